import type { SearchHit, searchReplySchema } from '@mingbai/contracts/search'
import { limits } from '@mingbai/contracts/limits'
import * as z from 'zod/mini'
import { shanghaiDate } from '@mingbai/rules/clock/local-date'
import { normalise } from '@mingbai/rules/text/normalise'
import { queryGrams } from '@mingbai/rules/text/search-grams'
import { joinInOrder } from '../database/join-in-order'
import { rowBoolean } from '../database/row-types'
import { decodeCursor, pageOf } from '../engine/cursor'
import type { Scope } from '../house'
import { signed } from './index-doc'

const docRow = z.object({ id: z.string(), objectType: z.enum(['notice', 'case']), publicId: z.string(), title: z.string(), text: z.string(), sortKey: z.string(), sample: rowBoolean })
type DocRow = z.infer<typeof docRow>
const gramCount = z.object({ gram: z.number(), n: z.number() })

/** The rarest grams narrow most; more than these add work and no precision, since LIKE decides in the end. */
const GRAMS_JOINED = 3
/** How far the frequency of a gram is counted before it simply is "frequent". */
const COUNTED = 2000

/**
 * Words of a query are separated by spaces and all must be there. Walks the rarest pair of characters, newest first,
 * and verifies each hit with LIKE on the live public text.
 */
export async function search(q: string, before: string | undefined, scope: Scope): Promise<z.infer<typeof searchReplySchema>> {
  const words = normalise(q).split(/\s+/).filter(Boolean)
  if (words.length === 0) return { items: [], next: null }
  const rarest = await rarestGrams([...new Set(words.flatMap(queryGrams))].map(signed), scope)
  if (rarest === null) return { items: [], next: null }
  const cursor = decodeCursor(before)
  const [first, ...others] = rarest
  const params: (string | number)[] = []
  const join = joinInOrder(scope.db)
  let from = 'search_doc d'
  if (first !== undefined) {
    from = `search_gram g ${join} search_doc d ON d.id = g.doc_id`
    others.forEach((gram, i) => {
      from += ` ${join} search_gram g${i} ON g${i}.tenant = g.tenant AND g${i}.gram = ? AND g${i}.sort_key = g.sort_key AND g${i}.doc_id = g.doc_id`
      params.push(gram)
    })
  }
  const key = first === undefined ? { at: 'd.sort_key', id: 'd.id', tenant: 'd.tenant' } : { at: 'g.sort_key', id: 'g.doc_id', tenant: 'g.tenant' }
  const where = [`${key.tenant} = ?`]
  params.push(scope.tenant.code)
  if (first !== undefined) {
    where.push('g.gram = ?')
    params.push(first)
  }
  for (const word of words) {
    where.push("d.folded LIKE ? ESCAPE '!'")
    params.push(`%${word.replace(/[!%_]/g, '!$&')}%`)
  }
  if (cursor) {
    where.push(`${key.at} <= ?`, `(${key.at} < ? OR ${key.id} < ?)`)
    params.push(cursor.at, cursor.at, cursor.id)
  }
  const sql = `SELECT d.id, d.object_type, d.public_id, d.title, d.text, d.sort_key, d.sample FROM ${from}
    WHERE ${where.join(' AND ')} ORDER BY ${key.at} DESC, ${key.id} DESC LIMIT ${limits.page + 1}`
  const rows = await scope.db.read(docRow, sql, params)
  const live = await stillPublic(rows, scope)
  // Paged by what was found, then thinned: a page may be short, but the next one is never lost.
  const page = pageOf(rows, limits.page, (row) => ({ at: row.sortKey, id: row.id }), (row) => row)
  return { ...page, items: page.items.filter(({ id }) => live.has(id)).map((row) => presentHit(row, words)) }
}

/** @returns null when some pair of characters occurs nowhere */
async function rarestGrams(all: number[], { db, tenant }: Scope): Promise<number[] | null> {
  const counts = await Promise.all(
    all.map(async (gram) => {
      const sql = `SELECT ? AS gram, COUNT(*) AS n FROM (SELECT 1 FROM search_gram WHERE tenant = ? AND gram = ? LIMIT ${COUNTED}) c`
      const [row] = await db.read(gramCount, sql, [gram, tenant.code, gram])
      return row ?? { gram, n: 0 }
    }),
  )
  if (counts.some(({ n }) => n === 0)) return null
  return counts.sort((a, b) => a.n - b.n).slice(0, GRAMS_JOINED).map(({ gram }) => gram)
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

const AROUND = 24

function presentHit(row: DocRow, words: string[]): SearchHit {
  const folded = normalise(row.text)
  // NFKC may change lengths; then the beginning is shown, unmarked.
  const sameLength = folded.length === row.text.length
  const first = sameLength ? Math.max(0, Math.min(...words.map((word) => folded.indexOf(word)).filter((at) => at >= 0), row.text.length)) : row.text.length
  const start = first === row.text.length ? 0 : Math.max(0, first - AROUND)
  const excerpt = row.text.slice(start, start + AROUND * 4).replace(/\s+/g, ' ')
  return {
    type: row.objectType, id: row.publicId, title: row.title, on: shanghaiDate(new Date(row.sortKey)), sample: row.sample,
    parts: sameLength ? markHits(excerpt, words) : [{ text: excerpt, hit: false }],
  }
}

function markHits(excerpt: string, words: string[]): SearchHit['parts'] {
  const folded = normalise(excerpt)
  const parts: SearchHit['parts'] = []
  let at = 0
  while (at < excerpt.length) {
    const hits = words.map((word) => ({ word, from: folded.indexOf(word, at) })).filter(({ from }) => from >= 0)
    const next = hits.sort((a, b) => a.from - b.from || b.word.length - a.word.length)[0]
    if (!next) break
    if (next.from > at) parts.push({ text: excerpt.slice(at, next.from), hit: false })
    at = next.from + next.word.length
    parts.push({ text: excerpt.slice(next.from, at), hit: true })
  }
  if (at < excerpt.length) parts.push({ text: excerpt.slice(at), hit: false })
  return parts
}
