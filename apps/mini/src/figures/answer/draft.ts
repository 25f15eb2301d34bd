import { surveySubmissionSchema, type SurveySubmission } from '@mingbai/contracts/surveys'
import * as z from 'zod/mini'
import { keyHere } from '../../api/township'
import { readStored, store } from '../../platform/storage'

const keptSchema = z.object({ survey: z.string(), body: surveySubmissionSchema, sentUntil: z.string() })

/** What this phone answered to a round, or began to. `sentUntil`: it has arrived, and on that day the figures come out; empty: not yet. */
export interface Kept {
  survey: string
  body: SurveySubmission
  sentUntil: string
}

/** Null: nothing of this round. With other questions meanwhile it is begun anew. */
export function readKept(survey: string, questions: number): Kept | null {
  const kept = z.safeParse(keptSchema, readStored(keyHere('survey')))
  return kept.success && kept.data.survey === survey && (kept.data.sentUntil !== '' || kept.data.body.answers.length === questions) ? kept.data : null
}

export const keep = (kept: Kept): boolean => store(keyHere('survey'), kept)
