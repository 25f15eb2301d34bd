import { noticeCardSchema } from './notice-card'
import { caseCardSchema } from './case-card'
import { dateSchema } from './common'
import { endpoint } from './endpoint'
import { peopleListCardSchema } from './people-list-card'
import { hallSchema } from './tenant'
import { surveyCardSchema } from './survey-card'
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
  /** 群众评议 that may be answered today. */
  survey: z.optional(surveyCardSchema),
  hall: z.optional(hallSchema),
  /** `org`: the township's code, where the server has several: what is opened from here is of it, whichever the phone has chosen. */
  office: z.object({ township: z.string(), fullName: z.string(), phone: z.string(), org: z.optional(z.string()) }),
  trial: z.boolean(),
})
export type BoardPage = z.infer<typeof boardPageSchema>

/** What the paper that was scanned is told: whether it is the newest, else since when it is not, where that is known. Null: no paper of this board. */
const scannedSheetSchema = z.nullable(z.object({ number: z.number(), madeOn: dateSchema, isCurrent: z.boolean(), updatedOn: z.optional(dateSchema) }))
/** As it stands in the code on the paper. */
const sheetNumberSchema = z.optional(z.string().check(z.regex(/^\d{1,6}$/)))
const boardReplySchema = z.extend(boardPageSchema, { sheet: scannedSheetSchema })
export type BoardReply = z.infer<typeof boardReplySchema>

export const boardEndpoints = {
  readBoard: endpoint('GET /api/v1/boards/:code', {
    summary: '一块公开栏和它上面现行的内容', params: z.object({ code: z.string().check(z.maxLength(20)) }), query: z.object({ s: sheetNumberSchema }), reply: boardReplySchema,
  }),
}
