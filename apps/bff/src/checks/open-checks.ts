import * as z from 'zod/mini'
import { checkWords, type WordFinding } from '@mingbai/rules/text/word-check'
import type { Database } from '../database/database'
import { rowJson } from '../database/row-types'
import { Refusal } from '../http/refusal'
import type { Book } from '../tenant/book'

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

/** Words to look at, each with the reason that somebody gave for keeping it in this notice. */
export async function wordsOf({ title, summary, text }: CheckedText, notice: string, db: Reads, { code, settings }: Book): Promise<Found[]> {
  const found = checkWords(`${title}\n${summary}\n${text}`, settings.words ?? [])
  if (found.length === 0) return []
  const reasons = await db.read(reasonRow, 'SELECT found, reason FROM check_reason WHERE tenant = ? AND notice = ?', [code, notice])
  return found.map((one) => ({ ...one, reason: reasons.find((kept) => kept.found === one.found)?.reason ?? '' }))
}

/** Files that a machine could not read through and nobody has looked at. */
export async function unlookedFiles(objectId: string, db: Reads): Promise<{ id: string; name: string; why: string[] }[]> {
  const rows = await db.read(fileRow, 'SELECT id, name, remarks FROM attachment WHERE object_id = ? AND needs_look = 1 AND looked_by IS NULL ORDER BY created_at, id', [objectId])
  return rows.map(({ id, name, remarks }) => ({ id, name, why: remarks ?? [] }))
}

/** Throws checkOpen, lookNeeded. */
export async function refuseOpenChecks(text: CheckedText, { id, publicId }: { id: string; publicId: string }, db: Reads, tenant: Book): Promise<void> {
  const open = (await wordsOf(text, publicId, db, tenant)).filter(({ reason }) => reason === '')
  if (open.length > 0) throw new Refusal('checkOpen', { detail: open.map(({ found }) => found).join('、') })
  const files = await unlookedFiles(id, db)
  if (files.length > 0) throw new Refusal('lookNeeded', { detail: files.map(({ name }) => name).join('、') })
}
