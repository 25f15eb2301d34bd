import type { Column, FilledRow } from '@mingbai/rules/catalogue/field-schema'
import { tabbedRows } from './pasted-text'

const bare = (text: string): string => text.replace(/[（(].*?[）)]|\s/g, '')

/**
 * Cells copied from Excel laid over a table, from one cell rightwards and down; what stood there gives way.
 * A first line that repeats the head is left out. Null: it is one cell, and pastes itself.
 */
export function pasteRows(rows: readonly FilledRow[], columns: readonly Column[], at: { row: number; column: string }, text: string): FilledRow[] | null {
  const lines = (tabbedRows(text) ?? (/\n./.test(text.trim()) ? text.trim().split(/\r?\n/) : null))?.map((line) => line.split('\t').map((cell) => cell.trim()))
  if (!lines) return null
  const first = columns.findIndex(({ key }) => key === at.column)
  const repeatsHead = (lines[0] ?? []).every((cell, i) => cell !== '' && bare(cell) === bare(columns[first + i]?.label ?? ''))
  const body = repeatsHead ? lines.slice(1) : lines
  const empty = Object.fromEntries(columns.map(({ key }) => [key, '']))
  const height = Math.max(rows.length, at.row + body.length)
  return Array.from({ length: height }, (_, place) => {
    const cells = body[place - at.row] ?? []
    const laid = cells.flatMap((cell, i): [string, string][] => (columns[first + i] ? [[columns[first + i]?.key ?? '', cell]] : []))
    return { ...empty, ...rows[place], ...Object.fromEntries(laid) }
  })
}
