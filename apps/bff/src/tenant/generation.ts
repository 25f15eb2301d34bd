import * as z from 'zod/mini'
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

/** The same where names, boards or settings change, which every process keeps in memory. */
export async function bumpBook(tx: Tx, tenant: string): Promise<void> {
  await tx.increment(Tenant, { code: tenant }, 'bookGeneration')
  await bumpGeneration(tx, tenant)
}

const generations = z.object({ generation: z.number(), bookGeneration: z.number() })

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
    if (!kept) return keep(readBook(db, tenant))
    if (Date.now() - kept.askedAt < ASK_EVERY_MS) return kept.book
    return keep(renewed(kept.book))
  }

  /** Whoever comes while it is on its way waits for it: after a change made here nobody is given the book of before. */
  function keep(book: Promise<Book>): Promise<Book> {
    const fresh: Kept = { book, askedAt: Date.now() }
    kept = fresh
    book.catch(() => {
      if (kept === fresh) kept = null
    })
    return book
  }

  async function renewed(before: Promise<Book>): Promise<Book> {
    const [row] = await db.read(generations, 'SELECT generation, book_generation FROM tenant WHERE code = ?', [tenant])
    const book = await before
    if (!row || row.bookGeneration !== book.bookGeneration) return readBook(db, tenant)
    return row.generation > book.generation ? { ...book, generation: row.generation } : book
  }

  return {
    book: current,
    forget: () => {
      if (kept) kept.askedAt = 0
    },
  }
}
