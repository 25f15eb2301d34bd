import type { SearchHit } from '@mingbai/contracts/search'
import * as z from 'zod/mini'
import { shanghaiDate } from '@mingbai/rules/clock/local-date'
import { normalise } from '@mingbai/rules/text/normalise'
import { rowBoolean } from '../database/row-types'

export const docRow = z.object({ id: z.string(), objectType: z.enum(['notice', 'case']), publicId: z.string(), title: z.string(), text: z.string(), sortKey: z.string(), sample: rowBoolean })
export const docColumns = 'd.id, d.object_type, d.public_id, d.title, d.text, d.sort_key, d.sample'
export type DocRow = z.infer<typeof docRow>

const AROUND = 24

/** @param words normalised */
export function presentHit(row: DocRow, words: string[]): SearchHit {
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
