import * as z from 'zod/mini'
import { blocksSchema } from '@mingbai/contracts/blocks'
import { normalise } from '@mingbai/rules/text/normalise'
import { grams } from '@mingbai/rules/text/search-grams'
import type { Tx } from '../database/transaction'
import { rowBoolean, rowJson } from '../database/row-types'
import { SearchDoc, SearchGram } from './search-gram.entity'

/** Only what audience `public` may read now; anything else leaves the index in the same transaction. */
const noticeSql = `SELECT id, tenant, public_id, title, summary, blocks, published_at, sample FROM disclosure WHERE id = ? AND audience = 'public'`
const caseSql = `SELECT id, tenant, public_id, number, public_words, received_at, sample FROM case_file WHERE id = ? AND audience = 'public' AND words_state = 'shown'`

const noticeRow = z.object({
  id: z.string(), tenant: z.string(), publicId: z.string(), title: z.string(), summary: z.string(), blocks: rowJson(blocksSchema), publishedAt: z.string(), sample: rowBoolean,
})
const caseRow = z.object({ id: z.string(), tenant: z.string(), publicId: z.string(), number: z.string(), publicWords: z.string(), receivedAt: z.string(), sample: rowBoolean })

type Doc = Pick<SearchDoc, 'id' | 'tenant' | 'objectType' | 'publicId' | 'title' | 'text' | 'publishedAt' | 'sample'>

/** Brings the index up to date with one object as it stands now; safe to repeat. */
export async function indexObject(tx: Tx, objectType: string, objectId: string): Promise<void> {
  await tx.delete(SearchGram, { docId: objectId })
  await tx.delete(SearchDoc, { id: objectId })
  const doc = objectType === 'case' ? await caseDoc(tx, objectId) : await noticeDoc(tx, objectId)
  if (doc) await insertDoc(tx, doc)
}

async function insertDoc(tx: Tx, doc: Doc): Promise<void> {
  const folded = normalise(`${doc.title}\n${doc.text}`)
  const sortKey = doc.publishedAt
  await tx.insert(SearchDoc, { ...doc, folded, sortKey })
  await tx.insert(SearchGram, grams(folded).map((gram) => ({ tenant: doc.tenant, gram: signed(gram), sortKey, docId: doc.id })))
}

/** `integer` is signed on MySQL: 32 unsigned bits are shifted, on both engines alike. */
export const signed = (gram: number): number => gram | 0

async function noticeDoc(tx: Tx, id: string): Promise<Doc | null> {
  const [row] = await tx.read(noticeRow, noticeSql, [id])
  if (!row) return null
  const words = row.blocks.flatMap((block) => {
    if (block.kind === 'table') return [block.caption, ...[block.head, ...block.rows].map((cells) => cells.join(' '))]
    return block.kind === 'list' ? block.items : [block.text]
  })
  const { id: docId, tenant, publicId, title, publishedAt, sample } = row
  return { id: docId, tenant, objectType: 'notice', publicId, title, text: [row.summary, ...words].filter(Boolean).join('\n'), publishedAt, sample }
}

async function caseDoc(tx: Tx, id: string): Promise<Doc | null> {
  const [row] = await tx.read(caseRow, caseSql, [id])
  if (!row) return null
  const { id: docId, tenant, publicId, number, publicWords, receivedAt, sample } = row
  return { id: docId, tenant, objectType: 'case', publicId, title: number, text: publicWords, publishedAt: receivedAt, sample }
}
