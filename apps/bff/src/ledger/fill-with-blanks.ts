import * as z from 'zod/mini'
import { rowCount } from '../database/row-types'
import type { Tx } from '../database/transaction'
import { appendEvent } from '../engine/append-event'
import { newId } from '../engine/ids'

/** A day's blinded leaves come in full lots of so many: how many of them are real cannot be counted from outside. */
export const LOT = 16

const lastRow = z.object({ at: z.nullable(z.string()) })

/**
 * Once a day, before the day's confidential events are sealed: blank ones beside them up to a full lot, also when nothing
 * came. Nothing to hide while no box for 举报 was ever opened: then no such events can be.
 */
export async function fillWithBlanks(tx: Tx, tenant: string, now: Date, day: string): Promise<void> {
  const [key] = await tx.read(rowCount, 'SELECT COUNT(*) AS n FROM tip_off_key WHERE tenant = ?', [tenant])
  if (!key || key.n === 0) return
  const [last] = await tx.read(lastRow, "SELECT MAX(at) AS at FROM event WHERE tenant = ? AND object_type = 'blank'", [tenant])
  const before = new Date(Date.parse(day) - 1)
  if (last?.at && last.at >= before.toISOString()) return
  const [waiting] = await tx.read(rowCount, "SELECT COUNT(*) AS n FROM event WHERE tenant = ? AND object_type IN ('tipOff', 'blank') AND ledger_seq IS NULL AND at < ?", [tenant, day])
  // At least one: it marks the day as done.
  for (let blanks = LOT - ((waiting?.n ?? 0) % LOT); blanks > 0; blanks -= 1) {
    await appendEvent(tx, {
      tenant, objectType: 'blank', objectId: newId(now), seq: 1, now: before, verb: 'blank', actorId: null, actorParty: 'system', procedureVersion: 1, publicText: {}, privateText: {}, sample: false,
    })
  }
}
