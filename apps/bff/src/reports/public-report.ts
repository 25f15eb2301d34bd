import type { ReportIssue } from '@mingbai/contracts/report-file'
import type { PublicReport } from '@mingbai/contracts/reports'
import { longDate } from '@mingbai/outputs/view/dates'
import type { ReportFormat } from '@mingbai/rules/reports/formats'
import * as z from 'zod/mini'
import { rowBoolean } from '../database/row-types'
import type { Scope } from '../house'
import { Refusal } from '../http/refusal'
import { composePrinted } from './compose-report'
import { findReport, findReportNotice } from './report-row'
import { reportTexts } from './texts'

const issueRow = z.object({ year: z.number(), reported: rowBoolean, publishedOn: z.nullable(z.string()), sample: rowBoolean })
/** A report is as public as the notice that it became. */
const published = `SELECT a.year, a.reported, d.published_on, d.sample FROM annual_report a JOIN disclosure d ON d.public_id = a.notice AND d.tenant = a.tenant
  WHERE a.tenant = ? AND d.state = 'published' AND d.audience = 'public' AND d.public_from <= ? AND (d.public_until IS NULL OR d.public_until > ?) ORDER BY a.year DESC`

/** A published report with its numbers as they went out; the newest unless asked otherwise. Throws notFound. */
export async function readReport(asked: string | undefined, scope: Scope): Promise<PublicReport> {
  return (await openReport(asked, scope)).page
}

/** Newest first, without 示例, which never leave the house. */
export async function listReportIssues({ db, tenant, at }: Scope): Promise<ReportIssue[]> {
  const rows = await db.read(issueRow, published, [tenant.code, at, at])
  // A report from before this system was put in, not issued, on the day that its notice has.
  return rows.filter(({ sample }) => !sample).map(({ year, reported, publishedOn }) => ({ year, issuedOn: reported ? null : publishedOn }))
}

/** Who comes back to one that was out is told since when it is not, and why. Throws reportWithdrawn. */
async function refuseWithdrawn(year: number, { db, tenant }: Scope): Promise<void> {
  const row = await findReport(db, tenant.code, year)
  if (!row?.withdrawnOn || !(await findReportNotice(db, tenant.code, row.notice))?.publishedOn) return
  throw new Refusal('reportWithdrawn', { year, day: longDate(row.withdrawnOn), reason: row.withdrawnBecause })
}

/** The numbers by cell, for files. */
export interface OpenReport {
  page: PublicReport
  format: ReportFormat
  values: Readonly<Record<string, number>>
  /** Cells that were told as “900余”. */
  about: ReadonlySet<string>
}

/** What paper says beside it. */
export interface PaperReport extends OpenReport {
  /** Over the title: that it is a draft, and of which day; empty once it is out. */
  mark: string
  /** 署名; empty under a report that was printed before and ends as it did. */
  signedBy: string
}

export async function openReport(asked: string | undefined, scope: Scope): Promise<OpenReport> {
  const { db, tenant, at } = scope
  const years = (await db.read(issueRow, published, [tenant.code, at, at])).map(({ year }) => year)
  const year = asked === undefined ? years[0] : years.find((one) => String(one) === asked)
  const row = year === undefined ? null : await findReport(db, tenant.code, year)
  const notice = row && (await findReportNotice(db, tenant.code, row.notice))
  if (!row && asked !== undefined) await refuseWithdrawn(Number(asked), scope)
  if (!row || !notice) throw new Refusal('notFound')
  const { format, reported, frozen } = row
  if (!frozen && !reported) throw new Refusal('notFound')
  const { page, values, about } = frozen ?? (await composePrinted(row, notice, scope))
  const remarks = frozen && frozen.text !== notice.text ? [...page.remarks, reportTexts.changedAfter] : page.remarks
  return { page: { ...page, years, publishedOn: reported ? page.publishedOn : notice.publishedOn, remarks }, format, values, about: new Set(about) }
}
