import { isDuplicateKey } from '../database/is-duplicate-key'

interface Counting {
  /** A plain read: an update that finds no row would lock the gap on MySQL, and many beginners would block each other. */
  isThere: () => Promise<boolean>
  raise: () => Promise<unknown>
  insert: () => Promise<void>
}

/** For counting rows that several transactions may begin at the same moment: whoever comes second adds to the first's. */
export async function raiseOrInsert({ isThere, raise, insert }: Counting): Promise<void> {
  if (await isThere()) {
    await raise()
    return
  }
  try {
    await insert()
  } catch (error) {
    if (!isDuplicateKey(error)) throw error
    await raise()
  }
}
