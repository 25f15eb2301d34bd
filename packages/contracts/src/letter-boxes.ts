import { dateSchema } from './common'
import { endpoint } from './endpoint'
import * as z from 'zod/mini'

export const letterBoxLimits = { box: 60, note: 200, letters: 999 } as const

const openingSchema = z.object({ id: z.string(), box: z.string(), openedOn: dateSchema, by: z.array(z.string()), letters: z.number(), note: z.string(), enteredBy: z.string() })
export type BoxOpening = z.infer<typeof openingSchema>

export const boxOpeningsSchema = z.object({
  today: dateSchema,
  year: z.string(),
  /** Newest first. */
  years: z.array(z.object({ year: z.string(), openings: z.number(), letters: z.number() })),
  items: z.array(openingSchema),
  /** Boxes that were opened before, and the boards they may hang at. */
  boxes: z.array(z.string()),
  staff: z.array(z.object({ id: z.string(), name: z.string() })),
})
export type BoxOpenings = z.infer<typeof boxOpeningsSchema>

export const boxOpeningDraftSchema = z.object({
  box: z.string().check(z.trim(), z.minLength(1), z.maxLength(letterBoxLimits.box)), openedOn: dateSchema,
  /** Two different colleagues. */
  firstBy: z.string(), secondBy: z.string(),
  letters: z.number().check(z.int(), z.gte(0), z.lte(letterBoxLimits.letters)), note: z.string().check(z.maxLength(letterBoxLimits.note)),
})
export type BoxOpeningDraft = z.infer<typeof boxOpeningDraftSchema>

export const letterBoxEndpoints = {
  listBoxOpenings: endpoint('GET /api/v1/staff/letter-boxes/openings', {
    summary: '意见信箱开箱记录', access: 'staff', query: z.object({ year: z.optional(z.string().check(z.regex(/^\d{4}$/))) }), reply: boxOpeningsSchema,
  }),
  recordBoxOpening: endpoint('POST /api/v1/staff/letter-boxes/openings', {
    summary: '登记一次开箱', access: 'staff', body: boxOpeningDraftSchema, reply: boxOpeningsSchema,
  }),
}
