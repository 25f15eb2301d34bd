import { columnShares, placed, type FilledTable } from '@mingbai/outputs/paper/report-paper'
import { longDate } from '@mingbai/outputs/view/dates'
import { remarkLines, reportTexts } from '@mingbai/outputs/view/report'
import { AlignmentType, LineRuleType, Packer, Paragraph, Table, TableCell, TableLayoutType, TableRow, VerticalAlign, WidthType, type IParagraphOptions } from 'docx'
import { HALF_POINTS, officeDocument, paragraph, run, written } from '../paper/word-file'
import type { PaperReport } from './public-report'

/** GB/T 9704: the title in 方正小标宋 二号, first heads in 黑体, second in 楷体, the text in 仿宋, all 三号. */
const TITLE = '方正小标宋简体'
const FIRST = '黑体'
const SECOND = '楷体_GB2312'
/** Between the margins, in twentieths of a point. */
const TEXT_WIDTH = 8844
const MARGIN = 40
const LONG = 20
/** 三号, in twentieths of a point. */
const CHARACTER = 320

/** The report as a Word file in the layout of 公文, its tables as the national form has them. */
export function reportWord({ page: { title, sections, remarks, corrections, isReported, publishedOn }, mark, signedBy }: PaperReport, tables: ReadonlyMap<string, FilledTable>): Promise<Uint8Array> {
  const first = (text: string, pageBreakBefore = false): Paragraph => paragraph(text, { keepNext: true, pageBreakBefore }, { font: FIRST, size: HALF_POINTS.body })
  const body: (Paragraph | Table)[] = sections.flatMap(({ title: head, blocks }) => {
    const filled = tables.get(head)
    return [
      // The table of applications fills a page: begun lower down, it would be torn.
      ...(head ? [first(head, (filled?.table.grid.length ?? 0) > LONG && filled?.table.columns !== 2)] : []),
      ...blocks.flatMap((block) => {
        if (block.kind !== 'heading') return written(block)
        return [block.level === 2 ? first(block.text) : paragraph(block.text, { keepNext: true }, { font: SECOND, size: HALF_POINTS.body })]
      }),
      ...(filled ? [tableOf(filled), paragraph('', { indent: {} })] : []),
    ]
  })
  const after = [
    ...(remarks.length > 0 ? [first(isReported ? reportTexts.remarks : reportTexts.looks), ...remarkLines({ remarks }).map((text) => paragraph(text))] : []),
    ...(corrections.length > 0 ? [first(reportTexts.notes), ...corrections.map((text) => paragraph(text))] : []),
  ]
  const marked = mark ? [paragraph(mark, { alignment: AlignmentType.CENTER, indent: {}, spacing: { after: 240 } })] : []
  const head = new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 560, line: 700, lineRule: LineRuleType.EXACT }, children: [run(title, { font: TITLE, size: HALF_POINTS.title })] })
  return Packer.toBuffer(officeDocument(title, [...marked, head, ...body, ...after, ...signature(signedBy, publishedOn)], { numbered: true }))
}

/** 署名 over 成文日期, which ends four characters from the edge; a draft has no day yet. */
function signature(by: string, on: string | null): Paragraph[] {
  if (!by) return []
  const line = (text: string, right: number, more: IParagraphOptions = {}) => paragraph(text, { alignment: AlignmentType.RIGHT, indent: { right }, ...more })
  return [line(by, CHARACTER * 2, { spacing: { before: 560, line: 560, lineRule: LineRuleType.EXACT }, keepNext: on !== null }), ...(on ? [line(longDate(on), CHARACTER * 4)] : [])]
}

function tableOf({ table, say }: FilledTable): Table {
  const shares = columnShares(table)
  const whole = shares.reduce((sum, share) => sum + share, 0)
  const widths = shares.map((share) => Math.floor((TEXT_WIDTH * share) / whole))
  // 小五 where there are many columns, 小四 else.
  const size = table.columns > 6 ? 18 : HALF_POINTS.table
  // What fits on a page is not torn: each row stays with the one below it.
  const isShort = table.grid.length <= LONG
  const tight: IParagraphOptions = { alignment: AlignmentType.CENTER, indent: {}, spacing: { line: 240, lineRule: LineRuleType.AUTO } }
  const rows = placed(table.grid, table.columns).map((line, at) => new TableRow({
    cantSplit: true, tableHeader: at < table.headRows,
    children: line.flatMap((one, column) => {
      if (!one) return []
      const width = widths.slice(column, column + (one.wide ?? 1)).reduce((sum, part) => sum + part, 0)
      return [new TableCell({
        columnSpan: one.wide ?? 1, rowSpan: one.high ?? 1, verticalAlign: VerticalAlign.CENTER, width: { size: width, type: WidthType.DXA }, margins: { left: MARGIN, right: MARGIN },
        children: [paragraph('head' in one ? one.head : say(one.cell), { ...tight, keepNext: isShort && at < table.grid.length - 1 }, { size })],
      })]
    }),
  }))
  return new Table({ layout: TableLayoutType.FIXED, width: { size: TEXT_WIDTH, type: WidthType.DXA }, columnWidths: widths, rows })
}
