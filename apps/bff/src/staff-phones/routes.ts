import { endpoints } from '@mingbai/contracts/endpoints'
import { serve, serveStaff } from '../http/serve'
import { bindPhone } from './bind'
import { invitePhone } from './invite'
import { endPhone, listPhones, readMyPhones } from './list-phones'
import { openPhone } from './open-phone'

export const staffPhoneRoutes = [
  serveStaff(endpoints.listPhones, { needs: 'phones.end' }, async (_input, scope) => ({ items: await listPhones(scope) })),
  serveStaff(endpoints.readMyPhones, {}, async (_input, scope) => ({ items: await readMyPhones(scope) })),
  serveStaff(endpoints.invitePhone, { needs: 'phones.manage' }, ({ body }, scope) => invitePhone(body.staff, scope)),
  serveStaff(endpoints.endPhone, {}, async ({ params }, scope) => {
    await endPhone(params.id, scope)
    return {}
  }),
  serve(endpoints.bindPhone, {}, ({ body }, scope) => bindPhone(body, scope)),
  serve(endpoints.openPhone, {}, ({ body }, scope) => openPhone(body, scope)),
]
