import { endpoints } from '@mingbai/contracts/endpoints'
import { serve, serveResident, type Route } from '../http/serve'
import { noteGrant, presentGrants } from '../outbox/message-grants'
import { forgetResident } from '../session/resident-session'
import { miniProgramOf, openWechatSession, type Binding } from './login'
import { askWechatPhone } from './phone-number'
import { presentWechat } from './present-wechat'

export const wechatRoutes = (binding: Binding): Route[] => [
  serve(endpoints.readWechat, { cached: true }, async (_input, scope) => presentWechat(scope)),
  serve(endpoints.openWechatSession, {}, ({ body }, scope) => openWechatSession(body, binding, scope)),
  serveResident(endpoints.forgetWechat, async (_input, scope) => {
    await forgetResident(scope.resident.id, scope)
    return {}
  }),
  serveResident(endpoints.askWechatPhone, ({ body }, scope) => askWechatPhone(body.code, scope)),
  serveResident(endpoints.readGrants, (_input, { db, resident }) => presentGrants(db, resident.id)),
  serveResident(endpoints.saveGrants, async ({ body }, scope) => {
    const { db, resident, at } = scope
    miniProgramOf(scope)
    await db.write(async (tx) => {
      for (const { template, answer } of body.answers) await noteGrant(tx, resident.id, template, answer, at)
    })
    return presentGrants(db, resident.id)
  }),
]
