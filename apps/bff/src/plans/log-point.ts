import type { Tx } from '../database/transaction'
import { appendEvent } from '../engine/append-event'
import type { StaffScope } from '../house'
import { organisationName } from '../tenant/book'
import { planTexts } from './texts'

interface Step {
  id: string
  seq: number
  verb: string
  year: number
  month: number
  organisation: string
  words: string
  /** Why, or what shows it. */
  note?: string
}

export function logPoint(tx: Tx, { id, seq, verb, year, month, organisation, words, note = '' }: Step, { tenant, actor, now }: StaffScope): Promise<void> {
  return appendEvent(tx, {
    tenant: tenant.code, objectType: 'planPoint', objectId: id, seq, now, verb, actorId: actor.id, actorParty: actor.appointments[0]?.role ?? 'office', procedureVersion: 1,
    publicText: { organisation, month: planTexts.month(year, month) }, privateText: { label: `${organisationName(tenant, organisation)} ${planTexts.month(year, month)}`, changes: [words, ...(note ? [note] : [])] }, sample: false,
  })
}
