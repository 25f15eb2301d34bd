import { DefaultNamingStrategy, type NamingStrategyInterface, type Table } from 'typeorm'
import { createHash } from 'node:crypto'

/** `publishedAt` → `published_at`; `sha256Digest` → `sha256_digest`. */
export function toSnakeCase(property: string): string {
  return property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
}

/** `published_at` → `publishedAt`. */
export function toCamelCase(column: string): string {
  return column.replace(/_+([a-z0-9])/g, (_, letter: string) => letter.toUpperCase())
}

/** MySQL allows 64 characters; SQLite wants index names unique in the whole file, so the table is part of it. */
export function indexName(table: string, columns: readonly string[]): string {
  const name = `ix_${table}_${columns.join('_')}`
  if (name.length <= 60) return name
  return `${name.slice(0, 51)}_${createHash('sha256').update(name).digest('hex').slice(0, 8)}`
}

/** Columns and indexes get names a person can read in a database client; tables are always named by hand. */
export class Naming extends DefaultNamingStrategy implements NamingStrategyInterface {
  override columnName(property: string, custom: string | undefined, prefixes: string[]): string {
    return [...prefixes, custom ?? property].map(toSnakeCase).join('_')
  }

  override indexName(tableOrName: Table | string, columns: string[]): string {
    return indexName(this.getTableName(tableOrName), columns)
  }

  override tableName(className: string, given: string | undefined): string {
    if (given === undefined) throw new Error(`Entity ${className} needs an explicit table name`)
    return given
  }
}
