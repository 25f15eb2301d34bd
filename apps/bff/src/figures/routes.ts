import { endpoints } from '@mingbai/contracts/endpoints'
import { serve } from '../http/serve'
import { readFigures } from './read-figures'
import { readMoney } from './read-money'
import { readPublishedFigures } from './read-published'

export const figureRoutes = [
  serve(endpoints.readFigures, { cached: true }, ({ query }, scope) => readFigures(query, scope)),
  serve(endpoints.readPublishedFigures, { cached: true }, ({ query }, scope) => readPublishedFigures(query, scope)),
  serve(endpoints.readMoney, { cached: true }, ({ query }, scope) => readMoney(query, scope)),
]
