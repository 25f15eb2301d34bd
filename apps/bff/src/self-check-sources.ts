import { allDuties } from './duties/find-duties'
import type { Known } from './self-checks/read-facts'
import { listSheets } from './sheets/sheets'

/** Gathered here, where features may meet. */
export const selfCheckSources: Known = { duties: allDuties, sheets: listSheets }
