import type { CaseEffects } from './effects'

export const commonEffects: CaseEffects = {
  assign: ({ values: { text } }) => ({ assignedTo: text.organisation ?? null }),
  returnAssignment: () => ({ assignedTo: null }),
  refer: ({ values: { text } }) => ({ askAgainOn: text.askAgainOn ?? null }),
  follow: ({ values: { text } }) => ({ askAgainOn: text.askAgainOn ?? null, closedOn: null }),
  // Some kinds give the outcome with the answer, and close afterwards.
  answer: ({ values: { text } }) => (text.outcome ? { outcome: text.outcome, outcomeWords: text.words ?? '' } : {}),
  close: ({ row, values: { text }, scope }) => ({ outcome: text.outcome ?? row.outcome, outcomeWords: text.words || row.outcomeWords, closedOn: scope.today, askAgainOn: null }),
  rate: ({ values: { text } }) => ({ satisfaction: text.satisfaction ?? null }),
  reopen: ({ row }) => ({ reopened: row.reopened + 1, ...unfinished }),
  handleAgain: () => unfinished,
  showWords: ({ values: { text } }) => ({ wordsState: 'shown', publicWords: text.publicWords ?? '', wordsReason: '' }),
  withholdWords: ({ values: { text } }) => ({ wordsState: 'withheld', publicWords: '', wordsReason: text.words ?? '' }),
  withdraw: ({ scope }) => ({ closedOn: scope.today, askAgainOn: null }),
  refuse: ({ scope }) => ({ closedOn: scope.today }),
  objectionUpheld: ({ scope }) => ({ closedOn: scope.today }),
  askReview: ({ row, scope }) => ({ closedOn: row.closedOn ?? scope.today }),
  recordDecision: ({ values: { text } }) => decision(text),
  correctDecision: ({ values: { text } }) => decision(text),
}

// Taken up again alone: the case it was joined to is through.
const unfinished = { mergedInto: null, outcome: null, outcomeWords: '', satisfaction: null, closedOn: null }

const decision = (text: Record<string, string>) => ({ outcome: text.outcome ?? null, outcomeWords: text.words ?? '', closedOn: text.decidedOn ?? null })
