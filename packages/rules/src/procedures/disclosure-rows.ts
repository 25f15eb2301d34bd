import { optional, required, type VerbRow } from '../engine/procedure'
import type { ReviewChain } from './review-chains'

export const disclosureStates = [
  'draft', // 草稿
  'firstReview', // 待初审
  'secondReview', // 待复审
  'finalReview', // 待终审
  'villageReview', // 待村监委审
  'headReview', // 待村支书审
  'scheduled', // 到日子自动发布
  'published', // 已发布
  'withdrawn', // 已撤下
] as const
export type DisclosureState = (typeof disclosureStates)[number]

export const disclosureVerbs = [
  'edit', 'discard', 'submit', 'recall', 'pass', 'sendBack', 'comment', 'publish', 'schedule', 'publishUrgent', 'reviewAfter', 'correct', 'withdraw', 'passSection16', 'stopSection16',
] as const
export type DisclosureVerb = (typeof disclosureVerbs)[number]

export interface DisclosureFacts {
  /** Has neither written in it nor reviewed it in this round: each pair of eyes counts once. */
  byAnother: boolean
  isAuthor: boolean
  complete: boolean
  chain: ReviewChain
  /** Published before everybody had looked, and still to be looked at. */
  reviewPending: boolean
  section16: Section16
}

/** 条例 §16: 内部事务信息（人事管理、后勤管理、内部工作流程）may be kept back; of such an item somebody decides first, by name. */
export type Section16 = 'notNeeded' | 'needed' | 'passed' | 'stopped'

type Row = VerbRow<DisclosureState, DisclosureVerb, DisclosureFacts>

const reason = { maxLength: 500 }
const authors = ['office', 'handler', 'counter', 'villageClerk', 'congress'] as const
const note = optional('note', 'words', reason)
const why = required('note', 'words', reason)
/** 条例 §17: examined before it is made public; 保守国家秘密法实施条例 §42. Somebody says that it was done, by name. */
const secrecy = required('secrecyChecked', 'yesNo')

// A published text is never changed silently: the old version stays readable beside the reason.
const afterwards: readonly Row[] = [
  { verb: 'correct', from: ['published'], to: 'same', by: ['leader', 'office', 'villageHead'], words: 'public', fields: [required('words', 'words', reason), optional('hidesChanges', 'yesNo')] },
  { verb: 'withdraw', from: ['published'], to: 'withdrawn', by: ['leader', 'office', 'villageHead', 'system'], words: 'staff', fields: [why] },
]
const drafting: readonly Row[] = [
  { verb: 'edit', from: ['draft'], to: 'same', by: authors },
  { verb: 'discard', from: ['draft'], to: 'withdrawn', by: authors, words: 'staff' },
]

/** The short path of the first release: 草稿 → 终审 → 已发布. */
export const disclosureRowsV1: readonly Row[] = [
  ...drafting,
  { verb: 'submit', from: ['draft'], to: 'finalReview', by: authors, when: (facts) => facts.complete, words: 'staff', fields: [note] },
  { verb: 'publish', from: ['finalReview'], to: 'published', by: ['leader', 'office'], when: (facts) => facts.byAnother, words: 'staff', fields: [note] },
  { verb: 'sendBack', from: ['finalReview'], to: 'draft', by: ['leader', 'office'], words: 'staff', fields: [why] },
  ...afterwards,
]

const inReview = ['firstReview', 'secondReview', 'finalReview', 'villageReview', 'headReview'] as const
const byAnother = ({ byAnother: another }: DisclosureFacts): boolean => another
const submitted = (chain: ReviewChain, to: DisclosureState): Row => ({
  verb: 'submit', from: ['draft'], to, by: authors, when: (facts) => facts.complete && facts.chain === chain, words: 'staff', fields: [note],
})
const until = optional('withdrawOn', 'date')

/** The chains of `review-chains.ts`: no two steps of a round by the same person, nor any by the author. */
export const disclosureRowsV2: readonly Row[] = [
  ...drafting,
  submitted('short', 'finalReview'),
  submitted('full', 'firstReview'),
  submitted('village', 'villageReview'),
  { verb: 'recall', from: inReview, to: 'draft', by: authors, when: (facts) => facts.isAuthor, words: 'staff' },
  { verb: 'pass', from: ['firstReview'], to: 'secondReview', by: ['office'], when: byAnother, words: 'staff', fields: [note] },
  { verb: 'pass', from: ['secondReview'], to: 'finalReview', by: ['office', 'leader', 'discipline'], when: byAnother, words: 'staff', fields: [secrecy, note] },
  { verb: 'pass', from: ['villageReview'], to: 'headReview', by: ['villageSupervisor'], when: byAnother, words: 'staff', fields: [note] },
  { verb: 'publish', from: ['finalReview'], to: 'published', by: ['leader', 'office'], when: (facts) => facts.byAnother && facts.chain === 'short', words: 'staff', fields: [secrecy, until, note] },
  { verb: 'publish', from: ['finalReview'], to: 'published', by: ['leader'], when: (facts) => facts.byAnother && facts.chain === 'full', words: 'staff', fields: [until, note] },
  { verb: 'publish', from: ['headReview'], to: 'published', by: ['villageHead'], when: byAnother, words: 'staff', fields: [secrecy, until, note] },
  { verb: 'schedule', from: ['finalReview'], to: 'scheduled', by: ['leader', 'office'], when: (facts) => facts.byAnother && facts.chain === 'short', words: 'staff', fields: [required('publishOn', 'date'), secrecy, until, note] },
  { verb: 'schedule', from: ['finalReview'], to: 'scheduled', by: ['leader'], when: (facts) => facts.byAnother && facts.chain === 'full', words: 'staff', fields: [required('publishOn', 'date'), until, note] },
  { verb: 'schedule', from: ['headReview'], to: 'scheduled', by: ['villageHead'], when: byAnother, words: 'staff', fields: [required('publishOn', 'date'), secrecy, until, note] },
  { verb: 'publish', from: ['scheduled'], to: 'published', by: ['leader', 'system'], when: (facts) => !facts.isAuthor, words: 'staff', fields: [note] },
  { verb: 'sendBack', from: ['firstReview'], to: 'draft', by: ['office'], words: 'staff', fields: [why] },
  { verb: 'sendBack', from: ['secondReview'], to: 'draft', by: ['office', 'leader', 'discipline'], words: 'staff', fields: [why] },
  { verb: 'sendBack', from: ['finalReview', 'scheduled'], to: 'draft', by: ['leader', 'office'], words: 'staff', fields: [why] },
  { verb: 'sendBack', from: ['villageReview'], to: 'draft', by: ['villageSupervisor'], words: 'staff', fields: [why] },
  { verb: 'sendBack', from: ['headReview', 'scheduled'], to: 'draft', by: ['villageHead'], words: 'staff', fields: [why] },
  { verb: 'comment', from: inReview, to: 'same', by: [...authors, 'leader', 'discipline', 'villageSupervisor', 'villageHead'], words: 'staff', fields: [why] },
  // Water, roads, weather cannot wait for three desks; a second person still looks first, and a third one afterwards.
  { verb: 'publishUrgent', from: ['draft', ...inReview], to: 'published', by: ['leader', 'office', 'villageHead'], when: (facts) => facts.complete && facts.byAnother, words: 'staff', fields: [why, secrecy] },
  { verb: 'reviewAfter', from: ['published'], to: 'same', by: ['leader', 'discipline', 'villageSupervisor'], when: (facts) => facts.reviewPending && facts.byAnother, words: 'staff', fields: [note] },
  ...afterwards,
]

const mayLeave = ({ section16 }: DisclosureFacts): boolean => section16 === 'notNeeded' || section16 === 'passed'
const guards: Partial<Record<DisclosureVerb, (facts: DisclosureFacts) => boolean>> = {
  publish: mayLeave, schedule: mayLeave,
  // Personnel and wages are never a matter of hours.
  publishUrgent: ({ section16 }) => section16 === 'notNeeded',
}
const guarded = (row: Row): Row => {
  const guard = guards[row.verb]
  return guard ? { ...row, when: (facts) => guard(facts) && (row.when?.(facts) ?? true) } : row
}
const decides = (facts: DisclosureFacts): boolean => facts.section16 !== 'notNeeded' && !facts.isAuthor
const inHouse: readonly Row[] = (['passSection16', 'stopSection16'] as const).map((verb) => ({ verb, from: inReview, to: 'same', by: ['office', 'leader', 'discipline'], when: decides, words: 'staff', fields: [why] }))

/** As version 2; what may be 内部事务信息 does not leave before it has been decided that it should (条例 §16). */
export const disclosureRowsV3: readonly Row[] = [...disclosureRowsV2.map(guarded), ...inHouse]
