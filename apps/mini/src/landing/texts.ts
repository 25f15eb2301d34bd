/** Words of the landing page alone; what it shares with the board page stands in outputs. */
export const landingTexts = {
  opening: '正在打开',
  again: '再试一次',
  home: '回首页，看全乡的',
  /** A page of the main package could not be fetched. */
  noWay: '没有信号，这一页打不开',
  noSignal: '没有信号，公开栏打不开。',
  savedOn: (day: string) => `没有信号，这是${day}存在手机里的内容。`,
}
