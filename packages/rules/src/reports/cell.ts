/** 万元 is kept in 分, a share in whole percent; every other unit counts things. */
export type Unit = '件' | '条' | '条次' | '次' | '人' | '个' | '块' | '项' | '万元' | '%'

export const MONEY = '万元' satisfies Unit
/** 件 goes without saying in the national tables. */
export const unitText = (unit: Unit): string => (unit === '件' ? '' : unit)

/** One number of a report. Its id never changes: corrections, opening figures and texts hang on it. */
export interface Cell {
  id: string
  /** Unique in a format; what a text names it by: 第二十条.行政许可 */
  name: string
  /** What stands before the number in a sentence. */
  label: string
  unit: Unit
  /** Where the number is asked for. */
  article?: string
  /** 本年增/减: may go down. */
  signed?: true
  /** Reckoned from two others: how many of how many. */
  share?: { part: string; of: string }
}

/** A head or a number of a table as it is printed; `wide` and `high`: over how many columns and rows. */
export type GridCell = { head: string; wide?: number; high?: number } | { cell: string; wide?: number; high?: number }

/** The same table for a narrow screen: what a line is about, its total, and what the total is made of. */
export interface Line {
  label: string
  level: 1 | 2 | 3
  total?: string
  parts: { label: string; cell: string }[]
}

export interface ReportTable {
  id: TableId
  title: string
  basis: string
  columns: number
  /** Rows at the top that are repeated on every page. */
  headRows: number
  grid: GridCell[][]
  lines: Line[]
  cells: Cell[]
}

/** A list leaves out the numbers that a printed report did not tell; a national table keeps its rows. */
export const toldOf = (table: ReportTable, isTold: (cell: string) => boolean): ReportTable =>
  (table.id === 'overview' ? { ...table, grid: table.grid.filter((row) => row.some((one) => 'cell' in one && isTold(one.cell))) } : table)

export type TableId = 'overview' | 'article20' | 'requests' | 'proceedings'

/** 1234500 分 → 1.2345: as many decimals as it has. */
export function figureText(value: number, unit: Unit): string {
  if (unit !== '万元') return String(value)
  const whole = (Math.abs(value) / 1_000_000).toFixed(6).replace(/\.?0+$/, '')
  return value < 0 ? `-${whole}` : whole
}

/** As it is typed: 3.5 万元 → 3500000. Null: not a number of this unit. */
export function readFigure(typed: string, { unit, signed }: Pick<Cell, 'unit' | 'signed'>): number | null {
  const text = typed.trim()
  if (!(unit === '万元' ? /^-?\d{1,5}(\.\d{1,6})?$/ : /^-?\d{1,9}$/).test(text)) return null
  const value = unit === '万元' ? Math.round(Number(text) * 1_000_000) : Number(text)
  return (value < 0 && !signed) || Math.abs(value) > 2_147_483_647 ? null : value
}

/** As a report printed it: “900余” is at least 900. Null: not a number of this unit. */
export function readPrinted(typed: string, cell: Pick<Cell, 'unit' | 'signed'>): { value: number; about: boolean } | null {
  const about = /余\s*$/.test(typed)
  const value = readFigure(typed.replace(/余\s*$/, ''), cell)
  return value === null ? null : { value, about }
}
