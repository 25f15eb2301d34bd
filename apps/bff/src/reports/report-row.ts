import * as z from 'zod/mini'
import { blocksSchema } from '@mingbai/contracts/blocks'
import { publicReportSchema } from '@mingbai/contracts/reports'
import type { Database } from '../database/database'
import { rowBoolean, rowJson } from '../database/row-types'

const text = z.nullable(z.string())
const frozenSchema = z.object({
  /** What everybody reads, whole. */
  page: publicReportSchema,
  /** Only of cells that somebody counted or filled: what is missing was told by nobody. */
  values: z.record(z.string(), z.number()),
  /** The words of the notice it became: another wording is another report. */
  text: z.string(),
})
export type Frozen = z.infer<typeof frozenSchema>

const reportRow = z.object({
  id: z.string(), year: z.number(), seq: z.number(), reported: rowBoolean, source: z.string(), changeover: text, wholeBecause: z.string(), texts: rowJson(z.record(z.string(), z.string())), notice: text, frozen: z.nullable(rowJson(frozenSchema)),
})
export type ReportRow = z.infer<typeof reportRow>

export async function findReport(db: Pick<Database, 'read'>, tenant: string, year: number): Promise<ReportRow | null> {
  const [row] = await db.read(reportRow, 'SELECT id, year, seq, reported, source, changeover, whole_because, texts, notice, frozen FROM annual_report WHERE tenant = ? AND year = ?', [tenant, year])
  return row ?? null
}

const enteredRow = z.object({ cell: z.string(), kind: z.enum(['opening', 'correction', 'manual', 'reported']), value: z.number(), about: rowBoolean, reason: z.string(), enteredBy: text, enteredAt: z.string() })
export type EnteredFigure = z.infer<typeof enteredRow>

export const readEntered = (db: Pick<Database, 'read'>, tenant: string, year: number): Promise<EnteredFigure[]> =>
  db.read(enteredRow, 'SELECT cell, kind, value, about, reason, entered_by, entered_at FROM report_figure WHERE tenant = ? AND year = ?', [tenant, year])

const noticeRow = z.object({ publicId: z.string(), state: z.string(), text: z.string(), title: z.string(), publishedOn: text, blocks: rowJson(blocksSchema), sample: rowBoolean })
export type ReportNotice = z.infer<typeof noticeRow>

export async function findReportNotice(db: Pick<Database, 'read'>, tenant: string, publicId: string | null): Promise<ReportNotice | null> {
  if (!publicId) return null
  const [row] = await db.read(noticeRow, 'SELECT public_id, state, text, title, published_on, blocks, sample FROM disclosure WHERE public_id = ? AND tenant = ?', [publicId, tenant])
  return row ?? null
}
