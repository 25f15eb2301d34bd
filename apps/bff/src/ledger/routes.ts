import type Router from '@koa/router'
import { endpoints } from '@mingbai/contracts/endpoints'
import { ledgerExportPath } from '@mingbai/contracts/ledger'
import { Readable } from 'node:stream'
import type { House } from '../house'
import { openScope } from '../http/open-scope'
import { serve, staffOnly } from '../http/serve'
import { exportLedger } from './export-ledger'
import { readLeaves, readLedger } from './read-heads'
import { exportName } from './texts'

export const ledgerRoutes = [
  serve(endpoints.readLedger, {}, ({ query }, scope) => readLedger(query.before ? Number(query.before) : undefined, scope)),
  serve(endpoints.readLedgerLeaves, {}, ({ params }, scope) => readLeaves(Number(params.number), scope)),
]

export function serveLedgerExport(router: Router, house: House): void {
  router.get(ledgerExportPath, async (ctx) => {
    const scope = staffOnly(await openScope(house, ctx, { withActor: true }), 'ledger.export')
    ctx.set('Cache-Control', 'private, no-store')
    ctx.attachment(exportName(scope.tenant.name, scope.today))
    ctx.type = 'application/x-ndjson'
    ctx.body = Readable.from(exportLedger(scope))
  })
}
