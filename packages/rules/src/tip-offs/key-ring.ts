import { openText, sealText } from './sealed-box'
import { fromBase64Url, toBase64Url } from './base64url'
import { unwrapKey, type WrappedKey } from './wrapped-key'

/** A key of 乡纪委 as the server keeps it: it can read none of the three. */
export interface StoredKey {
  kid: string
  /** Null once it was handed on to a newer key. */
  byPassphrase: WrappedKey | null
  byCode: WrappedKey | null
  /** The private key in a box of a newer key (换人换锁): who opens that one opens this one too. */
  handedOn: string | null
}

/** Private keys by kid. Lives in the browser's memory and nowhere else. */
export type KeyRing = ReadonlyMap<string, Uint8Array>

const placeOf = (kid: string): string => `tip_off_key|handed_on|${kid}`

/** Hands an older private key on to a newer public key. */
export const handOn = (older: { kid: string; privateKey: Uint8Array }, newerPublicKey: Uint8Array): Promise<string> => sealText(newerPublicKey, toBase64Url(older.privateKey), placeOf(older.kid))

/**
 * All that one passphrase (or recovery code) opens: its own key, and every older key that was handed on to it.
 * @throws BoxError when the secret is not the one of `kid`
 */
export async function openKeyRing(stored: readonly StoredKey[], kid: string, secret: string, by: 'byPassphrase' | 'byCode'): Promise<KeyRing> {
  const wrapped = stored.find((key) => key.kid === kid)?.[by]
  const ring = new Map<string, Uint8Array>()
  if (!wrapped) return ring
  ring.set(kid, await unwrapKey(wrapped, secret, kid))
  for (let before = -1; before < ring.size; ) {
    before = ring.size
    for (const { kid: older, handedOn } of stored) {
      if (!handedOn || ring.has(older)) continue
      const opener = ring.get(handedOn.split('.')[1] ?? '')
      if (opener) ring.set(older, fromBase64Url(await openText(opener, handedOn, placeOf(older))))
    }
  }
  return ring
}
