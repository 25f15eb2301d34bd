import type Router from '@koa/router'
import { feedPath } from '@mingbai/contracts/routes'
import { atomFeed, jsonFeed, type Feed } from '@mingbai/outputs/feeds/feeds'
import type { Context } from 'koa'
import type { House } from '../house'
import { endOfShanghaiDay } from '../http/answer'
import { findHouse } from '../http/find-house'
import { openScope } from '../http/open-scope'
import type { PublicCache } from '../http/public-cache'
import { readFeed, type FeedQuery } from './read-feed'

const formats: readonly { path: string; type: string; write: (feed: Feed) => string }[] = [
  { path: feedPath('atom'), type: 'application/atom+xml', write: atomFeed },
  { path: feedPath('json'), type: 'application/feed+json', write: jsonFeed },
]

/** Public, the same for everybody, kept until the tenant's generation changes; asked again with ETag. */
export function serveFeeds(router: Router, house: House, cache: PublicCache): void {
  for (const { path, type, write } of formats) {
    router.get(path, async (ctx: Context) => {
      ctx.set('Access-Control-Allow-Origin', '*')
      const now = house.clock()
      const tenant = await (await findHouse(house, ctx)).book()
      if (cache.answer(ctx, tenant, now.getTime())) return
      const scope = await openScope(house, ctx, { withActor: false })
      const { org, category, before } = ctx.query
      const query = { ...(typeof org === 'string' ? { org } : {}), ...(typeof category === 'string' ? { category } : {}), ...(typeof before === 'string' ? { before } : {}) }
      cache.keep(ctx, scope.tenant, write(await readFeed(query, addressOf(path), scope)), type, endOfShanghaiDay(now), now)
    })
  }
}

/** The feed's own address, with what of the query it obeys. */
const addressOf = (path: string) => (query: FeedQuery): string => {
  const search = new URLSearchParams({ ...query }).toString()
  return search ? `${path}?${search}` : path
}
