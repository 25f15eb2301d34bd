import { endpoints } from '@mingbai/contracts/endpoints'
import { serveStaff } from '../http/serve'
import { addItem, changeItem } from './save-item'
import { staffReadCatalogue, staffReadItem } from './staff-items'

export const catalogueRoutes = [
  serveStaff(endpoints.staffReadCatalogue, {}, (_input, scope) => staffReadCatalogue(scope)),
  serveStaff(endpoints.staffReadItem, {}, ({ params }, scope) => staffReadItem(params.code, scope)),
  serveStaff(endpoints.addItem, { needs: 'catalogue.manage' }, ({ body }, scope) => addItem(body, scope)),
  serveStaff(endpoints.changeItem, { needs: 'catalogue.manage' }, ({ params, body }, scope) => changeItem(params.code, body, scope)),
]
