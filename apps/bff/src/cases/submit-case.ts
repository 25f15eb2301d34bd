import type { CaseSubmission, Receipt } from '@mingbai/contracts/cases'
import { caseKindLabels } from '@mingbai/contracts/labels'
import { caseProcedures } from '@mingbai/rules/procedures/cases'
import { formatCode } from '@mingbai/rules/text/query-code'
import { bareNumber } from '@mingbai/rules/privacy/find-personal-data'
import { canonical } from '@mingbai/rules/ledger/hash'
import { renderSVG } from 'uqr'
import { isDuplicateKey } from '../database/is-duplicate-key'
import type { Tx } from '../database/transaction'
import { appendEvent } from '../engine/append-event'
import { newId, newPublicId } from '../engine/ids'
import type { Scope } from '../house'
import { Refusal } from '../http/refusal'
import { hmac, lookupDigest, seal, sha256 } from '../keys/seal'
import { post } from '../outbox/post'
import { bumpGeneration } from '../tenant/generation'
import { nextNumber } from '../tenant/next-number'
import { attach } from '../uploads/attach'
import { presentDue, startClock } from './case-clock'
import { CaseFile } from './case-file.entity'
import { findCaseBySubmissionKey, type CaseRow } from './case-row'
import { queryCodeOf } from './query-code'
import { knownAbout } from './read-about'
import { proofPath } from './receipt-proof'
import { isBeyondBudget } from './submission-budget'
import { numberText, partyTexts } from './texts'

/** 我要反映: writes case, first event and outbox in one transaction. The same key again returns the first receipt. */
export async function submitCase(submission: CaseSubmission, scope: Scope, sample = false): Promise<Receipt> {
  const digest = sha256(canonical(submission))
  for (let tried = 1; tried <= TRIES; tried++) {
    const receipt = await firstReceipt(submission, digest, scope)
    if (receipt) return receipt
    try {
      await scope.db.write((tx) => write(tx, submission, digest, scope, sample))
    } catch (error) {
      // The same tap arrived twice at once, or two processes began a counter: the unique key let one in, the other looks again.
      if (!isDuplicateKey(error)) throw error
    }
  }
  const receipt = await firstReceipt(submission, digest, scope)
  if (!receipt) throw new Refusal('busy')
  return receipt
}

/** The best of eight masks is worth nothing to a camera, and costs more than all the rest of a submission. */
const quickCode = { maskPattern: 0, boostEcc: false }

const TRIES = 3

async function firstReceipt(submission: CaseSubmission, digest: string, scope: Scope): Promise<Receipt | null> {
  const row = await findCaseBySubmissionKey(scope.db, scope.tenant.code, submission.submissionKey)
  if (!row) return null
  if (row.submissionDigest !== digest) throw new Refusal('submissionKeyReused')
  return presentReceipt(row, submission.submissionKey, scope)
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
    tokenHash: sha256(tokenOf(submission.submissionKey, scope)), held,
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

/** This phone's key to the case. Derived, so that the second tap gets the same one; only its hash is stored. */
function tokenOf(submissionKey: string, { keys }: Scope): string {
  const [current] = keys.session
  if (!current) throw new Error('no session key')
  return hmac(current.key, `receipt|${submissionKey}`).toString('base64url')
}

function presentReceipt(row: CaseRow, submissionKey: string, scope: Scope): Receipt {
  const { tenant, keys } = scope
  const { office } = tenant.settings
  const proof = { tenant: tenant.code, id: row.publicId, number: row.number, receivedOn: row.receivedOn }
  const proofUrl = `${scope.origin}${proofPath(keys, proof)}`
  return {
    id: row.publicId,
    number: row.number,
    queryCode: formatCode(queryCodeOf(keys, row.id)),
    token: tokenOf(submissionKey, scope),
    kindLabel: caseKindLabels[row.kind],
    receivedOn: row.receivedOn,
    words: row.words,
    due: presentDue(row, scope.today, tenant.calendar),
    proofUrl,
    qr: `data:image/svg+xml;base64,${Buffer.from(renderSVG(proofUrl, quickCode)).toString('base64')}`,
    office: { name: office.department, phone: office.phone },
    held: row.held,
    sample: row.sample,
  }
}
