import type { Due } from '@mingbai/contracts/case-card'
import type { Receipt } from '@mingbai/contracts/submit-case'
import { formatCode } from '@mingbai/rules/text/query-code'
import { renderSVG } from 'uqr'
import type { Scope } from '../house'
import { hmac } from '../keys/seal'
import { queryCodeOf } from './query-code'
import { proofPath } from './receipt-proof'

/** The best of eight masks is worth nothing to a camera, and costs more than all the rest of a submission. */
const quickCode = { maskPattern: 0, boostEcc: false }

export interface Received {
  /** Internal: the query code is made of it. */
  id: string
  publicId: string
  number: string
  receivedOn: string
  kindLabel: string
  words: string
  due: Due | null
  held: boolean
  sample: boolean
}

export function presentReceipt({ id, publicId, number, receivedOn, ...shown }: Received, submissionKey: string, scope: Scope): Receipt {
  const { tenant, keys } = scope
  const { office } = tenant.settings
  const proofUrl = `${scope.origin}${proofPath(keys, { tenant: tenant.code, id: publicId, number, receivedOn })}`
  return {
    ...shown,
    id: publicId,
    number,
    queryCode: formatCode(queryCodeOf(keys, id)),
    token: receiptToken(submissionKey, scope),
    receivedOn,
    proofUrl,
    qr: `data:image/svg+xml;base64,${Buffer.from(renderSVG(proofUrl, quickCode)).toString('base64')}`,
    office: { name: office.department, phone: office.phone },
  }
}

/** This phone's key to the case. Derived, so that the second tap gets the same one; only its hash is stored. */
export function receiptToken(submissionKey: string, { keys }: Scope): string {
  const [current] = keys.session
  if (!current) throw new Error('no session key')
  return hmac(current.key, `receipt|${submissionKey}`).toString('base64url')
}
