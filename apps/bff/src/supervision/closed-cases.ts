import { monthsLater, monthStart } from '@mingbai/rules/supervision/draw'
import { audiences, visible } from '@mingbai/rules/visibility'
import * as z from 'zod/mini'
import type { Database } from '../database/database'
import { marksFor } from './seen'

/** Kinds that are closed after an answer to one resident, and whose procedures have the two verbs of 抽查. */
const kinds = ['complaint', 'suggestion', 'inquiry']
export const closings = ['close', 'closeWith']

interface Reader {
  db: Pick<Database, 'read'>
  /** Code. */
  tenant: string
  /** Instant. */
  at: string
}

const closedRow = z.object({ id: z.string(), number: z.string(), audience: z.enum(audiences), publicFrom: z.nullable(z.string()), publicUntil: z.nullable(z.string()) })
export type ClosedRow = z.infer<typeof closedRow>
const columns = 'c.id, c.number, c.audience, c.public_from, c.public_until'

const isPublic = (at: string) => (row: ClosedRow): boolean => visible(row, { kind: 'anyone' }, at)

/** By the event of closing, which nobody can take back: reopening a case does not take it out of the draw. Public ones only, so that anybody can look them up. */
export async function readClosed(month: string, { db, tenant, at }: Reader): Promise<ClosedRow[]> {
  const sql = `SELECT DISTINCT ${columns} FROM event e JOIN case_file c ON c.id = e.object_id
    WHERE e.tenant = ? AND e.object_type = 'case' AND e.at >= ? AND e.at < ? AND e.verb IN (${marksFor(closings)}) AND c.kind IN (${marksFor(kinds)}) AND c.sample = 0 ORDER BY c.number`
  return (await db.read(closedRow, sql, [tenant, monthStart(month), monthStart(monthsLater(month, 1)), ...closings, ...kinds])).filter(isPublic(at))
}

/** Those of these numbers that everybody may still look up: a case that became a 举报 is named nowhere. */
export async function stillPublic(numbers: readonly string[], { db, tenant, at }: Reader): Promise<ClosedRow[]> {
  if (numbers.length === 0) return []
  return (await db.read(closedRow, `SELECT ${columns} FROM case_file c WHERE c.tenant = ? AND c.number IN (${marksFor(numbers)}) ORDER BY c.number`, [tenant, ...numbers])).filter(isPublic(at))
}
