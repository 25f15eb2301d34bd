import type Router from '@koa/router'
import { endpoints } from '@mingbai/contracts/endpoints'
import { postingsCsvPath } from '@mingbai/contracts/postings'
import type { House } from '../house'
import { openScope } from '../http/open-scope'
import { serveStaff, staffOnly, type Route } from '../http/serve'
import { daysOf, postingRegister, postingsCsv } from './posting-register'
import { actOnPosting, noticePostings, recordPosting, type ReadNotice } from './record-posting'
import { postingTexts } from './texts'

export function postingRoutes(readNotice: ReadNotice): Route[] {
  return [
    serveStaff(endpoints.readNoticePostings, {}, ({ params }, scope) => noticePostings(params.id, readNotice, scope)),
    serveStaff(endpoints.recordPosting, {}, ({ params, body }, scope) => recordPosting(params.id, body, readNotice, scope)),
    serveStaff(endpoints.actOnPosting, {}, ({ params, body }, scope) => actOnPosting(params.id, params.verb, body, readNotice, scope)),
    serveStaff(endpoints.readPostings, { needs: 'notices.readAll' }, ({ query }, scope) => postingRegister(query, scope)),
  ]
}

const day = (value: string | string[] | undefined): string | undefined => (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value) ? value : undefined)

/** A file and no reply of the API: it is downloaded by its link. */
export function servePostingsCsv(router: Router, house: House): void {
  router.get(postingsCsvPath(), async (ctx) => {
    const scope = staffOnly(await openScope(house, ctx, { withActor: true }), 'notices.readAll')
    const days = daysOf({ from: day(ctx.query.from), until: day(ctx.query.until) }, scope.today)
    const csv = await postingsCsv(days, scope)
    ctx.set('Cache-Control', 'private, no-store')
    ctx.attachment(postingTexts.csvName(days.from, days.until))
    ctx.type = 'text/csv; charset=utf-8'
    ctx.body = csv
  })
}
