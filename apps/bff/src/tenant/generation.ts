import { rowCount } from '../database/row-types'
import type { Database } from '../database/database'
import type { Tx } from '../database/transaction'
import { readBook, type Book } from './book'
import { Tenant } from './tenant.entity'

/** How long another process may show what was before a change here, in milliseconds. */
const ASK_EVERY_MS = 1000

/** Raised last in every transaction that changes what anybody can see: all caches hang on this number. */
export async function bumpGeneration(tx: Tx, tenant: string): Promise<void> {
  await tx.increment(Tenant, { code: tenant }, 'generation')
}

interface Kept {
  book: Promise<Book>
  askedAt: number
}

/**
 * Keeps the book of one tenant. Asks once a second whether another process has raised the generation;
 * `forget()` is for the writer itself, which must see its own change at once.
 */
export function keepBook(db: Database, tenant: string): { book: () => Promise<Book>; forget: () => void } {
  let kept: Kept | null = null

  async function current(): Promise<Book> {
    const mine = kept
    if (!mine) return read()
    if (Date.now() - mine.askedAt < ASK_EVERY_MS) return mine.book
    mine.askedAt = Date.now()
    const [row] = await db.read(rowCount, 'SELECT generation AS n FROM tenant WHERE code = ?', [tenant])
    const book = await mine.book
    if (row?.n === book.generation) return book
    // Meanwhile another request may have begun to read it anew.
    return kept && kept !== mine ? kept.book : read()
  }

  function read(): Promise<Book> {
    const fresh: Kept = { book: readBook(db, tenant), askedAt: Date.now() }
    kept = fresh
    fresh.book.catch(() => {
      if (kept === fresh) kept = null
    })
    return fresh.book
  }

  return { book: current, forget: () => (kept = null) }
}
