import { commonStates, commonVerbs, complaintOutcomes, inquiryOutcomes, suggestionOutcomes } from './case-rows'
import { followUpVerbs } from './follow-up-rows'
import { handlingStates, handlingVerbs, type HandlingFacts } from './handling-rows'
import { infoRequestOutcomes, infoRequestStates, infoRequestVerbs, type InfoRequestFacts } from './info-request'
import { petitionOutcomes, petitionStates, petitionVerbs } from './petition'
import { proceedingOutcomes, proceedingStates, proceedingVerbs } from './proceeding'
import { proposalOutcomes, proposalStates, proposalVerbs } from './proposal'
import { voiceVerbs } from './voice-rows'

/** Every state of every kind of case: what a row may hold and a label is asked for. A kind's own file says which are its. */
export const caseStates = [...new Set([...commonStates, ...handlingStates, ...infoRequestStates, ...petitionStates, ...proposalStates, ...proceedingStates])]
export type CaseState = (typeof caseStates)[number]

export const caseVerbs = [...new Set([...commonVerbs, 'recordCallback' as const, ...followUpVerbs, ...handlingVerbs, ...voiceVerbs, ...infoRequestVerbs, ...petitionVerbs, ...proposalVerbs, ...proceedingVerbs])]
export type CaseVerb = (typeof caseVerbs)[number]

export const caseOutcomes = [...new Set([...complaintOutcomes, ...suggestionOutcomes, ...inquiryOutcomes, ...infoRequestOutcomes, ...petitionOutcomes, ...proposalOutcomes, ...proceedingOutcomes])]
export type CaseOutcome = (typeof caseOutcomes)[number]

/** What any guard may look at: each kind's file asks for its own part. */
export type CaseFacts = HandlingFacts & InfoRequestFacts
