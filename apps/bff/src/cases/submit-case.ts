import type { CaseSubmission, Receipt } from '@mingbai/contracts/submit-case'
import { canonical } from '@mingbai/rules/ledger/hash'
import type { Tx } from '../database/transaction'
import type { Scope } from '../house'
import { sha256 } from '../keys/seal'
import { planChecks } from '../wechat/content-checks'
import { createCase } from './create-case'
import { createOnce } from './create-once'
import { knownAbout } from './read-about'
import { bindCase } from './resident-cases'
import { isBeyondBudget } from './submission-budget'
import { partyTexts } from './texts'

/** 我要反映: writes case, first event and outbox in one transaction. The same key again returns the first receipt. */
export async function submitCase(submission: CaseSubmission, scope: Scope, sample = false): Promise<Receipt> {
  const digest = sha256(canonical(submission))
  return createOnce(submission.submissionKey, digest, scope, (tx) => write(tx, submission, digest, scope, sample))
}

async function write(tx: Tx, submission: CaseSubmission, digest: string, scope: Scope, sample: boolean): Promise<void> {
  const { tenant } = scope
  const board = submission.board ? tenant.boardsByCode.get(submission.board) : undefined
  const id = await createCase(tx, {
    kind: submission.kind, submissionKey: submission.submissionKey, submissionDigest: digest,
    words: submission.words, wordsMayBePublic: submission.wordsMayBePublic, spot: submission.spot, dangerous: submission.dangerous,
    category: known(submission.category, tenant.categories), village: known(submission.village, tenant.organisations) ?? board?.village ?? null,
    boardId: board?.id ?? null, source: board ? 'board' : 'app', about: await knownAbout(submission.about, tx, scope),
    contactName: submission.contactName, contactPhone: submission.contactPhone, hideFromHandler: submission.hideFromHandler, tellMe: submission.tellMe ?? false,
    photos: submission.photos, ...(submission.voice === undefined ? {} : { voice: submission.voice }), concerns: known(submission.concerns ?? null, tenant.organisations), held: !sample && (await isBeyondBudget(tx, scope)), sample, by: partyTexts.resident,
  }, scope)
  if (!scope.resident || sample) return
  await bindCase(tx, scope.resident.id, id, scope.at)
  // What is never to be public is nobody's business but the office's.
  if (submission.wordsMayBePublic) await planChecks(tx, { caseId: id, residentId: scope.resident.id, photos: submission.photos }, scope)
}

function known(code: string | null, among: ReadonlyMap<string, unknown>): string | null {
  return code !== null && among.has(code) ? code : null
}
