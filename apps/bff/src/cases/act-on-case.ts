import type { FieldValues } from '@mingbai/contracts/common'
import { caseFieldLabel } from '@mingbai/contracts/case-field-labels'
import { caseStateLabels } from '@mingbai/contracts/case-labels'
import { residentFieldLabels } from '@mingbai/contracts/labels'
import * as z from 'zod/mini'
import { decide } from '@mingbai/rules/engine/decide'
import type { Party } from '@mingbai/rules/engine/procedure'
import { findPersonalData } from '@mingbai/rules/privacy/find-personal-data'
import { caseProcedureOf } from '@mingbai/rules/procedures/cases'
import { caseConsequences } from '../case-consequences'
import { isDuplicateKey } from '../database/is-duplicate-key'
import type { Tx } from '../database/transaction'
import { appendEvent } from '../engine/append-event'
import { parseFields, type Values } from '../engine/parse-fields'
import type { Scope } from '../house'
import { Refusal } from '../http/refusal'
import { post } from '../outbox/post'
import { organisationName, ownNumbers } from '../tenant/book'
import { leaveIndex } from '../engine/leave-index'
import { bumpGeneration } from '../tenant/generation'
import { attach } from '../uploads/attach'
import { caseChanges, caseEventTexts, caseFacts } from './case-changes'
import { CaseFile } from './case-file.entity'
import { findCase, type CaseRow } from './case-row'
import { partingVerbs, stillJoined, takenOver } from './joined'
import { joinedTexts, partyTexts } from './texts'

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

async function actInside(tx: Tx, scope: Scope, action: CaseAction, doer: CaseDoer): Promise<void> {
  const { tenant, now } = scope
  const row = await findCase(tx, tenant.code, action.publicId)
  // Whoever acts has read it a moment before: it left meanwhile.
  if (!row) throw new Refusal('changedMeanwhile')
  const parties = doer.partiesOn(row)
  const procedure = caseProcedureOf(row.kind, row.procedureVersion)
  const decision = decide(procedure, { ...row, facts: caseFacts(row, scope) }, parties, action.verb)
  if (!decision.ok && (decision.because === 'unknownVerb' || decision.because === 'wrongParty')) throw refusalOf(decision.because, row, action.verb)
  // Before the state: who looks at an old page is told that somebody else was there, not that the verb is wrong.
  if (await isStale(tx, row, action.seq)) throw new Refusal('changedMeanwhile')
  if (!decision.ok) throw refusalOf(decision.because, row, action.verb)

  const isOrganisation = (code: string) => tenant.organisations.get(code)?.active === true
  const label = (name: string) => ((doer.staffId === null && residentFieldLabels[name]) || caseFieldLabel(row.kind, decision.row, name)).label
  const values = parseFields(decision.row.fields ?? [], action.fields, { isOrganisation, label })
  const goesOut = decision.row.words === 'public' || decision.row.verb === 'showWords' || (decision.row.verb === 'propose' && row.kind !== 'infoRequest')
  refusePersonalData(goesOut, values, ownNumbers(tenant))

  const seq = row.seq + 1
  Object.assign(values.text, await caseConsequences[decision.row.verb]?.(tx, { row, values, scope }))
  const changes = caseChanges(row, procedure, decision, values, scope)
  const updated = await tx.update(CaseFile, { id: row.id, seq: row.seq }, { ...changes, seq, updatedAt: scope.at })
  if (updated === 0) throw new Refusal('changedMeanwhile')
  const texts = caseEventTexts(decision.row, values, doer.by, organisationName(tenant, values.text.organisation ?? null))
  const actorParty = decision.row.by.find((party) => parties.has(party)) ?? 'system'
  await appendEvent(tx, {
    tenant: tenant.code, objectType: 'case', objectId: row.id, seq, now, verb: decision.row.verb,
    actorId: doer.staffId, actorParty, procedureVersion: row.procedureVersion, ...texts, sample: row.sample,
  })
  const audience = decision.row.words === 'public' || decision.row.words === 'staff' ? decision.row.words : 'parties'
  await attach(tx, values.files, { tenant: tenant.code, objectType: 'case', objectId: row.id, eventSeq: seq, audience })
  if (!row.sample) {
    await post(tx, { tenant: tenant.code, topic: 'case.step', objectType: 'case', objectId: row.id, payload: { seq, verb: decision.row.verb }, now })
    await post(tx, { tenant: tenant.code, topic: 'search.index', objectType: 'case', objectId: row.id, payload: {}, now })
  }
  const leavesPublic = decision.row.verb === 'withholdWords' || (row.wordsState === 'shown' && changes.wordsState === 'waiting')
  if (leavesPublic || (changes.audience && changes.audience !== 'public')) await leaveIndex(tx, row.id)
  await bumpGeneration(tx, tenant.code)
  if (row.mergedInto !== null) return
  const taken = takenOver(action.verb, values)
  if (taken) await actOnJoined(tx, scope, row, taken, doer)
  else if (partingVerbs.has(action.verb)) await letJoinedGo(tx, scope, row)
}

const asSystem = { partiesOn: (): ReadonlySet<Party> => new Set<Party>(['system']), staffId: null, by: partyTexts.system }

async function actOnJoined(tx: Tx, scope: Scope, main: CaseRow, taken: { verb: string; fields: FieldValues }, doer: CaseDoer): Promise<void> {
  for (const { publicId, seq } of await stillJoined(tx, main)) await actInside(tx, scope, { publicId, seq, ...taken }, { ...doer, partiesOn: asSystem.partiesOn })
}

/** Those joined to a case that is gone from here go on alone. The step is the same whatever became of it: it must not tell of a 举报. */
export async function letJoinedGo(tx: Tx, scope: Scope, main: CaseRow): Promise<void> {
  await actOnJoined(tx, scope, main, { verb: 'part', fields: { words: joinedTexts.mainGone } }, asSystem)
}

const stepRow = z.object({ n: z.number() })

/** Somebody looked at the telephone number, listened, or printed a letter or a receipt, or a holiday moved the due date meanwhile: that is on the record, but nothing that one must have seen before acting. */
async function isStale(tx: Tx, row: CaseRow, seen: number): Promise<boolean> {
  if (seen === row.seq) return false
  if (seen > row.seq) return true
  const steps = await tx.read(stepRow, "SELECT seq AS n FROM event WHERE object_id = ? AND seq > ? AND verb NOT IN ('openContact', 'openVoice', 'makeDocument', 'handReceipt', 'dueMoved') LIMIT 1", [row.id, seen])
  return steps.length > 0
}

function refusalOf(because: 'unknownVerb' | 'wrongState' | 'wrongParty' | 'notNow', row: CaseRow, verb: string): Refusal {
  if (because === 'unknownVerb') return new Refusal('notFound')
  if (because === 'wrongParty') return new Refusal('notAllowed')
  if (verb === 'reopen' && row.state === 'closed') return new Refusal('reopenedOnce')
  if (verb === 'answer' && row.state === 'toApprove') return new Refusal('ownDraft')
  if (because === 'notNow') return new Refusal('notNow')
  return new Refusal('wrongState', { state: caseStateLabels[row.state] })
}

// What staff write for everybody must not carry somebody's telephone or identity number; the offices' own numbers may stand.
function refusePersonalData(isPublic: boolean, { text }: Values, allowed: string[]): void {
  if (!isPublic) return
  const words = [text.words, text.publicWords, text.body].filter(Boolean).join('\n')
  const found = findPersonalData(words, allowed)
  if (found.length > 0) throw new Refusal('personalDataFound', { detail: found.map((finding) => finding.text).join('、') })
}
