import type { ExportLine } from '@mingbai/contracts/ledger'
import * as z from 'zod/mini'
import type { Database } from '../database/database'
import { rowBoolean } from '../database/row-types'
import type { StaffScope } from '../house'
import { publicKeys } from './signing'

const PAGE = 500
const text = z.nullable(z.string())

const eventRow = z.object({
  v: z.number(), id: z.string(), tenant: z.string(), objectType: z.string(), objectId: z.string(), seq: z.number(), at: z.string(), verb: z.string(), procedureVersion: z.number(),
  actorId: text, actorParty: z.string(), publicDigest: z.string(), privateDigest: z.string(), prev: z.string(), ledgerSeq: z.nullable(z.number()), hash: z.string(), blind: text, sample: rowBoolean,
  publicText: text, publicSalt: text, privateText: text, privateSalt: text,
})
/** As it stands in the table, whatever somebody made of it: to say what is wrong is the verifier's part, and it must get the book for that. */
const headRow = z.object({ tenant: z.string(), number: z.number(), at: z.string(), first: z.number(), count: z.number(), root: z.string(), prev: z.string(), hash: z.string(), kid: z.string(), signature: z.string() })
const EVENT_COLUMNS =
  'v, id, tenant, object_type, object_id, seq, at, verb, procedure_version, actor_id, actor_party, public_digest, private_digest, prev, ledger_seq, hash, blind, sample, public_text, public_salt, private_text, private_salt'

const line = (row: ExportLine): string => `${JSON.stringify(row)}\n`

/** The whole book as lines of JSON, a page of rows in memory at a time. Holds what residents wrote: for supervision only. */
export async function* exportLedger({ db, tenant, keys }: Pick<StaffScope, 'tenant' | 'keys'> & { db: Pick<Database, 'read'> }): AsyncGenerator<string> {
  yield line({ type: 'ledger', version: 2, tenant: tenant.code, keys: publicKeys(keys) })
  let last = 0
  for (let number = 0; ; ) {
    const sql = `SELECT tenant, number, at, first, count, root, prev, hash, kid, signature FROM ledger_head WHERE tenant = ? AND number > ? ORDER BY number LIMIT ${PAGE}`
    const heads = await db.read(headRow, sql, [tenant.code, number])
    for (const head of heads) yield line({ type: 'head', ...head })
    const newest = heads.at(-1)
    if (!newest) break
    number = newest.number
    last = newest.first + newest.count - 1
  }
  // Up to the last head that was written above: what was sealed meanwhile belongs to the next export.
  for (let from = 1; from <= last; from += PAGE) {
    const sql = `SELECT ${EVENT_COLUMNS} FROM event WHERE tenant = ? AND ledger_seq >= ? AND ledger_seq < ? ORDER BY ledger_seq`
    const events = await db.read(eventRow, sql, [tenant.code, from, Math.min(from + PAGE, last + 1)])
    for (const event of events) yield line({ type: 'event', ...event })
  }
}
