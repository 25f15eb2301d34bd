import { limits } from '@mingbai/contracts/limits'
import { Refusal } from '../http/refusal'
import { type DocxBlock, type DocxBody, readDocxPart } from './docx-body'
import { type Numbering, readNumbering } from './docx-numbering'
import { sniff, unreadable } from './sniff'
import { takenTexts, unreadTexts } from './texts'

export interface ReadDocument {
  title: string
  /** In the plain text of notices: 一、 makes a heading, tabbed lines make a table. */
  text: string
  /** What did not come along. */
  notes: string[]
}

/** A .docx as the plain text of a notice. Throws documentUnread with the way on. */
export async function readDocument(bytes: Buffer, name: string): Promise<ReadDocument> {
  const found = await sniff(bytes, name)
  if (found.kind === 'xlsx' || found.kind === 'csv') throw new Refusal('documentUnread', { detail: unreadTexts.xlsxNoText })
  if (found.kind !== 'docx') throw new Refusal('documentUnread', { detail: unreadTexts.pdfNoText })
  try {
    const [numbering, body] = await Promise.all([readNumbering(found.zip), readDocxPart(found.zip, 'word/document.xml')])
    return composed(body, numbering)
  } catch (error) {
    throw unreadable(error)
  }
}

function composed({ blocks, counts }: DocxBody, numbering: Numbering): ReadDocument {
  const filled = blocks.filter((block) => (block.kind === 'table' ? block.rows.length > 0 : block.text.trim() !== ''))
  const { title, used } = titleOf(filled, numbering)
  const text = filled.slice(used).map((block) => textOf(block, numbering)).join('\n').replace(/\n{3,}/g, '\n\n').trim()
  if (text === '' && title === '') throw new Refusal('documentUnread', { detail: unreadTexts.empty })
  if (text.length > limits.noticeText) throw new Refusal('documentUnread', { detail: unreadTexts.tooLong(text.length, limits.noticeText) })
  const notes = (['changes', 'comments', 'hidden', 'pictures', 'footnotes', 'embedded'] as const).flatMap((name) => (counts[name] > 0 ? [takenTexts[name](counts[name])] : []))
  if (counts.merged > 0) notes.push(takenTexts.merged)
  if (title === '') notes.push(takenTexts.titleMissing)
  return { title, text, notes }
}

/** Lines in the middle at the top, or a first line that reads like one. A 文号 or a date below it is none. */
function titleOf(blocks: readonly DocxBlock[], { styles }: Numbering): { title: string; used: number } {
  const lines: string[] = []
  for (const block of blocks.slice(0, 3)) {
    if (block.kind === 'table' || block.list) break
    const text = oneLine(block.text)
    const isTitle = /^title$/i.test(styles.get(block.style)?.name ?? '') || block.centred
    if (!isTitle || /[〔\[]\d{4}[〕\]]|^[（(]?\d{4}年/.test(text) || lines.join('').length + text.length > limits.noticeTitle) break
    lines.push(text)
  }
  if (lines.length > 0) return { title: lines.join(''), used: lines.length }
  const [first] = blocks
  if (first?.kind !== 'paragraph' || first.list) return { title: '', used: 0 }
  const text = oneLine(first.text)
  const isShort = text.length <= 40 && !/[。；：，！？、:;,]$/.test(text) && !/^[（(]?[一二三四五六七八九十\d]+[、.）)]/.test(text)
  return isShort ? { title: text, used: 1 } : { title: '', used: 0 }
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim()

function textOf(block: DocxBlock, numbering: Numbering): string {
  if (block.kind === 'table') return `\n${tableText(block.rows)}\n`
  const list = block.list ?? numbering.styles.get(block.style)?.list ?? null
  const number = list && list.id !== '0' ? numbering.next(list.id, list.level) : ''
  const own = block.text.split('\n').map(oneLine).filter(Boolean).join('\n')
  return number && !own.startsWith(number.trim()) ? number + own : own
}

/** Its head is the first row; a single cell over the whole width is a caption above it. */
function tableText(all: readonly string[][]): string {
  const rows = all.filter((row) => row.some((cell) => cell !== ''))
  const width = Math.max(...rows.map((row) => row.length), 0)
  const lines: string[] = []
  for (const row of rows) {
    const cells = row.filter((cell) => cell !== '')
    const isCaption = lines.length === 0 && cells.length === 1 && width > 1 && row[0] !== ''
    lines.push(isCaption ? `${cells[0] ?? ''}\n` : Array.from({ length: width }, (_, at) => row[at] ?? '').join('\t'))
  }
  return lines.join('\n')
}
