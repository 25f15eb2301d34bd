import * as z from 'zod/mini'
import type { Scope } from '../../house'
import { noteGrant } from '../../outbox/message-grants'
import { findResidentByOpenid } from '../../session/resident-session'

const entry = z.object({ TemplateId: z.string(), SubscribeStatusString: z.string() })
const list = z.union([z.array(entry), z.pipe(entry, z.transform((one) => [one]))])
const inside = z.object({ List: list })
/** JSON has the list beside the sender, XML in an element of its own. */
const eventSchema = z.object({ FromUserName: z.string(), List: z.optional(list), SubscribeMsgPopupEvent: z.optional(inside), SubscribeMsgChangeEvent: z.optional(inside) })

/**
 * subscribe_msg_popup_event, subscribe_msg_change_event: who said no, or turned messages off in WeChat itself. A yes is not
 * counted here: the phone has told it already, and a push comes again when its answer was lost.
 */
export async function noteRefusals(event: unknown, scope: Scope): Promise<void> {
  const { success, data } = z.safeParse(eventSchema, event)
  if (!success) return
  const entries = data.List ?? data.SubscribeMsgPopupEvent?.List ?? data.SubscribeMsgChangeEvent?.List ?? []
  const refused = entries.filter(({ SubscribeStatusString }) => SubscribeStatusString === 'reject')
  const resident = await findResidentByOpenid(scope.db, data.FromUserName, scope)
  if (!resident || refused.length === 0) return
  await scope.db.write(async (tx) => {
    for (const { TemplateId } of refused) await noteGrant(tx, resident, TemplateId, 'reject', scope.at)
  })
}
