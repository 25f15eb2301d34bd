import { addDays, type LocalDate } from './local-date'
import type { SpecialDay, WorkCalendar } from './work-calendar'

export interface PictureDay extends SpecialDay {
  of: 'national' | 'local'
}

const special = {
  nationalHoliday: { kind: 'off', of: 'national' }, shiftedWorkday: { kind: 'work', of: 'national' },
  localHoliday: { kind: 'off', of: 'local' }, localWorkday: { kind: 'work', of: 'local' },
} as const

/** The days of one year that differ from Monday-to-Friday, whichever notice they came with. */
export function specialDaysOf(year: number, calendar: WorkCalendar): PictureDay[] {
  const days: PictureDay[] = []
  for (let date: LocalDate = `${year}-01-01`; date <= `${year}-12-31`; date = addDays(date, 1)) {
    const { why, name = '' } = calendar.dayKind(date)
    if (why !== 'weekday' && why !== 'weekend') days.push({ date, name, ...special[why] })
  }
  return days
}

/** The State Council's notice comes out in the first days of November; a year that has begun without it is asked for all the same. */
export function yearToLoad(today: LocalDate, { coveredThrough }: WorkCalendar): number | null {
  const needed = Number(today.slice(0, 4)) + (today.slice(5) >= '11-01' ? 1 : 0)
  return coveredThrough < needed ? coveredThrough + 1 : null
}
