import { endpoints } from '@mingbai/contracts/endpoints'
import { serve } from '../http/serve'
import { readFigures } from './read-figures'
import { readPublishedFigures } from './read-published'

export const figureRoutes = [
  serve(endpoints.readFigures, { cached: true }, ({ query }, scope) => readFigures(query, scope)),
  serve(endpoints.readPublishedFigures, { cached: true }, ({ query }, scope) => readPublishedFigures(query, scope)),
]
