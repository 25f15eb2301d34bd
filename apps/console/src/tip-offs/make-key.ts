import { tipOffEndpoints } from '@mingbai/contracts/staff-tip-offs'
import { toBase64Url } from '@mingbai/rules/tip-offs/base64url'
import { handOn, openKeyRing, type KeyRing, type StoredKey } from '@mingbai/rules/tip-offs/key-ring'
import { kidOf, makeKeyPair } from '@mingbai/rules/tip-offs/sealed-box'
import { makeRecoveryCode, scryptCost, wrapWithCode, wrapWithPassphrase, type WrappedKey } from '@mingbai/rules/tip-offs/wrapped-key'
import { call } from '../api/call'

/** A new lock, and every key of `before` handed on to it. Tried out before anything is sent: a lock that does not open is none. */
export async function makeLock(passphrase: string, before: KeyRing) {
  const { privateKey, publicKey } = makeKeyPair()
  const kid = kidOf(publicKey)
  const code = makeRecoveryCode()
  const byPassphrase = await wrapWithPassphrase(privateKey, passphrase, kid)
  const byCode = await wrapWithCode(privateKey, code, kid)
  const handedOn = await Promise.all([...before].map(async ([older, oldKey]) => ({ kid: older, box: await handOn({ kid: older, privateKey: oldKey }, publicKey) })))
  const stored: StoredKey[] = [{ kid, byPassphrase, byCode, handedOn: null }, ...handedOn.map(({ kid: older, box }) => ({ kid: older, byPassphrase: null, byCode: null, handedOn: box }))]
  for (const [by, secret] of [['byPassphrase', passphrase], ['byCode', code]] as const) {
    if ((await openKeyRing(stored, kid, secret, by)).size !== before.size + 1) throw new Error('the new lock does not open')
  }
  return { code, body: { publicKey: toBase64Url(publicKey), byPassphrase: withScrypt(byPassphrase), byCode: withHkdf(byCode), handedOn } }
}

const withScrypt = ({ kdf: _kdf, ...wrapped }: WrappedKey) => ({ kdf: { ...scryptCost }, ...wrapped })
const withHkdf = ({ kdf: _kdf, ...wrapped }: WrappedKey) => ({ kdf: { name: 'hkdf' as const }, ...wrapped })

export type Lock = Awaited<ReturnType<typeof makeLock>>

export const putOn = (lock: Lock) => call(tipOffEndpoints.makeTipOffKey, { body: lock.body })
