import type { FieldValues } from '@mingbai/contracts/common'
import { peopleListStateLabels } from '@mingbai/contracts/people-list-labels'
import type { StaffList } from '@mingbai/contracts/people-lists'
import { addWorkingDays } from '@mingbai/rules/clock/add-working-days'
import { dayEnd } from '@mingbai/rules/clock/local-date'
import { decide } from '@mingbai/rules/engine/decide'
import type { Party } from '@mingbai/rules/engine/procedure'
import { listRules } from '@mingbai/rules/people-lists/kinds'
import { peopleListProcedure, type PeopleListState, type PeopleListVerb } from '@mingbai/rules/people-lists/procedure'
import { isDuplicateKey } from '../database/is-duplicate-key'
import type { Tx } from '../database/transaction'
import { appendEvent, type EventText } from '../engine/append-event'
import { parseFields } from '../engine/parse-fields'
import { partiesOn } from '../engine/parties'
import { readEvents } from '../engine/read-events'
import type { Scope, StaffScope } from '../house'
import { Refusal } from '../http/refusal'
import { organisationName } from '../tenant/book'
import { bumpGeneration } from '../tenant/generation'
import { findList, type ListRow } from './list-row'
import { listFacts, mayRead } from './list-standing'
import { PeopleList } from './people-list.entity'
import { readStaffList } from './staff-lists'

export async function actOnList(publicId: string, verb: string, seq: number, fields: FieldValues, scope: StaffScope): Promise<StaffList> {
  try {
    await scope.db.write((tx) => actInside(tx, publicId, verb, seq, fields, scope))
  } catch (error) {
    if (isDuplicateKey(error)) throw new Refusal('changedMeanwhile')
    throw error
  }
  return readStaffList(publicId, scope)
}

async function actInside(tx: Tx, publicId: string, verb: string, seq: number, given: FieldValues, scope: StaffScope): Promise<void> {
  const { tenant, actor } = scope
  const row = await findList(tx, tenant.code, publicId)
  if (!row || !mayRead(actor, row)) throw new Refusal('notFound')
  const parties = partiesOn(actor.appointments, [row.village])
  const facts = listFacts(row, await readEvents(tx, row.id), actor, tenant)
  const decision = decide(peopleListProcedure, { state: row.state, previousState: null, facts }, parties, verb)
  if (!decision.ok) {
    if (decision.because === 'wrongParty') throw new Refusal('notAllowed')
    if (decision.because === 'unknownVerb') throw new Refusal('notFound')
    if (row.seq !== seq) throw new Refusal('changedMeanwhile')
    if (decision.because === 'wrongState') throw new Refusal('wrongState', { state: peopleListStateLabels[row.state] })
    throw new Refusal(facts.byAnother || facts.isAuthor ? 'notNow' : 'reviewedAlready')
  }
  if (row.seq !== seq) throw new Refusal('changedMeanwhile')
  const { text } = parseFields(decision.row.fields ?? [], given, { isOrganisation: () => false })
  const party = decision.row.by.find((one) => parties.has(one)) ?? 'system'
  await applyListVerb(tx, { row, verb: decision.row.verb, to: decision.to, actorId: actor.id, party, text }, scope)
}

interface ListStep {
  row: ListRow
  verb: PeopleListVerb
  to: PeopleListState
  actorId: string | null
  party: Party
  text: Record<string, string>
}
type When = Pick<Scope, 'tenant' | 'now' | 'at' | 'today'>

export async function applyListVerb(tx: Tx, { row, verb, to, actorId, party, text }: ListStep, when: When): Promise<void> {
  const { tenant, now, at } = when
  const seq = row.seq + 1
  const updated = await tx.update(PeopleList, { id: row.id, seq: row.seq }, { ...changes(verb, row, when), state: to, seq, updatedAt: at })
  if (updated === 0) throw new Refusal('changedMeanwhile')
  const kept: EventText = {}
  for (const name of ['note', 'secrecyChecked']) if (text[name]) kept[name] = text[name]
  await appendEvent(tx, {
    tenant: tenant.code, objectType: 'peopleList', objectId: row.id, seq, now, verb, actorId, actorParty: party, procedureVersion: row.procedureVersion,
    publicText: { by: organisationName(tenant, row.village) }, privateText: kept, sample: row.sample,
  })
  await bumpGeneration(tx, tenant.code)
}

function changes(verb: PeopleListVerb, row: ListRow, { tenant, at, today }: When): Partial<PeopleList> {
  if (verb === 'announce') {
    const lastDay = addWorkingDays(today, listRules[row.kind].announceDays, tenant.calendar)
    // The last day counts to its end in Shanghai.
    return { audience: 'village', publicFrom: at, publicUntil: dayEnd(lastDay), lastDay, paperUp: true }
  }
  if (verb === 'gazette') return { audience: 'village', publicFrom: at, publicUntil: null, lastDay: null, paperUp: true }
  if (verb === 'withdraw') return { audience: 'staff', publicUntil: at }
  if (verb === 'endAnnouncement') return { audience: 'staff' }
  if (verb === 'takeDownPaper') return { paperUp: false }
  return {}
}
