import { residentKinds } from '@mingbai/rules/case-kinds'
import { outsideSystems } from '@mingbai/rules/intake/intake'
import { dueSchema } from './case-card'
import { dateSchema, publicIdSchema, stepSchema } from './common'
import { endpoint } from './endpoint'
import { limits } from './limits'
import * as z from 'zod/mini'

const line = (most: number) => z.string().check(z.maxLength(most))
const inside = (most: number) => z.string().check(z.regex(/^\S+$/), z.maxLength(most))

/** Headers of both ways: requests to us and letters from us are signed alike. */
export const outsideHeaders = { key: 'X-Mingbai-Key', time: 'X-Mingbai-Time', signature: 'X-Mingbai-Signature', event: 'X-Mingbai-Event' } as const

/** What is signed. @param path with its query, as it stands in the request line @param digest SHA-256 of the body's bytes, in hex */
export const signedText = (method: string, path: string, time: string, digest: string): string => ['MINGBAI-HMAC-SHA256', method, path, time, digest].join('\n')

export const outsideCaseSchema = z.object({
  /** What the other system calls it: the same number is the same case. */
  number: inside(40),
  kind: z.enum(residentKinds),
  words: z.string().check(z.minLength(2), z.maxLength(limits.caseWords)),
  /** Left out: yes, after review. `false`: the words are never shown in public. */
  wordsMayBePublic: z.optional(z.boolean()),
  /** Division code of the village, if known. */
  village: z.nullable(line(40)),
  place: line(limits.place),
  contact: z.nullable(z.object({ name: line(limits.contactName), phone: line(20) })),
  /** The day on which it reached the township: the clock counts from it. */
  receivedOn: dateSchema,
  /** By when the other system wants it done. */
  dueOn: z.nullable(dateSchema),
})
export type OutsideCase = z.infer<typeof outsideCaseSchema>

export const outsideReceiptSchema = z.object({ id: publicIdSchema, number: z.string(), state: z.string(), stateLabel: z.string(), due: z.nullable(dueSchema) })
export type OutsideReceipt = z.infer<typeof outsideReceiptSchema>

const outsideStepSchema = z.pick(stepSchema, { on: true, verb: true, title: true, by: true, words: true })
export const outsidePageSchema = z.extend(outsideReceiptSchema, {
  outsideNumber: z.string(),
  receivedOn: dateSchema,
  steps: z.array(outsideStepSchema),
  outcome: z.nullable(z.object({ label: z.string(), words: z.string(), on: dateSchema })),
})
export type OutsidePage = z.infer<typeof outsidePageSchema>

/** One step, posted to the client's address. */
export const webhookSchema = z.object({
  /** The same for every try: what has been seen may be dropped. */
  event: z.string(),
  number: z.string(), outsideNumber: z.string(),
  /** Which step of the case; letters may overtake each other. */
  seq: z.number(),
  state: z.string(), stateLabel: z.string(),
  step: outsideStepSchema,
})
export type Webhook = z.infer<typeof webhookSchema>

export const outsideClientSchema = z.object({
  id: z.string(), name: z.string(), system: z.enum(outsideSystems), systemLabel: z.string(), keyId: z.string(), webhookUrl: z.nullable(z.string()),
  active: z.boolean(), createdBy: z.string(), createdAt: z.string(),
  /** Letters not yet delivered, and those given up. */
  waiting: z.number(), dead: z.number(),
  /** Why the last try of a letter that still waits failed, in words for the office; empty: none has. */
  trouble: z.string(),
})
export type OutsideClientRow = z.infer<typeof outsideClientSchema>
const clientsSchema = z.object({ items: z.array(outsideClientSchema), systems: z.array(z.object({ code: z.enum(outsideSystems), label: z.string() })) })

const webhookUrlSchema = z.nullable(z.string().check(z.maxLength(400)))
/** A name has no spaces: where several bodies share a system it is put before their numbers. */
const draftSchema = z.object({ name: inside(18).check(z.minLength(2)), system: z.enum(outsideSystems), webhookUrl: webhookUrlSchema })
export type OutsideClientDraft = z.infer<typeof draftSchema>

const one = z.object({ id: z.string().check(z.maxLength(26)) })
export const outsideEndpoints = {
  createOutsideCase: endpoint('POST /api/v1/outside/cases', { summary: '接入单位转来一件', access: 'outside', body: outsideCaseSchema, reply: outsideReceiptSchema }),
  readOutsideCase: endpoint('GET /api/v1/outside/cases/:number', { summary: '接入单位查自己转来的一件', access: 'outside', params: z.object({ number: line(60) }), reply: outsidePageSchema }),
  listOutsideClients: endpoint('GET /api/v1/staff/outside-clients', { summary: '接入单位', access: 'staff', reply: clientsSchema }),
  /** The secret, and the api_key for Open311 that is made of it, are in this answer and nowhere else. */
  addOutsideClient: endpoint('POST /api/v1/staff/outside-clients', { summary: '加一个接入单位', access: 'staff', body: draftSchema, reply: z.object({ keyId: z.string(), secret: z.string(), open311Key: z.string() }) }),
  /** What waits, and what was given up, goes to the new address. */
  changeOutsideAddress: endpoint('POST /api/v1/staff/outside-clients/:id/address', {
    summary: '改接入单位的接收地址', access: 'staff', params: one, body: z.object({ webhookUrl: webhookUrlSchema, /** The address on the screen when it was changed. */ before: webhookUrlSchema }), reply: clientsSchema,
  }),
  cutOffOutsideClient: endpoint('POST /api/v1/staff/outside-clients/:id/cut-off', { summary: '停用接入单位', access: 'staff', params: one, reply: clientsSchema }),
  resendToOutsideClient: endpoint('POST /api/v1/staff/outside-clients/:id/resend', { summary: '没送到的再送一次', access: 'staff', params: one, reply: clientsSchema }),
}
