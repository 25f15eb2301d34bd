import type { DataRow } from '@mingbai/contracts/open-data'
import * as z from 'zod/mini'
import type { Scope } from '../house'

const yearRow = z.object({ year: z.string() })
const countRow = z.object({ month: z.string(), channel: z.string(), channelName: z.nullable(z.string()), notices: z.number(), postings: z.number() })

/** What was struck out did not happen; of notices that are not for everybody nothing is counted. */
const COUNTED = "r.tenant = ? AND r.sample = 0 AND r.state <> 'cancelled' AND d.sample = 0 AND d.audience = 'public' AND d.public_from <= ?"
const FROM = 'FROM posting_record r JOIN disclosure d ON d.id = r.disclosure_id LEFT JOIN channel c ON c.tenant = r.tenant AND c.code = r.channel'

export const openPostings = {
  async years({ db, tenant, at }: Scope): Promise<number[]> {
    const rows = await db.read(yearRow, `SELECT DISTINCT SUBSTR(r.posted_on, 1, 4) AS year ${FROM} WHERE ${COUNTED}`, [tenant.code, at])
    return rows.map(({ year }) => Number(year))
  },
  /** Twelve months of a few carriers: one read holds them all. */
  async *rows(year: number, { db, tenant, at }: Scope): AsyncGenerator<DataRow> {
    const rows = await db.read(countRow, `SELECT SUBSTR(r.posted_on, 1, 7) AS month, r.channel AS channel, MAX(c.name) AS channel_name, COUNT(DISTINCT r.disclosure_id) AS notices, COUNT(*) AS postings
      ${FROM} WHERE ${COUNTED} AND r.posted_on >= ? AND r.posted_on <= ? GROUP BY SUBSTR(r.posted_on, 1, 7), r.channel ORDER BY month, channel`, [tenant.code, at, `${year}-01-01`, `${year}-12-31`])
    yield* rows.map(({ channelName, month, channel, notices, postings }) => ({ month, channel, channel_name: channelName ?? '', notices, postings }))
  },
}
