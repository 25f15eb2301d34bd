import { shanghaiDate } from '@mingbai/rules/clock/local-date'
import { runJob } from '../database/jobs'
import type { House } from '../house'
import { applyListVerb } from './act-on-list'
import { listColumns, listRowSchema } from './list-row'

const LEASE_MS = 30_000

/** 公示 that are over get their mark. Their rows were out of sight from the moment itself: `public_until` sees to that. */
export async function endAnnouncements({ db, clock, book }: House): Promise<void> {
  await runJob(db, 'people-lists.end', clock(), LEASE_MS, async () => {
    const now = clock()
    const at = now.toISOString()
    const tenant = await book()
    const rows = await db.read(listRowSchema, `SELECT ${listColumns} FROM people_list l WHERE l.tenant = ? AND l.state = 'announcing' AND l.public_until <= ? LIMIT 50`, [tenant.code, at])
    for (const row of rows) {
      await db.write((tx) => applyListVerb(tx, { row, verb: 'endAnnouncement', to: 'announced', actorId: null, party: 'system', text: {} }, { tenant, now, at, today: shanghaiDate(now) }))
    }
  })
}
