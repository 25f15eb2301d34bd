import { planPointStates } from '@mingbai/rules/catalogue/plan'
import { dateSchema, orgRefSchema, publicIdSchema } from './common'
import { endpoint } from './endpoint'
import { planStanding, planYearSchema, publicPlanEndpoints } from './public-plan'
import * as z from 'zod/mini'

const monthSchema = z.number().check(z.int(), z.minimum(1), z.maximum(12))
const textSchema = z.string().check(z.minLength(4), z.maxLength(200))
const proofSchema = z.string().check(z.minLength(2), z.maxLength(100))

export const planPointSchema = z.object({
  id: publicIdSchema,
  seq: z.number(),
  month: z.number(),
  dueOn: dateSchema,
  text: z.string(),
  proof: z.string(),
  organisation: orgRefSchema,
  state: z.enum(planPointStates),
  stateLabel: z.string(),
  ...planStanding,
  /** Why the leader sent it back; empty: not sent back. */
  note: z.string(),
  mayChange: z.boolean(),
  mayApprove: z.boolean(),
  mayFinish: z.boolean(),
  /** Approved already: changed or struck only with a reason that everybody reads. */
  mayAmend: z.boolean(),
})
export type PlanPoint = z.infer<typeof planPointSchema>

export const staffPlanSchema = z.object({
  year: z.number(),
  years: z.array(z.number()),
  tasks: z.array(planPointSchema),
  mayWrite: z.boolean(),
  /** Last year's plan has points that this year's has not. */
  mayCopy: z.boolean(),
  /** Whom a point may be given to; empty for who may not write. */
  organisations: z.array(z.object({ code: z.string(), name: z.string(), isVillage: z.boolean() })),
})
export type StaffPlan = z.infer<typeof staffPlanSchema>

const draftSchema = z.object({ organisations: z.array(z.string().check(z.maxLength(40))).check(z.minLength(1), z.maxLength(60)), month: monthSchema, text: textSchema, proof: proofSchema })
export type PlanDraft = z.infer<typeof draftSchema>
const changeSchema = z.object({ seq: z.number(), organisation: z.string().check(z.maxLength(40)), month: monthSchema, text: textSchema, proof: proofSchema })
export type PlanChange = z.infer<typeof changeSchema>
const reasonSchema = z.string().check(z.trim(), z.minLength(4), z.maxLength(200))
const amendSchema = z.object({ seq: z.number(), month: monthSchema, text: textSchema, proof: proofSchema, reason: reasonSchema })
export type PlanAmend = z.infer<typeof amendSchema>
const strikeSchema = z.object({ seq: z.number(), reason: reasonSchema })
export type PlanStrike = z.infer<typeof strikeSchema>
const seenSchema = z.array(z.object({ id: publicIdSchema, seq: z.number() })).check(z.minLength(1), z.maxLength(500))
const decisionSchema = z.object({ approve: z.boolean(), note: z.string().check(z.maxLength(200)), /** As the leader saw them. */ tasks: seenSchema })
export type PlanDecision = z.infer<typeof decisionSchema>
/** Of a case the number, of the others the public id. */
const linkSchema = z.object({ type: z.enum(['notice', 'document', 'case']), id: z.string().check(z.minLength(1), z.maxLength(40)) })
export type PlanLink = z.infer<typeof linkSchema>
const finishSchema = z.object({ seq: z.number(), link: z.nullable(linkSchema), words: z.string().check(z.maxLength(200)) })
export type PlanFinish = z.infer<typeof finishSchema>

const params = z.object({ id: publicIdSchema })
const ofYear = z.object({ year: planYearSchema })
export const planEndpoints = {
  ...publicPlanEndpoints,
  staffReadPlan: endpoint('GET /api/v1/staff/plans/:year', { summary: '工作要点：写和审', access: 'staff', params: ofYear, reply: staffPlanSchema }),
  addPlanTask: endpoint('POST /api/v1/staff/plans/:year/points', { summary: '添一条工作要点，可以给几个单位', access: 'staff', params: ofYear, body: draftSchema, reply: staffPlanSchema }),
  copyPlan: endpoint('POST /api/v1/staff/plans/:year/copy', { summary: '从上一年的工作要点抄过来', access: 'staff', params: ofYear, reply: staffPlanSchema }),
  submitPlan: endpoint('POST /api/v1/staff/plans/:year/submit', { summary: '送领导审定', access: 'staff', params: ofYear, reply: staffPlanSchema }),
  decidePlan: endpoint('POST /api/v1/staff/plans/:year/decision', { summary: '审定或退回', access: 'staff', params: ofYear, body: decisionSchema, reply: staffPlanSchema }),
  changePlanPoint: endpoint('PUT /api/v1/staff/plan-points/:id', { summary: '改一条还没审定的', access: 'staff', params, body: changeSchema, reply: staffPlanSchema }),
  removePlanPoint: endpoint('POST /api/v1/staff/plan-points/:id/remove', { summary: '去掉一条还没审定的', access: 'staff', params, body: z.object({ seq: z.number() }), reply: staffPlanSchema }),
  amendPlanPoint: endpoint('POST /api/v1/staff/plan-points/:id/amend', { summary: '年中改一条审定过的，写明原因', access: 'staff', params, body: amendSchema, reply: staffPlanSchema }),
  strikePlanPoint: endpoint('POST /api/v1/staff/plan-points/:id/strike', { summary: '年中不办了，写明原因', access: 'staff', params, body: strikeSchema, reply: staffPlanSchema }),
  finishPlanPoint: endpoint('POST /api/v1/staff/plan-points/:id/finish', { summary: '这一条办了，或没有要办的', access: 'staff', params, body: finishSchema, reply: staffPlanSchema }),
}
