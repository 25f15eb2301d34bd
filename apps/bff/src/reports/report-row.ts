import * as z from 'zod/mini'
import { blocksSchema } from '@mingbai/contracts/blocks'
import { publicReportSchema } from '@mingbai/contracts/reports'
import { reportFormatOf, reportForms, type ReportFormat } from '@mingbai/rules/reports/formats'
import type { Database } from '../database/database'
import { rowBoolean, rowJson } from '../database/row-types'

const text = z.nullable(z.string())
const frozenSchema = z.object({
  /** What everybody reads, whole. */
  page: publicReportSchema,
  /** Only of cells that somebody counted or filled: what is missing was told by nobody. */
  values: z.record(z.string(), z.number()),
  /** Cells that were told as “900余”. */
  about: z._default(z.array(z.string()), []),
  /** The words of the notice it became: another wording is another report. */
  text: z.string(),
})
export type Frozen = z.infer<typeof frozenSchema>

const reportRow = z.object({
  id: z.string(), year: z.number(), seq: z.number(), reported: rowBoolean, form: z.nullable(z.enum(reportForms)), source: z.string(), printedOn: text, changeover: text, wholeBecause: z.string(), withdrawnOn: text, withdrawnBecause: z.string(), texts: rowJson(z.record(z.string(), z.string())), notice: text, frozen: z.nullable(rowJson(frozenSchema)),
})
export interface ReportRow extends z.infer<typeof reportRow> {
  format: ReportFormat
}

export async function findReport(db: Pick<Database, 'read'>, tenant: string, year: number): Promise<ReportRow | null> {
  const [row] = await db.read(reportRow, 'SELECT id, year, seq, reported, form, source, printed_on, changeover, whole_because, withdrawn_on, withdrawn_because, texts, notice, frozen FROM annual_report WHERE tenant = ? AND year = ?', [tenant, year])
  return row ? { ...row, format: reportFormatOf(year, row.form) } : null
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

const amendmentRow = z.object({ amendedOn: z.string(), changes: rowJson(z.array(z.string())), reason: z.string(), notice: text })
export type Amendment = z.infer<typeof amendmentRow>

/** What was corrected in a printed report after it had been published, and when it was taken down, oldest first. */
export const readAmendments = (db: Pick<Database, 'read'>, tenant: string, year: number): Promise<Amendment[]> =>
  db.read(amendmentRow, 'SELECT amended_on, changes, reason, notice FROM report_amendment WHERE tenant = ? AND year = ? ORDER BY seq', [tenant, year])

const explanationRow = z.object({ finding: z.string(), sentence: z.string(), reason: z.string(), name: z.string(), enteredAt: z.string() })
export type Explanation = z.infer<typeof explanationRow>

export const readExplanations = (db: Pick<Database, 'read'>, tenant: string, year: number): Promise<Explanation[]> =>
  db.read(explanationRow, 'SELECT e.finding, e.sentence, e.reason, s.name, e.entered_at FROM report_explanation e JOIN staff s ON s.id = e.entered_by WHERE e.tenant = ? AND e.year = ?', [tenant, year])
