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
const open = /^\/(open311|open-data|feeds|reports)\//i

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
    const now = house.clock().getTime()
    const take = (who: string, limit: number) => {
      const left = count(counts, who, limit, now)
      announce(ctx, left)
      if (left.wait > 0) throw new Refusal('outsideSlowDown', { seconds: left.wait })
    }
    if (key === '') take(`a ${ctx.ip}`, PER_ADDRESS)
    else {
      // A guess counts before it is looked up; a right key gives it back.
      const guess = `g ${ctx.ip}`
      take(guess, PER_ADDRESS)
      const owner = await ownerOf(key, await openScope(house, ctx, { withActor: false }))
      giveBack(counts, guess)
      take(`k ${owner}`, PER_KEY)
    }
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

function giveBack(counts: LRUCache<string, Counted>, who: string): void {
  const known = counts.get(who)
  if (known) known.used -= 1
}

function announce(ctx: Context, { limit, remaining }: Left): void {
  ctx.set('RateLimit-Limit', String(limit))
  ctx.set('RateLimit-Remaining', String(remaining))
}
