import type Router from '@koa/router'
import { countyPath } from '@mingbai/contracts/routes'
import { countyPage } from '@mingbai/outputs/county/county-page'
import type { House } from '../house'
import { endOfShanghaiDay } from '../http/answer'
import { findHouse } from '../http/find-house'
import type { PublicCache } from '../http/public-cache'
import { presentOffice } from '../tenant/present-office'
import { generationOf, readCounty } from './read-county'

/** The county's view of its townships, with the telephone of the one from which somebody comes. Kept until something changes in any of them. */
export function serveCounty(router: Router, house: House, cache: PublicCache, pagePolicy: string): void {
  router.get(countyPath, async (ctx) => {
    ctx.set('Content-Security-Policy', pagePolicy)
    const now = house.clock()
    const books = await Promise.all((await house.all()).map(async (one) => ({ tenant: await one.book() })))
    const tenant = await (await findHouse(house, ctx)).book()
    const all = { code: `county ${tenant.code}`, generation: generationOf(books) }
    if (cache.answer(ctx, all, now.getTime())) return
    const { generation, ...page } = await readCounty(house)
    cache.keep(ctx, { ...all, generation }, countyPage({ office: await presentOffice({ ...house, tenant }), ...page }), 'text/html', endOfShanghaiDay(now))
  })
}
