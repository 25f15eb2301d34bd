import type { NoticeDraft } from '@mingbai/contracts/staff-notices'
import type { StaffReport } from '@mingbai/contracts/staff-reports'
import type { Tx } from '../database/transaction'
import type { StaffScope } from '../house'
import { Refusal } from '../http/refusal'
import { composePrinted, composeReport, type Composed } from './compose-report'
import { noticeText } from './present-report'
import { staffReadReport } from './read-report'
import { isEnterable, isOut, reportOf } from './report-of'
import { findReportNotice, type Frozen } from './report-row'
import { reportTexts } from './texts'
import { writeReport } from './write-report'

/** What notices do for a report: it is one of them from here on, and goes through their reviews. */
export interface NoticeDoors {
  draft: (tx: Tx, draft: NoticeDraft, scope: StaffScope) => Promise<string>
  rewrite: (publicId: string, draft: NoticeDraft, scope: StaffScope) => Promise<void>
  /** A published one: the wording before stays readable beside the reason. */
  correct: (publicId: string, text: string, reason: string, scope: StaffScope) => Promise<void>
  /** A published one, or a draft that will not go out. */
  takeDown: (publicId: string, reason: string, scope: StaffScope) => Promise<void>
}

/** Catalogue item 政府信息公开年度报告. */
const ITEM = 'disclosure-annual-report'

/** Freezes numbers and words, and makes the draft of the notice of them. What was printed before goes out with all that does not add up in it. Throws notFound, reportUnfit, reportChecksOpen, changedMeanwhile. */
export async function submitReport(asked: string, seq: number, doors: NoticeDoors, scope: StaffScope): Promise<StaffReport> {
  const { db, tenant } = scope
  const row = await reportOf(asked, scope)
  const before = await findReportNotice(db, tenant.code, row.notice)
  if (isOut(before)) throw new Refusal('reportUnfit', { detail: reportTexts.outThere })
  if (row.reported && !isEnterable(row, before, tenant)) throw new Refusal('reportUnfit', { detail: reportTexts.isReported })
  if (row.withdrawnOn) throw new Refusal('reportUnfit', { detail: reportTexts.isWithdrawn })
  if (row.seq !== seq) throw new Refusal('changedMeanwhile')
  const made = row.reported ? await composePrinted(row, before, scope) : await composeReport(row, scope)
  const stops = row.reported ? [] : made.findings.filter(({ level }) => level === 'stop')
  if (stops[0]) throw new Refusal('reportChecksOpen', { count: stops.length, detail: stops[0].sentence })
  const draft = draftOf(made, scope)
  await db.write(async (tx) => {
    const notice = before?.state === 'draft' ? before.publicId : await doors.draft(tx, draft, scope)
    if (before?.state === 'draft') await doors.rewrite(notice, draft, scope)
    await writeReport(tx, row, 'submit', { notice, frozen: frozenOf(made, draft, notice) }, { year: row.year, notice }, scope)
  })
  return staffReadReport(asked, scope)
}

/** The notice that a report becomes. Throws reportUnfit where the catalogue has no item for it. */
export function draftOf({ page }: Composed, { tenant, actor }: StaffScope): NoticeDraft {
  if (!tenant.items.get(ITEM)?.active) throw new Refusal('reportUnfit', { detail: reportTexts.noItem })
  return { title: page.title, summary: reportTexts.summary(page.year), text: noticeText(page), item: ITEM, organisation: actor.appointments.find(({ role }) => role === 'office')?.organisation ?? tenant.code, villages: [], boards: [], attachments: [], fields: null }
}

/** Everything as it stands with that wording of its notice. */
export function frozenOf({ page, values, about }: Composed, { text }: NoticeDraft, notice: string): string {
  const frozen: Frozen = { text, values, about, page: { ...page, notice } }
  return JSON.stringify(frozen)
}
