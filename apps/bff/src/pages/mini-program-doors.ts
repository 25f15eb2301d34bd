import type Router from '@koa/router'
import { boardMiniPath, boardPath, caseMiniPath, landingPage, noticeMiniPath, pages, pageUrl, withQuery } from '@mingbai/contracts/routes'
import { readCase } from '../cases/read-case'
import { readBoard } from '../home/read-home'
import type { House, Scope } from '../house'
import { openScope } from '../http/open-scope'
import { readNotice } from '../notices/read-notices'
import { presentOffice } from '../tenant/present-office'
import { hasMiniProgram, miniProgramLink } from '../wechat/mini-program-link'
import { sheetNumber } from './board-pages'

/**
 * Where 用小程序打开 leads: to WeChat's link, or back to the page when it gives none. Only what everybody may read has such a door,
 * and only its public id goes to WeChat: a village's list has none.
 */
export function serveMiniProgramDoors(router: Router, house: House): void {
  const door = (path: string, lead: (id: string, scope: Scope, sheet: unknown) => Promise<string>) => router.get(path, async (ctx) => {
    ctx.set('Cache-Control', 'no-store')
    ctx.redirect(await lead(ctx.params.id ?? '', await openScope(house, ctx, { withActor: false }), ctx.query.s))
  })
  door(boardMiniPath(':id'), async (code, scope, sheet) => {
    const { board } = await readBoard(code, scope)
    const s = sheetNumber(sheet)?.toString()
    return (await miniProgramLink(landingPage, queryOf({ board: board.code, s }), scope)) ?? boardPath(board.code, s)
  })
  door(caseMiniPath(':id'), async (id, scope) => pageIn('case', (await readCase(id, scope)).id, scope))
  door(noticeMiniPath(':id'), async (id, scope) => pageIn('notice', (await readNotice(id, scope)).id, scope))
}

async function pageIn(name: 'case' | 'notice', id: string, scope: Scope): Promise<string> {
  const { org } = await presentOffice(scope)
  const link = await miniProgramLink(pages[name].taro, queryOf({ id, org }), scope)
  return link ?? pageUrl(name, { id, org, mini: hasMiniProgram(scope) ? 'none' : undefined })
}

const queryOf = (query: Record<string, string | undefined>): string => withQuery('', query).slice(1)
