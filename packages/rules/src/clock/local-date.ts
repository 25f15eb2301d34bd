import { ClockError } from './clock-error'

/** A legal date in Asia/Shanghai, 'YYYY-MM-DD'. Two of them compare rightly as plain strings. */
export type LocalDate = string

const DAY_MS = 86_400_000

// China has been UTC+8 everywhere, without summer time, since 1992, and nothing here is older. A fixed shift is
// therefore exact, costs no Intl formatter per call, and does not depend on the machine's own time zone.
const SHANGHAI_OFFSET_MS = 8 * 3_600_000

function dayNumber(date: LocalDate): number {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(date) ? Date.parse(`${date}T00:00:00Z`) : Number.NaN
  // Date.parse takes 30 February for 1 or 2 March in some engines, so the way back must give the same text.
  if (Number.isNaN(ms) || new Date(ms).toISOString().slice(0, 10) !== date) throw new ClockError('clock.badDate', date)
  return ms / DAY_MS
}

const fromDayNumber = (day: number): LocalDate => new Date(day * DAY_MS).toISOString().slice(0, 10)

/** The date on the wall in Asia/Shanghai at this instant. */
export function shanghaiDate(instant: Date): LocalDate {
  return new Date(instant.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10)
}

/** The instant at which the day is over. */
export const dayEnd = (date: LocalDate): string => new Date((dayNumber(date) + 1) * DAY_MS - SHANGHAI_OFFSET_MS).toISOString()

export function isLocalDate(text: string): boolean {
  try {
    dayNumber(text)
    return true
  } catch {
    return false
  }
}

export const addDays = (date: LocalDate, days: number): LocalDate => fromDayNumber(dayNumber(date) + days)

/** The corresponding day so many months later, or the last of that month where it has none (《民法典》第二百零二条). */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const last = new Date(Date.UTC(year, month - 1 + months + 1, 0))
  return new Date(Date.UTC(last.getUTCFullYear(), last.getUTCMonth(), Math.min(day, last.getUTCDate()))).toISOString().slice(0, 10)
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: LocalDate, to: LocalDate): number => dayNumber(to) - dayNumber(from)

/** For sorting: negative, 0 or positive. */
export const compareDates = (a: LocalDate, b: LocalDate): number => (a === b ? 0 : a < b ? -1 : 1)

/** 0 = Sunday … 6 = Saturday; 1970-01-01 was a Thursday. */
export const weekdayOf = (date: LocalDate): number => (((dayNumber(date) + 4) % 7) + 7) % 7
