import type { NoticeDraft } from '@mingbai/contracts/staff-notices'
import type { StaffReport } from '@mingbai/contracts/staff-reports'
import { reportFormatOf } from '@mingbai/rules/reports/formats'
import { startedLate } from '@mingbai/rules/reports/whole-checks'
import type { Tx } from '../database/transaction'
import type { StaffScope } from '../house'
import { Refusal } from '../http/refusal'
import { noticeText, notesOf, sectionsOf } from './present-report'
import { findingsOf, staffReadReport, titleOf } from './read-report'
import { reportFigures } from './report-figures'
import { findReportNotice, type Frozen } from './report-row'
import { reportTexts } from './texts'
import { writable, writeReport } from './write-report'

/** What notices do for a report: it is one of them from here on, and goes through their reviews. */
export interface NoticeDoors {
  draft: (tx: Tx, draft: NoticeDraft, scope: StaffScope) => Promise<string>
  rewrite: (publicId: string, draft: NoticeDraft, scope: StaffScope) => Promise<void>
}

/** Catalogue item 政府信息公开年度报告. */
const ITEM = 'disclosure-annual-report'

/** Freezes numbers and words, and makes the draft of the notice of them. Throws notFound, reportUnfit, reportChecksOpen, changedMeanwhile. */
export async function submitReport(asked: string, seq: number, doors: NoticeDoors, scope: StaffScope): Promise<StaffReport> {
  const { tenant, actor } = scope
  const row = await writable(asked, scope)
  if (row.seq !== seq) throw new Refusal('changedMeanwhile')
  const item = tenant.items.get(ITEM)
  if (!item?.active) throw new Refusal('reportUnfit', { detail: reportTexts.noItem })
  const figures = await reportFigures(row, scope)
  const findings = await findingsOf(row, figures, null, scope)
  const stops = findings.filter(({ level }) => level === 'stop')
  if (stops[0]) throw new Refusal('reportChecksOpen', { count: stops.length, detail: stops[0].sentence })
  const format = reportFormatOf(row.year)
  const title = titleOf(row.year, null, false, tenant.settings.fullName)
  const sections = sectionsOf(format, row.texts, figures, findings)
  const corrections = [...(row.wholeBecause && startedLate(row.year, tenant.startedOn) ? [reportTexts.whole(tenant.startedOn, row.wholeBecause)] : []), ...notesOf(format, figures, row.changeover)]
  // How words were read is for who writes them, not for who reads them.
  const remarks = findings.flatMap(({ rule, sentence }) => (rule === 'text' ? [] : [sentence]))
  const text = noticeText(sections, corrections, remarks)
  const draft: NoticeDraft = { title, summary: reportTexts.summary(row.year), text, item: ITEM, organisation: actor.appointments.find(({ role }) => role === 'office')?.organisation ?? tenant.code, villages: [], boards: [], attachments: [], fields: null }
  await scope.db.write(async (tx) => {
    const before = await findReportNotice(tx, tenant.code, row.notice)
    const notice = before?.state === 'draft' ? before.publicId : await doors.draft(tx, draft, scope)
    if (before?.state === 'draft') await doors.rewrite(notice, draft, scope)
    const frozen: Frozen = {
      text, values: Object.fromEntries([...figures].flatMap(([cell, { source, value }]) => (source === 'none' ? [] : [[cell, value]]))),
      page: { year: row.year, years: [], title, formatLabel: format.label, publishedOn: null, notice, isReported: false, sections, remarks, corrections, sample: false },
    }
    await writeReport(tx, row, 'submit', { notice, frozen: JSON.stringify(frozen) }, { year: row.year, notice }, scope)
  })
  return staffReadReport(asked, scope)
}
