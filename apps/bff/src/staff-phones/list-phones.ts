import type { PhoneOwner, StaffPhoneView } from '@mingbai/contracts/staff-phones'
import * as z from 'zod/mini'
import { logChange } from '../engine/log-change'
import { changeTexts } from '../engine/texts'
import type { Scope, StaffScope } from '../house'
import { Refusal } from '../http/refusal'
import { Session } from '../session/session.entity'
import { readAppointments } from '../session/sessions'

const ownerRow = z.object({ id: z.string(), name: z.string() })
const phoneRow = z.object({ id: z.string(), name: z.string(), boundOn: z.string(), lastOn: z.string(), staffId: z.string(), staffName: z.string(), sessionHash: z.string() })
const phoneSql = `SELECT p.id, p.name, p.bound_on, p.last_on, k.staff_id, s.name AS staff_name, p.session_hash FROM staff_phone p JOIN session k ON k.hash = p.session_hash JOIN staff s ON s.id = k.staff_id
  WHERE k.tenant = ? AND k.expires_at > ? AND k.revoked_at IS NULL`

const readPhones = ({ db, tenant, at }: Scope) => db.read(phoneRow, `${phoneSql} ORDER BY p.bound_on, p.id`, [tenant.code, at])
const present = ({ id, name, boundOn, lastOn }: z.infer<typeof phoneRow>): StaffPhoneView => ({ id, name, since: boundOn, lastOn })

/** Everybody at work here, each with the phones that work for them. */
export async function listPhones(scope: StaffScope): Promise<PhoneOwner[]> {
  const { db, tenant } = scope
  const owners = await db.read(ownerRow, 'SELECT id, name FROM staff WHERE tenant = ? AND active = 1 ORDER BY name, id', [tenant.code])
  const phones = await readPhones(scope)
  return owners.map((owner) => ({ ...owner, phones: phones.filter(({ staffId }) => staffId === owner.id).map(present) }))
}

export async function readMyPhones(scope: StaffScope): Promise<StaffPhoneView[]> {
  return (await readPhones(scope)).filter(({ staffId }) => staffId === scope.actor.id).map(present)
}

/** One's own, from wherever; a colleague's, for whoever keeps the phones. */
export async function endPhone(id: string, scope: StaffScope): Promise<void> {
  const phone = (await readPhones(scope)).find((one) => one.id === id)
  if (!phone || (phone.staffId !== scope.actor.id && !scope.actor.permissions.has('phones.end'))) throw new Refusal('notFound')
  await cutOff(id, 'endPhone', scope.actor, scope)
}

/** @param by null: too many wrong PINs did it */
export async function cutOff(id: string, verb: 'endPhone' | 'lockPhone', by: StaffScope['actor'] | null, scope: Scope): Promise<void> {
  const { db, tenant, at } = scope
  await db.write(async (tx) => {
    const [phone] = await tx.read(phoneRow, `${phoneSql} AND p.id = ?`, [tenant.code, at, id])
    if (!phone || (await tx.update(Session, { hash: phone.sessionHash, revokedAt: null }, { revokedAt: at })) === 0) return
    const actor = by ?? { id: phone.staffId, appointments: await readAppointments(tx, phone.staffId) }
    await logChange(tx, { ...scope, actor }, { objectType: 'staff', objectId: phone.staffId, verb, label: phone.staffName, after: { [changeTexts.phone]: phone.name } })
  })
}
