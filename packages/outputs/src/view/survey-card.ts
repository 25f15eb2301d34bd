import type { SurveyCard } from '@mingbai/contracts/survey-card'
import { shortDate } from './dates'

/** The line of a running round on the first page and the board. */
export const surveyLine = ({ title, untilOn }: SurveyCard, today: string): string => `${title}：评一评，到${shortDate(untilOn, today)}`
