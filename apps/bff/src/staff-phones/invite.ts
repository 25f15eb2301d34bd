import type { ReplyOf } from '@mingbai/contracts/endpoint'
import type { endpoints } from '@mingbai/contracts/endpoints'
import { pageUrl } from '@mingbai/contracts/routes'
import { staffPhone } from '@mingbai/rules/staff-phone'
import { encodeCode, normaliseCode } from '@mingbai/rules/text/query-code'
import { randomBytes } from 'node:crypto'
import { renderSVG } from 'uqr'
import * as z from 'zod/mini'
import { logChange } from '../engine/log-change'
import type { Scope, StaffScope } from '../house'
import { Refusal } from '../http/refusal'
import { lookupDigest } from '../keys/seal'
import { StaffPhoneInvitation } from '../session/staff-phone.entity'

const HOUR = 3_600_000
const nameRow = z.object({ name: z.string() })

export const invitationDigest = (code: string, { keys, tenant }: Pick<Scope, 'keys' | 'tenant'>): string => lookupDigest(keys, 'staffPhone', `${tenant.code}|${normaliseCode(code)}`)

/** A code for a colleague's phone, told this once; an earlier one that was not used is void. */
export async function invitePhone(staffId: string, scope: StaffScope): Promise<ReplyOf<typeof endpoints.invitePhone>> {
  const { db, tenant, now, origin } = scope
  const code = encodeCode(randomBytes(16), staffPhone.codeLength)
  const until = new Date(now.getTime() + staffPhone.invitationHours * HOUR).toISOString()
  await db.write(async (tx) => {
    const [person] = await tx.read(nameRow, 'SELECT name FROM staff WHERE id = ? AND tenant = ? AND active = 1', [staffId, tenant.code])
    if (!person) throw new Refusal('notFound')
    await tx.delete(StaffPhoneInvitation, { staffId })
    await tx.insert(StaffPhoneInvitation, { staffId, tenant: tenant.code, codeHmac: invitationDigest(code, scope), expiresAt: until })
    await logChange(tx, scope, { objectType: 'staff', objectId: staffId, verb: 'invitePhone', label: person.name })
  })
  const link = `${origin}${pageUrl('staff', { code })}`
  return { code, link, qr: `data:image/svg+xml;base64,${Buffer.from(renderSVG(link)).toString('base64')}`, until }
}
