import { allDuties } from './duties/find-duties'
import type { SheetsOf } from './proofs/select-proofs'
import { confirmedSheets } from './self-checks/confirmed-sheets'
import type { Known } from './self-checks/read-facts'
import { listSheets } from './sheets/sheets'

/** Gathered here, where features may meet. */
export const selfCheckSources: Known = { duties: allDuties, sheets: listSheets }

/** For 印证材料. */
export const sheetsOf: SheetsOf = (quarter, organisation, scope) => confirmedSheets(quarter, organisation, selfCheckSources, scope)
