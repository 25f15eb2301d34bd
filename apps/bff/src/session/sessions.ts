import * as z from 'zod/mini'
import { shanghaiDate } from '@mingbai/rules/clock/local-date'
import { roles, permissionsOf, standInPermissionsOf, type Appointment } from '@mingbai/rules/roles'
import { permissionsFromPhone } from '@mingbai/rules/staff-phone'
import { hash, verify } from '@node-rs/argon2'
import { randomBytes } from 'node:crypto'
import type { Database } from '../database/database'
import type { Tx } from '../database/transaction'
import { rowBoolean } from '../database/row-types'
import type { StaffActor } from '../house'
import { sha256 } from '../keys/seal'
import { Session } from './session.entity'

/** A working day and a half: who forgets to sign out is out by the next morning. */
const SESSION_MS = 12 * 3_600_000
export const COOKIE = 'mingbai'

// OWASP's first choice for argon2id: 19 MiB, two passes.
const argon = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashPassword = (password: string): Promise<string> => hash(password.normalize('NFKC'), argon)
export const isPassword = (stored: string, password: string): Promise<boolean> => verify(stored, password.normalize('NFKC'))

/** @returns the opaque token; only its hash is stored */
export async function openSession(tx: Tx, tenant: string, staffId: string, now: Date): Promise<string> {
  const token = randomBytes(32).toString('base64url')
  await tx.insert(Session, { hash: sha256(token), tenant, kind: 'staff', staffId, createdAt: now.toISOString(), expiresAt: new Date(now.getTime() + SESSION_MS).toISOString(), revokedAt: null })
  return token
}

/** Ends all sessions of a person, for instance when roles or password change. */
export async function endSessions(tx: Tx, staffId: string, at: string): Promise<void> {
  await tx.update(Session, { staffId, revokedAt: null }, { revokedAt: at })
}

const actorRow = z.object({ id: z.string(), account: z.string(), name: z.string(), mustChangePassword: rowBoolean, kind: z.enum(['staff', 'staffPhone']) })
const tenantRow = z.object({ tenant: z.string() })

/** Whose staff or resident a token belongs to; whether it still counts is asked with it. */
export async function tenantOfSession(db: Pick<Database, 'read'>, token: string): Promise<string | null> {
  const [row] = await db.read(tenantRow, 'SELECT tenant FROM session WHERE hash = ?', [sha256(token)])
  return row?.tenant ?? null
}

const appointmentRow = z.object({ role: z.enum(roles), organisation: z.string() })

const deputyRow = z.object({ role: z.enum(roles), organisation: z.string(), standInFor: z.string() })
/** What somebody stands in for today: only while the colleague still holds it. */
const deputySql = `SELECT d.role, d.organisation, s.name AS stand_in_for FROM delegation d
  JOIN staff s ON s.id = d.staff_id AND s.active = 1
  JOIN staff_role r ON r.staff_id = d.staff_id AND r.role = d.role AND r.organisation = d.organisation
  WHERE d.deputy_id = ? AND d.from_on <= ? AND d.until_on >= ? AND d.ended_at IS NULL ORDER BY d.id`

export const readAppointments = (db: Pick<Database, 'read'>, staffId: string): Promise<Appointment[]> =>
  db.read(appointmentRow, 'SELECT role, organisation FROM staff_role WHERE staff_id = ? ORDER BY role, organisation', [staffId])

/** Who a token belongs to, while it lasts and the person is active. Roles are read anew each time: a change counts at once. */
export async function findActor(db: Pick<Database, 'read'>, tenant: string, token: string, at: string): Promise<StaffActor | null> {
  const today = shanghaiDate(new Date(at))
  const sessionHash = sha256(token)
  const sql = `SELECT s.id, s.account, s.name, s.must_change_password, k.kind FROM session k JOIN staff s ON s.id = k.staff_id LEFT JOIN staff_phone p ON p.session_hash = k.hash
    WHERE k.hash = ? AND (k.kind = 'staff' OR (k.kind = 'staffPhone' AND p.open_until > ?)) AND k.tenant = ? AND k.expires_at > ? AND k.revoked_at IS NULL AND s.active = 1`
  const [row] = await db.read(actorRow, sql, [sessionHash, at, tenant, at])
  if (!row) return null
  const { kind, ...person } = row
  const onPhone = kind === 'staffPhone'
  const appointments = await readAppointments(db, row.id)
  const standIns = await db.read(deputyRow, deputySql, [row.id, today, today])
  const held = [...permissionsOf(appointments), ...standInPermissionsOf(standIns)]
  // A phone is opened by its PIN: a first password that was never used does not stand in its way.
  const mustChangePassword = person.mustChangePassword && !onPhone
  return { ...person, mustChangePassword, onPhone, appointments, reviewsAs: [...appointments, ...standIns], permissions: new Set(onPhone ? permissionsFromPhone(held) : held), sessionHash }
}
