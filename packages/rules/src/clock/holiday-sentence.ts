import { addDays, daysBetween, isLocalDate, weekdayOf, type LocalDate } from './local-date'
import type { SpecialDay } from './work-calendar'

/** What one sentence of a notice says, or why it cannot be taken. */
export interface ReadSentence {
  days: Pick<SpecialDay, 'date' | 'kind'>[]
  faults: string[]
}

export interface SentenceContext {
  year: number
  /** The New Year of a notice may begin in the December before. */
  isNewYear: boolean
}

/** Longer than any holiday there has been; a typing error in a month makes it longer. */
const LONGEST = 16

const token = new RegExp(
  [
    /(?<iso>\d{4}[-/.]\d{1,2}[-/.]\d{1,2})/, /(?:(?<year>\d{4})年)?(?<month>\d{1,2})月(?<day>\d{1,2})日?/, /(?<only>\d{1,2})日/,
    /(?<range>至|到|~|-|—|–)/, /(?<aside>\([^)]*\))/, /(?<bare>(?:周|星期)[一二三四五六日天])/,
    /(?<off>放假调休|调休放假|放假|补休|休息)/, /(?<work>上班|补班)/, /(?<count>\d{1,2})\s*天/, /(?<comma>,)/,
  ].map(({ source }) => source).join('|'),
  'g',
)
const weekdays = '日一二三四五六'
const saidWeekday = /(?:周|星期)([一二三四五六日天])/

/** Wishes, not days off: in 2024 the notice encouraged a rest on 除夕. */
const wish = /鼓励|倡导|提倡/

export const hasDate = (text: string): boolean => /\d{1,2}月\d{1,2}日?|\d{4}[-/.]\d{1,2}[-/.]\d{1,2}/.test(text.replace(/\([^)]*\)/g, ''))

const shown = (date: LocalDate) => `${Number(date.slice(5, 7))}月${Number(date.slice(8))}日`
const padded = (year: number, month: number, day: number) => `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`

/** `1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班` in NFKC, without the holiday's name. */
export function readSentence(text: string, context: SentenceContext): ReadSentence {
  const sentence = wish.test(text) ? '' : text
  const days: ReadSentence['days'] = []
  const faults: string[] = []
  let open: LocalDate[] = []
  const seen = { last: '', isRange: false }

  const take = (date: string) => {
    if (isLocalDate(date)) {
      const from = seen.isRange ? open.at(-1) : undefined
      if (from !== undefined) open.push(...between(from, date, faults))
      else open.push(date)
      seen.last = date
    } else faults.push(`没有“${date}”这一天`)
    seen.isRange = false
  }
  const decide = (kind: SpecialDay['kind']) => {
    days.push(...open.map((date) => ({ date, kind })))
    open = []
    seen.isRange = false
  }
  const undecided = () => {
    if (open[0]) faults.push(`没有写明${shown(open[0])}是放假还是上班`)
    open = []
  }

  for (const { groups = {} } of sentence.matchAll(token)) {
    const { iso, year, month, day, only, range, aside, bare, off, work, count, comma } = groups
    if (iso) take(isoDate(iso))
    else if (month && day) take(padded(year ? Number(year) : yearOf(Number(month), context), Number(month), Number(day)))
    else if (only) take(seen.last ? `${seen.last.slice(0, 8)}${only.padStart(2, '0')}` : `${only}日`)
    else if (range) seen.isRange = open.length > 0
    else if (aside ?? bare) checkWeekday(seen.last, aside ?? bare ?? '', faults)
    else if (off) decide('off')
    else if (work) decide('work')
    else if (count) checkCount(days, open, Number(count), faults)
    else if (comma && !seen.isRange) undecided()
  }
  undecided()
  return { days, faults }
}

const isoDate = (text: string): LocalDate => {
  const [year = 0, month = 0, day = 0] = text.split(/[-/.]/).map(Number)
  return padded(year, month, day)
}

const yearOf = (month: number, { year, isNewYear }: SentenceContext): number => (isNewYear && month === 12 ? year - 1 : year)

function between(from: LocalDate, to: LocalDate, faults: string[]): LocalDate[] {
  const length = daysBetween(from, to)
  if (length <= 0) faults.push(`${shown(from)}到${shown(to)}，前后反了`)
  else if (length >= LONGEST) faults.push(`${shown(from)}到${shown(to)}太长了，请看看月份`)
  else return Array.from({ length }, (_, at) => addDays(from, at + 1))
  return []
}

/** The weekday in a notice tells of which year it is. */
function checkWeekday(date: LocalDate, text: string, faults: string[]): void {
  const said = saidWeekday.exec(text)?.[1]?.replace('天', '日')
  if (date === '' || !said) return
  const is = weekdays.charAt(weekdayOf(date))
  if (said !== is) faults.push(`写的是${shown(date)}周${said}，${date.slice(0, 4)}年这天是周${is}，看看是不是别的年份的通知`)
}

function checkCount(days: ReadSentence['days'], open: readonly LocalDate[], count: number, faults: string[]): void {
  const off = days.filter(({ kind }) => kind === 'off').length + open.length
  if (off > 0 && off !== count) faults.push(`写着共${count}天，数出来是${off}天`)
}
