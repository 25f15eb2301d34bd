import type { BodyOf, ReplyOf } from '@mingbai/contracts/endpoint'
import type { endpoints } from '@mingbai/contracts/endpoints'
import { pinWaitSeconds, staffPhone } from '@mingbai/rules/staff-phone'
import * as z from 'zod/mini'
import type { Tx } from '../database/transaction'
import type { Scope } from '../house'
import { Refusal } from '../http/refusal'
import { sha256 } from '../keys/seal'
import { openUntil } from '../session/keep-open'
import { findActor, isPassword } from '../session/sessions'
import { presentMe } from '../session/sign-in'
import { openidDigest } from './bind'
import { cutOff } from './list-phones'
import { StaffPhone } from '../session/staff-phone.entity'

const phoneRow = z.object({ id: z.string(), pinHash: z.string(), openidHmac: z.nullable(z.string()), wrongPins: z.number(), nextTryAt: z.string() })
type PhoneRow = z.infer<typeof phoneRow>

const phoneSql = `SELECT p.id, p.pin_hash, p.openid_hmac, p.wrong_pins, p.next_try_at FROM staff_phone p JOIN session k ON k.hash = p.session_hash JOIN staff s ON s.id = k.staff_id
  WHERE k.hash = ? AND k.tenant = ? AND k.kind = 'staffPhone' AND k.expires_at > ? AND k.revoked_at IS NULL AND s.active = 1`

/** The PIN opens a bound phone again. Ten wrong ones in a row cut it off. */
export async function openPhone({ token, pin, wechatCode }: BodyOf<typeof endpoints.openPhone>, scope: Scope): Promise<ReplyOf<typeof endpoints.openPhone>> {
  const { db, tenant, now, at, today } = scope
  const sessionHash = sha256(token)
  const openid = await openidDigest(wechatCode, scope)
  // Counted before the PIN is looked at: a thousand tries at once are a thousand tries.
  const phone = await db.write((tx) => countTry(tx, sessionHash, scope))
  const isRight = (await isPassword(phone.pinHash, pin)) && (phone.openidHmac === null || phone.openidHmac === openid)
  if (!isRight) {
    if (phone.wrongPins < staffPhone.mostTries) throw new Refusal('phonePinWrong', { left: staffPhone.mostTries - phone.wrongPins })
    await cutOff(phone.id, 'lockPhone', null, scope)
    throw new Refusal('phoneEnded')
  }
  await db.write((tx) => tx.update(StaffPhone, { id: phone.id }, { wrongPins: 0, nextTryAt: at, openUntil: openUntil(now), lastOn: today }))
  const actor = await findActor(db, tenant.code, token, at)
  if (!actor) throw new Refusal('phoneEnded')
  return { me: presentMe(actor, scope) }
}

/** The row stays locked from the count on: tries that come at once are judged one after the other. A refused try does not count. */
async function countTry(tx: Tx, sessionHash: string, { tenant, now, at }: Scope): Promise<PhoneRow> {
  await tx.increment(StaffPhone, { sessionHash }, 'wrongPins')
  const [phone] = await tx.read(phoneRow, phoneSql, [sessionHash, tenant.code, at])
  if (!phone || phone.wrongPins > staffPhone.mostTries) throw new Refusal('phoneEnded')
  if (phone.nextTryAt > at) throw new Refusal('phonePinSlowDown', { seconds: Math.ceil((Date.parse(phone.nextTryAt) - now.getTime()) / 1000) })
  await tx.update(StaffPhone, { id: phone.id }, { nextTryAt: new Date(now.getTime() + pinWaitSeconds(phone.wrongPins) * 1000).toISOString() })
  return phone
}
