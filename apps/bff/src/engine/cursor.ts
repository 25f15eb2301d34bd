import { Refusal } from '../http/refusal'

/** Keyset paging: what the last row of a page sorted by, opaque to clients. */
export interface Cursor {
  at: string
  id: string
}

function encodeCursor({ at, id }: Cursor): string {
  return Buffer.from(`${at}|${id}`).toString('base64url')
}

export function decodeCursor(text: string | undefined): Cursor | null {
  if (!text) return null
  const [at, id] = Buffer.from(text, 'base64url').toString('utf8').split('|')
  if (!at || !id) throw new Refusal('badRequest', { detail: 'before' })
  return { at, id }
}

/** Cuts a page out of rows read with LIMIT size + 1. */
export function pageOf<Row, Item>(rows: readonly Row[], size: number, cursor: (row: Row) => Cursor, present: (row: Row) => Item): { items: Item[]; next: string | null } {
  const shown = rows.slice(0, size)
  const last = shown.at(-1)
  return { items: shown.map(present), next: rows.length > size && last !== undefined ? encodeCursor(cursor(last)) : null }
}
