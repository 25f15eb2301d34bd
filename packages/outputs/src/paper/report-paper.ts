import type { Block } from '@mingbai/contracts/blocks'
import type { PublicReport } from '@mingbai/contracts/reports'
import type { GridCell, ReportTable } from '@mingbai/rules/reports/cell'
import { colours } from '../tokens/tokens'
import { remarkLines, reportTexts } from '../view/report'
import { mm, type Paper, type PaperNode } from './paper'

/** A table of the national form with its numbers, ready to be drawn. */
export interface FilledTable {
  table: ReportTable
  say: (cell: string) => string
}

/** Width shares of the columns; the requests have three columns of words first. */
export const columnShares = ({ id, columns }: Pick<ReportTable, 'id' | 'columns'>): number[] => (id === 'requests' ? [7, 8, 24, ...Array.from({ length: columns - 3 }, () => 7)] : id === 'overview' ? [3, 1] : Array.from({ length: columns }, () => 1))

/** Each place of the table: a cell, or null where one from the left or from above reaches over it. */
export function placed(grid: readonly (readonly GridCell[])[], columns: number): (GridCell | null)[][] {
  const taken = grid.map(() => Array.from({ length: columns }, () => false))
  return grid.map((row, at) => {
    const line: (GridCell | null)[] = Array.from({ length: columns }, () => null)
    let column = 0
    for (const one of row) {
      while (taken[at]?.[column]) column += 1
      line[column] = one
      for (let down = 0; down < (one.high ?? 1); down++) taken[at + down]?.fill(true, column, column + (one.wide ?? 1))
      column += one.wide ?? 1
    }
    return line
  })
}

/** The report on A4 for the printer, its tables as the national form has them. @param mark over the title and on every later page: that it is a draft */
export function reportPaper({ title, sections, remarks, corrections, isReported }: PublicReport, year: string, tables: ReadonlyMap<string, FilledTable>, mark = ''): Paper {
  const width = mm(210 - 2 * 22)
  const head = (text: string): PaperNode => ({ text, fontSize: 14, bold: true, margin: [0, 12, 0, 6] })
  const body = (text: string): PaperNode => ({ text, leadingIndent: 24, margin: [0, 0, 0, 4] })
  const marked = [...(remarks.length > 0 ? [head(isReported ? reportTexts.remarks : reportTexts.looks), ...remarkLines({ remarks }).map(body)] : []), ...(corrections.length > 0 ? [head(reportTexts.notes), ...corrections.map(body)] : [])]
  return {
    title, pageSize: 'A4', pageMargins: [mm(22), mm(25), mm(22), mm(22)], defaultStyle: { fontSize: 12, color: colours.ink, lineHeight: 1.4 },
    laterHead: { text: [mark, title].filter(Boolean).join(' · '), fontSize: 9, color: colours.soft, alignment: 'center', margin: [0, mm(12), 0, 0] }, foot: { text: `${year} · {page} / {pages}`, fontSize: 9, color: colours.soft, alignment: 'center', margin: [0, mm(8), 0, 0] }, rareNote: null,
    content: [
      ...(mark ? [{ text: mark, alignment: 'center' as const, margin: [0, 0, 0, 8] as const }] : []),
      { text: title, fontSize: 16, bold: true, alignment: 'center', margin: [0, 0, 0, 16] },
      ...sections.flatMap(({ title: name, blocks }) => {
        const filled = tables.get(name)
        return [
          ...(name ? [head(name)] : []),
          ...blocks.flatMap((block): PaperNode[] => (block.kind === 'heading' ? [{ text: block.text, bold: true, margin: [0, 6, 0, 3] }] : block.kind === 'paragraph' ? [body(block.text)] : block.kind === 'list' ? block.items.map(body) : block.kind === 'table' ? [ownTable(block)] : [])),
          ...(filled ? [tableNode(filled, width)] : []),
        ]
      }),
      ...marked,
    ],
  }
}

/** A table of the words themselves: of a report that was printed before. */
function ownTable({ caption, head, rows }: Extract<Block, { kind: 'table' }>): PaperNode {
  const cell = (text: string, bold: boolean): PaperNode => ({ text, bold, fontSize: 10.5, lineHeight: 1.15 })
  const table: PaperNode = {
    layout: 'lines', margin: [0, 4, 0, 8],
    table: { widths: head.map(() => '*' as const), headerRows: 1, dontBreakRows: true, body: [head.map((text) => cell(text, true)), ...rows.map((row) => head.map((_, at) => cell(row[at] ?? '', false)))] },
  }
  return caption ? { stack: [{ text: caption, alignment: 'center', margin: [0, 4, 0, 0] }, table] } : table
}

function tableNode({ table, say }: FilledTable, width: number): PaperNode {
  const shares = columnShares(table)
  const whole = shares.reduce((sum, share) => sum + share, 0)
  // What a cell holds beside its words: padding and lines.
  const widths = shares.map((share) => Math.floor((width * share) / whole - 8.6))
  const fontSize = table.columns > 6 ? 8 : 10.5
  const rows = placed(table.grid, table.columns).map((line) => line.map((one): PaperNode => {
    if (!one) return {}
    const spans = { ...(one.wide ? { colSpan: one.wide } : {}), ...(one.high ? { rowSpan: one.high } : {}) }
    return { text: 'head' in one ? one.head : say(one.cell), fontSize, lineHeight: 1.15, alignment: 'center', ...spans }
  }))
  return { layout: 'lines', margin: [0, 4, 0, 8], table: { widths, headerRows: table.headRows, dontBreakRows: true, body: rows } }
}
