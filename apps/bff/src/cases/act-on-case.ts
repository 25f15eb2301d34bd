import type { FieldValues } from '@mingbai/contracts/common'
import { caseStateLabels } from '@mingbai/contracts/labels'
import { decide } from '@mingbai/rules/engine/decide'
import type { Party } from '@mingbai/rules/engine/procedure'
import { findPersonalData } from '@mingbai/rules/privacy/find-personal-data'
import { caseProcedures } from '@mingbai/rules/procedures/cases'
import { isDuplicateKey } from '../database/is-duplicate-key'
import type { Tx } from '../database/transaction'
import { appendEvent } from '../engine/append-event'
import { parseFields, type Values } from '../engine/parse-fields'
import type { Scope } from '../house'
import { Refusal } from '../http/refusal'
import { post } from '../outbox/post'
import { organisationName } from '../tenant/book'
import { bumpGeneration } from '../tenant/generation'
import { attach } from '../uploads/attach'
import { caseChanges, caseEventTexts, caseFacts } from './case-changes'
import { CaseFile } from './case-file.entity'
import { findCase, type CaseRow } from './case-row'

export interface CaseAction {
  publicId: string
  verb: string
  /** The `seq` the person had before their eyes. */
  seq: number
  fields: FieldValues
}

export interface CaseDoer {
  /** As what they act on this case; decided once the row is known. */
  partiesOn: (row: CaseRow) => ReadonlySet<Party>
  /** Null for residents. */
  staffId: string | null
  /** The office's name on the public timeline. */
  by: string
}

/** One verb on one case, in one transaction: row, event, files, outbox. Throws the refusals of the rules, and changedMeanwhile. */
export async function actOnCase(scope: Scope, action: CaseAction, doer: CaseDoer): Promise<void> {
  try {
    await scope.db.write((tx) => actInside(tx, scope, action, doer))
  } catch (error) {
    // The event's (object, seq) key: somebody else's step came in between.
    if (isDuplicateKey(error)) throw new Refusal('changedMeanwhile')
    throw error
  }
}

export async function actInside(tx: Tx, scope: Scope, action: CaseAction, doer: CaseDoer): Promise<void> {
  const { tenant, now, today } = scope
  const row = await findCase(tx, tenant.code, action.publicId)
  if (!row) throw new Refusal('caseNotFound')
  const parties = doer.partiesOn(row)
  const decision = decide(caseProcedures[row.kind], { ...row, facts: caseFacts(row) }, parties, action.verb)
  if (!decision.ok) throw refusalOf(decision.because, row)
  if (row.seq !== action.seq) throw new Refusal('changedMeanwhile')

  const isOrganisation = (code: string) => tenant.organisations.get(code)?.active === true
  const values = parseFields(decision.row.fields ?? [], action.fields, { isOrganisation })
  refusePersonalData(decision.row.words === 'public' || decision.row.verb === 'showWords', values, tenant.settings.office.phone)

  const seq = row.seq + 1
  const changes = caseChanges(row, decision, values, tenant, today)
  const updated = await tx.update(CaseFile, { id: row.id, seq: row.seq }, { ...changes, seq, updatedAt: scope.at })
  if (updated === 0) throw new Refusal('changedMeanwhile')
  const texts = caseEventTexts(decision.row, values, doer.by, organisationName(tenant, values.text.organisation ?? null))
  const actorParty = decision.row.by.find((party) => parties.has(party)) ?? 'system'
  await appendEvent(tx, {
    tenant: tenant.code, objectType: 'case', objectId: row.id, seq, now, verb: decision.row.verb,
    actorId: doer.staffId, actorParty, procedureVersion: row.procedureVersion, ...texts, sample: row.sample,
  })
  const audience = decision.row.words === 'public' ? 'public' : 'parties'
  await attach(tx, values.files, { tenant: tenant.code, objectType: 'case', objectId: row.id, eventSeq: seq, audience })
  if (!row.sample) {
    await post(tx, { tenant: tenant.code, topic: 'case.step', objectType: 'case', objectId: row.id, payload: { seq, verb: decision.row.verb }, now })
    await post(tx, { tenant: tenant.code, topic: 'search.index', objectType: 'case', objectId: row.id, payload: {}, now })
  }
  await bumpGeneration(tx, tenant.code)
}

function refusalOf(because: 'unknownVerb' | 'wrongState' | 'wrongParty' | 'notNow', row: CaseRow): Refusal {
  if (because === 'unknownVerb') return new Refusal('notFound')
  if (because === 'wrongParty') return new Refusal('notAllowed')
  if (because === 'notNow') return new Refusal('notNow')
  return new Refusal('wrongState', { state: caseStateLabels[row.state] })
}

// What staff write for everybody must not carry somebody's telephone or identity number; the office's own number may stand.
function refusePersonalData(isPublic: boolean, { text }: Values, officePhone: string): void {
  if (!isPublic) return
  const words = [text.words, text.publicWords, text.body].filter(Boolean).join('\n')
  const found = findPersonalData(words, [officePhone])
  if (found.length > 0) throw new Refusal('personalDataFound', { detail: found.map((finding) => finding.text).join('、') })
}
