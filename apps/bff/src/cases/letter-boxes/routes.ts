import { endpoints } from '@mingbai/contracts/endpoints'
import { serveStaff } from '../../http/serve'
import { listOpenings, recordOpening } from './openings'

export const letterBoxRoutes = [
  serveStaff(endpoints.listBoxOpenings, { needs: 'cases.enter' }, ({ query }, scope) => listOpenings(query.year, scope)),
  serveStaff(endpoints.recordBoxOpening, { needs: 'cases.enter' }, ({ body }, scope) => recordOpening(body, scope)),
]
