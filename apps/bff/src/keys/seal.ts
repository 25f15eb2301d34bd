import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Keys } from './load-keys'

/** Where a sealed value stands; bound into it, so that it cannot be moved to another row. */
export interface Place {
  table: string
  column: string
  row: string
}

const associated = (place: Place) => Buffer.from(`${place.table}|${place.column}|${place.row}`)

/** AES-256-GCM: `v1.kid.nonce.ciphertext.tag`, base64url. */
export function seal(keys: Keys, place: Place, plain: string): string {
  const [current] = keys.sealing
  if (!current) throw new Error('no sealing key')
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(current.key, 'base64'), nonce)
  cipher.setAAD(associated(place))
  const ciphertext = Buffer.concat([cipher.update(plain, 'utf8'), cipher.final()])
  const parts = [nonce, ciphertext, cipher.getAuthTag()].map((part) => part.toString('base64url'))
  return ['v1', current.kid, ...parts].join('.')
}

/** @throws Error when the value was changed, moved, or its key is not held */
export function unseal(keys: Keys, place: Place, sealed: string): string {
  const [version, kid, nonce, ciphertext, tag] = sealed.split('.')
  const held = keys.sealing.find((key) => key.kid === kid)
  if (version !== 'v1' || !held || !nonce || ciphertext === undefined || !tag) throw new Error('cannot unseal: unknown version or key')
  const decipher = createDecipheriv('aes-256-gcm', Buffer.from(held.key, 'base64'), Buffer.from(nonce, 'base64url'))
  decipher.setAAD(associated(place))
  decipher.setAuthTag(Buffer.from(tag, 'base64url'))
  return Buffer.concat([decipher.update(Buffer.from(ciphertext, 'base64url')), decipher.final()]).toString('utf8')
}

/** Keyed digest for looking things up without storing them: `kid:hex`. */
export function lookupDigest(keys: Keys, purpose: string, value: string): string {
  const [current] = keys.lookup
  if (!current) throw new Error('no lookup key')
  return `${current.kid}:${hmac(current.key, `${purpose}|${value}`).toString('hex')}`
}

export function hmac(key: string, text: string): Buffer {
  return createHmac('sha256', Buffer.from(key, 'base64')).update(text).digest()
}

export function sha256(text: string | Buffer): string {
  return createHash('sha256').update(text).digest('hex')
}

/** Equal without telling by time where two strings differ. */
export function sameText(a: string, b: string): boolean {
  const [left, right] = [a, b].map((text) => createHash('sha256').update(text).digest())
  return left !== undefined && right !== undefined && timingSafeEqual(left, right)
}
