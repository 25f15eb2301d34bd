import { caseKinds, type CaseKind } from '@mingbai/rules/case-kinds'
import { currentCaseProcedure } from '@mingbai/rules/procedures/cases'
import { Refusal } from '../http/refusal'
import { noClock, startClock } from './case-clock'
import type { CaseEffects } from './effects'

/** 转为…: begins the other kind's way anew, from today. Number, receipt and history stay. */
export const convertEffects: CaseEffects = {
  convert: ({ row, values: { text }, scope: { at, today, tenant } }) => {
    const kind = kindOf(text.toKind)
    const { version, initial, receiptClock, audience } = currentCaseProcedure(kind, row.receivedOn)
    const clock = receiptClock ? startClock(receiptClock, today, row.receivedOn, tenant) : noClock
    return {
      kind, procedureVersion: version, state: initial, previousState: null, assignedTo: null, helpers: null, mergedInto: null, askAgainOn: null, ...clock,
      audience: row.held ? 'staff' : audience, publicFrom: row.held || audience !== 'public' ? null : (row.publicFrom ?? at),
    }
  },
}

function kindOf(text: string | undefined): CaseKind {
  const found = caseKinds.find((kind) => kind === text)
  if (!found) throw new Refusal('badRequest')
  return found
}
