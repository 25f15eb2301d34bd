import { endpoint } from './endpoint'
import * as z from 'zod/mini'

export const unsentMessageSchema = z.object({
  id: z.string(),
  /** What it says. */
  text: z.string(),
  channelLabel: z.string(),
  /** Who it is for, in a word; never a number or an address. */
  to: z.string(),
  /** Where it belongs; null: nowhere that has a page. */
  about: z.nullable(z.object({ label: z.string(), path: z.string() })),
  reason: z.string(),
  tries: z.number(),
  givenUpAt: z.string(),
})
export type UnsentMessage = z.infer<typeof unsentMessageSchema>

/** The newest; `count`: of all. `channels`: the ways that are connected. */
const unsentMessagesSchema = z.object({ count: z.number(), channels: z.array(z.string()), items: z.array(unsentMessageSchema) })
export type UnsentMessages = z.infer<typeof unsentMessagesSchema>

const chosen = z.object({ ids: z.array(z.string().check(z.maxLength(26))).check(z.minLength(1), z.maxLength(200)) })

export const messageEndpoints = {
  listUnsentMessages: endpoint('GET /api/v1/staff/unsent-messages', { summary: '没送出去的消息', access: 'staff', reply: unsentMessagesSchema }),
  resendMessages: endpoint('POST /api/v1/staff/unsent-messages/resend', { summary: '再送一次', access: 'staff', body: chosen, reply: unsentMessagesSchema }),
  dropMessages: endpoint('POST /api/v1/staff/unsent-messages/drop', { summary: '不送了', access: 'staff', body: chosen, reply: unsentMessagesSchema }),
}
