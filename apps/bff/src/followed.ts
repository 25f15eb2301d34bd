import { caseStepLabels } from '@mingbai/contracts/case-labels'
import type { Follow, FollowKind } from '@mingbai/contracts/follows'
import { pageUrl } from '@mingbai/contracts/routes'
import { shanghaiDate } from '@mingbai/rules/clock/local-date'
import { visible } from '@mingbai/rules/visibility'
import * as z from 'zod/mini'
import { findCase } from './cases/case-row'
import { isTold } from './cases/present-case'
import { joinInOrder } from './database/join-in-order'
import { readEvents } from './engine/read-events'
import type { Scope } from './house'
import { noticeCardColumns, noticeCardRowSchema } from './notices/notice-row'
import { presentNoticeCard } from './notices/present-notice'
import { EVERYTHING } from './notices/read-notices'

const MOST_NEWS = 5

/** One thing that can be followed, as everybody may see it. Null: there is no such thing, or no longer. */
type Read = (code: string, since: string, scope: Scope) => Promise<Omit<Follow, 'kind' | 'code'> | null>

const titles: Record<string, string> = caseStepLabels

export const followed: Record<FollowKind, Read> = {
  async case(code, since, scope) {
    const row = await findCase(scope.db, scope.tenant.code, code)
    if (!row || !visible(row, { kind: 'anyone' }, scope.at)) return null
    const path = pageUrl('case', { id: row.publicId })
    const steps = (await readEvents(scope.db, row.id)).filter(({ verb, at }) => at > since && isTold(verb)).reverse()
    return { name: row.number, path, news: steps.slice(0, MOST_NEWS).map(({ verb, at }) => ({ title: titles[verb] ?? '', on: shanghaiDate(new Date(at)), path })) }
  },
  async village(code, since, scope) {
    const village = scope.tenant.villages.find((one) => one.code === code)
    return village ? { name: village.name, path: pageUrl('notices', { village: code }), news: await newNotices(code, EVERYTHING, since, scope) } : null
  },
  async area(code, since, scope) {
    const area = scope.tenant.items.get(code)
    return area && area.parent === null ? { name: area.name, path: pageUrl('notices', { area: code }), news: await newNotices(EVERYTHING, code, since, scope) } : null
  },
}

const listingRow = z.extend(noticeCardRowSchema, { listedAt: z.string() })

async function newNotices(place: string, area: string, since: string, scope: Scope): Promise<Follow['news']> {
  const { db, tenant, at } = scope
  const sql = `SELECT ${noticeCardColumns}, l.published_at AS listed_at FROM notice_listing l ${joinInOrder(db)} disclosure d ON d.id = l.disclosure_id
    WHERE l.tenant = ? AND l.place = ? AND l.area = ? AND l.published_at > ? AND d.audience = 'public' AND d.public_from <= ? AND (d.public_until IS NULL OR d.public_until > ?)
    ORDER BY l.published_at DESC, l.disclosure_id DESC LIMIT ${MOST_NEWS}`
  const rows = await db.read(listingRow, sql, [tenant.code, place, area, since, at, at])
  return rows.map((row) => presentNoticeCard(row, scope)).map(({ id, title, publishedOn }) => ({ title, on: publishedOn, path: pageUrl('notice', { id }) }))
}
