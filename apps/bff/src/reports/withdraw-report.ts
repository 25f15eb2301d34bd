import type { BodyOf } from '@mingbai/contracts/endpoint'
import type { staffReportEndpoints, StaffReport } from '@mingbai/contracts/staff-reports'
import { personalIn } from '../checks/open-checks'
import { newId } from '../engine/ids'
import type { StaffScope } from '../house'
import { Refusal } from '../http/refusal'
import { staffReadReport } from './read-report'
import { ReportAmendment } from './report-amendment.entity'
import { isWithdrawable, reportOf } from './report-of'
import { findReportNotice } from './report-row'
import type { NoticeDoors } from './submit-report'
import { reportTexts } from './texts'
import { writeReport } from './write-report'

/**
 * A printed report that should not stand for that year: what was entered stays in the book, its notice is taken down,
 * and who opens the page is told when and why. Throws notFound, reportUnfit, personalDataFound, changedMeanwhile.
 */
export async function withdrawReport(asked: string, { seq, reason }: BodyOf<typeof staffReportEndpoints.withdrawReport>, doors: NoticeDoors, scope: StaffScope): Promise<StaffReport> {
  const { db, tenant, today, now } = scope
  const row = await reportOf(asked, scope)
  const { year } = row
  const notice = await findReportNotice(db, tenant.code, row.notice)
  if (!isWithdrawable(row, notice, tenant)) throw new Refusal('reportUnfit', { detail: reportTexts.notWithdrawable })
  if (row.seq !== seq) throw new Refusal('changedMeanwhile')
  const personal = personalIn(reason, tenant, today)
  if (personal.length > 0) throw new Refusal('personalDataFound', { detail: personal.join('、') })
  const published = notice?.state === 'published' ? notice.publicId : null
  await db.write(async (tx) => {
    if (notice && notice.state !== 'withdrawn') await doors.takeDown(notice.publicId, reason, scope)
    if (published) await tx.insert(ReportAmendment, { id: newId(now), tenant: tenant.code, year, seq: row.seq, amendedOn: today, changes: JSON.stringify([reportTexts.takenDown]), reason, notice: published })
    await writeReport(tx, row, 'withdraw', { withdrawnOn: today, withdrawnBecause: reason }, { year, reason }, scope)
  })
  return staffReadReport(asked, scope)
}
