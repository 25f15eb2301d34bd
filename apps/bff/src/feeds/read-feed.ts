import { blocksSchema } from '@mingbai/contracts/blocks'
import type { Feed } from '@mingbai/outputs/feeds/feeds'
import * as z from 'zod/mini'
import { audiences, visible } from '@mingbai/rules/visibility'
import { joinInOrder } from '../database/join-in-order'
import { rowJson } from '../database/row-types'
import { decodeCursor, pageOf } from '../engine/cursor'
import type { Scope } from '../house'
import { Refusal } from '../http/refusal'
import { organisationName } from '../tenant/book'
import { presentOffice } from '../tenant/present-office'
import { feedTitle } from './texts'

const ENTRIES = 50
/** Stands for every place and every area in `notice_listing`. */
const EVERYTHING = '*'
const COLUMNS = 'd.id, d.public_id, d.title, d.summary, d.area, d.organisation, d.blocks, d.audience, d.public_from, d.public_until, d.published_at, d.updated_at'
/** Three binds: the moment, twice, and today: what is over is no news. 示例 never leave the house. */
const PUBLIC = "d.sample = 0 AND d.audience = 'public' AND d.public_from <= ? AND (d.public_until IS NULL OR d.public_until > ?) AND (d.last_day IS NULL OR d.last_day >= ?)"

const text = z.nullable(z.string())

const entryRow = z.object({
  id: z.string(), listedAt: z.string(), publicId: z.string(), title: z.string(), summary: z.string(), area: z.string(), organisation: z.string(), blocks: rowJson(blocksSchema), audience: z.enum(audiences),
  publicFrom: text, publicUntil: text, publishedAt: z.string(), updatedAt: z.string(),
})

export interface FeedQuery {
  /** Division code of the township or of a village, or the code of an organisation. */
  org?: string
  /** Code of an area of the catalogue. */
  category?: string
  /** Older than this: the cursor of the page before. */
  before?: string
}

/** The newest public notices, and page by page the older ones; 示例 never leave the house. */
export async function readFeed({ org, category, before }: FeedQuery, path: (query: FeedQuery) => string, scope: Scope): Promise<Feed> {
  const { db, tenant, at, today, origin } = scope
  const whose = !org || org === tenant.code ? null : tenant.organisations.get(org)
  const area = category ? tenant.items.get(category) : null
  if (whose === undefined || area === undefined || area?.parent) throw new Refusal('notFound')
  const ofOrganisation = whose !== null && whose.kind !== 'village'
  const [listed, id] = ofOrganisation ? ['d.published_at', 'd.id'] : ['l.published_at', 'l.disclosure_id']
  const [from, ...params]: [string, ...string[]] = ofOrganisation
    ? [`FROM disclosure d WHERE d.tenant = ? AND d.organisation = ?${area ? ' AND d.area = ?' : ''}`, tenant.code, whose.code, ...(area ? [area.code] : [])]
    : [
        `FROM notice_listing l ${joinInOrder(db)} disclosure d ON d.id = l.disclosure_id WHERE l.tenant = ? AND l.place = ? AND l.area = ?`,
        tenant.code, whose?.code ?? EVERYTHING, area?.code ?? EVERYTHING,
      ]
  const cursor = decodeCursor(before)
  const older = cursor ? ` AND ${listed} <= ? AND (${listed} < ? OR ${id} < ?)` : ''
  const sql = `SELECT ${COLUMNS}, ${listed} AS listed_at ${from} AND ${PUBLIC}${older} ORDER BY ${listed} DESC, ${id} DESC LIMIT ${ENTRIES + 1}`
  const rows = await db.read(entryRow, sql, [...params, at, at, today, ...(cursor ? [cursor.at, cursor.at, cursor.id] : [])])
  const page = pageOf(rows, ENTRIES, (row) => ({ at: row.listedAt, id: row.id }), (row) => row)
  const entries = page.items.filter((row) => visible(row, { kind: 'anyone' }, at)).map((row) => ({
    id: row.publicId, title: row.title, summary: row.summary, area: organisationArea(row.area, scope), organisation: organisationName(tenant, row.organisation), blocks: row.blocks,
    publishedAt: row.publishedAt, updatedAt: row.updatedAt,
  }))
  const newest = entries.reduce((last, { updatedAt }) => (updatedAt > last ? updatedAt : last), '')
  const { org: own } = await presentOffice(scope)
  // Known by an address that leads to it: two townships of one process are two feeds.
  const named = org ?? own
  const query = { ...(named ? { org: named } : {}), ...(category ? { category } : {}) }
  return {
    title: feedTitle(whose?.name ?? tenant.name, area?.name), origin: origin.replace(/\/+$/, ''), org: own, author: tenant.settings.fullName, updatedAt: newest || at, entries,
    first: path(query), path: path({ ...query, ...(before ? { before } : {}) }), next: page.next && path({ ...query, before: page.next }),
  }
}

const organisationArea = (code: string, { tenant }: Scope): string => tenant.items.get(code)?.name ?? code
