import { dateSchema, publicIdSchema } from './common'
import * as z from 'zod/mini'

/** What hangs at a board: the list itself stays behind the board's code. */
export const peopleListCardSchema = z.object({
  id: publicIdSchema, title: z.string(), kindLabel: z.string(), stateLabel: z.string(),
  /** The last day on which it can be objected to; null: 公布, without end. */
  lastDay: z.nullable(dateSchema),
  sample: z.boolean(),
})
export type PeopleListCard = z.infer<typeof peopleListCardSchema>
