import type Router from '@koa/router'
import { documentsCsvPath } from '@mingbai/contracts/documents'
import { endpoints } from '@mingbai/contracts/endpoints'
import type { House } from '../house'
import { openScope } from '../http/open-scope'
import { serveStaff, staffOnly } from '../http/serve'
import { actOnDocument, readDocument, registerDocument, saveDocument } from './act-on-document'
import { documentsCsv, listDocuments } from './list-documents'
import { documentTexts } from './texts'

const reads = { needs: 'documents.read' } as const

export const officialDocumentRoutes = [
  serveStaff(endpoints.listDocuments, reads, ({ query }, scope) => listDocuments(query, scope)),
  serveStaff(endpoints.registerDocument, { needs: 'documents.manage' }, ({ body }, scope) => registerDocument(body, scope)),
  serveStaff(endpoints.readOfficialDocument, reads, ({ params }, scope) => readDocument(params.id, scope)),
  serveStaff(endpoints.saveDocument, { needs: 'documents.manage' }, ({ params, body }, scope) => saveDocument(params.id, body.seq, body.draft, scope)),
  serveStaff(endpoints.actOnDocument, reads, ({ params, body }, scope) => actOnDocument(params.id, params.verb, body.seq, body.fields, scope)),
]

/** A file and no reply of the API: it is downloaded by its link. */
export function serveDocumentsCsv(router: Router, house: House): void {
  router.get(documentsCsvPath(), async (ctx) => {
    const scope = staffOnly(await openScope(house, ctx, { withActor: true }), 'documents.read')
    const asked = ctx.query.year
    const year = typeof asked === 'string' && /^\d{4}$/.test(asked) ? asked : scope.today.slice(0, 4)
    const csv = await documentsCsv(year, scope)
    ctx.set('Cache-Control', 'private, no-store')
    ctx.attachment(documentTexts.csvName(year))
    ctx.type = 'text/csv; charset=utf-8'
    ctx.body = csv
  })
}
