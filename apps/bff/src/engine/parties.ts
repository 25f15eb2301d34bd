import type { Party } from '@mingbai/rules/engine/procedure'
import type { Appointment, Role } from '@mingbai/rules/roles'

/** Roles that act for the whole township; the others act only on what was given to their organisation. */
const townshipWide: ReadonlySet<Role> = new Set<Role>(['office', 'leader', 'discipline', 'admin'])

/** As what a member of staff may act on an object of these organisations (assigned to, written by). */
export function partiesOn(appointments: readonly Appointment[], organisations: readonly (string | null)[]): Set<Party> {
  const held = appointments.filter(({ role, organisation }) => townshipWide.has(role) || organisations.includes(organisation))
  return new Set<Party>(held.map(({ role }) => role))
}
