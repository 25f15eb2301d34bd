import { columnSum } from './check-fields'
import { rowsOf, textOf, totalName, type Column, type Field, type FieldForm, type FilledFields, type FilledRow, type FormContext } from './field-schema'
import { figureWords } from './figure-words'
import { readCell } from './read-cell'

const numerals = '一二三四五六七八九十'
const chapter = (at: number): string => (at < 10 ? (numerals[at] ?? '') : `十${numerals[at - 10] ?? ''}`)
const anyVillage: FormContext = { villages: [] }

const withUnit = ({ label, unit }: Pick<Column, 'label' | 'unit'>): string => (unit ? `${label}（${unit}）` : label)

/** A cell as it is read; what is no figure or day yet stands as it was typed. */
function shown(typed: string, column: Pick<Column | Field, 'type' | 'unit' | 'signed' | 'options'>): string {
  const plain = typed.replace(/\s+/g, ' ').trim()
  if (plain === '') return ''
  const read = readCell(plain, column, anyVillage)
  return read.ok ? read.shown : plain
}

/**
 * The page made of a filled form, in the plain text every author writes: a line for each short field, then a chapter for
 * each long one, tables as tabbed lines. All forms of a notice, its search and its feeds go on from this text.
 */
export function composeFields(form: FieldForm, values: FilledFields): string {
  const lines = form.fields.filter(isShort).flatMap((field) => {
    const value = shown(textOf(values, field), field)
    return value === '' ? [] : [`${field.label}：${value}${field.unit ?? ''}`]
  })
  const chapters = form.fields.filter((field) => !isShort(field)).flatMap((field) => {
    const body = field.type === 'table' ? tableLines(field, values) : paragraphs(textOf(values, field))
    return body.length === 0 ? [] : [{ label: field.label, body }]
  })
  return [lines.join('\n'), ...chapters.map(({ label, body }, at) => [`${chapter(at)}、${label}`, ...body].join('\n'))].filter(Boolean).join('\n\n')
}

const isShort = ({ type }: Field): boolean => type !== 'longText' && type !== 'table'

const paragraphs = (text: string): string[] => text.split(/\r?\n/).map((line) => line.replace(/\s+/g, ' ').trim()).filter(Boolean)

function tableLines(field: Field, values: FilledFields): string[] {
  const columns = field.columns ?? []
  const { rows } = rowsOf(values, field)
  if (rows.length === 0) return []
  const used = columns.filter(({ key, optional }) => !optional || rows.some(({ row }) => (row[key] ?? '').trim() !== ''))
  const body = rows.map(({ row }) => used.map((column) => shown(row[column.key] ?? '', column)).join('\t'))
  const hasTotal = rows.length > 1 && used.some(({ sum }) => sum)
  return [used.map(withUnit).join('\t'), ...body, ...(hasTotal ? [totalLine(field, used, values)] : [])]
}

function totalLine(field: Field, used: readonly Column[], values: FilledFields): string {
  return used.map((column, at) => (at === 0 ? totalName : column.sum ? figureWords(columnSum(field, column, values, anyVillage), column) : '')).join('\t')
}

/** What the columns of a table come to now, for who is filling it in. */
export function tableTotals(field: Field, values: FilledFields): { key: string; label: string; words: string }[] {
  return (field.columns ?? []).filter(({ sum }) => sum).map((column) => ({ key: column.key, label: column.label, words: `${figureWords(columnSum(field, column, values, anyVillage), column)}${column.unit ?? ''}` }))
}

/** Each value under its label, a table row under its first cell: two versions are compared name by name. */
export function labelledFields(form: FieldForm, values: FilledFields): { label: string; text: string }[] {
  return form.fields.flatMap((field) => {
    if (field.type === 'table') return rowsOf(values, field).rows.map(({ row }) => labelledRow(field, row))
    const value = field.type === 'longText' ? paragraphs(textOf(values, field)).join(' ') : shown(textOf(values, field), field)
    return value === '' ? [] : [{ label: field.label, text: `${value}${field.unit ?? ''}` }]
  })
}

function labelledRow(field: Field, row: FilledRow): { label: string; text: string } {
  const [first, ...rest] = field.columns ?? []
  const cells = rest.flatMap((column) => {
    const value = shown(row[column.key] ?? '', column)
    return value === '' ? [] : [`${column.label} ${value}${column.unit ?? ''}`]
  })
  return { label: `${field.label} · ${first ? shown(row[first.key] ?? '', first) : ''}`, text: cells.join('，') }
}
