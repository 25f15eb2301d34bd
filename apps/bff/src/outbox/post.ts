import type { Tx } from '../database/transaction'
import { newId } from '../engine/ids'
import { Outbox } from './outbox.entity'

export type Topic = 'case.step' | 'notice.public' | 'search.index' | 'outside.webhook'

export interface Letter {
  tenant: string
  topic: Topic
  objectType: 'case' | 'disclosure'
  objectId: string
  payload: Record<string, string | number>
  now: Date
}

/** Puts work into the outbox, in the transaction of what it tells of: it is done if and only if that is committed. */
export async function post(tx: Tx, letter: Letter): Promise<void> {
  const at = letter.now.toISOString()
  await tx.insert(Outbox, {
    id: newId(letter.now), tenant: letter.tenant, topic: letter.topic, objectType: letter.objectType, objectId: letter.objectId,
    payload: JSON.stringify(letter.payload), dueAt: at, attempts: 0, doneAt: null,
  })
}
