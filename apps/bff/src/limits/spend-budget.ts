import * as z from 'zod/mini'
import type { Tx } from '../database/transaction'
import { raiseOrInsert } from '../engine/raise-or-insert'
import { lookupDigest, sha256 } from '../keys/seal'
import type { Keys } from '../keys/load-keys'
import { Budget } from '../session/session.entity'

const budgetRow = z.object({ used: z.number(), endsAt: z.string() })

/** What is counted is kept as a keyed digest: no address, account or device can be read from the table. */
export function bucketOf(keys: Keys, purpose: string, value: string): string {
  return sha256(lookupDigest(keys, purpose, value))
}

interface Spent {
  /** Times used in this window, this one included. */
  used: number
  /** Seconds until the window ends. */
  waitSeconds: number
}

/** Counts one use in a window that starts with its first use, or anew with its last. Counts before it looks: two at once both count. */
export async function spendBudget(tx: Tx, bucket: string, windowMs: number, now: Date, window: 'fromFirst' | 'fromLast' = 'fromFirst'): Promise<Spent> {
  const endsAt = new Date(now.getTime() + windowMs).toISOString()
  const read = () => tx.read(budgetRow, 'SELECT used, ends_at FROM budget WHERE bucket = ?', [bucket])
  await raiseOrInsert({
    isThere: async () => (await read()).length > 0,
    raise: () => tx.increment(Budget, { bucket }, 'used'),
    insert: () => tx.insert(Budget, { bucket, used: 1, endsAt }),
  })
  const [row] = await read()
  if (!row || row.endsAt <= now.toISOString()) {
    await tx.update(Budget, { bucket }, { used: 1, endsAt })
    return { used: 1, waitSeconds: Math.ceil(windowMs / 1000) }
  }
  if (window === 'fromLast') await tx.update(Budget, { bucket }, { endsAt })
  return { used: row.used, waitSeconds: Math.ceil((Date.parse(row.endsAt) - now.getTime()) / 1000) }
}

export async function readBudget(tx: Pick<Tx, 'read'>, bucket: string, now: Date): Promise<Spent> {
  const [row] = await tx.read(budgetRow, 'SELECT used, ends_at FROM budget WHERE bucket = ?', [bucket])
  if (!row || row.endsAt <= now.toISOString()) return { used: 0, waitSeconds: 0 }
  return { used: row.used, waitSeconds: Math.ceil((Date.parse(row.endsAt) - now.getTime()) / 1000) }
}
