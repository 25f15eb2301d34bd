import { shanghaiDate } from '@mingbai/rules/clock/local-date'
import { randomInt } from 'node:crypto'
import type { House } from '../house'
import { runJob } from '../database/jobs'
import { nextNumber } from '../tenant/next-number'

/** Rounds of ten minutes in the hours when people write: about one gap a day. */
export const GAP_ROUND_MS = 600_000
const ROUNDS_PER_GAP = 90
const [FIRST_HOUR, LAST_HOUR] = [7, 22]

/**
 * Leaves out a number of the one series of all cases now and then. A 举报 has a number of that series and stands in no list, so
 * without other gaps whoever counts would know that one came, and between which two. @param dice for tests
 */
export async function leaveGap({ db, clock, book }: House, dice: (sides: number) => number = (sides) => randomInt(sides)): Promise<boolean> {
  const { code, tipOffKey } = await book()
  const now = clock()
  const hour = (now.getUTCHours() + 8) % 24
  if (!tipOffKey || hour < FIRST_HOUR || hour >= LAST_HOUR || dice(ROUNDS_PER_GAP) !== 0) return false
  return runJob(db, 'number.gap', now, 30_000, async () => {
    await db.write((tx) => nextNumber(tx, code, `case.${shanghaiDate(now).slice(0, 4)}`))
  })
}
