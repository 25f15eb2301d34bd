import { surveyAnswerEndpoints, surveySubmissionSchema } from '@mingbai/contracts/survey-answer'
import * as z from 'zod/mini'
import { readStored, store } from '../platform/storage'
import { asApiError, hasCode, isPassing } from './api-error'
import { call } from './call'
import { keepArrived } from './kept-answer'
import { townshipHeaders } from './township'
import { ANSWERS_KEY, tellWaiting } from './waiting-count'

const waitingAnswerSchema = z.object({
  /** Which round, what it is called, and when its figures come out. */
  survey: z.string(),
  title: z.string(),
  figuresOn: z.string(),
  body: surveySubmissionSchema,
  /** Of which township it is; null: the server had but one. */
  township: z.nullable(z.string()),
  /** In ms, when it was handed in on the phone. */
  since: z.number(),
  /** No answer came to a sending: it may have arrived. */
  tried: z.boolean(),
  /** Why the server did not take it; empty while it only waits for a line. */
  problem: z.string(),
})
export type WaitingAnswer = z.infer<typeof waitingAnswerSchema>

export function readWaitingAnswers(): WaitingAnswer[] {
  const { success, data } = z.safeParse(z.array(waitingAnswerSchema), readStored(ANSWERS_KEY))
  return success ? data : []
}

export const isAnswerWaiting = (survey: string): boolean => readWaitingAnswers().some((one) => one.survey === survey)

function keep(list: readonly WaitingAnswer[]): boolean {
  const kept = store(ANSWERS_KEY, list)
  tellWaiting()
  return kept
}

const others = ({ survey }: Pick<WaitingAnswer, 'survey'>) => readWaitingAnswers().filter((other) => other.survey !== survey)

/** One of a round, as a phone answers once. False when this phone cannot keep it: then it must stay on the form. */
export const letAnswerWait = (one: WaitingAnswer): boolean => keep([...others(one), one])

export const updateWaitingAnswer = (one: WaitingAnswer): boolean => keep(readWaitingAnswers().map((other) => (other.survey === one.survey ? one : other)))

/** It waits no longer: it has arrived, or goes back to the form. */
export const takeWaitingAnswer = (one: Pick<WaitingAnswer, 'survey'>): boolean => keep(others(one))

/** The same key each time: the server counts it once. False: no line, so the others need not try. */
export async function sendAnswer(one: WaitingAnswer): Promise<boolean> {
  const arrived = (figuresOn: string) => {
    keepArrived(one, figuresOn, one.township)
    takeWaitingAnswer(one)
    return true
  }
  // Written down before it is sent: the answer may be lost together with the app.
  updateWaitingAnswer({ ...one, tried: true })
  try {
    return arrived((await call(surveyAnswerEndpoints.answerSurvey, { params: { id: one.survey }, body: one.body }, townshipHeaders(one.township))).figuresOn)
  } catch (error) {
    if (isPassing(error)) return !hasCode(error, 'noAnswer') && !hasCode(error, 'busy')
    if (hasCountedBefore(error)) return arrived(one.figuresOn)
    updateWaitingAnswer({ ...one, tried: true, problem: asApiError(error).message })
    return true
  }
}

/** Changed after a try without an answer: the first did arrive, and it counts. */
export function hasCountedBefore(error: unknown): boolean {
  const { code } = asApiError(error)
  return code === 'surveyAnswered' || code === 'submissionKeyReused'
}
