import { endpoints } from '@mingbai/contracts/endpoints'
import type { PlanPoint } from '@mingbai/contracts/plans'
import type { Client } from '../support/client'

/** A point of this year's plan, written by one and approved by another. */
export async function aPlanPoint(office: Client, leader: Client, more: { year?: string; organisations?: string[]; month?: number; text?: string; proof?: string } = {}): Promise<PlanPoint> {
  const { year = '2026', ...draft } = more
  const params = { year }
  await office.call(endpoints.addPlanTask, { params, body: { organisations: ['office'], month: 11, text: '冬灌前把支渠清一遍', proof: '完工公示', ...draft } })
  const sent = await office.call(endpoints.submitPlan, { params })
  const tasks = sent.tasks.filter(({ state }) => state === 'submitted').map(({ id, seq }) => ({ id, seq }))
  const { tasks: approved } = await leader.call(endpoints.decidePlan, { params, body: { approve: true, note: '', tasks } })
  const one = approved.find(({ id }) => tasks.some((point) => point.id === id))
  if (!one) throw new Error('no point was approved')
  return one
}
