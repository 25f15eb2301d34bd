import type { Party } from '@mingbai/rules/engine/procedure'
import type { Appointment, Role } from '@mingbai/rules/roles'

/** Roles that act for the whole township; the others act only on what was given to their organisation. */
const townshipWide: ReadonlySet<Role> = new Set<Role>(['office', 'leader', 'discipline', 'admin'])

/** The appointments that count on an object of these organisations (assigned to, written by). */
export function appointmentsOn(appointments: readonly Appointment[], organisations: readonly (string | null)[]): Appointment[] {
  return appointments.filter(({ role, organisation }) => townshipWide.has(role) || organisations.includes(organisation))
}

/** As what a member of staff may act on such an object. */
export function partiesOn(appointments: readonly Appointment[], organisations: readonly (string | null)[]): Set<Party> {
  return new Set<Party>(appointmentsOn(appointments, organisations).map(({ role }) => role))
}
