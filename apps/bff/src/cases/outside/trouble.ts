import * as z from 'zod/mini'
import { troubleTexts } from './texts'

const failure = z.object({ name: z.optional(z.string()), code: z.optional(z.union([z.string(), z.number()])) })

/** A letter that the other side did not take; the reason is kept with the client and shown to the office. */
export class NotTaken extends Error {}

/** Codes of OpenSSL and Node for a certificate that is not believed. */
const certificateCodes: Record<string, 'certificate' | 'certificateName' | 'certificateTime'> = {
  ERR_TLS_CERT_ALTNAME_INVALID: 'certificateName', HOSTNAME_MISMATCH: 'certificateName',
  CERT_HAS_EXPIRED: 'certificateTime', CERT_NOT_YET_VALID: 'certificateTime',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'certificate', SELF_SIGNED_CERT_IN_CHAIN: 'certificate', UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'certificate', UNABLE_TO_GET_ISSUER_CERT: 'certificate',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'certificate', CERT_UNTRUSTED: 'certificate', CERT_REVOKED: 'certificate', CERT_SIGNATURE_FAILURE: 'certificate', INVALID_CA: 'certificate', INVALID_PURPOSE: 'certificate',
}

/** @returns a key of `troubleTexts` */
export function troubleOf(error: unknown): string {
  const { data } = z.safeParse(failure, error)
  const code = String(data?.code ?? '')
  if (data?.name === 'TimeoutError' || code === 'ABORT_ERR') return 'time'
  if (code === 'EACCES') return 'address'
  return certificateCodes[code] ?? (code.startsWith('ERR_SSL') || code === 'EPROTO' ? 'secure' : 'unreachable')
}

/** In words for the office. */
export function troubleText(trouble: string | null): string {
  if (trouble === null) return ''
  const { answered, ...texts } = troubleTexts
  const words: Record<string, string> = texts
  const status = /^answered (\d+)$/.exec(trouble)?.[1]
  return status ? answered(status) : (words[trouble] ?? texts.unreachable)
}
