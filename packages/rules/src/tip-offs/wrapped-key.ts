import { hkdf } from '@noble/hashes/hkdf'
import { scryptAsync } from '@noble/hashes/scrypt'
import { sha256 } from '@noble/hashes/sha2'
import { utf8ToBytes } from '@noble/hashes/utils'
import { encodeCode, formatCode, normaliseCode } from '../text/query-code'
import { fromBase64Url, toBase64Url } from './base64url'
import { BoxError } from './sealed-box'

/** A private key behind something a person knows (passphrase) or keeps (recovery code). The numbers stand with it. */
export interface WrappedKey {
  kdf: { name: 'scrypt'; n: number; r: number; p: number } | { name: 'hkdf' }
  salt: string
  nonce: string
  sealed: string
}

/** 128 MB and about a second: what guessing one passphrase costs. */
export const scryptCost = { name: 'scrypt', n: 2 ** 17, r: 8, p: 1 } as const
/** Below this the server refuses a wrapped key. */
export const LEAST_SCRYPT = 2 ** 15
export const PASSPHRASE_LEAST = 12

/** 30 characters, 141 bits: too many to guess, so it needs no slow derivation. In groups of five, for paper. */
const CODE_LENGTH = 30
export const makeRecoveryCode = (): string => formatCode(encodeCode(crypto.getRandomValues(new Uint8Array(CODE_LENGTH)), CODE_LENGTH))

const INFO = utf8ToBytes('mingbai wrapped key 1')

async function keyFrom(secret: string, { kdf, salt }: Pick<WrappedKey, 'kdf' | 'salt'>, uses: 'encrypt' | 'decrypt'): Promise<CryptoKey> {
  const bytes = kdf.name === 'scrypt'
    ? await scryptAsync(secret.normalize('NFKC').trim(), fromBase64Url(salt), { N: kdf.n, r: kdf.r, p: kdf.p, dkLen: 32 })
    : hkdf(sha256, utf8ToBytes(normaliseCode(secret)), fromBase64Url(salt), INFO, 32)
  return crypto.subtle.importKey('raw', new Uint8Array(bytes), 'AES-GCM', false, [uses])
}

async function wrap(privateKey: Uint8Array, secret: string, kid: string, kdf: WrappedKey['kdf']): Promise<WrappedKey> {
  const salt = toBase64Url(crypto.getRandomValues(new Uint8Array(16)))
  const nonce = crypto.getRandomValues(new Uint8Array(12))
  const key = await keyFrom(secret, { kdf, salt }, 'encrypt')
  const sealed = await crypto.subtle.encrypt({ name: 'AES-GCM', iv: nonce, additionalData: new Uint8Array(utf8ToBytes(kid)) }, key, new Uint8Array(privateKey))
  return { kdf, salt, nonce: toBase64Url(nonce), sealed: toBase64Url(new Uint8Array(sealed)) }
}

export const wrapWithPassphrase = (privateKey: Uint8Array, passphrase: string, kid: string, kdf: Extract<WrappedKey['kdf'], { name: 'scrypt' }> = scryptCost): Promise<WrappedKey> => wrap(privateKey, passphrase, kid, kdf)

export const wrapWithCode = (privateKey: Uint8Array, code: string, kid: string): Promise<WrappedKey> => wrap(privateKey, code, kid, { name: 'hkdf' })

/** @throws BoxError when the passphrase or code is not the one */
export async function unwrapKey(wrapped: WrappedKey, secret: string, kid: string): Promise<Uint8Array> {
  const key = await keyFrom(secret, wrapped, 'decrypt')
  try {
    const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: new Uint8Array(fromBase64Url(wrapped.nonce)), additionalData: new Uint8Array(utf8ToBytes(kid)) }, key, new Uint8Array(fromBase64Url(wrapped.sealed)))
    return new Uint8Array(plain)
  } catch {
    throw new BoxError('not this secret')
  }
}
