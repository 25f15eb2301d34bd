import type { Block } from '@mingbai/contracts/blocks'
import { disclosureStateLabels } from '@mingbai/contracts/labels'
import type { PublicReport } from '@mingbai/contracts/reports'
import type { ReportFinding, StaffReport } from '@mingbai/contracts/staff-reports'
import { reportFormatOf, reportForms } from '@mingbai/rules/reports/formats'
import type { Finding } from '@mingbai/rules/reports/run-checks'
import { startedLate } from '@mingbai/rules/reports/whole-checks'
import * as z from 'zod/mini'
import { rowBoolean } from '../database/row-types'
import type { StaffScope } from '../house'
import { composePrinted, printedTexts } from './compose-report'
import { explanationOf, findingsOf } from './report-findings'
import { reportFigures, type Figure } from './report-figures'
import { enterableYears, isEnterable, isOut, isWithdrawable, reportOf, titleOf } from './report-of'
import { findReportNotice, readExplanations, type Explanation } from './report-row'
import { reportTexts } from './texts'

export async function staffReadReport(asked: string, scope: StaffScope): Promise<StaffReport> {
  const { db, tenant, actor } = scope
  const row = await reportOf(asked, scope)
  const { year, format, reported } = row
  const [figures, notice] = await Promise.all([reportFigures(row, scope), findReportNotice(db, tenant.code, row.notice)])
  const explanations = await readExplanations(db, tenant.code, year)
  const printed = reported ? await composePrinted(row, notice, scope) : null
  const mayWrite = actor.permissions.has('reports.write')
  const labels: Record<string, string> = disclosureStateLabels
  return {
    year, title: titleOf(year, notice, reported, tenant.settings.fullName), form: format.id, formatLabel: format.label, dueOn: `${year + 1}-${format.dueBy}`, isReported: reported, source: row.source, printedOn: row.printedOn, seq: row.seq,
    changeover: row.changeover, startedOn: startedLate(year, tenant.startedOn) ? tenant.startedOn : null, wholeBecause: row.wholeBecause, texts: reported ? printedTexts(row, notice) : row.texts, blocks: printed ? wordsOfAll(printed.page) : [], notes: printed?.page.corrections ?? [],
    figures: [...figures.values()].map(presentFigure), findings: (printed?.findings ?? (await findingsOf(row, figures, notice, scope))).map((one) => presentFinding(one, explanations)), trial: tenant.trial,
    notice: notice && { id: notice.publicId, stateLabel: labels[notice.state] ?? notice.state, published: notice.state === 'published', draft: notice.state === 'draft', unchanged: row.frozen === null || notice.text === row.frozen.text },
    mayWrite: mayWrite && !reported && !isOut(notice), mayEnter: mayWrite && isEnterable(row, notice, tenant),
    withdrawn: row.withdrawnOn === null ? null : { on: row.withdrawnOn, reason: row.withdrawnBecause }, mayWithdraw: mayWrite && isWithdrawable(row, notice, tenant),
  }
}

/** The words of all sections, each under its title. */
const wordsOfAll = ({ sections }: PublicReport): Block[] => sections.flatMap(({ title, blocks }): Block[] => (title && blocks.length > 0 ? [{ kind: 'heading', level: 2, text: title }, ...blocks] : blocks))

function presentFinding(finding: Finding, explanations: readonly Explanation[]): ReportFinding {
  const explained = explanationOf(finding, explanations)
  return { ...finding, explained: explained ? { reason: explained.reason, by: `${explained.name} ${explained.enteredAt.slice(0, 10)}` } : null }
}

const presentFigure = ({ cell, value, text, source, sourceLabel, counted, opening, takesOpening, openingNote, note, by }: Figure) => ({ cell, value, text, source, sourceLabel, counted, opening, takesOpening, openingNote, note, by })

const listRow = z.object({ year: z.number(), reported: rowBoolean, form: z.nullable(z.enum(reportForms)), notice: z.nullable(z.string()), withdrawnOn: z.nullable(z.string()), state: z.nullable(z.string()) })

/** The running year, the one that is due, and every one that is here; newest first. */
export async function listReports({ db, tenant, today, actor }: StaffScope) {
  const rows = await db.read(listRow, 'SELECT a.year, a.reported, a.form, a.notice, a.withdrawn_on, d.state FROM annual_report a LEFT JOIN disclosure d ON d.public_id = a.notice WHERE a.tenant = ?', [tenant.code])
  const now = Number(today.slice(0, 4))
  const years = [...new Set([now, now - 1, ...rows.map(({ year }) => year)])].sort((a, b) => b - a)
  return {
    items: years.map((year) => {
      const row = rows.find((one) => one.year === year)
      const { label, dueBy } = reportFormatOf(year, row?.form)
      return { year, stateLabel: stateLabelOf(row), formatLabel: label, dueOn: `${year + 1}-${dueBy}`, isReported: row?.reported === true }
    }),
    mayEnter: actor.permissions.has('reports.write') ? enterableYears(tenant).filter((year) => !rows.some((row) => row.year === year)) : [],
  }
}

function stateLabelOf(row: z.infer<typeof listRow> | undefined): string {
  if (!row) return reportTexts.notYet
  const { state, reported, withdrawnOn } = row
  if (withdrawnOn) return reportTexts.withdrawn
  if (state === 'published') return reported ? reportTexts.printed : reportTexts.out
  if (state && state !== 'draft' && state !== 'withdrawn') return reportTexts.made
  return reported ? reportTexts.entering : reportTexts.writing
}
