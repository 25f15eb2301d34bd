/** Sunday, in Shanghai 10:00. Everything a test does happens now, until it moves the clock. */
export const START = '2026-11-22T02:00:00.000Z'
