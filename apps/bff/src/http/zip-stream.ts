import { Zip, ZipDeflate, ZipPassThrough } from 'fflate'

export interface ZipFile {
  name: string
  read: () => Promise<Uint8Array>
  /** Pictures and office files are as small as they get. */
  isCompressed: boolean
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

export const textFile = (name: string, content: string): ZipFile => ({ name, read: async () => utf8(content), isCompressed: false })

/** One file after the other while the answer flows: never more than one of them is in memory. */
export async function* zipped(files: Iterable<ZipFile> | AsyncIterable<ZipFile>, mtime: Date): AsyncGenerator<Uint8Array> {
  const ready: Uint8Array[] = []
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    ready.push(chunk)
  })
  for await (const { name, read, isCompressed } of files) {
    const content = await read()
    const entry = isCompressed ? new ZipPassThrough(name) : new ZipDeflate(name)
    entry.mtime = mtime
    zip.add(entry)
    entry.push(content, true)
    yield* ready.splice(0)
  }
  zip.end()
  yield* ready.splice(0)
}
