import type { CaseSubmission, Receipt } from '@mingbai/contracts/cases'
import { caseKindLabels } from '@mingbai/contracts/labels'
import { caseProcedures } from '@mingbai/rules/procedures/cases'
import { bareNumber } from '@mingbai/rules/privacy/find-personal-data'
import { canonical } from '@mingbai/rules/ledger/hash'
import type { Tx } from '../database/transaction'
import { appendEvent } from '../engine/append-event'
import { newId, newPublicId } from '../engine/ids'
import type { Scope } from '../house'
import { Refusal } from '../http/refusal'
import { lookupDigest, seal, sha256 } from '../keys/seal'
import { post } from '../outbox/post'
import { bumpGeneration } from '../tenant/generation'
import { nextNumber } from '../tenant/next-number'
import { attach } from '../uploads/attach'
import { presentDue, startClock } from './case-clock'
import { CaseFile } from './case-file.entity'
import { findCaseBySubmissionKey } from './case-row'
import { presentReceipt, receiptToken } from './present-receipt'
import { knownAbout } from './read-about'
import { runOnce } from './run-once'
import { isBeyondBudget } from './submission-budget'
import { firstTipOffReceipt } from './tip-offs/tip-off-receipt'
import { numberText, partyTexts } from './texts'

/** 我要反映: writes case, first event and outbox in one transaction. The same key again returns the first receipt. */
export async function submitCase(submission: CaseSubmission, scope: Scope, sample = false): Promise<Receipt> {
  const digest = sha256(canonical(submission))
  // What was turned into a 举报 meanwhile keeps its receipt.
  const first = async () => (await firstReceipt(submission, digest, scope)) ?? firstTipOffReceipt(submission.submissionKey, digest, scope)
  return runOnce(first, scope, (tx) => write(tx, submission, digest, scope, sample))
}

async function firstReceipt(submission: CaseSubmission, digest: string, scope: Scope): Promise<Receipt | null> {
  const row = await findCaseBySubmissionKey(scope.db, scope.tenant.code, submission.submissionKey)
  if (!row) return null
  if (row.submissionDigest !== digest) throw new Refusal('submissionKeyReused')
  const { id, publicId, number, receivedOn, words, held, sample } = row
  return presentReceipt({ id, publicId, number, receivedOn, kindLabel: caseKindLabels[row.kind], words, due: presentDue(row, scope.today, scope.tenant.calendar), held, sample }, submission.submissionKey, scope)
}

async function write(tx: Tx, submission: CaseSubmission, digest: string, scope: Scope, sample: boolean): Promise<void> {
  const { tenant, now, at, today } = scope
  const procedure = caseProcedures[submission.kind]
  const id = newId(now)
  const held = !sample && (await isBeyondBudget(tx, scope))
  const year = today.slice(0, 4)
  const value = await nextNumber(tx, tenant.code, sample ? 'case.sample' : `case.${year}`)
  const board = submission.board ? tenant.boardsByCode.get(submission.board) : undefined
  await tx.insert(CaseFile, {
    id, publicId: newPublicId(), tenant: tenant.code, number: numberText(tenant.settings.numberPrefix, year, value, sample),
    kind: procedure.id, procedureVersion: procedure.version, state: procedure.initial, previousState: null, seq: 1,
    words: submission.words, publicWords: '', wordsState: submission.wordsMayBePublic ? 'waiting' : 'private', wordsReason: '',
    category: known(submission.category, tenant.categories), village: known(submission.village, tenant.organisations) ?? board?.village ?? null,
    spot: submission.spot, boardId: board?.id ?? null, dangerous: submission.dangerous,
    ...contactColumns(submission, id, scope), hideFromHandler: submission.hideFromHandler,
    assignedTo: null, outcome: null, outcomeWords: '', satisfaction: null, reopened: 0,
    ...startClock(procedure.receiptClock, today, today, tenant), askAgainOn: null,
    receivedAt: at, receivedOn: today, closedOn: null, updatedAt: at,
    source: board ? 'board' : 'app', submissionKey: submission.submissionKey, submissionDigest: digest,
    tokenHash: sha256(receiptToken(submission.submissionKey, scope)), held,
    ...(await knownAbout(submission.about, tx, scope)),
    audience: held ? 'staff' : 'public', publicFrom: held ? null : at, publicUntil: null, sample,
  })
  await appendEvent(tx, {
    tenant: tenant.code, objectType: 'case', objectId: id, seq: 1, now, verb: 'submit', actorId: null, actorParty: 'resident',
    procedureVersion: procedure.version, publicText: { by: partyTexts.resident }, privateText: { words: submission.words, spot: submission.spot, ...(held ? { held } : {}) }, sample,
  })
  await attach(tx, submission.photos, { tenant: tenant.code, objectType: 'case', objectId: id, eventSeq: null, audience: 'parties' })
  if (!sample) await post(tx, { tenant: tenant.code, topic: 'case.step', objectType: 'case', objectId: id, payload: { seq: 1, verb: 'submit' }, now })
  await bumpGeneration(tx, tenant.code)
}

function known(code: string | null, among: ReadonlyMap<string, unknown>): string | null {
  return code !== null && among.has(code) ? code : null
}

function contactColumns({ contactName, contactPhone }: CaseSubmission, row: string, { keys }: Scope): Pick<CaseFile, 'contactSealed' | 'phoneHmac'> {
  if (!contactName && !contactPhone) return { contactSealed: null, phoneHmac: null }
  const contact = JSON.stringify({ name: contactName, phone: contactPhone })
  const phone = bareNumber(contactPhone)
  return {
    contactSealed: seal(keys, { table: 'case_file', column: 'contact_sealed', row }, contact),
    phoneHmac: phone ? lookupDigest(keys, 'phone', phone) : null,
  }
}
