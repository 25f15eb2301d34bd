import { headHash } from '@mingbai/rules/ledger/layout'
import { merkleRoot } from '@mingbai/rules/ledger/merkle'
import { IsNull } from 'typeorm'
import * as z from 'zod/mini'
import { isDuplicateKey } from '../database/is-duplicate-key'
import { runJob } from '../database/jobs'
import type { Tx } from '../database/transaction'
import { Event } from '../engine/event.entity'
import { newId } from '../engine/ids'
import type { House } from '../house'
import { LedgerHead } from './ledger-head.entity'
import { readLastHead } from './read-heads'
import { signHash } from './signing'

/** Leaves of one head: on the embedded database one transaction stays under 50 ms. */
const MOST_LEAVES = 500
const LEASE_MS = 60_000
const HOUR_MS = 3_600_000

const leafRow = z.object({ id: z.string(), hash: z.string() })

/**
 * Seals the hours that are over, by one process at a time: heads are public, and a head a minute would tell when somebody
 * stood at the board. Ids are made before commit, so an event may appear with an older id than a
 * sealed one: what counts is that it has no leaf number yet. @returns how many heads were made
 */
export async function extendLedger(house: House): Promise<number> {
  const { db, clock } = house
  const { code } = await house.book()
  let made = 0
  await runJob(db, 'ledger', clock(), LEASE_MS, async () => {
    try {
      while (await db.write((tx) => sealBatch(tx, code, house))) made += 1
    } catch (error) {
      // Another process sealed this very head first; ours went back as a whole, and the next round goes on from there.
      if (!isDuplicateKey(error)) throw error
    }
  })
  return made
}

async function sealBatch(tx: Tx, tenant: string, { keys, clock }: House): Promise<boolean> {
  const now = clock()
  const at = new Date(now.getTime() - (now.getTime() % HOUR_MS)).toISOString()
  const leaves = await tx.read(leafRow, `SELECT id, hash FROM event WHERE tenant = ? AND ledger_seq IS NULL AND sample = 0 AND at < ? ORDER BY id LIMIT ${MOST_LEAVES}`, [tenant, at])
  if (leaves.length === 0) return false
  const last = await readLastHead(tx, tenant)
  const content = {
    // A clock that was set back must not break the order of heads.
    tenant, number: (last?.number ?? 0) + 1, at: last && last.at > at ? last.at : at, first: last ? last.first + last.count : 1, count: leaves.length,
    root: merkleRoot(leaves.map(({ hash }) => hash)), prev: last?.hash ?? '',
  }
  const hash = headHash(content)
  await tx.insert(LedgerHead, { id: newId(now), ...content, hash, ...signHash(keys, hash) })
  for (const [nth, { id }] of leaves.entries()) {
    // Somebody whose lease ran out came back: the head's number is unique, so one of the two goes back as a whole.
    if ((await tx.update(Event, { id, ledgerSeq: IsNull() }, { ledgerSeq: content.first + nth })) === 0) throw new Error('an event was sealed twice')
  }
  return true
}
