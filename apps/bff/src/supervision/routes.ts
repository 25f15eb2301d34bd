import { endpoints } from '@mingbai/contracts/endpoints'
import { serve, serveStaff } from '../http/serve'
import { readRechecks } from './draw-of-month'
import { readOpenings } from './openings'
import { readSupervision } from './read-supervision'

export const supervisionRoutes = [
  serveStaff(endpoints.readSupervision, { needs: 'supervision.read' }, (_input, scope) => readSupervision(scope)),
  serveStaff(endpoints.readContactOpenings, { needs: 'openings.read' }, (_input, scope) => readOpenings(scope)),
  serve(endpoints.readRechecks, {}, ({ params }, scope) => readRechecks(params.month, scope)),
]
