import { noticeCardSchema } from './notice-card'
import { caseCardSchema } from './case-card'
import { endpoint } from './endpoint'
import { peopleListCardSchema } from './people-list-card'
import { hallSchema } from './tenant'
import * as z from 'zod/mini'

export const boardSchema = z.object({
  code: z.string(),
  name: z.string(),
  kind: z.string(),
  kindLabel: z.string(),
  place: z.string(),
  placeVerified: z.boolean(),
  village: z.nullable(z.object({ code: z.string(), name: z.string() })),
})
export type BoardView = z.infer<typeof boardSchema>

export const boardPageSchema = z.object({
  board: boardSchema,
  notices: z.array(noticeCardSchema),
  cases: z.array(caseCardSchema),
  /** 公示 of people that hang here: their titles; the names are asked for with this board's code. */
  lists: z.array(peopleListCardSchema),
  hall: z.optional(hallSchema),
  office: z.object({ township: z.string(), fullName: z.string(), phone: z.string() }),
  trial: z.boolean(),
})
export type BoardPage = z.infer<typeof boardPageSchema>

export const boardEndpoints = {
  readBoard: endpoint('GET /api/v1/boards/:code', {
    summary: '一块公开栏和它上面现行的内容', params: z.object({ code: z.string().check(z.maxLength(20)) }), reply: boardPageSchema, errors: ['boardNotFound'],
  }),
}
