import { blocksSchema } from './blocks'
import { attachmentSchema, cursorSchema, dateSchema, orgRefSchema, pageOf, publicIdSchema } from './common'
import { endpoint } from './endpoint'
import { noticeCardSchema } from './notice-card'
import { topicCardSchema } from './topic-card'
import * as z from 'zod/mini'

/** One changed line: what stayed, what went out, what came in. */
export const textChangeSchema = z.array(z.object({ kind: z.enum(['same', 'out', 'in']), text: z.string() }))
export type TextChange = z.infer<typeof textChangeSchema>

/** What a 解读 explains. `notice`: its page; null: a document that has none here. */
export const explainedSchema = z.object({ title: z.string(), number: z.string(), notice: z.nullable(publicIdSchema) })
export type Explained = z.infer<typeof explainedSchema>

/** Where it was published before it came here: nobody reviewed it here. */
export const elsewhereSchema = z.object({ source: z.string(), link: z.string(), documentNumber: z.string() })
export const elsewhereSource = '县政府网站'

export const noticeSchema = z.extend(noticeCardSchema, {
  item: z.object({ code: z.string(), name: z.string() }),
  blocks: blocksSchema,
  attachments: z.array(attachmentSchema),
  indexNumber: z.string(),
  /** 有效性, of itself or of the document that it published. What has ended or was taken down has no page at all. Left out: a copy from before it was told. */
  validity: z.optional(z.enum(['valid', 'amended', 'repealed'])),
  /** From when it is 已废止, where that is known. */
  repealedOn: z.optional(dateSchema),
  version: z.number(),
  history: z.array(z.object({ version: z.number(), on: dateSchema, reason: z.string(), changes: z.optional(z.array(textChangeSchema)) })),
  /** 办事指南: the hall's hours belong beside it. */
  atHall: z.boolean(),
  postedAt: z.array(z.string()),
  explains: z.array(explainedSchema),
  explainedBy: z.array(noticeCardSchema),
  /** Of the same item first, then of the same area and village. */
  related: z.array(noticeCardSchema),
  /** 专栏 that it stands in. Left out: none. */
  topics: z.optional(z.array(topicCardSchema)),
  /** Left out: published here first. */
  elsewhere: z.optional(elsewhereSchema),
  /** The year of the 年度报告 that it is, with a page of its own. Left out: it is none. */
  report: z.optional(z.number()),
})
export type Notice = z.infer<typeof noticeSchema>

export const noticeListQuery = z.object({
  village: z.optional(z.string()),
  area: z.optional(z.string()),
  before: cursorSchema,
})
export const noticePageSchema = z.extend(pageOf(noticeCardSchema), {
  /** On the first page: areas of the catalogue in which this place has published something. */
  areas: z.optional(z.array(orgRefSchema)),
})
export type NoticePage = z.infer<typeof noticePageSchema>

const idParams = z.object({ id: publicIdSchema })
export const noticeEndpoints = {
  listNotices: endpoint('GET /api/v1/notices', { summary: '公开信息列表', query: noticeListQuery, reply: noticePageSchema }),
  readNotice: endpoint('GET /api/v1/notices/:id', { summary: '一条公开信息', params: idParams, reply: noticeSchema }),
}
