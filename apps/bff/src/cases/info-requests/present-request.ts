import { decisionLabels } from '@mingbai/contracts/request-labels'
import type { RequestBlock } from '@mingbai/contracts/info-requests'
import { findClockRule } from '@mingbai/rules/clock/clock-rules'
import type { DecisionCode } from '@mingbai/rules/requests/decisions'
import { feeByApplications } from '@mingbai/rules/requests/fees'
import { limitFrom, requestFacts } from '../request-facts'
import type { CaseRow } from '../case-row'
import { dueMoveTexts } from '../texts'
import type { EventRow } from '../../engine/read-events'
import type { Scope } from '../../house'
import { decisionsFor } from './decision-options'
import { presentLetters } from './request-letters'
import { noteTexts } from './texts'
import { toldInWriting, type ToldInWriting } from './told-in-writing'

/** What the console shows of an application beyond any other case. */
export function presentRequest(row: CaseRow, events: readonly EventRow[], scope: Scope): RequestBlock {
  const { details } = row
  return {
    isReceived: row.state !== 'submitted' && row.state !== 'toConfirm',
    notes: notesOf(row, events, scope),
    letters: presentLetters(row, events, scope),
    draft: details.draftOutcome && row.state !== 'registered' ? { outcome: labelOf(details.draftOutcome), words: details.draftWords ?? '' } : null,
    decisions: decisionsFor(row),
    notice: details.noticeId || null,
  }
}

function labelOf(code: string): string {
  const labels: Record<string, string> = decisionLabels satisfies Record<DecisionCode, string>
  return labels[code] ?? code
}

function notesOf(row: CaseRow, events: readonly EventRow[], scope: Scope): RequestBlock['notes'] {
  const { details, state, receivedOn } = row
  const facts = requestFacts(row, scope)
  const rule = (clock: string) => findClockRule(clock, receivedOn)?.article ?? ''
  const until = limitFrom('request.correction', receivedOn, receivedOn, scope.tenant.calendar)
  const outdated = outdatedLetter(row, events, scope)
  const notes = [
    outdated && { text: dueMoveTexts.tellAgain(outdated, row.lawDueOn ?? ''), article: rule('request.answer') },
    (state === 'submitted' || state === 'toConfirm') && { text: details.channel === 'ordinaryMail' ? noteTexts.ordinaryMail : noteTexts.notReceived, article: articles.receipt },
    state === 'registered' && facts.mayAskCorrection && until !== null && { text: noteTexts.correction(until), article: rule('request.correction') },
    state === 'correcting' && details.correctBy && { text: noteTexts.corrected(details.correctBy), article: rule('request.correction') },
    state === 'consulting' && { text: noteTexts.thirdPerson(details.consultee ?? ''), article: rule('request.thirdParty') },
    facts.extensionAsked && { text: noteTexts.extension(details.extensionDays ?? ''), article: rule('request.answer') },
    details.readingHelp && { text: noteTexts.help, article: articles.help },
    { text: noteTexts.fee(feeByApplications.free), article: feeByApplications.article },
  ]
  return notes.flatMap((note) => (note ? [note] : []))
}

/** A holiday has moved the day that somebody has in writing, and no letter has told them since. */
function outdatedLetter(row: CaseRow, events: readonly EventRow[], scope: Scope): ToldInWriting | null {
  if (!row.clockRunning) return null
  const letter = toldInWriting(row, events, scope)
  const isMoved = letter !== null && letter.until !== row.lawDueOn && events.some(({ verb, seq }) => verb === 'dueMoved' && seq > letter.seq)
  return isMoved ? letter : null
}

const articles = { receipt: '《政府信息公开条例》第三十一条', help: '《政府信息公开条例》第四十三条' }
