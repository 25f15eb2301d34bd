import { isDuplicateKey } from '../database/is-duplicate-key'

/** For counting rows that two transactions may begin at the same moment: the one that comes second adds to the first's. */
export async function insertUnlessThere(insert: () => Promise<void>, otherwise: () => Promise<unknown>): Promise<void> {
  try {
    await insert()
  } catch (error) {
    if (!isDuplicateKey(error)) throw error
    await otherwise()
  }
}
