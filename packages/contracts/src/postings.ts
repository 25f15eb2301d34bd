import { postingVerbs } from '@mingbai/rules/postings/posting-rules'
import { attachmentSchema, cursorSchema, dateSchema, orgRefSchema, publicIdSchema } from './common'
import { endpoint } from './endpoint'
import * as z from 'zod/mini'

const verbSchema = z.enum(postingVerbs)

export const postingSchema = z.object({
  id: publicIdSchema,
  notice: z.object({ id: publicIdSchema, title: z.string() }),
  channel: orgRefSchema,
  board: z.nullable(orgRefSchema),
  /** Number of the sheet with which it went up; null: entered by hand. */
  sheet: z.nullable(z.number()),
  /** Empty: none. */
  link: z.string(),
  postedOn: dateSchema,
  takenDownOn: z.nullable(dateSchema),
  isCancelled: z.boolean(),
  note: z.string(),
  by: z.string(),
  /** Of the paper with which it went up. */
  photos: z.array(attachmentSchema),
  verbs: z.array(verbSchema),
})
export type PostingView = z.infer<typeof postingSchema>

export const noticePostingsSchema = z.object({
  items: z.array(postingSchema),
  /** Where it must also go by its row of the catalogue, in the words of the national checklist. */
  missing: z.array(z.string()),
  channels: z.array(z.object({ code: z.string(), name: z.string(), hasLink: z.boolean(), isOnBoard: z.boolean() })),
  boards: z.array(orgRefSchema),
  mayRecord: z.boolean(),
})
export type NoticePostings = z.infer<typeof noticePostingsSchema>

export const postingDraftSchema = z.object({
  channel: z.string().check(z.maxLength(40)),
  board: z.nullable(z.string().check(z.maxLength(20))),
  link: z.string().check(z.maxLength(500), z.regex(/^(https?:\/\/[^\s]+)?$/)),
  postedOn: dateSchema,
  note: z.string().check(z.maxLength(200)),
})
export type PostingDraft = z.infer<typeof postingDraftSchema>

export const postingRegisterSchema = z.object({
  from: dateSchema,
  until: dateSchema,
  /** 条: what was published here in these days. */
  published: z.number(),
  /** 条次: what went to a carrier in these days. Never added to `published`. */
  postings: z.number(),
  channels: z.array(z.object({ code: z.string(), name: z.string(), postings: z.number(), notices: z.number(), lastOn: z.nullable(dateSchema) })),
  items: z.array(postingSchema),
  next: z.nullable(z.string()),
})
export type PostingRegister = z.infer<typeof postingRegisterSchema>

const daysQuery = { from: z.optional(dateSchema), until: z.optional(dateSchema) }
const ofNotice = z.object({ id: publicIdSchema })

export const postingEndpoints = {
  readNoticePostings: endpoint('GET /api/v1/staff/notices/:id/postings', { summary: '这一条发到了哪里', access: 'staff', params: ofNotice, reply: noticePostingsSchema }),
  recordPosting: endpoint('POST /api/v1/staff/notices/:id/postings', {
    summary: '登记一次发布', access: 'staff', params: ofNotice, body: postingDraftSchema, reply: noticePostingsSchema,
  }),
  actOnPosting: endpoint('POST /api/v1/staff/postings/:id/actions/:verb', {
    summary: '撤下了，或登记错了', access: 'staff', params: z.object({ id: publicIdSchema, verb: verbSchema }), body: z.object({ on: dateSchema, note: z.string().check(z.maxLength(200)) }),
    reply: noticePostingsSchema,
  }),
  readPostings: endpoint('GET /api/v1/staff/postings', { summary: '发布登记', access: 'staff', query: z.object({ ...daysQuery, before: cursorSchema }), reply: postingRegisterSchema }),
}

/** The register of some days as a table for Excel. */
export const postingsCsvPath = (from?: string, until?: string): string => `/api/v1/staff/postings.csv${from && until ? `?from=${from}&until=${until}` : ''}`
