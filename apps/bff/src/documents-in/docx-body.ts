import type { OpenZip } from '../tables/open-zip'
import { parseStream, strictParser } from '../tables/sax'

export type DocxBlock = { kind: 'paragraph'; text: string; style: string; centred: boolean; list: { id: string; level: number } | null; hidden: boolean } | { kind: 'table'; rows: string[][] }

export interface DocxBody {
  blocks: DocxBlock[]
  /** How often each of these stands in the text. */
  counts: Record<'pictures' | 'hidden' | 'changes' | 'comments' | 'footnotes' | 'embedded' | 'merged', number>
}

interface Paragraph {
  text: string
  style: string
  centred: boolean
  list: { id: string; level: number } | null
  hidden: boolean
}

interface TableSoFar {
  rows: string[][]
  row: string[]
  cell: string[]
  span: number
}

/** Most words of one document: what is longer is no notice and no attachment. */
const MOST_TEXT = 5_000_000

const local = (name: string): string => name.slice(name.indexOf(':') + 1)
const changeTags: ReadonlySet<string> = new Set(['ins', 'del', 'moveFrom', 'moveTo', 'rPrChange', 'pPrChange', 'tblPrChange', 'trPrChange', 'tcPrChange', 'sectPrChange', 'cellIns', 'cellDel', 'numberingChange'])
/** Their content is what was, or the same again for old programs. */
const passedOver: ReadonlySet<string> = new Set(['del', 'moveFrom', 'Fallback', 'rPrChange', 'pPrChange', 'tblPrChange', 'trPrChange', 'tcPrChange', 'sectPrChange'])
const countTags: Readonly<Record<string, keyof DocxBody['counts']>> = {
  blip: 'pictures', imagedata: 'pictures', commentReference: 'comments', comment: 'comments', footnoteReference: 'footnotes', endnoteReference: 'footnotes', OLEObject: 'embedded', altChunk: 'embedded',
}

/**
 * The words of one part (document, header, notes) as the reader of the paper sees them, and what else is in it.
 * Changes that are not yet decided count as accepted; hidden words are given only on request, for looking through.
 * Throws TableError.
 */
export async function readDocxPart(zip: OpenZip, part: string, { withHidden = false } = {}): Promise<DocxBody> {
  const body: DocxBody = { blocks: [], counts: { pictures: 0, hidden: 0, changes: 0, comments: 0, footnotes: 0, embedded: 0, merged: 0 } }
  const stream = await zip.read(part)
  if (!stream) return body
  const paragraphs: Paragraph[] = []
  const tables: TableSoFar[] = []
  const runs: { hidden: boolean }[] = []
  let passing = 0
  let reading = false
  let length = 0
  const write = (text: string): void => {
    const paragraph = paragraphs.at(-1)
    const run = runs.at(-1)
    if (!paragraph || passing > 0) return
    if (run?.hidden) paragraph.hidden = true
    if (run?.hidden && !withHidden) return
    length += text.length
    if (length <= MOST_TEXT) paragraph.text += text
  }
  const parser = strictParser()
  parser.on('opentag', ({ name: full, attributes }) => {
    const name = local(full)
    const attribute = (wanted: string): string => String(Object.entries(attributes).find(([key]) => local(key) === wanted)?.[1] ?? '')
    if (changeTags.has(name)) body.counts.changes += 1
    if (passedOver.has(name)) passing += 1
    if (passing > 0) return
    const counted = countTags[name]
    if (counted) body.counts[counted] += 1
    const paragraph = paragraphs.at(-1)
    const table = tables.at(-1)
    if (name === 'p') paragraphs.push({ text: '', style: '', centred: false, list: null, hidden: false })
    else if (name === 'r') runs.push({ hidden: false })
    else if (name === 't') reading = true
    else if (name === 'tab' && runs.length > 0) write(' ')
    else if ((name === 'br' || name === 'cr') && runs.length > 0) write('\n')
    else if (name === 'noBreakHyphen') write('-')
    else if (name === 'tbl') tables.push({ rows: [], row: [], cell: [], span: 1 })
    else if (paragraph) {
      const run = runs.at(-1)
      if (run && (name === 'vanish' || name === 'webHidden') && !/^(0|false|off)$/.test(attribute('val'))) run.hidden = true
      if (name === 'pStyle') paragraph.style = attribute('val')
      if (name === 'jc') paragraph.centred = attribute('val') === 'center'
      if (name === 'numPr') paragraph.list = { id: '', level: 0 }
      if (name === 'numId' && paragraph.list) paragraph.list.id = attribute('val')
      if (name === 'ilvl' && paragraph.list) paragraph.list.level = Number(attribute('val'))
    } else if (table) {
      if (name === 'tr') table.row = []
      if (name === 'tc') [table.cell, table.span] = [[], 1]
      if (name === 'gridSpan') table.span = Math.min(63, Math.max(1, Number(attribute('val')) || 1))
      if (name === 'gridSpan' || (name === 'vMerge' && attribute('val') !== 'restart')) body.counts.merged += 1
    }
  })
  parser.on('text', (text) => {
    if (reading) write(text)
  })
  parser.on('closetag', ({ name: full }) => {
    const name = local(full)
    if (passedOver.has(name)) {
      passing -= 1
      return
    }
    if (passing > 0) return
    if (name === 't') reading = false
    if (name === 'r') runs.pop()
    const table = tables.at(-1)
    if (name === 'p') {
      const done = paragraphs.pop()
      if (!done) return
      if (done.hidden) body.counts.hidden += 1
      // A text box stands inside a paragraph, a paragraph inside a cell.
      if (table) table.cell.push(done.text)
      else body.blocks.push({ kind: 'paragraph', ...done })
    }
    if (name === 'tc' && table) table.row.push(table.cell.map((text) => text.trim()).filter(Boolean).join(' ').replace(/\s+/g, ' '), ...Array.from({ length: table.span - 1 }, () => ''))
    if (name === 'tr' && table) table.rows.push(table.row)
    if (name === 'tbl' && table) {
      tables.pop()
      const outer = tables.at(-1)
      if (outer) outer.cell.push(table.rows.map((row) => row.join(' ')).join(' '))
      else body.blocks.push({ kind: 'table', rows: table.rows })
    }
  })
  await parseStream(parser, stream)
  return body
}
