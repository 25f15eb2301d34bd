import type { Tx } from '../../database/transaction'
import type { CaseRow } from '../case-row'

/** What other tables hold of a case that has become a 举报: nothing so far. */
export async function forgetCaseElsewhere(_tx: Tx, _row: CaseRow): Promise<void> {
  await Promise.resolve()
}
