import type { PostingRegister } from '@mingbai/contracts/postings'
import { limits } from '@mingbai/contracts/limits'
import * as z from 'zod/mini'
import { rowCount } from '../database/row-types'
import { decodeCursor, pageOf } from '../engine/cursor'
import type { StaffScope } from '../house'
import { csvOf } from '../tables/write-csv'
import { postingRowSchema, postingSelect, presentPosting, readChannels } from './posting-rows'
import { postingTexts } from './texts'

export interface Days {
  from: string
  until: string
}
/** The year so far unless asked otherwise. */
export const daysOf = (asked: Partial<Days>, today: string): Days => ({ from: asked.from ?? `${today.slice(0, 4)}-01-01`, until: asked.until ?? today })

const countRow = z.object({ channel: z.string(), postings: z.number(), notices: z.number(), lastOn: z.string() })
/** Samples are nobody's work, and what was struck out did not happen. */
const counted = "r.tenant = ? AND r.posted_on >= ? AND r.posted_on <= ? AND r.sample = 0 AND r.state <> 'cancelled'"

/** 条 and 条次 of some days, side by side: one disclosure in three places is 1 条 and 3 条次. */
export async function postingRegister(query: Partial<Days> & { before?: string }, scope: StaffScope): Promise<PostingRegister> {
  const { db, tenant, today, actor } = scope
  const days = daysOf(query, today)
  const params = [tenant.code, days.from, days.until]
  const cursor = decodeCursor(query.before)
  const before = cursor ? ' AND r.posted_on <= ? AND (r.posted_on < ? OR r.id < ?)' : ''
  const [channels, counts, [published], rows] = await Promise.all([
    readChannels(scope),
    db.read(countRow, `SELECT r.channel, COUNT(*) AS postings, COUNT(DISTINCT r.disclosure_id) AS notices, MAX(r.posted_on) AS last_on FROM posting_record r WHERE ${counted} GROUP BY r.channel`, params),
    db.read(rowCount, 'SELECT COUNT(*) AS n FROM disclosure WHERE tenant = ? AND published_on >= ? AND published_on <= ? AND sample = 0', params),
    db.read(postingRowSchema, `${postingSelect} WHERE ${counted}${before} ORDER BY r.posted_on DESC, r.id DESC LIMIT ${limits.page + 1}`, [...params, ...(cursor ? [cursor.at, cursor.at, cursor.id] : [])]),
  ])
  const page = pageOf(rows, limits.page, (row) => ({ at: row.postedOn, id: row.id }), (row) => presentPosting(row, channels, tenant, actor.permissions.has('notices.draft')))
  return {
    ...days, published: published?.n ?? 0, postings: counts.reduce((sum, { postings }) => sum + postings, 0),
    channels: channels.map(({ code, name }) => {
      const count = counts.find(({ channel }) => channel === code)
      return { code, name, postings: count?.postings ?? 0, notices: count?.notices ?? 0, lastOn: count?.lastOn ?? null }
    }),
    ...page,
  }
}

/** More than these a township does not post in a year; Excel opens them at once. */
const MOST = 20_000

export async function postingsCsv(days: Days, scope: StaffScope): Promise<string> {
  const { db, tenant } = scope
  const [channels, rows] = await Promise.all([
    readChannels(scope),
    db.read(postingRowSchema, `${postingSelect} WHERE ${counted} ORDER BY r.posted_on, r.id LIMIT ${MOST}`, [tenant.code, days.from, days.until]),
  ])
  const lines = rows.map((row) => presentPosting(row, channels, tenant, false))
  return csvOf([postingTexts.csvHead, ...lines.map((one) => [one.notice.title, one.channel.name, one.board?.name ?? '', one.postedOn, one.takenDownOn ?? '', one.link, one.sheet === null ? '' : String(one.sheet), one.note, one.by])])
}
