import { planDuties } from '@mingbai/rules/catalogue/plan'
import type { Duty } from '@mingbai/rules/catalogue/duties'
import * as z from 'zod/mini'
import type { Scope } from '../house'

const pointRow = z.object({ id: z.string(), year: z.number(), month: z.number(), organisation: z.string(), words: z.string(), proof: z.string(), doneOn: z.nullable(z.string()), linkType: z.nullable(z.string()) })

/** A point of 工作要点, as a duty beside those of the catalogue. */
export interface PlanDuty extends Duty {
  plan: { year: number; month: number; text: string; proof: string }
}

/** What was approved for this year and the last. */
export async function findPlanPoints({ db, tenant, today }: Pick<Scope, 'db' | 'tenant' | 'today'>): Promise<PlanDuty[]> {
  const rows = await db.read(pointRow, "SELECT public_id AS id, year, month, organisation, words, proof, done_on, link_type FROM plan_point WHERE tenant = ? AND year >= ? AND state = 'approved' ORDER BY year, month, id", [tenant.code, Number(today.slice(0, 4)) - 1])
  const byId = new Map(rows.map((row) => [row.id, row]))
  return planDuties(rows.map((row) => ({ ...row, isEmpty: row.linkType === null })), today).flatMap((duty) => {
    const row = byId.get(duty.period)
    return row ? [{ ...duty, plan: { year: row.year, month: row.month, text: row.words, proof: row.proof } }] : []
  })
}
