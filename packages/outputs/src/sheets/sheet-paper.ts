import { boardPath } from '@mingbai/contracts/routes'
import { asText } from '../html'
import { bar, mm, type Paper, type PaperNode, rule } from '../paper/paper'
import { qrSvg } from '../qr'
import { colours } from '../tokens/tokens'
import { longDate } from '../view/dates'
import { sheetTexts } from '../view/words'
import type { ContentSheet } from './content-sheet'
import { type SheetItem, sheetItems } from './sheet-items'
import { contentSheetTexts, paperTexts } from './words'

/** Read standing, so the larger paper has larger letters; widths in millimetres. */
const sizes = { A4: { width: 210, scale: 1, qr: 42 }, A3: { width: 297, scale: 1.42, qr: 60 } } as const
const MARGIN = 13
/** A table with more columns than this is written out row by row: squeezed, its figures would be cut. */
const MOST_COLUMNS = 6
/** What surely fits on one page is kept on one. */
const LINES_KEPT_TOGETHER = 20

interface Pen {
  width: number
  size: (points: number) => number
}

/** What `contentSheet` shows, laid out on pages: for a print shop, which takes a PDF or a picture. */
export function sheetPaper(sheet: ContentSheet): Paper {
  const { board, office, trial, number, madeOn, size, publicUrl } = sheet
  const { width: across, scale, qr } = sizes[size]
  const pen: Pen = { width: mm(across - 2 * MARGIN), size: (points) => Math.round(points * scale * 10) / 10 }
  const pt = pen.size
  const items = sheetItems(sheet)
  const head: PaperNode = {
    columns: [
      { width: '*', stack: [
        { text: office.fullName, fontSize: pt(13), color: colours.soft },
        { text: board.name, fontSize: pt(board.name.length > 12 ? 23 : 30), bold: true, lineHeight: 1.1, margin: [0, pt(2), 0, pt(6)] },
        { text: `${contentSheetTexts.now} · ${longDate(madeOn)}`, fontSize: pt(15) },
        ...(trial ? [{ text: sheetTexts.trial, fontSize: pt(11), bold: true, color: colours.brick, margin: [0, pt(5), 0, 0] as const }] : []),
      ] },
      { width: mm(qr), stack: [
        { svg: asText(qrSvg(publicUrl.replace(/\/+$/, '') + boardPath(board.code, String(number)))), width: mm(qr) },
        { text: contentSheetTexts.scan, fontSize: pt(11), bold: true, alignment: 'center' },
      ] },
    ],
    columnGap: mm(6),
    margin: [0, pt(8), 0, pt(8)],
  }
  return {
    title: `${board.name} ${contentSheetTexts.sheet(number)}`,
    pageSize: size,
    pageMargins: [mm(MARGIN), mm(17), mm(MARGIN), mm(size === 'A3' ? 24 : 20)],
    defaultStyle: { fontSize: pt(13), color: colours.ink, lineHeight: 1.25 },
    laterHead: { text: `${board.name} · ${contentSheetTexts.sheet(number)} · ${longDate(madeOn)}`, fontSize: pt(10), color: colours.soft, margin: [mm(MARGIN), mm(8), mm(MARGIN), 0] },
    foot: foot(sheet, pen),
    content: [
      bar(pen.width, pt(5), colours.brick), head, rule(pen.width, colours.ink, 1.4),
      ...(items.length === 0 ? [{ text: contentSheetTexts.none, margin: [0, pt(12), 0, 0] as const }] : []),
      ...items.flatMap((item, at) => [...(at === 0 ? [] : [rule(pen.width, colours.line)]), section(item, pen)]),
    ],
    rareNote: { text: paperTexts.rare, fontSize: pt(10), color: colours.brick, margin: [0, pt(8), 0, 0] },
  }
}

function section(item: SheetItem, pen: Pen): PaperNode {
  const { title, words, table, facts, until } = item
  const pt = pen.size
  return {
    unbreakable: linesOf(item) <= LINES_KEPT_TOGETHER,
    margin: [0, pt(10), 0, pt(10)],
    stack: [
      { text: title, fontSize: pt(17), bold: true, lineHeight: 1.15 },
      ...(words === '' ? [] : [{ text: words, margin: [0, pt(4), 0, 0] as const }]),
      ...(table ? tableOf(table, pt) : []),
      ...(table && table.more !== '' ? [{ text: table.more, fontSize: pt(11), color: colours.soft, margin: [0, pt(3), 0, 0] as const }] : []),
      { text: facts, fontSize: pt(11), color: colours.soft, margin: [0, pt(4), 0, 0] },
      ...(until === '' ? [] : [{ margin: [0, pt(6), 0, 0] as const, layout: 'bare' as const, table: { widths: ['*' as const], body: [[{ text: until, fontSize: pt(15), bold: true, color: colours.brickDeep, fillColor: colours.brickPale, margin: [pt(6), pt(3), pt(6), pt(3)] as const }]] } }]),
    ],
  }
}

function tableOf({ head, rows }: NonNullable<SheetItem['table']>, pt: Pen['size']): PaperNode[] {
  const columns = Math.max(head.length, ...rows.map((row) => row.length))
  if (columns > MOST_COLUMNS) return rows.map((row) => ({ text: row.map((cell, at) => paperTexts.cell(head[at] ?? '', cell)).join('  ·  '), fontSize: pt(11.5), margin: [0, pt(3), 0, 0] }))
  const fontSize = pt(columns > 4 ? 10 : 11.5)
  const line = (cells: readonly string[], style: PaperNode) => Array.from({ length: columns }, (_, at): PaperNode => ({ text: cells[at] ?? '', fontSize, lineHeight: 1.1, ...style }))
  return [{
    margin: [0, pt(6), 0, 0], layout: 'lines',
    table: { widths: Array.from({ length: columns }, () => '*' as const), headerRows: 1, keepWithHeaderRows: 1, dontBreakRows: true, body: [line(head, { bold: true, fillColor: colours.sunk }), ...rows.map((row) => line(row, {}))] },
  }]
}

/** At most so many lines, reckoned with narrow columns. */
function linesOf({ title, words, table }: SheetItem): number {
  const columns = Math.max(1, table?.head.length ?? 1)
  const rows = table ? [table.head, ...table.rows] : []
  const lines = (letters: number, inOne: number) => Math.max(1, Math.ceil(letters / inOne))
  return lines(title.length, 26) * 1.4 + lines(words.length, 34) + words.split('\n').length + rows.reduce((sum, row) => sum + Math.max(1.4, ...row.map((cell) => lines(cell.length, Math.floor(32 / columns)) + cell.split('\n').length - 1)), 0) + 3
}

const foot = ({ board, office, number, seal }: ContentSheet, { width, size: pt }: Pen): PaperNode => ({
  margin: [mm(MARGIN), mm(2), mm(MARGIN), 0],
  fontSize: pt(9.5),
  stack: [
    rule(width, colours.edge),
    { margin: [0, pt(4), 0, 0], columns: [
      { width: '*', text: `${contentSheetTexts.sheet(number)} · ${sheetTexts.code} ${board.code}` },
      { width: 'auto', text: `${sheetTexts.phone} ${office.phone}`, bold: true },
    ] },
    { color: colours.soft, columns: [
      { width: '*', text: seal === null ? '' : `${sheetTexts.seal} ${seal}` },
      { width: 'auto', text: paperTexts.page },
    ] },
  ],
})
