import type { Due, DueExplanation } from '@mingbai/contracts/cases'
import { explainDue, type ExplainedDay } from '@mingbai/rules/clock/explain-due'
import { findClockRule, promiseClock, type ClockUnit } from '@mingbai/rules/clock/clock-rules'
import { daysLeft, dueState, isOverdue } from '@mingbai/rules/clock/due-state'
import { weekdayOf } from '@mingbai/rules/clock/local-date'
import type { WorkCalendar } from '@mingbai/rules/clock/work-calendar'
import type { TenantSettings } from '../tenant/settings'
import type { CaseFile } from './case-file.entity'
import type { CaseRow } from './case-row'
import { calendarDayText, clockTexts, countedRestText, dayReasonTexts, dueTexts, weekdayTexts } from './texts'

type ClockColumns = Pick<CaseFile, 'clock' | 'clockRunning' | 'clockStartedOn' | 'promiseDays' | 'lawDueOn' | 'promiseDueOn' | 'dueOn' | 'dueProvisional'>

/** The tenant's promise for a clock, in working days. */
function promised(clock: string, promise: TenantSettings['promise']): number {
  if (clock.endsWith('.notice')) return promise.complaintAccept
  return clock === 'suggestion.resolve' ? promise.suggestionResolve : promise.complaintResolve
}

/** Starts a clock: the law's limit in force on the day of receipt, beside our own promise; stored, so that lists can sort by it. */
export function startClock(clock: string, startedOn: string, receivedOn: string, tenant: { settings: TenantSettings; calendar: WorkCalendar }): ClockColumns {
  const { calendar } = tenant
  const promiseDays = promised(clock, tenant.settings.promise)
  const promise = explainDue({ rule: promiseClock(promiseDays), startedOn, calendar })
  const rule = findClockRule(clock, receivedOn)
  const law = rule ? explainDue({ rule, startedOn, calendar }) : null
  const dueOn = law && law.dueOn < promise.dueOn ? law.dueOn : promise.dueOn
  return {
    clock, clockRunning: true, clockStartedOn: startedOn, promiseDays,
    lawDueOn: law?.dueOn ?? null, promiseDueOn: promise.dueOn, dueOn, dueProvisional: calendar.dayKind(dueOn).provisional,
  }
}

export const stoppedClock: Partial<ClockColumns> = { clockRunning: false, dueOn: null }

const phaseOf = (clock: string) => (clock.endsWith('.notice') ? ('accept' as const) : ('resolve' as const))

/** How long there is still, in the words a villager reads; null when no clock runs. */
export function presentDue(row: CaseRow, today: string, calendar: WorkCalendar): Due | null {
  if (!row.clockRunning || !row.clock || !row.dueOn) return null
  const lateLaw = row.lawDueOn !== null && isOverdue(row.lawDueOn, today)
  const latePromise = row.promiseDueOn !== null && isOverdue(row.promiseDueOn, today)
  const left = daysLeft(row.dueOn, today, 'workingDays', calendar)
  const state = lateLaw ? 'lateLaw' : latePromise ? 'latePromise' : dueState(row.dueOn, today, calendar, row.promiseDays ?? undefined) === 'soon' ? 'soon' : 'onTime'
  const phase = phaseOf(row.clock)
  return {
    phase, promisedOn: row.promiseDueOn, lawOn: row.lawDueOn, daysLeft: left, state,
    promiseProvisional: isProvisional(row.promiseDueOn, calendar), lawProvisional: isProvisional(row.lawDueOn, calendar),
    text: dueTexts.line({ phase, state, left: Math.abs(left), dueOn: row.dueOn, provisional: row.dueProvisional }),
  }
}

/** A date before the first unknown day was counted without one. */
const isProvisional = (date: string | null, calendar: WorkCalendar) => date !== null && calendar.dayKind(date).provisional

const restDays: ReadonlySet<ExplainedDay['why']> = new Set<ExplainedDay['why']>(['weekend', 'nationalHoliday', 'localHoliday'])

/** Every day counted and skipped, and why; the same for staff and public. */
export function explainCaseDue(row: CaseRow, calendar: WorkCalendar): DueExplanation {
  const { clock, clockStartedOn: startedOn } = row
  if (!clock || !startedOn) return { clocks: [] }
  const law = findClockRule(clock, row.receivedOn)
  const rules = [...(row.promiseDays ? [promiseClock(row.promiseDays)] : []), ...(law ? [law] : [])]
  return {
    clocks: rules.map((rule) => {
      const { dueOn, provisional, days, rolled } = explainDue({ rule, startedOn, calendar })
      return {
        title: clockTexts.title(phaseOf(clock), rule.source),
        source: clockTexts.source(rule),
        startedOn, dueOn, provisional,
        sentence: clockTexts.sentence({ amount: rule.amount, unit: rule.unit, startedOn, dueOn, rolled, provisional }),
        days: days.map((day) => ({ date: day.date, weekday: weekdayTexts[weekdayOf(day.date)] ?? '', counted: day.counted, why: reasonOf(day, rule.unit) })),
      }
    }),
  }
}

function reasonOf(day: ExplainedDay, unit: ClockUnit): string {
  if (unit === 'calendarDays' && day.counted !== null) return restDays.has(day.why) ? countedRestText : calendarDayText
  return day.name ? `${dayReasonTexts[day.why]}（${day.name}）` : dayReasonTexts[day.why]
}
