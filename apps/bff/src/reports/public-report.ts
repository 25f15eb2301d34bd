import type { ReportIssue } from '@mingbai/contracts/report-file'
import type { PublicReport } from '@mingbai/contracts/reports'
import { reportFormatOf } from '@mingbai/rules/reports/formats'
import * as z from 'zod/mini'
import { rowBoolean } from '../database/row-types'
import type { Scope } from '../house'
import { Refusal } from '../http/refusal'
import { notesOf, reportedSections } from './present-report'
import { findingsOf } from './read-report'
import { reportFigures, type Figure } from './report-figures'
import { findReport, findReportNotice, type ReportNotice, type ReportRow } from './report-row'
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

/** The numbers by cell, for files. */
export interface OpenReport {
  page: PublicReport
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
  if (!row || !notice) throw new Refusal('notFound')
  const { publishedOn } = notice
  if (row.reported) {
    const figures = await reportFigures(row, scope)
    return { page: { ...(await reportedPage(row, figures, notice, scope)), years }, values: valuesOf(figures), about: new Set([...figures].flatMap(([cell, one]) => (one.about ? [cell] : []))) }
  }
  if (!row.frozen) throw new Refusal('notFound')
  const { page, values, text } = row.frozen
  return { page: { ...page, years, publishedOn, remarks: text === notice.text ? page.remarks : [...page.remarks, reportTexts.changedAfter] }, values, about: new Set() }
}

const valuesOf = (figures: ReadonlyMap<string, Figure>) => Object.fromEntries([...figures].map(([cell, { value }]) => [cell, value]))

async function reportedPage(row: ReportRow, figures: ReadonlyMap<string, Figure>, notice: ReportNotice, scope: Scope): Promise<PublicReport> {
  const format = reportFormatOf(row.year)
  const findings = await findingsOf(row, figures, notice, scope)
  return {
    year: row.year, years: [], title: notice.title, formatLabel: format.label, publishedOn: null, notice: notice.publicId, isReported: true, sections: reportedSections(row.year, notice.blocks, figures, findings),
    remarks: findings.map(({ sentence }) => sentence), corrections: notesOf(format, figures, row.changeover), sample: notice.sample,
  }
}
