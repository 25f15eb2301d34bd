import { bytesOf } from '@mingbai/rules/ledger/hash'
import type { PublicKeys } from '@mingbai/rules/ledger/verify'
import { createPrivateKey, sign } from 'node:crypto'
import type { Keys } from '../keys/load-keys'

/** Ed25519 over the 32 bytes of a head's hash. */
export function signHash({ signing: [current] }: Keys, hash: string): { kid: string; signature: string } {
  if (!current) throw new Error('no signing key')
  const key = createPrivateKey({ key: Buffer.from(current.privateKey, 'base64'), format: 'der', type: 'pkcs8' })
  return { kid: current.kid, signature: sign(null, bytesOf(hash), key).toString('hex') }
}

/** The key itself, without the wrapping that every Ed25519 key in SPKI has: its last 32 bytes. */
export function publicKeys({ signing }: Keys): PublicKeys {
  return Object.fromEntries(signing.map(({ kid, publicKey }) => [kid, Buffer.from(publicKey, 'base64').subarray(-32).toString('hex')]))
}
