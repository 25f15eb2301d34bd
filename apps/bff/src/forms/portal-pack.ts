import { articleHtml, portalHtml, portalNote, portalText, type PortalSource } from '@mingbai/outputs/forms/portal'
import * as z from 'zod/mini'
import type { StaffScope } from '../house'
import { textFile, zipped } from '../http/zip-stream'
import { attachmentName, packNames } from './texts'
import { wordFile } from '../paper/word-file'

const fileRow = z.object({ id: z.string(), blobHash: z.string(), mime: z.string(), caption: z.string() })

/** Everything another website needs for one notice; of its attachments those that everybody may see. They are read one after the other while the answer flows. */
export async function* packOf(source: PortalSource, { db, files, tenant, now }: StaffScope): AsyncGenerator<Uint8Array> {
  const ids = source.attachments.map(({ id }) => id)
  const sql = `SELECT id, blob_hash, mime, caption FROM attachment WHERE tenant = ? AND audience = 'public' AND id IN (${ids.map(() => '?').join(',') || "''"}) ORDER BY created_at, id`
  const attached = await db.read(fileRow, sql, [tenant.code, ...ids])
  yield* zipped([
    textFile(packNames.note, portalNote(source, attached.length)),
    { name: packNames.word, read: () => wordFile(source), isCompressed: true },
    textFile(packNames.html, portalHtml(source)),
    textFile(packNames.text, portalText(source)),
    textFile(packNames.article, articleHtml(source)),
    ...attached.map(({ blobHash, mime, caption }, at) => ({ name: attachmentName(at + 1, caption, mime), read: () => files.read(blobHash), isCompressed: true })),
  ], now)
}
