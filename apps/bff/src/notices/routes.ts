import { endpoints } from '@mingbai/contracts/endpoints'
import { serve, serveStaff } from '../http/serve'
import { actOnNotice } from './act-on-notice'
import { checkNotice, keepWords } from './check-notice'
import { findExplainable } from './explanations'
import { listNoticesPage, readNoticePage } from './read-notices'
import { staffListNotices, staffReadNotice } from './staff-notice'
import { createNotice, saveNotice } from './write-notice'

export const noticeRoutes = [
  serve(endpoints.listNotices, { cached: true }, ({ query }, scope) => listNoticesPage(query, scope)),
  serve(endpoints.readNotice, { cached: true }, ({ params }, scope) => readNoticePage(params.id, scope)),
  serveStaff(endpoints.staffListNotices, {}, ({ query }, scope) => staffListNotices(query, scope)),
  serveStaff(endpoints.staffReadNotice, {}, ({ params }, scope) => staffReadNotice(params.id, scope)),
  serveStaff(endpoints.findExplainable, { needs: 'notices.draft' }, ({ query }, scope) => findExplainable(query.q, scope)),
  serveStaff(endpoints.createNotice, { needs: 'notices.draft' }, ({ body }, scope) => createNotice(body, scope)),
  serveStaff(endpoints.saveNotice, { needs: 'notices.draft' }, ({ params, body }, scope) => saveNotice(params.id, body.seq, body.draft, scope)),
  serveStaff(endpoints.checkNotice, {}, ({ params }, scope) => checkNotice(params.id, scope)),
  serveStaff(endpoints.keepWords, {}, ({ params, body }, scope) => keepWords(params.id, body, scope)),
  serveStaff(endpoints.actOnNotice, {}, ({ params, body }, scope) => actOnNotice({ publicId: params.id, verb: params.verb, ...body }, scope)),
]
