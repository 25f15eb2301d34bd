const weekdays = ['日', '一', '二', '三', '四', '五', '六'] as const

/** A legal date as one says it: 2026-11-22 → 2026年11月22日 星期日. */
export function plainDate(date: string): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  const weekday = weekdays[new Date(Date.UTC(year, month - 1, day)).getUTCDay()] ?? ''
  return `${year}年${month}月${day}日 星期${weekday}`
}

/** For lists: 11月22日, with the year only when it is not this one. */
export function shortDate(date: string, today: string): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return date.slice(0, 4) === today.slice(0, 4) ? `${month}月${day}日` : `${year}年${month}月${day}日`
}
