import type Router from '@koa/router'
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { House } from '../house'
import { endOfShanghaiDay } from '../http/answer'
import { findHouse, keepTownship, rememberTownship } from '../http/find-house'
import { openScope } from '../http/open-scope'
import type { PublicCache } from '../http/public-cache'
import { Refusal } from '../http/refusal'
import { countyPath, pages, shellPath } from '@mingbai/contracts/routes'
import { insertSize } from '@mingbai/outputs/painted/insert-painted'
import { consolePolicy, h5Policy } from './page-styles'
import { pageAt, paintPage } from './paint-page'
import { staticFiles } from './static-files'

/** Folders of the built clients; null: not built (tests of the API alone). */
export interface Clients {
  h5: string | null
  console: string | null
}

export function serveClients(router: Router, clients: Clients, house: House, cache: PublicCache): void {
  if (clients.h5) serveH5(router, clients.h5, house, cache)
  if (clients.console) serveConsole(router, clients.console, house)
}

/** The resident's app. Public reading pages come with their text; an address that is no page of ours is 404, never the shell. */
function serveH5(router: Router, folder: string, house: House, cache: PublicCache): void {
  const indexHtml = readIndex(folder)
  for (const { path } of Object.values(pages)) {
    router.get(path, async (ctx) => {
      ctx.set('Content-Security-Policy', h5Policy)
      if (await isOfCounty(house, ctx.query.org)) return ctx.redirect(countyPath)
      if (ctx.query.org) await rememberTownship(house, ctx)
      const now = house.clock()
      const tenant = await (await findHouse(house, ctx)).book()
      if (cache.answer(ctx, tenant, now.getTime())) return
      const page = pageAt(ctx.path)
      if (!page) throw new Refusal('notFound')
      const query = Object.fromEntries(Object.entries(ctx.query).flatMap(([name, value]) => (typeof value === 'string' ? [[name, value]] : [])))
      const scope = await openScope(house, ctx, { withActor: false })
      const html = await paintPage(page, ctx.url, query, indexHtml, scope)
      cache.keep(ctx, scope.tenant, html, 'text/html', endOfShanghaiDay(now))
    })
  }
  // For the service worker: the app with no page painted into it.
  const shell = insertSize(indexHtml)
  router.get(shellPath, (ctx) => {
    ctx.set({ 'Content-Security-Policy': h5Policy, 'Cache-Control': 'no-cache', 'X-Robots-Tag': 'noindex' })
    ctx.type = 'html'
    ctx.body = shell
  })
  const files = staticFiles(folder)
  router.get('/sw.js', (ctx) => files(ctx, ctx.path))
  router.get(/^\/(js|css|static|chunk|assets)\/.+/, (ctx) => files(ctx, ctx.path))
  router.get('/favicon.svg', (ctx) => files(ctx, ctx.path))
  // Browsers ask for this name on pages that name no icon.
  router.get('/favicon.ico', (ctx) => ctx.redirect('/favicon.svg'))
}

/** Its code is the beginning of every township's. */
async function isOfCounty(house: House, org: unknown): Promise<boolean> {
  return typeof org === 'string' && /^\d{6}$/.test(org) && (await house.book()).code.startsWith(org)
}

function serveConsole(router: Router, folder: string, house: House): void {
  const indexHtml = readIndex(folder)
  const files = staticFiles(folder)
  router.get(/^\/console(\/.*)?$/, async (ctx) => {
    if (/\.\w+$/.test(ctx.path)) return files(ctx, ctx.path.slice('/console'.length))
    // The sign-in of a township: /console/?org=…
    if (ctx.query.org) await keepTownship(house, ctx)
    const nonce = randomBytes(16).toString('base64url')
    ctx.set('Content-Security-Policy', consolePolicy(nonce))
    ctx.set('Cache-Control', 'no-store')
    ctx.type = 'html'
    ctx.body = indexHtml.replaceAll('__CSP_NONCE__', nonce)
  })
}

function readIndex(folder: string): string {
  const file = join(folder, 'index.html')
  if (!existsSync(file)) throw new Error(`${file} is missing: run npm run build`)
  return readFileSync(file, 'utf8')
}
