import * as z from 'zod/mini'
import type { Tx } from '../database/transaction'
import { Blob } from './attachment.entity'

const usesRow = z.object({ uses: z.number() })

/** One use less of each; @returns the contents that nothing uses any more: to be removed from the store after the commit */
export async function releaseBlobs(tx: Tx, hashes: readonly string[]): Promise<string[]> {
  const gone: string[] = []
  for (const hash of hashes) {
    await tx.increment(Blob, { hash }, 'uses', -1)
    const [left] = await tx.read(usesRow, 'SELECT uses FROM stored_blob WHERE hash = ?', [hash])
    if (!left || left.uses > 0) continue
    await tx.delete(Blob, { hash })
    gone.push(hash)
  }
  return gone
}
