import { publicIdSchema } from './common'
import { endpoint } from './endpoint'
import * as z from 'zod/mini'

/** The other forms of one approved text: LED screen, broadcast, text message, 公众号. */
export const noticeFormsSchema = z.object({
  /** At most 60 characters each. */
  led: z.array(z.string()),
  broadcast: z.object({ text: z.string(), seconds: z.number() }),
  sms: z.object({ text: z.string(), /** Of 70 characters. */ length: z.number() }),
  /** Draft for the 公众号: marks without script, style or class; the same as plain text. */
  article: z.object({ html: z.string(), text: z.string() }),
})
export type NoticeForms = z.infer<typeof noticeFormsSchema>

export const formEndpoints = {
  readNoticeForms: endpoint('GET /api/v1/staff/notices/:id/forms', {
    summary: '电子屏、广播稿、短信、公众号草稿', access: 'staff', params: z.object({ id: publicIdSchema }), reply: noticeFormsSchema,
  }),
}

/** 打包给县门户: Word, HTML, plain text, attachments, 索引号. */
export const packPath = (id: string): string => `/api/v1/staff/notices/${id}/pack.zip`
