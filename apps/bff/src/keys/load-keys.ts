import * as z from 'zod/mini'
import { generateKeyPairSync, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const secret = z.object({ kid: z.string(), key: z.string() })

/** One key a purpose. The first of each list is used for new values, the others only read old ones. */
export const keysSchema = z.object({
  sealing: z.array(secret).check(z.minLength(1)),
  lookup: z.array(secret).check(z.minLength(1)),
  queryCode: z.array(secret).check(z.minLength(1)),
  session: z.array(secret).check(z.minLength(1)),
  /** Ed25519, PKCS#8 and SPKI in base64: signs receipts and ledger heads. */
  signing: z.array(z.object({ kid: z.string(), privateKey: z.string(), publicKey: z.string() })).check(z.minLength(1)),
})
export type Keys = z.infer<typeof keysSchema>

export function makeKeys(): Keys {
  const kid = randomBytes(3).toString('hex')
  const fresh = () => [{ kid, key: randomBytes(32).toString('base64') }]
  const { privateKey, publicKey } = generateKeyPairSync('ed25519', {
    privateKeyEncoding: { type: 'pkcs8', format: 'der' },
    publicKeyEncoding: { type: 'spki', format: 'der' },
  })
  return {
    sealing: fresh(),
    lookup: fresh(),
    queryCode: fresh(),
    session: fresh(),
    signing: [{ kid, privateKey: privateKey.toString('base64'), publicKey: publicKey.toString('base64') }],
  }
}

interface Where {
  dataDir: string
  keysFile: string | null
  /** Keys are made by themselves only beside an embedded database. */
  mayMake: boolean
}

/** @returns the keys, and the path of the file when it was made just now (the operator must back it up) */
export function loadKeys({ dataDir, keysFile, mayMake }: Where): { keys: Keys; madeAt: string | null } {
  const file = keysFile ?? join(dataDir, 'keys', 'keys.json')
  if (existsSync(file)) {
    return { keys: z.parse(keysSchema, JSON.parse(readFileSync(file, 'utf8'))), madeAt: null }
  }
  if (!mayMake) {
    throw new Error('用 MySQL 数据库时必须自备密钥：先运行 npm run keys -- keys.json，再设 KEYS_FILE=keys.json。')
  }
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const keys = makeKeys()
  writeFileSync(file, JSON.stringify(keys, null, 2), { mode: 0o600, flag: 'wx' })
  return { keys, madeAt: file }
}
