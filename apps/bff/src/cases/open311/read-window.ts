import { open311Limits } from '@mingbai/contracts/open311'
import { addDays, daysBetween, isLocalDate, shanghaiDate } from '@mingbai/rules/clock/local-date'
import { Refusal } from '../../http/refusal'

/** Shanghai dates, both counted: the public is told days, never the hour at which somebody reported. */
export interface Window {
  from: string
  to: string
}

/** W3C date and time with its zone, or a date alone, which is one of Shanghai. */
const w3 = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2}))?$/

function dayOf(name: string, given: string | undefined): string | null {
  if (!given) return null
  // A plus sign that was not escaped arrives as a space.
  const text = given.replace(' ', '+')
  const instant = text.length === 10 ? Date.parse(`${text}T00:00:00+08:00`) : Date.parse(text)
  if (!w3.test(text) || !isLocalDate(text.slice(0, 10)) || Number.isNaN(instant)) throw new Refusal('open311Unfit', { detail: name })
  return shanghaiDate(new Date(instant))
}

/** The days to look at: those asked for, at most 90; where an end is missing, the 90 days beside the other, or the last 90. */
export function readWindow({ start_date, end_date }: { start_date?: string | undefined; end_date?: string | undefined }, today: string): Window {
  const { days } = open311Limits
  const [start, end] = [dayOf('start_date', start_date), dayOf('end_date', end_date)]
  const to = end ?? (start === null ? today : addDays(start, days))
  const from = start ?? addDays(to, -days)
  const span = daysBetween(from, to)
  if (span < 0 || span > days) throw new Refusal('open311Range', { days })
  return { from, to }
}
