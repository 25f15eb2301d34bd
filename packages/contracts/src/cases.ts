import { actionSchema, attachmentSchema, cursorSchema, dateSchema, fieldValuesSchema, pageOf, publicIdSchema, stepSchema } from './common'
import { caseCardSchema } from './case-card'
import { endpoint } from './endpoint'
import { aboutTypeSchema, submitEndpoints } from './submit-case'
import { ownVoiceSchema } from './voice'
import * as z from 'zod/mini'

export const aboutSchema = z.nullable(z.object({ type: aboutTypeSchema, id: publicIdSchema, title: z.string() }))

export const caseRefSchema = z.object({ id: publicIdSchema, number: z.string() })

export const casePageSchema = z.extend(caseCardSchema, {
  spot: z.string(),
  /** What it is about, as long as the reader may read that too. */
  about: aboutSchema,
  handledBy: z.string(),
  /** 我也遇到了: phones that said so. */
  alsoMet: z.number(),
  /** 并在一起办: the case whose answer is this one's too. */
  joinedTo: z.nullable(caseRefSchema),
  steps: z.array(stepSchema),
  outcome: z.nullable(z.object({ label: z.string(), words: z.string(), on: dateSchema })),
  /** 满意 … or 未评价: silence is never counted as content. */
  ratingLabel: z.string(),
  office: z.object({ name: z.string(), phone: z.string() }),
})
export type CasePage = z.infer<typeof casePageSchema>

/** What the person who complained sees: the public page, their own words, and what they may do. */
export const myCaseSchema = z.extend(casePageSchema, {
  seq: z.number(),
  ownWords: z.string(),
  ownPhotos: z.array(attachmentSchema),
  ownVoice: z.optional(ownVoiceSchema),
  contactPhone: z.string(),
  allowedActions: z.array(actionSchema),
})
export type MyCase = z.infer<typeof myCaseSchema>

export const dueExplanationSchema = z.object({
  clocks: z.array(
    z.object({
      title: z.string(),
      /** 我们承诺 or 法律最长 with the article. */
      source: z.string(),
      startedOn: dateSchema,
      dueOn: dateSchema,
      provisional: z.boolean(),
      sentence: z.string(),
      days: z.array(z.object({ date: dateSchema, weekday: z.string(), counted: z.nullable(z.number()), why: z.string() })),
    }),
  ),
})
export type DueExplanation = z.infer<typeof dueExplanationSchema>

export const caseListQuery = z.object({
  village: z.optional(z.string()), kind: z.optional(z.string()), state: z.optional(z.enum(['open', 'closed'])), before: cursorSchema,
})
export const caseListSchema = pageOf(caseCardSchema)

const idParams = z.object({ id: publicIdSchema })
const actionParams = z.object({ id: publicIdSchema, verb: z.string().check(z.maxLength(30)) })

/** How a resident proves that a case is theirs: this phone's token, or query code and telephone. */
export const proofSchema = z.union([
  z.object({ token: z.string().check(z.maxLength(80)) }),
  z.object({ queryCode: z.string().check(z.maxLength(30)), phone: z.string().check(z.maxLength(20)) }),
])

export const caseEndpoints = {
  ...submitEndpoints,
  listCases: endpoint('GET /api/v1/cases', { summary: '大家反映的事', query: caseListQuery, reply: caseListSchema }),
  readCase: endpoint('GET /api/v1/cases/:id', { summary: '一件事的公开页', params: idParams, reply: casePageSchema }),
  sayAlsoMet: endpoint('POST /api/v1/cases/:id/also-met', { summary: '我也遇到了', params: idParams, reply: z.object({ alsoMet: z.number() }) }),
  explainDue: endpoint('GET /api/v1/cases/:id/due', { summary: '期限是怎么算的', params: idParams, reply: dueExplanationSchema }),
  trackByCode: endpoint('POST /api/v1/track', {
    summary: '凭编号和查询码查进度', body: z.object({ number: z.string().check(z.maxLength(40)), queryCode: z.string().check(z.maxLength(30)) }), reply: myCaseSchema,
  }),
  trackByTokens: endpoint('POST /api/v1/track/mine', {
    summary: '这部手机上的收据', body: z.object({ receipts: z.array(z.object({ id: publicIdSchema, token: z.string().check(z.maxLength(80)) })).check(z.maxLength(50)) }), reply: z.object({ items: z.array(myCaseSchema) }),
  }),
  residentAct: endpoint('POST /api/v1/cases/:id/actions/:verb', {
    summary: '评价、未解决、补充、撤回', params: actionParams, body: z.object({ seq: z.number(), proof: proofSchema, fields: fieldValuesSchema }), reply: myCaseSchema,
  }),
}
