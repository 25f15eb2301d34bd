import type { DataSource } from 'typeorm'
import type { Bind } from '../../database/bind-guard'
import { toCamelCase } from '../../database/naming'
import type { Tx } from '../../database/transaction'
import { entities } from '../../database/schema'
import { rowSchema, type Row } from './format'
import type { RowsOf } from './rows-of'

export interface TableShape {
  name: string
  /** Sorted by name: the order of the engine is not ours. */
  columns: string[]
  primary: string[]
}

/** Every table there is, by name; none is left out. */
export function tablesOf(dataSource: DataSource): TableShape[] {
  return entities.map((entity) => {
    const { tableName, columns, primaryColumns } = dataSource.getMetadata(entity)
    return { name: tableName, columns: columns.map(({ databaseName }) => databaseName).sort(), primary: primaryColumns.map(({ databaseName }) => databaseName) }
  }).sort((a, b) => (a.name < b.name ? -1 : 1))
}

const AT_ONCE = 500

/** All rows in the order of their primary key, which compares bytes on both engines. */
export async function* readTable(tx: Pick<Tx, 'read'>, { name, columns, primary }: TableShape, quote: (name: string) => string, of: RowsOf | null = null): AsyncGenerator<Row> {
  const list = columns.map(quote).join(', ')
  const order = primary.map(quote).join(', ')
  let last: Row | null = null
  for (;;) {
    const [further, binds]: [string, Bind[]] = last === null ? ['', []] : after(primary, last, quote)
    const conditions = [...(of ? [of.where] : []), ...(further ? [further] : [])]
    const where = conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : ''
    const params = [...(of?.params ?? []), ...binds]
    const read = await tx.read(rowSchema, `SELECT ${list} FROM ${quote(name)}${where} ORDER BY ${order} LIMIT ${AT_ONCE}`, params)
    const rows: Row[] = read.map((row) => Object.fromEntries(columns.map((column) => [column, row[toCamelCase(column)] ?? null])))
    yield* rows
    last = rows.at(-1) ?? null
    if (rows.length < AT_ONCE) return
  }
}

/** (a, b) after (x, y): a > x, or a = x and b > y. */
function after(primary: string[], last: Row, quote: (name: string) => string): [string, Bind[]] {
  const params: Bind[] = []
  const ways = primary.map((column, at) => {
    const same = primary.slice(0, at).map((before) => {
      params.push(last[before] ?? null)
      return `${quote(before)} = ?`
    })
    params.push(last[column] ?? null)
    return `(${[...same, `${quote(column)} > ?`].join(' AND ')})`
  })
  return [`(${ways.join(' OR ')})`, params]
}
