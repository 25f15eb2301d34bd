import { shanghaiDate } from '@mingbai/rules/clock/local-date'
import { headHash, leafOf } from '@mingbai/rules/ledger/layout'
import { merkleRoot } from '@mingbai/rules/ledger/merkle'
import { IsNull } from 'typeorm'
import * as z from 'zod/mini'
import { isDuplicateKey } from '../database/is-duplicate-key'
import { runJob } from '../database/jobs'
import type { Tx } from '../database/transaction'
import { blindedTypes } from '../engine/append-event'
import { Event } from '../engine/event.entity'
import { newId } from '../engine/ids'
import type { House } from '../house'
import { fillWithBlanks, LOT } from './fill-with-blanks'
import { LedgerHead } from './ledger-head.entity'
import { readLastHead } from './read-heads'
import { signHash } from './signing'

/** Leaves of one head: on the embedded database one transaction stays under 50 ms. */
const MOST_LEAVES = 500
const LEASE_MS = 60_000
const HOUR_MS = 3_600_000

const leafRow = z.object({ id: z.string(), hash: z.string(), blind: z.nullable(z.string()) })
type LeafRow = z.infer<typeof leafRow>

/**
 * Seals the hours that are over, by one process at a time: heads are public, and a head a minute would tell when somebody
 * stood at the board. What is confidential waits for the end of the day. Ids are made before commit, so an event may appear
 * with an older id than a sealed one: what counts is that it has no leaf number yet. @returns how many heads were made
 */
export async function extendLedger(house: House): Promise<number> {
  const { db, clock } = house
  const { code } = await house.book()
  let made = 0
  await runJob(db, 'ledger', clock(), LEASE_MS, async () => {
    try {
      await db.write((tx) => fillWithBlanks(tx, code, clock(), dayStart(clock())))
      while (await db.write((tx) => sealBatch(tx, code, house))) made += 1
    } catch (error) {
      // Another process sealed this very head first; ours went back as a whole, and the next round goes on from there.
      if (!isDuplicateKey(error)) throw error
    }
  })
  return made
}

/** The instant at which the legal day of `now` began. */
const dayStart = (now: Date): string => new Date(`${shanghaiDate(now)}T00:00:00+08:00`).toISOString()

async function sealBatch(tx: Tx, tenant: string, { keys, clock }: House): Promise<boolean> {
  const now = clock()
  const at = new Date(now.getTime() - (now.getTime() % HOUR_MS)).toISOString()
  const leaves = await unsealed(tx, tenant, at, dayStart(now))
  if (leaves.length === 0) return false
  const last = await readLastHead(tx, tenant)
  const content = {
    // A clock that was set back must not break the order of heads.
    tenant, number: (last?.number ?? 0) + 1, at: last && last.at > at ? last.at : at, first: last ? last.first + last.count : 1, count: leaves.length,
    root: merkleRoot(leaves.map(leafOf)), prev: last?.hash ?? '',
  }
  const hash = headHash(content)
  await tx.insert(LedgerHead, { id: newId(now), ...content, hash, ...signHash(keys, hash) })
  for (const [nth, { id }] of leaves.entries()) {
    // Somebody whose lease ran out came back: the head's number is unique, so one of the two goes back as a whole.
    if ((await tx.update(Event, { id, ledgerSeq: IsNull() }, { ledgerSeq: content.first + nth })) === 0) throw new Error('an event was sealed twice')
  }
  return true
}

/** In the order of what was done; the blinded by their blinds, so that blanks do not stand behind the others. */
async function unsealed(tx: Tx, tenant: string, hour: string, day: string): Promise<LeafRow[]> {
  const marks = blindedTypes.map(() => '?').join(',')
  const open = 'SELECT id, hash, blind FROM event WHERE tenant = ? AND ledger_seq IS NULL AND sample = 0 AND object_type'
  const plain = await tx.read(leafRow, `${open} NOT IN (${marks}) AND at < ? ORDER BY id LIMIT ${MOST_LEAVES}`, [tenant, ...blindedTypes, hour])
  if (plain.length === MOST_LEAVES) return plain
  const blinded = await tx.read(leafRow, `${open} IN (${marks}) AND at < ? ORDER BY blind LIMIT ${LOT * 30}`, [tenant, ...blindedTypes, day])
  // One that was committed late would stand alone and tell of itself: it waits for the next day's lot.
  return blinded.length % LOT === 0 ? [...plain, ...blinded] : plain
}
