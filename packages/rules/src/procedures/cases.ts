import type { Procedure } from '../engine/procedure'
import type { CaseKind } from '../case-kinds'
import { caseRows, caseStates, complaintOutcomes, suggestionOutcomes, type CaseFacts, type CaseState, type CaseVerb } from './case-rows'

export interface CaseProcedure extends Procedure<CaseState, CaseVerb, CaseFacts> {
  id: CaseKind
  /** The clock that runs from the day of receipt. A clock without a row in clock-rules has no limit by law, only our promise. */
  receiptClock: string
}

/** The version that new cases pin. Add a version beside it, never change one that objects live by. */
export const caseProcedures: Record<CaseKind, CaseProcedure> = {
  complaint: {
    id: 'complaint', version: 1, object: 'case', initial: 'received', states: caseStates, final: ['closed', 'withdrawn'],
    receiptClock: 'complaint.notice', rows: caseRows(complaintOutcomes, 'complaint.resolve'),
  },
  suggestion: {
    id: 'suggestion', version: 1, object: 'case', initial: 'received', states: caseStates, final: ['closed', 'withdrawn'],
    receiptClock: 'suggestion.notice', rows: caseRows(suggestionOutcomes, 'suggestion.resolve'),
  },
}
