import type { BoxOpeningDraft, BoxOpenings } from '@mingbai/contracts/letter-boxes'
import * as z from 'zod/mini'
import { appendEvent } from '../../engine/append-event'
import { newId } from '../../engine/ids'
import type { StaffScope } from '../../house'
import { Refusal } from '../../http/refusal'
import { BoxOpeningRow } from './box-opening.entity'

const openingRow = z.object({ id: z.string(), box: z.string(), openedOn: z.string(), firstBy: z.string(), secondBy: z.string(), letters: z.number(), note: z.string(), enteredBy: z.string() })
const yearRow = z.object({ year: z.string(), openings: z.coerce.number(), letters: z.coerce.number() })
const boxRow = z.object({ box: z.string() })
const staffRow = z.object({ id: z.string(), name: z.string(), active: z.coerce.boolean() })

/** One year of openings, and what every year came to. */
export async function listOpenings(asked: string | undefined, { db, tenant, today }: StaffScope): Promise<BoxOpenings> {
  const year = asked ?? today.slice(0, 4)
  const [rows, years, boxes, staff] = await Promise.all([
    db.read(openingRow, 'SELECT id, box, opened_on, first_by, second_by, letters, note, entered_by FROM letter_box_opening WHERE tenant = ? AND opened_on >= ? AND opened_on <= ? ORDER BY opened_on DESC, id DESC', [tenant.code, `${year}-01-01`, `${year}-12-31`]),
    db.read(yearRow, 'SELECT SUBSTR(opened_on, 1, 4) AS year, COUNT(*) AS openings, SUM(letters) AS letters FROM letter_box_opening WHERE tenant = ? GROUP BY SUBSTR(opened_on, 1, 4) ORDER BY 1 DESC', [tenant.code]),
    db.read(boxRow, 'SELECT DISTINCT box FROM letter_box_opening WHERE tenant = ? ORDER BY box', [tenant.code]),
    db.read(staffRow, 'SELECT id, name, active FROM staff WHERE tenant = ? ORDER BY name, id', [tenant.code]),
  ])
  const names = new Map(staff.map(({ id, name }) => [id, name]))
  const nameOf = (id: string) => names.get(id) ?? ''
  return {
    today, year, years,
    items: rows.map(({ firstBy, secondBy, enteredBy, ...row }) => ({ ...row, by: [nameOf(firstBy), nameOf(secondBy)], enteredBy: nameOf(enteredBy) })),
    boxes: [...new Set([...boxes.map(({ box }) => box), ...[...tenant.boards.values()].map(({ name }) => name)])],
    staff: staff.filter(({ active }) => active).map(({ id, name }) => ({ id, name })),
  }
}

/** Throws dayAheadUnfit, and twoToOpen unless two different colleagues who are here opened it. */
export async function recordOpening(draft: BoxOpeningDraft, scope: StaffScope): Promise<BoxOpenings> {
  const { db, tenant, actor, now, at, today } = scope
  if (draft.openedOn > today) throw new Refusal('dayAheadUnfit')
  const pair = await db.read(z.object({ id: z.string() }), 'SELECT id FROM staff WHERE tenant = ? AND active = 1 AND id IN (?, ?)', [tenant.code, draft.firstBy, draft.secondBy])
  if (pair.length !== 2) throw new Refusal('twoToOpen')
  const id = newId(now)
  await db.write(async (tx) => {
    await tx.insert(BoxOpeningRow, { id, tenant: tenant.code, ...draft, note: draft.note.trim(), enteredBy: actor.id, enteredAt: at })
    await appendEvent(tx, {
      tenant: tenant.code, objectType: 'letterBox', objectId: id, seq: 1, now, verb: 'opened', actorId: actor.id, actorParty: actor.appointments[0]?.role ?? 'office', procedureVersion: 1,
      publicText: {}, privateText: { label: `${draft.box} ${draft.openedOn} ${draft.letters}` }, sample: false,
    })
  })
  return listOpenings(draft.openedOn.slice(0, 4), scope)
}
