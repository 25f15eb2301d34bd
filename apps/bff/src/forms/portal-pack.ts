import { articleHtml, portalHtml, portalNote, portalText, type PortalSource } from '@mingbai/outputs/forms/portal'
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'
import * as z from 'zod/mini'
import type { StaffScope } from '../house'
import { attachmentName, packNames } from './texts'
import { wordFile } from '../paper/word-file'

const fileRow = z.object({ id: z.string(), blobHash: z.string(), mime: z.string(), caption: z.string() })

interface PackFile {
  name: string
  read: () => Promise<Uint8Array>
  /** Pictures and office files are as small as they get. */
  isCompressed: boolean
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Everything another website needs for one notice; of its attachments those that everybody may see. They are read one after the other while the answer flows. */
export async function* packOf(source: PortalSource, { db, files, tenant, now }: StaffScope): AsyncGenerator<Uint8Array> {
  const ids = source.attachments.map(({ id }) => id)
  const sql = `SELECT id, blob_hash, mime, caption FROM attachment WHERE tenant = ? AND audience = 'public' AND id IN (${ids.map(() => '?').join(',') || "''"}) ORDER BY created_at, id`
  const attached = await db.read(fileRow, sql, [tenant.code, ...ids])
  const text = (name: string, content: string): PackFile => ({ name, read: async () => utf8(content), isCompressed: false })
  yield* zipped([
    text(packNames.note, portalNote(source, attached.length)),
    { name: packNames.word, read: () => wordFile(source), isCompressed: true },
    text(packNames.html, portalHtml(source)),
    text(packNames.text, portalText(source)),
    text(packNames.article, articleHtml(source)),
    ...attached.map(({ blobHash, mime, caption }, at) => ({ name: attachmentName(at + 1, caption, mime), read: () => files.read(blobHash), isCompressed: true })),
  ], now)
}

async function* zipped(files: readonly PackFile[], mtime: Date): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    ready.push(chunk)
  })
  for (const { name, read, isCompressed } of files) {
    const entry = isCompressed ? new ZipPassThrough(name) : new ZipDeflate(name)
    entry.mtime = mtime
    zip.add(entry)
    entry.push(await read(), true)
    yield* ready.splice(0)
  }
  zip.end()
  yield* ready.splice(0)
}
