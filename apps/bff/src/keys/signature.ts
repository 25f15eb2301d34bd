import { signedText } from '@mingbai/contracts/outside'
import { createHmac } from 'node:crypto'
import { sha256 } from './seal'

interface Signed {
  method: string
  path: string
  /** Seconds since 1970, in digits. */
  time: string
  body: string | Buffer
}

/** HMAC-SHA-256 in hex; the key is the secret's own text. The wire format is in decisions/0005. */
export const signatureOf = (secret: string, { method, path, time, body }: Signed): string => createHmac('sha256', secret).update(signedText(method, path, time, sha256(body))).digest('hex')
