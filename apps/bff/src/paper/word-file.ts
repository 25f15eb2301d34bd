import type { Block } from '@mingbai/contracts/blocks'
import type { Notice } from '@mingbai/contracts/notices'
import { officeBlocks } from '@mingbai/outputs/forms/portal'
import { AlignmentType, Document, Footer, HeadingLevel, type IParagraphOptions, type IRunOptions, LineRuleType, Packer, PageNumber, Paragraph, Table, TableCell, TableRow, TextRun, WidthType } from 'docx'

/** As offices write: 仿宋 and 黑体 in 三号, 28 points from line to line, two characters of indent (GB/T 9704). */
const BODY_FONT = '仿宋'
const HEADING_FONT = '黑体'
export const TITLE_FONT = '宋体'
export const HALF_POINTS = { body: 32, title: 44, table: 24 }
const INDENT = 640
const MARGINS = { top: 2098, right: 1474, bottom: 1984, left: 1588 }

/** The approved text as a clean Word file; tables stay tables. */
export async function wordFile({ title, blocks }: Pick<Notice, 'title' | 'blocks'>): Promise<Uint8Array> {
  const heading = new Paragraph({ alignment: AlignmentType.CENTER, heading: HeadingLevel.TITLE, spacing: { after: 400 }, children: [run(title, { font: TITLE_FONT, size: HALF_POINTS.title, bold: true })] })
  return Packer.toBuffer(officeDocument(title, [heading, ...officeBlocks(blocks).flatMap(written)]))
}

/** An A4 document in the office's type area. */
export function officeDocument(title: string, children: (Paragraph | Table)[], { numbered = false } = {}): Document {
  return new Document({
    title,
    evenAndOddHeaderAndFooters: numbered,
    styles: { default: { document: { run: { font: BODY_FONT, size: HALF_POINTS.body }, paragraph: { spacing: { line: 560, lineRule: LineRuleType.EXACT } } } } },
    sections: [{ properties: { page: { size: { width: 11906, height: 16838 }, margin: MARGINS } }, ...(numbered ? { footers: { default: pageNumber(AlignmentType.RIGHT), even: pageNumber(AlignmentType.LEFT) } } : {}), children }],
  })
}

/** — 1 — in 四号 宋体, one character from the outer edge (GB/T 9704). */
const pageNumber = (alignment: typeof AlignmentType.RIGHT | typeof AlignmentType.LEFT): Footer => new Footer({
  children: [new Paragraph({ alignment, indent: alignment === AlignmentType.RIGHT ? { right: 280 } : { left: 280 }, children: [new TextRun({ font: TITLE_FONT, size: 28, children: ['— ', PageNumber.CURRENT, ' —'] })] })],
})

const BLACK = '000000'
export const run = (text: string, options: IRunOptions): TextRun => new TextRun({ text, color: BLACK, ...options })
export const paragraph = (text: string, more: IParagraphOptions = {}, style: IRunOptions = {}): Paragraph => new Paragraph({ indent: { firstLine: INDENT }, ...more, children: [run(text, style)] })

/** One block of a text as it stands in a Word file. */
export function written(block: Block): (Paragraph | Table)[] {
  switch (block.kind) {
    case 'heading':
      return [paragraph(block.text, { heading: block.level === 2 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2 }, { font: HEADING_FONT, size: HALF_POINTS.body })]
    case 'list':
      return block.items.map((item) => paragraph(item))
    case 'table':
      return [...(block.caption ? [paragraph(block.caption, { alignment: AlignmentType.CENTER, indent: {} })] : []), tableOf(block.head, block.rows), paragraph('')]
    case 'paragraph':
    case 'remark':
      return block.text.split('\n').map((line) => paragraph(line))
  }
}

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): Table {
  const cells = (row: readonly string[], bold: boolean): TableCell[] =>
    // Word calls a row that is shorter than the head broken.
    head.map((_, at) => new TableCell({ children: [paragraph(row[at] ?? '', { indent: {}, spacing: { line: 360, lineRule: LineRuleType.AUTO } }, { size: HALF_POINTS.table, bold })] }))
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [new TableRow({ tableHeader: true, children: cells(head, true) }), ...rows.map((row) => new TableRow({ cantSplit: true, children: cells(row, false) }))],
  })
}
