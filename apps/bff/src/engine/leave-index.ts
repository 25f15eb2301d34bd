import type { Tx } from '../database/transaction'
import { SearchDoc, SearchGram } from '../search/search-gram.entity'

/** What is taken back cannot be found from the same moment on; only coming into the index may lag. */
export async function leaveIndex(tx: Tx, objectId: string): Promise<void> {
  await tx.delete(SearchGram, { docId: objectId })
  await tx.delete(SearchDoc, { id: objectId })
}
