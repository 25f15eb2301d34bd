import { dateSchema, publicIdSchema } from './common'
import * as z from 'zod/mini'

/** A round that residents may answer these days: its line on the first page. */
export const surveyCardSchema = z.object({ id: publicIdSchema, title: z.string(), untilOn: dateSchema })
export type SurveyCard = z.infer<typeof surveyCardSchema>
