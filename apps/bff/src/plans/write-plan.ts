import type { PlanChange, PlanDraft, StaffPlan } from '@mingbai/contracts/plans'
import { personalIn } from '../checks/open-checks'
import { newId, newPublicId } from '../engine/ids'
import type { StaffScope } from '../house'
import { Refusal } from '../http/refusal'
import { bumpGeneration } from '../tenant/generation'
import { logPoint } from './log-point'
import { PlanPointRow } from './plan-point.entity'
import { findPoint, readPoints, type StoredPoint } from './plan-rows'
import { staffReadPlan } from './read-plan'
import { planTexts } from './texts'

type Fields = Pick<StoredPoint, 'year' | 'month' | 'organisation' | 'words' | 'proof'>

/** Its words become public: whatever they say of a person is refused. Throws planUnfit, personalDataFound. */
export function assertFitting(words: string, organisations: readonly string[], { tenant, today }: StaffScope): void {
  const unknown = organisations.find((code) => !tenant.organisations.get(code)?.active)
  if (unknown !== undefined) throw new Refusal('planUnfit', { detail: planTexts.unknownBody(unknown) })
  const found = personalIn(words, tenant, today)
  if (found.length > 0) throw new Refusal('personalDataFound', { detail: found.slice(0, 5).join('、') })
}

/** The same words for several organisations are one point each: each is done by itself. */
export async function addPoints(year: string, { organisations, month, text, proof }: PlanDraft, scope: StaffScope): Promise<StaffPlan> {
  const bodies = [...new Set(organisations)]
  const [words, shown] = [text.trim(), proof.trim()]
  assertFitting(`${words}\n${shown}`, bodies, scope)
  await insertPoints(bodies.map((organisation) => ({ year: Number(year), month, organisation, words, proof: shown })), 'add', scope)
  return staffReadPlan(year, scope)
}

async function insertPoints(tasks: readonly Fields[], verb: string, scope: StaffScope): Promise<void> {
  const { db, tenant, actor, now, at } = scope
  await db.write(async (tx) => {
    for (const point of tasks) {
      const id = newId(now)
      await tx.insert(PlanPointRow, { id, publicId: newPublicId(), tenant: tenant.code, ...point, state: 'draft', note: '', authorId: actor.id, approvedOn: null, doneOn: null, linkType: null, linkId: null, doneWords: '', seq: 1, updatedAt: at })
      await logPoint(tx, { id, seq: 1, verb, ...point }, scope)
    }
    await bumpGeneration(tx, tenant.code)
  })
}

const sameAs = ({ month, organisation, words }: Fields): string => `${month}|${organisation}|${words}`

/** What was approved for the year before and is not in this one; an organisation that is closed gets nothing. */
export async function copyable(year: number, scope: StaffScope): Promise<Fields[]> {
  const [before, now] = await Promise.all([readPoints(year - 1, scope), readPoints(year, scope)])
  const known = new Set(now.map(sameAs))
  return before.filter((one) => one.state === 'approved' && scope.tenant.organisations.get(one.organisation)?.active && !known.has(sameAs(one)))
    .map(({ month, organisation, words, proof }) => ({ year, month, organisation, words, proof }))
}

/** A start, as drafts. Throws planUnfit. */
export async function copyPlan(year: string, scope: StaffScope): Promise<StaffPlan> {
  const tasks = await copyable(Number(year), scope)
  if (tasks.length === 0) throw new Refusal('planUnfit', { detail: planTexts.nothingToCopy })
  await insertPoints(tasks, 'planCopy', scope)
  return staffReadPlan(year, scope)
}

/** Throws notFound, notNow, planUnfit, personalDataFound, changedMeanwhile. Changed, it has to be sent to the leader again. */
export async function changePoint(publicId: string, { seq, organisation, month, text, proof }: PlanChange, scope: StaffScope): Promise<StaffPlan> {
  const point = { organisation, month, words: text.trim(), proof: proof.trim() }
  assertFitting(`${point.words}\n${point.proof}`, [organisation], scope)
  return rewrite(publicId, seq, 'change', { ...point, state: 'draft', note: '', authorId: scope.actor.id }, scope)
}

/** Throws notFound, notNow, changedMeanwhile. */
export const removePoint = (publicId: string, seq: number, scope: StaffScope): Promise<StaffPlan> => rewrite(publicId, seq, 'planRemove', { state: 'removed' }, scope)

async function rewrite(publicId: string, seq: number, verb: string, set: Partial<PlanPointRow>, scope: StaffScope): Promise<StaffPlan> {
  const row = await findPoint(publicId, scope)
  if (!row) throw new Refusal('notFound')
  if (row.state === 'approved' || row.state === 'struck') throw new Refusal('notNow')
  await scope.db.write(async (tx) => {
    const saved = await tx.update(PlanPointRow, { id: row.id, seq }, { ...set, seq: seq + 1, updatedAt: scope.at })
    if (saved === 0) throw new Refusal('changedMeanwhile')
    await logPoint(tx, { ...row, ...set, seq: seq + 1, verb }, scope)
  })
  return staffReadPlan(String(row.year), scope)
}
