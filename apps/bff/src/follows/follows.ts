import { followKinds, type Follow as FollowView, type FollowKind, type Follows } from '@mingbai/contracts/follows'
import * as z from 'zod/mini'
import { isDuplicateKey } from '../database/is-duplicate-key'
import { rowCount } from '../database/row-types'
import type { Tx } from '../database/transaction'
import { newId, newPublicId } from '../engine/ids'
import type { Scope } from '../house'
import { Refusal } from '../http/refusal'
import { sha256 } from '../keys/seal'
import { bucketOf, spendBudget } from '../limits/spend-budget'
import { readPhone, type PhoneOwner } from '../outbox/phones/claim-phone'
import { Follow, Follower } from './follow.entity'
import { followed, groupsOfArea } from '../followed'

const HOUR = 3_600_000
const MOST_FOLLOWS = 30
/** New ones behind one address in an hour: a village's Wi-Fi holds 50 people. */
const NEW_PER_ADDRESS = 60

const followerRow = z.object({ id: z.string() })
const followRow = z.object({ kind: z.enum(followKinds), code: z.string(), seenAt: z.string(), forGroups: z.string() })

export interface Wanted {
  kind: FollowKind
  code: string
}

async function findFollower(db: Pick<Tx, 'read'>, token: string, tenant: string): Promise<string | null> {
  const [row] = await db.read(followerRow, 'SELECT id FROM follower WHERE token_hash = ? AND tenant = ?', [sha256(token), tenant])
  return row?.id ?? null
}

/** Whose number it is. Throws notFound for who follows nothing. */
export async function phoneOwnerOf(token: string, { db, tenant }: Scope): Promise<PhoneOwner> {
  const id = await findFollower(db, token, tenant.code)
  if (!id) throw new Refusal('notFound')
  return { kind: 'follower', id }
}

export async function readFollows(token: string, scope: Scope): Promise<Follows> {
  const id = await findFollower(scope.db, token, scope.tenant.code)
  return { items: id ? await readItems(id, scope) : [], phone: await readPhone({ id: id ?? '' }, scope) }
}

/** What has gone meanwhile is left out. */
export async function readItems(follower: string, scope: Scope): Promise<FollowView[]> {
  const rows = await scope.db.read(followRow, 'SELECT kind, code, seen_at, for_groups FROM follow WHERE follower = ? ORDER BY created_at DESC, code', [follower])
  const items = await Promise.all(rows.map(async ({ kind, code, seenAt, forGroups }) => {
    const found = await followed[kind](code, { since: seenAt, groups: forGroups }, scope)
    return found ? [{ kind, code, ...found }] : []
  }))
  return items.flat()
}

/** Throws notFound, followsFull, tooManyTries. Twice is the same as once. */
export async function changeFollow(token: string, { kind, code }: Wanted, following: boolean, scope: Scope): Promise<Follows> {
  const { db, tenant, at } = scope
  if (following && !(await followed[kind](code, { since: at, groups: '' }, scope))) throw new Refusal('notFound')
  await db.write(async (tx) => {
    const follower = (await findFollower(tx, token, tenant.code)) ?? (following ? await addFollower(tx, token, scope) : null)
    if (!follower) return
    await tx.delete(Follow, { follower, kind, code })
    if (!following) return
    const [count] = await tx.read(rowCount, 'SELECT COUNT(*) AS n FROM follow WHERE follower = ?', [follower])
    if ((count?.n ?? 0) >= MOST_FOLLOWS) throw new Refusal('followsFull', { limit: MOST_FOLLOWS })
    await tx.insert(Follow, { follower, kind, code, tenant: tenant.code, createdAt: at, seenAt: at, forGroups: '' })
  }).catch((error: unknown) => {
    // The same tap arrived twice at once: one of them has it.
    if (!isDuplicateKey(error)) throw error
  })
  return readFollows(token, scope)
}

async function addFollower(tx: Tx, token: string, { keys, tenant, now, at, address }: Scope): Promise<string> {
  const { used, waitSeconds } = await spendBudget(tx, bucketOf(keys, 'follow.address', address), HOUR, now)
  if (used > NEW_PER_ADDRESS) throw new Refusal('tooManyTries', { seconds: waitSeconds })
  const id = newId(now)
  await tx.insert(Follower, { id, tenant: tenant.code, tokenHash: sha256(token), stopCode: newPublicId(), createdAt: at })
  return id
}

/** Only what is for these groups; none: everything. Throws badRequest for a group that the area does not name. */
export async function narrowFollow(token: string, { kind, code }: Wanted, groups: readonly string[], scope: Scope): Promise<Follows> {
  const offered = kind === 'area' ? groupsOfArea(code, scope) : []
  if (groups.some((one) => !offered.includes(one))) throw new Refusal('badRequest', { detail: 'groups' })
  const follower = await findFollower(scope.db, token, scope.tenant.code)
  if (follower) await scope.db.write((tx) => tx.update(Follow, { follower, kind, code }, { forGroups: offered.filter((one) => groups.includes(one)).join('、') }))
  return readFollows(token, scope)
}

export async function seeFollow(token: string, { kind, code }: Wanted, scope: Scope): Promise<Follows> {
  const follower = await findFollower(scope.db, token, scope.tenant.code)
  if (follower) await scope.db.write((tx) => tx.update(Follow, { follower, kind, code }, { seenAt: scope.at }))
  return readFollows(token, scope)
}
