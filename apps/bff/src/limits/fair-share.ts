import { LRUCache } from 'lru-cache'
import type { Context, Middleware } from 'koa'
import type { House, Scope } from '../house'
import { openScope } from '../http/open-scope'
import { Refusal } from '../http/refusal'

const MINUTE = 60_000
/** A school, a carrier's NAT, a newsroom: many may sit behind one address. */
export const PER_ADDRESS = 600
/** A system that has said who it is, by its own key. */
const PER_KEY = 1200
const open = /^\/(open311|open-data|feeds)\//i

interface Counted { used: number; endsAt: number }

/**
 * What machines read is shared out: so many requests a minute for each address, and more, of its own, for each key.
 * Counted in this process's memory: a count in the database would cost more than the answer.
 * @param ownerOf the id of the client whose key this is; throws when it is nobody's
 */
export function fairShare(house: House, ownerOf: (apiKey: string, scope: Scope) => Promise<string>): Middleware {
  const counts = new LRUCache<string, Counted>({ max: 20_000 })
  return async (ctx, next) => {
    if (!open.test(ctx.path) || ctx.method === 'POST') {
      await next()
      return
    }
    const key = typeof ctx.query.api_key === 'string' ? ctx.query.api_key : ''
    const owner = key === '' ? null : await ownerOf(key, await openScope(house, ctx, { withActor: false }))
    const left = count(counts, owner === null ? `a ${ctx.ip}` : `k ${owner}`, owner === null ? PER_ADDRESS : PER_KEY, house.clock().getTime())
    announce(ctx, left)
    if (left.wait > 0) throw new Refusal('outsideSlowDown', { seconds: left.wait })
    await next()
  }
}

interface Left { limit: number; remaining: number; wait: number }

function count(counts: LRUCache<string, Counted>, who: string, limit: number, now: number): Left {
  const known = counts.get(who)
  const current = known && known.endsAt > now ? known : { used: 0, endsAt: now + MINUTE }
  current.used += 1
  counts.set(who, current)
  return { limit, remaining: Math.max(0, limit - current.used), wait: current.used > limit ? Math.ceil((current.endsAt - now) / 1000) : 0 }
}

function announce(ctx: Context, { limit, remaining }: Left): void {
  ctx.set('RateLimit-Limit', String(limit))
  ctx.set('RateLimit-Remaining', String(remaining))
}
