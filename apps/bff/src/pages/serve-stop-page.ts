import { stopPath } from '@mingbai/contracts/routes'
import { stopPage } from '@mingbai/outputs/stop-page'
import type Router from '@koa/router'
import * as z from 'zod/mini'
import type { House, Scope } from '../house'
import { openScope } from '../http/open-scope'
import { Refusal } from '../http/refusal'
import { forgetPhone, readPhone } from '../outbox/phones/claim-phone'
import { pagePolicy } from './page-styles'
import { presentOffice } from '../tenant/present-office'
import { readItems } from '../follows/follows'

const followerRow = z.object({ id: z.string() })

/** The page behind the link of each text message to who follows: what it is about, and one press that ends them. */
export function serveStopPage(router: Router, house: House): void {
  router.register(stopPath(':code'), ['GET', 'POST'], async (ctx) => {
    const scope = await openScope(house, ctx, { withActor: false })
    const id = await findByStopCode(ctx.params.code ?? '', scope)
    if (ctx.method === 'POST') await forgetPhone({ kind: 'follower', id }, scope)
    const [items, phone] = await Promise.all([readItems(id, scope), readPhone({ id }, scope)])
    ctx.set('Content-Security-Policy', pagePolicy)
    ctx.set('Cache-Control', 'no-store')
    ctx.type = 'html'
    ctx.body = stopPage({ office: await presentOffice(scope), items, isOn: phone.state === 'confirmed' })
  })
}

async function findByStopCode(code: string, { db, tenant }: Scope): Promise<string> {
  const [row] = await db.read(followerRow, 'SELECT id FROM follower WHERE stop_code = ? AND tenant = ?', [code, tenant.code])
  if (!row) throw new Refusal('notFound')
  return row.id
}
