import * as z from 'zod/mini'
import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto'
import { keysSchema, type Keys } from '../../keys/load-keys'

/** scrypt at 64 MB: a guess costs a third of a second. */
const COST = { N: 65_536, r: 8, p: 1 }
const KEY_FORMAT = 'mingbai-keys'

const keyFileSchema = z.strictObject({
  format: z.literal(KEY_FORMAT), version: z.literal(1),
  kdf: z.strictObject({ name: z.literal('scrypt'), N: z.number().check(z.lte(1 << 20)), r: z.number().check(z.lte(32)), p: z.number().check(z.lte(16)), salt: z.string() }),
  nonce: z.string(), ciphertext: z.string(), tag: z.string(),
})
const contentSchema = z.object({ manifest: z.string(), keys: keysSchema })

export const SHORTEST = 12

/** The keys under a passphrase, bound to the manifest they belong to. */
export async function sealKeys(keys: Keys, manifest: string, passphrase: string): Promise<string> {
  const salt = randomBytes(16)
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', await derive(passphrase, salt, COST), nonce)
  const ciphertext = Buffer.concat([cipher.update(JSON.stringify({ manifest, keys }), 'utf8'), cipher.final()])
  const text = (bytes: Buffer) => bytes.toString('base64')
  return `${JSON.stringify({ format: KEY_FORMAT, version: 1, kdf: { name: 'scrypt', ...COST, salt: text(salt) }, nonce: text(nonce), ciphertext: text(ciphertext), tag: text(cipher.getAuthTag()) }, null, 1)}\n`
}

/** @returns null when the passphrase is wrong or the file was changed */
export async function openKeys(text: string, passphrase: string): Promise<{ manifest: string; keys: Keys } | null> {
  const { kdf, nonce, ciphertext, tag } = z.parse(keyFileSchema, JSON.parse(text))
  const bytes = (value: string) => Buffer.from(value, 'base64')
  const decipher = createDecipheriv('aes-256-gcm', await derive(passphrase, bytes(kdf.salt), kdf), bytes(nonce), { authTagLength: 16 })
  decipher.setAuthTag(bytes(tag))
  try {
    return z.parse(contentSchema, JSON.parse(Buffer.concat([decipher.update(bytes(ciphertext)), decipher.final()]).toString('utf8')))
  } catch {
    return null
  }
}

function derive(passphrase: string, salt: Buffer, { N, r, p }: { N: number; r: number; p: number }): Promise<Buffer> {
  return new Promise((done, failed) => {
    scrypt(passphrase.normalize('NFKC'), salt, 32, { N, r, p, maxmem: 256 * N * r }, (error, key) => (error ? failed(error) : done(key)))
  })
}
