import { smallestCell } from '../figures/case-figures'
import { surveyAnswers, type SurveySource } from './survey'

/** So many people of one village, asked in one way; one phone is one of one person. */
export interface Tally {
  /** Empty: not said. */
  village: string
  source: SurveySource
  people: number
  /** By question, then by answer in the order of `surveyAnswers`. */
  counts: readonly (readonly number[])[]
}

/** What was said to one question; `unanswered`: 未评价, no part of the others. */
export interface QuestionFigures {
  counts: number[]
  unanswered: number
}

export interface SurveyGroup {
  /** Villages, or sources; several where one alone is too few to tell. */
  codes: string[]
  people: number
  /** Null: too few people to tell what they said. */
  questions: QuestionFigures[] | null
}

/** All together. */
export function surveyTotal(tallies: readonly Tally[], questions: number): SurveyGroup {
  return groupOf([...new Set(tallies.map(({ source }) => source))], tallies, questions)
}

/**
 * By village or by source. Those with fewer people than the smallest cell are put together, and with the next smallest until they are
 * enough: otherwise what is left out could be had by taking the others from the total. Most people first.
 */
export function surveyGroups(tallies: readonly Tally[], by: 'village' | 'source', questions: number): SurveyGroup[] {
  const byCode = new Map<string, Tally[]>()
  for (const tally of tallies) if (tally.people > 0) byCode.set(tally[by], [...(byCode.get(tally[by]) ?? []), tally])
  const smallestFirst = [...byCode].map(([code, own]) => ({ codes: [code], own, people: peopleOf(own) })).sort((a, b) => a.people - b.people || (a.codes[0] ?? '').localeCompare(b.codes[0] ?? ''))
  const few = smallestFirst.filter(({ people }) => people < smallestCell)
  const enough = smallestFirst.slice(few.length)
  while (few.length > 0 && enough.length > 0 && few.reduce((sum, { people }) => sum + people, 0) < smallestCell) few.push(...enough.splice(0, 1))
  const together = few.length > 0 ? [{ codes: few.flatMap(({ codes }) => codes), own: few.flatMap(({ own }) => own), people: 0 }] : []
  return [...enough.reverse(), ...together].map(({ codes, own }) => groupOf(codes, own, questions))
}

const peopleOf = (tallies: readonly Tally[]): number => tallies.reduce((sum, { people }) => sum + people, 0)

function groupOf(codes: string[], tallies: readonly Tally[], questions: number): SurveyGroup {
  const people = peopleOf(tallies)
  if (people < smallestCell) return { codes, people, questions: null }
  return {
    codes, people,
    questions: Array.from({ length: questions }, (_, at) => {
      const counts = surveyAnswers.map((_answer, answer) => tallies.reduce((sum, tally) => sum + (tally.counts[at]?.[answer] ?? 0), 0))
      return { counts, unanswered: people - counts.reduce((sum, count) => sum + count, 0) }
    }),
  }
}

/** Whether a sheet adds up: to each question no more answers than people. */
export const tallyAddsUp = ({ people, counts }: Pick<Tally, 'people' | 'counts'>): boolean => counts.every((answers) => answers.reduce((sum, count) => sum + count, 0) <= people)
