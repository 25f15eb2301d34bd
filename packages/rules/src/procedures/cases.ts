import type { CaseKind } from '../case-kinds'
import type { LocalDate } from '../clock/local-date'
import type { Procedure } from '../engine/procedure'
import type { Audience } from '../visibility'
import { callbackRow } from './callback-row'
import { caseRows, commonStates, complaintOutcomes, inquiryOutcomes, suggestionOutcomes } from './case-rows'
import type { CaseFacts, CaseState, CaseVerb } from './case-vocabulary'
import { followUpKeeps, followUpRows, withLaterQuestion } from './follow-up-rows'
import { convertRow, convertTargets } from './convert-row'
import { handlingRows, handlingStates } from './handling-rows'
import { infoRequestKeeps, infoRequestRows, infoRequestRows2007, infoRequestStates, infoRequestStates2007 } from './info-request'
import { petitionRows, petitionStates } from './petition'
import { proceedingRows, proceedingStates } from './proceeding'
import { proposalRows, proposalStates } from './proposal'
import { voiceRows } from './voice-rows'

export interface CaseProcedure extends Procedure<CaseState, CaseVerb, CaseFacts> {
  id: CaseKind
  /** The clock that runs from the day of receipt; null: none. A clock without a row in clock-rules has no limit by law, only our promise. */
  receiptClock: string | null
  /** Who a new case is for, until a verb says otherwise. */
  audience: Audience
  /** Names of fields that stay with the case (`details`), brought at its start or by a verb. */
  keeps: readonly string[]
  /** Days of receipt that this version is for, both included; left out: any. The newest that fits is pinned. */
  receivedOn?: { from?: LocalDate; until?: LocalDate }
}

const common = { object: 'case', initial: 'received', states: commonStates, final: ['closed', 'withdrawn'], audience: 'public', keeps: [] } as const
const open = ['received', 'accepted', 'handling', 'answered'] as const
// What another body is asked stays with the case until there is an outcome.
const handled = { ...common, states: [...commonStates, ...handlingStates], keeps: [...followUpKeeps, 'callback', 'body', 'bodyPhone', 'bodyNumber'] } as const

// Its words are the applicant's: what everybody reads of it is number, date, state, due date and the kind of answer.
const infoRequest = { object: 'case', id: 'infoRequest', initial: 'submitted', audience: 'public', receiptClock: null, keeps: infoRequestKeeps } as const

// Before the residents could speak instead of writing.
const complaint2 = { ...handled, id: 'complaint', version: 2, receiptClock: 'complaint.notice', rows: [...handlingRows([...withLaterQuestion(caseRows(complaintOutcomes, 'complaint.resolve')), ...followUpRows('complaint.resolve')]), convertRow(open, convertTargets.complaint), callbackRow(['closed'])] } as const
const suggestion2 = { ...handled, id: 'suggestion', version: 2, receiptClock: 'suggestion.notice', rows: [...handlingRows([...withLaterQuestion(caseRows(suggestionOutcomes, 'suggestion.resolve')), ...followUpRows('suggestion.resolve')]), convertRow(open, convertTargets.suggestion), callbackRow(['closed'])] } as const
const inquiry1 = { ...handled, id: 'inquiry', version: 1, receiptClock: 'inquiry.notice', rows: [...handlingRows([...withLaterQuestion(caseRows(inquiryOutcomes, 'inquiry.resolve')), ...followUpRows('inquiry.resolve')]), convertRow(open, convertTargets.inquiry), callbackRow(['closed'])] } as const

/** By version, oldest first. Add a version beside the old, never change one that objects live by. */
export const caseProcedures: Record<CaseKind, readonly CaseProcedure[]> = {
  complaint: [
    { ...common, id: 'complaint', version: 1, receiptClock: 'complaint.notice', rows: caseRows(complaintOutcomes, 'complaint.resolve') },
    complaint2,
    { ...complaint2, version: 3, rows: voiceRows(complaint2.rows) },
  ],
  suggestion: [
    { ...common, id: 'suggestion', version: 1, receiptClock: 'suggestion.notice', rows: caseRows(suggestionOutcomes, 'suggestion.resolve') },
    suggestion2,
    { ...suggestion2, version: 3, rows: voiceRows(suggestion2.rows) },
  ],
  inquiry: [
    inquiry1,
    { ...inquiry1, version: 2, rows: voiceRows(inquiry1.rows) },
  ],
  infoRequest: [
    { ...infoRequest, version: 1, states: infoRequestStates2007, final: ['archived', 'withdrawn'], rows: infoRequestRows2007, receivedOn: { from: '2008-05-01', until: '2019-05-14' } },
    { ...infoRequest, version: 2, states: infoRequestStates, final: ['archived', 'abandoned', 'withdrawn'], rows: infoRequestRows, receivedOn: { from: '2019-05-15' } },
  ],
  petition: [
    {
      id: 'petition', version: 1, object: 'case', initial: 'registered', states: petitionStates, final: ['returned', 'notAccepted', 'finished', 'withdrawn'],
      audience: 'parties', receiptClock: 'petition.notice', keeps: ['petitionClass', 'documentNumber', 'deliveredBy', 'deliveredOn', 'reviewResult', 'callback'], rows: [...petitionRows, callbackRow(['closed', 'reviewed', 'finished'])],
    },
  ],
  proposal: [
    {
      id: 'proposal', version: 1, object: 'case', initial: 'handedOver', states: proposalStates, final: ['closed'],
      audience: 'public', receiptClock: 'proposal.answer', keeps: ['proposalForm', 'session', 'deputies', 'helpers', 'metOn'], rows: proposalRows,
    },
  ],
  proceeding: [
    {
      id: 'proceeding', version: 1, object: 'case', initial: 'pending', states: proceedingStates, final: ['decided'],
      audience: 'staff', receiptClock: null, keeps: ['route', 'court', 'documentNumber', 'decidedOn'], rows: proceedingRows,
    },
  ],
}

/** The one an object lives by. */
export function caseProcedureOf(kind: CaseKind, version: number): CaseProcedure {
  const found = caseProcedures[kind].find((procedure) => procedure.version === version)
  if (!found) throw new Error(`no procedure ${kind} ${version}`)
  return found
}

/** The one that a new case pins: the law in force follows the day of receipt. */
export function currentCaseProcedure(kind: CaseKind, receivedOn: LocalDate): CaseProcedure {
  const found = caseProcedures[kind].findLast(({ receivedOn: days }) => (!days?.from || days.from <= receivedOn) && (!days?.until || receivedOn <= days.until))
  if (!found) throw new Error(`no procedure ${kind} for ${receivedOn}`)
  return found
}
