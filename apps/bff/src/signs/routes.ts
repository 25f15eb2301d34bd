import { endpoints } from '@mingbai/contracts/endpoints'
import { serveStaff } from '../http/serve'
import { addSigns, changeSign, listSigns } from './signs'

const keepers = { needs: 'boards.manage' } as const

export const signRoutes = [
  serveStaff(endpoints.listSigns, keepers, ({ query }, scope) => listSigns(query, scope)),
  serveStaff(endpoints.addSigns, keepers, ({ body }, scope) => addSigns(body, scope)),
  serveStaff(endpoints.changeSign, keepers, ({ params, body }, scope) => changeSign(params.id, body, scope)),
]
