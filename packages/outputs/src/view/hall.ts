import type { HallView } from '@mingbai/contracts/tenant'
import { hallToday } from '@mingbai/rules/hall/hall-today'
import { plainDate, shortDate } from './dates'

/** 8:30–12:00，14:00–18:00, as one says it. */
export const hallHours = ({ spans }: Pick<HallView, 'spans'>): string => spans.map(({ from, until }) => `${asSaid(from)}–${asSaid(until)}`).join('，')

/**
 * 今天开门 8:30–12:00，14:00–18:00 / 今天休息（国庆节），下次开门 10月8日 星期四 8:30. It says nothing of the hour:
 * what the server paints must still be true when it is read.
 */
export function hallLine(hall: HallView, today: string): string {
  const day = hallToday(hall, today)
  if (!day) return hallTexts.workingDays(hallHours(hall))
  const maybe = day.provisional ? hallTexts.provisional : ''
  if (day.open) return `${hallTexts.open} ${hallHours(hall)}${maybe}`
  const why = day.holiday ? `（${day.holiday}）` : ''
  const next = day.next ? `，${hallTexts.next} ${shortDate(day.next, today)} ${plainDate(day.next).slice(-3)} ${asSaid(hall.spans[0]?.from ?? '')}${maybe}` : ''
  return `${hallTexts.closed}${why}${next}`
}

/** With whose day it is, and to ring first where nobody has confirmed it. */
export const hallSentence = (hall: HallView, today: string): string => `${hall.name}${hallLine(hall, today)}${hall.confirmed ? '' : `。${hallTexts.ring}`}`

const asSaid = (time: string): string => time.replace(/^0/, '')

export const hallTexts = {
  open: '今天开门',
  closed: '今天休息',
  next: '下次开门',
  provisional: '（预计）',
  ring: '时间还没核实，来前请先打电话。',
  workingDays: (hours: string) => `工作日 ${hours} 开门，周末和节假日休息`,
}
