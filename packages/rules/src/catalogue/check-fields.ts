import { longTextLimit, rowLimit, rowsOf, textOf, totalName, type Column, type Field, type FieldForm, type FigureCheck, type FilledFields, type FilledRow, type FormContext } from './field-schema'
import { figureWords } from './figure-words'
import { readCell } from './read-cell'

/** What is wrong, and where: a field, a row of its table (from 0, as it was sent), a cell of it. */
export interface FieldProblem {
  field: string
  row?: number
  column?: string
  text: string
}

const empty = '还没有填'

/** Everything that keeps a filled form from going on, field by field; none: it may. */
export function checkFields(form: FieldForm, values: FilledFields, context: FormContext): FieldProblem[] {
  const found = form.fields.flatMap((field) => (field.type === 'table' ? tableProblems(field, values, context) : fieldProblems(field, values, context)))
  // Figures are compared once they are figures.
  return found.length > 0 ? found : form.checks.flatMap((check) => figureProblems(form, check, values, context))
}

function fieldProblems(field: Field, values: FilledFields, context: FormContext): FieldProblem[] {
  const typed = textOf(values, field)
  if (typed === '') return field.optional ? [] : [{ field: field.key, text: empty }]
  if (field.type === 'longText') return typed.length > longTextLimit ? [{ field: field.key, text: `最多 ${longTextLimit} 个字` }] : []
  const read = readCell(typed, field, context)
  return read.ok ? [] : [{ field: field.key, text: read.why }]
}

function tableProblems(field: Field, values: FilledFields, context: FormContext): FieldProblem[] {
  const { rows, claimed } = rowsOf(values, field)
  const columns = field.columns ?? []
  if (rows.length === 0) return field.optional ? [] : [{ field: field.key, text: '一行也没有。没有发生的也要列出来，填 0' }]
  if (rows.length > rowLimit) return [{ field: field.key, text: `最多 ${rowLimit} 行` }]
  const cells = rows.flatMap(({ at, row }) => columns.flatMap((column): FieldProblem[] => {
    const typed = (row[column.key] ?? '').trim()
    if (/^小\s*计$/.test(typed)) return [{ field: field.key, row: at, column: column.key, text: '小计行请去掉，合计由系统算' }]
    if (typed === '') return column.optional ? [] : [{ field: field.key, row: at, column: column.key, text: empty }]
    const read = readCell(typed, column, context)
    return read.ok ? [] : [{ field: field.key, row: at, column: column.key, text: read.why }]
  }))
  return cells.length > 0 ? cells : claimed.flatMap((total) => totalProblems(field, total, values, context))
}

function totalProblems(field: Field, { at, row }: { at: number; row: FilledRow }, values: FilledFields, context: FormContext): FieldProblem[] {
  return (field.columns ?? []).filter(({ sum }) => sum).flatMap((column): FieldProblem[] => {
    const typed = (row[column.key] ?? '').trim()
    const said = hundredthsOf(row, column, context)
    const sum = columnSum(field, column, values, context)
    if (typed === '' || said === sum) return []
    return [{ field: field.key, row: at, column: column.key, text: `${totalName}写的是 ${said === null ? typed : figureWords(said, column)}，各行加起来是 ${figureWords(sum, column)}` }]
  })
}

function hundredthsOf(row: FilledRow, column: Column, context: FormContext): number | null {
  const read = readCell(row[column.key] ?? '', column, context)
  return read.ok ? read.hundredths : null
}

/** What a column comes to; cells that are no figures yet count nothing. */
export function columnSum(field: Field, column: Column, values: FilledFields, context: FormContext): number {
  return rowsOf(values, field).rows.reduce((sum, { row }) => sum + (hundredthsOf(row, column, context) ?? 0), 0)
}

interface Figure {
  label: string
  field: string
  value: number
  as: Pick<Column | Field, 'type' | 'unit'>
}

function figureOf(form: FieldForm, name: string, values: FilledFields, context: FormContext): Figure | null {
  const [key = '', columnKey] = name.split('.')
  const field = form.fields.find((one) => one.key === key)
  if (!field) return null
  if (field.type === 'table') {
    const column = field.columns?.find((one) => one.key === columnKey)
    return column ? { label: `${field.label}${totalName}`, field: key, value: columnSum(field, column, values, context), as: column } : null
  }
  if (field.type === 'longText') return null
  const read = readCell(textOf(values, field), field, context)
  return read.ok && read.hundredths !== null ? { label: field.label, field: key, value: read.hundredths, as: { type: field.type, unit: field.unit } } : null
}

const worded = ({ label, value, as }: Figure): string => `${label} ${figureWords(value, as)}${as.unit ?? ''}`

function figureProblems(form: FieldForm, { kind, of, plus, minus = [] }: FigureCheck, values: FilledFields, context: FormContext): FieldProblem[] {
  const result = figureOf(form, of, values, context)
  const added = plus.map((name) => figureOf(form, name, values, context)).filter((one) => one !== null)
  const taken = minus.map((name) => figureOf(form, name, values, context)).filter((one) => one !== null)
  // A figure that may be left out and was left out is compared with nothing.
  if (!result || added.length + taken.length < plus.length + minus.length) return []
  const value = added.reduce((sum, one) => sum + one.value, 0) - taken.reduce((sum, one) => sum + one.value, 0)
  if (kind === 'equals' ? result.value === value : result.value <= value) return []
  const way = `${added.map(worded).join(' + ')}${taken.map((one) => ` − ${worded(one)}`).join('')}`
  const text = kind === 'equals'
    ? `对不上：${worded(result)}，而 ${way} 是 ${figureWords(value, result.as)}${result.as.unit ?? ''}`
    : `${worded(result)}，超过了 ${way}`
  return [{ field: result.field, text }]
}

/** One problem as a sentence that says where to look. */
export function problemWords(form: FieldForm, { field, row, column, text }: FieldProblem): string {
  const known = form.fields.find(({ key }) => key === field)
  const cell = known?.columns?.find(({ key }) => key === column)
  return `${known?.label ?? field}${row === undefined ? '' : `第 ${row + 1} 行`}${cell ? `“${cell.label}”` : ''}：${text}`
}
