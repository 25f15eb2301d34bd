import type Router from '@koa/router'
import { screenPath } from '@mingbai/contracts/screens'
import { screenPage } from '@mingbai/outputs/screen/screen-page'
import type { House, Scope } from '../house'
import { endOfShanghaiDay } from '../http/answer'
import { serveBrowserScript } from '../http/browser-script'
import { findHouse } from '../http/find-house'
import { openScope } from '../http/open-scope'
import type { PublicCache } from '../http/public-cache'
import { Refusal } from '../http/refusal'
import { kioskPolicy, screenPolicy } from '../pages/page-styles'
import type { BookBoard } from '../tenant/book'
import { presentBoard } from '../tenant/present-board'
import { kioskHtml } from './kiosk-html'
import { readScreen } from './read-screen'

/** LED walls, televisions and the 查阅机: pages that the server writes, and the one script they share. */
export function serveScreens(router: Router, house: House, cache: PublicCache): void {
  const script = serveBrowserScript(router, 'screens')

  // Kept for all screens of a board until something changes or ends; each asks again every minute, with its tag.
  router.get(screenPath(':code'), async (ctx) => {
    const now = house.clock()
    ctx.set('Content-Security-Policy', screenPolicy)
    ctx.set('X-Robots-Tag', 'noindex')
    // Screens measure the end of what they show by this clock, not by their own.
    ctx.set('Date', now.toUTCString())
    const tenant = await (await findHouse(house, ctx)).book()
    if (cache.answer(ctx, tenant, now.getTime())) return
    const scope = await openScope(house, ctx, { withActor: false })
    const board = boardAt(ctx.params.code, scope)
    const notices = await readScreen(board, scope)
    const html = screenPage({ ...frameOf(board, scope), notices, script })
    const ends = notices.flatMap(({ until }) => (until === null ? [] : [Date.parse(until)]))
    cache.keep(ctx, scope.tenant, html, 'text/html', Math.min(endOfShanghaiDay(now), ...ends))
  })

  router.get('/kiosk/:code{/:view}', async (ctx) => {
    ctx.set('Content-Security-Policy', kioskPolicy)
    ctx.set('X-Robots-Tag', 'noindex')
    // Nothing of what somebody read stays in the machine.
    ctx.set('Cache-Control', 'no-store')
    const scope = await openScope(house, ctx, { withActor: false })
    const frame = { ...frameOf(boardAt(ctx.params.code, scope), scope), script }
    const query = Object.fromEntries(Object.entries(ctx.query).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))
    const { status, html } = await kioskHtml(frame, ctx.params.view ?? 'start', query, scope)
    ctx.status = status
    ctx.type = 'html'
    ctx.body = html
  })
}

function boardAt(code: string | undefined, { tenant }: Scope): BookBoard {
  const board = tenant.boardsByCode.get((code ?? '').toUpperCase())
  if (!board?.active) throw new Refusal('boardNotFound')
  return board
}

function frameOf(board: BookBoard, { tenant, origin, today }: Scope) {
  const { name, settings, trial } = tenant
  return { board: presentBoard(board, tenant), office: { township: name, fullName: settings.fullName, phone: settings.office.phone }, trial, origin, today }
}
