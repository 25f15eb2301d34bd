import type { OpenZip } from '../tables/open-zip'
import { columnOf, sharedWords, shown } from '../tables/read-xlsx'
import { parseStream, strictParser, tagsOf } from '../tables/sax'
import { TableError } from '../tables/table-error'
import { addNumbers, minorsOfRows, type Against, type Inspected, ranges } from './findings'
import { inspectMore } from './inspect-docx'
import { lookTexts, unfitTexts } from './texts'

const MOST_XML = 4 * 1024 * 1024
const local = (name: string): string => name.slice(name.indexOf(':') + 1)
const isTrue = (value: string | undefined): boolean => value === '1' || value === 'true'

/** Everything in an .xlsx that does not show at a glance, and personal data in whatever cell. Throws TableError. */
export async function inspectXlsx(zip: OpenZip, against: Against): Promise<Inspected> {
  const unfit: string[] = []
  const [workbook, links] = [await zip.text('xl/workbook.xml', MOST_XML), await zip.text('xl/_rels/workbook.xml.rels', MOST_XML)]
  if (workbook === null || links === null) throw new TableError('noSheet')
  const targets = new Map(plain(links, 'Relationship').map(({ Id = '', Target = '' }) => [Id, Target.startsWith('/') ? Target.slice(1) : `xl/${Target}`]))
  const words = await sharedWords(zip)
  const maskedStyles = await stylesThatHide(zip)
  const seen = new Set<string>()
  for (const sheet of plain(workbook, 'sheet')) {
    const name = sheet.name ?? ''
    const part = targets.get(sheet.id ?? '') ?? ''
    seen.add(part)
    if (sheet.state === 'hidden' || sheet.state === 'veryHidden') unfit.push(unfitTexts.hiddenSheet(name))
    await inspectSheet(zip, part, { name, words, maskedStyles, against, unfit })
    await inspectComments(zip, part, name, unfit)
  }
  // A sheet that the workbook no longer names is still in the file.
  for (const part of zip.names) if (/^xl\/(worksheets|macrosheets|dialogsheets)\/[^/]+\.xml$/.test(part) && !seen.has(part)) unfit.push(unfitTexts.hiddenSheet(part.replace(/^.*\//, '')))
  const has = (pattern: RegExp): boolean => zip.names.some((name) => pattern.test(name))
  if (has(/^xl\/(comments|threadedComments)/i) && !unfit.some((text) => text.includes(unfitTexts.commentWord))) unfit.push(unfitTexts.comments(1))
  if (has(/^xl\/embeddings\//)) unfit.push(unfitTexts.embedded)
  if (has(/^xl\/externalLinks\//)) unfit.push(unfitTexts.externalLinks)
  if (has(/^xl\/pivotCache\//i)) unfit.push(unfitTexts.pivot)
  if (has(/^xl\/(connections\.xml|queryTables\/|model\/)/)) unfit.push(unfitTexts.connections)
  if (has(/^xl\/revisions\//)) unfit.push(unfitTexts.revisions)
  await inspectMore(zip, unfit, against)
  return { unfit, look: has(/^xl\/media\//) ? [lookTexts.pictures] : [] }
}

/** Elements by their bare name, attributes too: some programs put a prefix before each. */
function plain(xml: string, name: string): Record<string, string>[] {
  const prefixes = new Set([...xml.matchAll(/<([A-Za-z][\w.-]*:)/g)].map(([, prefix]) => prefix ?? ''))
  return ['', ...prefixes].flatMap((prefix) => tagsOf(xml, prefix + name)).map((tag) => Object.fromEntries(Object.entries(tag).map(([key, value]) => [local(key), value])))
}

/** Formats such as ;;; show nothing of what is in the cell. */
async function stylesThatHide(zip: OpenZip): Promise<ReadonlySet<number>> {
  const xml = await zip.text('xl/styles.xml', MOST_XML)
  const hidden = new Set<number>()
  if (xml === null) return hidden
  const formats = new Set(plain(xml, 'numFmt').filter(({ formatCode = '' }) => /^;{2,3}$/.test(formatCode)).map(({ numFmtId }) => numFmtId))
  let inCells = false
  let at = 0
  const parser = strictParser()
  parser.on('opentag', ({ name, attributes }) => {
    if (local(name) === 'cellXfs') inCells = true
    if (!inCells || local(name) !== 'xf') return
    if (formats.has(String(attributes.numFmtId))) hidden.add(at)
    at += 1
  })
  parser.on('closetag', ({ name }) => {
    if (local(name) === 'cellXfs') inCells = false
  })
  parser.write(xml).close()
  return hidden
}

interface Sheet {
  name: string
  words: readonly string[]
  maskedStyles: ReadonlySet<number>
  against: Against
  unfit: string[]
}

async function inspectSheet(zip: OpenZip, part: string, { name, words, maskedStyles, against, unfit }: Sheet): Promise<void> {
  const stream = await zip.read(part)
  if (!stream) return
  const hiddenColumns: { from: number; to: number }[] = []
  const found = { rows: new Set<number>(), columns: new Set<number>(), cells: [] as string[] }
  let row = { number: 0, hidden: false }
  let cell = { place: '', column: 0, type: '', style: 0, value: '' }
  const rowWords: string[] = []
  const addRow = minorsOfRows(unfit, against)
  let reading = false
  const parser = strictParser()
  parser.on('opentag', ({ name: full, attributes }) => {
    const tag = local(full)
    const of = (key: string): string | undefined => (attributes[key] === undefined ? undefined : String(attributes[key]))
    if (tag === 'col' && (isTrue(of('hidden')) || Number(of('width') ?? 1) === 0)) hiddenColumns.push({ from: Number(of('min')) - 1, to: Number(of('max')) - 1 })
    if (tag === 'row') row = { number: Number(of('r') ?? row.number + 1), hidden: isTrue(of('hidden')) || isTrue(of('zeroHeight')) || Number(of('ht') ?? 1) === 0 }
    if (tag === 'c') {
      const place = of('r') ?? ''
      cell = { place, column: place ? columnOf(place) : cell.column + 1, type: of('t') ?? '', style: Number(of('s') ?? -1), value: '' }
    }
    reading = tag === 'v' || tag === 't'
  })
  parser.on('text', (text) => {
    if (reading) cell.value += text
  })
  parser.on('closetag', ({ name: full }) => {
    const tag = local(full)
    if (tag === 'v' || tag === 't') reading = false
    if (/^(odd|even|first)(Header|Footer)$/.test(tag)) reading = false
    if (tag === 'row') addRow(unfitTexts.row(name, row.number), rowWords.splice(0))
    if (tag !== 'c' || cell.value === '') return
    const text = shown(cell, words)
    if (text.trim() === '') return
    if (row.hidden) found.rows.add(row.number)
    if (hiddenColumns.some(({ from, to }) => from <= cell.column && cell.column <= to)) found.columns.add(cell.column)
    if (maskedStyles.has(cell.style)) found.cells.push(cell.place)
    addNumbers(unfit, unfitTexts.cell(name, cell.place), text, against)
    rowWords[cell.column] = text
  })
  await parseStream(parser, stream)
  if (found.rows.size > 0) unfit.push(unfitTexts.hiddenRows(name, ranges([...found.rows])))
  if (found.columns.size > 0) unfit.push(unfitTexts.hiddenColumns(name, ranges([...found.columns], columnLetters)))
  if (found.cells.length > 0) unfit.push(unfitTexts.hiddenCells(name, found.cells.slice(0, 6).join('、')))
}

/** 0 → A, 27 → AB. */
function columnLetters(column: number): string {
  const rest = column % 26
  const letter = String.fromCharCode(65 + rest)
  return column < 26 ? letter : columnLetters((column - rest) / 26 - 1) + letter
}

async function inspectComments(zip: OpenZip, sheetPart: string, name: string, unfit: string[]): Promise<void> {
  const links = await zip.text(sheetPart.replace(/([^/]+)$/, '_rels/$1.rels'), MOST_XML)
  if (links === null) return
  for (const { Target = '', Type = '' } of plain(links, 'Relationship')) {
    if (!/comment/i.test(Type)) continue
    const xml = await zip.text(Target.startsWith('/') ? Target.slice(1) : `xl/${Target.replace(/^\.\.\//, '')}`, MOST_XML)
    const cells = xml === null ? [] : [...plain(xml, 'comment'), ...plain(xml, 'threadedComment')].map(({ ref = '' }) => ref)
    if (cells.length > 0) unfit.push(unfitTexts.cellComments(name, [...new Set(cells)].slice(0, 8).join('、')))
  }
}
