/** WeChat's labels of content, by number. */
const contentLabels: Readonly<Record<number, string>> = {
  10001: '广告', 20001: '时政', 20002: '色情', 20003: '辱骂', 20006: '违法犯罪', 20008: '欺诈', 20012: '低俗', 20013: '版权',
}
const otherLabel = '其他'
const things = { words: '文字', picture: '照片' } as const

/** What a reviewer reads beside the words. A machine often flags who names officials: it says so itself. */
export function contentHintText(about: keyof typeof things, suggest: string, label: number): string {
  const how = suggest === 'risky' ? '可能有问题' : '拿不准'
  return `微信的机器检测：${things[about]}${how}（${contentLabels[label] ?? otherLabel}）。只是提醒，请以您看到的为准；反映的事照常办理。`
}
