import type { Block } from '@mingbai/contracts/blocks'
import type { PublicReport } from '@mingbai/contracts/reports'
import { textFromBlocks } from '@mingbai/contracts/text-blocks'
import { figureText, unitText, type Cell, type ReportTable } from '@mingbai/rules/reports/cell'
import { cellsOf, fillFields, numbersTold, printedSections, type ReportFormat } from '@mingbai/rules/reports/formats'
import type { Finding } from '@mingbai/rules/reports/run-checks'
import type { Figure } from './report-figures'
import type { Amendment } from './report-row'
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

/** A printed report: its own words, and only the numbers that it told. */
export function printedSectionsOf(format: ReportFormat, wordsOf: (part: string) => Block[], figures: Figures, findings: readonly Finding[]): Section[] {
  return printedSections(format).map(({ title, parts, table }) => ({
    title,
    blocks: parts.flatMap(({ id, title: head }): Block[] => {
      const words = wordsOf(id)
      return head && words.length > 0 ? [{ kind: 'heading', level: 3, text: head }, ...words] : words
    }),
    lines: table ? linesOf({ ...table, lines: toldLines(table, figures) }, figures, findings) : [],
  })).filter(({ blocks, lines }) => blocks.length + lines.length > 0)
}

/** Lines with a number that was told, under their heads. */
function toldLines({ lines }: ReportTable, figures: Figures): ReportTable['lines'] {
  const told = lines.map(({ total, parts, ...line }) => ({ ...line, ...(total && figures.has(total) ? { total } : {}), parts: parts.filter(({ cell }) => figures.has(cell)) }))
  const isTold = ({ total, parts }: ReportTable['lines'][number]) => total !== undefined || parts.length > 0
  return told.filter((line, at) => {
    const isHead = !lines[at]?.total && lines[at]?.parts.length === 0
    const next = told.findIndex(({ level }, below) => below > at && level <= line.level)
    return isTold(line) || (isHead && told.slice(at + 1, next < 0 ? undefined : next).some(isTold))
  })
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

/** What is printed under a report from before the system: where it is from, and what was corrected in it since. */
export const printedNotes = (source: string, amendments: readonly Amendment[]): string[] => [
  reportTexts.from(source), ...amendments.map(({ amendedOn, changes, reason, notice }) => (notice ? reportTexts.wasTakenDown(amendedOn, reason) : reportTexts.amended(amendedOn, changes, reason))),
]

/** The same report as the text of a notice: tables as tabbed lines. Numbers of the words stand in the words already. */
export function noticeText({ sections, corrections, remarks }: PublicReport): string {
  const parts = sections.flatMap(({ title, blocks, lines }) => (title === numbersTold.title ? [] : [title, textFromBlocks(blocks), tabbed(lines)]))
  const after = [...corrections, ...remarks]
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
