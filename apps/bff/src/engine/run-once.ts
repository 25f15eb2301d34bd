import { isDuplicateKey } from '../database/is-duplicate-key'
import type { Tx } from '../database/transaction'
import type { Scope } from '../house'
import { Refusal } from '../http/refusal'

const TRIES = 3

/** Runs `create` in a transaction unless there is a receipt already. @param first the receipt of what was created before, or null */
export async function runOnce<Receipt>(first: () => Promise<Receipt | null>, { db }: Pick<Scope, 'db'>, create: (tx: Tx) => Promise<unknown>): Promise<Receipt> {
  for (let tried = 1; tried <= TRIES; tried++) {
    const receipt = await first()
    if (receipt) return receipt
    try {
      await db.write(create)
    } catch (error) {
      // The same tap arrived twice at once, or two processes began a counter: the unique key let one in, the other looks again.
      if (!isDuplicateKey(error)) throw error
    }
  }
  const receipt = await first()
  if (!receipt) throw new Refusal('busy')
  return receipt
}
