import type { searchReplySchema, SearchQuery } from '@mingbai/contracts/search'
import { limits } from '@mingbai/contracts/limits'
import * as z from 'zod/mini'
import { addDays, isLocalDate } from '@mingbai/rules/clock/local-date'
import { normalise } from '@mingbai/rules/text/normalise'
import { queryGrams } from '@mingbai/rules/text/search-grams'
import { joinInOrder } from '../database/join-in-order'
import { decodeCursor, pageOf } from '../engine/cursor'
import type { Scope } from '../house'
import { Refusal } from '../http/refusal'
import { areasWithNotices } from '../tenant/areas-with-notices'
import { topicsCalled } from '../tenant/topic-cards'
import { signed } from './index-doc'
import { docColumns, docRow, presentHit, type DocRow } from './present-hit'

const countRow = z.object({ n: z.number(), reach: z.nullable(z.string()) })

/** The rarest grams narrow most; more than these add work and no precision, since LIKE decides in the end. */
const GRAMS_JOINED = 3
/** How far the frequency of a gram is counted before it simply is "frequent". */
const COUNTED = 500
/** Stands for every place and every area in `notice_listing`. */
const EVERYTHING = '*'

const DAYS = '起止日期'

type Condition = readonly [sql: string, ...params: (string | number)[]]

/** An index that lists documents, newest first, once its leading columns are given. */
interface Walk {
  table: string
  at: string
  id: string
  given: Record<string, string | number>
  /** How many it lists, counted up to COUNTED. */
  n: number
  /** The oldest of those counted: of two frequent ones, the one that reaches further back is the rarer. */
  reach: string
}

/**
 * Words of a query are separated by spaces and all must be there. Walks the rarest pair of characters, or what an area has
 * published where that is less, newest first, and verifies each hit with LIKE on the live public text.
 */
export async function search(query: SearchQuery, scope: Scope): Promise<z.infer<typeof searchReplySchema>> {
  const words = normalise(query.q).split(/\s+/).filter(Boolean)
  const first = query.before ? {} : await besideHits(words, query, scope)
  const rows = (await readNumbered(query.q.trim(), scope)) ?? (await readRows(words, query, scope))
  const live = await stillPublic(rows, scope)
  // Paged by what was found, then thinned: a page may be short, but the next one is never lost.
  const page = pageOf(rows, limits.page, (row) => ({ at: row.sortKey, id: row.id }), (row) => row)
  return { ...page, items: page.items.filter(({ id }) => live.has(id)).map((row) => presentHit(row, words)), ...first }
}

/** What stands beside the first page: by which areas one may narrow, and 专栏 of that name. */
async function besideHits(words: readonly string[], { village, area, type, from, to }: SearchQuery, scope: Scope): Promise<Pick<z.infer<typeof searchReplySchema>, 'areas' | 'topics'>> {
  const narrows = Boolean(area ?? from ?? to) || type === 'case'
  const [areas, topics] = await Promise.all([areasWithNotices(village || EVERYTHING, scope), narrows ? [] : topicsCalled(words, scope)])
  return { areas, ...(topics.length > 0 ? { topics } : {}) }
}

/** 索引号 is looked up, not searched: as a word, 2026 would find everything of that year. @returns null when it is none of ours */
async function readNumbered(q: string, { db, tenant }: Scope): Promise<DocRow[] | null> {
  const [, number] = /^(?:\d+\/)?(\d{4}-\d{5})$/.exec(q) ?? []
  if (!number) return null
  const rows = await db.read(docRow, `SELECT ${docColumns} FROM disclosure n JOIN search_doc d ON d.id = n.id WHERE n.tenant = ? AND n.index_number = ?`, [tenant.code, `${tenant.code}/${number}`])
  return rows.length > 0 ? rows : null
}

async function readRows(words: string[], query: SearchQuery, scope: Scope): Promise<DocRow[]> {
  const { db, tenant } = scope
  const walks = words.length === 0 ? null : await findWalks(words, query, scope)
  if (walks === null) return []
  const join = joinInOrder(db)
  const [first, ...others] = walks
  const key = first ? { at: `w.${first.at}`, id: `w.${first.id}` } : { at: 'd.sort_key', id: 'd.id' }
  const joins: Condition[] = others.map((walk, i) => {
    const names = Object.keys(walk.given).map((name) => `w${i}.${name} = ?`)
    return [`${join} ${walk.table} w${i} ON ${names.join(' AND ')} AND w${i}.${walk.at} = ${key.at} AND w${i}.${walk.id} = ${key.id}`, ...Object.values(walk.given)]
  })
  const from = first ? [`${first.table} w`, ...joins.map(([sql]) => sql), `${join} search_doc d ON d.id = ${key.id}`].join(' ') : 'search_doc d'
  const where: Condition[] = [
    ...(first ? Object.entries(first.given).map(([name, value]): Condition => [`w.${name} = ?`, value]) : [['d.tenant = ?', tenant.code] satisfies Condition]),
    ...words.map((word): Condition => ["d.folded LIKE ? ESCAPE '!'", `%${word.replace(/[!%_]/g, '!$&')}%`]),
    ...narrowed(query, key.at),
  ]
  const cursor = decodeCursor(query.before)
  if (cursor) where.push([`${key.at} <= ? AND (${key.at} < ? OR ${key.id} < ?)`, cursor.at, cursor.at, cursor.id])
  const sql = `SELECT ${docColumns} FROM ${from}
    WHERE ${where.map(([condition]) => condition).join(' AND ')} ORDER BY ${key.at} DESC, ${key.id} DESC LIMIT ${limits.page + 1}`
  return db.read(docRow, sql, [...joins, ...where].flatMap(([, ...params]) => params))
}

const LISTED_THERE = "EXISTS (SELECT 1 FROM notice_listing l WHERE l.tenant = d.tenant AND l.place = ? AND l.area = '*' AND l.published_at = d.sort_key AND l.disclosure_id = d.id)"
const SAID_THERE = 'EXISTS (SELECT 1 FROM case_file c WHERE c.id = d.id AND c.village = ?)'

/** What no walk has settled: type, village without an area, days in Asia/Shanghai. */
function narrowed({ type, village, area, from, to }: SearchQuery, at: string): Condition[] {
  if ([from, to].some((day) => day !== undefined && !isLocalDate(day))) throw new Refusal('badRequest', { detail: DAYS })
  const midnight = (day: string) => new Date(`${day}T00:00:00+08:00`).toISOString()
  return [
    ...(type ? [['d.object_type = ?', type] satisfies Condition] : []),
    ...(village && !area ? [[`(${LISTED_THERE} OR ${SAID_THERE})`, village, village] satisfies Condition] : []),
    ...(from ? [[`${at} >= ?`, midnight(from)] satisfies Condition] : []),
    ...(to ? [[`${at} < ?`, midnight(addDays(to, 1))] satisfies Condition] : []),
  ]
}

type Uncounted = Omit<Walk, 'n' | 'reach'>

/** Rarest first. @returns null when one of them lists nothing */
async function findWalks(words: string[], { village, area }: SearchQuery, scope: Scope): Promise<Walk[] | null> {
  const tenant = scope.tenant.code
  const grams = [...new Set(words.flatMap(queryGrams))].map((gram): Uncounted => ({ table: 'search_gram', at: 'sort_key', id: 'doc_id', given: { tenant, gram: signed(gram) } }))
  const listing: Uncounted = { table: 'notice_listing', at: 'published_at', id: 'disclosure_id', given: { tenant, place: village || EVERYTHING, area: area ?? '' } }
  const counted = await Promise.all([...grams, ...(area ? [listing] : [])].map((walk) => countWalk(walk, scope)))
  if (counted.some(({ n }) => n === 0)) return null
  const rarestFirst = (walks: Walk[]) => walks.sort((a, b) => a.n - b.n || a.reach.localeCompare(b.reach))
  const rarest = rarestFirst(counted.filter(({ table }) => table === 'search_gram')).slice(0, GRAMS_JOINED)
  return rarestFirst([...rarest, ...counted.filter(({ table }) => table === 'notice_listing')])
}

async function countWalk(walk: Uncounted, { db }: Scope): Promise<Walk> {
  const where = Object.keys(walk.given).map((name) => `${name} = ?`).join(' AND ')
  const [row] = await db.read(countRow, `SELECT COUNT(*) AS n, MIN(reached) AS reach FROM (SELECT ${walk.at} AS reached FROM ${walk.table} WHERE ${where} ORDER BY ${walk.at} DESC LIMIT ${COUNTED}) c`, Object.values(walk.given))
  return { ...walk, n: row?.n ?? 0, reach: row?.reach ?? '' }
}

const idRow = z.object({ id: z.string() })

/** Indexing may lag; the live row's audience decides. */
async function stillPublic(rows: DocRow[], { db, at }: Scope): Promise<Set<string>> {
  const live = new Set<string>()
  for (const [type, table] of [['notice', 'disclosure'], ['case', 'case_file']] as const) {
    const ids = rows.filter(({ objectType }) => objectType === type).map(({ id }) => id)
    if (ids.length === 0) continue
    const shown = type === 'case' ? "AND words_state = 'shown'" : ''
    const sql = `SELECT id FROM ${table} WHERE id IN (${ids.map(() => '?').join(',')}) AND audience = 'public' AND public_from <= ? AND (public_until IS NULL OR public_until > ?) ${shown}`
    for (const { id } of await db.read(idRow, sql, [...ids, at, at])) live.add(id)
  }
  return live
}
