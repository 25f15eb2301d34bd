import type { Context } from 'koa'
import { shanghaiDate } from '@mingbai/rules/clock/local-date'
import type { House } from '../house'
import { findHouse, sayTownship } from './find-house'
import { openScope } from './open-scope'
import type { PublicCache } from './public-cache'
import type { Route } from './serve'

/** One request of the API: from the cache when the answer is the same for everybody, else from its use case. */
export async function answer(route: Route, ctx: Context, house: House, cache: PublicCache): Promise<void> {
  await sayTownship(house, ctx)
  if (route.options.cached) {
    const now = house.clock()
    const tenant = await (await findHouse(house, ctx)).book()
    if (cache.answer(ctx, tenant, now.getTime())) return
    const scope = await openScope(house, ctx, { withActor: false })
    const reply = await route.handle(scope, ctx)
    cache.keep(ctx, scope.tenant, JSON.stringify(reply), 'application/json', endOfShanghaiDay(now))
    return
  }
  const scope = await openScope(house, ctx, { withActor: true })
  const reply = await route.handle(scope, ctx)
  // The writer sees its own change at once; other processes ask within a second.
  if (route.endpoint.method !== 'GET') scope.forgetBook()
  ctx.set('Cache-Control', 'no-store')
  ctx.body = reply
}

/** Milliseconds at which a new legal date begins. */
export function endOfShanghaiDay(now: Date): number {
  return Date.parse(`${shanghaiDate(new Date(now.getTime() + 86_400_000))}T00:00:00+08:00`)
}
