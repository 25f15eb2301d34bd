import { addDays, daysBetween, type LocalDate } from '../clock/local-date'
import { publishLimit } from './publish-limits'

export interface DutyItem {
  code: string
  limitCode: string
  /** Who publishes it: an organisation's code, or `villages` for each of them. */
  body: string
}

/** What was published of an item by one organisation, the first day of it in a month or any finer part of a period. */
export interface Published {
  item: string
  organisation: string
  on: LocalDate
}

/** 空表: nothing to publish in a period, said with a reason. It counts. */
export interface NilReturn {
  item: string
  organisation: string
  period: string
  on: LocalDate
}

export type DutyState = 'due' | 'done' | 'overdue'

export interface Duty {
  item: string
  organisation: string
  /** Sorts by time: `2026`, `2026-H1`, `2026-Q4`, `2026-11`. */
  period: string
  dueOn: LocalDate
  state: DutyState
  /** Published or said to be empty on this day. */
  doneOn: LocalDate | null
  isNil: boolean
  /** Counted from the day something arose, and not from the calendar; `period` is then its id. */
  aroseOn?: LocalDate
  /** The due date rests on a year whose holidays are not yet known. */
  provisional?: boolean
}

export interface DutiesInput {
  items: readonly DutyItem[]
  villages: readonly string[]
  /** Code of the township: what it publishes itself fulfils the duty of any of its offices. */
  township: string
  offices: readonly string[]
  published: readonly Published[]
  nilReturns: readonly NilReturn[]
  /** The day the house was opened: nothing before it can be overdue here. */
  since: LocalDate
  today: LocalDate
}

interface Period {
  key: string
  from: LocalDate
  until: LocalDate
  dueOn: LocalDate
}

/** A period that was running when the house was opened counts only if so many days were left for it. */
const SETTLING_DAYS = 14
/** Older than this nobody is reminded. */
const LOOK_BACK_DAYS = 730

/** Who had to publish what by when, and whether it was done; the most pressing first. */
export function findDuties(input: DutiesInput): Duty[] {
  const byItem = new Map<string, Published[]>()
  for (const one of input.published) byItem.set(one.item, [...(byItem.get(one.item) ?? []), one])
  const nil = new Map(input.nilReturns.map((one) => [`${one.item}|${one.organisation}|${one.period}`, one.on]))
  const duties = input.items.flatMap((item) => {
    const periods = periodsOf(item.limitCode, input)
    const bodies = item.body === 'villages' ? input.villages : [item.body]
    return bodies.flatMap((organisation) => periods.map((period) => {
      const accepted = acceptedFrom(organisation, input)
      const days = (byItem.get(item.code) ?? []).filter((one) => accepted.has(one.organisation) && period.from <= one.on && one.on <= period.until).map(({ on }) => on)
      return dutyOf(item.code, organisation, period, days.sort()[0] ?? null, nil.get(`${item.code}|${organisation}|${period.key}`) ?? null, input.today)
    }))
  })
  return duties.sort(pressing)
}

/** Whose publication fulfils the duty of an organisation: a village's only its own. */
export function acceptedFrom(organisation: string, { villages, township, offices }: Pick<DutiesInput, 'villages' | 'township' | 'offices'>): ReadonlySet<string> {
  if (villages.includes(organisation)) return new Set([organisation])
  return new Set([organisation, township, ...offices])
}

function dutyOf(item: string, organisation: string, { key, dueOn }: Period, publishedOn: LocalDate | null, nilOn: LocalDate | null, today: LocalDate): Duty {
  const doneOn = publishedOn ?? nilOn
  const state = doneOn !== null ? 'done' : dueOn < today ? 'overdue' : 'due'
  return { item, organisation, period: key, dueOn, state, doneOn, isNil: publishedOn === null && nilOn !== null }
}

const order: Record<DutyState, number> = { overdue: 0, due: 1, done: 2 }

/** The most pressing first. */
export function pressing(a: Duty, b: Duty): number {
  if (a.state !== b.state) return order[a.state] - order[b.state]
  const byDate = a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0
  return a.state === 'done' ? -byDate : byDate
}

/** The periods of a limit that count here, oldest first; none where the limit hangs on an event and not on the calendar. */
export function periodsOf(limitCode: string, { since, today }: Pick<DutiesInput, 'since' | 'today'>): Period[] {
  const limit = publishLimit(limitCode)
  if (limit?.kind !== 'periodic') return []
  const earliest = addDays(today, -LOOK_BACK_DAYS)
  const found: Period[] = []
  for (let year = Number(since.slice(0, 4)); year <= Number(today.slice(0, 4)); year += 1) {
    for (let month = 1; month <= 12; month += limit.months) {
      const period = periodFrom(year, month, limit.months, limit.dueBy)
      if (period.from <= today && period.dueOn >= earliest && daysBetween(since, period.dueOn) >= SETTLING_DAYS) found.push(period)
    }
  }
  return found
}

function periodFrom(year: number, month: number, months: number, dueBy: string | undefined): Period {
  const after = month + months > 12 ? `${year + 1}-01-01` : `${year}-${two(month + months)}-01`
  const until = addDays(after, -1)
  return { key: keyOf(year, month, months), from: `${year}-${two(month)}-01`, until, dueOn: dueBy ? `${year}-${dueBy}` : until }
}

const two = (n: number): string => String(n).padStart(2, '0')

function keyOf(year: number, month: number, months: number): string {
  if (months === 12) return String(year)
  if (months === 6) return `${year}-H${month === 1 ? 1 : 2}`
  if (months === 3) return `${year}-Q${(month + 2) / 3}`
  return `${year}-${two(month)}`
}

const quarters = ['', '第一季度', '第二季度', '第三季度', '第四季度']

/** `2026-Q4` → 2026年第四季度 */
export function periodWords(key: string): string {
  const [year, part = ''] = key.split('-')
  if (part === '') return `${year}年`
  if (part.startsWith('H')) return `${year}年${part === 'H1' ? '上半年' : '下半年'}`
  if (part.startsWith('Q')) return `${year}年${quarters[Number(part.slice(1))] ?? ''}`
  return `${year}年${Number(part)}月`
}
