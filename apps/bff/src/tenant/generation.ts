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
    const mine = kept
    if (!mine) return read()
    if (Date.now() - mine.askedAt < ASK_EVERY_MS) return mine.book
    mine.askedAt = Date.now()
    const [row] = await db.read(generations, 'SELECT generation, book_generation FROM tenant WHERE code = ?', [tenant])
    const book = await mine.book
    if (!row || row.bookGeneration !== book.bookGeneration) return read()
    if (row.generation === book.generation) return book
    const raised = { ...book, generation: row.generation }
    // Two may ask at once: the higher number is the later one.
    if (kept === mine && (await mine.book).generation < raised.generation) mine.book = Promise.resolve(raised)
    return raised
  }

  function read(): Promise<Book> {
    const fresh: Kept = { book: readBook(db, tenant), askedAt: Date.now() }
    kept = fresh
    fresh.book.catch(() => {
      if (kept === fresh) kept = null
    })
    return fresh.book
  }

  return {
    book: current,
    forget: () => {
      if (kept) kept.askedAt = 0
    },
  }
}
