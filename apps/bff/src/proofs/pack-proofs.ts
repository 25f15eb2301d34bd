import { blocksSchema } from '@mingbai/contracts/blocks'
import { proofIndex, type ProofIndex } from '@mingbai/outputs/proofs/proof-index'
import { portalHtml } from '@mingbai/outputs/forms/portal'
import { longDate } from '@mingbai/outputs/view/dates'
import { audiences, visible } from '@mingbai/rules/visibility'
import * as z from 'zod/mini'
import { rowJson } from '../database/row-types'
import type { StaffScope } from '../house'
import { withEnding } from '../http/file-name'
import { AT_ONCE, pageThrough } from '../http/page-through'
import { textFile, zipped, type ZipFile } from '../http/zip-stream'
import { csvOf } from '../tables/write-csv'
import { organisationName } from '../tenant/book'
import { ATTACHED, PHOTOS } from './count-proofs'
import { proofTables } from './proof-tables'
import { sheetsIn, type Selection, type SheetsOf } from './select-proofs'
import { attachedName, noticeName, photoName, proofTexts, selfCheckName } from './texts'

const text = z.nullable(z.string())
const noticeRow = z.object({
  id: z.string(), title: z.string(), organisation: z.string(), item: z.string(), publishedOn: z.string(), indexNumber: z.string(), version: z.number(), blocks: rowJson(blocksSchema), audience: z.enum(audiences), publicFrom: text, publicUntil: text,
})
const fileRow = z.object({ id: z.string(), blobHash: z.string(), mime: z.string(), caption: z.string(), name: z.string() })
const photoRow = z.object({ id: z.string(), blobHash: z.string(), mime: z.string(), boardId: z.string(), number: z.number() })

/** The evidence of a quarter as one zip that flows: each file is read when its turn comes, the index is written last of what went in. */
export async function* packProofs(selection: Selection, title: string, sheetsOf: SheetsOf, scope: StaffScope): AsyncGenerator<Uint8Array> {
  yield* zipped(filesOf(selection, title, sheetsOf, scope), scope.now)
}

async function* filesOf(selection: Selection, title: string, sheetsOf: SheetsOf, scope: StaffScope): AsyncGenerator<ZipFile> {
  const { tenant, today } = scope
  const index: ProofIndex = { title, office: tenant.settings.fullName, madeOn: today, ...selection.days, counts: [], tables: [], notices: [], photos: [], notes: [] }
  const [notices, photos, notes, tables]: [ProofIndex['notices'][number][], string[], string[], string[]] = [[], [], [], []]
  const lines: string[][] = []
  /** Null where the store has lost it: told of in the index, and the rest still arrives. */
  const kept = async (name: string, hash: string): Promise<ZipFile | null> => {
    const content = await scope.files.read(hash).catch(() => null)
    if (content === null) notes.push(proofTexts.missing(name))
    return content && { name, read: async () => content, isCompressed: true }
  }
  let at = 0
  for await (const row of readNotices(selection, scope)) {
    at += 1
    const isOpen = visible(row, { kind: 'anyone' }, scope.at)
    const path = isOpen ? noticeName(at, row.publishedOn, row.title) : null
    const files: string[] = []
    if (path !== null) {
      const facts = proofTexts.facts(organisationName(tenant, row.organisation), tenant.items.get(row.item)?.name ?? '', longDate(row.publishedOn), row.indexNumber)
      yield textFile(path, portalHtml({ title: row.title, blocks: [{ kind: 'paragraph', text: facts }, ...row.blocks] }))
      for (const [nth, one] of (await readAttached(row.id, scope)).entries()) {
        const file = await kept(withEnding(attachedName(at, nth + 1, one.caption || one.name), one.mime), one.blobHash)
        if (file === null) continue
        files.push(file.name)
        yield file
      }
    }
    const note = isOpen ? '' : proofTexts.gone
    notices.push({ title: row.title, on: row.publishedOn, note, path, files })
    lines.push([String(at), row.publishedOn, row.indexNumber, row.title, organisationName(tenant, row.organisation), tenant.items.get(row.item)?.name ?? '', String(row.version - 1), String(files.length), note || proofTexts.kept, path ?? ''])
  }
  yield textFile(proofTexts.noticesName, csvOf([proofTexts.noticesHead, ...lines]))
  tables.push(proofTexts.noticesName)
  const counts: (readonly [string, number])[] = [[proofTexts.notices, notices.length]]
  for (const table of await proofTables(selection, scope)) {
    counts.push([table.label, table.rows.length])
    if (table.rows.length === 0) continue
    yield textFile(table.name, csvOf([table.head, ...table.rows]))
    tables.push(table.name)
    if (table.note) notes.push(table.note)
  }
  const sheets = await sheetsIn(selection, sheetsOf, scope)
  counts.push([proofTexts.selfChecks, sheets.length])
  for (const sheet of sheets) {
    const name = selfCheckName(sheet.title)
    yield textFile(name, portalHtml(sheet))
    tables.push(name)
  }
  for (const [nth, { blobHash, mime, boardId, number }] of (await readPhotos(selection, scope)).entries()) {
    const file = await kept(withEnding(photoName(nth + 1, tenant.boards.get(boardId)?.name ?? '', number), mime), blobHash)
    if (file === null) continue
    photos.push(file.name)
    yield file
  }
  const gone = notices.filter(({ path }) => path === null)
  yield textFile(proofTexts.indexName, proofIndex({ ...index, counts: [...counts, [proofTexts.photos, photos.length]], tables, notices, photos, notes: [...gone.map((one) => proofTexts.leftOut(one.title, one.note)), ...notes] }))
}

function readNotices({ notices: { where, params } }: Selection, { db }: StaffScope): AsyncGenerator<z.infer<typeof noticeRow>> {
  const read = (last: z.infer<typeof noticeRow> | null) => db.read(noticeRow, `SELECT d.id, d.title, d.organisation, d.item, d.published_on, d.index_number, d.version, d.blocks, d.audience, d.public_from, d.public_until FROM disclosure d
    WHERE ${where}${last ? ' AND d.published_on >= ? AND (d.published_on > ? OR d.id > ?)' : ''} ORDER BY d.published_on, d.id LIMIT ${AT_ONCE}`, [...params, ...(last ? [last.publishedOn, last.publishedOn, last.id] : [])])
  return pageThrough(read)
}

const readAttached = (id: string, { db }: StaffScope) =>
  db.read(fileRow, `SELECT a.id, a.blob_hash, a.mime, a.caption, a.name FROM disclosure d JOIN attachment a ON ${ATTACHED} WHERE d.id = ? ORDER BY a.created_at, a.id`, [id])

/** One picture once, though many notices hung on its paper. */
const readPhotos = ({ postings: { where, params } }: Selection, { db }: StaffScope) =>
  db.read(photoRow, `SELECT DISTINCT a.id, a.blob_hash, a.mime, s.board_id, s.number ${PHOTOS} WHERE ${where} ORDER BY a.id`, params)
