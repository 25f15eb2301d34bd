import { commonEffects } from './effects-common'
import type { CaseFile } from './case-file.entity'
import type { CaseRow } from './case-row'
import type { CaseConsequences, CaseEffects } from './effects'
import { Refusal } from '../http/refusal'

const noted = ({ details }: CaseRow, more: Record<string, string>): Pick<CaseFile, 'details'> => ({ details: JSON.stringify({ ...details, ...more }) })

/** Taken up again: what was asked and looked at after the first closing comes anew after the next. */
const anew = { ratingAskedOn: '', unverifiedOn: '', stillAskedOn: '', stillAnswer: '', askLater: '', recheck: '' }
const again = { mergedInto: null, outcome: null, outcomeWords: '', satisfaction: null, closedOn: null }

export const followUpEffects: CaseEffects = {
  remindRating: ({ row, scope }) => noted(row, { ratingAskedOn: scope.today }),
  leaveUnrated: ({ row, scope }) => noted(row, { unverifiedOn: scope.today }),
  askStillGood: ({ row, scope }) => noted(row, { stillAskedOn: scope.today }),
  stillGood: ({ row }) => noted(row, { stillAnswer: 'good' }),
  brokenAgain: ({ row }) => ({ ...noted(row, { ...anew, stillAnswer: 'broken' }), ...again }),
  reopen: (context) => ({ ...commonEffects.reopen?.(context), ...(Object.keys(context.row.details).length > 0 ? noted(context.row, anew) : {}) }),
  oversee: ({ row, values: { text }, scope }) => ({ ...noted(row, { answerBy: text.answerBy ?? '', overseenBy: scope.actor?.id ?? '' }), answerBy: text.answerBy || null }),
  answerOversight: ({ row }) => ({ ...noted(row, { answerBy: '' }), answerBy: null }),
  recheckPassed: ({ row }) => noted(row, { recheck: 'passed' }),
  recheckFailed: ({ row }) => ({ ...noted(row, { ...anew, recheck: 'failed' }), ...again }),
}

export const followUpConsequences: CaseConsequences = {
  oversee: async (_tx, { values: { text }, scope }) => {
    if ((text.answerBy ?? '') <= scope.today) throw new Refusal('dayPastUnfit')
  },
}
