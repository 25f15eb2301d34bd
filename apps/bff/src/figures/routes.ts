import { endpoints } from '@mingbai/contracts/endpoints'
import { serve } from '../http/serve'
import { readFigures } from './read-figures'

export const figureRoutes = [serve(endpoints.readFigures, { cached: true }, ({ query }, scope) => readFigures(query, scope))]
