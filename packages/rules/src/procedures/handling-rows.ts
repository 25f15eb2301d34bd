import { optional, required, type Party, type VerbRow } from '../engine/procedure'
import { reason, reply, type CommonFacts, type CommonState } from './case-rows'

/** What the newest versions of 投诉, 建议 and 求助咨询 add: approval of replies, helpers, notes, following, joining. */
export const handlingStates = ['toApprove'] as const // 答复待审核
type HandlingState = CommonState | (typeof handlingStates)[number]

export const handlingVerbs = [
  'propose', 'sendBack', 'addNote', 'askHelp', 'endHelp', 'helpAnswer', 'nameConcerned', 'join', 'part',
] as const
type HandlingVerb = (typeof handlingVerbs)[number]

export interface HandlingFacts extends CommonFacts {
  /** The answer that waits for approval was drafted by somebody else. */
  byAnother: boolean
  /** Other organisations help. */
  helped: boolean
  /** Joined to another case about the same matter. */
  joined: boolean
}
type Row<Verb extends string> = VerbRow<HandlingState, Verb, HandlingFacts>

const working: readonly HandlingState[] = ['accepted', 'handling']
const open: readonly HandlingState[] = ['received', 'needsInfo', 'accepted', 'handling', 'toApprove', 'answered', 'referred']
const joinedStates: readonly HandlingState[] = open.filter((state) => state !== 'received')
const handlers: readonly Party[] = ['office', 'handler', 'villageClerk', 'villageHead', 'counter']

/** These rows in the way of the newest versions: what goes out to the resident is read by a second person first. */
export function handlingRows<Verb extends string>(rows: readonly VerbRow<CommonState, Verb, CommonFacts>[]): readonly Row<Verb | HandlingVerb>[] {
  return [...rows.flatMap((row) => withJoined(changed(row))), ...added().flatMap((row) => withJoined(row))]
}

/** What happens to a case happens to those that were joined to it, written by the system: 并在一起办. */
export const sharedVerbs = ['report', 'answer', 'refer', 'follow', 'close'] as const
/** Done on the main case alone, and not felt by the joined ones. */
const aloneVerbs = ['assign', 'propose', 'askHelp', 'nameConcerned'] as const

function withJoined<Verb extends string>(row: Row<Verb>): readonly Row<Verb>[] {
  const isShared = sharedVerbs.some((verb) => verb === row.verb)
  if (!isShared && !aloneVerbs.some((verb) => verb === row.verb)) return [row]
  const alone: Row<Verb> = { ...row, when: (facts) => !facts.joined && (row.when?.(facts) ?? true) }
  if (!isShared) return [alone]
  return [alone, { ...row, from: joinedStates, by: ['system'], when: ({ joined }) => joined }]
}

function changed<Verb extends string>(row: VerbRow<CommonState, Verb, CommonFacts>): Row<Verb> {
  if (row.verb === 'answer') {
    return { ...row, from: ['toApprove'], by: ['leader', 'office'], when: ({ byAnother }) => byAnother, fields: [required('words', 'words', reply)] }
  }
  if (row.verb === 'refer') return { ...row, fields: [...(row.fields ?? []), optional('bodyNumber', 'line', { maxLength: 60 })] }
  // What may be done both before the answer and after it may be done while it is read.
  return row.from.includes('handling') && row.from.includes('answered') ? { ...row, from: [...row.from, 'toApprove'] } : row
}

function added(): readonly Row<HandlingVerb>[] {
  const note = required('note', 'words', reason)
  return [
    { verb: 'propose', from: working, to: 'toApprove', by: ['office', 'handler', 'villageHead', 'counter'], words: 'staff', fields: [required('words', 'words', reply), optional('files', 'files')] },
    { verb: 'sendBack', from: ['toApprove'], to: 'previous', by: ['leader', 'office'], words: 'staff', fields: [note] },
    { verb: 'addNote', from: open, to: 'same', by: ['leader', ...handlers, 'helper'], words: 'staff', fields: [note] },
    { verb: 'askHelp', from: working, to: 'same', by: ['office'], words: 'staff', fields: [required('helper', 'organisation'), optional('note', 'words', reason)] },
    { verb: 'endHelp', from: [...working, 'toApprove'], to: 'same', by: ['office'], when: ({ helped }) => helped, words: 'staff', fields: [required('helper', 'organisation'), optional('note', 'words', reason)] },
    { verb: 'helpAnswer', from: [...working, 'toApprove'], to: 'same', by: ['helper'], words: 'staff', fields: [required('note', 'words', reply)] },
    // 信访工作条例 §28 (回避): nobody handles what is said of themselves.
    { verb: 'nameConcerned', from: open, to: 'same', by: ['office', 'discipline'], words: 'staff', fields: [optional('concerned', 'organisation'), optional('concernedStaff', 'choice'), optional('note', 'words', reason)] },
    { verb: 'join', from: working, to: 'same', by: ['office'], when: ({ joined }) => !joined, words: 'public', fields: [required('joinTo', 'line', { maxLength: 40 }), required('consent', 'yesNo')] },
    { verb: 'part', from: joinedStates, to: 'same', by: ['office', 'system'], when: ({ joined }) => joined, words: 'public', fields: [required('words', 'words', reason)] },
  ]
}
