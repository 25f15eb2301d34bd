import type { Block } from '@mingbai/contracts/blocks'
import { selfCheckBlocks, selfCheckTitle } from '@mingbai/outputs/self-checks/self-check-paper'
import type { StaffScope } from '../house'
import type { Known } from './read-facts'
import { readSelfCheck } from './read-self-check'
import { readChecks } from './self-check-row'

export interface ConfirmedSheet {
  title: string
  blocks: Block[]
}

/** The sheet of a village and quarter as 村支书 confirmed it; another organisation has none. */
export async function confirmedSheets(quarter: string, organisation: string, known: Known, scope: StaffScope): Promise<ConfirmedSheet[]> {
  const rows = (await readChecks(quarter, scope, organisation)).filter(({ state }) => state === 'confirmed')
  return Promise.all(rows.map(async ({ village }) => {
    const check = await readSelfCheck(village, quarter, known, scope)
    return { title: selfCheckTitle(check), blocks: selfCheckBlocks(check) }
  }))
}
