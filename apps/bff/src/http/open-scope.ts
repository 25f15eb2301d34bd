import { shanghaiDate } from '@mingbai/rules/clock/local-date'
import type { Context } from 'koa'
import type { House, Scope } from '../house'
import { findHouse } from './find-house'
import { ownOrigin } from './own-origin'
import { findResident } from '../session/resident-session'
import { keepOpen } from '../session/keep-open'
import { COOKIE, findActor } from '../session/sessions'

const deviceId = /^[0-9a-f]{32}$/

/** Everything a use case may know of a request, read once. */
export async function openScope(process: House, ctx: Context, { withActor }: { withActor: boolean }): Promise<Scope> {
  const house = await findHouse(process, ctx)
  const now = house.clock()
  const at = now.toISOString()
  const tenant = await house.book()
  const bearer = ctx.get('authorization').match(/^Bearer (\S{20,100})$/)?.[1]
  const token = bearer ?? ctx.cookies.get(COOKIE)
  const device = ctx.get('x-device')
  const today = shanghaiDate(now)
  const actor = withActor && token ? await findActor(house.db, tenant.code, token, at) : null
  if (actor) await keepOpen(actor, { db: house.db, now, today })
  return {
    ...house, now, at, today, tenant, actor,
    resident: withActor && bearer && !actor ? await findResident(house.db, tenant.code, bearer, at) : null,
    device: deviceId.test(device) ? device : null,
    address: ctx.ip,
    origin: house.env.publicUrl ?? ownOrigin(ctx),
  }
}
