import { standInLabel } from '@mingbai/contracts/labels'
import { shanghaiDate } from '@mingbai/rules/clock/local-date'
import { roles, type Appointment } from '@mingbai/rules/roles'
import * as z from 'zod/mini'
import type { StaffScope } from '../house'
import { allowedActions, type Past } from './notice-standing'
import type { NoticeRow } from './notice-row'

const heldRow = z.object({ id: z.string(), name: z.string(), role: z.enum(roles), organisation: z.string(), standInFor: z.string() })
const heldSql = `SELECT s.id, s.name, r.role, r.organisation, '' AS stand_in_for FROM staff_role r JOIN staff s ON s.id = r.staff_id WHERE s.tenant = ? AND s.active = 1
  UNION ALL
  SELECT s.id, s.name, d.role, d.organisation, a.name AS stand_in_for FROM delegation d
  JOIN staff s ON s.id = d.deputy_id AND s.active = 1
  JOIN staff a ON a.id = d.staff_id AND a.active = 1
  JOIN staff_role r ON r.staff_id = d.staff_id AND r.role = d.role AND r.organisation = d.organisation
  WHERE d.tenant = ? AND d.from_on <= ? AND d.until_on >= ? AND d.ended_at IS NULL ORDER BY id`

interface Person {
  id: string
  name: string
  appointments: Appointment[]
  reviewsAs: Appointment[]
}

const onward: ReadonlySet<string> = new Set(['pass', 'publish', 'reviewAfter'])
const SHOWN = 8

/** The colleagues for whom the engine opens the next step, so that a clerk knows whom to ring. Null where none is waited for. */
export async function whoMayReview(row: NoticeRow, past: Past, { db, tenant, now }: StaffScope): Promise<string[] | null> {
  if (row.state === 'draft' || row.state === 'scheduled' || row.state === 'withdrawn' || (row.state === 'published' && !row.reviewBy)) return null
  const today = shanghaiDate(now)
  const held = await db.read(heldRow, heldSql, [tenant.code, tenant.code, today, today])
  const people = new Map<string, Person>()
  for (const { id, name, role, organisation, standInFor } of held) {
    const person = people.get(id) ?? { id, name, appointments: [], reviewsAs: [] }
    people.set(id, person)
    if (standInFor === '') person.appointments.push({ role, organisation })
    person.reviewsAs.push(standInFor === '' ? { role, organisation } : { role, organisation, standInFor })
  }
  const may = (person: Person) => allowedActions(row, past, person, tenant).some(({ verb }) => onward.has(verb))
  return [...people.values()].filter(may).slice(0, SHOWN).map((person) => {
    const mayAlone = may({ ...person, reviewsAs: person.appointments })
    return mayAlone ? person.name : standInLabel(person.name, person.reviewsAs.find(({ standInFor }) => standInFor !== undefined)?.standInFor)
  })
}
