import { messageTemplates, recipientKinds, messageChannels } from '@mingbai/rules/messages/channels'
import * as z from 'zod/mini'
import { rowBoolean, rowJson } from '../database/row-types'

export const messageRow = z.object({
  id: z.string(), tenant: z.string(), recipientKind: z.enum(recipientKinds), recipient: z.string(), objectType: z.string(), objectId: z.string(), occasion: z.string(),
  channel: z.enum(messageChannels), template: z.enum(messageTemplates), params: rowJson(z.record(z.string(), z.string())), urgent: rowBoolean, attempts: z.number(), round: z.number(), bestBefore: z.nullable(z.string()),
})
export type MessageRow = z.infer<typeof messageRow>
export const messageColumns = 'id, tenant, recipient_kind, recipient, object_type, object_id, occasion, channel, template, params, urgent, attempts, round, best_before'

export type Recipient = Pick<MessageRow, 'recipientKind' | 'recipient'>
