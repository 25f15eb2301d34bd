import * as z from 'zod/mini'
import type { Tx } from '../database/transaction'
import type { Scope, StaffActor } from '../house'
import { bumpBook } from '../tenant/generation'
import { appendEvent, type ObjectType } from './append-event'

const lastRow = z.object({ n: z.nullable(z.number()) })

export interface Change {
  objectType: Extract<ObjectType, 'board' | 'catalogueItem' | 'organisation' | 'category' | 'staff' | 'tenant' | 'outsideClient' | 'message' | 'topic' | 'survey'>
  objectId: string
  verb: string
  /** The name people know the thing by. */
  label: string
  before?: Record<string, string>
  after?: Record<string, string>
}

/** Where and by whom: a scope of staff has it all. */
export type ChangeScope = Pick<Scope, 'tenant' | 'now'> & { actor: Pick<StaffActor, 'id' | 'appointments'> }

/** Who changed what in people, boards and settings: an event like every other. Only the fields that differ are kept. */
export async function logChange(tx: Tx, scope: ChangeScope, change: Change): Promise<void> {
  const { before = {}, after = {} } = change
  const differing = Object.keys(after).filter((name) => before[name] !== after[name])
  const detail = differing.map((name) => `${name}：${before[name] ?? ''} → ${after[name] ?? ''}`)
  const [last] = await tx.read(lastRow, 'SELECT MAX(seq) AS n FROM event WHERE object_id = ? AND tenant = ?', [change.objectId, scope.tenant.code])
  await appendEvent(tx, {
    tenant: scope.tenant.code, objectType: change.objectType, objectId: change.objectId, seq: (last?.n ?? 0) + 1, now: scope.now, verb: change.verb,
    actorId: scope.actor.id, actorParty: scope.actor.appointments[0]?.role ?? 'admin', procedureVersion: 1,
    publicText: {}, privateText: { label: change.label, changes: detail }, sample: false,
  })
  await bumpBook(tx, scope.tenant.code)
}
