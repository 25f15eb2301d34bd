import { planProgresses } from '@mingbai/rules/catalogue/plan-progress'
import { dateSchema } from './common'
import { endpoint } from './endpoint'
import * as z from 'zod/mini'

/** What everybody reads of a plan: apart from what staff write, whose checks weigh on the phone. */
export const planYearSchema = z.string().check(z.regex(/^20\d\d$/))

/** What was approved before, and why it is not so any more; struck: `was` is the point itself. */
const amendmentSchema = z.object({ on: dateSchema, was: z.string(), reason: z.string() })
export type PlanAmendment = z.infer<typeof amendmentSchema>

/** What shows that it was done; its address is there only where anybody may read it. */
const shownBySchema = z.object({ title: z.string(), path: z.nullable(z.string()) })

export const planStanding = { progress: z.enum(planProgresses), progressLabel: z.string(), doneOn: z.nullable(dateSchema), /** Why there was nothing to do, or what there is to add. */ words: z.string(), shownBy: z.nullable(shownBySchema), amendments: z.array(amendmentSchema) }

/** One point with everybody it is for. */
const publicPointSchema = z.object({ text: z.string(), proof: z.string(), bodies: z.array(z.object({ name: z.string(), ...planStanding })) })
export type PlanBody = z.infer<typeof publicPointSchema>['bodies'][number]
export const publicPlanSchema = z.object({
  year: z.number(),
  years: z.array(z.number()),
  /** The day on which its newest point was approved; null: there is no plan. */
  approvedOn: z.nullable(dateSchema),
  tasks: z.number(),
  done: z.number(),
  overdue: z.number(),
  /** Given up in the course of the year: in no other number. */
  struck: z.number(),
  /** All twelve, an empty one too. */
  months: z.array(z.object({ month: z.number(), tasks: z.array(publicPointSchema) })),
})
export type PublicPlan = z.infer<typeof publicPlanSchema>

export const publicPlanEndpoints = {
  readPlan: endpoint('GET /api/v1/plan', { summary: '一年的工作要点和办到哪里了', query: z.object({ year: z.optional(planYearSchema) }), reply: publicPlanSchema }),
}
