import { canonical } from '@mingbai/rules/ledger/hash'
import { createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto'
import type { Keys } from '../keys/load-keys'

/** What the signature on a receipt says, and all it says. */
export interface Proof {
  tenant: string
  id: string
  number: string
  receivedOn: string
}

const bytesOf = (proof: Proof) => Buffer.from(canonical({ v: 1, ...proof }))

/** Parsing a key costs ten times what signing with it does. */
const parsedKeys = new Map<string, KeyObject>()

function signingKey(privateKey: string): KeyObject {
  const key = parsedKeys.get(privateKey) ?? createPrivateKey({ key: Buffer.from(privateKey, 'base64'), format: 'der', type: 'pkcs8' })
  parsedKeys.set(privateKey, key)
  return key
}

/** `/r/:id?n=…&d=…&s=kid.signature`: Ed25519 over the canonical JSON of the proof. It does not hold the query code. */
export function proofPath(keys: Keys, proof: Proof): string {
  const [current] = keys.signing
  if (!current) throw new Error('no signing key')
  const signature = sign(null, bytesOf(proof), signingKey(current.privateKey)).toString('base64url')
  return `/r/${proof.id}?n=${encodeURIComponent(proof.number)}&d=${proof.receivedOn}&s=${current.kid}.${signature}`
}

export function isProof(keys: Keys, proof: Proof, given: string): boolean {
  const [kid, signature] = given.split('.')
  const held = keys.signing.find((key) => key.kid === kid)
  if (!held || !signature) return false
  const key = createPublicKey({ key: Buffer.from(held.publicKey, 'base64'), format: 'der', type: 'spki' })
  return verify(null, bytesOf(proof), key, Buffer.from(signature, 'base64url'))
}
