import type { Receipt } from '@mingbai/contracts/submit-case'
import { caseKindLabels } from '@mingbai/contracts/case-labels'
import type { Tx } from '../database/transaction'
import type { Scope } from '../house'
import { Refusal } from '../http/refusal'
import { presentDue } from './case-clock'
import { findCaseBySubmissionKey } from './case-row'
import { presentReceipt } from './present-receipt'
import { shownWords } from './present-voice'
import { voiceTexts } from './texts'
import { runOnce } from '../engine/run-once'
import { firstTipOffReceipt } from './tip-offs/tip-off-receipt'

/**
 * Runs `create` in a transaction once for a submission key, and gives the receipt. The same key again gives the first
 * receipt, whatever became of the first answer; with another body (`digest`) it throws submissionKeyReused.
 */
export async function createOnce(submissionKey: string, digest: string, scope: Scope, create: (tx: Tx) => Promise<unknown>): Promise<Receipt> {
  // What was turned into a 举报 meanwhile keeps its receipt.
  const first = async () => (await firstReceipt(submissionKey, digest, scope)) ?? firstTipOffReceipt(submissionKey, digest, scope)
  return runOnce(first, scope, create)
}

async function firstReceipt(submissionKey: string, digest: string, scope: Scope): Promise<Receipt | null> {
  const row = await findCaseBySubmissionKey(scope.db, scope.tenant.code, submissionKey)
  if (!row) return null
  if (row.submissionDigest !== digest) throw new Refusal('submissionKeyReused')
  const { id, publicId, number, receivedOn, held, sample } = row
  const words = shownWords(row, voiceTexts.received)
  return presentReceipt({ id, publicId, number, receivedOn, kindLabel: caseKindLabels[row.kind], words, due: presentDue(row, scope.today, scope.tenant.calendar), held, sample }, submissionKey, scope)
}
