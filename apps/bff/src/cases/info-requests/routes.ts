import type Router from '@koa/router'
import { endpoints } from '@mingbai/contracts/endpoints'
import { requestLetterPath, type RequestLetter } from '@mingbai/contracts/info-requests'
import { letterCss } from '@mingbai/outputs/css/letter-css'
import { letterPage } from '@mingbai/outputs/requests/letter-page'
import type { Context } from 'koa'
import * as z from 'zod/mini'
import type { House } from '../../house'
import { openScope } from '../../http/open-scope'
import { styledPolicy } from '../../http/security-headers'
import { serve, serveStaff, staffOnly } from '../../http/serve'
import { letterFile } from './letter-file'
import { previewRequestLetter, readRequestLetter } from './read-letter'
import { enterInfoRequest, submitInfoRequest } from './submit-request'
import { letterName } from './texts'

export const infoRequestRoutes = [
  serve(endpoints.submitInfoRequest, {}, ({ body }, scope) => submitInfoRequest(body, scope)),
  serveStaff(endpoints.enterInfoRequest, {}, ({ body }, scope) => enterInfoRequest(body, scope)),
  serveStaff(endpoints.previewRequestLetter, {}, ({ params, body }, scope) => previewRequestLetter(params.id, body.verb, body.fields, scope)),
  serveStaff(endpoints.readRequestLetter, {}, ({ params }, scope) => readRequestLetter(params.id, params.letter, scope)),
]

/** Files and pages of the letters: opened by their link, and logged each time. */
export function serveRequestLetters(router: Router, house: House): void {
  router.get(requestLetterPath(':id', ':letter', 'docx'), async (ctx) => {
    const letter = await asked(house, ctx)
    ctx.set('Cache-Control', 'private, no-store')
    ctx.attachment(`${letterName(letter.title, letter.number)}.docx`)
    ctx.type = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'
    ctx.body = Buffer.from(await letterFile(letter))
  })
  router.get(requestLetterPath(':id', ':letter', 'page'), async (ctx) => {
    const html = letterPage(await asked(house, ctx))
    ctx.set('Content-Security-Policy', styledPolicy(letterCss))
    ctx.set('Cache-Control', 'no-store')
    ctx.type = 'html'
    ctx.body = html
  })
}

const letterParams = z.object({ id: z.string(), letter: z.string() })

async function asked(house: House, ctx: Context): Promise<RequestLetter> {
  const { id, letter } = z.parse(letterParams, ctx.params)
  return readRequestLetter(id, letter, staffOnly(await openScope(house, ctx, { withActor: true })))
}
