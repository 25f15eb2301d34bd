import { publicIdSchema } from './common'
import { endpoint } from './endpoint'
import * as z from 'zod/mini'

const word = z.string().check(z.minLength(2), z.maxLength(40))
const wordRuleSchema = z.object({ found: word, say: z.string().check(z.maxLength(40)), why: z.string().check(z.maxLength(60)) })
export type OwnWord = z.infer<typeof wordRuleSchema>
export const ownWordsSchema = z.array(wordRuleSchema).check(z.maxLength(200))

export const noticeCheckSchema = z.object({
  /** `reason` is empty while nobody has said why the word stays. */
  words: z.array(z.object({ found: z.string(), say: z.string(), why: z.string(), times: z.number(), reason: z.string() })),
  /** Somebody's number or address, as it stands there. */
  personal: z.array(z.string()),
  /** Files that the machine could not read through, and why. */
  files: z.array(z.object({ id: z.string(), name: z.string(), why: z.array(z.string()) })),
})
export type NoticeCheck = z.infer<typeof noticeCheckSchema>

const idParams = z.object({ id: publicIdSchema })

export const checkEndpoints = {
  checkNotice: endpoint('GET /api/v1/staff/notices/:id/check', { summary: '发出前查一遍', access: 'staff', params: idParams, reply: noticeCheckSchema }),
  keepWords: endpoint('POST /api/v1/staff/notices/:id/kept-words', {
    summary: '写明为什么保留这个词', access: 'staff', params: idParams, body: z.object({ found: word, reason: z.string().check(z.minLength(4), z.maxLength(200)) }), reply: noticeCheckSchema,
  }),
  readOwnWords: endpoint('GET /api/v1/staff/own-words', { summary: '自己要留意的词', access: 'staff', reply: z.object({ items: ownWordsSchema }) }),
  saveOwnWords: endpoint('PUT /api/v1/staff/own-words', { summary: '改自己要留意的词', access: 'staff', body: z.object({ items: ownWordsSchema }), reply: z.object({ items: ownWordsSchema }) }),
}
