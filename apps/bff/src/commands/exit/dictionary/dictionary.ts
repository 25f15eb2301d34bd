import type { DataSource } from 'typeorm'
import { entities } from '../../../database/schema'
import { csvOf } from '../../../tables/write-csv'
import { caseTables } from './columns-of-cases'
import { officeTables } from './columns-of-office'
import { publishingTables } from './columns-of-publishing'
import { sameEverywhere, type TableWords } from './table-words'

export const dictionaryFile = 'dictionary.csv'

export const tableWords: Readonly<Record<string, TableWords>> = { ...caseTables, ...publishingTables, ...officeTables }

export interface ColumnLine {
  table: string
  /** What the table holds. */
  holds: string
  column: string
  /** What the column means; undefined: nobody has said it. */
  means: string | undefined
  /** How it is written: time zone, flag, length. */
  written: string
}

/** Every column of the schema: its words from the lists beside this file, how it is written from the schema itself. */
export function dictionaryOf(dataSource: DataSource): ColumnLine[] {
  return entities.map((entity) => dataSource.getMetadata(entity)).sort((a, b) => (a.tableName < b.tableName ? -1 : 1)).flatMap(({ tableName: table, columns }) => {
    const words = tableWords[table]
    return columns.map((column): ColumnLine => ({ table, holds: words?.is ?? '', column: column.databaseName, means: words?.columns[column.databaseName] ?? sameEverywhere[column.databaseName], written: writtenAs(column) }))
  })
}

interface Shape {
  type: unknown
  length: string
  isNullable: boolean
}

/** The kinds of database/column-types, as they stand in the files. */
function writtenAs({ type, length, isNullable }: Shape): string {
  const empty = isNullable ? '，可以空（null）' : ''
  if (type === 'integer') return `整数（说是或否的：0 否，1 是）${empty}`
  if (type === 'char' && length === '24') return `时刻，UTC，如 2026-11-22T00:00:00.000Z${empty}`
  if (type === 'char' && length === '10') return `日子，北京时间，如 2026-11-22${empty}`
  return type === 'mediumtext' ? `长文字${empty}` : `文字，最多 ${length} 个字${empty}`
}

export const dictionaryCsv = (dataSource: DataSource): string => csvOf([
  ['表', '表里是什么', '列', '列的意思', '怎么写'],
  ...dictionaryOf(dataSource).map(({ table, holds, column, means = '', written }) => [table, holds, column, means, written]),
])
