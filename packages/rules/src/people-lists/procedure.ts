import { optional, required, type Procedure, type VerbRow } from '../engine/procedure'

export const peopleListStates = ['draft', 'villageReview', 'headReview', 'townshipReview', 'announcing', 'announced', 'gazetted', 'withdrawn'] as const
export type PeopleListState = (typeof peopleListStates)[number]
export const peopleListVerbs = ['submit', 'recall', 'pass', 'sendBack', 'announce', 'endAnnouncement', 'gazette', 'withdraw', 'takeDownPaper'] as const
export type PeopleListVerb = (typeof peopleListVerbs)[number]

export interface PeopleListFacts {
  /** Rows were read without a fault. */
  hasRows: boolean
  isAuthor: boolean
  /** Neither the author nor somebody who has reviewed it in this round. */
  byAnother: boolean
  /** Made by the township's office, not by a village's clerk. */
  byTownship: boolean
  /** The paper still hangs, as far as we know. */
  paperUp: boolean
}

const reason = { maxLength: 500 }
const authors = ['office', 'villageClerk'] as const
const note = optional('note', 'words', reason)
const why = required('note', 'words', reason)
const secrecy = required('secrecyChecked', 'yesNo')
const reviews = ['villageReview', 'headReview', 'townshipReview'] as const
type Row = VerbRow<PeopleListState, PeopleListVerb, PeopleListFacts>

const rows: readonly Row[] = [
  { verb: 'submit', from: ['draft'], to: 'villageReview', by: authors, when: (facts) => facts.hasRows && !facts.byTownship, words: 'staff', fields: [note] },
  { verb: 'submit', from: ['draft'], to: 'townshipReview', by: authors, when: (facts) => facts.hasRows && facts.byTownship, words: 'staff', fields: [note] },
  { verb: 'recall', from: reviews, to: 'draft', by: authors, when: (facts) => facts.isAuthor, words: 'staff' },
  { verb: 'pass', from: ['villageReview'], to: 'headReview', by: ['villageSupervisor'], when: (facts) => facts.byAnother, words: 'staff', fields: [note] },
  { verb: 'sendBack', from: ['villageReview'], to: 'draft', by: ['villageSupervisor'], words: 'staff', fields: [why] },
  { verb: 'sendBack', from: ['headReview'], to: 'draft', by: ['villageHead'], words: 'staff', fields: [why] },
  { verb: 'sendBack', from: ['townshipReview'], to: 'draft', by: ['office', 'leader'], words: 'staff', fields: [why] },
  // 公示: proposed, can be objected to, ends by itself.
  { verb: 'announce', from: ['headReview'], to: 'announcing', by: ['villageHead'], when: (facts) => facts.byAnother, words: 'staff', fields: [secrecy, note] },
  { verb: 'announce', from: ['townshipReview'], to: 'announcing', by: ['leader'], when: (facts) => facts.byAnother, words: 'staff', fields: [secrecy, note] },
  { verb: 'endAnnouncement', from: ['announcing'], to: 'announced', by: ['system'] },
  // 公布: approved, stands until it is withdrawn.
  { verb: 'gazette', from: ['announced'], to: 'gazetted', by: ['leader', 'villageHead'], words: 'staff', fields: [why] },
  { verb: 'withdraw', from: ['announcing', 'announced', 'gazetted'], to: 'withdrawn', by: ['office', 'leader', 'villageHead'], words: 'staff', fields: [why] },
  { verb: 'takeDownPaper', from: ['announced', 'withdrawn'], to: 'same', by: ['office', 'villageClerk', 'villageHead'], when: (facts) => facts.paperUp, words: 'staff', fields: [note] },
]

export const peopleListProcedure: Procedure<PeopleListState, PeopleListVerb, PeopleListFacts> = {
  id: 'peopleList', version: 1, object: 'peopleList', initial: 'draft', states: peopleListStates, final: ['withdrawn'], rows,
}
