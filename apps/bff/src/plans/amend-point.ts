import type { PlanAmend, PlanStrike, StaffPlan } from '@mingbai/contracts/plans'
import type { PlanAmendment } from '@mingbai/contracts/public-plan'
import * as z from 'zod/mini'
import { newId } from '../engine/ids'
import type { Scope, StaffScope } from '../house'
import { Refusal } from '../http/refusal'
import { bumpGeneration } from '../tenant/generation'
import { logPoint } from './log-point'
import { PlanAmendmentRow } from './plan-amendment.entity'
import { PlanPointRow } from './plan-point.entity'
import { findPoint, type StoredPoint } from './plan-rows'
import { staffReadPlan } from './read-plan'
import { planTexts } from './texts'
import { assertFitting } from './write-plan'

/** Said otherwise from here on; what it said stays beside it. Throws notFound, notNow, ownPlan, planUnfit, personalDataFound, changedMeanwhile. */
export async function amendPoint(publicId: string, { seq, month, text, proof, reason }: PlanAmend, scope: StaffScope): Promise<StaffPlan> {
  const row = await amendable(publicId, scope)
  const set = { month, words: text.trim(), proof: proof.trim() }
  if (set.month === row.month && set.words === row.words && set.proof === row.proof) throw new Refusal('planUnfit', { detail: planTexts.nothingChanged })
  assertFitting(`${set.words}\n${set.proof}\n${reason}`, [], scope)
  return rewriteApproved(row, seq, 'planAmend', set, reason, scope)
}

/** Given up, and read with its reason by everybody. Throws notFound, notNow, ownPlan, personalDataFound, changedMeanwhile. */
export async function strikePoint(publicId: string, { seq, reason }: PlanStrike, scope: StaffScope): Promise<StaffPlan> {
  const row = await amendable(publicId, scope)
  assertFitting(reason, [], scope)
  return rewriteApproved(row, seq, 'planStrike', { state: 'struck' }, reason, scope)
}

/** Approved by one who did not write it, changed by one who did not write it; what is done is done. */
async function amendable(publicId: string, scope: StaffScope): Promise<StoredPoint> {
  const row = await findPoint(publicId, scope)
  if (!row) throw new Refusal('notFound')
  if (row.state !== 'approved' || row.doneOn !== null) throw new Refusal('notNow')
  if (row.authorId === scope.actor.id) throw new Refusal('ownPlan')
  return row
}

async function rewriteApproved(row: StoredPoint, seq: number, verb: string, set: Partial<PlanPointRow>, reason: string, scope: StaffScope): Promise<StaffPlan> {
  const { db, tenant, now, at, today } = scope
  await db.write(async (tx) => {
    const saved = await tx.update(PlanPointRow, { id: row.id, seq }, { ...set, seq: seq + 1, updatedAt: at })
    if (saved === 0) throw new Refusal('changedMeanwhile')
    await tx.insert(PlanAmendmentRow, { id: newId(now), tenant: tenant.code, point: row.id, amendedOn: today, was: planTexts.was(row.month, row.words), reason })
    await logPoint(tx, { ...row, ...set, seq: seq + 1, verb, note: reason }, scope)
    await bumpGeneration(tx, tenant.code)
  })
  return staffReadPlan(String(row.year), scope)
}

const amendmentRow = z.object({ point: z.string(), amendedOn: z.string(), was: z.string(), reason: z.string() })

/** By point, in the order in which they came. */
export async function readAmendments(year: number, { db, tenant }: Pick<Scope, 'db' | 'tenant'>): Promise<ReadonlyMap<string, PlanAmendment[]>> {
  const rows = await db.read(amendmentRow, 'SELECT a.point, a.amended_on, a.was, a.reason FROM plan_amendment a JOIN plan_point p ON p.id = a.point AND p.tenant = a.tenant WHERE a.tenant = ? AND p.year = ? ORDER BY a.id', [tenant.code, year])
  const byPoint = new Map<string, PlanAmendment[]>()
  for (const { point, amendedOn, was, reason } of rows) byPoint.set(point, [...(byPoint.get(point) ?? []), { on: amendedOn, was, reason }])
  return byPoint
}
