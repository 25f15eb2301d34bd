import * as z from 'zod/mini'
import type { Me } from '@mingbai/contracts/staff'
import { roleLabels, standInLabel } from '@mingbai/contracts/labels'
import type { Tx } from '../database/transaction'
import type { Scope, StaffActor } from '../house'
import { Refusal } from '../http/refusal'
import { bucketOf, readBudget, spendBudget } from '../limits/spend-budget'
import { Staff } from '../people/staff.entity'
import { organisationName } from '../tenant/book'
import { Budget, Session } from './session.entity'
import { endSessions, findActor, hashPassword, isPassword, openSession } from './sessions'

const staffRow = z.object({ id: z.string(), passwordHash: z.string(), active: z.number() })
const WINDOW_MS = 3_600_000
/** How long a device is remembered as one that this person uses. */
const KNOWN_MS = 90 * 24 * 3_600_000
/** Free tries; after them the wait doubles, 2 s, 4 s … up to 15 minutes. */
const FREE_TRIES = 5

/**
 * Rising delay per account × source, so that nobody can lock a colleague out from elsewhere. A device that has signed
 * in before has a budget of its own; one that only says it is new shares that of its address.
 */
export async function signIn(account: string, password: string, scope: Scope): Promise<{ token: string; me: Me }> {
  const { db, keys, tenant, now, at, device, address } = scope
  const knownDevice = device ? bucketOf(keys, 'signIn.known', `${tenant.code}|${account}|${device}`) : null
  const isKnown = knownDevice !== null && (await readBudget(db, knownDevice, now)).used > 0
  const bucket = bucketOf(keys, 'signIn', `${tenant.code}|${account}|${isKnown ? device : address}`)
  // Counted before the password is looked at: a thousand tries at once are a thousand tries.
  await db.write((tx) => countTry(tx, bucket, now))
  const [row] = await db.read(staffRow, 'SELECT id, password_hash, active FROM staff WHERE tenant = ? AND account = ?', [tenant.code, account])
  // The same work for an unknown account, so that time does not tell which accounts exist.
  const isRight = await isPassword(row?.passwordHash ?? (await dummyHash()), password)
  if (!row || !isRight || row.active !== 1) throw new Refusal('signInFailed')
  const token = await db.write(async (tx) => {
    await tx.delete(Budget, { bucket })
    if (knownDevice) await spendBudget(tx, knownDevice, KNOWN_MS, now, 'fromLast')
    return openSession(tx, tenant.code, row.id, now)
  })
  const actor = await findActor(db, tenant.code, token, at)
  if (!actor) throw new Refusal('signInFailed')
  return { token, me: presentMe(actor, scope) }
}

/** Counted first, then judged: the row stays locked, so tries that come at once are judged one after the other. A refused try does not count. */
async function countTry(tx: Tx, bucket: string, now: Date): Promise<void> {
  const { used, waitSeconds } = await spendBudget(tx, bucket, WINDOW_MS, now)
  const pause = used <= FREE_TRIES ? 0 : Math.min(2 ** (used - FREE_TRIES), 900)
  const sinceLast = WINDOW_MS / 1000 - waitSeconds
  if (sinceLast < pause) throw new Refusal('signInSlowDown', { seconds: Math.ceil(pause - sinceLast) })
  await tx.update(Budget, { bucket }, { endsAt: new Date(now.getTime() + WINDOW_MS).toISOString() })
}

let dummy: Promise<string> | null = null
function dummyHash(): Promise<string> {
  dummy ??= hashPassword('nobody has this password')
  return dummy
}

export async function signOut(actor: StaffActor, { db, at }: Scope): Promise<void> {
  await db.write((tx) => tx.update(Session, { hash: actor.sessionHash }, { revokedAt: at }))
}

/** Changing it ends all other sessions and opens a new one. */
export async function changePassword(actor: StaffActor, current: string, next: string, scope: Scope): Promise<{ token: string; me: Me }> {
  const { db, tenant, now, at } = scope
  const [row] = await db.read(staffRow, 'SELECT id, password_hash, active FROM staff WHERE id = ?', [actor.id])
  if (!row || !(await isPassword(row.passwordHash, current))) throw new Refusal('signInFailed')
  if (next === current || !isStrong(next, actor.account)) throw new Refusal('passwordWeak')
  const passwordHash = await hashPassword(next)
  const token = await db.write(async (tx) => {
    await tx.update(Staff, { id: actor.id }, { passwordHash, mustChangePassword: false, demo: false })
    await endSessions(tx, actor.id, at)
    return openSession(tx, tenant.code, actor.id, now)
  })
  return { token, me: presentMe({ ...actor, mustChangePassword: false }, scope) }
}

const common = /^(.)\1+$|^(0?123456789\d*|qwertyuiop.*|password.*|abcdefghij.*)$/i

function isStrong(password: string, account: string): boolean {
  return password.length >= 10 && !common.test(password) && !password.toLowerCase().includes(account.toLowerCase())
}

export function presentMe(actor: StaffActor, { tenant }: Scope): Me {
  return {
    id: actor.id, account: actor.account, name: actor.name,
    roles: actor.reviewsAs.map(({ role, organisation, standInFor }) => ({ role, label: standInLabel(roleLabels[role], standInFor), organisation: { code: organisation, name: organisationName(tenant, organisation) } })),
    permissions: [...actor.permissions], mustChangePassword: actor.mustChangePassword, trial: tenant.trial, township: tenant.name,
  }
}
