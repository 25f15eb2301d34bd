import { residentKinds } from '@mingbai/rules/case-kinds'
import { actionSchema, attachmentSchema, cursorSchema, dateSchema, fieldValuesSchema, pageOf, publicIdSchema, stepSchema } from './common'
import { caseCardSchema, dueSchema } from './case-card'
import { endpoint } from './endpoint'
import { limits } from './limits'
import { tipOffSubmissionSchema } from './tip-offs'
import * as z from 'zod/mini'

export const submissionKeySchema = z.string().check(z.regex(/^[0-9a-f]{32}$/))
const place = z.string().check(z.maxLength(limits.place))

const aboutTypeSchema = z.enum(['notice', 'list'])

export const caseSubmissionSchema = z.object({
  /** 128 random bits in hex, made once per form: a second tap returns the first receipt. */
  submissionKey: submissionKeySchema,
  kind: z.enum(residentKinds),
  words: z.string().check(z.minLength(limits.caseWordsMin), z.maxLength(limits.caseWords)),
  village: z.nullable(z.string()),
  /** 队, 渠, 路 … told in words. */
  spot: place,
  category: z.nullable(z.string()),
  /** What it is about: a notice (看不懂、内容不实), or a list of people (异议). */
  about: z.optional(z.object({ type: aboutTypeSchema, id: publicIdSchema })),
  /** 反映的就是哪个单位: its code. That one never handles it. */
  concerns: z.optional(z.nullable(z.string().check(z.maxLength(40)))),
  /** The board that was scanned, if any. */
  board: z.nullable(z.string()),
  contactName: z.string().check(z.maxLength(limits.contactName)),
  contactPhone: z.string().check(z.maxLength(20)),
  /** 对承办人隐去姓名电话 */
  hideFromHandler: z.boolean(),
  /** 告诉我进展: a message at each step to the telephone that was left. Left out: no. */
  tellMe: z.optional(z.boolean()),
  /** False: 内容不公开，只公开进度和结果 */
  wordsMayBePublic: z.boolean(),
  dangerous: z.boolean(),
  photos: z.array(z.string()).check(z.maxLength(limits.photosPerCase)),
})
export type CaseSubmission = z.infer<typeof caseSubmissionSchema>

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
  contactPhone: z.string(),
  allowedActions: z.array(actionSchema),
})
export type MyCase = z.infer<typeof myCaseSchema>

export const receiptSchema = z.object({
  id: publicIdSchema,
  number: z.string(),
  queryCode: z.string(),
  /** This phone's key to the case; kept on the phone, stored hashed. */
  token: z.string(),
  kindLabel: z.string(),
  receivedOn: dateSchema,
  words: z.string(),
  due: z.nullable(dueSchema),
  /** Address behind the QR: it proves receipt and does not hold the query code. */
  proofUrl: z.string(),
  /** The same as a picture: data:image/svg+xml;base64,… */
  qr: z.string(),
  office: z.object({ name: z.string(), phone: z.string() }),
  /** Waiting for a look by the office before it is listed. */
  held: z.boolean(),
  sample: z.boolean(),
})
export type Receipt = z.infer<typeof receiptSchema>

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
  submitCase: endpoint('POST /api/v1/cases', {
    summary: '我要反映', body: z.discriminatedUnion('kind', [caseSubmissionSchema, tipOffSubmissionSchema]), reply: receiptSchema, errors: ['submissionKeyReused', 'tooManyFiles', 'fileNotFound', 'storageFull', 'tipOffElsewhere', 'tipOffClosed'],
  }),
  listCases: endpoint('GET /api/v1/cases', { summary: '大家反映的事', query: caseListQuery, reply: caseListSchema }),
  readCase: endpoint('GET /api/v1/cases/:id', { summary: '一件事的公开页', params: idParams, reply: casePageSchema }),
  sayAlsoMet: endpoint('POST /api/v1/cases/:id/also-met', { summary: '我也遇到了', params: idParams, reply: z.object({ alsoMet: z.number() }), errors: ['caseNotFound', 'notNow', 'tooManyTries'] }),
  explainDue: endpoint('GET /api/v1/cases/:id/due', { summary: '期限是怎么算的', params: idParams, reply: dueExplanationSchema }),
  trackByCode: endpoint('POST /api/v1/track', {
    summary: '凭编号和查询码查进度', body: z.object({ number: z.string().check(z.maxLength(40)), queryCode: z.string().check(z.maxLength(30)) }), reply: myCaseSchema, errors: ['caseNotFound', 'tooManyTries'],
  }),
  trackByTokens: endpoint('POST /api/v1/track/mine', {
    summary: '这部手机上的收据', body: z.object({ receipts: z.array(z.object({ id: publicIdSchema, token: z.string().check(z.maxLength(80)) })).check(z.maxLength(50)) }), reply: z.object({ items: z.array(myCaseSchema) }),
  }),
  residentAct: endpoint('POST /api/v1/cases/:id/actions/:verb', {
    summary: '评价、未解决、补充、撤回', params: actionParams, body: z.object({ seq: z.number(), proof: proofSchema, fields: fieldValuesSchema }), reply: myCaseSchema,
    errors: ['proofNeeded', 'wrongState', 'notNow', 'changedMeanwhile'],
  }),
}
