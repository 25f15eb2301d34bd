export const topicTexts = {
  states: { ahead: '还没开始', current: '正在办', ended: '已结束', down: '已撤下' },
  noDay: '没有这一天',
  days: '结束的日子不能早于开始的日子',
  notPublic: (title: string) => `“${title}”现在没有公开，请先发布，或从专栏里去掉`,
}
