import { readTable } from './read-table'
import type { TableRow } from './read-xlsx'
import { TableError } from './table-error'
import { tableTexts } from './texts'

export type Cells<Column extends string> = Partial<Record<Column, string>>
/** What may be wrong with a cell of any table. */
type CellFault = 'hiddenRow' | 'hiddenColumn' | 'formula' | 'tooLong'
/** Tells what is wrong with the row that is being read. `column` null: the row as a whole. */
export type TellFault<Column extends string, Fault extends string> = (column: Column | null, text: string, fault: Fault) => void

interface TableFault { row: number; column: string; text: string; reason: string }

export interface HeadedTable<Column extends string, Fault extends string, Item> {
  headingOf: (text: string) => Column | null
  /** A row without one of these is no head: a title above the table is passed over. */
  needed: readonly Column[]
  /** One of these must be there, else `texts.noDay`. */
  days: readonly Column[]
  /** Characters that a cell may have. */
  longest: Partial<Record<Column, number>>
  limits: { rows: number; faults: number }
  labels: Record<Column, string>
  faultTexts: Record<Fault | CellFault, string>
  texts: { noHead: string; noDay: string; empty: string; tooMany: (rows: number) => string }
  /** What one row says; what is wrong with it is told to `fault`. */
  read: (row: number, cells: Cells<Column>, columns: readonly Column[], fault: TellFault<Column, Fault | CellFault>) => Item | null
}

export interface ReadHeadedTable<Item, Column extends string = string> {
  /** Why nothing of the table could be read; empty when it could. */
  message: string
  faults: TableFault[]
  /** Headings that mean nothing here. */
  leftOut: string[]
  /** The head as it stands in the file, with what each heading was taken for; where none was known as one, the first row that could be. */
  headings: { text: string; column: Column | null }[]
  items: Item[]
}

/** A title above a table is one cell; a head has more. */
const HEADINGS = 3
const LONGEST_HEADING = 40

/** Reads the whole table for what is right and what is wrong with it; writes nothing. */
export async function readHeadedTable<Column extends string, Fault extends string, Item>(bytes: Buffer, table: HeadedTable<Column, Fault, Item>): Promise<ReadHeadedTable<Item, Column>> {
  const found: ReadHeadedTable<Item, Column> = { message: '', faults: [], leftOut: [], headings: [], items: [] }
  let places: (Column | null)[] | null = null
  let rows = 0
  try {
    for await (const row of readTable(bytes)) {
      if (row.cells.every((cell) => cell.trim() === '')) continue
      if (!places) places = takeHead(row, table, found)
      else if (++rows > table.limits.rows) found.message = table.texts.tooMany(table.limits.rows)
      else takeRow(row, places, table, found)
      if (found.message) return found
    }
  } catch (error) {
    if (!(error instanceof TableError)) throw error
    return { ...found, message: `${tableTexts[error.fault]}${error.where ? `（${error.where}）` : ''}` }
  }
  return { ...found, message: !places ? table.texts.noHead : rows === 0 ? table.texts.empty : '' }
}

function takeHead<Column extends string, Fault extends string, Item>(row: TableRow, { headingOf, needed, days, texts }: HeadedTable<Column, Fault, Item>, found: ReadHeadedTable<Item, Column>): (Column | null)[] | null {
  const columns = row.cells.map(headingOf)
  const isHead = needed.every((column) => columns.includes(column))
  const named = row.cells.flatMap((text, at) => (text.trim() === '' ? [] : [{ text: text.trim().slice(0, LONGEST_HEADING), column: columns[at] ?? null }]))
  if (isHead || (found.headings.length === 0 && named.length >= HEADINGS)) found.headings = named
  if (!isHead) return null
  // Of two columns that mean the same the first counts.
  const places = columns.map((column, at) => (columns.indexOf(column) === at ? column : null))
  found.leftOut = row.cells.filter((text, at) => text.trim() !== '' && !places[at]).map((text) => text.trim())
  if (!days.some((column) => columns.includes(column))) found.message = texts.noDay
  return places
}

function takeRow<Column extends string, Fault extends string, Item>(row: TableRow, places: readonly (Column | null)[], table: HeadedTable<Column, Fault, Item>, found: ReadHeadedTable<Item, Column>): void {
  let wrong = 0
  const fault: TellFault<Column, Fault | CellFault> = (column, text, why) => {
    wrong += 1
    if (found.faults.length < table.limits.faults) found.faults.push({ row: row.number, column: column ? table.labels[column] : '', text: text.slice(0, 20), reason: table.faultTexts[why] })
  }
  const cells: Cells<Column> = {}
  if (row.hidden.includes(-1)) fault(null, '', 'hiddenRow')
  places.forEach((column, at) => {
    if (!column) return
    const text = (row.cells[at] ?? '').trim()
    if (row.hidden.includes(at)) fault(column, '', 'hiddenColumn')
    else if (row.formulas.includes(at)) fault(column, text, 'formula')
    else if (text.length > (table.longest[column] ?? Infinity)) fault(column, text, 'tooLong')
    else cells[column] = text
  })
  const item = table.read(row.number, cells, places.flatMap((column) => (column ? [column] : [])), fault)
  if (item && wrong === 0) found.items.push(item)
}
