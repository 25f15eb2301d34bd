import { caseCardSchema } from './case-card'
import { endpoint } from './endpoint'
import { noticeCardSchema } from './notice-card'
import { topicCardSchema } from './topic-card'
import * as z from 'zod/mini'

export const homeSchema = z.object({
  village: z.nullable(z.object({ code: z.string(), name: z.string() })),
  /** 专栏 of these days. */
  topics: z.array(topicCardSchema),
  notices: z.array(noticeCardSchema),
  cases: z.array(caseCardSchema),
})
export type Home = z.infer<typeof homeSchema>

export const homeEndpoints = {
  readHome: endpoint('GET /api/v1/home', { summary: '首页', query: z.object({ village: z.optional(z.string()) }), reply: homeSchema }),
}
