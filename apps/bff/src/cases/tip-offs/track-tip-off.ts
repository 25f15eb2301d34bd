import type { MyCase } from '@mingbai/contracts/cases'
import { readEvents } from '../../engine/read-events'
import type { Scope } from '../../house'
import { Refusal } from '../../http/refusal'
import { actOnTipOff, type TipOffAction } from './act-on-tip-off'
import { presentMyTipOff } from './present-tip-off'
import { findTipOff, type TipOffRow } from './tip-off-row'

/** What the receipt shows of a 举报. */
export const myTipOff = async (row: TipOffRow, scope: Scope): Promise<MyCase> => presentMyTipOff(row, await readEvents(scope.db, row.id), scope)

/** The reporter's own step; that it is the reporter, the caller has seen. */
export async function reporterAct(action: TipOffAction, scope: Scope): Promise<MyCase> {
  await actOnTipOff(action, { party: 'resident', staffId: null }, scope)
  const now = await findTipOff(scope.db, scope.tenant.code, action.publicId)
  if (!now) throw new Refusal('caseNotFound')
  return myTipOff(now, scope)
}
