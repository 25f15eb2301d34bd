import { optional, required, type Party, type VerbRow } from '../engine/procedure'
import { reason, reply, type CommonFacts, type CommonRow, type CommonState } from './case-rows'

/** What the newest versions of 投诉, 建议 and 求助咨询 add: approval of replies, helpers, notes, following, joining. */
export const handlingStates = ['approving'] as const // 答复待审核
type HandlingState = CommonState | (typeof handlingStates)[number]

export const handlingVerbs = [
  'proposeAnswer', 'returnAnswer', 'addNote', 'askHelp', 'endHelp', 'helpAnswer', 'nameConcerned', 'askedAgain', 'join', 'part', 'withMain', 'closeWith',
] as const
type HandlingVerb = (typeof handlingVerbs)[number]

export interface HandlingFacts extends CommonFacts {
  /** The one who acts wrote the answer that waits for approval. */
  ownDraft: boolean
  /** Other organisations help. */
  helped: boolean
  /** Joined to another case about the same matter. */
  joined: boolean
}
type HandlingRow = VerbRow<HandlingState, CommonRow['verb'] | HandlingVerb, HandlingFacts>

const working: readonly HandlingState[] = ['accepted', 'handling']
const open: readonly HandlingState[] = ['received', 'needsInfo', 'accepted', 'handling', 'approving', 'answered', 'referred']
const handlers: readonly Party[] = ['office', 'handler', 'villageClerk', 'villageHead', 'counter']

/** `commonRows` in the way of the newest versions: what goes out to the resident is read by a second person first. */
export function handlingRows(commonRows: readonly CommonRow[], outcomes: readonly string[]): readonly HandlingRow[] {
  return [...commonRows.map((row) => changed(row)), ...added(outcomes)]
}

function changed(row: CommonRow): HandlingRow {
  if (row.verb === 'answer') {
    return { ...row, from: ['approving'], by: ['leader', 'office'], when: ({ ownDraft }) => !ownDraft, fields: [required('words', 'words', reply)] }
  }
  if (row.verb === 'refer') return { ...row, fields: [...(row.fields ?? []), optional('bodyNumber', 'line', { maxLength: 60 })] }
  if (row.verb === 'withdraw' || row.verb === 'showWords' || row.verb === 'withholdWords') return { ...row, from: [...row.from, 'approving'] }
  return row
}

function added(outcomes: readonly string[]): readonly HandlingRow[] {
  const note = required('note', 'words', reason)
  return [
    { verb: 'proposeAnswer', from: working, to: 'approving', by: ['office', 'handler', 'villageHead', 'counter'], words: 'staff', fields: [required('draft', 'words', reply), optional('files', 'files')] },
    { verb: 'returnAnswer', from: ['approving'], to: 'previous', by: ['leader', 'office'], words: 'staff', fields: [note] },
    { verb: 'addNote', from: open, to: 'same', by: ['leader', ...handlers, 'helper'], words: 'staff', fields: [note] },
    { verb: 'askHelp', from: working, to: 'same', by: ['office'], words: 'staff', fields: [required('helper', 'organisation'), optional('note', 'words', reason)] },
    { verb: 'endHelp', from: [...working, 'approving'], to: 'same', by: ['office'], when: ({ helped }) => helped, words: 'staff', fields: [required('helper', 'organisation'), optional('note', 'words', reason)] },
    { verb: 'helpAnswer', from: [...working, 'approving'], to: 'same', by: ['helper'], words: 'staff', fields: [required('note', 'words', reply)] },
    // 信访工作条例 §28 (回避): nobody handles what is said of themselves.
    { verb: 'nameConcerned', from: open, to: 'same', by: ['office', 'discipline'], words: 'staff', fields: [optional('concerns', 'organisation'), optional('concernsStaff', 'choice'), optional('note', 'words', reason)] },
    // Followed until an outcome: each time somebody asked, what was said and when to ask next.
    { verb: 'askedAgain', from: ['referred'], to: 'same', by: ['office'], words: 'public', fields: [required('words', 'words', reason), required('askAgainOn', 'date'), optional('bodyNumber', 'line', { maxLength: 60 })] },
    { verb: 'join', from: ['received', 'accepted', 'handling'], to: 'same', by: ['office'], when: ({ joined }) => !joined, words: 'staff', fields: [required('joinTo', 'line', { maxLength: 40 }), required('consent', 'yesNo')] },
    { verb: 'part', from: open, to: 'same', by: ['office'], when: ({ joined }) => joined, words: 'staff', fields: [note] },
    // Written by what happens to the case it was joined to; nobody presses these.
    { verb: 'withMain', from: open, to: 'same', by: ['system'], when: ({ joined }) => joined, words: 'parties', fields: [required('words', 'words', reply)] },
    {
      verb: 'closeWith', from: open, to: 'closed', by: ['system'], when: ({ joined }) => joined, clock: 'stop', words: 'public',
      fields: [required('outcome', 'choice', { options: outcomes }), required('words', 'words', reply)],
    },
  ]
}
