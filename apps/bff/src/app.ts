import bodyParser from '@koa/bodyparser'
import Router from '@koa/router'
import { limits } from '@mingbai/contracts/limits'
import { ledgerPagePath } from '@mingbai/contracts/ledger'
import { casePath, guidePath, noticePath, pageUrl, planPath, staffCasePath, villageListPath } from '@mingbai/contracts/routes'
import { sheetPath } from '@mingbai/contracts/settings'
import Koa from 'koa'
import compress from 'koa-compress'
import { constants } from 'node:zlib'
import { serveMiniProgramDoors } from './pages/mini-program-doors'
import { serveStopPage } from './pages/serve-stop-page'
import { serveFeeds } from './feeds/serve-feeds'
import { servePack } from './forms/routes'
import { selfCheckSources, sheetsOf } from './self-check-sources'
import { serveSelfCheckPapers } from './self-checks/routes'
import { serveSealedFiles } from './cases/tip-offs/routes'
import { serveDocumentsCsv } from './documents/routes'
import { servePosters } from './notices/serve-posters'
import { servePostingsCsv } from './postings/routes'
import { serveProofs } from './proofs/routes'
import { serveReportFiles } from './reports/report-files'
import type { House } from './house'
import { serveCounty } from './figures/serve-county'
import { findHouse, rememberTownship } from './http/find-house'
import { offFeatures } from './off-features'
import { answer } from './http/answer'
import { serveBrowserScript } from './http/browser-script'
import { articleSources } from './article-sources'
import { notePublishJob } from './articles/article-outcome'
import { catchErrors, noteBrokenAnswers } from './http/catch-errors'
import { checkOrigin } from './http/check-origin'
import { openApi } from './http/openapi'
import { openScope } from './http/open-scope'
import { makePublicCache } from './http/public-cache'
import { fairShare } from './limits/fair-share'
import { staffReadNotice } from './notices/staff-notice'
import { register } from './register'
import { securityHeaders } from './http/security-headers'
import { staffOnly } from './http/serve'
import { boardHtml, isWechat, sheetNumber } from './pages/board-pages'
import { openDataSources } from './open-data-sources'
import { serveOpenData } from './open-data/serve-open-data'
import { pagePolicy, sheetPolicy } from './pages/page-styles'
import { guideHtml, ledgerHtml, planHtml, receiptHtml, refusalHtml, sheetHtml, villageListHtml } from './pages/server-pages'
import { serveClients, type Clients } from './pages/serve-clients'
import { serveLedgerExport } from './ledger/routes'
import { serveScreens } from './screens/serve-screens'
import { countDead } from './cases/outside/letters'
import { clientOf } from './cases/open311/api-key'
import { open311Error, serveOpen311 } from './cases/open311/serve-open311'
import { keepRawBody } from './http/signed-request'
import { serveRequestLetters } from './cases/info-requests/routes'
import { countDeadMessages } from './outbox/dead-messages'
import { serveContentSheets } from './sheets/routes'
import { serveFile } from './uploads/serve-file'
import { noteMediaCheck } from './wechat/content-checks'
import { noteRefusals } from './wechat/push/note-refusals'
import { serveMiniCode, serveVerifyFiles } from './wechat/serve-codes'
import { servePush } from './wechat/push/serve-push'

/** Everything the process answers, on one screen. */
export function makeApp(house: House, clients: Clients): Koa {
  // Only the last address is the proxy's own word; what stands before it anybody may have written.
  const app = new Koa({ proxy: house.env.trustProxy, maxIpsCount: 1 })
  app.on('error', noteBrokenAnswers(house.log))
  const cache = makePublicCache()
  const router = new Router()

  router.get('/healthz', (ctx) => void (ctx.body = 'ok'))
  router.get('/readyz', async (ctx) => {
    const { code } = await house.book()
    ctx.body = { ready: true, tenant: code, database: house.db.engine, off: offFeatures(house.env).map(({ code }) => code), outsideDead: await countDead(house.db), messagesDead: await countDeadMessages(house.db) }
  })
  router.get('/api/openapi.json', async (ctx) => {
    const { origin, tenant } = await openScope(house, ctx, { withActor: false })
    ctx.body = openApi(origin, tenant.name)
  })
  for (const route of register) {
    const { method, path } = route.endpoint
    router.register(path, [method], (ctx) => answer(route, ctx, house, cache))
  }
  router.get('/api/v1/files/:id', async (ctx) => serveFile(ctx.params.id ?? '', 'full', await openScope(house, ctx, { withActor: true }), ctx))
  router.get('/api/v1/files/:id/thumb', async (ctx) => serveFile(ctx.params.id ?? '', 'thumb', await openScope(house, ctx, { withActor: true }), ctx))
  serveVerifyFiles(router, house)
  router.get('/b/:code', async (ctx) => {
    const scope = await openScope(house, ctx, { withActor: false })
    await rememberTownship(house, ctx)
    page(ctx, await boardHtml({ code: ctx.params.code ?? '', sheet: sheetNumber(ctx.query.s), inWechat: isWechat(ctx.get('user-agent')) }, scope), pagePolicy)
    ctx.vary('User-Agent')
  })
  serveMiniProgramDoors(router, house)
  router.get(noticePath(':id'), (ctx) => ctx.redirect(pageUrl('notice', { id: ctx.params.id })))
  router.get(casePath(':id'), (ctx) => ctx.redirect(pageUrl('case', { id: ctx.params.id })))
  router.get(staffCasePath(':id'), (ctx) => ctx.redirect(`/console/cases/${ctx.params.id}`))
  router.get(villageListPath(':id'), async (ctx) => {
    const scope = await openScope(house, ctx, { withActor: false })
    const { board, name, before } = ctx.query
    const text = (value: string | string[] | undefined) => (typeof value === 'string' ? value.slice(0, 20) : undefined)
    page(ctx, await villageListHtml(ctx.params.id ?? '', { board: text(board), name: text(name), before: text(before) }, scope), pagePolicy)
    ctx.set('Cache-Control', 'no-store')
    ctx.set('X-Robots-Tag', 'noindex')
  })
  router.get(guidePath, async (ctx) => page(ctx, await guideHtml(await openScope(house, ctx, { withActor: false })), pagePolicy))
  router.get(planPath, async (ctx) => page(ctx, await planHtml(ctx.query.year, await openScope(house, ctx, { withActor: false })), pagePolicy))
  router.get('/r/:id', async (ctx) => {
    const scope = await openScope(house, ctx, { withActor: false })
    page(ctx, await receiptHtml(ctx.params.id ?? '', ctx.query, scope), pagePolicy)
  })
  router.get(sheetPath('_code').replace('_code', ':code'), async (ctx) => {
    const scope = staffOnly(await openScope(house, ctx, { withActor: true }), 'boards.manage')
    page(ctx, await sheetHtml(ctx.params.code ?? '', scope), sheetPolicy)
  })
  serveCounty(router, house, cache, pagePolicy)
  serveStopPage(router, house)
  serveContentSheets(router, house)
  servePosters(router, house)
  serveRequestLetters(router, house)
  serveFeeds(router, house, cache)
  serveOpenData(router, house, cache, openDataSources, pagePolicy)
  serveOpen311(router, house, cache)
  serveSealedFiles(router, house)
  serveLedgerExport(router, house)
  const ledgerScript = serveBrowserScript(router, 'ledger')
  router.get(ledgerPagePath, async (ctx) => page(ctx, await ledgerHtml(ledgerScript, await openScope(house, ctx, { withActor: false })), pagePolicy))
  serveScreens(router, house, cache)
  servePack(router, house, staffReadNotice)
  servePush(router, house, { wxa_media_check: noteMediaCheck, subscribe_msg_popup_event: noteRefusals, subscribe_msg_change_event: noteRefusals, PUBLISHJOBFINISH: notePublishJob(articleSources) })
  serveMiniCode(router, house)
  servePostingsCsv(router, house)
  serveDocumentsCsv(router, house)
  serveReportFiles(router, house)
  serveProofs(router, house, sheetsOf)
  serveSelfCheckPapers(router, house, selfCheckSources)
  serveClients(router, clients, house, cache)

  app.use(securityHeaders())
  app.use(compress({ threshold: 1024, br: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } } }))
  app.use(catchErrors(house.log, { page: async (refusal, ctx) => ({ html: await refusalHtml(refusal, await findHouse(house, ctx).catch(() => house)), policy: pagePolicy }), foreign: open311Error }))
  app.use(checkOrigin(house.env))
  app.use(fairShare(house, async (apiKey, scope) => (await clientOf(apiKey, scope)).id))
  app.use(keepRawBody())
  app.use(bodyParser({ enableTypes: ['json'], jsonLimit: limits.jsonBytes }))
  app.use(router.routes())
  return app
}

function page(ctx: Koa.Context, html: string, policy: string): void {
  ctx.set('Content-Security-Policy', policy)
  ctx.set('Cache-Control', 'no-cache')
  ctx.type = 'html'
  ctx.body = html
}
