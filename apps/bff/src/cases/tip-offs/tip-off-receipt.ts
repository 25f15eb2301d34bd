import type { Receipt } from '@mingbai/contracts/submit-case'
import { receiptKindLabel } from '@mingbai/contracts/tip-off-labels'
import type { Scope } from '../../house'
import { Refusal } from '../../http/refusal'
import { lookupDigest } from '../../keys/seal'
import { presentReceipt } from '../present-receipt'
import { findTipOffByKey } from './tip-off-row'

/** @param digest SHA-256 of what was sent: stored bare it would confirm a guess at the words */
export const tipOffDigest = (digest: string, { keys }: Pick<Scope, 'keys'>): string => lookupDigest(keys, 'tipOff.submission', digest)

/** The receipt of a 举报 that this key has sent before, or of a case that became one. Throws submissionKeyReused. */
export async function firstTipOffReceipt(submissionKey: string, digest: string, scope: Scope): Promise<Receipt | null> {
  const row = await findTipOffByKey(scope.db, scope.tenant.code, submissionKey)
  if (!row) return null
  if (row.submissionDigest !== tipOffDigest(digest, scope)) throw new Refusal('submissionKeyReused')
  const { id, publicId, number, receivedOn } = row
  return presentReceipt({ id, publicId, number, receivedOn, kindLabel: receiptKindLabel, words: '', due: null, held: false, sample: false }, submissionKey, scope)
}
