import * as z from 'zod/mini'
import type { LocalDate } from '@mingbai/rules/clock/local-date'
import { findPersonalData } from '@mingbai/rules/privacy/find-personal-data'
import { findMinors } from '@mingbai/rules/privacy/find-minors'
import { checkWords, type WordFinding } from '@mingbai/rules/text/word-check'
import type { Database } from '../database/database'
import { rowJson } from '../database/row-types'
import { Refusal } from '../http/refusal'
import { ownNumbers, placeNames, type Book } from '../tenant/book'
import { maybeMinorText } from './texts'

export interface CheckedText {
  title: string
  summary: string
  text: string
}

interface Found extends WordFinding {
  reason: string
}

const reasonRow = z.object({ found: z.string(), reason: z.string() })
const fileRow = z.object({ id: z.string(), name: z.string(), remarks: z.nullable(rowJson(z.array(z.string()))) })
type Reads = Pick<Database, 'read'>
interface Against {
  db: Reads
  tenant: Book
  today: LocalDate
}
/** As long as a reason can be kept for. */
const MOST_FOUND = 40

/** Somebody's number or address, or a child who is named, as it stands there. */
export function personalIn(text: string, tenant: Book, today: LocalDate): string[] {
  const found = [...findPersonalData(text, ownNumbers(tenant)), ...findMinors(text, today).filter(({ sure }) => sure)]
  return [...new Set(found.map((one) => one.text))]
}

/** Words to look at, each with the reason that somebody gave for keeping it in this notice. */
export async function wordsOf({ title, summary, text }: CheckedText, notice: string, { db, tenant, today }: Against): Promise<Found[]> {
  const whole = `${title}\n${summary}\n${text}`
  const minors = findMinors(whole, today).filter(({ sure }) => !sure).map((one): WordFinding => ({ found: one.text.slice(0, MOST_FOUND), say: '', why: maybeMinorText, times: 1 }))
  const found = [...checkWords(whole, { on: today, own: tenant.settings.words ?? [], places: placeNames(tenant) }), ...minors]
  if (found.length === 0) return []
  const reasons = await db.read(reasonRow, 'SELECT found, reason FROM check_reason WHERE tenant = ? AND notice = ?', [tenant.code, notice])
  return found.map((one) => ({ ...one, reason: reasons.find((kept) => kept.found === one.found)?.reason ?? '' }))
}

/** Files that a machine could not read through and nobody has looked at. */
export async function unlookedFiles(objectId: string, db: Reads): Promise<{ id: string; name: string; why: string[] }[]> {
  const rows = await db.read(fileRow, 'SELECT id, name, remarks FROM attachment WHERE object_id = ? AND needs_look = 1 AND looked_by IS NULL ORDER BY created_at, id', [objectId])
  return rows.map(({ id, name, remarks }) => ({ id, name, why: remarks ?? [] }))
}

/** @param published what the public reads already: a correction is asked about what it brings. Throws checkOpen, lookNeeded. */
export async function refuseOpenChecks(text: CheckedText, { id, publicId }: { id: string; publicId: string }, against: Against, published?: CheckedText): Promise<void> {
  const known = new Set(published ? (await wordsOf(published, publicId, against)).map(({ found }) => found) : [])
  const open = (await wordsOf(text, publicId, against)).filter(({ found, reason }) => reason === '' && !known.has(found))
  if (open.length > 0) throw new Refusal('checkOpen', { detail: open.map(({ found }) => found).join('、') })
  const files = await unlookedFiles(id, against.db)
  if (files.length > 0) throw new Refusal('lookNeeded', { detail: files.map(({ name }) => name).join('、') })
}
