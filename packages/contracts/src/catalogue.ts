import { endpoint } from './endpoint'
import { topicCardSchema } from './topic-card'
import * as z from 'zod/mini'

export const catalogueAreaSchema = z.object({
  code: z.string(),
  name: z.string(),
  plainName: z.string(),
  items: z.array(
    z.object({
      code: z.string(), name: z.string(), plainName: z.string(), elements: z.array(z.string()), timeClass: z.string(), basis: z.string(),
      /** 公开时限 in plain words; empty where nobody has checked it yet. */
      limit: z.string(),
      /** 公开主体 */
      body: z.string(),
      channels: z.array(z.object({ name: z.string(), must: z.boolean() })),
      readers: z.string(),
      way: z.string(),
      /** What the calendar asks for now; null: nothing with a date, or not checked yet. */
      duty: z.nullable(z.enum(['due', 'done', 'overdue'])),
      /** False: the office has still to confirm it against the county's catalogue. */
      verified: z.boolean(),
      hasNotices: z.boolean(),
    }),
  ),
})
export type CatalogueArea = z.infer<typeof catalogueAreaSchema>
export const catalogueSchema = z.object({ areas: z.array(catalogueAreaSchema), topics: z.array(topicCardSchema) })
export type CataloguePage = z.infer<typeof catalogueSchema>

export const catalogueEndpoints = {
  readCatalogue: endpoint('GET /api/v1/catalogue', { summary: '公开目录', reply: catalogueSchema }),
}
