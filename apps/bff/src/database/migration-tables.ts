import { Table, TableColumn, TableIndex, type ColumnOptions, type QueryRunner, type TableColumnOptions } from 'typeorm'
import { indexName, toSnakeCase } from './naming'

/** What migrations say in the words of `column-types.ts`; property names become column names as in entities. */
export interface TableDefinition {
  columns: Record<string, ColumnOptions>
  indexes?: readonly IndexDefinition[]
}

export interface IndexDefinition {
  /** property names, in index order */
  on: readonly string[]
  unique?: true
}

/** Creates the table and its indexes in one statement each engine can repeat: nothing happens when it exists. */
export async function createTable(queryRunner: QueryRunner, name: string, { columns, indexes = [] }: TableDefinition): Promise<void> {
  const table = new Table({
    name,
    columns: Object.entries(columns).map(([property, column]) => columnOptions(queryRunner, property, column)),
    indices: indexes.map((index) => indexOptions(name, index)),
  })
  await queryRunner.createTable(table, true)
}

export async function dropTable(queryRunner: QueryRunner, name: string): Promise<void> {
  await queryRunner.dropTable(name, true)
}

/** Adds what is missing of `columns`; safe to repeat after a migration that died half way. */
export async function addColumns(queryRunner: QueryRunner, table: string, columns: Record<string, ColumnOptions>): Promise<void> {
  for (const [property, column] of Object.entries(columns)) {
    if (await queryRunner.hasColumn(table, toSnakeCase(property))) continue
    await queryRunner.addColumn(table, new TableColumn(columnOptions(queryRunner, property, column)))
  }
}

export async function dropColumns(queryRunner: QueryRunner, table: string, properties: readonly string[]): Promise<void> {
  for (const column of properties.map(toSnakeCase)) {
    if (await queryRunner.hasColumn(table, column)) await queryRunner.dropColumn(table, column)
  }
}

export async function addIndex(queryRunner: QueryRunner, table: string, index: IndexDefinition): Promise<void> {
  const options = indexOptions(table, index)
  const existing = await queryRunner.getTable(table)
  if (existing?.indices.some(({ name }) => name === options.name)) return
  await queryRunner.createIndex(table, new TableIndex(options))
}

export async function dropIndex(queryRunner: QueryRunner, table: string, index: IndexDefinition): Promise<void> {
  await queryRunner.dropIndex(table, indexOptions(table, index).name, true)
}

function indexOptions(table: string, { on, unique }: IndexDefinition) {
  const columnNames = on.map(toSnakeCase)
  return { name: indexName(table, columnNames), columnNames, isUnique: unique ?? false }
}

function columnOptions(queryRunner: QueryRunner, property: string, column: ColumnOptions): TableColumnOptions {
  const { type, length, charset, collation, primary, nullable } = column
  if (typeof type !== 'string') throw new TypeError(`Column ${property} needs a type from column-types.ts`)
  const isMysql = queryRunner.dataSource.options.type !== 'better-sqlite3'
  return {
    name: toSnakeCase(property),
    type: isMysql && type === 'integer' ? 'int' : type,
    ...(length === undefined ? {} : { length: String(length) }),
    // SQLite has no such collations, and compares bytes anyway.
    ...(isMysql ? { charset, collation } : {}),
    isPrimary: primary ?? false,
    isNullable: nullable ?? false,
    default: defaultOf(column),
  }
}

function defaultOf({ default: value }: ColumnOptions): string | undefined {
  if (value === undefined) return undefined
  return typeof value === 'number' ? String(value) : `'${String(value)}'`
}
