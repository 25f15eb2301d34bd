import { addDays, type LocalDate } from './local-date'
import type { WorkCalendar } from './work-calendar'

/**
 * 即将到期 and 逾期: who is told when, in working days. Ours: the law names the limits, not the reminders
 * (信访工作条例 §45 asks for 督办 of what is late, without a number of days).
 */
export const escalation = {
  /** Before the day: the handler and the office. */
  soon: 3,
  /** After it: the leader in charge. */
  leader: 1,
  /** After it: 乡纪委. */
  discipline: 3,
  /** Words waiting for review, by our own promise. */
  words: 2,
} as const

/** The day so many working days ago: what was due before it is late by more than `days`. */
export function workingDaysBefore(today: LocalDate, days: number, calendar: WorkCalendar): LocalDate {
  let day = today
  for (let left = days; left > 0; ) {
    day = addDays(day, -1)
    if (calendar.dayKind(day).work) left -= 1
  }
  return day
}
