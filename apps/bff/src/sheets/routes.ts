import type Router from '@koa/router'
import { endpoints } from '@mingbai/contracts/endpoints'
import { contentSheetPath, type SheetSize } from '@mingbai/contracts/sheets'
import type { Context } from 'koa'
import type { House } from '../house'
import { openScope } from '../http/open-scope'
import { serveStaff, staffOnly } from '../http/serve'
import { contentSheetPolicy } from '../pages/page-styles'
import { drawPage } from '../paper/render-paper'
import { addSheetPhoto } from './add-photo'
import { composeSheet, contentSheetHtml } from './content-sheet-html'
import { hangSheet, listSheets, makeSheet } from './sheets'
import { paperName } from './texts'

export const sheetRoutes = [
  serveStaff(endpoints.listSheets, {}, async (_input, scope) => ({ items: await listSheets(scope) })),
  serveStaff(endpoints.makeSheet, { needs: 'boards.manage' }, ({ params }, scope) => makeSheet(params.code, scope)),
  serveStaff(endpoints.readSheetPaper, { needs: 'boards.manage' }, async ({ params, query: { size } }, scope) => {
    const { pages, rare } = await composeSheet(params.code, Number(params.number), size, scope)
    return { size, pages, rare }
  }),
  serveStaff(endpoints.hangSheet, {}, ({ params }, scope) => hangSheet(params.code, Number(params.number), scope)),
  serveStaff(endpoints.addSheetPhoto, {}, ({ params, body }, scope) => addSheetPhoto(params.code, Number(params.number), body.photo, scope)),
]

/** Fine enough for a QR and small letters; a page stays about half a megabyte. */
const DPI = 200

export function serveContentSheets(router: Router, house: House): void {
  const at = contentSheetPath('_code', ':number').replace('_code', ':code')
  router.get(at, async (ctx) => {
    const html = await contentSheetHtml(...asked(ctx), await keeperOf(house, ctx))
    ctx.set('Content-Security-Policy', contentSheetPolicy)
    ctx.set('Cache-Control', 'no-store')
    ctx.type = 'html'
    ctx.body = html
  })
  router.get(`${at}/paper.pdf`, async (ctx) => {
    const [code, number, size] = asked(ctx)
    const { pdf, boardName } = await composeSheet(code, number, size, await keeperOf(house, ctx))
    download(ctx, paperName(boardName, number, size), 'pdf', Buffer.from(pdf))
  })
  router.get(`${at}/paper.png`, async (ctx) => {
    const [code, number, size] = asked(ctx)
    const page = typeof ctx.query.page === 'string' && /^\d{1,3}$/.test(ctx.query.page) ? Number(ctx.query.page) : 1
    const paper = await composeSheet(code, number, size, await keeperOf(house, ctx))
    download(ctx, paperName(paper.boardName, number, size, page), 'png', await drawPage(paper, { page, dpi: DPI }))
  })
}

const asked = ({ params, query }: { params: Record<string, string | undefined>; query: Context['query'] }): [code: string, number: number, size: SheetSize] => [params.code ?? '', Number(params.number), query.size === 'A3' ? 'A3' : 'A4']

const keeperOf = async (house: House, ctx: Context) => staffOnly(await openScope(house, ctx, { withActor: true }), 'boards.manage')

function download(ctx: Context, name: string, ending: 'pdf' | 'png', body: Buffer): void {
  ctx.set('Cache-Control', 'private, no-store')
  ctx.attachment(`${name}.${ending}`)
  ctx.type = ending
  ctx.body = body
}
