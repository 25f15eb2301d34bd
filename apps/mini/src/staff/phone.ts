import { staffPhoneEndpoints } from '@mingbai/contracts/staff-phones'
import { staffPhone } from '@mingbai/rules/staff-phone'
import * as z from 'zod/mini'
import { ApiError } from '../api/api-error'
import { call } from '../api/call'
import { forget, readStored, store } from '../platform/storage'
import { deviceName, wechatCode } from '../platform/wechat-code'
import { GROUNDS_KEY, PHONE_KEY } from './storage-keys'
import { staffTexts } from './texts'
import { dropWaiting, readWaiting } from './waiting-list'

const boundSchema = z.object({ token: z.string(), id: z.string() })

/** `closed`: bound, and asks for the PIN. */
export type PhoneState = 'unbound' | 'closed' | 'open'

const read = () => boundSchema.safeParse(readStored(PHONE_KEY)).data ?? null
const listeners = new Set<() => void>()
let open = true
let touchedAt = 0
let farewell = ''

export const phoneState = (): PhoneState => (read() === null ? 'unbound' : open ? 'open' : 'closed')

export function watchPhone(tell: () => void): () => void {
  listeners.add(tell)
  return () => void listeners.delete(tell)
}

function become(next: boolean): void {
  open = next
  touchedAt = Date.now()
  listeners.forEach((tell) => tell())
}

export const staffHeaders = (): Record<string, string> => {
  const bound = read()
  return bound ? { authorization: `Bearer ${bound.token}` } : {}
}

/** Why the phone is not bound any more, in a sentence; empty: it never was, or nobody need be told. */
export const unboundBecause = (): string => farewell

function forgetPhone(why: string): void {
  farewell = why
  forget(PHONE_KEY)
  forget(GROUNDS_KEY)
  readWaiting().forEach(dropWaiting)
  become(false)
}

type Call = typeof call

/** What stands on the screen is hidden as soon as the server would ask for the PIN. */
export function closeIfIdle(): void {
  if (open && touchedAt > 0 && Date.now() - touchedAt > staffPhone.idleMinutes * 60_000) become(false)
}

/** Calls as the person whose phone this is; a session that has gone quiet shows the PIN. @throws {ApiError} */
export const staffCall: Call = async (target, input) => {
  try {
    const reply = await call(target, input, staffHeaders())
    touchedAt = Date.now()
    return reply
  } catch (error) {
    if (error instanceof ApiError && error.code === 'signInNeeded') become(false)
    throw error
  }
}

export async function bind(code: string, pin: string): Promise<void> {
  const wechat = await wechatCode()
  const { token, id } = await call(staffPhoneEndpoints.bindPhone, { body: { code, pin, name: deviceName(), ...(wechat ? { wechatCode: wechat } : {}) } })
  farewell = ''
  store(PHONE_KEY, { token, id })
  become(true)
}

export async function openWithPin(pin: string): Promise<void> {
  const token = read()?.token ?? ''
  const wechat = await wechatCode()
  try {
    await call(staffPhoneEndpoints.openPhone, { body: { token, pin, ...(wechat ? { wechatCode: wechat } : {}) } })
    become(true)
  } catch (error) {
    if (error instanceof ApiError && error.code === 'phoneEnded') forgetPhone(error.message)
    throw error
  }
}

/** Leaves for good: the server forgets the phone, too. */
export async function unbind(): Promise<void> {
  const id = read()?.id ?? ''
  await staffCall(staffPhoneEndpoints.endPhone, { params: { id } })
  forgetPhone(staffTexts.unbound)
}
