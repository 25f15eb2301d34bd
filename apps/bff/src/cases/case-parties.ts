import type { Party } from '@mingbai/rules/engine/procedure'
import type { Appointment } from '@mingbai/rules/roles'
import { partiesOn } from '../engine/parties'
import type { CaseRow } from './case-row'

/** As what a member of staff may act on this case. 人大主席团 acts on every 议案 and 建议, whoever handles it. */
export function casePartiesOn(appointments: readonly Appointment[], row: Pick<CaseRow, 'assignedTo' | 'helpers' | 'kind'>): Set<Party> {
  const parties = partiesOn(appointments, [row.assignedTo])
  if (row.kind === 'proposal' && appointments.some(({ role }) => role === 'congress')) parties.add('congress')
  if (appointments.some(({ organisation }) => row.helpers.includes(organisation))) parties.add('helper')
  return parties
}
