import type { StaffReport } from '@mingbai/contracts/staff-reports'
import { disclosureStateLabels } from '@mingbai/contracts/labels'
import { firstReportYear, reportFormatOf } from '@mingbai/rules/reports/formats'
import { runChecks, type Finding } from '@mingbai/rules/reports/run-checks'
import { checkNumbering, checkTexts, textPartsOf } from '@mingbai/rules/reports/text-checks'
import { checkWhole, startedLate } from '@mingbai/rules/reports/whole-checks'
import * as z from 'zod/mini'
import type { StaffScope } from '../house'
import { Refusal } from '../http/refusal'
import { lastYearValues, reportFigures, type Figure, type FigureScope } from './report-figures'
import { findReport, findReportNotice, type ReportNotice, type ReportRow } from './report-row'
import { reportTexts } from './texts'

/** As it is before anybody wrote a word. */
const blank = (year: number): ReportRow => ({ id: '', year, seq: 0, reported: false, source: '', changeover: null, wholeBecause: '', texts: {}, notice: null, frozen: null })

/** A year that has begun, since there is such a report. Throws notFound. */
export async function reportOf(asked: string, { db, tenant, today }: FigureScope): Promise<ReportRow> {
  const year = Number(asked)
  if (year < firstReportYear || year > Number(today.slice(0, 4))) throw new Refusal('notFound')
  return (await findReport(db, tenant.code, year)) ?? blank(year)
}

export const titleOf = (year: number, notice: ReportNotice | null, isReported: boolean, fullName: string): string => (isReported && notice ? notice.title : reportTexts.title(fullName, year))

/** Every rule over numbers and words; a printed report is only looked at. */
export async function findingsOf(row: ReportRow, figures: ReadonlyMap<string, Figure>, notice: ReportNotice | null, scope: FigureScope): Promise<Finding[]> {
  const format = reportFormatOf(row.year)
  const values = new Map([...figures].map(([cell, { value }]) => [cell, value]))
  const about = new Set([...figures].flatMap(([cell, one]) => (one.about ? [cell] : [])))
  const lastYear = row.reported ? null : await lastYearValues(row.year, scope)
  const found = runChecks({ format, values, about, lastYear })
  if (row.reported) return [...found, ...checkNumbering((notice?.blocks ?? []).flatMap((block) => (block.kind === 'heading' ? [block.text] : [])))]
  const parts = textPartsOf(format, row.texts)
  const unfilled = new Set([...figures].flatMap(([cell, { source }]) => (source === 'none' ? [cell] : [])))
  const takenOverTo = [...figures.values()].some(({ opening }) => opening !== null) ? row.changeover : null
  const { year, wholeBecause } = row
  const whole = checkWhole({ format, year, today: scope.today, startedOn: scope.tenant.startedOn, takenOverTo, wholeBecause, parts, unfilled, lastYear })
  return [...whole, ...found, ...checkTexts(parts, format, values, year)]
}

export async function staffReadReport(asked: string, scope: StaffScope): Promise<StaffReport> {
  const { db, tenant, actor } = scope
  const row = await reportOf(asked, scope)
  const [figures, notice] = await Promise.all([reportFigures(row, scope), findReportNotice(db, tenant.code, row.notice)])
  const format = reportFormatOf(row.year)
  const labels: Record<string, string> = disclosureStateLabels
  return {
    year: row.year, title: titleOf(row.year, notice, row.reported, tenant.settings.fullName), formatLabel: format.label, dueOn: `${row.year + 1}-${format.dueBy}`, isReported: row.reported, source: row.source, seq: row.seq,
    changeover: row.changeover, startedOn: startedLate(row.year, tenant.startedOn) ? tenant.startedOn : null, wholeBecause: row.wholeBecause, texts: row.texts, blocks: row.reported && notice ? notice.blocks : [], figures: [...figures.values()].map(presentFigure), findings: await findingsOf(row, figures, notice, scope), trial: tenant.trial,
    notice: notice && { id: notice.publicId, stateLabel: labels[notice.state] ?? notice.state, published: notice.state === 'published', draft: notice.state === 'draft', unchanged: row.reported || notice.text === row.frozen?.text },
    mayWrite: actor.permissions.has('reports.write') && !row.reported && !isOut(notice),
  }
}

const presentFigure = ({ cell, value, text, source, sourceLabel, counted, opening, takesOpening, openingNote, note, by }: Figure) => ({ cell, value, text, source, sourceLabel, counted, opening, takesOpening, openingNote, note, by })

/** Under review or published: what people look at does not change under their eyes. */
export const isOut = (notice: ReportNotice | null): boolean => notice !== null && notice.state !== 'draft' && notice.state !== 'withdrawn'

const listRow = z.object({ year: z.number(), reported: z.number(), notice: z.nullable(z.string()), state: z.nullable(z.string()) })

/** The running year, the one that is due, and every one that is here; newest first. */
export async function listReports({ db, tenant, today }: StaffScope) {
  const rows = await db.read(listRow, 'SELECT a.year, a.reported, a.notice, d.state FROM annual_report a LEFT JOIN disclosure d ON d.public_id = a.notice WHERE a.tenant = ?', [tenant.code])
  const now = Number(today.slice(0, 4))
  const years = [...new Set([now, now - 1, ...rows.map(({ year }) => year)])].sort((a, b) => b - a)
  return {
    items: years.map((year) => {
      const row = rows.find((one) => one.year === year)
      const { label, dueBy } = reportFormatOf(year)
      const state = row?.state ?? ''
      const stateLabel = row?.reported ? reportTexts.printed : state === 'published' ? reportTexts.out : state && state !== 'draft' && state !== 'withdrawn' ? reportTexts.made : row ? reportTexts.writing : reportTexts.notYet
      return { year, stateLabel, formatLabel: label, dueOn: `${year + 1}-${dueBy}`, isReported: row?.reported === 1 }
    }),
  }
}
