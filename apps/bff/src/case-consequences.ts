import type { CaseConsequences } from './cases/effects'
import { followUpConsequences } from './cases/effects-follow-up'
import { handlingConsequences } from './cases/effects-handling'
import { requestConsequences } from './cases/effects-request'
import type { Scope, StaffScope } from './house'
import { Refusal } from './http/refusal'
import { draftNotice } from './notices/write-notice'

/** Gathered here, where a case may reach what is no case. */
export const caseConsequences: CaseConsequences = {
  ...followUpConsequences,
  ...requestConsequences,
  ...handlingConsequences,
  publishAnswer: async (tx, { row, values: { text }, scope }) => {
    const staff = staffScope(scope)
    const organisation = staff.actor.appointments.find(({ role }) => role === 'office')?.organisation ?? ''
    // Nothing in the applicant's own words: who they are, or what is about them, may stand in there.
    const draft = { title: text.noticeTitle ?? '', summary: '', text: row.details.draftWords ?? '', item: '', organisation, villages: [], boards: [], attachments: [] }
    return { noticeId: await draftNotice(tx, draft, staff) }
  },
}

function staffScope(scope: Scope): StaffScope {
  const { actor } = scope
  if (!actor) throw new Refusal('signInNeeded')
  return { ...scope, actor }
}
