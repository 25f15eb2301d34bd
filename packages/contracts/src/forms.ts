import { publicIdSchema } from './common'
import { endpoint } from './endpoint'
import * as z from 'zod/mini'

/** The short forms of one approved text: LED screen, broadcast, text message. */
export const noticeFormsSchema = z.object({
  /** At most 60 characters each. */
  led: z.array(z.string()),
  broadcast: z.object({ text: z.string(), seconds: z.number() }),
  sms: z.object({ text: z.string(), /** Of 70 characters. */ length: z.number() }),
})
export type NoticeForms = z.infer<typeof noticeFormsSchema>

export const formEndpoints = {
  readNoticeForms: endpoint('GET /api/v1/staff/notices/:id/forms', {
    summary: '电子屏、广播稿、短信', access: 'staff', params: z.object({ id: publicIdSchema }), reply: noticeFormsSchema, errors: ['noticeNotFound'],
  }),
}
