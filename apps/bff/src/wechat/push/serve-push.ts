import type Router from '@koa/router'
import type { Context } from 'koa'
import * as z from 'zod/mini'
import type { House, Scope } from '../../house'
import { systemScope } from '../../engine/system-scope'
import { readBytes } from '../../http/signed-request'
import { Refusal } from '../../http/refusal'
import { sameText } from '../../keys/seal'
import { readEvent } from './read-event'
import { openPush, pushSignature } from './signature'

const pushPath = '/wechat/push'

/** What is done with an event, by its name; each may come twice, and more than once at the same time. */
export type EventHandlers = Readonly<Record<string, (event: unknown, scope: Scope) => Promise<void>>>

const encryptedSchema = z.object({ Encrypt: z.string() })
const eventSchema = z.object({ Event: z.string() })

/** 消息推送 of both accounts. WeChat asks once with GET, then posts; it repeats what is not answered with `success` within five seconds. */
export function servePush(router: Router, house: House, handlers: EventHandlers): void {
  router.get(pushPath, (ctx) => {
    requireSignature(ctx, house, 'signature', [])
    ctx.type = 'text'
    ctx.body = one(ctx, 'echostr')
  })
  router.post(pushPath, async (ctx) => {
    const text = (await readBytes(ctx.req)).toString('utf8')
    const event = parsed(ctx, text, house)
    const { success, data } = z.safeParse(eventSchema, event)
    // Both accounts are the county's: whoever the event is about may be known in any of its townships.
    if (success) for (const one of await house.all()) await handlers[data.Event]?.(event, await systemScope(one))
    ctx.type = 'text'
    ctx.body = 'success'
  })
}

/** With a key only what is encrypted is believed: 明文 could be repeated by whoever saw one signature. */
function parsed(ctx: Context, text: string, house: House): unknown {
  const { push, miniProgram, officialAccount } = house.env.wechat
  const outer = orBad(() => readEvent(text))
  if (!push?.aesKey) {
    requireSignature(ctx, house, 'signature', [])
    return outer
  }
  const { aesKey } = push
  const { success, data } = z.safeParse(encryptedSchema, outer)
  if (!success) throw new Refusal('notAllowed')
  requireSignature(ctx, house, 'msg_signature', [data.Encrypt])
  const { message, appId } = orBad(() => openPush(aesKey, data.Encrypt))
  if (![miniProgram?.appId, officialAccount?.appId].includes(appId)) throw new Refusal('notAllowed')
  return orBad(() => readEvent(message))
}

function requireSignature(ctx: Context, { env }: House, name: 'signature' | 'msg_signature', more: string[]): void {
  const { push } = env.wechat
  if (!push) throw new Refusal('notFound')
  const right = pushSignature(push.token, one(ctx, 'timestamp'), one(ctx, 'nonce'), ...more)
  if (!sameText(one(ctx, name), right)) throw new Refusal('notAllowed')
}

const one = ({ query }: Context, name: string): string => {
  const value = query[name]
  return typeof value === 'string' ? value : ''
}

function orBad<T>(work: () => T): T {
  try {
    return work()
  } catch {
    throw new Refusal('badJson')
  }
}
