import { readEvents } from '../engine/read-events'
import type { StaffScope } from '../house'
import { listColumns, listRowSchema } from './list-row'
import { allowedActions, mayRead } from './list-standing'

/** What waits with a list: eyes before it hangs, or a hand that takes its paper off the board. */
const waits = {
  review: { where: "l.state IN ('villageReview', 'headReview', 'townshipReview')", verbs: ['pass', 'announce'] },
  paper: { where: "l.state IN ('announced', 'withdrawn') AND l.paper_up = 1", verbs: ['takeDownPaper'] },
} as const

const LOOKED_AT = 200

/** Those that this person may do it with now; the one that waits longest first. */
export async function waitingLists(what: keyof typeof waits, scope: StaffScope): Promise<{ id: string; title: string }[]> {
  const { db, tenant, actor } = scope
  const { where, verbs } = waits[what]
  const rows = await db.read(listRowSchema, `SELECT ${listColumns} FROM people_list l WHERE l.tenant = ? AND ${where} ORDER BY l.updated_at, l.id LIMIT ${LOOKED_AT}`, [tenant.code])
  const may = await Promise.all(rows.map(async (row) => {
    const allowed = mayRead(actor, row) ? allowedActions(row, await readEvents(db, row.id), actor, tenant) : []
    return allowed.some(({ verb }) => verbs.some((one) => one === verb))
  }))
  return rows.filter((_, at) => may[at]).map(({ publicId, title }) => ({ id: publicId, title }))
}
