import type { PlanDecision, StaffPlan } from '@mingbai/contracts/plans'
import type { StaffScope } from '../house'
import { Refusal } from '../http/refusal'
import { bumpGeneration } from '../tenant/generation'
import { logPoint } from './log-point'
import { PlanPointRow } from './plan-point.entity'
import { readPoints, type StoredPoint } from './plan-rows'
import { staffReadPlan } from './read-plan'
import { planTexts } from './texts'

/** All drafts of a year go to the leader at once. Throws planUnfit, changedMeanwhile. */
export async function submitPlan(year: string, scope: StaffScope): Promise<StaffPlan> {
  const drafts = (await readPoints(Number(year), scope)).filter(({ state }) => state === 'draft')
  if (drafts.length === 0) throw new Refusal('planUnfit', { detail: planTexts.nothingToSubmit })
  await moveAll(drafts, 'planSubmit', { state: 'submitted', note: '' }, scope)
  return staffReadPlan(year, scope)
}

/** Approved or sent back as the leader saw them, all or none. Throws planUnfit, ownPlan, changedMeanwhile. */
export async function decidePlan(year: string, { approve, note, tasks }: PlanDecision, scope: StaffScope): Promise<StaffPlan> {
  const rows = new Map((await readPoints(Number(year), scope)).map((row) => [row.publicId, row]))
  const chosen = tasks.map(({ id, seq }) => {
    const row = rows.get(id)
    if (row?.state !== 'submitted' || row.seq !== seq) throw new Refusal('planUnfit', { detail: planTexts.notSubmitted })
    return row
  })
  if (chosen.some(({ authorId }) => authorId === scope.actor.id)) throw new Refusal('ownPlan')
  if (!approve && note.trim().length < 2) throw new Refusal('planUnfit', { detail: planTexts.noteMissing })
  if (approve) await moveAll(chosen, 'planApprove', { state: 'approved', note: '', approvedOn: scope.today }, scope)
  else await moveAll(chosen, 'planReturn', { state: 'draft', note: note.trim() }, scope)
  return staffReadPlan(year, scope)
}

async function moveAll(rows: readonly StoredPoint[], verb: string, set: Partial<PlanPointRow>, scope: StaffScope): Promise<void> {
  await scope.db.write(async (tx) => {
    for (const row of rows) {
      const saved = await tx.update(PlanPointRow, { id: row.id, seq: row.seq }, { ...set, seq: row.seq + 1, updatedAt: scope.at })
      if (saved === 0) throw new Refusal('changedMeanwhile')
      await logPoint(tx, { ...row, seq: row.seq + 1, verb, note: set.note ?? '' }, scope)
    }
    await bumpGeneration(tx, scope.tenant.code)
  })
}
