import { ClockError } from './clock-error'
import type { ClockRule } from './clock-rules'
import { addDays, addMonths, daysBetween, type LocalDate } from './local-date'
import type { DayReason, WorkCalendar } from './work-calendar'

/**
 * Time that the law leaves out (征求第三方和其他机关意见所需时间, 《政府信息公开条例》第三十三条).
 * `from`: the day the clock was stopped, which still counts, as the first day of a period never does
 * (《民法典》第二百零一条); `until`: the day the answer came, the last day left out; null: still stopped.
 */
export interface ClockPause {
  from: LocalDate
  until: LocalDate | null
}

export interface ClockExtension {
  /** In the rule's own unit. */
  amount: number
  reason: string
}

export interface ExplainDueInput {
  rule: ClockRule
  /** Day zero: it is listed and not counted. */
  startedOn: LocalDate
  calendar: WorkCalendar
  pauses?: readonly ClockPause[]
  extensions?: readonly ClockExtension[]
  /** Asked for while a pause is open: the due date is then given as if the pause ended today. */
  today?: LocalDate
}

export interface ExplainedDay {
  date: LocalDate
  /** Which day of the limit this is; null: not counted. */
  counted: number | null
  why: DayReason | 'startDay' | 'paused'
  /** The holiday's name. */
  name?: string
}

export interface DueExplanation {
  dueOn: LocalDate
  /** 预计: days after the last published holiday notice, or a pause that is still open, decide the date. */
  provisional: boolean
  /** Every day from the start to `dueOn`, none left out. */
  days: ExplainedDay[]
  rule: Pick<ClockRule, 'id' | 'what' | 'amount' | 'unit' | 'article' | 'source' | 'verified'>
  /** Days that extensions have added. */
  extended: number
  /** The last day fell on a day of rest and moved to the next working day. */
  rolled: boolean
}

/**
 * The due date with every day that led to it, stepped one by one: adding the number of holidays afterwards
 * goes wrong as soon as the added days meet another holiday.
 *
 * The Civil Code (§203) moves a last day that is a 法定休假日. Weekends and holidays, national and local, are
 * treated alike here, as days on which the office is closed; a weekend worked in exchange (调休) is not one.
 */
export function explainDue(input: ExplainDueInput): DueExplanation {
  const { rule, startedOn, calendar, extensions = [] } = input
  const pauses = closedPauses(input)
  const extended = extensions.reduce((sum, { amount }) => sum + amount, 0)
  const total = inDays(rule, startedOn, rule.amount + extended)
  if (![rule.amount, ...extensions.map(({ amount }) => amount)].every((n) => Number.isInteger(n) && n > 0)) {
    throw new ClockError('clock.badAmount', `${rule.amount} + ${extended}`)
  }

  const days: ExplainedDay[] = [{ date: startedOn, counted: null, why: 'startDay' }]
  let provisional = (input.pauses ?? []).some(({ until }) => until === null)
  let counted = 0
  let date = startedOn
  while (counted < total) {
    date = addDays(date, 1)
    if (pauses.some(({ from, until }) => from < date && date <= until)) {
      days.push({ date, counted: null, why: 'paused' })
      continue
    }
    const kind = calendar.dayKind(date)
    if (rule.unit === 'workingDays') provisional ||= kind.provisional
    const counts = rule.unit !== 'workingDays' || kind.work
    if (counts) counted += 1
    days.push(listed(date, counts ? counted : null, kind))
  }

  const lastCounted = date
  if (rule.rollIfHoliday) {
    let kind = calendar.dayKind(date)
    provisional ||= kind.provisional
    while (!kind.work) {
      date = addDays(date, 1)
      kind = calendar.dayKind(date)
      provisional ||= kind.provisional
      days.push(listed(date, null, kind))
    }
  }

  const { id, what, amount, unit, article, source, verified } = rule
  return {
    dueOn: date,
    provisional,
    days,
    rule: { id, what, amount, unit, article, source, verified },
    extended,
    rolled: date !== lastCounted,
  }
}

/** A limit in months is counted out in days, so that a pause moves it as it moves any other. */
function inDays({ unit }: ClockRule, startedOn: LocalDate, amount: number): number {
  return unit === 'months' ? daysBetween(startedOn, addMonths(startedOn, amount)) : amount
}

function listed(date: LocalDate, counted: number | null, { why, name }: { why: DayReason; name?: string }): ExplainedDay {
  return name === undefined ? { date, counted, why } : { date, counted, why, name }
}

function closedPauses({ pauses = [], startedOn, today }: ExplainDueInput): { from: LocalDate; until: LocalDate }[] {
  return pauses.map(({ from, until }) => {
    const end = until ?? today
    if (!end) throw new ClockError('clock.openPauseNeedsToday', from)
    if (end < from) throw new ClockError('clock.badPause', `${from} to ${end}, clock from ${startedOn}`)
    return { from, until: end }
  })
}
