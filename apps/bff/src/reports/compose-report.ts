import type { PublicReport } from '@mingbai/contracts/reports'
import { longDate } from '@mingbai/outputs/view/dates'
import { reportFormatOf } from '@mingbai/rules/reports/formats'
import type { Finding } from '@mingbai/rules/reports/run-checks'
import { startedLate } from '@mingbai/rules/reports/whole-checks'
import type { StaffScope } from '../house'
import { Refusal } from '../http/refusal'
import { notesOf, sectionsOf } from './present-report'
import type { PaperReport } from './public-report'
import { findingsOf, reportOf, titleOf } from './read-report'
import { reportFigures, windowOf } from './report-figures'
import type { ReportRow } from './report-row'
import { reportTexts } from './texts'

interface Composed {
  page: PublicReport
  values: Record<string, number>
  findings: Finding[]
}

/** The report as it would go out now. */
export async function composeReport(row: ReportRow, scope: StaffScope): Promise<Composed> {
  const { year, texts, changeover, wholeBecause, notice } = row
  const { settings, startedOn } = scope.tenant
  const figures = await reportFigures(row, scope)
  const findings = await findingsOf(row, figures, null, scope)
  const format = reportFormatOf(year)
  const corrections = [...(wholeBecause && startedLate(year, startedOn) ? [reportTexts.whole(startedOn, wholeBecause)] : []), ...notesOf(format, figures, changeover)]
  // How words were read is for who writes them, not for who reads them.
  const told = findings.filter(({ rule, level }) => rule !== 'text' && level === 'look')
  return {
    page: { year, years: [], title: titleOf(year, null, false, settings.fullName), formatLabel: format.label, publishedOn: null, notice: notice ?? '', isReported: false, sections: sectionsOf(format, texts, figures, told), remarks: told.map(({ sentence }) => sentence), corrections, sample: false },
    values: Object.fromEntries([...figures].flatMap(([cell, { source, value }]) => (source === 'none' ? [] : [[cell, value]]))),
    findings,
  }
}

/** The same on paper, marked as what it is. Throws notFound. */
export async function draftReport(asked: string, scope: StaffScope): Promise<PaperReport> {
  const row = await reportOf(asked, scope)
  // A printed report has gone out long ago.
  if (row.reported) throw new Refusal('notFound')
  const { page, values } = await composeReport(row, scope)
  return { page, values, about: new Set(), mark: reportTexts.draft(longDate(windowOf(row.year, false, null, scope.today).until)), signedBy: scope.tenant.settings.fullName }
}
