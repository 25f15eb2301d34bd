import { addDays, type LocalDate } from '../clock/local-date'
import type { WorkCalendar } from '../clock/work-calendar'
import type { HallDays } from './hall-today'

/** The hall's day as the office enters it, 'HH:MM'. No lunch break: both in the middle are empty. */
export interface HallHours {
  morningFrom: string
  morningUntil: string
  afternoonFrom: string
  afternoonUntil: string
}

export interface HallSpan { from: string; until: string }

const clock = /^([01]\d|2[0-3]):[0-5]\d$/

/** The times in order, with the break at noon or without; null where they make no day. */
export function hallSpans({ morningFrom, morningUntil, afternoonFrom, afternoonUntil }: HallHours): HallSpan[] | null {
  const times = [morningFrom, morningUntil, afternoonFrom, afternoonUntil].filter((time) => time !== '')
  const inOrder = times.every((time, at) => clock.test(time) && (at === 0 || (times[at - 1] ?? '') < time))
  if (!inOrder || (times.length !== 2 && times.length !== 4)) return null
  if (times.length === 4) return [{ from: morningFrom, until: morningUntil }, { from: afternoonFrom, until: afternoonUntil }]
  const [from = '', until = ''] = times
  return [{ from, until }]
}

/** More than the longest holiday with the weekends around it. */
const DAYS_AHEAD = 21

/** It opens on working days: Monday to Friday and the weekends worked in exchange (调休), never on a holiday of the nation or the region. */
export function hallDays(calendar: Pick<WorkCalendar, 'dayKind'>, today: LocalDate): HallDays {
  const days = Array.from({ length: DAYS_AHEAD }, (_, ahead) => addDays(today, ahead)).map((on) => ({ on, ...calendar.dayKind(on) }))
  return {
    openOn: days.filter(({ work }) => work).map(({ on }) => on),
    holidays: days.flatMap(({ on, work, name }) => (!work && name ? [{ on, name }] : [])),
    provisionalFrom: days.find(({ provisional }) => provisional)?.on ?? '',
  }
}
