import { MOST_QUESTIONS, surveyAnswers } from '@mingbai/rules/surveys/survey'
import { dateSchema, publicIdSchema } from './common'
import { endpoint } from './endpoint'
import * as z from 'zod/mini'

// Apart from surveys.ts: what waits on a phone is sent from whatever page is open, so every phone carries this.

export const SURVEY_WORDS = 300

export const surveySubmissionSchema = z.object({
  /** 128 random bits in hex, made once per form: a second tap is the first again. */
  submissionKey: z.string().check(z.regex(/^[0-9a-f]{32}$/)),
  village: z.nullable(z.string().check(z.maxLength(12))),
  /** One for each question, in their order; null: no answer. */
  answers: z.array(z.nullable(z.enum(surveyAnswers))).check(z.minLength(1), z.maxLength(MOST_QUESTIONS)),
  /** Read by the office alone. */
  words: z.string().check(z.maxLength(SURVEY_WORDS)),
})
export type SurveySubmission = z.infer<typeof surveySubmissionSchema>

export const surveyAnswerEndpoints = {
  answerSurvey: endpoint('POST /api/v1/surveys/:id/answers', {
    summary: '评一评，一部手机一次', params: z.object({ id: publicIdSchema }), body: surveySubmissionSchema, reply: z.object({ figuresOn: dateSchema }),
  }),
}
