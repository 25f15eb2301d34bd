import * as z from 'zod/mini'
import type { Selected } from './engine'
import { toCamelCase } from './naming'

const keysBySql = new Map<string, readonly string[]>()
const keptKeys = 1000

/** Names are turned once for each statement text, not once for each row. */
function keysOf(sql: string, columns: readonly string[]): readonly string[] {
  const known = keysBySql.get(sql)
  if (known?.length === columns.length) return known
  const keys = columns.map(toCamelCase)
  if (keysBySql.size >= keptKeys) keysBySql.clear()
  keysBySql.set(sql, keys)
  return keys
}

/** Rows as arrays → objects with camelCase keys, checked. @throws Error when they do not fit, without their values */
export function parseSelected<T>(rowSchema: z.ZodMiniType<T>, sql: string, { columns, rows }: Selected): T[] {
  const keys = keysOf(sql, columns)
  const objects: unknown[] = new Array(rows.length)
  for (let r = 0; r < rows.length; r++) {
    const row = rows[r]
    const object: Record<string, unknown> = {}
    for (let c = 0; c < keys.length; c++) object[keys[c] ?? ''] = row?.[c]
    objects[r] = object
  }
  return parseList(rowSchema, sql, objects)
}

function parseList<T>(rowSchema: z.ZodMiniType<T>, sql: string, objects: unknown[]): T[] {
  const parsed = z.array(rowSchema).safeParse(objects)
  if (parsed.success) return parsed.data
  throw new Error(`A row does not fit its schema (${sql}):\n${z.prettifyError(parsed.error)}`)
}
