import { dateSchema, orgRefSchema, publicIdSchema } from './common'
import * as z from 'zod/mini'

export const noticeCardSchema = z.object({
  id: publicIdSchema,
  title: z.string(),
  /** 一句话看懂, written by a person; may be empty. */
  summary: z.string(),
  area: z.string(),
  organisation: z.string(),
  /** Empty: for the whole township. */
  villages: z.array(orgRefSchema),
  publishedOn: dateSchema,
  /** Its words were put right after it was first published. */
  corrected: z.boolean(),
  sample: z.boolean(),
  /** Nobody can do anything about it after this day. Left out: it has none. */
  lastDay: z.optional(dateSchema),
  /** Whom it is for. Left out: everybody. */
  groups: z.optional(z.array(z.string())),
})
export type NoticeCard = z.infer<typeof noticeCardSchema>
