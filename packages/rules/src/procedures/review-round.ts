import type { DisclosureVerb, Section16 } from './disclosure-rows'

type ReviewVerb = Extract<DisclosureVerb, 'pass' | 'publish' | 'schedule' | 'publishUrgent'>
export const reviewingVerbs: readonly ReviewVerb[] = ['pass', 'publish', 'schedule', 'publishUrgent']
/** Who changes the words is one of its authors. */
export const rewritingVerbs = ['edit', 'correct'] as const satisfies readonly DisclosureVerb[]
/** With these a new round of reviews begins. */
export const openingVerbs = ['submit', 'correct'] as const satisfies readonly DisclosureVerb[]

export interface PastStep {
  verb: string
  actorId: string | null
}

const isOne = (verbs: readonly string[], verb: string): boolean => verbs.includes(verb)

const roundOf = (past: readonly PastStep[]): readonly PastStep[] => past.slice(past.findLastIndex(({ verb }) => isOne(openingVerbs, verb)) + 1)

const decided = { passSection16: 'passed', stopSection16: 'stopped' } as const satisfies Partial<Record<DisclosureVerb, Section16>>

/** What this round's last decision by 条例 §16 says; new words ask for a new one. */
export function section16Of(past: readonly PastStep[], isAsked: boolean): Section16 {
  if (!isAsked) return 'notNeeded'
  const last = roundOf(past).findLast(({ verb }) => verb in decided)?.verb
  return last === 'passSection16' || last === 'stopSection16' ? decided[last] : 'needed'
}

/** Whether somebody is no longer another pair of eyes: wrote in it at any time, or reviewed it in this round. */
export function hasHadHands({ authorId, past }: { authorId: string; past: readonly PastStep[] }, actorId: string): boolean {
  if (authorId === actorId) return true
  const own = (step: PastStep): boolean => step.actorId === actorId
  const round = roundOf(past)
  return past.some((step) => own(step) && isOne(rewritingVerbs, step.verb)) || round.some((step) => own(step) && isOne(reviewingVerbs, step.verb))
}
