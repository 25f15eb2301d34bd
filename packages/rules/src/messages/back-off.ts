/** How patient a sender is: the first pause, which doubles up to a cap, and how often it tries before it gives up. */
export interface Patience {
  firstMs: number
  capMs: number
  mostTries: number
}

/** Letters to other systems: 30 tries are some eighteen hours, a night and a working day. */
export const letterPatience: Patience = { firstMs: 1000, capMs: 3_600_000, mostTries: 30 }

/** Messages to people: 12 tries are more than three hours. News that comes later than that is better told by telephone. */
export const messagePatience: Patience = { firstMs: 10_000, capMs: 3_600_000, mostTries: 12 }

/** Milliseconds to wait after so many tries that failed (1 or more). */
export function backOff(tries: number, { firstMs, capMs }: Patience): number {
  // 2 ** 1100 is Infinity, and still the cap.
  return Math.min(firstMs * 2 ** Math.max(tries - 1, 0), capMs)
}
