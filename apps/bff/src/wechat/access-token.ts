import { setTimeout as sleep } from 'node:timers/promises'
import { LessThanOrEqual } from 'typeorm'
import * as z from 'zod/mini'
import { isDuplicateKey } from '../database/is-duplicate-key'
import type { House } from '../house'
import { seal, unseal } from '../keys/seal'
import { WechatToken } from './access-token.entity'
import { askPicture, askWechat, WechatError, type Question } from './client'
import type { WechatAccount } from './settings'

export type WechatHouse = Pick<House, 'db' | 'env' | 'keys' | 'clock'>

/** In its last five minutes WeChat gives out the next one, and both are valid. */
const RENEW_BEFORE_MS = 5 * 60_000
const LEASE_MS = 20_000
/** Enforcing is counted: 20 a day, 30 s apart. */
const FORCE_APART_MS = 30_000
const WAIT_MS = 50
const ROUNDS = 200
const PATH = '/cgi-bin/stable_token'

const tokenRow = z.object({ tokenSealed: z.string(), expiresAt: z.string(), forcedAt: z.string() })
const grantSchema = z.object({ access_token: z.string(), expires_in: z.number() })
const placeOf = (row: string) => ({ table: 'wechat_token', column: 'token_sealed', row })

interface Kept {
  token: string
  expiresAt: number
  forcedAt: number
}

/** Calls with the account's access token; when WeChat does not take it, once more with a new one. @throws WechatError */
export async function askWithToken<T>(account: WechatAccount, question: Question, replySchema: z.ZodMiniType<T>, house: WechatHouse): Promise<T> {
  return withToken(account, question, house, (asked) => askWechat(house.env.wechat.api, asked, replySchema))
}

/** @throws WechatError */
export async function askPictureWithToken(account: WechatAccount, question: Question, house: WechatHouse): Promise<{ type: string; bytes: Buffer }> {
  return withToken(account, question, house, (asked) => askPicture(house.env.wechat.api, asked))
}

async function withToken<T>(account: WechatAccount, question: Question, house: WechatHouse, ask: (question: Question) => Promise<T>): Promise<T> {
  const given = (token: string): Question => ({ ...question, query: { ...question.query, access_token: token } })
  const token = await accessToken(account, house)
  try {
    return await ask(given(token))
  } catch (error) {
    if (!(error instanceof WechatError) || error.kind !== 'token') throw error
    return ask(given(await accessToken(account, house, token)))
  }
}

/** @param refused a token that WeChat did not take: another one is needed */
export async function accessToken(account: WechatAccount, house: WechatHouse, refused = ''): Promise<string> {
  for (let round = 0; round < ROUNDS; round += 1) {
    const kept = await readKept(account, house)
    if (kept && leftOf(kept, refused, house) > RENEW_BEFORE_MS) return kept.token
    if (await claim(account, house)) return renew(account, refused, house)
    // Another process is asking; meanwhile the old one still works.
    if (kept && leftOf(kept, refused, house) > 0) return kept.token
    await sleep(WAIT_MS)
  }
  throw new WechatError('unreachable', 0, PATH, 'another process did not finish')
}

/** Milliseconds for which the kept token may still be used. */
const leftOf = (kept: Kept | null, refused: string, { clock }: WechatHouse): number => (kept && kept.token !== refused ? kept.expiresAt - clock().getTime() : 0)

async function readKept({ appId }: WechatAccount, { db, keys }: WechatHouse): Promise<Kept | null> {
  const [row] = await db.read(tokenRow, 'SELECT token_sealed, expires_at, forced_at FROM wechat_token WHERE app_id = ?', [appId])
  if (!row?.tokenSealed) return null
  return { token: unseal(keys, placeOf(appId), row.tokenSealed), expiresAt: Date.parse(row.expiresAt), forcedAt: Date.parse(row.forcedAt) }
}

async function claim({ appId }: WechatAccount, { db, clock }: WechatHouse): Promise<boolean> {
  const now = clock()
  const at = now.toISOString()
  const claimedUntil = new Date(now.getTime() + LEASE_MS).toISOString()
  try {
    return await db.write(async (tx) => {
      if ((await tx.update(WechatToken, { appId, claimedUntil: LessThanOrEqual(at) }, { claimedUntil })) > 0) return true
      if ((await tx.read(z.object({ appId: z.string() }), 'SELECT app_id FROM wechat_token WHERE app_id = ?', [appId])).length > 0) return false
      const long = new Date(0).toISOString()
      await tx.insert(WechatToken, { appId, tokenSealed: '', expiresAt: long, claimedUntil, forcedAt: long })
      return true
    })
  } catch (error) {
    if (isDuplicateKey(error)) return false
    throw error
  }
}

async function renew(account: WechatAccount, refused: string, house: WechatHouse): Promise<string> {
  const { db, keys, clock } = house
  const { appId } = account
  const free = { claimedUntil: clock().toISOString() }
  try {
    const kept = await readKept(account, house)
    // Another process was done just before this one took the lease.
    if (kept && leftOf(kept, refused, house) > RENEW_BEFORE_MS) {
      await db.write((tx) => tx.update(WechatToken, { appId }, free))
      return kept.token
    }
    let isForced = false
    let granted = await ask(account, false, house)
    // The normal way gives the same token until it ends: one that is not taken must be enforced away.
    if (granted.access_token === refused) {
      if (kept && clock().getTime() - kept.forcedAt < FORCE_APART_MS) throw new WechatError('token', 40001, PATH, 'enforced just now')
      isForced = true
      granted = await ask(account, true, house)
    }
    const now = clock()
    const expiresAt = new Date(now.getTime() + granted.expires_in * 1000).toISOString()
    const tokenSealed = seal(keys, placeOf(appId), granted.access_token)
    await db.write((tx) => tx.update(WechatToken, { appId }, { tokenSealed, expiresAt, ...free, ...(isForced ? { forcedAt: now.toISOString() } : {}) }))
    return granted.access_token
  } catch (error) {
    await db.write((tx) => tx.update(WechatToken, { appId }, free))
    throw error
  }
}

const ask = ({ appId, secret }: WechatAccount, force: boolean, { env }: WechatHouse) =>
  askWechat(env.wechat.api, { path: PATH, body: { grant_type: 'client_credential', appid: appId, secret, force_refresh: force } }, grantSchema)
