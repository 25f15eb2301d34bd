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
    if (!kept || Date.now() - kept.askedAt < ASK_EVERY_MS) return read(false)
    kept.askedAt = Date.now()
    const [row] = await db.read(rowCount, 'SELECT generation AS n FROM tenant WHERE code = ?', [tenant])
    const known = await kept.book
    return read(row?.n !== known.generation)
  }

  function read(anew: boolean): Promise<Book> {
    if (!kept || anew) {
      const book = readBook(db, tenant)
      kept = { book, askedAt: Date.now() }
      book.catch(() => (kept = null))
    }
    return kept.book
  }

  return { book: current, forget: () => (kept = null) }
}
