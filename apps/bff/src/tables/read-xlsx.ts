import type { SaxesParser } from 'saxes'
import { chunksOf, openZip, type OpenZip } from './open-zip'
import { parseStream, strictParser, tagsOf } from './sax'
import { TableError } from './table-error'

export interface TableRow {
  /** As the clerk's screen numbers it. */
  number: number
  cells: string[]
  /** What a person does not see at a glance, by column (from 0); -1: the whole row is hidden. */
  hidden: number[]
  formulas: number[]
}

const MOST_UNPACKED = 300 * 1024 * 1024
const MOST_SHARED = 120 * 1024 * 1024
const MOST_COLUMNS = 200

/** The first sheet of a workbook, row by row, in constant memory but for its shared words. Throws TableError. */
export async function* readXlsx(bytes: Buffer): AsyncGenerator<TableRow> {
  const zip = await openZip(bytes, MOST_UNPACKED)
  const path = await firstSheet(zip)
  const shared = await sharedWords(zip)
  const stream = await zip.read(path)
  if (!stream) throw new TableError('noSheet')
  const rows: TableRow[] = []
  const parser = sheetParser(shared, (row) => rows.push(row))
  const decoder = new TextDecoder('utf-8')
  for await (const chunk of chunksOf(stream)) {
    // Chunks may end inside a character.
    parser.write(decoder.decode(chunk, { stream: true }))
    yield* rows.splice(0)
  }
  parser.close()
  yield* rows
}

async function firstSheet(zip: OpenZip): Promise<string> {
  const [workbook, links] = await Promise.all([zip.text('xl/workbook.xml', 1e6), zip.text('xl/_rels/workbook.xml.rels', 1e6)])
  if (!workbook || !links) throw new TableError('noSheet')
  const sheets = tagsOf(workbook, 'sheet')
  const hidden = sheets.find(({ state }) => state === 'hidden' || state === 'veryHidden')
  // A sheet nobody sees may hold what must not leave the house: it is taken out first, by a person.
  if (hidden) throw new TableError('hiddenSheet', hidden.name ?? '')
  const target = tagsOf(links, 'Relationship').find(({ Id }) => Id === sheets[0]?.['r:id'])?.Target
  if (!target) throw new TableError('noSheet')
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`
}

/** The words of a workbook, which its cells name by their place. */
export async function sharedWords(zip: OpenZip): Promise<string[]> {
  const stream = await zip.read('xl/sharedStrings.xml')
  if (!stream) return []
  const words: string[] = []
  let text = ''
  let inText = false
  let phonetic = false
  let size = 0
  const parser = strictParser()
  parser.on('opentag', ({ name }) => {
    if (name === 'si') text = ''
    if (name === 'rPh') phonetic = true
    if (name === 't') inText = true
  })
  parser.on('text', (part) => {
    if (inText && !phonetic) text += part
  })
  parser.on('closetag', ({ name }) => {
    if (name === 't') inText = false
    if (name === 'rPh') phonetic = false
    if (name !== 'si') return
    size += text.length
    if (size > MOST_SHARED) throw new TableError('tooLarge')
    words.push(text)
  })
  await parseStream(parser, stream)
  return words
}

/** A1 → 0, AB12 → 27. */
export function columnOf(reference: string): number {
  let column = 0
  for (const letter of reference) {
    if (letter < 'A' || letter > 'Z') break
    column = column * 26 + letter.charCodeAt(0) - 64
  }
  return column - 1
}

function sheetParser(shared: readonly string[], onRow: (row: TableRow) => void): SaxesParser {
  const hiddenColumns = new Set<number>()
  let row: TableRow | null = null
  let cell = { column: 0, type: '', value: '' }
  let reading = false
  const parser = strictParser()
  parser.on('opentag', ({ name, attributes }) => {
    if (name === 'col' && attributes.hidden === '1') for (let at = Number(attributes.min) - 1; at < Math.min(Number(attributes.max), MOST_COLUMNS); at += 1) hiddenColumns.add(at)
    if (name === 'row') row = { number: Number(attributes.r ?? 0), cells: [], hidden: attributes.hidden === '1' ? [-1] : [], formulas: [] }
    if (name === 'c') cell = { column: attributes.r ? columnOf(attributes.r) : (row?.cells.length ?? 0), type: attributes.t ?? '', value: '' }
    if (name === 'f') row?.formulas.push(cell.column)
    reading = name === 'v' || name === 't'
  })
  parser.on('text', (part) => {
    if (reading) cell.value += part
  })
  parser.on('closetag', ({ name }) => {
    if (name === 'v' || name === 't') reading = false
    if (name === 'c' && row && cell.column < MOST_COLUMNS) {
      while (row.cells.length < cell.column) row.cells.push('')
      row.cells[cell.column] = shown(cell, shared)
      if (hiddenColumns.has(cell.column) && cell.value !== '') row.hidden.push(cell.column)
    }
    if (name === 'row' && row) {
      onRow(row)
      row = null
    }
  })
  return parser
}

/** What the cell shows: 0.30000000000000004 is 0.3 on the clerk's screen. */
export function shown({ type, value }: { type: string; value: string }, shared: readonly string[]): string {
  if (type === 's') return shared[Number(value)] ?? ''
  if (type !== '' && type !== 'n') return value
  const number = Number(value)
  return value === '' || !Number.isFinite(number) ? value : Math.abs(number) >= 1e15 ? BigInt(Math.round(number)).toString() : String(Number(number.toFixed(6)))
}
