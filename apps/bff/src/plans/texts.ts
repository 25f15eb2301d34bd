import type { PlanPointState } from '@mingbai/rules/catalogue/plan'
import type { PlanProgress } from '@mingbai/rules/catalogue/plan-progress'

export const planTexts = {
  states: { draft: '草稿', submitted: '等领导审定', approved: '已审定', struck: '中途不办了', removed: '已去掉' } satisfies Record<PlanPointState, string>,
  progress: { ahead: '还没到', due: '正在办', done: '办好了', overdue: '过了月份还没办', struck: '中途不办了' } satisfies Record<PlanProgress, string>,
  empty: '没有要办的',
  month: (year: number, month: number) => `${year}年${month}月`,
  was: (month: number, words: string) => `${month}月：${words}`,
  nothingChanged: '和原来一样，没有改',
  unknownBody: (code: string) => `没有“${code}”这个单位，或已经停用`,
  nothingToCopy: '上一年没有审定过的，或都已经在这一年里了',
  nothingToSubmit: '没有草稿可以送审',
  notSubmitted: '有一条没有送审，或刚才改过了',
  noteMissing: '退回要写明为什么',
  showOrSay: '选一样材料，或写明为什么没有材料（至少 4 个字）',
  notFound: '没有找到这样材料，或它还没有公开',
  noCase: '没有这个受理编号，或您看不到这一件',
}
