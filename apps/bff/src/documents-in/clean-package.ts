import { Zip, ZipDeflate, ZipPassThrough, strToU8 } from 'fflate'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { chunksOf, type OpenZip } from '../tables/open-zip'
import { tagsOf } from '../tables/sax'

const MOST_XML = 8 * 1024 * 1024
const core = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>'
const app = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>'
const custom = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>'
const people = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w15:people xmlns:w15="http://schemas.microsoft.com/office/word/2012/wordml"/>'

/** Who wrote it, in which firm, on which computer: each part is put back empty, so that no link inside the package breaks. */
const emptied: Readonly<Record<string, string>> = { 'docProps/core.xml': core, 'docProps/app.xml': app, 'docProps/custom.xml': custom, 'word/people.xml': people }

/** The same document without what tells its author: properties, persons, thumbnail, folder of the author's computer. */
export async function cleanPackage(zip: OpenZip): Promise<Buffer> {
  const parts: Uint8Array[] = []
  const failures: Error[] = []
  const out = new Zip((error, chunk) => {
    if (error) failures.push(error)
    else parts.push(chunk)
  })
  for (const name of zip.names) {
    if (name.endsWith('/') || /^docProps\/thumbnail/i.test(name)) continue
    const replaced = emptied[name] ?? (await rewritten(zip, name))
    const isPacked = /\.(jpe?g|png|gif|emf)$/i.test(name)
    const entry = isPacked ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 })
    entry.mtime = new Date('1990-01-01T00:00:00')
    out.add(entry)
    if (replaced !== null) {
      entry.push(strToU8(replaced), true)
      continue
    }
    const stream = await zip.read(name)
    if (stream) for await (const chunk of chunksOf(stream)) {
      entry.push(new Uint8Array(chunk))
      // Packing is work of this thread: others have their turn between two pieces.
      await nextTurn()
    }
    entry.push(new Uint8Array(0), true)
  }
  out.end()
  const [failed] = failures
  if (failed) throw failed
  return Buffer.concat(parts)
}

async function rewritten(zip: OpenZip, name: string): Promise<string | null> {
  if (name === '_rels/.rels') {
    const kept = tagsOf((await zip.text(name, MOST_XML)) ?? '', 'Relationship').filter(({ Type = '', Target = '' }) => !/thumbnail/i.test(Type + Target))
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${kept.map((link) => `<Relationship${Object.entries(link).filter(([key]) => /^\w+$/.test(key) && key !== 'xmlns').map(([key, value]) => ` ${key}="${escaped(value)}"`).join('')}/>`).join('')}</Relationships>`
  }
  if (name === 'xl/workbook.xml') {
    const xml = (await zip.text(name, MOST_XML)) ?? ''
    return xml.replace(/<(\w+:)?absPath\b[^>]*\/>/g, '').replace(/(<(?:\w+:)?fileSharing\b[^>]*?) userName="[^"]*"/g, '$1')
  }
  return null
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
