import { endpoints } from '@mingbai/contracts/endpoints'
import { serveStaff } from '../../http/serve'
import { serveOutside } from './authenticate'
import { addClient, changeAddress, cutOffClient, listClients, resendLetters } from './clients'
import { createOutsideCase, readOutsideCase } from './outside-cases'

const manage = { needs: 'settings.manage' } as const

export const outsideRoutes = [
  serveOutside(endpoints.createOutsideCase, ({ body }, scope) => createOutsideCase(body, scope)),
  serveOutside(endpoints.readOutsideCase, ({ params }, scope) => readOutsideCase(params.number, scope)),
  serveStaff(endpoints.listOutsideClients, manage, (_input, scope) => listClients(scope)),
  serveStaff(endpoints.addOutsideClient, manage, ({ body }, scope) => addClient(body, scope)),
  serveStaff(endpoints.changeOutsideAddress, manage, ({ params, body }, scope) => changeAddress(params.id, body, scope)),
  serveStaff(endpoints.cutOffOutsideClient, manage, ({ params }, scope) => cutOffClient(params.id, scope)),
  serveStaff(endpoints.resendToOutsideClient, manage, ({ params }, scope) => resendLetters(params.id, scope)),
]
