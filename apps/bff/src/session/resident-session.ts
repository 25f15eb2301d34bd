import * as z from 'zod/mini'
import { randomBytes } from 'node:crypto'
import type { Database } from '../database/database'
import { isDuplicateKey } from '../database/is-duplicate-key'
import type { Tx } from '../database/transaction'
import { newId } from '../engine/ids'
import type { ResidentActor, Scope } from '../house'
import type { Keys } from '../keys/load-keys'
import { lookupDigest, seal, sha256, unseal } from '../keys/seal'
import { Session } from './session.entity'
import { MessageGrant, Resident, ResidentCase, ResidentFollower } from './resident.entity'

/** WeChat signs in again without a word: there is no use in a long one. */
const SESSION_MS = 7 * 24 * 3_600_000

type Reader = Pick<Database, 'read'>
const idRow = z.object({ id: z.string() })
const openidRow = z.object({ id: z.string(), openidSealed: z.string() })
const placeOf = (row: string) => ({ table: 'resident', column: 'openid_sealed', row })
const digestOf = (keys: Keys, tenant: string, openid: string) => lookupDigest(keys, 'openid', `${tenant}|${openid}`)

export async function findResidentByOpenid(db: Reader, openid: string, { keys, tenant }: Pick<Scope, 'keys' | 'tenant'>): Promise<string | null> {
  const [row] = await db.read(idRow, 'SELECT id FROM resident WHERE openid_hmac = ?', [digestOf(keys, tenant.code, openid)])
  return row?.id ?? null
}

/** The resident of an openid, known or new; notes that they are here now. */
export async function meetResident(openid: string, scope: Scope): Promise<string> {
  const { db, keys, tenant, at } = scope
  const known = await findResidentByOpenid(db, openid, scope)
  if (known) {
    await db.write((tx) => tx.update(Resident, { id: known }, { visitedAt: at }))
    return known
  }
  const id = newId(scope.now)
  try {
    await db.write((tx) => tx.insert(Resident, { id, tenant: tenant.code, openidSealed: seal(keys, placeOf(id), openid), openidHmac: digestOf(keys, tenant.code, openid), createdAt: at, visitedAt: at }))
    return id
  } catch (error) {
    const first = isDuplicateKey(error) ? await findResidentByOpenid(db, openid, scope) : null
    if (!first) throw error
    return first
  }
}

/** For the jobs that speak with WeChat, and for nothing else; null: they wished to be forgotten. */
export async function openOpenid(db: Reader, residentId: string, keys: Keys): Promise<string | null> {
  const [row] = await db.read(openidRow, 'SELECT id, openid_sealed FROM resident WHERE id = ?', [residentId])
  return row ? unseal(keys, placeOf(row.id), row.openidSealed) : null
}

/** @returns the opaque token; only its hash is stored */
export async function openResidentSession(tx: Tx, tenant: string, residentId: string, now: Date): Promise<{ token: string; expiresAt: string }> {
  const token = randomBytes(32).toString('base64url')
  const expiresAt = new Date(now.getTime() + SESSION_MS).toISOString()
  await tx.insert(Session, { hash: sha256(token), tenant, kind: 'resident', staffId: residentId, createdAt: now.toISOString(), expiresAt, revokedAt: null })
  return { token, expiresAt }
}

export async function findResident(db: Reader, tenant: string, token: string, at: string): Promise<ResidentActor | null> {
  const sessionHash = sha256(token)
  const sql = `SELECT r.id FROM session k JOIN resident r ON r.id = k.staff_id
    WHERE k.hash = ? AND k.kind = 'resident' AND k.tenant = ? AND k.expires_at > ? AND k.revoked_at IS NULL`
  const [row] = await db.read(idRow, sql, [sessionHash, tenant, at])
  return row ? { id: row.id, sessionHash } : null
}

/** Everything that ties a person to WeChat is gone; their cases stay, and their receipts on the phone. */
export async function forgetResident(id: string, { db }: Pick<Scope, 'db'>): Promise<void> {
  await db.write(async (tx) => {
    await tx.delete(Session, { staffId: id, kind: 'resident' })
    await tx.delete(MessageGrant, { residentId: id })
    await tx.delete(ResidentCase, { residentId: id })
    await tx.delete(ResidentFollower, { residentId: id })
    await tx.delete(Resident, { id })
  })
  await db.dropLeftovers()
}
