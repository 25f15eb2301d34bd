import type { ClockUnit } from './clock-rules'
import { addDays, daysBetween, type LocalDate } from './local-date'
import type { WorkCalendar } from './work-calendar'

/** Working days left from which a due date is shown as 快到期. */
const SOON_WORKING_DAYS = 3

/** A thing is late from 00:00 of the day after its due date. */
export const isOverdue = (dueOn: LocalDate, today: LocalDate): boolean => today > dueOn

/**
 * Days after today up to and including the due date; 0 on the due date itself, negative after it.
 * In working days it is also 0 on the Saturday after a Friday: ask `isOverdue` for lateness.
 */
export function daysLeft(dueOn: LocalDate, today: LocalDate, unit: ClockUnit, calendar: WorkCalendar): number {
  if (unit !== 'workingDays') return daysBetween(today, dueOn)
  return dueOn >= today ? workingDaysAfter(today, dueOn, calendar) : 0 - workingDaysAfter(dueOn, today, calendar)
}

export type DueState = 'onTime' | 'soon' | 'overdue'

/**
 * What a list shows at a glance: `soon` from 3 working days before the due date, but never more than the last third
 * of a short limit (`limit`, in working days): a promise of 3 days is not 快到期 from its first.
 */
export function dueState(dueOn: LocalDate, today: LocalDate, calendar: WorkCalendar, limit = Number.POSITIVE_INFINITY): DueState {
  if (isOverdue(dueOn, today)) return 'overdue'
  return daysLeft(dueOn, today, 'workingDays', calendar) <= Math.min(SOON_WORKING_DAYS, Math.floor(limit / 3)) ? 'soon' : 'onTime'
}

function workingDaysAfter(from: LocalDate, until: LocalDate, calendar: WorkCalendar): number {
  let days = 0
  for (let date = addDays(from, 1); date <= until; date = addDays(date, 1)) {
    if (calendar.dayKind(date).work) days += 1
  }
  return days
}
