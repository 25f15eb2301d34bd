import { createCipheriv, createDecipheriv, createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { Keys } from './load-keys'

/** Where a sealed value stands; bound into it, so that it cannot be moved to another row. */
export interface Place {
  table: string
  column: string
  row: string
}

const associated = (place: Place) => Buffer.from(`${place.table}|${place.column}|${place.row}`)

const NONCE_BYTES = 12
const TAG_BYTES = 16

interface Box {
  kid: string
  nonce: Buffer
  ciphertext: Buffer
  tag: Buffer
}

function encrypt(keys: Keys, place: Place, plain: Buffer): Box {
  const [current] = keys.sealing
  if (!current) throw new Error('no sealing key')
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(current.key, 'base64'), nonce)
  cipher.setAAD(associated(place))
  const ciphertext = Buffer.concat([cipher.update(plain), cipher.final()])
  return { kid: current.kid, nonce, ciphertext, tag: cipher.getAuthTag() }
}

function decrypt(keys: Keys, place: Place, { kid, nonce, ciphertext, tag }: Box): Buffer {
  const held = keys.sealing.find((key) => key.kid === kid)
  if (!held) throw new Error('cannot unseal: unknown version or key')
  const decipher = createDecipheriv('aes-256-gcm', Buffer.from(held.key, 'base64'), nonce, { authTagLength: TAG_BYTES })
  decipher.setAAD(associated(place))
  decipher.setAuthTag(tag)
  return Buffer.concat([decipher.update(ciphertext), decipher.final()])
}

/** AES-256-GCM: `v1.kid.nonce.ciphertext.tag`, base64url. */
export function seal(keys: Keys, place: Place, plain: string): string {
  const { kid, nonce, ciphertext, tag } = encrypt(keys, place, Buffer.from(plain, 'utf8'))
  return ['v1', kid, ...[nonce, ciphertext, tag].map((part) => part.toString('base64url'))].join('.')
}

/** @throws Error when the value was changed, moved, or its key is not held */
export function unseal(keys: Keys, place: Place, sealed: string): string {
  const [version, kid, nonce, ciphertext, tag] = sealed.split('.')
  if (version !== 'v1' || !kid || !nonce || ciphertext === undefined || !tag) throw new Error('cannot unseal: unknown version or key')
  const bytes = (part: string) => Buffer.from(part, 'base64url')
  return decrypt(keys, place, { kid, nonce: bytes(nonce), ciphertext: bytes(ciphertext), tag: bytes(tag) }).toString('utf8')
}

/** The same of a file: the line `v1.kid`, then nonce, ciphertext and tag as they are. */
export function sealFile(keys: Keys, place: Place, plain: Buffer): Buffer {
  const { kid, nonce, ciphertext, tag } = encrypt(keys, place, plain)
  return Buffer.concat([Buffer.from(`v1.${kid}\n`), nonce, ciphertext, tag])
}

/** @throws Error when the file was changed, is another one's, or its key is not held */
export function unsealFile(keys: Keys, place: Place, sealed: Buffer): Buffer {
  const head = sealed.indexOf('\n')
  const [version, kid] = sealed.toString('latin1', 0, Math.max(0, head)).split('.')
  const [from, to] = [head + 1 + NONCE_BYTES, sealed.length - TAG_BYTES]
  if (version !== 'v1' || !kid || from > to) throw new Error('cannot unseal: unknown version or key')
  return decrypt(keys, place, { kid, nonce: sealed.subarray(head + 1, from), ciphertext: sealed.subarray(from, to), tag: sealed.subarray(to) })
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
