import type { SurveyState } from '@mingbai/rules/surveys/survey'

export const surveyTexts = {
  states: { ahead: '还没开始', current: '正在评', counting: '收完了，等公布', out: '结果已公布' } satisfies Record<SurveyState, string>,
  resident: '村民',
  all: '合计', noVillage: '没说哪个村', together: (names: readonly string[]) => `${names.join('、')}（人少，合在一起）`,
  noDay: '没有这一天',
  days: '结束的日子不能早于开始的日子',
  figuresDay: '公布结果的日子要晚于结束的日子',
  figuresLate: (days: number) => `结束以后最晚 ${days} 天公布结果`,
  yearOf: (year: number) => `开始的日子要在${year}年里`,
  begun: '已经有人评了，题目、开始的日子不能再改；结束和公布的日子只能往后推',
  isOut: '结果已经公布，日子和题目不能再改',
  twice: '有两道题一样',
  notPublic: '这条公开信息还没有发布，等发布了再选',
  exists: '这一年的群众评议',
  questions: (count: number) => `这次有 ${count} 道题，每道都要填`,
  sums: (question: number) => `第 ${question} 题的人数加起来比总人数多`,
  noVillageFound: '没有这个村',
  collected: '日子要在评议开始以后',
}
