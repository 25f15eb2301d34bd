import { rowCount } from '../database/row-types'
import type { Database } from '../database/database'
import { isDuplicateKey } from '../database/is-duplicate-key'
import type { Scope } from '../house'
import { Refusal } from '../http/refusal'
import { bucketOf, spendBudget } from '../limits/spend-budget'
import { bumpGeneration } from '../tenant/generation'
import { AlsoMet } from './also-met.entity'
import { publicCase } from './read-case'

const DAY = 86_400_000
/** Cases one phone may say this of in a day. */
const PER_DEVICE = 20

/** One phone counts once, however often it taps. Only while the matter is open. Throws caseNotFound, notNow, tooManyTries. */
export async function sayAlsoMet(publicId: string, scope: Scope): Promise<{ alsoMet: number }> {
  const { db, keys, tenant, device, now } = scope
  const row = await publicCase(publicId, scope)
  if (!device) throw new Refusal('badRequest')
  if (row.closedOn !== null || row.state === 'withdrawn') throw new Refusal('notNow')
  const digest = bucketOf(keys, 'alsoMet', `${row.id}|${device}`)
  try {
    await db.write(async (tx) => {
      const { used, waitSeconds } = await spendBudget(tx, bucketOf(keys, 'alsoMet.device', device), DAY, now)
      if (used > PER_DEVICE) throw new Refusal('tooManyTries', { seconds: waitSeconds })
      await tx.insert(AlsoMet, { caseId: row.id, device: digest })
      await bumpGeneration(tx, tenant.code)
    })
  } catch (error) {
    if (!isDuplicateKey(error)) throw error
  }
  return { alsoMet: await countAlsoMet(db, row.id) }
}

export async function countAlsoMet(db: Pick<Database, 'read'>, caseId: string): Promise<number> {
  const [row] = await db.read(rowCount, 'SELECT COUNT(*) AS n FROM also_met WHERE case_id = ?', [caseId])
  return row?.n ?? 0
}
