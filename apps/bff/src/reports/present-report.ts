import type { Block } from '@mingbai/contracts/blocks'
import type { PublicReport } from '@mingbai/contracts/reports'
import { figureText, unitText, type Cell, type ReportTable } from '@mingbai/rules/reports/cell'
import { cellsOf, fillFields, reportFormatOf, tablesOf, type ReportFormat } from '@mingbai/rules/reports/formats'
import type { Finding } from '@mingbai/rules/reports/run-checks'
import type { Figure } from './report-figures'
import { reportTexts } from './texts'

type Figures = ReadonlyMap<string, Figure>
type Section = PublicReport['sections'][number]

/** A cell as it is printed: a blank is a 0. */
const printed = (figures: Figures, cell: Pick<Cell, 'id' | 'unit'>): string => figures.get(cell.id)?.text ?? figureText(0, cell.unit)

/** The lines of a table for a narrow screen, with what does not add up beside its numbers. */
function linesOf({ lines, cells }: ReportTable, figures: Figures, findings: readonly Finding[]): Section['lines'] {
  const byId = new Map(cells.map((cell) => [cell.id, cell]))
  const say = (id: string) => {
    const cell = byId.get(id)
    return cell ? reportTexts.withUnit(printed(figures, cell), unitText(cell.unit)) : ''
  }
  return lines.map(({ label, level, total, parts }) => ({
    label, level, value: total ? say(total) : '', parts: parts.map(({ label: name, cell }) => ({ label: name, value: say(cell) })),
    marks: findings.flatMap((one, at) => ((total && one.cells.includes(total)) || parts.some(({ cell }) => one.cells.includes(cell)) ? [at + 1] : [])),
  }))
}

const paragraphs = (text: string): Block[] => text.split('\n').map((line) => line.trim()).filter(Boolean).map((line) => ({ kind: 'paragraph', text: line }))

/** Sections as everybody reads them: words with their numbers in, then the table. */
export function sectionsOf(format: ReportFormat, texts: Readonly<Record<string, string>>, figures: Figures, findings: readonly Finding[]): Section[] {
  const fill = (text: string) => fillFields(text, format, (cell) => printed(figures, cell)).text
  return format.sections.map(({ title, parts, table }) => ({
    title,
    blocks: parts.flatMap(({ id, title: head }): Block[] => [...(head ? [{ kind: 'heading' as const, level: 3 as const, text: head }] : []), ...paragraphs(fill(texts[id] ?? ''))]),
    lines: table ? linesOf(table, figures, findings) : [],
  }))
}

/** A printed report: only the numbers that it told, and its own words; what does not add up is said once, beside the numbers. */
export function reportedSections(year: number, blocks: Block[], figures: Figures, findings: readonly Finding[]): Section[] {
  const [overview] = tablesOf(reportFormatOf(year))
  if (!overview) return []
  const told = overview.lines.filter(({ total }) => total && figures.has(total))
  const heads = overview.lines.filter((line, at) => !line.total && overview.lines.slice(at + 1, nextHead(overview, at)).some((below) => told.includes(below)))
  const lines = overview.lines.filter((line) => told.includes(line) || heads.includes(line))
  return [{ title: reportTexts.numbers, blocks: [], lines: linesOf({ ...overview, lines }, figures, findings) }, { title: '', blocks: blocks.filter(({ kind }) => kind !== 'remark'), lines: [] }]
}

function nextHead({ lines }: ReportTable, after: number): number {
  const found = lines.findIndex((line, at) => at > after && !line.total)
  return found < 0 ? lines.length : found
}

/** What is printed under the report: each correction with its reason, each number by hand with who and what it rests on, each that has two parts. */
export function notesOf(format: ReportFormat, figures: Figures, changeover: string | null): string[] {
  return cellsOf(format).flatMap((cell) => {
    const figure = figures.get(cell.id)
    if (!figure) return []
    const { source, text, counted, opening, openingNote, later, byHand, note, by } = figure
    return [
      ...(source === 'corrected' ? [reportTexts.correction(cell.label, `${counted ?? '0'}${cell.unit}`, `${text}${cell.unit}`, note)] : []),
      ...(byHand ? [reportTexts.manual(cell.label, `${later}${cell.unit}`, by, note)] : []),
      // Of a row of applicants its total says enough.
      ...(opening !== null && !/^requests\..+\.(?!total$)\w+$/.test(cell.id) ? [reportTexts.opening(cell.label, `${opening}${cell.unit}`, openingNote, `${later}${cell.unit}`, byHand, changeover ?? '')] : []),
    ]
  })
}

/** The same report as the text of a notice: tables as tabbed lines. */
export function noticeText(sections: readonly Section[], notes: readonly string[], remarks: readonly string[]): string {
  const parts = sections.flatMap(({ title, blocks, lines }) => [title, ...blocks.map((block) => (block.kind === 'paragraph' || block.kind === 'heading' ? block.text : '')), tabbed(lines)])
  const after = [...notes, ...remarks]
  return [...parts, ...(after.length > 0 ? [reportTexts.notes, ...after] : [])].filter(Boolean).join('\n\n')
}

function tabbed(lines: Section['lines']): string {
  const [first] = lines.filter(({ parts }) => parts.length > 0)
  if (!first) return ''
  const names = first.parts.map(({ label }) => label)
  const isMatrix = lines.every(({ parts }) => parts.length === 0 || (parts.length === names.length && parts.every(({ label }, at) => label === names[at]))) && lines.some(({ value, parts }) => value && parts.length > 0)
  if (!isMatrix) return [[reportTexts.line, reportTexts.number], ...lines.flatMap(({ label, value, parts }) => (parts.length > 0 ? parts.map((part) => [`${label}：${part.label}`, part.value]) : [[label, value]]))].map((row) => row.join('\t')).join('\n')
  return [[reportTexts.line, ...names, reportTexts.total], ...lines.map(({ label, value, parts }) => [label, ...names.map((_, at) => parts[at]?.value ?? ''), value])].map((row) => row.join('\t')).join('\n')
}
