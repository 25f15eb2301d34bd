import { MOST_IN_TOPIC } from '@mingbai/rules/catalogue/topics'
import { dateSchema, publicIdSchema } from './common'
import { endpoint } from './endpoint'
import { noticeCardSchema } from './notice-card'
import { topicCardSchema } from './topic-card'
import * as z from 'zod/mini'

export const topicSchema = z.extend(topicCardSchema, { notices: z.array(noticeCardSchema) })
export type Topic = z.infer<typeof topicSchema>

export const topicDraftSchema = z.object({
  title: z.string().check(z.minLength(2), z.maxLength(30)),
  /** One sentence: what it is about and for whom. */
  intro: z.string().check(z.minLength(2), z.maxLength(120)),
  fromOn: dateSchema,
  untilOn: dateSchema,
  /** False: taken down, nobody outside sees it. */
  active: z.boolean(),
  notices: z.array(publicIdSchema).check(z.maxLength(MOST_IN_TOPIC)),
})
export type TopicDraft = z.infer<typeof topicDraftSchema>

export const staffTopicSchema = z.extend(topicCardSchema, {
  seq: z.number(),
  active: z.boolean(),
  state: z.enum(['ahead', 'current', 'ended', 'down']),
  stateLabel: z.string(),
  /** In its order; `gone`: not public any more, and so not shown in it. */
  notices: z.array(z.object({ id: publicIdSchema, title: z.string(), gone: z.boolean() })),
})
export type StaffTopic = z.infer<typeof staffTopicSchema>

const params = z.object({ id: publicIdSchema })
export const topicEndpoints = {
  readTopic: endpoint('GET /api/v1/topics/:id', { summary: '一个专栏和收在里面的公开信息', params, reply: topicSchema }),
  listTopics: endpoint('GET /api/v1/staff/topics', { summary: '专栏', access: 'staff', reply: z.object({ items: z.array(staffTopicSchema) }) }),
  addTopic: endpoint('POST /api/v1/staff/topics', { summary: '办一个专栏', access: 'staff', body: topicDraftSchema, reply: staffTopicSchema }),
  changeTopic: endpoint('PUT /api/v1/staff/topics/:id', {
    summary: '改专栏', access: 'staff', params, body: z.object({ seq: z.number(), draft: topicDraftSchema }), reply: staffTopicSchema,
  }),
}
