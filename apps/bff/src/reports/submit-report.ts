import type { NoticeDraft } from '@mingbai/contracts/staff-notices'
import type { StaffReport } from '@mingbai/contracts/staff-reports'
import type { Tx } from '../database/transaction'
import type { StaffScope } from '../house'
import { Refusal } from '../http/refusal'
import { composeReport } from './compose-report'
import { noticeText } from './present-report'
import { staffReadReport } from './read-report'
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
  const { page, values, findings } = await composeReport(row, scope)
  const stops = findings.filter(({ level }) => level === 'stop')
  if (stops[0]) throw new Refusal('reportChecksOpen', { count: stops.length, detail: stops[0].sentence })
  const text = noticeText(page.sections, page.corrections, page.remarks)
  const draft: NoticeDraft = { title: page.title, summary: reportTexts.summary(row.year), text, item: ITEM, organisation: actor.appointments.find(({ role }) => role === 'office')?.organisation ?? tenant.code, villages: [], boards: [], attachments: [], fields: null }
  await scope.db.write(async (tx) => {
    const before = await findReportNotice(tx, tenant.code, row.notice)
    const notice = before?.state === 'draft' ? before.publicId : await doors.draft(tx, draft, scope)
    if (before?.state === 'draft') await doors.rewrite(notice, draft, scope)
    const frozen: Frozen = { text, values, page: { ...page, notice } }
    await writeReport(tx, row, 'submit', { notice, frozen: JSON.stringify(frozen) }, { year: row.year, notice }, scope)
  })
  return staffReadReport(asked, scope)
}
