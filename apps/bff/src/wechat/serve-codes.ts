import type Router from '@koa/router'
import { boardScene, landingPage } from '@mingbai/contracts/routes'
import { miniCodePath } from '@mingbai/contracts/wechat'
import type { House } from '../house'
import { openScope } from '../http/open-scope'
import { Refusal } from '../http/refusal'
import { staffOnly } from '../http/serve'
import { askPictureWithToken } from './access-token'
import { miniProgramOf, orRefuse } from './login'

/** Wide enough for a board of half a metre; WeChat gives 280 to 1280. */
const WIDTH = 1280

/** 小程序码 of a board, for who prints it themselves: beside the plain QR, which opens in every app. */
export function serveMiniCode(router: Router, house: House): void {
  router.get(miniCodePath(':code'), async (ctx) => {
    const scope = staffOnly(await openScope(house, ctx, { withActor: true }), 'boards.manage')
    const board = scope.tenant.boardsByCode.get(ctx.params.code ?? '')
    if (!board) throw new Refusal('boardNotFound')
    const body = { scene: boardScene(board.code), page: landingPage, check_path: house.env.wechat.version === 'release', env_version: house.env.wechat.version, width: WIDTH }
    const { type, bytes } = await orRefuse(askPictureWithToken(miniProgramOf(scope), { path: '/wxa/getwxacodeunlimit', body }, scope), scope)
    ctx.set('Cache-Control', 'private, no-store')
    ctx.attachment(`${board.code}.${type === 'image/png' ? 'png' : 'jpg'}`)
    ctx.type = type
    ctx.body = bytes
  })
}

/**
 * 校验文件, asked for by WeChat when a domain or a rule for plain links is registered: at the root, and in the folder of the rule
 * (boards are `/b/…`).
 */
export function serveVerifyFiles(router: Router, { env }: House): void {
  for (const [name, content] of env.wechat.verifyFiles) {
    router.get([`/${name}`, `/b/${name}`], (ctx) => {
      ctx.type = 'text'
      ctx.body = content
    })
  }
}
