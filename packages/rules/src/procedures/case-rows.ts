import { optional, required, type VerbRow } from '../engine/procedure'

/** States shared by 投诉, 建议 and 求助咨询. The words residents read for them are in contracts/case-labels. */
export const commonStates = [
  'received', // 收到了
  'needsInfo', // 等村民补充
  'accepted', // 已受理
  'handling', // 正在办
  'answered', // 已答复
  'closed', // 办好了
  'referred', // 转给该管的单位
  'withdrawn', // 村民撤回
] as const
export type CommonState = (typeof commonStates)[number]

export const commonVerbs = [
  'accept', 'askInfo', 'provideInfo', 'refer', 'assign', 'returnAssignment', 'report', 'answer', 'close',
  'rate', 'reopen', 'withdraw', 'showWords', 'withholdWords', 'admit', 'convert',
] as const
type CommonVerb = (typeof commonVerbs)[number]

/** What a guard may look at. */
export interface CommonFacts {
  wordsState: WordsState
  /** Times the resident has reopened the case. */
  reopened: number
  rated: boolean
  /** Waiting out of public view because a device or an address sent too much at once. */
  held: boolean
  /** The clock stands still. */
  paused: boolean
  /** The clock has been extended since it started. */
  extended: boolean
  /** It has a number in another system. */
  fromOutside: boolean
  /** The kind's own plain fields. */
  details: Readonly<Record<string, string>>
}

/** `private`: the resident asked that only progress and outcome be public. */
export const wordsStates = ['waiting', 'shown', 'withheld', 'private'] as const
export type WordsState = (typeof wordsStates)[number]

export const satisfactions = ['satisfied', 'fairlySatisfied', 'unsatisfied'] as const

/** 信访工作条例 §32 for 投诉 (支持、解释说明、不予支持), §29 for 建议 (采纳、部分采纳、不采纳). */
export const complaintOutcomes = ['solved', 'partlySolved', 'explained', 'notSupported'] as const
export const suggestionOutcomes = ['adopted', 'partlyAdopted', 'notAdopted'] as const
/** 求助 is helped with, 咨询 answered; the law asks for neither word. */
export const inquiryOutcomes = ['answered', 'helped', 'explained'] as const

const open: readonly CommonState[] = ['received', 'needsInfo', 'accepted', 'handling', 'answered', 'referred']
export const reply = { maxLength: 2000 }
export const reason = { maxLength: 500 }

export type CommonRow = VerbRow<CommonState, CommonVerb, CommonFacts>

/** The rows of a procedure with these outcomes; `resolveClock` starts when the case is accepted or reopened. */
export function caseRows(outcomes: readonly string[], resolveClock: string): readonly CommonRow[] {
  return [
    { verb: 'admit', from: ['received'], to: 'same', by: ['office'], when: (facts) => facts.held },
    { verb: 'accept', from: ['received'], to: 'accepted', by: ['office'], clock: { start: resolveClock }, words: 'public', fields: [optional('words', 'words', reason)] },
    { verb: 'assign', from: ['accepted', 'handling'], to: 'handling', by: ['office'], words: 'staff', fields: [required('organisation', 'organisation'), optional('note', 'words', reason)] },
    { verb: 'returnAssignment', from: ['handling'], to: 'accepted', by: ['handler', 'villageClerk', 'villageHead', 'counter'], words: 'staff', fields: [required('note', 'words', reason)] },
    { verb: 'report', from: ['handling'], to: 'same', by: ['office', 'handler', 'villageClerk', 'villageHead', 'counter'], words: 'public', fields: [required('words', 'words', reply), optional('files', 'files')] },
    { verb: 'answer', from: ['accepted', 'handling'], to: 'answered', by: ['office', 'handler', 'villageHead', 'counter'], words: 'public', fields: [required('words', 'words', reply), optional('files', 'files')] },
    {
      verb: 'close', from: ['answered', 'referred'], to: 'closed', by: ['office'], clock: 'stop', words: 'public',
      fields: [required('outcome', 'choice', { options: outcomes }), optional('files', 'files', { oneOf: 'proof' }), optional('words', 'words', { ...reply, oneOf: 'proof' })],
    },
    // 信访工作条例 §19, §23: what is unclear is asked for; the law knows no pause for it, so the clock runs on.
    { verb: 'askInfo', from: ['received', 'accepted', 'handling'], to: 'needsInfo', by: ['office', 'handler'], words: 'parties', fields: [required('words', 'words', reason)] },
    { verb: 'provideInfo', from: ['needsInfo'], to: 'previous', by: ['resident'], words: 'parties', fields: [required('words', 'words', reply), optional('files', 'files')] },
    // 信访工作条例 §23: what is not ours goes to the body that answers for it, with its name and phone: never a bare refusal.
    {
      verb: 'refer', from: ['received', 'accepted', 'handling'], to: 'referred', by: ['office'], clock: 'stop', words: 'public',
      fields: [required('body', 'line', { maxLength: 60 }), required('bodyPhone', 'line', { maxLength: 30 }), required('askAgainOn', 'date'), required('words', 'words', reason)],
    },
    { verb: 'showWords', from: [...open, 'closed'], to: 'same', by: ['office'], when: (facts) => facts.wordsState === 'waiting' || facts.wordsState === 'withheld', words: 'staff', fields: [required('publicWords', 'words', reply)] },
    { verb: 'withholdWords', from: [...open, 'closed'], to: 'same', by: ['office'], when: (facts) => facts.wordsState === 'waiting' || facts.wordsState === 'shown', words: 'public', fields: [required('words', 'words', reason)] },
    {
      verb: 'rate', from: ['closed'], to: 'same', by: ['resident'], when: (facts) => !facts.rated, words: 'parties',
      fields: [required('satisfaction', 'choice', { options: satisfactions }), optional('words', 'words', reason)],
    },
    // Once by right; after that the way of 复查 (信访工作条例 §35) is explained.
    { verb: 'reopen', from: ['closed'], to: 'handling', by: ['resident'], when: (facts) => facts.reopened === 0, clock: { start: resolveClock }, words: 'parties', fields: [required('words', 'words', reason), optional('files', 'files')] },
    { verb: 'withdraw', from: open, to: 'withdrawn', by: ['resident'], clock: 'stop', words: 'parties', fields: [optional('words', 'words', reason)] },
  ]
}
