import type { MyCase } from '@mingbai/contracts/cases'
import type { FieldValues } from '@mingbai/contracts/common'
import type { Party } from '@mingbai/rules/engine/procedure'
import type { Scope } from '../house'
import { Refusal } from '../http/refusal'
import { actOnCase } from './act-on-case'
import { findCase } from './case-row'
import { isResident, isToken, myCase, type ResidentProof } from './read-case'
import { partyTexts } from './texts'
import { findTipOff } from './tip-offs/tip-off-row'
import { reporterAct } from './tip-offs/track-tip-off'

export interface ResidentAction {
  publicId: string
  verb: string
  seq: number
  proof: ResidentProof
  fields: FieldValues
}

/** Rate, reopen, add, withdraw. An unknown case and a wrong proof are the same refusal. */
export async function residentAct(action: ResidentAction, scope: Scope): Promise<MyCase> {
  const row = await findCase(scope.db, scope.tenant.code, action.publicId)
  const tipOff = row ? null : await findTipOff(scope.db, scope.tenant.code, action.publicId)
  if (tipOff && 'token' in action.proof && isToken(tipOff, action.proof.token)) return reporterAct(action, scope)
  if (!row || !isResident(row, action.proof, scope.keys)) throw new Refusal('proofNeeded')
  await actOnCase(scope, action, { partiesOn: () => new Set<Party>(['resident']), staffId: null, by: partyTexts.resident })
  const now = await findCase(scope.db, scope.tenant.code, action.publicId)
  if (!now) throw new Refusal('caseNotFound')
  return myCase(now, scope)
}
