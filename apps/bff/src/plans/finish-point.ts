import type { PlanFinish, StaffPlan } from '@mingbai/contracts/plans'
import type { StaffScope } from '../house'
import { Refusal } from '../http/refusal'
import { bumpGeneration } from '../tenant/generation'
import { logPoint } from './log-point'
import { PlanPointRow } from './plan-point.entity'
import { findPoint, mayFinish } from './plan-rows'
import { staffReadPlan } from './read-plan'
import { resolveLink, type FindCase } from './shown-by'
import { planTexts } from './texts'
import { assertFitting } from './write-plan'

const SHORTEST_REASON = 4

/** Done, shown by something or told by a reason. Throws notFound, notAllowed, notNow, planUnfit, personalDataFound, changedMeanwhile. */
export async function finishPoint(publicId: string, { seq, link, words }: PlanFinish, findCase: FindCase, scope: StaffScope): Promise<StaffPlan> {
  const row = await findPoint(publicId, scope)
  if (!row) throw new Refusal('notFound')
  if (!mayFinish(row.organisation, scope.actor)) throw new Refusal('notAllowed')
  if (row.state !== 'approved' || row.doneOn !== null) throw new Refusal('notNow')
  const doneWords = words.trim()
  if (link === null && doneWords.length < SHORTEST_REASON) throw new Refusal('planUnfit', { detail: planTexts.showOrSay })
  assertFitting(doneWords, [], scope)
  const linkId = link && (await resolveLink(link, findCase, scope))
  await scope.db.write(async (tx) => {
    const saved = await tx.update(PlanPointRow, { id: row.id, seq }, { doneOn: scope.today, linkType: link?.type ?? null, linkId, doneWords, seq: seq + 1, updatedAt: scope.at })
    if (saved === 0) throw new Refusal('changedMeanwhile')
    await logPoint(tx, { ...row, seq: seq + 1, verb: 'planFinish', note: doneWords }, scope)
    await bumpGeneration(tx, scope.tenant.code)
  })
  return staffReadPlan(String(row.year), scope)
}
