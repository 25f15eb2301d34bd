import type Router from '@koa/router'
import { endpoints } from '@mingbai/contracts/endpoints'
import { proofsPath, proofsQuery } from '@mingbai/contracts/proofs'
import { periodWords } from '@mingbai/rules/catalogue/duties'
import { Readable } from 'node:stream'
import * as z from 'zod/mini'
import type { House } from '../house'
import { openScope } from '../http/open-scope'
import { Refusal } from '../http/refusal'
import { serveStaff, staffOnly, type Route } from '../http/serve'
import { organisationName } from '../tenant/book'
import { countProofs } from './count-proofs'
import { packProofs } from './pack-proofs'
import { selectProofs, type SheetsOf } from './select-proofs'
import { packFileName, packTitle, proofTexts } from './texts'

const NEEDS = 'proofs.read'

export const proofRoutes = (sheetsOf: SheetsOf): Route[] => [serveStaff(endpoints.readProofs, { needs: NEEDS }, ({ query }, scope) => countProofs(query, sheetsOf, scope))]

/** A file and no reply of the API: it flows while it is made, however long the quarter was. */
export function serveProofs(router: Router, house: House, sheetsOf: SheetsOf): void {
  router.get(proofsPath, async (ctx) => {
    const scope = staffOnly(await openScope(house, ctx, { withActor: true }), NEEDS)
    const asked = z.safeParse(proofsQuery, ctx.query)
    const selection = asked.success ? selectProofs(asked.data, scope) : null
    if (selection === null) throw new Refusal('badRequest', { detail: proofTexts.choose })
    const of = [selection.organisation && organisationName(scope.tenant, selection.organisation), selection.item && scope.tenant.items.get(selection.item)?.name].filter(Boolean).join(' ')
    const title = packTitle(periodWords(selection.quarter), of)
    ctx.set('Cache-Control', 'private, no-store')
    ctx.attachment(packFileName(title))
    ctx.type = 'application/zip'
    ctx.body = Readable.from(packProofs(selection, title, sheetsOf, scope))
  })
}
