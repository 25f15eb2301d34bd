import { dateSchema, publicIdSchema } from './common'
import * as z from 'zod/mini'

export const topicCardSchema = z.object({ id: publicIdSchema, title: z.string(), intro: z.string(), fromOn: dateSchema, untilOn: dateSchema })
export type TopicCard = z.infer<typeof topicCardSchema>
