import { shanghaiDate } from '@mingbai/rules/clock/local-date'
import { canonical, sha256Hex } from '@mingbai/rules/ledger/hash'
import { draw, monthOf, monthsLater, monthStart } from '@mingbai/rules/supervision/draw'
import * as z from 'zod/mini'
import type { Database } from '../database/database'
import { isDuplicateKey } from '../database/is-duplicate-key'
import { runJob } from '../database/jobs'
import { appendEvent } from '../engine/append-event'
import { newId } from '../engine/ids'
import type { House } from '../house'
import { bumpGeneration } from '../tenant/generation'
import { closings, readClosed, type ClosedRow } from './closed-cases'
import { RecheckDrawRow } from './recheck-draw.entity'
import { marksFor } from './seen'

const LEASE_MS = 60_000
const headRow = z.object({ number: z.number(), hash: z.string(), at: z.string() })
type Head = z.infer<typeof headRow>

/**
 * Draws each month that is over, once its seed is sealed, and keeps what came out: a case that leaves the list later (it became
 * another kind, or a 举报) changes nothing. The step stands in the ledger, with a digest of both lists. @returns how many were made
 */
export async function makeDraws(house: House): Promise<number> {
  const { db, clock } = house
  const { code } = await house.book()
  let made = 0
  await runJob(db, 'supervision.draw', clock(), LEASE_MS, async () => {
    for (const month of await monthsToDraw(db, code, clock())) {
      const head = await readSeed(db, code, month)
      if (!head) return
      if (await keep(house, code, month, head, await readClosed(month, { db, tenant: code, at: clock().toISOString() }))) made += 1
    }
  })
  return made
}

const monthRow = z.object({ at: z.nullable(z.string()) })

/** From the one after the last that is kept, or from the first closing of all, to the month before this. */
async function monthsToDraw(db: Database, tenant: string, now: Date): Promise<string[]> {
  const [[kept], [first]] = await Promise.all([
    db.read(monthRow, 'SELECT MAX(month) AS at FROM recheck_draw WHERE tenant = ?', [tenant]),
    db.read(monthRow, `SELECT MIN(at) AS at FROM event WHERE tenant = ? AND object_type = 'case' AND verb IN (${marksFor(closings)}) AND sample = 0`, [tenant, ...closings]),
  ])
  const begin = kept?.at ? monthsLater(kept.at, 1) : first?.at ? monthOf(shanghaiDate(new Date(first.at))) : null
  const months: string[] = []
  for (let month = begin; month !== null && month < monthOf(shanghaiDate(now)); month = monthsLater(month, 1)) months.push(month)
  return months
}

/** The first head sealed in the month after the closings. */
async function readSeed(db: Database, tenant: string, month: string): Promise<Head | null> {
  const [head] = await db.read(headRow, 'SELECT number, hash, at FROM ledger_head WHERE tenant = ? AND at >= ? ORDER BY number LIMIT 1', [tenant, monthStart(monthsLater(month, 1))])
  return head ?? null
}

async function keep({ db, clock }: House, tenant: string, month: string, head: Head, closed: readonly ClosedRow[]): Promise<boolean> {
  const numbers = [...new Set(closed.map(({ number }) => number))]
  const drawn = draw({ head: head.hash, month }, numbers)
  const now = clock()
  const id = newId(now)
  try {
    await db.write(async (tx) => {
      await tx.insert(RecheckDrawRow, { id, tenant, month, headNumber: head.number, headHash: head.hash, headAt: head.at, numbers: JSON.stringify(numbers), drawn: JSON.stringify(drawn), madeAt: now.toISOString() })
      await appendEvent(tx, {
        tenant, objectType: 'recheckDraw', objectId: id, seq: 1, now, verb: 'draw', actorId: null, actorParty: 'system', procedureVersion: 1,
        publicText: { month, head: head.hash, numbers: numbers.length, drawn: drawn.length, digest: sha256Hex(canonical({ numbers, drawn })) }, privateText: {}, sample: false,
      })
      await bumpGeneration(tx, tenant)
    })
    return true
  } catch (error) {
    // Another process whose lease had run out made the same one.
    if (isDuplicateKey(error)) return false
    throw error
  }
}
