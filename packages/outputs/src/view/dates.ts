import type { LocalDate } from '@mingbai/rules/clock/local-date'

const weekdays = ['日', '一', '二', '三', '四', '五', '六'] as const

/** For lists: 2026-11-20 → 11月20日; with the year where it is not the year of `today`. */
export function shortDate(date: LocalDate, today: LocalDate): string {
  return date.slice(0, 4) === today.slice(0, 4) ? monthAndDay(date) : longDate(date)
}

/** 2026-11-20 → 2026年11月20日 */
export const longDate = (date: LocalDate): string => `${date.slice(0, 4)}年${monthAndDay(date)}`

/** As one says it: 2026-11-22 → 2026年11月22日 星期日 */
export const plainDate = (date: LocalDate): string => `${longDate(date)} 星期${weekdays[new Date(`${date}T00:00:00Z`).getUTCDay()] ?? ''}`

const monthAndDay = (date: LocalDate): string => `${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`
