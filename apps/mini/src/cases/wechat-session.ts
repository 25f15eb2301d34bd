import { receiptKindLabel } from '@mingbai/contracts/tip-off-labels'
import { wechatEndpoints } from '@mingbai/contracts/wechat'
import * as z from 'zod/mini'
import { hasCode } from '../api/api-error'
import { call } from '../api/call'
import { keyHere } from '../api/township'
import { loginCode } from '../platform/wechat'
import { forget, readStored, store } from '../platform/storage'
import { keepBound, readReceipts } from './receipts'

const KEY = 'wechat'
const sessionSchema = z.object({ token: z.string(), expiresAt: z.string() })

export interface SignedIn {
  headers: Record<string, string>
  /** Receipts that this phone did not have. */
  found: number
}

/**
 * Signs in with WeChat, and ties the receipts of this phone to the person: only where they asked for it. A 举报 is left out.
 * Null: WeChat gives no code now. @throws {ApiError}
 */
export async function signInWithWechat(): Promise<SignedIn | null> {
  const code = await loginCode()
  if (!code) return null
  const receipts = readReceipts().filter(({ kindLabel }) => kindLabel !== receiptKindLabel).map(({ id, token }) => ({ id, token }))
  const session = await call(wechatEndpoints.openWechatSession, { body: { code, receipts } })
  store(keyHere(KEY), { token: session.token, expiresAt: session.expiresAt })
  return { headers: headersOf(session.token), found: keepBound(session.receipts) }
}

/** The session that is still open, or a new one. */
export async function residentHeaders(): Promise<Record<string, string> | null> {
  const { success, data } = z.safeParse(sessionSchema, readStored(keyHere(KEY)))
  if (success && Date.parse(data.expiresAt) > Date.now() + 60_000) return headersOf(data.token)
  return (await signInWithWechat())?.headers ?? null
}

/** It has signed in, and was not forgotten since. */
export const isTiedToWechat = (): boolean => z.safeParse(sessionSchema, readStored(keyHere(KEY))).success

/** Nothing leads from the cases to the person any more; receipts stay on this phone. False: WeChat gives no code now. @throws {ApiError} */
export async function forgetWechat(): Promise<boolean> {
  const headers = await residentHeaders()
  if (!headers) return false
  await call(wechatEndpoints.forgetWechat, {}, headers).catch((error: unknown) => {
    // From another phone, before.
    if (!hasCode(error, 'residentNeeded')) throw error
  })
  forget(keyHere(KEY))
  return true
}

const headersOf = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` })

