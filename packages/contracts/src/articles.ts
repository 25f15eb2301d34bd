import { articleStates, articleVerbs } from '@mingbai/rules/postings/article-rules'
import * as z from 'zod/mini'
import { publicIdSchema } from './common'
import { endpoint } from './endpoint'

/** How a notice stands on the township's 公众号. */
export const articleSchema = z.object({
  /** The operator has connected a 公众号. */
  isOn: z.boolean(),
  state: z.nullable(z.enum(articleStates)),
  /** What is happening, or what went wrong and what helps. */
  words: z.string(),
  /** Its address there; empty: none yet, or no longer. */
  link: z.string(),
  /** Somebody has to look. */
  isDue: z.boolean(),
  verbs: z.array(z.enum(articleVerbs)),
})
export type ArticleView = z.infer<typeof articleSchema>

const ofNotice = z.object({ id: publicIdSchema })

export const articleEndpoints = {
  readArticle: endpoint('GET /api/v1/staff/notices/:id/article', { summary: '这一条在公众号上怎样了', access: 'staff', params: ofNotice, reply: articleSchema }),
  sendArticle: endpoint('POST /api/v1/staff/notices/:id/article', {
    summary: '发到公众号', access: 'staff', params: ofNotice, reply: articleSchema,
  }),
  deleteArticle: endpoint('POST /api/v1/staff/notices/:id/article/delete', { summary: '从公众号删掉', access: 'staff', params: ofNotice, reply: articleSchema }),
}
