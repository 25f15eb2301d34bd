import type { LocalDate } from '../clock/local-date'

/** What may be said to a question. No answer is none of these: silence is not content. */
export const surveyAnswers = ['satisfied', 'fairlySatisfied', 'unsatisfied', 'unsure'] as const
export type SurveyAnswer = (typeof surveyAnswers)[number]

/** How somebody was asked; told side by side and never mixed silently. */
export const surveySources = ['app', 'phone', 'paper'] as const
export type SurveySource = (typeof surveySources)[number]

/** To write on from: what an old neighbour can answer without thinking of the office. */
export const usualQuestions = ['公开的东西看得懂吗', '该公开的都公开了吗', '反映的事有人管吗', '办得快不快', '办事的人态度好不好'] as const

export const MOST_QUESTIONS = 6
/** People on one tally sheet: a village meeting. */
export const MOST_PEOPLE = 2000

export interface SurveyDays {
  fromOn: LocalDate
  untilOn: LocalDate
  /** From this day everybody reads the figures. It is told before anybody answers, so that bad ones are not held back. */
  figuresOn: LocalDate
}
export type SurveyState = 'ahead' | 'current' | 'counting' | 'out'

export function surveyState({ fromOn, untilOn, figuresOn }: SurveyDays, today: LocalDate): SurveyState {
  if (today < fromOn) return 'ahead'
  if (today <= untilOn) return 'current'
  return today < figuresOn ? 'counting' : 'out'
}

/** Paper and telephone are entered until the figures are out: afterwards what was published would change. */
export const takesTallies = (state: SurveyState): boolean => state === 'current' || state === 'counting'
