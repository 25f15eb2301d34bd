import { cursorSchema, dateSchema, orgRefSchema } from './common'
import { endpoint } from './endpoint'
import { limits } from './limits'
import { topicCardSchema } from './topic-card'
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
export const searchReplySchema = z.object({
  items: z.array(searchHitSchema),
  next: z.nullable(z.string()),
  /** On the first page: areas of the catalogue in which this place has published something. What one may narrow to. */
  areas: z.optional(z.array(orgRefSchema)),
  /** On the first page, unless it is narrowed by area, days or to cases: 专栏 in whose name or sentence all the words stand. */
  topics: z.optional(z.array(topicCardSchema)),
})

const code = z.optional(z.string().check(z.maxLength(40)))
export const searchQuerySchema = z.object({
  q: z.string().check(z.minLength(1), z.maxLength(limits.search)),
  /** What concerns this village; notices for the whole township do. */
  village: code,
  /** An area of the catalogue; then notices only. */
  area: code,
  type: z.optional(searchHitSchema.shape.type),
  /** The first and the last day. */
  from: z.optional(dateSchema),
  to: z.optional(dateSchema),
  before: cursorSchema,
})
export type SearchQuery = z.infer<typeof searchQuerySchema>

export const searchEndpoints = {
  search: endpoint('GET /api/v1/search', {
    summary: '搜公开的文字', query: searchQuerySchema, reply: searchReplySchema,
  }),
}
