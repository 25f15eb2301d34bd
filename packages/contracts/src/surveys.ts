import type { SurveyAnswer, SurveySource } from '@mingbai/rules/surveys/survey'
import { dateSchema, publicIdSchema } from './common'
import { endpoint } from './endpoint'
import * as z from 'zod/mini'

export const surveyAnswerLabels = { satisfied: '满意', fairlySatisfied: '基本满意', unsatisfied: '不满意', unsure: '说不清' } satisfies Record<SurveyAnswer, string>
export const surveySourceLabels = { app: '手机上评的', phone: '打电话问的', paper: '纸上填的' } satisfies Record<SurveySource, string>

const groupSchema = z.object({
  /** What it is of: a village, a source; several names where one alone is too few to tell. */
  label: z.string(),
  people: z.number(),
  /** By question; null: too few people to tell what they said. `counts` in the order of the answers; `unanswered`: 未评价. */
  questions: z.nullable(z.array(z.object({ counts: z.array(z.number()), unanswered: z.number() }))),
})
export type SurveyGroupView = z.infer<typeof groupSchema>

export const surveyFiguresSchema = z.object({ all: groupSchema, sources: z.array(groupSchema), villages: z.array(groupSchema) })
export type SurveyFigures = z.infer<typeof surveyFiguresSchema>

export const surveyPageSchema = z.object({
  /** Years with a round, newest first. */
  years: z.array(z.number()),
  /** Null: there has been none yet. */
  survey: z.nullable(z.object({
    id: publicIdSchema, year: z.number(), title: z.string(), intro: z.string(), questions: z.array(z.string()), fromOn: dateSchema, untilOn: dateSchema, figuresOn: dateSchema,
    state: z.enum(['current', 'counting', 'out']),
    /** Null until they are out. */
    figures: z.nullable(surveyFiguresSchema),
    /** What the township does about it: a notice, through the reviews of every notice. */
    notice: z.nullable(z.object({ id: publicIdSchema, title: z.string(), summary: z.string() })),
  })),
  /** Fewer people than this tell nothing by themselves. */
  smallestCell: z.number(),
})
export type SurveyPage = z.infer<typeof surveyPageSchema>

const yearQuery = z.object({ year: z.optional(z.string().check(z.regex(/^20\d\d$/))) })

export const surveyEndpoints = {
  readSurvey: endpoint('GET /api/v1/surveys', { summary: '群众评议：正在评的，或一年的结果', query: yearQuery, reply: surveyPageSchema }),
}
