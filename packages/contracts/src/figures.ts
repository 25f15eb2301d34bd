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

const countSchema = z.object({ code: z.string(), label: z.string(), count: z.number() })

/** 条 and 条次 stand side by side and are never added: one notice on three carriers is 1 条 and 3 条次. */
export const publishedPageSchema = z.object({
  year: z.number(), years: z.array(z.number()), notices: z.number(), postings: z.number(),
  /** January to December; of this year, up to this month. */
  months: z.array(z.object({ month: z.number(), notices: z.number(), postings: z.number() })),
  areas: z.array(countSchema), carriers: z.array(countSchema),
  sample: z.boolean(),
})
export type PublishedPage = z.infer<typeof publishedPageSchema>

const moneySumSchema = { households: z.number(), amount: z.number() }

/** Money in 分. Households are 户次: one in two lists counts twice. */
export const moneyPageSchema = z.object({
  year: z.number(), years: z.array(z.number()),
  /** Of the year, by village, most first; `leftOut`: lists of fewer households than the smallest cell, which are in no sum. */
  subsidies: z.object({ ...moneySumSchema, villages: z.array(z.object({ code: z.string(), label: z.string(), lists: z.number(), ...moneySumSchema })), leftOut: z.number() }),
  subsidyYears: z.array(z.object({ year: z.number(), ...moneySumSchema })),
  /** “三公” of every year and stage, newest first, each with the notice in which it stands. */
  threeCosts: z.array(z.object({ year: z.number(), stage: z.string(), total: z.number(), parts: z.array(z.object({ name: z.string(), amount: z.number() })), notice: z.string() })),
  smallestCell: z.number(),
  sample: z.boolean(),
})
export type MoneyPage = z.infer<typeof moneyPageSchema>

const yearQuery = z.object({ year: z.optional(z.string().check(z.regex(/^20\d\d$/))) })

export const figureEndpoints = {
  readFigures: endpoint('GET /api/v1/figures', { summary: '办得怎么样', query: yearQuery, reply: figuresPageSchema }),
  readPublishedFigures: endpoint('GET /api/v1/figures/published', { summary: '公开了多少', query: yearQuery, reply: publishedPageSchema }),
  readMoney: endpoint('GET /api/v1/figures/money', { summary: '钱花到哪里了', query: yearQuery, reply: moneyPageSchema }),
}
