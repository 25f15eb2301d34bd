import type { StaffPerson } from '@mingbai/contracts/staff'
import * as z from 'zod/mini'
import { roleLabels } from '@mingbai/contracts/labels'
import { roles, type Appointment } from '@mingbai/rules/roles'
import { randomInt } from 'node:crypto'
import { isDuplicateKey } from '../database/is-duplicate-key'
import { rowBoolean } from '../database/row-types'
import type { Tx } from '../database/transaction'
import { newId } from '../engine/ids'
import { changeTexts } from '../engine/texts'
import { logChange } from '../engine/log-change'
import type { StaffScope } from '../house'
import { Refusal } from '../http/refusal'
import { endSessions, hashPassword } from '../session/sessions'
import { organisationName } from '../tenant/book'
import { bumpGeneration } from '../tenant/generation'
import { Staff, StaffRole } from './staff.entity'

const personRow = z.object({ id: z.string(), account: z.string(), name: z.string(), active: rowBoolean })
const roleRow = z.object({ staffId: z.string(), role: z.enum(roles), organisation: z.string() })

export interface PersonDraft {
  account: string
  name: string
  active: boolean
  roles: Appointment[]
}

export async function listPeople({ db, tenant }: StaffScope): Promise<StaffPerson[]> {
  const people = await db.read(personRow, 'SELECT id, account, name, active FROM staff WHERE tenant = ? ORDER BY active DESC, account', [tenant.code])
  const held = await db.read(roleRow, 'SELECT staff_id, role, organisation FROM staff_role WHERE tenant = ? ORDER BY role', [tenant.code])
  return people.map((person) => ({ ...person, roles: held.filter(({ staffId }) => staffId === person.id).map(({ role, organisation }) => ({ role, organisation })) }))
}

/** Typed once from a slip of paper: no look-alikes, in groups. About 71 bits. */
export function makePassword(): string {
  const alphabet = '23456789abcdefghjkmnpqrstuvwxyz'
  const group = () => Array.from({ length: 5 }, () => alphabet[randomInt(alphabet.length)]).join('')
  return [group(), group(), group()].join('-')
}

export async function addPerson(draft: PersonDraft, scope: StaffScope): Promise<{ person: StaffPerson; firstPassword: string }> {
  const { tenant, now, at } = scope
  checkRoles(draft, scope)
  const id = newId(now)
  const firstPassword = makePassword()
  const passwordHash = await hashPassword(firstPassword)
  await refusingSameAccount(() =>
    scope.db.write(async (tx) => {
      await tx.insert(Staff, { id, tenant: tenant.code, account: draft.account, name: draft.name, passwordHash, mustChangePassword: true, demo: false, active: draft.active, createdAt: at })
      await writeRoles(tx, id, tenant.code, draft.roles)
      await logChange(tx, scope, { objectType: 'staff', objectId: id, verb: 'add', label: draft.name, after: summary(draft, scope) })
    }),
  )
  return { person: { id, ...draft }, firstPassword }
}

export async function changePerson(id: string, draft: PersonDraft, scope: StaffScope): Promise<StaffPerson> {
  const { tenant, at } = scope
  checkRoles(draft, scope)
  const before = (await listPeople(scope)).find((person) => person.id === id)
  if (!before) throw new Refusal('notFound')
  await refusingSameAccount(() =>
    scope.db.write(async (tx) => {
      // Taken first, this row lets one change of people through at a time: two administrators cannot remove each other.
      await bumpGeneration(tx, tenant.code)
      await tx.update(Staff, { id, tenant: tenant.code }, { account: draft.account, name: draft.name, active: draft.active })
      await tx.delete(StaffRole, { staffId: id })
      await writeRoles(tx, id, tenant.code, draft.roles)
      if (!draft.active) await endSessions(tx, id, at)
      await refuseWithoutAdmin(tx, tenant.code)
      await logChange(tx, scope, { objectType: 'staff', objectId: id, verb: 'change', label: draft.name, before: summary(before, scope), after: summary(draft, scope) })
    }),
  )
  return { id, ...draft }
}

/** One administrator resets another's password, too: nobody is locked out for good. */
export async function resetPassword(id: string, scope: StaffScope): Promise<{ firstPassword: string }> {
  const person = (await listPeople(scope)).find((one) => one.id === id)
  if (!person) throw new Refusal('notFound')
  const firstPassword = makePassword()
  const passwordHash = await hashPassword(firstPassword)
  await scope.db.write(async (tx) => {
    await tx.update(Staff, { id, tenant: scope.tenant.code }, { passwordHash, mustChangePassword: true, demo: false })
    await endSessions(tx, id, scope.at)
    await logChange(tx, scope, { objectType: 'staff', objectId: id, verb: 'resetPassword', label: person.name })
  })
  return { firstPassword }
}

function checkRoles({ roles: held }: PersonDraft, { tenant }: StaffScope): void {
  if (!held.every(({ organisation }) => tenant.organisations.has(organisation))) throw new Refusal('badRequest', { detail: 'organisation' })
}

export async function writeRoles(tx: Tx, staffId: string, tenant: string, held: readonly Appointment[]): Promise<void> {
  const unique = new Map(held.map((one) => [`${one.role}|${one.organisation}`, one]))
  const rows = [...unique.values()].map(({ role, organisation }) => ({ staffId, tenant, role, organisation }))
  if (rows.length > 0) await tx.insert(StaffRole, rows)
}

const adminRow = z.object({ id: z.string() })

async function refuseWithoutAdmin(tx: Tx, tenant: string): Promise<void> {
  const admins = await tx.read(adminRow, "SELECT s.id FROM staff s JOIN staff_role r ON r.staff_id = s.id WHERE s.tenant = ? AND s.active = 1 AND r.role = 'admin' LIMIT 1", [tenant])
  if (admins.length === 0) throw new Refusal('lastAdmin')
}

async function refusingSameAccount(work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    if (isDuplicateKey(error)) throw new Refusal('alreadyExists', { detail: changeTexts.account })
    throw error
  }
}

/** As the change log words it. */
function summary({ account, name, active, roles: held }: PersonDraft, { tenant }: StaffScope): Record<string, string> {
  const worded = held.map(({ role, organisation }) => `${roleLabels[role]}（${organisationName(tenant, organisation)}）`)
  return { account, name, active: active ? changeTexts.yes : changeTexts.no, roles: worded.sort().join(changeTexts.and) }
}
