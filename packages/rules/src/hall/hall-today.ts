import type { LocalDate } from '../clock/local-date'

/** Which days the hall opens, worked out where the calendar is; a phone reads its own day from it, and for two weeks without a signal. */
export interface HallDays {
  /** The next days on which it opens, from the day it was asked on. */
  openOn: LocalDate[]
  /** Named holidays among the days closed. */
  holidays: { on: LocalDate; name: string }[]
  /** From here on the State Council's notice is not known yet: 预计. Empty: all are certain. */
  provisionalFrom: string
}

export interface HallToday {
  open: boolean
  /** The holiday that closes it today; empty on a weekend. */
  holiday: string
  /** The next day it opens after today; null where the days known do not reach so far. */
  next: LocalDate | null
  /** What is said of today (when open), or of the next day (when closed), may still change. */
  provisional: boolean
}

/** Null where the days are too old to say anything of `today`. */
export function hallToday({ openOn, holidays, provisionalFrom }: HallDays, today: LocalDate): HallToday | null {
  const next = openOn.find((day) => day > today) ?? null
  const open = openOn.includes(today)
  if (!open && next === null) return null
  const said = open ? today : (next ?? today)
  return { open, holiday: holidays.find(({ on }) => on === today)?.name ?? '', next, provisional: provisionalFrom !== '' && said >= provisionalFrom }
}
