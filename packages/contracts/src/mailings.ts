import { publicIdSchema } from './common'
import { endpoint } from './endpoint'
import * as z from 'zod/mini'

const toSchema = { kind: z.enum(['village', 'area']), code: z.string().check(z.minLength(1), z.maxLength(40)) }
const draftSchema = z.object({
  ...toSchema,
  words: z.string().check(z.minLength(4), z.maxLength(200)),
  /** The published notice that it is the short form of; null: written by itself. */
  notice: z.nullable(publicIdSchema),
})
export type MailingDraft = z.infer<typeof draftSchema>

/** What it will be, before anything is sent. */
const previewSchema = z.object({
  text: z.string(), length: z.number(),
  /** How many messages each one is paid as. */
  pieces: z.number(), recipients: z.number(),
  /** In 厘, a thousandth of a yuan; null: nobody has said what one costs. */
  cost: z.nullable(z.number()),
})
export type MailingPreview = z.infer<typeof previewSchema>

export const mailingStates = ['drafted', 'sending', 'cancelled'] as const
const mailingSchema = z.object({
  id: z.string(), words: z.string(), to: z.string(), state: z.enum(mailingStates), draftedBy: z.string(), approvedBy: z.string(), createdAt: z.string(),
  notice: z.nullable(z.object({ id: publicIdSchema, title: z.string() })),
  /** How many messages each one is paid as. */
  pieces: z.number(),
  recipients: z.number(), cost: z.nullable(z.number()),
  /** How far it is. */
  waiting: z.number(), sent: z.number(), arrived: z.number(), failed: z.number(),
  /** By who asks: nobody approves what they wrote. */
  mayApprove: z.boolean(), mayCancel: z.boolean(),
})
export type Mailing = z.infer<typeof mailingSchema>

const mailingsSchema = z.object({
  isOn: z.boolean(),
  /** 厘 for one message. */
  price: z.nullable(z.number()),
  /** Whom one may write to: those who agreed and confirmed a number. */
  lists: z.array(z.object({ ...toSchema, name: z.string(), recipients: z.number() })),
  items: z.array(mailingSchema),
})
export type Mailings = z.infer<typeof mailingsSchema>

const one = z.object({ id: z.string().check(z.maxLength(26)) })
export const mailingEndpoints = {
  readMailings: endpoint('GET /api/v1/staff/mailings', { summary: '群发短信', access: 'staff', reply: mailingsSchema }),
  previewMailing: endpoint('POST /api/v1/staff/mailings/preview', { summary: '先看条数和费用', access: 'staff', body: draftSchema, reply: previewSchema }),
  draftMailing: endpoint('POST /api/v1/staff/mailings', { summary: '写好，等另一位同事审', access: 'staff', body: draftSchema, reply: mailingsSchema }),
  approveMailing: endpoint('POST /api/v1/staff/mailings/:id/approve', { summary: '审核通过，发出', access: 'staff', params: one, body: z.object({ recipients: z.number() }), reply: mailingsSchema }),
  cancelMailing: endpoint('POST /api/v1/staff/mailings/:id/cancel', { summary: '不发了；没发的停下', access: 'staff', params: one, reply: mailingsSchema }),
  saveMessagePrice: endpoint('PUT /api/v1/staff/mailings/price', { summary: '一条短信多少钱', access: 'staff', body: z.object({ price: z.nullable(z.int().check(z.gte(0), z.lte(10_000))) }), reply: mailingsSchema }),
}
