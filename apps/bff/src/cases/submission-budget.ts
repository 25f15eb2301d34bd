import { readBudget, spendBudget, bucketOf } from '../limits/spend-budget'
import type { Tx } from '../database/transaction'
import type { Scope } from '../house'

const HOUR = 3_600_000

/** Cases one phone may send in a day before the next ones wait for a look. */
const PER_DEVICE = 8
/** New phones behind one address in an hour: a village's Wi-Fi or a carrier's NAT holds 50 people. */
const NEW_PER_ADDRESS = 60

/**
 * Whether a submission must wait for a look (待核). It is accepted in any case: a complaint is never refused for
 * being one too many, and never for its address alone.
 */
export async function isBeyondBudget(tx: Tx, scope: Scope): Promise<boolean> {
  const { keys, device, address, now } = scope
  if (device) {
    const bucket = bucketOf(keys, 'submit.device', device)
    const before = await readBudget(tx, bucket, now)
    const { used } = await spendBudget(tx, bucket, 24 * HOUR, now)
    if (used > PER_DEVICE) return true
    if (before.used > 0) return false
  }
  const { used } = await spendBudget(tx, bucketOf(keys, 'submit.address', address), HOUR, now)
  return used > NEW_PER_ADDRESS
}
