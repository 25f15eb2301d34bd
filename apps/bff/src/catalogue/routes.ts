import { endpoints } from '@mingbai/contracts/endpoints'
import { serveStaff } from '../http/serve'
import { staffReadItem } from './staff-items'

export const catalogueRoutes = [serveStaff(endpoints.staffReadItem, {}, async ({ params }, scope) => staffReadItem(params.code, scope))]
