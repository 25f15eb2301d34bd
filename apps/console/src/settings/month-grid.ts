import type { PictureDay } from '@mingbai/contracts/calendars'
import { addDays, weekdayOf } from '@mingbai/rules/clock/local-date'

/** The weeks of a month from Monday on; null: a day of the month before or after. */
export function weeksOf(year: number, month: number): (string | null)[][] {
  const first = `${year}-${String(month).padStart(2, '0')}-01`
  const cells: (string | null)[] = Array.from({ length: (weekdayOf(first) + 6) % 7 }, () => null)
  for (let date = first; date.slice(0, 7) === first.slice(0, 7); date = addDays(date, 1)) cells.push(date)
  while (cells.length % 7 !== 0) cells.push(null)
  return Array.from({ length: cells.length / 7 }, (_, week) => cells.slice(week * 7, week * 7 + 7))
}

export interface Run extends Pick<PictureDay, 'name' | 'kind' | 'of'> {
  from: string
  to: string
}

/** Days that follow each other and are off for the same reason, told as one. */
export function runsOf(days: readonly PictureDay[]): Run[] {
  const runs: Run[] = []
  for (const { date, name, kind, of } of days) {
    const last = runs.at(-1)
    if (last && addDays(last.to, 1) === date && last.name === name && last.kind === kind && last.of === of) last.to = date
    else runs.push({ from: date, to: date, name, kind, of })
  }
  return runs
}
