import type { CaseKind } from '../case-kinds'
import type { LocalDate } from '../clock/local-date'
import type { Procedure } from '../engine/procedure'
import type { Audience } from '../visibility'
import { caseRows, commonStates, complaintOutcomes, inquiryOutcomes, suggestionOutcomes } from './case-rows'
import type { CaseFacts, CaseState, CaseVerb } from './case-vocabulary'
import { convertRow, convertTargets } from './convert-row'
import { petitionRows, petitionStates } from './petition'
import { proceedingRows, proceedingStates } from './proceeding'
import { proposalRows, proposalStates } from './proposal'

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

/** By version, oldest first. Add a version beside the old, never change one that objects live by. */
export const caseProcedures: Record<CaseKind, readonly CaseProcedure[]> = {
  complaint: [
    { ...common, id: 'complaint', version: 1, receiptClock: 'complaint.notice', rows: caseRows(complaintOutcomes, 'complaint.resolve') },
    { ...common, id: 'complaint', version: 2, receiptClock: 'complaint.notice', rows: [...caseRows(complaintOutcomes, 'complaint.resolve'), convertRow(open, convertTargets.complaint)] },
  ],
  suggestion: [
    { ...common, id: 'suggestion', version: 1, receiptClock: 'suggestion.notice', rows: caseRows(suggestionOutcomes, 'suggestion.resolve') },
    { ...common, id: 'suggestion', version: 2, receiptClock: 'suggestion.notice', rows: [...caseRows(suggestionOutcomes, 'suggestion.resolve'), convertRow(open, convertTargets.suggestion)] },
  ],
  inquiry: [
    { ...common, id: 'inquiry', version: 1, receiptClock: 'inquiry.notice', rows: [...caseRows(inquiryOutcomes, 'inquiry.resolve'), convertRow(open, convertTargets.inquiry)] },
  ],
  petition: [
    {
      id: 'petition', version: 1, object: 'case', initial: 'registered', states: petitionStates, final: ['returned', 'notAccepted', 'finished', 'withdrawn'],
      audience: 'parties', receiptClock: 'petition.notice', keeps: ['petitionClass', 'documentNumber', 'deliveredBy', 'deliveredOn', 'reviewResult'], rows: petitionRows,
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
