import * as z from 'zod/mini'
import type { Database } from '../database/database'
import type { House } from '../house'
import { keepBook } from './generation'

/** Townships come by a command of the operator: a process that runs beside it sees a new one after so long. */
const ASK_EVERY_MS = 60_000
const codeRow = z.object({ code: z.string() })

/** The process in the name of each of its townships: the one it was started for first, then by their codes. */
export function openHouses(db: Database, firstCode: string, shared: Omit<House, 'code' | 'all' | 'book' | 'forgetBook'>): House {
  const houses = new Map<string, House>()
  let asked: { at: number; all: Promise<readonly House[]> } | null = null

  function houseOf(code: string): House {
    const known = houses.get(code)
    if (known) return known
    const { book, forget } = keepBook(db, code)
    const house: House = { ...shared, code, all, book, forgetBook: forget }
    houses.set(code, house)
    return house
  }

  function all(): Promise<readonly House[]> {
    if (asked && Date.now() - asked.at < ASK_EVERY_MS) return asked.all
    const fresh = { at: Date.now(), all: read() }
    asked = fresh
    fresh.all.catch(() => {
      if (asked === fresh) asked = null
    })
    return fresh.all
  }

  async function read(): Promise<readonly House[]> {
    const rows = await db.read(codeRow, 'SELECT code FROM tenant ORDER BY CASE WHEN code = ? THEN 0 ELSE 1 END, code', [firstCode])
    return rows.map(({ code }) => houseOf(code))
  }

  return houseOf(firstCode)
}
