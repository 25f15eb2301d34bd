import { cursorSchema, dateSchema } from './common'
import { endpoint } from './endpoint'
import { limits } from './limits'
import * as z from 'zod/mini'

export const searchHitSchema = z.object({
  type: z.enum(['notice', 'case']),
  id: z.string(),
  title: z.string(),
  /** Around the first hit; matches are `parts` with `hit: true`. */
  parts: z.array(z.object({ text: z.string(), hit: z.boolean() })),
  on: dateSchema,
  sample: z.boolean(),
})
export type SearchHit = z.infer<typeof searchHitSchema>
export const searchReplySchema = z.object({ items: z.array(searchHitSchema), next: z.nullable(z.string()) })

export const searchEndpoints = {
  search: endpoint('GET /api/v1/search', {
    summary: '搜公开的文字', query: z.object({ q: z.string().check(z.minLength(1), z.maxLength(limits.search)), before: cursorSchema }), reply: searchReplySchema,
  }),
}
