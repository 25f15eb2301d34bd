import { dateSchema, orgRefSchema, publicIdSchema } from './common'
import { endpoint } from './endpoint'
import * as z from 'zod/mini'

export const noticeImportLimits = { rows: 1000, fileBytes: 10 * 1024 * 1024, faults: 100, link: 500, documentNumber: 60, indexNumber: 60 } as const

export const importedNoticeSchema = z.object({
  row: z.number(), title: z.string(), publishedOn: dateSchema, documentNumber: z.string(), indexNumber: z.string(), item: z.string(), link: z.string(), hasBody: z.boolean(),
  /** Here already, by its link or 索引号: left out. */
  known: z.nullable(z.object({ id: publicIdSchema, title: z.string() })),
})
export type ImportedNotice = z.infer<typeof importedNoticeSchema>

export const noticeImportSchema = z.object({
  /** What is wrong with the file as a whole; empty: nothing. */
  message: z.string(),
  faults: z.array(z.object({ row: z.number(), column: z.string(), text: z.string(), reason: z.string() })),
  /** Headings that are not read. */
  leftOut: z.array(z.string()),
  rows: z.array(importedNoticeSchema),
  /** Rows that a confirmation would enter. */
  fresh: z.number(),
})
export type NoticeImport = z.infer<typeof noticeImportSchema>

export const importedNoticesSchema = z.object({ entered: z.number(), known: z.number() })
export type ImportedNotices = z.infer<typeof importedNoticesSchema>

const query = z.object({
  /** The website it stands on, of the register of carriers. */
  channel: z.string().check(z.maxLength(40)),
  /** Where rows go that name no item. */
  item: z.optional(z.string().check(z.maxLength(40))),
})

export const noticeImportEndpoints = {
  readNoticeImportForm: endpoint('GET /api/v1/staff/notice-imports', {
    summary: '从县政府网站导入：有哪些网站、哪些事项', access: 'staff', reply: z.object({ channels: z.array(orgRefSchema), items: z.array(z.object({ code: z.string(), name: z.string(), area: z.string() })) }),
  }),
  previewNoticeImport: endpoint('POST /api/v1/staff/notice-imports/preview', {
    summary: '从县政府网站导入：先看一遍（multipart：file）', access: 'staff', query, reply: noticeImportSchema,
  }),
  confirmNoticeImport: endpoint('POST /api/v1/staff/notice-imports', {
    summary: '从县政府网站导入：全部导入（multipart：同一个 file）', access: 'staff', query, reply: importedNoticesSchema,
  }),
}
