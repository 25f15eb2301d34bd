export const waitingTexts = {
  title: '等着送出去',
  lead: '有信号会自己送，只送一次；登记的日子按送到那天算。',
  hang: (board: string, sheet: string) => `${board} 挂上第 ${sheet} 号清单`,
  draft: (title: string) => `草稿：${title}`,
  facts: (day: string, photos: number, seconds: number) => [day, photos > 0 ? `照片 ${photos} 张` : '', seconds > 0 ? `录音 ${seconds} 秒` : ''].filter(Boolean).join(' · '),
  photoGone: '照片已经不在手机里了，请重新拍。',
  voiceGone: '录音已经不在手机里了，请重新说一段。',
  change: '改一改',
  send: '现在送',
  sending: '正在送…',
  drop: '不送了',
}
