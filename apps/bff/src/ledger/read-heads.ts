import { headMark, leafOf } from '@mingbai/rules/ledger/layout'
import type { SignedHead } from '@mingbai/rules/ledger/verify'
import { signedHeadSchema, type Ledger, type LedgerHeadView } from '@mingbai/contracts/ledger'
import type { Database } from '../database/database'
import * as z from 'zod/mini'
import type { Scope } from '../house'
import { Refusal } from '../http/refusal'
import { publicKeys } from './signing'

const COLUMNS = 'tenant, number, at, first, count, root, prev, hash, kid, signature'
const PAGE = 50

/** `count`, `first` and `number` are words of some databases; in these two they are not reserved. */
const headsSql = `SELECT ${COLUMNS} FROM ledger_head WHERE tenant = ?`

export async function readLastHead(db: Pick<Database, 'read'>, tenant: string): Promise<SignedHead | null> {
  const [row] = await db.read(signedHeadSchema, `${headsSql} ORDER BY number DESC LIMIT 1`, [tenant])
  return row ?? null
}

const view = (head: SignedHead): LedgerHeadView => ({ ...head, mark: headMark(head) })

/** Newest first: what anybody may write down, print, and hold against us later. */
export async function readLedger(before: number | undefined, { db, tenant, keys }: Pick<Scope, 'db' | 'tenant' | 'keys'>): Promise<Ledger> {
  const rows = await db.read(signedHeadSchema, `${headsSql}${before ? ' AND number < ?' : ''} ORDER BY number DESC LIMIT ${PAGE + 1}`, [tenant.code, ...(before ? [before] : [])])
  const heads = rows.slice(0, PAGE)
  return { keys: publicKeys(keys), heads: heads.map(view), next: rows.length > PAGE ? (heads.at(-1)?.number ?? null) : null }
}

const leafRow = z.object({ hash: z.string(), blind: z.nullable(z.string()) })

/** The leaves of one head: hashes, from which nobody can read what they stand for. */
export async function readLeaves(number: number, { db, tenant }: Pick<Scope, 'db' | 'tenant'>): Promise<{ head: LedgerHeadView; leaves: string[] }> {
  const [head] = await db.read(signedHeadSchema, `${headsSql} AND number = ?`, [tenant.code, number])
  if (!head) throw new Refusal('notFound')
  const rows = await db.read(leafRow, 'SELECT hash, blind FROM event WHERE tenant = ? AND ledger_seq >= ? AND ledger_seq < ? ORDER BY ledger_seq', [tenant.code, head.first, head.first + head.count])
  return { head: view(head), leaves: rows.map(leafOf) }
}

/** The head that sealed a leaf. */
export async function readHeadOver(leaf: number, { db, tenant }: Pick<Scope, 'db' | 'tenant'>): Promise<SignedHead | null> {
  const [head] = await db.read(signedHeadSchema, `${headsSql} AND first <= ? ORDER BY first DESC LIMIT 1`, [tenant.code, leaf])
  return head ?? null
}
