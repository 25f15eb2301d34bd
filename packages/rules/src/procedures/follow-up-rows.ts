import { optional, required, type VerbRow } from '../engine/procedure'
import { commonStates, reason, reply, type CommonFacts, type CommonRow, type CommonState } from './case-rows'

/** What follows an answer, and who looks after those who handle: the same for 投诉, 建议 and 求助咨询. */
export const followUpVerbs = [
  'remindRating', 'leaveUnrated', 'askStillGood', 'stillGood', 'brokenAgain', 'follow',
  'oversee', 'answerOversight', 'recheckPassed', 'recheckFailed',
] as const
type FollowUpVerb = (typeof followUpVerbs)[number]

/** Calendar days. Ours: no law names them. */
export const followUpDays = {
  /** Nobody has rated: asked once more. */
  remindRating: 7,
  /** Still nobody: it stays 未评价, and is told apart as 待核实. */
  leaveUnrated: 15,
  /** What was mended: does it still work? */
  askStillGood: 30,
} as const

/** Kept with the case; days as YYYY-MM-DD. */
export const followUpKeeps = ['askLater', 'ratingAskedOn', 'unverifiedOn', 'stillAskedOn', 'stillAnswer', 'overseenBy', 'answerBy', 'recheck'] as const

const all: readonly CommonState[] = commonStates.filter((state) => state !== 'withdrawn')
const handlers = ['office', 'handler', 'counter', 'villageClerk', 'villageHead'] as const

type Row = VerbRow<CommonState, FollowUpVerb, CommonFacts>

export function followUpRows(resolveClock: string): readonly Row[] {
  return [
    { verb: 'remindRating', from: ['closed'], to: 'same', by: ['system'], when: ({ rated, details }) => !rated && !details.ratingAskedOn, words: 'parties' },
    { verb: 'leaveUnrated', from: ['closed'], to: 'same', by: ['system'], when: ({ rated, details }) => !rated && !!details.ratingAskedOn && !details.unverifiedOn, words: 'parties' },
    { verb: 'askStillGood', from: ['closed'], to: 'same', by: ['system'], when: ({ details }) => details.askLater === 'yes' && !details.stillAskedOn, words: 'parties' },
    { verb: 'stillGood', from: ['closed'], to: 'same', by: ['resident'], when: ({ details }) => !!details.stillAskedOn && !details.stillAnswer, words: 'parties' },
    // 坏了: taken up again, whether or not the right to reopen has been used.
    { verb: 'brokenAgain', from: ['closed'], to: 'handling', by: ['resident'], when: ({ details }) => !!details.stillAskedOn && !details.stillAnswer, clock: { start: resolveClock }, words: 'parties', fields: [optional('words', 'words', reason), optional('files', 'files')] },
    // Another body has it: asked again until it says how it ended.
    { verb: 'follow', from: ['referred'], to: 'same', by: ['office'], words: 'public', fields: [required('askAgainOn', 'date'), required('words', 'words', reason), optional('bodyNumber', 'line', { maxLength: 60 })] },
    // 督办: answered by a day; the public sees that it is overseen, not what was asked.
    { verb: 'oversee', from: all, to: 'same', by: ['discipline'], when: ({ details }) => !details.answerBy, words: 'staff', fields: [required('answerBy', 'date'), required('note', 'words', reason)] },
    { verb: 'answerOversight', from: all, to: 'same', by: handlers, when: ({ details }) => !!details.answerBy, words: 'staff', fields: [required('words', 'words', reply), optional('files', 'files')] },
    // 抽查: the draw is in supervision/draw; what was found stays with the case. What was taken up again may be looked at again.
    { verb: 'recheckPassed', from: ['closed'], to: 'same', by: ['discipline'], when: ({ details }) => details.recheck !== 'passed', words: 'staff', fields: [required('note', 'words', reason)] },
    { verb: 'recheckFailed', from: ['closed'], to: 'handling', by: ['discipline'], when: ({ details }) => details.recheck !== 'passed', clock: { start: resolveClock }, words: 'public', fields: [required('words', 'words', reason)] },
  ]
}

/** The closing line also asks whether it is something that was mended: then the resident is asked again later. */
export const withLaterQuestion = (rows: readonly CommonRow[]): readonly CommonRow[] =>
  rows.map((row) => (row.verb === 'close' ? { ...row, fields: [...(row.fields ?? []), optional('askLater', 'yesNo')] } : row))
