import type Router from '@koa/router'
import { endpoints } from '@mingbai/contracts/endpoints'
import { contentSheetPath } from '@mingbai/contracts/sheets'
import type { House } from '../house'
import { openScope } from '../http/open-scope'
import { serveStaff, staffOnly } from '../http/serve'
import { contentSheetPolicy } from '../pages/page-styles'
import { contentSheetHtml } from './content-sheet-html'
import { hangSheet, listSheets, makeSheet } from './sheets'

export const sheetRoutes = [
  serveStaff(endpoints.listSheets, {}, async (_input, scope) => ({ items: await listSheets(scope) })),
  serveStaff(endpoints.makeSheet, { needs: 'boards.manage' }, ({ params }, scope) => makeSheet(params.code, scope)),
  serveStaff(endpoints.hangSheet, {}, ({ params }, scope) => hangSheet(params.code, Number(params.number), scope)),
]

export function serveContentSheets(router: Router, house: House): void {
  router.get(contentSheetPath('_code', ':number').replace('_code', ':code'), async (ctx) => {
    const scope = staffOnly(await openScope(house, ctx, { withActor: true }), 'boards.manage')
    const html = await contentSheetHtml(ctx.params.code ?? '', Number(ctx.params.number), ctx.query.size === 'A3' ? 'A3' : 'A4', scope)
    ctx.set('Content-Security-Policy', contentSheetPolicy)
    ctx.set('Cache-Control', 'no-store')
    ctx.type = 'html'
    ctx.body = html
  })
}
