import { sha256 } from '@noble/hashes/sha2'
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils'
import canonicalize from 'canonicalize'

/** Hex. Texts are hashed as UTF-8. */
export function sha256Hex(...parts: (string | Uint8Array)[]): string {
  return bytesToHex(sha256(concatBytes(...parts.map((part) => (typeof part === 'string' ? utf8ToBytes(part) : part)))))
}

export const bytesOf = hexToBytes

/** RFC 8785. @throws Error for what is no object */
export function canonical(value: object): string {
  const text = canonicalize(value)
  if (text === undefined) throw new Error('nothing to hash')
  return text
}
