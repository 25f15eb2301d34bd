import type { Block } from '@mingbai/contracts/blocks'
import type { PublicReport } from '@mingbai/contracts/reports'
import { blocksFromText, textFromBlocks } from '@mingbai/contracts/text-blocks'
import { longDate } from '@mingbai/outputs/view/dates'
import type { Finding } from '@mingbai/rules/reports/run-checks'
import { startedLate } from '@mingbai/rules/reports/whole-checks'
import type { StaffScope } from '../house'
import { Refusal } from '../http/refusal'
import { notesOf, printedNotes, printedSectionsOf, sectionsOf } from './present-report'
import type { PaperReport } from './public-report'
import { explanationOf, findingsOf } from './report-findings'
import { reportFigures, windowOf, type FigureScope } from './report-figures'
import { reportOf, titleOf } from './report-of'
import { readAmendments, readExplanations, type ReportNotice, type ReportRow } from './report-row'
import { reportTexts } from './texts'

export interface Composed {
  page: PublicReport
  values: Record<string, number>
  /** Cells that were told as “900余”. */
  about: string[]
  findings: Finding[]
}

/** The report as it would go out now. */
export async function composeReport(row: ReportRow, scope: FigureScope): Promise<Composed> {
  const { year, format, texts, changeover, wholeBecause, notice } = row
  const { settings, startedOn } = scope.tenant
  const [figures, explanations] = await Promise.all([reportFigures(row, scope), readExplanations(scope.db, scope.tenant.code, year)])
  const findings = await findingsOf(row, figures, null, scope)
  const corrections = [...(wholeBecause && startedLate(year, startedOn) ? [reportTexts.whole(startedOn, wholeBecause)] : []), ...notesOf(format, figures, changeover)]
  // How words were read is for who writes them, not for who reads them.
  const told = findings.filter(({ rule, level }) => rule !== 'text' && level === 'look')
  const remarkOf = (one: Finding) => {
    const explained = explanationOf(one, explanations)
    return explained ? reportTexts.explained(one.sentence, explained.reason) : one.sentence
  }
  return {
    page: { year, years: [], title: titleOf(year, null, false, settings.fullName), formatLabel: format.label, publishedOn: null, notice: notice ?? '', isReported: false, sections: sectionsOf(format, texts, figures, told), remarks: told.map(remarkOf), corrections, sample: false },
    values: Object.fromEntries([...figures].flatMap(([cell, { source, value }]) => (source === 'none' ? [] : [[cell, value]]))),
    about: [], findings,
  }
}

/** A report from before this system, as it was printed: whatever does not add up is marked, and stays as it is. */
export async function composePrinted(row: ReportRow, notice: ReportNotice | null, scope: FigureScope): Promise<Composed> {
  const { year, format, printedOn, source } = row
  const [figures, amendments] = await Promise.all([reportFigures(row, scope), readAmendments(scope.db, scope.tenant.code, year)])
  const findings = await findingsOf(row, figures, notice, scope)
  const marks = findings.filter(isMark)
  return {
    page: {
      year, years: [], title: titleOf(year, notice, true, scope.tenant.settings.fullName), formatLabel: format.label, publishedOn: printedOn, notice: notice?.publicId ?? '', isReported: true,
      sections: printedSectionsOf(format, (part) => wordsOf(row, notice, part), figures, marks), remarks: marks.map(({ sentence }) => sentence), corrections: printedNotes(source, amendments), sample: notice?.sample ?? false,
    },
    values: Object.fromEntries([...figures].map(([cell, { value }]) => [cell, value])),
    about: [...figures].flatMap(([cell, { about }]) => (about ? [cell] : [])), findings,
  }
}

/** What the words surely say against a table contradicts it; what they may say is for who entered them to look at. */
const isMark = ({ rule, level }: Finding): boolean => rule !== 'text' || level === 'stop'

/** As they were entered; of a report that came with the tenant's files they stand in its notice alone, until it is corrected. */
function wordsOf({ form, texts }: ReportRow, notice: ReportNotice | null, part: string): Block[] {
  return form ? blocksFromText(texts[part] ?? '') : ownBlocks(notice)
}

/** Without what was remarked beside them in here. */
const ownBlocks = (notice: ReportNotice | null): Block[] => (notice?.blocks ?? []).filter(({ kind }) => kind !== 'remark')

/** The same as somebody types them, to be corrected; what stands over a table is a line of its own there. */
export function printedTexts({ form, texts }: ReportRow, notice: ReportNotice | null): Record<string, string> {
  if (form) return texts
  const blocks = ownBlocks(notice).flatMap((block): Block[] => (block.kind === 'table' && block.caption ? [{ kind: 'paragraph', text: block.caption }, block] : [block]))
  return { words: textFromBlocks(blocks) }
}

/** The same on paper, marked as what it is. Throws notFound. */
export async function draftReport(asked: string, scope: StaffScope): Promise<PaperReport> {
  const row = await reportOf(asked, scope)
  // A printed report has gone out long ago.
  if (row.reported) throw new Refusal('notFound')
  const { page, values } = await composeReport(row, scope)
  return { page, format: row.format, values, about: new Set(), mark: reportTexts.draft(longDate(windowOf(row.year, false, null, scope.today).until)), signedBy: scope.tenant.settings.fullName }
}
