import { limits } from '@mingbai/contracts/limits'
import type { logEntrySchema } from '@mingbai/contracts/settings'
import * as z from 'zod/mini'
import { rowJson } from '../database/row-types'
import { decodeCursor, pageOf } from '../engine/cursor'
import type { StaffScope } from '../house'
import { logFieldTexts, logObjectTexts, logVerbTexts } from './texts'

const entryRow = z.object({
  id: z.string(), at: z.string(), verb: z.string(), objectType: z.string(), name: z.nullable(z.string()),
  privateText: z.nullable(rowJson(z.object({ label: z._default(z.string(), ''), changes: z._default(z.array(z.string()), []) }))),
})

/** Who changed people, boards and settings, newest first. */
export async function readLog(before: string | undefined, { db, tenant }: StaffScope): Promise<{ items: z.infer<typeof logEntrySchema>[]; next: string | null }> {
  const cursor = decodeCursor(before)
  const where = ["e.tenant = ? AND e.object_type IN ('staff', 'board', 'organisation', 'category', 'catalogueItem', 'nilReturn', 'arising', 'tenant', 'outsideClient', 'message', 'topic', 'planPoint', 'selfCheck', 'survey')"]
  const params = [tenant.code]
  if (cursor) {
    where.push('e.at <= ?', '(e.at < ? OR e.id < ?)')
    params.push(cursor.at, cursor.at, cursor.id)
  }
  const sql = `SELECT e.id, e.at, e.verb, e.object_type, e.private_text, s.name FROM event e LEFT JOIN staff s ON s.id = e.actor_id
    WHERE ${where.join(' AND ')} ORDER BY e.at DESC, e.id DESC LIMIT ${limits.page + 1}`
  const rows = await db.read(entryRow, sql, params)
  return pageOf(rows, limits.page, (row) => ({ at: row.at, id: row.id }), (row) => ({
    at: row.at, staff: row.name ?? '', object: logObjectTexts[row.objectType] ?? row.objectType,
    title: `${logVerbTexts[row.verb] ?? row.verb} ${row.privateText?.label ?? ''}`,
    detail: (row.privateText?.changes ?? []).map(worded).join('；'),
  }))
}

function worded(change: string): string {
  const [name = '', ...rest] = change.split('：')
  return [logFieldTexts[name] ?? name, ...rest].join('：')
}
