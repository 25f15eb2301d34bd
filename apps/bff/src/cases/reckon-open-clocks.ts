import { runJob } from '../database/jobs'
import type { House } from '../house'
import { Refusal } from '../http/refusal'
import { bumpGeneration } from '../tenant/generation'
import { findDueMoves, moveDueDates } from './due-moves'
import { systemScope } from '../engine/system-scope'
import { dueMoveTexts } from './texts'

const LEASE_MS = 60_000

/**
 * Stored due dates that the calendar no longer gives: an update of the program brought another year or rule, the tenant's
 * folder was applied, or a clock was started in the very moment in which a notice was confirmed. Mostly there are none.
 */
export async function reckonOpenClocks(house: House): Promise<void> {
  const { db, clock } = house
  await runJob(db, 'cases.reckon', clock(), LEASE_MS, async () => {
    const scope = await systemScope(house)
    for (const move of await findDueMoves(db, scope, scope.tenant.calendar)) {
      try {
        await db.write(async (tx) => {
          await moveDueDates(tx, [move], dueMoveTexts.checkedAnew, scope)
          await bumpGeneration(tx, scope.tenant.code)
        })
      } catch (error) {
        // Somebody acted in the same moment: the next round looks again.
        if (!(error instanceof Refusal)) throw error
      }
    }
  })
}
