import { caseCardSchema } from './case-card'
import { endpoint } from './endpoint'
import { noticeCardSchema } from './notice-card'
import { topicCardSchema } from './topic-card'
import { surveyCardSchema } from './survey-card'
import * as z from 'zod/mini'

export const homeSchema = z.object({
  village: z.nullable(z.object({ code: z.string(), name: z.string() })),
  /** 专栏 of these days. */
  topics: z.array(topicCardSchema),
  /** 群众评议 that may be answered today. */
  survey: z.nullable(surveyCardSchema),
  notices: z.array(noticeCardSchema),
  cases: z.array(caseCardSchema),
})
export type Home = z.infer<typeof homeSchema>

export const homeEndpoints = {
  readHome: endpoint('GET /api/v1/home', { summary: '首页', query: z.object({ village: z.optional(z.string()) }), reply: homeSchema }),
}
