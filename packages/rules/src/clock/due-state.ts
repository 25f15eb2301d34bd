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

/** A list draws many due dates, some of them late by years: each month is counted once for a calendar, not day by day for every line. */
const counted = new WeakMap<WorkCalendar, Map<string, readonly number[]>>()

const LONGEST_MONTH = 31

/** Working days of a month up to and including its n-th day, at n; the days that it does not have add none. */
function runningDays(month: string, calendar: WorkCalendar): readonly number[] {
  const months = counted.get(calendar) ?? new Map<string, readonly number[]>()
  counted.set(calendar, months)
  const known = months.get(month)
  if (known) return known
  const running = [0]
  for (let day = 1, date = `${month}-01`; day <= LONGEST_MONTH; day += 1, date = addDays(date, 1)) {
    running.push((running[day - 1] ?? 0) + (date.startsWith(month) && calendar.dayKind(date).work ? 1 : 0))
  }
  months.set(month, running)
  return running
}

function workingDaysAfter(from: LocalDate, until: LocalDate, calendar: WorkCalendar): number {
  const upTo = (date: LocalDate): number => runningDays(date.slice(0, 7), calendar)[Number(date.slice(8))] ?? 0
  let days = upTo(until) - upTo(from)
  for (let month = from.slice(0, 7); month < until.slice(0, 7); month = addDays(`${month}-01`, LONGEST_MONTH).slice(0, 7)) {
    days += runningDays(month, calendar)[LONGEST_MONTH] ?? 0
  }
  return days
}
