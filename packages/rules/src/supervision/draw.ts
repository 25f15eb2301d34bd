import { addMonths, type LocalDate } from '../clock/local-date'
import { sha256Hex } from '../ledger/hash'

/**
 * 抽查: which closed cases of a month are looked at again. The lot is the ledger's, so nobody chooses and anybody can draw
 * again: DRAW.md beside this file. How many is ours; no law names a number.
 */
const drawSizes = [
  { upTo: 60, take: () => 3 },
  { upTo: Number.POSITIVE_INFINITY, take: (closed: number) => Math.ceil(closed / 20) },
] as const

/** The layout of a ticket; another one needs another name. */
const LAYOUT = 'mingbai-draw-1'

export interface Lot {
  /** Hash of the head that is the seed, 64 hex digits. */
  head: string
  /** The month in which the cases were closed, YYYY-MM. */
  month: string
}

/** 3 of up to 60, above that one in twenty rounded up; never more than there are. */
export function drawSize(closed: number): number {
  return Math.min(closed, drawSizes.find(({ upTo }) => closed <= upTo)?.take(closed) ?? 0)
}

/** A number's place in the draw: nobody knows it before the head is sealed. */
export const ticketOf = ({ head, month }: Lot, number: string): string => sha256Hex([LAYOUT, head, month, number].join('\n'))

/** The numbers with the smallest tickets, the smallest first. A number given twice has one ticket. */
export function draw(lot: Lot, numbers: readonly string[]): string[] {
  const tickets = [...new Set(numbers)].map((number) => ({ number, ticket: ticketOf(lot, number) }))
  tickets.sort((a, b) => (a.ticket < b.ticket ? -1 : 1))
  return tickets.slice(0, drawSize(tickets.length)).map(({ number }) => number)
}

export const monthOf = (date: LocalDate): string => date.slice(0, 7)
export const monthsLater = (month: string, months: number): string => monthOf(addMonths(`${month}-01`, months))
/** The instant at which a month begins in Asia/Shanghai. */
export const monthStart = (month: string): string => new Date(`${month}-01T00:00:00+08:00`).toISOString()
