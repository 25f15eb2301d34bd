import { ABSENCE_DAYS, type AbsenceDraft, type Absences } from '@mingbai/contracts/absences'
import { roleLabels } from '@mingbai/contracts/labels'
import { daysBetween, isLocalDate } from '@mingbai/rules/clock/local-date'
import { delegableRoles, type Appointment } from '@mingbai/rules/roles'
import * as z from 'zod/mini'
import { rowCount } from '../database/row-types'
import { newId } from '../engine/ids'
import { logChange } from '../engine/log-change'
import type { StaffScope } from '../house'
import { Refusal } from '../http/refusal'
import { organisationName } from '../tenant/book'
import { Delegation } from './delegation.entity'
import { changeTexts } from '../engine/texts'

const absenceRow = z.object({ id: z.string(), role: z.enum(delegableRoles), organisation: z.string(), deputy: z.string(), fromOn: z.string(), untilOn: z.string(), reason: z.string() })
const colleagueRow = z.object({ id: z.string(), name: z.string() })
type Delegable = (typeof delegableRoles)[number]

const isDelegable = (held: Appointment): held is Appointment & { role: Delegable } => delegableRoles.some((role) => role === held.role)

/** Roles of one's own; what one holds for somebody else is not handed on. */
const ownRoles = ({ actor }: StaffScope) => actor.appointments.filter(isDelegable)

export async function readAbsences(scope: StaffScope): Promise<Absences> {
  const { db, tenant, actor, today } = scope
  const sql = `SELECT d.id, d.role, d.organisation, s.name AS deputy, d.from_on, d.until_on, d.reason FROM delegation d JOIN staff s ON s.id = d.deputy_id
    WHERE d.staff_id = ? AND d.until_on >= ? AND d.ended_at IS NULL ORDER BY d.from_on, d.id`
  const [rows, colleagues] = await Promise.all([
    db.read(absenceRow, sql, [actor.id, today]),
    db.read(colleagueRow, 'SELECT id, name FROM staff WHERE tenant = ? AND active = 1 AND id <> ? ORDER BY name, id', [tenant.code, actor.id]),
  ])
  const named = (code: string) => ({ code, name: organisationName(tenant, code) })
  return {
    mine: rows.map((row) => ({ ...row, roleLabel: roleLabels[row.role], organisation: named(row.organisation) })),
    roles: ownRoles(scope).map(({ role, organisation }) => ({ role, label: roleLabels[role], organisation: named(organisation) })),
    colleagues,
  }
}

/** Names a stand-in for some days; both the handing over and its use are recorded. */
export async function addAbsence(draft: AbsenceDraft, scope: StaffScope): Promise<Absences> {
  const { db, tenant, actor, now, at, today } = scope
  if (!ownRoles(scope).some(({ role, organisation }) => role === draft.role && organisation === draft.organisation)) throw new Refusal('notAllowed')
  const inOrder = isLocalDate(draft.fromOn) && isLocalDate(draft.untilOn) && draft.fromOn >= today && draft.untilOn >= draft.fromOn && daysBetween(draft.fromOn, draft.untilOn) < ABSENCE_DAYS
  const [deputy] = await db.read(colleagueRow, 'SELECT id, name FROM staff WHERE id = ? AND tenant = ? AND active = 1', [draft.deputy, tenant.code])
  if (!inOrder || !deputy || deputy.id === actor.id) throw new Refusal('deputyUnfit')
  await db.write(async (tx) => {
    const id = newId(now)
    await tx.insert(Delegation, {
      id, tenant: tenant.code, staffId: actor.id, role: draft.role, organisation: draft.organisation, deputyId: deputy.id, fromOn: draft.fromOn, untilOn: draft.untilOn,
      reason: draft.reason, createdAt: at, endedAt: null,
    })
    await logChange(tx, scope, { objectType: 'staff', objectId: actor.id, verb: 'change', label: actor.name, after: { [changeTexts.absence]: `${roleLabels[draft.role]} → ${deputy.name} ${draft.fromOn}–${draft.untilOn} ${draft.reason}` } })
  })
  return readAbsences(scope)
}

/** One's own; ended twice it stays as it was. */
export async function endAbsence(id: string, scope: StaffScope): Promise<Absences> {
  const { db, actor, at } = scope
  const [own] = await db.read(rowCount, 'SELECT COUNT(*) AS n FROM delegation WHERE id = ? AND staff_id = ?', [id, actor.id])
  if (!own?.n) throw new Refusal('notFound')
  await db.write((tx) => tx.update(Delegation, { id, staffId: actor.id, endedAt: null }, { endedAt: at }))
  return readAbsences(scope)
}
