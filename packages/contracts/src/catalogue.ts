import { endpoint } from './endpoint'
import * as z from 'zod/mini'

export const catalogueAreaSchema = z.object({
  code: z.string(),
  name: z.string(),
  plainName: z.string(),
  items: z.array(
    z.object({
      code: z.string(), name: z.string(), elements: z.array(z.string()), timeClass: z.string(), basis: z.string(),
      /** False: the office has still to confirm it against the county's catalogue. */
      verified: z.boolean(),
      hasNotices: z.boolean(),
    }),
  ),
})
export type CatalogueArea = z.infer<typeof catalogueAreaSchema>
export const catalogueSchema = z.object({ areas: z.array(catalogueAreaSchema) })

export const catalogueEndpoints = {
  readCatalogue: endpoint('GET /api/v1/catalogue', { summary: '公开目录', reply: catalogueSchema }),
}
