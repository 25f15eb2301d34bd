import { openZip, type OpenZip } from '../tables/open-zip'
import { TableError } from '../tables/table-error'
import { Refusal } from '../http/refusal'
import { unreadTexts } from './texts'

/** Unpacked; a township's documents stay far below. */
const MOST_UNPACKED = 120 * 1024 * 1024

export type Sniffed = { kind: 'docx' | 'xlsx'; zip: OpenZip } | { kind: 'pdf' | 'csv' }

const startsWith = (bytes: Buffer, ...head: number[]): boolean => bytes.subarray(0, head.length).equals(Buffer.from(head))
const unread = (detail: string): Refusal => new Refusal('documentUnread', { detail })

/** What a file is by its bytes; its name only chooses the words of a refusal. Throws documentUnread with the way on. */
export async function sniff(bytes: Buffer, name: string): Promise<Sniffed> {
  const extension = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  if (bytes.length === 0) throw unread(unreadTexts.empty)
  if (startsWith(bytes, 0x50, 0x4b, 3, 4)) return sniffZip(bytes)
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) throw unread(oldOffice(bytes, extension))
  if (bytes.subarray(0, 1024).includes('%PDF-')) return { kind: 'pdf' }
  if (startsWith(bytes, 0x7b, 0x5c, 0x72, 0x74, 0x66)) throw unread(unreadTexts.rtf)
  if (isPicture(bytes)) throw unread(unreadTexts.picture)
  if (/^\s*(<!doctype|<html|<\?xml|mime-version)/i.test(bytes.subarray(0, 400).toString('latin1').replace(/^\u00ef\u00bb\u00bf/, ''))) throw unread(unreadTexts.html)
  if (extension === 'csv' && !bytes.includes(0)) return { kind: 'csv' }
  // A damaged file still tells by its name what it was meant to be.
  throw unread(['docx', 'xlsx', 'pdf', 'csv'].includes(extension) ? unreadTexts.broken : unreadTexts.unknown)
}

async function sniffZip(bytes: Buffer): Promise<Sniffed> {
  const zip = await openZip(bytes, MOST_UNPACKED).catch((error: unknown) => {
    throw unreadable(error)
  })
  const has = (part: string): boolean => zip.names.includes(part)
  if (has('OFD.xml')) throw unread(unreadTexts.ofd)
  if (has('ppt/presentation.xml')) throw unread(unreadTexts.slides)
  const kind = has('word/document.xml') ? 'docx' : has('xl/workbook.xml') ? 'xlsx' : null
  if (!kind) throw unread(unreadTexts.unknown)
  const types = await zip.text('[Content_Types].xml', 1e6).catch((error: unknown) => {
    throw unreadable(error)
  })
  if (zip.names.some((part) => /vba(Project|Data)|macrosheets|activeX\//i.test(part)) || /macroEnabled/i.test(types ?? '')) throw unread(unreadTexts.macro)
  return { kind, zip }
}

/** The refusal for whatever reading a hostile or broken package threw. */
export function unreadable(error: unknown): Error {
  if (error instanceof Refusal) return error
  if (error instanceof TableError) return unread(error.fault === 'tooLarge' ? unreadTexts.tooLarge : unreadTexts.broken)
  return unread(unreadTexts.broken)
}

function oldOffice(bytes: Buffer, extension: string): string {
  if (bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))) return unreadTexts.locked
  if (['doc', 'wps', 'dot', 'wpt'].includes(extension)) return unreadTexts.doc
  return ['xls', 'et', 'xlt', 'ett'].includes(extension) ? unreadTexts.xls : unreadTexts.old
}

const isPicture = (bytes: Buffer): boolean =>
  startsWith(bytes, 0xff, 0xd8, 0xff) || startsWith(bytes, 0x89, 0x50, 0x4e, 0x47) || bytes.subarray(8, 12).toString('latin1') === 'WEBP' || bytes.subarray(4, 8).toString('latin1') === 'ftyp'
