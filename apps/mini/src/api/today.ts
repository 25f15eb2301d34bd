const SHANGHAI = 8 * 3_600_000

/** The legal date here and now, whatever zone the phone is set to. */
export const todayInShanghai = (now: number = Date.now()): string => new Date(now + SHANGHAI).toISOString().slice(0, 10)
