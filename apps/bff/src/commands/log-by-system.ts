import * as z from 'zod/mini'
import type { Tx } from '../database/transaction'
import { appendEvent, type ObjectType } from '../engine/append-event'

const lastRow = z.object({ n: z.nullable(z.number()) })

export interface SystemChange {
  tenant: string
  objectType: ObjectType
  objectId: string
  verb: string
  label: string
  /** `name：before → after`, as in the console's log. */
  changes: string[]
  now: Date
}

/** What a command changed stands in the same log as what people changed, with nobody's name. */
export async function logBySystem(tx: Tx, { tenant, objectType, objectId, verb, label, changes, now }: SystemChange): Promise<void> {
  const [last] = await tx.read(lastRow, 'SELECT MAX(seq) AS n FROM event WHERE object_id = ? AND tenant = ?', [objectId, tenant])
  await appendEvent(tx, {
    tenant, objectType, objectId, seq: (last?.n ?? 0) + 1, now, verb, actorId: null, actorParty: 'system', procedureVersion: 1,
    publicText: {}, privateText: { label, changes }, sample: false,
  })
}
