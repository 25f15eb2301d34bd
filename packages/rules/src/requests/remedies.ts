import type { LocalDate } from '../clock/local-date'

/** Where and until when an answer may be contested; the law in force follows the day of the answer. */
export interface Remedy {
  from: LocalDate
  until?: LocalDate
  reconsideration: { days: number; article: string }
  court: { months: number; article: string }
  /** 不予公开 must go to 复议 first; null: the choice was free. */
  first: { article: string; courtDays: number; courtArticle: string } | null
  verified: boolean
}

const remedies: readonly Remedy[] = [
  { from: '1999-10-01', until: '2015-04-30', reconsideration: { days: 60, article: '《行政复议法》（1999年）第九条' }, court: { months: 3, article: '《行政诉讼法》（1989年）第三十九条' }, first: null, verified: false },
  { from: '2015-05-01', until: '2023-12-31', reconsideration: { days: 60, article: '《行政复议法》（2017年）第九条' }, court: { months: 6, article: '《行政诉讼法》第四十六条' }, first: null, verified: false },
  {
    from: '2024-01-01', reconsideration: { days: 60, article: '《行政复议法》第二十条' }, court: { months: 6, article: '《行政诉讼法》第四十六条' },
    first: { article: '《行政复议法》第二十三条第一款第四项', courtDays: 15, courtArticle: '《行政诉讼法》第四十五条' }, verified: true,
  },
]

export function remedyOn(answeredOn: LocalDate): Remedy {
  const found = remedies.find(({ from, until }) => from <= answeredOn && (!until || answeredOn <= until))
  if (!found) throw new Error(`no remedy on ${answeredOn}`)
  return found
}
