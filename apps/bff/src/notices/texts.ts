export const correctedText = '更正后的标题、正文和目录'
export const scheduleTexts = { withdraw: '到了定好的日子，系统撤下。' }
export const dayTexts = {
  publishOn: (day: string) => `${day} 零点后自动发布`,
  withdrawOn: (day: string) => `${day} 零点后自动撤下`,
  reviewBy: (day: string) => `紧急发布的，${day} 前要由领导补审`,
}
/** Who did it; somebody who stood in is named with whom for. */
export const staffName = (name = '', standInFor = ''): string => (standInFor ? `${name}（代${standInFor}）` : name)
