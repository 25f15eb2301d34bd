/** What the address of a search says beside its words. */
export interface Choice {
  q: string
  village: string | undefined
  area: string | undefined
  type: 'notice' | 'case' | undefined
  from: string | undefined
  to: string | undefined
}

const isDay = (text: string | undefined): text is string => text !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(text)

/** An address may have been typed: what makes no sense is left out. */
export function choiceOf({ q = '', village, area, type, from, to }: Record<string, string | undefined>): Choice {
  return { q: q.trim(), village, area, type: type === 'notice' || type === 'case' ? type : undefined, from: isDay(from) ? from : undefined, to: isDay(to) ? to : undefined }
}

export interface Period { name: 'always' | 'month' | 'thisYear' | 'lastYear'; from: string | undefined; to: string | undefined }

const MONTH_MS = 30 * 86_400_000

/** @param today in Asia/Shanghai */
export function periods(today: string): Period[] {
  const year = Number(today.slice(0, 4))
  return [
    { name: 'always', from: undefined, to: undefined },
    { name: 'month', from: new Date(Date.parse(today) - MONTH_MS).toISOString().slice(0, 10), to: undefined },
    { name: 'thisYear', from: `${year}-01-01`, to: undefined },
    { name: 'lastYear', from: `${year - 1}-01-01`, to: `${year - 1}-12-31` },
  ]
}
