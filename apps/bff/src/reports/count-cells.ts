import type { CellRecords } from '@mingbai/contracts/staff-reports'
import { figureText, MONEY } from '@mingbai/rules/reports/cell'
import * as z from 'zod/mini'
import type { Bind } from '../database/bind-guard'
import type { Database } from '../database/database'
import { decodeCursor, pageOf } from '../engine/cursor'
import { bases, type BaseName, type Condition, type Window } from './cell-bases'
import type { CellSource } from './cell-sources'

const sumRow = z.record(z.string(), z.nullable(z.coerce.number()))
/** MariaDB and SQLite both take many; one statement stays readable in a log. */
const ATONCE = 120

/** What each cell comes to: one walk over each kind of record. @param windowOf the days of a cell */
export async function countCells(sources: ReadonlyMap<string, CellSource>, windowOf: (cell: string) => Window, db: Pick<Database, 'read'>, tenant: string): Promise<Map<string, number>> {
  const counted = new Map<string, number>()
  for (const base of baseNames) {
    const cells = [...sources].filter(([, source]) => source.base === base)
    for (let first = 0; first < cells.length; first += ATONCE) {
      const part = cells.slice(first, first + ATONCE)
      const params: Bind[] = []
      const columns = part.map(([cell, source], at) => {
        const { added, takenOff } = sidesOf(source, windowOf(cell))
        params.push(...added.params, ...takenOff.params)
        return `SUM(CASE WHEN ${added.sql} THEN ${source.sum ?? '1'} WHEN ${takenOff.sql} THEN -1 ELSE 0 END) AS c${at}`
      })
      const [row] = await db.read(sumRow, `SELECT ${columns.join(', ')} FROM (${bases[base].sql}) q`, [...params, tenant])
      part.forEach(([cell], at) => counted.set(cell, row?.[`c${at}`] ?? 0))
    }
  }
  return counted
}

const nothing: Condition = { sql: '1 = 0', params: [] }
const sidesOf = ({ where, minus }: CellSource, window: Window) => ({ added: where(window), takenOff: minus?.(window) ?? nothing })

const baseNames = ['requests', 'proceedings', 'proposals', 'petitions', 'complaints', 'documents', 'notices', 'postings', 'entries', 'reviews', 'plan', 'signs'] as const satisfies readonly BaseName[]

const recordRow = z.object({ id: z.string(), publicId: z.string(), label: z.string(), shownOn: z.string(), worth: z.coerce.number() })
const PAGE = 50

/** Exactly the records behind a number: its own condition, listed instead of counted. */
export async function listRecords(source: CellSource, window: Window, before: string | undefined, db: Pick<Database, 'read'>, tenant: string): Promise<Pick<CellRecords, 'items' | 'next'>> {
  const { base, sum } = source
  const { added, takenOff } = sidesOf(source, window)
  const cursor = decodeCursor(before)
  const later = cursor ? ' AND (shown_on < ? OR (shown_on = ? AND id < ?))' : ''
  const sql = `SELECT id, public_id, label, shown_on, CASE WHEN ${takenOff.sql} THEN -1 ELSE ${sum ?? '1'} END AS worth FROM (${bases[base].sql}) q WHERE ((${added.sql}) OR (${takenOff.sql}))${later} ORDER BY shown_on DESC, id DESC LIMIT ${PAGE + 1}`
  const rows = await db.read(recordRow, sql, [...takenOff.params, tenant, ...added.params, ...takenOff.params, ...(cursor ? [cursor.at, cursor.at, cursor.id] : [])])
  return pageOf(rows, PAGE, (row) => ({ at: row.shownOn, id: row.id }), (row) => ({
    id: row.id, on: row.shownOn, label: row.label, link: linkOf(bases[base].link, row.publicId), amount: sum === undefined && row.worth > 0 ? '' : sum === 'amount' ? figureText(row.worth, MONEY) : String(row.worth),
  }))
}

/** Where the console shows it. */
function linkOf(kind: (typeof bases)[BaseName]['link'], id: string): string {
  switch (kind) {
    case 'case': return `/cases/${id}`
    case 'notice': return `/notices/${id}`
    case 'document': return `/official-documents/${id}`
    case 'entry': return '/reports/entries'
    case 'plan': return `/plan/${id}`
    case 'sign': return '/signs'
    case 'review': return id ? `/surveys/${id}` : '/reports/entries'
  }
}
