import { createCipheriv, createHash, randomBytes } from 'node:crypto'

export interface Push {
  token: string
  /** EncodingAESKey; left out: 明文. */
  key?: string
  appId: string
  format: 'json' | 'xml'
}

const sign = (...parts: string[]): string => createHash('sha1').update(parts.sort().join('')).digest('hex')

/** A push as WeChat sends it. @returns path and request for `fetch` */
export function aPush(event: Record<string, unknown>, { token, key, appId, format }: Push): { query: string; body: string; type: string } {
  const plain = format === 'json' ? JSON.stringify(event) : `<xml>${xmlOf(event)}</xml>`
  const timestamp = '1714036504'
  const nonce = '1514711492'
  const type = format === 'json' ? 'application/json' : 'text/xml'
  const base = { signature: sign(token, timestamp, nonce), timestamp, nonce }
  if (!key) return { query: new URLSearchParams(base).toString(), body: plain, type }
  const encrypted = encrypt(plain, key, appId)
  const query = new URLSearchParams({ ...base, encrypt_type: 'aes', msg_signature: sign(token, timestamp, nonce, encrypted) }).toString()
  const outer = { ToUserName: 'gh_1', Encrypt: encrypted }
  return { query, type, body: format === 'json' ? JSON.stringify(outer) : `<xml>${xmlOf(outer)}</xml>` }
}

function xmlOf(value: Record<string, unknown>): string {
  return Object.entries(value).map(([name, inner]) => (Array.isArray(inner) ? inner.map((one) => element(name, one)).join('') : element(name, inner))).join('')
}

function element(name: string, inner: unknown): string {
  const content = typeof inner === 'object' && inner !== null ? xmlOf(Object.fromEntries(Object.entries(inner))) : typeof inner === 'number' ? String(inner) : `<![CDATA[${String(inner)}]]>`
  return `<${name}>${content}</${name}>`
}

function encrypt(plain: string, key: string, appId: string): string {
  const aesKey = Buffer.from(`${key}=`, 'base64')
  const message = Buffer.from(plain)
  const length = Buffer.alloc(4)
  length.writeUInt32BE(message.length)
  const whole = Buffer.concat([randomBytes(16), length, message, Buffer.from(appId)])
  const pad = 32 - (whole.length % 32)
  const cipher = createCipheriv('aes-256-cbc', aesKey, aesKey.subarray(0, 16)).setAutoPadding(false)
  return Buffer.concat([cipher.update(Buffer.concat([whole, Buffer.alloc(pad, pad)])), cipher.final()]).toString('base64')
}
