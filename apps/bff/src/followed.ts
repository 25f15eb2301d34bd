import { caseStepLabels } from '@mingbai/contracts/case-labels'
import type { Follow, FollowKind } from '@mingbai/contracts/follows'
import { pageUrl } from '@mingbai/contracts/routes'
import { groupsToChoose } from '@mingbai/rules/catalogue/concern'
import { fieldForm } from '@mingbai/rules/catalogue/field-forms'
import { shanghaiDate } from '@mingbai/rules/clock/local-date'
import { visible } from '@mingbai/rules/visibility'
import * as z from 'zod/mini'
import { findCase } from './cases/case-row'
import { isTold } from './cases/present-case'
import { joinInOrder } from './database/join-in-order'
import { meetsGroups } from './engine/meets-groups'
import { readEvents } from './engine/read-events'
import type { Scope } from './house'
import { noticeCardColumns, noticeCardRowSchema } from './notices/notice-row'
import { presentNoticeCard } from './notices/present-notice'
import { EVERYTHING, IS_CURRENT } from './notices/read-notices'

const MOST_NEWS = 5

export interface Since {
  /** What is new is newer. */
  since: string
  /** Only what is for one of these, apart by 、; empty: everything. */
  groups: string
}

/** One thing that can be followed, as everybody may see it. Null: there is no such thing, or no longer. */
type Read = (code: string, since: Since, scope: Scope) => Promise<Omit<Follow, 'kind' | 'code'> | null>

const titles: Record<string, string> = caseStepLabels

export const followed: Record<FollowKind, Read> = {
  async case(code, { since }, scope) {
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
    if (!area || area.parent !== null) return null
    const offered = groupsOfArea(code, scope)
    const groups = offered.length > 0 ? { groups: { offered, chosen: offered.filter((one) => since.groups.split('、').includes(one)) } } : {}
    return { name: area.plainName || area.name, path: pageUrl('notices', { area: code }), news: await newNotices(EVERYTHING, code, since, scope), ...groups }
  },
}

const listingRow = z.extend(noticeCardRowSchema, { listedAt: z.string() })

/** 女性, 残疾人 …: those that the forms of its items name; empty: none. */
export function groupsOfArea(area: string, { tenant }: Pick<Scope, 'tenant'>): string[] {
  const forms = [...tenant.items.values()].filter(({ parent }) => parent === area).flatMap(({ form }) => fieldForm(form) ?? [])
  return [...new Set(forms.flatMap((form) => groupsToChoose(form)))]
}

async function newNotices(place: string, area: string, { since, groups }: Since, scope: Scope): Promise<Follow['news']> {
  const { db, tenant, at, today } = scope
  const meets = meetsGroups('d.for_groups', groups)
  const sql = `SELECT ${noticeCardColumns}, l.published_at AS listed_at FROM notice_listing l ${joinInOrder(db)} disclosure d ON d.id = l.disclosure_id
    WHERE l.tenant = ? AND l.place = ? AND l.area = ? AND l.published_at > ? AND d.audience = 'public' AND d.public_from <= ? AND (d.public_until IS NULL OR d.public_until > ?) AND ${IS_CURRENT}${meets.and}
    ORDER BY l.published_at DESC, l.disclosure_id DESC LIMIT ${MOST_NEWS}`
  const rows = await db.read(listingRow, sql, [tenant.code, place, area, since, at, at, today, ...meets.params])
  return rows.map((row) => presentNoticeCard(row, scope)).map(({ id, title, publishedOn }) => ({ title, on: publishedOn, path: pageUrl('notice', { id }) }))
}
