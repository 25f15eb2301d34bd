import type { Due } from '@mingbai/contracts/case-card'
import type { DueExplanation } from '@mingbai/contracts/cases'
import { explainDue, type ClockExtension, type ClockPause, type DueExplanation as RuleExplanation, type ExplainedDay } from '@mingbai/rules/clock/explain-due'
import { findClockRule, promiseClock, type ClockUnit } from '@mingbai/rules/clock/clock-rules'
import { daysLeft, dueState, isOverdue } from '@mingbai/rules/clock/due-state'
import { weekdayOf, type LocalDate } from '@mingbai/rules/clock/local-date'
import type { WorkCalendar } from '@mingbai/rules/clock/work-calendar'
import type { TenantSettings } from '../tenant/settings'
import type { CaseFile } from './case-file.entity'
import type { CaseRow } from './case-row'
import { calendarDayText, clockTexts, countedRestText, dayReasonTexts, dueTexts, weekdayTexts } from './texts'

type ClockColumns = Pick<CaseFile, 'clock' | 'clockRunning' | 'clockStartedOn' | 'promiseDays' | 'lawDueOn' | 'promiseDueOn' | 'dueOn' | 'dueProvisional' | 'clockPauses' | 'clockExtensions'>
export type Reckoned = Pick<CaseFile, 'lawDueOn' | 'promiseDueOn' | 'dueOn' | 'dueProvisional'>

interface Tenant {
  settings: TenantSettings
  calendar: WorkCalendar
}

/** What a row knows of its clock. */
export type ClockRow = Pick<CaseRow, 'clock' | 'clockRunning' | 'clockStartedOn' | 'receivedOn' | 'promiseDays' | 'clockPauses' | 'clockExtensions'>

/** What decides the due dates of a clock. */
interface Running {
  clock: string
  startedOn: string
  receivedOn: string
  promiseDays: number | null
  pauses: readonly ClockPause[]
  extensions: readonly ClockExtension[]
}

/** The tenant's promise for a clock, in working days; null: it has promised nothing beyond the law. */
function promised(clock: string, promise: TenantSettings['promise']): number | null {
  const [kind, step] = clock.split('.')
  if (kind !== 'complaint' && kind !== 'suggestion' && kind !== 'inquiry') return null
  if (step === 'notice') return promise.complaintAccept
  return kind === 'suggestion' ? promise.suggestionResolve : promise.complaintResolve
}

/** Starts a clock: the law's limit in force on the day of receipt, beside our own promise; stored, so that lists can sort by it. */
export function startClock(clock: string, startedOn: string, receivedOn: string, { settings, calendar }: Tenant): ClockColumns {
  const promiseDays = promised(clock, settings.promise)
  const reckoned = reckon({ clock, startedOn, receivedOn, promiseDays, pauses: [], extensions: [] }, startedOn, calendar)
  return { clock, clockRunning: true, clockStartedOn: startedOn, promiseDays, clockPauses: null, clockExtensions: null, ...reckoned }
}

export const noClock: ClockColumns = {
  clock: null, clockRunning: false, clockStartedOn: null, promiseDays: null, lawDueOn: null, promiseDueOn: null, dueOn: null, dueProvisional: false, clockPauses: null, clockExtensions: null,
}
export const stoppedClock: Partial<ClockColumns> = { clockRunning: false, dueOn: null }

const isOpen = ({ until }: ClockPause): boolean => until === null

export const isPaused = (row: Pick<CaseRow, 'clockPauses'>): boolean => row.clockPauses.some(isOpen)

function reckon({ clock, startedOn, receivedOn, promiseDays, pauses, extensions }: Running, today: string, calendar: WorkCalendar): Reckoned {
  const rule = findClockRule(clock, receivedOn)
  const law = rule ? explainDue({ rule, startedOn, calendar, pauses, extensions, today }) : null
  const promise = promiseDays ? explainDue({ rule: promiseClock(promiseDays), startedOn, calendar, pauses, today }) : null
  const promiseDueOn = promise ? withinLaw(promise.dueOn, law?.dueOn) : null
  // While the clock stands still nothing is due: no list may call it late.
  const dueOn = pauses.some(isOpen) ? null : (promiseDueOn ?? law?.dueOn ?? null)
  return { lawDueOn: law?.dueOn ?? null, promiseDueOn, dueOn, dueProvisional: dueOn !== null && calendar.dayKind(dueOn).provisional }
}

/** A promise is counted in working days and the law in calendar days: a long holiday may carry ours past it. Nobody is promised later than the law allows. */
const withinLaw = (promisedOn: LocalDate, lawOn: LocalDate | undefined): LocalDate => (lawOn !== undefined && lawOn < promisedOn ? lawOn : promisedOn)

/** The due dates of a running clock reckoned anew: after a pause, an extension, or a change of the calendar. */
export function reckonCase(row: ClockRow, today: string, calendar: WorkCalendar): Partial<Reckoned> {
  if (!row.clockRunning || !row.clock || !row.clockStartedOn) return {}
  const { clock, clockStartedOn: startedOn, receivedOn, promiseDays, clockPauses: pauses, clockExtensions: extensions } = row
  return reckon({ clock, startedOn, receivedOn, promiseDays, pauses, extensions }, today, calendar)
}

/** 中止计时: the day itself still counts (see ClockPause). Nothing happens to a clock that stands still already. */
export function pauseClock(row: ClockRow, today: string, calendar: WorkCalendar): Partial<ClockColumns> {
  return isPaused(row) ? {} : changed(row, { clockPauses: [...row.clockPauses, { from: today, until: null }] }, today, calendar)
}

export function resumeClock(row: ClockRow, today: string, calendar: WorkCalendar): Partial<ClockColumns> {
  return changed(row, { clockPauses: row.clockPauses.map((pause) => (isOpen(pause) ? { ...pause, until: today } : pause)) }, today, calendar)
}

/** By so many of the rule's own units, never more than its article allows in all. Our own promise has then been told as broken, and no longer counts. */
export function extendClock(row: ClockRow, by: number | null, reason: string, today: string, calendar: WorkCalendar): Partial<ClockColumns> {
  const most = (row.clock && findClockRule(row.clock, row.receivedOn)?.extension?.amount) || 0
  const used = row.clockExtensions.reduce((sum, { amount }) => sum + amount, 0)
  const amount = Math.min(by ?? most, most - used)
  if (amount <= 0) return {}
  return changed({ ...row, promiseDays: null }, { clockExtensions: [...row.clockExtensions, { amount, reason }] }, today, calendar)
}

function changed(row: ClockRow, clock: Partial<Pick<CaseRow, 'clockPauses' | 'clockExtensions'>>, today: string, calendar: WorkCalendar): Partial<ClockColumns> {
  const next = { ...row, ...clock }
  return { promiseDays: next.promiseDays, clockPauses: JSON.stringify(next.clockPauses), clockExtensions: JSON.stringify(next.clockExtensions), ...reckonCase(next, today, calendar) }
}

const phaseOf = (clock: string) => (clock.endsWith('.notice') ? ('accept' as const) : ('resolve' as const))

/** How long there is still, in the words a villager reads; null when no clock runs. */
export function presentDue(row: CaseRow, today: string, calendar: WorkCalendar): Due | null {
  if (!row.clockRunning || !row.clock) return null
  const phase = phaseOf(row.clock)
  const dates = {
    phase, promisedOn: row.promiseDueOn, lawOn: row.lawDueOn,
    promiseProvisional: isProvisional(row.promiseDueOn, calendar), lawProvisional: isProvisional(row.lawDueOn, calendar),
  }
  if (isPaused(row)) return { ...dates, daysLeft: 0, state: 'paused', text: dueTexts.paused }
  if (!row.dueOn) return null
  const lateLaw = row.lawDueOn !== null && isOverdue(row.lawDueOn, today)
  const latePromise = row.promiseDueOn !== null && isOverdue(row.promiseDueOn, today)
  const left = daysLeft(row.dueOn, today, 'workingDays', calendar)
  const state = lateLaw ? 'lateLaw' : latePromise ? 'latePromise' : dueState(row.dueOn, today, calendar, row.promiseDays ?? undefined) === 'soon' ? 'soon' : 'onTime'
  return { ...dates, daysLeft: left, state, text: dueTexts.line({ phase, state, left: Math.abs(left), dueOn: row.dueOn, provisional: row.dueProvisional }) }
}

/** A date before the first unknown day was counted without one. */
const isProvisional = (date: string | null, calendar: WorkCalendar) => date !== null && calendar.dayKind(date).provisional

const restDays: ReadonlySet<ExplainedDay['why']> = new Set<ExplainedDay['why']>(['weekend', 'nationalHoliday', 'localHoliday'])

/** Every day counted and skipped, and why; the same for staff and public. `today` ends a pause that is still open. */
export function explainCaseDue(row: ClockRow, today: string, calendar: WorkCalendar): DueExplanation {
  const { clock, clockStartedOn: startedOn, clockPauses: pauses } = row
  if (!clock || !startedOn) return { clocks: [] }
  const law = findClockRule(clock, row.receivedOn)
  const legal = law ? explainDue({ rule: law, startedOn, calendar, pauses, extensions: row.clockExtensions, today }) : null
  const own = row.promiseDays ? explainDue({ rule: promiseClock(row.promiseDays), startedOn, calendar, pauses, today }) : null
  return { clocks: [own && explained(clock, own, legal), legal && explained(clock, legal)].filter((one) => one !== null) }
}

/** `law`: beyond its day our own promise is not counted. */
function explained(clock: string, { rule, dueOn: reached, provisional, days, rolled, extended }: RuleExplanation, law: RuleExplanation | null = null): DueExplanation['clocks'][number] {
  const startedOn = days[0]?.date ?? reached
  const dueOn = withinLaw(reached, law?.dueOn)
  const isCut = dueOn !== reached
  return {
    title: clockTexts.title(phaseOf(clock), rule.source),
    source: clockTexts.source(rule),
    startedOn, dueOn, provisional: isCut ? (law?.provisional ?? provisional) : provisional,
    sentence: clockTexts.sentence({ amount: rule.amount, extended, unit: rule.unit, startedOn, dueOn: reached, rolled, provisional }) + (isCut ? clockTexts.lawIsEarlier(dueOn) : ''),
    days: days.filter(({ date }) => date <= dueOn).map((day) => ({ date: day.date, weekday: weekdayTexts[weekdayOf(day.date)] ?? '', counted: day.counted, why: reasonOf(day, rule.unit) })),
  }
}

function reasonOf(day: ExplainedDay, unit: ClockUnit): string {
  if (unit !== 'workingDays' && day.counted !== null) return restDays.has(day.why) ? countedRestText : calendarDayText
  return day.name ? `${dayReasonTexts[day.why]}（${day.name}）` : dayReasonTexts[day.why]
}
