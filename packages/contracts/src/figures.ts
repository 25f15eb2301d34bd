import { endpoint } from './endpoint'
import * as z from 'zod/mini'

/** `share`: 0 to 1; null where there are too few to tell. */
const shareSchema = z.object({ of: z.number(), share: z.nullable(z.number()) })

export const caseFiguresSchema = z.object({
  received: z.number(), closed: z.number(), open: z.number(), withdrawn: z.number(), referred: z.number(), reopened: z.number(),
  onTime: shareSchema, satisfied: shareSchema, unrated: z.number(),
  medianDays: z.nullable(z.number()),
  outcomes: z.array(z.object({ label: z.string(), count: z.number() })),
})
export type CaseFiguresView = z.infer<typeof caseFiguresSchema>

export const figuresPageSchema = z.object({
  year: z.number(),
  /** Years with anything in them, newest first. */
  years: z.array(z.number()),
  all: caseFiguresSchema,
  kinds: z.array(z.object({ code: z.string(), label: z.string(), received: z.number(), closed: z.number(), open: z.number() })),
  villages: z.array(z.object({ code: z.string(), label: z.string(), received: z.number(), closed: z.number(), open: z.number() })),
  /** Fewer than this many: no share is told. */
  smallestCell: z.number(),
  sample: z.boolean(),
})
export type FiguresPage = z.infer<typeof figuresPageSchema>

export const figureEndpoints = {
  readFigures: endpoint('GET /api/v1/figures', { summary: '办得怎么样', query: z.object({ year: z.optional(z.string().check(z.regex(/^20\d\d$/))) }), reply: figuresPageSchema }),
}
