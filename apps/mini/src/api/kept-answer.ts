import { surveySubmissionSchema, type SurveySubmission } from '@mingbai/contracts/survey-answer'
import * as z from 'zod/mini'
import { readStored, store } from '../platform/storage'
import { keyHere, townshipRead } from './township'

const keptSchema = z.object({ survey: z.string(), body: surveySubmissionSchema, sentUntil: z.string() })

/** What this phone answered to a round, or began to. `sentUntil`: it has arrived, and on that day the figures come out; empty: not yet. */
export interface KeptAnswer {
  survey: string
  body: SurveySubmission
  sentUntil: string
}

/** Null: nothing of this round. With other questions meanwhile it is begun anew. */
export function readAnswer(survey: string, questions: number): KeptAnswer | null {
  const kept = z.safeParse(keptSchema, readStored(keyHere('survey')))
  return kept.success && kept.data.survey === survey && (kept.data.sentUntil !== '' || kept.data.body.answers.length === questions) ? kept.data : null
}

export const keepAnswer = (kept: KeptAnswer, township = townshipRead()): boolean => store(keyHere('survey', township), kept)

/** It has arrived: only the office keeps the words. */
export const keepArrived = ({ survey, body }: Pick<KeptAnswer, 'survey' | 'body'>, figuresOn: string, township = townshipRead()): boolean =>
  keepAnswer({ survey, body: { ...body, words: '' }, sentUntil: figuresOn }, township)
