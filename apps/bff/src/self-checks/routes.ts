import type Router from '@koa/router'
import { endpoints } from '@mingbai/contracts/endpoints'
import { selfCheckPaperPath } from '@mingbai/contracts/self-checks'
import { quarterSchema } from '@mingbai/contracts/proofs'
import { selfCheckBlocks, selfCheckPaper, selfCheckTitle } from '@mingbai/outputs/self-checks/self-check-paper'
import * as z from 'zod/mini'
import type { House } from '../house'
import { openScope } from '../http/open-scope'
import { Refusal } from '../http/refusal'
import { serveStaff, staffOnly, type Route } from '../http/serve'
import { composePaper } from '../paper/render-paper'
import { wordFile } from '../paper/word-file'
import type { Known } from './read-facts'
import { listSelfChecks, readSelfCheck } from './read-self-check'
import { confirmSelfCheck, fillSelfCheck, returnSelfCheck } from './write-self-check'

const reads = { needs: 'selfChecks.read' } as const

export const selfCheckRoutes = (known: Known): Route[] => [
  serveStaff(endpoints.listSelfChecks, reads, ({ query }, scope) => listSelfChecks(query.quarter, known, scope)),
  serveStaff(endpoints.readSelfCheck, reads, ({ params }, scope) => readSelfCheck(params.village, params.quarter, known, scope)),
  serveStaff(endpoints.fillSelfCheck, { needs: 'selfChecks.fill' }, ({ params, body }, scope) => fillSelfCheck(params.village, params.quarter, body, known, scope)),
  serveStaff(endpoints.confirmSelfCheck, { needs: 'selfChecks.fill' }, ({ params, body }, scope) => confirmSelfCheck(params.village, params.quarter, body, known, scope)),
  serveStaff(endpoints.returnSelfCheck, { needs: 'selfChecks.return' }, ({ params, body }, scope) => returnSelfCheck(params.village, params.quarter, body, known, scope)),
]

/** The sheet to print: PDF, or Word for who changes something on it. */
export function serveSelfCheckPapers(router: Router, house: House, known: Known): void {
  router.get(selfCheckPaperPath(':village', ':quarter', ':ending'), async (ctx) => {
    const scope = staffOnly(await openScope(house, ctx, { withActor: true }), 'selfChecks.read')
    const { village = '', quarter = '', ending } = ctx.params
    if (!z.safeParse(quarterSchema, quarter).success || (ending !== 'pdf' && ending !== 'docx')) throw new Refusal('notFound')
    const check = await readSelfCheck(village, quarter, known, scope)
    const title = selfCheckTitle(check)
    const body = ending === 'pdf' ? (await composePaper(selfCheckPaper(check, scope.tenant.settings.fullName))).pdf : await wordFile({ title, blocks: selfCheckBlocks(check) })
    ctx.set('Cache-Control', 'private, no-store')
    ctx.attachment(`${title}.${ending}`)
    ctx.type = ending
    ctx.body = Buffer.from(body)
  })
}
