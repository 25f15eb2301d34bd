import { addDays, type LocalDate } from './local-date'
import type { WorkCalendar } from './work-calendar'

/** The day that is `days` working days after `from`; the day itself is not counted (民法典 §201). */
export function addWorkingDays(from: LocalDate, days: number, calendar: WorkCalendar): LocalDate {
  let date = from
  for (let left = days; left > 0; ) {
    date = addDays(date, 1)
    if (calendar.dayKind(date).work) left -= 1
  }
  return date
}
