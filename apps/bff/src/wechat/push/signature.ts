import { createDecipheriv, createHash } from 'node:crypto'

/** sha1 over the parts in order of their characters, as all of WeChat's pushes are signed. */
export function pushSignature(...parts: string[]): string {
  return createHash('sha1').update(parts.sort().join('')).digest('hex')
}

const BLOCK = 32
const HEAD = 20

/** AES-256-CBC: 16 random bytes, the length, the message, the AppID; padded to 32 bytes. @throws Error when it is not for this key */
export function openPush(aesKey: Buffer, encrypted: string): { message: string; appId: string } {
  const decipher = createDecipheriv('aes-256-cbc', aesKey, aesKey.subarray(0, 16))
  // Blocks of 32, not of 16: Node would refuse the padding.
  decipher.setAutoPadding(false)
  const padded = Buffer.concat([decipher.update(encrypted, 'base64'), decipher.final()])
  const pad = padded.at(-1) ?? 0
  if (pad < 1 || pad > BLOCK || padded.length < HEAD + pad) throw new Error('not a push for this key')
  const plain = padded.subarray(0, padded.length - pad)
  const length = plain.readUInt32BE(16)
  if (HEAD + length > plain.length) throw new Error('not a push for this key')
  return { message: plain.subarray(HEAD, HEAD + length).toString('utf8'), appId: plain.subarray(HEAD + length).toString('utf8') }
}
