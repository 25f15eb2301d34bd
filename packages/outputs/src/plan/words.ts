import type { PlanBody } from '@mingbai/contracts/public-plan'
import { longDate } from '../view/dates'

export const planTexts = {
  title: (year: number) => `${year}年工作要点`,
  none: '今年的工作要点还没有公布。定下来以后，每一条都会写在这里：谁来办、哪个月办、办了没有。',
  lead: (tasks: number, done: number, overdue: number, struck: number) => `定了 ${tasks} 件事，办好 ${done} 件${overdue > 0 ? `，过了月份还没办的 ${overdue} 件` : ''}${struck > 0 ? `；另有 ${struck} 件中途不办了，原因写在后面` : ''}。哪个月办、谁来办、办到哪里，都写在下面。`,
  approved: (day: string) => `最近一次审定：${day}`,
  month: (month: number) => `${month}月`,
  emptyMonths: (months: readonly string[]) => `没有安排的月份：${months.join('、')}。`,
  proof: (words: string) => `办了拿什么看：${words}`,
  on: (day: string) => `${day}办的`,
  amended: (day: string, was: string, reason: string) => `${day}改过。原来是“${was}”。为什么改：${reason}`,
  struck: (day: string, reason: string) => `${day}定下不办了。为什么：${reason}`,
  see: (title: string) => `看材料：${title}`,
  otherYears: '别的年份', year: (year: number) => `${year}年`,
}

/** What was changed after it had been approved, and why; a struck point ends with that. */
export const amendmentLines = ({ progress, amendments }: Pick<PlanBody, 'progress' | 'amendments'>): string[] =>
  amendments.map(({ on, was, reason }, at) => (progress === 'struck' && at === amendments.length - 1 ? planTexts.struck(longDate(on), reason) : planTexts.amended(longDate(on), was, reason)))
