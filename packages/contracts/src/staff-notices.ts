import { MOST_EXPLAINED } from '@mingbai/rules/catalogue/explaining'
import { actionSchema, attachmentSchema, cursorSchema, dateSchema, fieldValuesSchema, pageOf, publicIdSchema, stepSchema } from './common'
import { endpoint } from './endpoint'
import { limits } from './limits'
import { noticeSchema, textChangeSchema } from './notices'
import * as z from 'zod/mini'

/** What a 解读 may explain: a notice that is public, or an official document that is to be. */
const explainableRef = z.object({ type: z.enum(['notice', 'document']), id: publicIdSchema })
export const explainableSchema = z.extend(explainableRef, { title: z.string(), hint: z.string() })
export type Explainable = z.infer<typeof explainableSchema>

/** What the author writes. `text` is plain text: 一、 and （一） make headings, tabbed lines make a table. */
export const noticeDraftSchema = z.object({
  title: z.string().check(z.maxLength(limits.noticeTitle)),
  summary: z.string().check(z.maxLength(limits.noticeSummary)),
  text: z.string().check(z.maxLength(limits.noticeText)),
  item: z.string(),
  organisation: z.string(),
  villages: z.array(z.string()).check(z.maxLength(50)),
  boards: z.array(z.string()).check(z.maxLength(200)),
  attachments: z.array(z.string()).check(z.maxLength(20)),
  /** 说出来的: a recording that somebody still has to write down. Left out: as it was; null: none. */
  voice: z.optional(z.nullable(z.string())),
  /** Of a 解读 only; left out: as it was. */
  explains: z.optional(z.array(explainableRef).check(z.maxLength(MOST_EXPLAINED))),
  /** 按目录填: what was typed into the form of the item; the text is then composed from it. Null or left out: written freely. */
  fields: z.optional(z.nullable(z.record(z.string(), z.union([z.string(), z.array(z.record(z.string(), z.string()))])))),
})
export type NoticeDraft = z.infer<typeof noticeDraftSchema>

/** `draftKey`: made on the phone; the same key sent again gives the draft that it made. */
const newNoticeSchema = z.extend(noticeDraftSchema, { draftKey: z.optional(z.string().check(z.regex(/^[0-9a-f]{32}$/))) })
export type NewNotice = z.infer<typeof newNoticeSchema>

export const staffNoticeRowSchema = z.object({
  id: publicIdSchema, title: z.string(), state: z.string(), stateLabel: z.string(), organisation: z.string(), updatedAt: z.string(), sample: z.boolean(),
})
export const staffNoticeSchema = z.object({
  id: publicIdSchema,
  seq: z.number(),
  state: z.string(),
  stateLabel: z.string(),
  sample: z.boolean(),
  draft: noticeDraftSchema,
  attachments: z.array(attachmentSchema),
  /** Said instead of written; it goes when the notice is published. `url` works for half an hour. */
  voice: z.optional(z.object({ seconds: z.number(), mime: z.string(), url: z.string() })),
  /** What the draft names; `gone`: it is not public any more and has to be taken out. */
  explains: z.array(z.extend(explainableSchema, { gone: z.boolean() })),
  preview: noticeSchema,
  /** The desks it passes, in order; `here` is where it lies now, `done` where it was passed in this round. */
  desks: z.array(z.object({ state: z.string(), label: z.string(), place: z.enum(['done', 'here', 'ahead']) })),
  /** What each correction changed, newest first; more than the public may see. */
  versions: z.array(z.object({ version: z.number(), on: dateSchema, reason: z.string(), changes: z.array(textChangeSchema) })),
  /** Who may take the next step, by name; null: no step waits for a reviewer. Empty: nobody may, somebody must stand in. */
  nextReviewers: z.nullable(z.array(z.string())),
  /** Days that matter, in words: 哪天发布、哪天撤下、哪天前补审. */
  days: z.array(z.string()),
  steps: z.array(z.extend(stepSchema, { staff: z.string(), at: z.string() })),
  allowedActions: z.array(actionSchema),
  editable: z.boolean(),
  /** Approved and out: it has a page, and forms for screen, radio and text message. */
  isPublic: z.boolean(),
})
export type StaffNotice = z.infer<typeof staffNoticeSchema>

const idParams = z.object({ id: publicIdSchema })
export const staffNoticeEndpoints = {
  staffListNotices: endpoint('GET /api/v1/staff/notices', {
    summary: '稿件列表', access: 'staff', query: z.object({ state: z.optional(z.string()), before: cursorSchema }), reply: pageOf(staffNoticeRowSchema),
  }),
  staffReadNotice: endpoint('GET /api/v1/staff/notices/:id', { summary: '一篇稿件', access: 'staff', params: idParams, reply: staffNoticeSchema }),
  findExplainable: endpoint('GET /api/v1/staff/explainable', {
    summary: '找要解读的公开信息、公文', access: 'staff', query: z.object({ q: z.string().check(z.minLength(1), z.maxLength(60)) }), reply: z.object({ items: z.array(explainableSchema) }),
  }),
  createNotice: endpoint('POST /api/v1/staff/notices', { summary: '新写一篇', access: 'staff', body: newNoticeSchema, reply: staffNoticeSchema }),
  saveNotice: endpoint('PUT /api/v1/staff/notices/:id', {
    summary: '保存草稿', access: 'staff', params: idParams, body: z.object({ seq: z.number(), draft: noticeDraftSchema }), reply: staffNoticeSchema,
  }),
  actOnNotice: endpoint('POST /api/v1/staff/notices/:id/actions/:verb', {
    summary: '送审、发布、退回、更正、撤下', access: 'staff', params: z.object({ id: publicIdSchema, verb: z.string() }),
    body: z.object({ seq: z.number(), fields: fieldValuesSchema, draft: z.optional(noticeDraftSchema) }),
    reply: staffNoticeSchema,
  }),
}
