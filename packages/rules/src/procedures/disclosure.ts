import { optional, required, type Procedure } from '../engine/procedure'

/** The short path 草稿 → 终审 → 已发布 → 已撤下. */
export const disclosureStates = ['draft', 'finalReview', 'published', 'withdrawn'] as const
export type DisclosureState = (typeof disclosureStates)[number]

export const disclosureVerbs = ['edit', 'discard', 'submit', 'sendBack', 'publish', 'correct', 'withdraw'] as const
export type DisclosureVerb = (typeof disclosureVerbs)[number]

export interface DisclosureFacts {
  /** The reviewer is not the author: two pairs of eyes see every notice (先审查后公开). */
  byAnother: boolean
  complete: boolean
}

const reason = { maxLength: 500 }
const authors = ['office', 'handler', 'counter', 'villageClerk', 'congress'] as const

export const disclosureProcedure: Procedure<DisclosureState, DisclosureVerb, DisclosureFacts> = {
  id: 'disclosure',
  version: 1,
  object: 'disclosure',
  initial: 'draft',
  states: disclosureStates,
  final: ['withdrawn'],
  rows: [
    { verb: 'edit', from: ['draft'], to: 'same', by: authors },
    { verb: 'submit', from: ['draft'], to: 'finalReview', by: authors, when: (facts) => facts.complete, words: 'staff', fields: [optional('note', 'words', reason)] },
    { verb: 'discard', from: ['draft'], to: 'withdrawn', by: authors, words: 'staff' },
    { verb: 'publish', from: ['finalReview'], to: 'published', by: ['leader', 'office'], when: (facts) => facts.byAnother, words: 'staff', fields: [optional('note', 'words', reason)] },
    { verb: 'sendBack', from: ['finalReview'], to: 'draft', by: ['leader', 'office'], words: 'staff', fields: [required('note', 'words', reason)] },
    // A published text is never changed silently: the old version stays readable beside the reason.
    { verb: 'correct', from: ['published'], to: 'same', by: ['leader', 'office'], words: 'public', fields: [required('words', 'words', reason)] },
    { verb: 'withdraw', from: ['published'], to: 'withdrawn', by: ['leader', 'office'], words: 'staff', fields: [required('note', 'words', reason)] },
  ],
}
