import type { BodyOf, ReplyOf } from '@mingbai/contracts/endpoint'
import type { endpoints } from '@mingbai/contracts/endpoints'
import type { BoundReceipt } from '@mingbai/contracts/wechat'
import * as z from 'zod/mini'
import type { Scope } from '../house'
import { Refusal } from '../http/refusal'
import { bucketOf, spendBudget } from '../limits/spend-budget'
import { meetResident, openResidentSession } from '../session/resident-session'
import { askWechat, WechatError } from './client'
import type { WechatAccount } from './settings'

/** `session_key` is in it too; it is needed for nothing here, so it is not even read. */
const sessionSchema = z.object({ openid: z.string().check(z.minLength(1)) })
const HOUR = 3_600_000
/** Tries an hour from one address: a whole village may share one. */
const PER_ADDRESS = 300

export function miniProgramOf({ env }: Pick<Scope, 'env'>): WechatAccount {
  const { miniProgram } = env.wechat
  if (!miniProgram) throw new Refusal('wechatOff')
  return miniProgram
}

/** How the receipts of a phone become a person's own, and which a person has. */
export interface Binding {
  bindReceipts: (residentId: string, receipts: readonly { id: string; token: string }[], scope: Scope) => Promise<void>
  readBound: (residentId: string, scope: Scope) => Promise<BoundReceipt[]>
}

/** wx.login → our own session, and what is known of this person's cases. */
export async function openWechatSession({ code, receipts }: BodyOf<typeof endpoints.openWechatSession>, { bindReceipts, readBound }: Binding, scope: Scope): Promise<ReplyOf<typeof endpoints.openWechatSession>> {
  const { db, tenant, now } = scope
  const openid = await askOpenidInTurn(code, scope)
  const residentId = await meetResident(openid, scope)
  await bindReceipts(residentId, receipts, scope)
  const session = await db.write((tx) => openResidentSession(tx, tenant.code, residentId, now))
  return { ...session, receipts: await readBound(residentId, scope) }
}

/** As often as one address may. */
export async function askOpenidInTurn(code: string, scope: Scope): Promise<string> {
  const { db, keys, now, address } = scope
  miniProgramOf(scope)
  const { used, waitSeconds } = await db.write((tx) => spendBudget(tx, bucketOf(keys, 'wechat.session', address), HOUR, now))
  if (used > PER_ADDRESS) throw new Refusal('tooManyTries', { seconds: waitSeconds })
  return askOpenid(code, scope)
}

/** Who the phone's WeChat belongs to. */
export async function askOpenid(code: string, scope: Scope): Promise<string> {
  const { appId, secret } = miniProgramOf(scope)
  const query = { appid: appId, secret, js_code: code, grant_type: 'authorization_code' }
  const { openid } = await orRefuse(askWechat(scope.env.wechat.api, { path: '/sns/jscode2session', query }, sessionSchema), scope)
  return openid
}

/** Codes that somebody's phone sent: invalid, used before, or of somebody WeChat has blocked. */
const unfitCodes: ReadonlySet<number> = new Set([40029, 40163, 40226, 41008])

/** What a resident is told when WeChat does not do what was asked; the rest is for the operator's log. */
export async function orRefuse<T>(work: Promise<T>, { log }: Pick<Scope, 'log'>): Promise<T> {
  try {
    return await work
  } catch (error) {
    if (!(error instanceof WechatError)) throw error
    if (unfitCodes.has(error.errcode)) throw new Refusal('wechatCodeUnfit')
    log.warn({ wechat: error.message }, 'WeChat did not answer as asked')
    throw new Refusal('wechatBusy')
  }
}
