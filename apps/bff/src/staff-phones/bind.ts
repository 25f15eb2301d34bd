import type { BodyOf, ReplyOf } from '@mingbai/contracts/endpoint'
import type { endpoints } from '@mingbai/contracts/endpoints'
import { isGoodPin, staffPhone } from '@mingbai/rules/staff-phone'
import { randomBytes } from 'node:crypto'
import * as z from 'zod/mini'
import { newId } from '../engine/ids'
import { logChange } from '../engine/log-change'
import { changeTexts } from '../engine/texts'
import type { Scope } from '../house'
import { Refusal } from '../http/refusal'
import { lookupDigest, sha256 } from '../keys/seal'
import { bucketOf, spendBudget } from '../limits/spend-budget'
import { openUntil } from '../session/keep-open'
import { Session } from '../session/session.entity'
import { findActor, hashPassword, readAppointments } from '../session/sessions'
import { presentMe } from '../session/sign-in'
import { askOpenid } from '../wechat/login'
import { invitationDigest } from './invite'
import { StaffPhone, StaffPhoneInvitation } from '../session/staff-phone.entity'

const HOUR = 3_600_000
const DAY = 24 * HOUR
/** Tries an hour from one address: a whole office may share one, and a code has 37 bits. */
const PER_ADDRESS = 30
const invitedRow = z.object({ staffId: z.string(), name: z.string() })

/** Null: not in WeChat, or WeChat is not connected here. */
export async function openidDigest(wechatCode: string | undefined, scope: Scope): Promise<string | null> {
  if (!wechatCode || !scope.env.wechat.miniProgram) return null
  return lookupDigest(scope.keys, 'staffOpenid', `${scope.tenant.code}|${await askOpenid(wechatCode, scope)}`)
}

/** The invitation is used up, and the phone works from now on. */
export async function bindPhone({ code, pin, name, wechatCode }: BodyOf<typeof endpoints.bindPhone>, scope: Scope): Promise<ReplyOf<typeof endpoints.bindPhone>> {
  const { db, keys, tenant, now, at, today, address } = scope
  const { used, waitSeconds } = await db.write((tx) => spendBudget(tx, bucketOf(keys, 'staffPhone.bind', address), HOUR, now))
  if (used > PER_ADDRESS) throw new Refusal('tooManyTries', { seconds: waitSeconds })
  if (!isGoodPin(pin)) throw new Refusal('phonePinWeak')
  const openidHmac = await openidDigest(wechatCode, scope)
  const pinHash = await hashPassword(pin)
  const codeHmac = invitationDigest(code, scope)
  const token = randomBytes(32).toString('base64url')
  const id = newId(now)
  await db.write(async (tx) => {
    const sql = 'SELECT i.staff_id, s.name FROM staff_phone_invitation i JOIN staff s ON s.id = i.staff_id WHERE i.code_hmac = ? AND i.tenant = ? AND i.expires_at > ? AND s.active = 1'
    const [invited] = await tx.read(invitedRow, sql, [codeHmac, tenant.code, at])
    // Whoever deletes it has it: two phones with one code are one phone.
    if (!invited || (await tx.delete(StaffPhoneInvitation, { codeHmac })) === 0) throw new Refusal('phoneCodeUnfit')
    const { staffId } = invited
    const sessionHash = sha256(token)
    await tx.insert(Session, { hash: sessionHash, tenant: tenant.code, kind: 'staffPhone', staffId, createdAt: at, expiresAt: new Date(now.getTime() + staffPhone.boundDays * DAY).toISOString(), revokedAt: null })
    await tx.insert(StaffPhone, { id, sessionHash, name, pinHash, openidHmac, boundOn: today, lastOn: today, openUntil: openUntil(now), wrongPins: 0, nextTryAt: at })
    const actor = { id: staffId, appointments: await readAppointments(tx, staffId) }
    await logChange(tx, { ...scope, actor }, { objectType: 'staff', objectId: staffId, verb: 'bindPhone', label: invited.name, after: { [changeTexts.phone]: name } })
  })
  const actor = await findActor(db, tenant.code, token, at)
  if (!actor) throw new Refusal('phoneCodeUnfit')
  return { token, id, me: presentMe(actor, scope) }
}
