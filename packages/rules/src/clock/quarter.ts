import { addDays, type LocalDate } from './local-date'

/** `2026-Q4` */
export type Quarter = string

const parts = (quarter: Quarter): [year: number, of: number] => [Number(quarter.slice(0, 4)), Number(quarter.slice(6))]
const firstMonth = (year: number, of: number): LocalDate => `${year}-${String(of * 3 - 2).padStart(2, '0')}-01`

export const quarterOf = (day: LocalDate): Quarter => `${day.slice(0, 4)}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`

export function quarterDays(quarter: Quarter): { from: LocalDate; until: LocalDate } {
  const [year, of] = parts(quarter)
  return { from: firstMonth(year, of), until: addDays(of === 4 ? firstMonth(year + 1, 1) : firstMonth(year, of + 1), -1) }
}

/** The one of today and those before it, the newest first. */
export function lastQuarters(today: LocalDate, count: number): Quarter[] {
  const found = [quarterOf(today)]
  while (found.length < count) found.push(quarterOf(addDays(quarterDays(found.at(-1) ?? '').from, -1)))
  return found
}
