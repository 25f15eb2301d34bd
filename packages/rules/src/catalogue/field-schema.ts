/** The small language in which a catalogue item says what a disclosure of it consists of. Data only: it is sent to the console as it is. */

export const cellTypes = ['text', 'amount', 'number', 'date', 'month', 'period', 'choice', 'choices', 'village', 'phone'] as const
export type CellType = (typeof cellTypes)[number]

export interface Column {
  key: string
  label: string
  type: CellType
  hint?: string
  /** May be left empty. */
  optional?: boolean
  /** 元 or 万元 for an amount; 户, 亩 … for a number. */
  unit?: string
  /** May be below zero. */
  signed?: boolean
  options?: readonly string[]
  /** Of a table: added up in its total row. */
  sum?: boolean
}

export interface Field extends Omit<Column, 'type' | 'sum'> {
  type: CellType | 'longText' | 'table'
  columns?: readonly Column[]
  /** What the first column of a new table begins with, so that nothing the law asks for is left out. */
  starts?: readonly string[]
}

/**
 * Figures that must agree. A name is a field (`left`) or the sum of a column (`income.amount`).
 * `equals`: plus − minus gives `of`; `atMost`: `of` is not above the sum of plus.
 */
export interface FigureCheck {
  kind: 'equals' | 'atMost'
  of: string
  plus: readonly string[]
  minus?: readonly string[]
}

export interface FieldForm {
  code: string
  /** What kind of page it makes, as the office chooses it for an item of its own. */
  name: string
  hint: string
  fields: readonly Field[]
  checks: readonly FigureCheck[]
  /** Key of the day after which nobody can do anything about it any more. */
  lastDay?: string
  /** Key of the `choices` that name whom it is for. */
  groups?: string
}

/** One row of a table, by the keys of its columns. */
export type FilledRow = Record<string, string>
/** What was typed, by the keys of the fields. */
export type FilledFields = Record<string, string | FilledRow[]>

export interface FormContext {
  /** Names of the villages; empty: any name will do. */
  villages: readonly string[]
}

export const rowLimit = 300
export const cellLimit = 200
export const longTextLimit = 5000

/** Names of the row in which a table from Excel adds itself up. */
const totalNames: readonly string[] = ['合计', '总计', '共计']
export const totalName = '合计'

export const textOf = (values: FilledFields, { key }: Pick<Field, 'key'>): string => {
  const value = values[key]
  return typeof value === 'string' ? value.normalize('NFC').trim() : ''
}

const isBlank = (row: FilledRow): boolean => Object.values(row).every((cell) => cell.trim() === '')

/** The rows of a table with something in them, each with the place where it stands, and the totals it brings itself. */
export function rowsOf(values: FilledFields, field: Field): { rows: { at: number; row: FilledRow }[]; claimed: { at: number; row: FilledRow }[] } {
  const value = values[field.key]
  const first = field.columns?.[0]?.key ?? ''
  const all = typeof value === 'string' || value === undefined ? [] : value.map((row, at) => ({ at, row })).filter(({ row }) => !isBlank(row))
  const isTotal = ({ row }: { row: FilledRow }): boolean => totalNames.includes((row[first] ?? '').replace(/\s/g, ''))
  return { rows: all.filter((one) => !isTotal(one)), claimed: all.filter(isTotal) }
}

/** Values of the form alone, in the shapes the form asks for: what else came along is dropped. */
export function keptFields(form: FieldForm, values: FilledFields): FilledFields {
  return Object.fromEntries(form.fields.flatMap((field): [string, string | FilledRow[]][] => {
    const value = values[field.key]
    if (value === undefined || (field.type === 'table') !== Array.isArray(value)) return []
    if (typeof value === 'string') return [[field.key, value]]
    return [[field.key, value.map((row) => Object.fromEntries((field.columns ?? []).map(({ key }) => [key, row[key] ?? ''])))]]
  }))
}

/** What a new, empty form begins with. */
export function startingFields(form: FieldForm): FilledFields {
  return Object.fromEntries(form.fields.map((field): [string, string | FilledRow[]] => {
    if (field.type !== 'table') return [field.key, '']
    const columns = field.columns ?? []
    const empty = Object.fromEntries(columns.map(({ key }) => [key, '']))
    return [field.key, (field.starts ?? ['']).map((start) => ({ ...empty, [columns[0]?.key ?? '']: start }))]
  }))
}

export const hasTable = (form: FieldForm): boolean => form.fields.some(({ type }) => type === 'table')
