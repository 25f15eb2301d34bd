import { x25519 } from '@noble/curves/ed25519'
import { hkdf } from '@noble/hashes/hkdf'
import { sha256 } from '@noble/hashes/sha2'
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils'
import { fromBase64Url, toBase64Url } from './base64url'

/**
 * What anybody can put in and only the holder of the private key can take out: X25519 with a fresh key for every box,
 * HKDF-SHA-256, AES-256-GCM. The same code runs in the server (which seals) and in the browser of 乡纪委 (which opens).
 * Bytes of a box: version 1 ‖ kid 4 ‖ ephemeral public key 32 ‖ nonce 12 ‖ ciphertext and tag.
 */
const VERSION = 1
const HEAD = 1 + 4 + 32
const NONCE = 12
const INFO = utf8ToBytes('mingbai sealed box 1')

export interface KeyPair {
  privateKey: Uint8Array
  publicKey: Uint8Array
}

export function makeKeyPair(): KeyPair {
  const privateKey = x25519.utils.randomPrivateKey()
  return { privateKey, publicKey: x25519.getPublicKey(privateKey) }
}

/** A public key's short name: the first four bytes of its SHA-256, hex. */
export const kidOf = (publicKey: Uint8Array): string => bytesToHex(sha256(publicKey).slice(0, 4))

/** As people compare it over the telephone. */
export const fingerprintOf = (publicKey: Uint8Array): string => (bytesToHex(sha256(publicKey).slice(0, 8)).match(/.{4}/g) ?? []).join(' ')

const publicKeyOf = (privateKey: Uint8Array): Uint8Array => x25519.getPublicKey(privateKey)

/** The box cannot be opened: another key, another place, or a changed byte. */
export class BoxError extends Error {}

async function boxKey(shared: Uint8Array, ephemeral: Uint8Array, recipient: Uint8Array, uses: 'encrypt' | 'decrypt'): Promise<CryptoKey> {
  const bytes = hkdf(sha256, shared, concatBytes(ephemeral, recipient), INFO, 32)
  return crypto.subtle.importKey('raw', new Uint8Array(bytes), 'AES-GCM', false, [uses])
}

const gcm = (nonce: Uint8Array, place: string, kid: string): AesGcmParams => ({ name: 'AES-GCM', iv: new Uint8Array(nonce), additionalData: new Uint8Array(utf8ToBytes(`${kid}|${place}`)) })

/** @param place what the box belongs to; bound in, so that a box cannot be moved to another object */
export async function sealBytes(publicKey: Uint8Array, plain: Uint8Array, place: string): Promise<Uint8Array> {
  const once = makeKeyPair()
  const kid = kidOf(publicKey)
  const key = await boxKey(x25519.getSharedSecret(once.privateKey, publicKey), once.publicKey, publicKey, 'encrypt')
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE))
  const sealed = await crypto.subtle.encrypt(gcm(nonce, place, kid), key, new Uint8Array(plain))
  return concatBytes(Uint8Array.of(VERSION), sha256(publicKey).slice(0, 4), once.publicKey, nonce, new Uint8Array(sealed))
}

/** @throws BoxError */
export async function openBytes(privateKey: Uint8Array, box: Uint8Array, place: string): Promise<Uint8Array> {
  const publicKey = publicKeyOf(privateKey)
  const kid = kidOf(publicKey)
  if (box.length < HEAD + NONCE || box[0] !== VERSION || bytesToHex(box.slice(1, 5)) !== kid) throw new BoxError('another key')
  const ephemeral = box.slice(5, HEAD)
  try {
    const key = await boxKey(x25519.getSharedSecret(privateKey, ephemeral), ephemeral, publicKey, 'decrypt')
    return new Uint8Array(await crypto.subtle.decrypt(gcm(box.slice(HEAD, HEAD + NONCE), place, kid), key, box.slice(HEAD + NONCE)))
  } catch {
    throw new BoxError('cannot be opened')
  }
}

const PREFIX = 'box1.'

/** A box as text, with the kid in front for whoever looks for its key. */
export const boxPattern = /^box1\.[0-9a-f]{8}\.[A-Za-z0-9_-]{80,}$/

export async function sealText(publicKey: Uint8Array, plain: string, place: string): Promise<string> {
  const box = await sealBytes(publicKey, utf8ToBytes(plain), place)
  return `${PREFIX}${kidOf(publicKey)}.${toBase64Url(box)}`
}

/** @throws BoxError */
export async function openText(privateKey: Uint8Array, box: string, place: string): Promise<string> {
  if (!boxPattern.test(box)) throw new BoxError('not a box')
  return new TextDecoder().decode(await openBytes(privateKey, fromBase64Url(box.slice(PREFIX.length + 9)), place))
}

export const kidOfBox = (box: string): string => box.slice(PREFIX.length, PREFIX.length + 8)

export const kidOfBytes = (box: Uint8Array): string => bytesToHex(box.slice(1, 5))
