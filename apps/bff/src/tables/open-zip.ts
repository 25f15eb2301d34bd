import { once } from 'node:events'
import type { Readable } from 'node:stream'
import { fromBuffer, type Entry, type ZipFile } from 'yauzl'
import { TableError } from './table-error'

const MOST_ENTRIES = 2000
/** A sheet of figures packs some thirty times; what packs far better and is large was made to fill our memory. */
const BOMB_RATIO = 200
const BOMB_BYTES = 10 * 1024 * 1024

export interface OpenZip {
  names: readonly string[]
  /** Ends in an error when the entry is longer than the archive says. */
  read(name: string): Promise<Readable | null>
  text(name: string, most: number): Promise<string | null>
}

/** The entries of an archive, after its own table of contents has been found harmless. Throws TableError. */
export async function openZip(bytes: Buffer, mostUnpacked: number): Promise<OpenZip> {
  const zip = await opened(bytes)
  const entries = new Map<string, Entry>()
  let total = 0
  zip.on('entry', (entry: Entry) => {
    entries.set(entry.fileName, entry)
    total += entry.uncompressedSize
    const isBomb = entry.uncompressedSize > BOMB_BYTES && entry.uncompressedSize / Math.max(1, entry.compressedSize) > BOMB_RATIO
    if (isBomb || entries.size > MOST_ENTRIES || total > mostUnpacked) zip.emit('error', new TableError('tooLarge'))
    else zip.readEntry()
  })
  zip.readEntry()
  try {
    await once(zip, 'end')
  } catch (error) {
    throw error instanceof TableError ? error : new TableError('broken')
  }
  const read = (name: string): Promise<Readable | null> => {
    const entry = entries.get(name)
    if (!entry) return Promise.resolve(null)
    return new Promise((resolve, reject) => {
      zip.openReadStream(entry, (error, stream) => (error ? reject(new TableError('broken')) : resolve(stream)))
    })
  }
  return {
    names: [...entries.keys()],
    read,
    text: async (name, most) => {
      if ((entries.get(name)?.uncompressedSize ?? 0) > most) throw new TableError('tooLarge')
      const stream = await read(name)
      if (!stream) return null
      const chunks: Buffer[] = []
      for await (const chunk of chunksOf(stream)) chunks.push(chunk)
      return Buffer.concat(chunks).toString('utf8')
    },
  }
}

function opened(bytes: Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    fromBuffer(bytes, { lazyEntries: true, validateEntrySizes: true, autoClose: false }, (error, zip) => (error ? reject(new TableError('broken')) : resolve(zip)))
  })
}

/** What a file stream gives, typed: yauzl opens its entries without an encoding. */
export async function* chunksOf(stream: Readable): AsyncGenerator<Buffer> {
  for await (const chunk of stream) {
    const part: unknown = chunk
    if (Buffer.isBuffer(part)) yield part
  }
}
