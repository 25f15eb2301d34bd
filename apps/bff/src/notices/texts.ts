export const correctedText = '更正后的标题、正文和目录'
export const filledTexts = { tooLong: '内容太长了', summary: '一句话看懂（有表格的，要写一句大家看得懂的话）' }
export const scheduleTexts = { withdraw: '到了定好的日子，系统撤下。' }
export const dayTexts = {
  publishOn: (day: string) => `${day} 零点后自动发布`,
  withdrawOn: (day: string) => `${day} 零点后自动撤下`,
  reviewBy: (day: string) => `先发布的，${day} 前要由别的人补审`,
}
export const deskTexts = { reviewAfter: '待补审' }
export const postedTexts = { boardsInAll: (boards: number) => `等 ${boards} 处公示栏` }
export const keptWordText = '理由'
