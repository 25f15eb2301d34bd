import { limits } from '@mingbai/contracts/limits'
import type { Kiosk } from '@mingbai/outputs/kiosk/kiosk-frame'
import { kioskGone, kioskList, kioskNotice, kioskSearch, kioskStart } from '@mingbai/outputs/kiosk/kiosk-pages'
import { kioskTexts } from '@mingbai/outputs/kiosk/texts'
import * as z from 'zod/mini'
import type { Scope } from '../house'
import { Refusal } from '../http/refusal'
import { EVERYTHING, listNotices, readNotice } from '../notices/read-notices'
import { search } from '../search/search'
import { organisationName, type BookItem } from '../tenant/book'

type Query = Record<string, string | undefined>

interface Answer {
  status: number
  html: string
}

/** So few that the areas below are seen to begin. */
const NEWEST = 2
const ON_A_PAGE = 8

/** A refusal stays a page of the kiosk: a way out of it would strand whoever comes next. */
export async function kioskHtml(kiosk: Kiosk, view: string, query: Query, scope: Scope): Promise<Answer> {
  try {
    return { status: 200, html: await pageOf(kiosk, view, query, scope) }
  } catch (error) {
    if (error instanceof Refusal && error.status === 404) return { status: 404, html: kioskGone(kiosk) }
    throw error
  }
}

async function pageOf(kiosk: Kiosk, view: string, query: Query, scope: Scope): Promise<string> {
  const { tenant } = scope
  switch (view) {
    case 'start': {
      const own = kiosk.board.village
      const [{ items }, areas] = await Promise.all([listNotices({ ...(own && { village: own.code }), current: true }, scope, NEWEST), filledAreas(scope)])
      return kioskStart(kiosk, { notices: items, areas, villages: tenant.villages })
    }
    case 'list': {
      const { area, village, before } = query
      const { items, next } = await listNotices({ area, village, before }, scope, ON_A_PAGE)
      const item = tenant.items.get(area ?? '')
      const title = item?.plainName || item?.name || organisationName(tenant, village ?? null) || kioskTexts.newest
      return kioskList(kiosk, { title, items, next, query: { area, village } })
    }
    case 'search': {
      const q = (query.q ?? '').slice(0, limits.search)
      const { items } = await search({ q }, scope)
      return kioskSearch(kiosk, q, items.filter(({ type }) => type === 'notice'))
    }
    case 'notice':
      return kioskNotice(kiosk, await readNotice(query.id ?? '', scope))
    default:
      throw new Refusal('notFound')
  }
}

const areaRow = z.object({ code: z.string() })

/** Areas of the catalogue in which something stands: an empty one is a touch for nothing. */
async function filledAreas({ db, tenant }: Scope): Promise<BookItem[]> {
  const sql = `SELECT c.code FROM catalogue_item c WHERE c.tenant = ? AND c.parent IS NULL AND EXISTS (
    SELECT 1 FROM notice_listing l WHERE l.tenant = c.tenant AND l.place = '${EVERYTHING}' AND l.area = c.code) ORDER BY c.position, c.code`
  const rows = await db.read(areaRow, sql, [tenant.code])
  return rows.flatMap(({ code }) => tenant.items.get(code) ?? [])
}
