export const postingTexts = {
  sentTo: (recipients: number) => `发给关注的 ${recipients} 个号码`,
  noChannel: '没有这个渠道',
  noBoard: '请选贴在哪块栏上',
  wrongDay: (from: string) => `日子要在 ${from} 到今天之间`,
  sameLink: '链接，这个链接已经登记过',
  samePosting: '登记，同一条、同一处、同一天只登一次',
  csvName: (from: string, until: string) => `发布登记 ${from} 至 ${until}.csv`,
  csvHead: ['公开信息', '渠道', '公开栏', '发布日期', '撤下日期', '链接', '清单号', '备注', '登记人'],
}
