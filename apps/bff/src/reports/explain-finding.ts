import type { BodyOf } from '@mingbai/contracts/endpoint'
import type { staffReportEndpoints, StaffReport } from '@mingbai/contracts/staff-reports'
import { newId } from '../engine/ids'
import type { StaffScope } from '../house'
import { Refusal } from '../http/refusal'
import { findingsOf } from './report-findings'
import { staffReadReport } from './read-report'
import { ReportExplanation } from './report-explanation.entity'
import { reportFigures } from './report-figures'
import { writable, writeReport } from './write-report'

/** Why a finding that somebody has to look at is as it is; it stands as long as the finding says the same. Throws notFound, reportUnfit, changedMeanwhile. */
export async function explainFinding(asked: string, { finding, sentence, reason }: BodyOf<typeof staffReportEndpoints.explainFinding>, scope: StaffScope): Promise<StaffReport> {
  const { db, tenant, actor, now, at } = scope
  const row = await writable(asked, scope)
  const found = (await findingsOf(row, await reportFigures(row, scope), null, scope)).find(({ id, level }) => id === finding && level === 'look')
  if (!found) throw new Refusal('notFound')
  if (found.sentence !== sentence) throw new Refusal('changedMeanwhile')
  const { year } = row
  await db.write(async (tx) => {
    await tx.delete(ReportExplanation, { tenant: tenant.code, year, finding })
    await tx.insert(ReportExplanation, { id: newId(now), tenant: tenant.code, year, finding, sentence, reason, enteredBy: actor.id, enteredAt: at })
    await writeReport(tx, row, 'explain', {}, { year, finding, sentence, reason }, scope)
  })
  return staffReadReport(asked, scope)
}
