import * as z from 'zod/mini'
import { runJob } from '../database/jobs'
import { rowJson } from '../database/row-types'
import { systemScopes } from '../engine/system-scope'
import type { House, Scope } from '../house'
import { Outbox } from '../outbox/outbox.entity'
import { findClient, openSecret } from '../cases/outside/client-row'
import { backOff, letterPatience } from '@mingbai/rules/messages/back-off'
import { writeLetter } from '../cases/outside/letters'
import { OutsideClient } from '../cases/outside/outside-client.entity'
import { send, type Road } from '../cases/outside/send'
import { NotTaken } from '../cases/outside/trouble'

const letterRow = z.object({ id: z.string(), tenant: z.string(), objectId: z.string(), attempts: z.number(), payload: rowJson(z.object({ seq: z.number(), client: z.string() })) })
type LetterRow = z.infer<typeof letterRow>

const TIMEOUT_MS = 10_000
const LEASE_MS = 60_000
/** No new letter is begun so late that its time-out could outlast the lease. */
const WORK_MS = 40_000
const BATCH = 50

/**
 * The outbox's letters to other systems. Apart from the rest, and one client beside the other: a server that hangs holds up
 * neither the search index nor the next client. @returns how many were delivered
 */
export async function deliverWebhooks(house: House, { timeoutMs = TIMEOUT_MS, ...road }: Partial<Pick<Road, 'timeoutMs' | 'ca'>> = {}): Promise<number> {
  const { db, clock } = house
  let done = 0
  await runJob(db, 'outbox.outside', clock(), LEASE_MS, async () => {
    const letters = await db.read(letterRow, `SELECT id, tenant, object_id, attempts, payload FROM outbox WHERE done_at IS NULL AND topic = 'outside.webhook' AND due_at <= ? AND attempts < ${letterPatience.mostTries} ORDER BY due_at, id LIMIT ${BATCH}`, [clock().toISOString()])
    const scopeOf = systemScopes(house)
    const began = performance.now()
    await Promise.all([...byClient(letters).values()].map(async (own) => {
      for (const letter of own) {
        if (performance.now() - began > WORK_MS || !(await deliver(letter, await scopeOf(letter.tenant), { timeoutMs, ...road }))) return
        done += 1
      }
    }))
  })
  return done
}

function byClient(letters: readonly LetterRow[]): Map<string, LetterRow[]> {
  const groups = new Map<string, LetterRow[]>()
  for (const letter of letters) groups.set(letter.payload.client, [...(groups.get(letter.payload.client) ?? []), letter])
  return groups
}

/** @returns false when it was not taken: the client's other letters wait for the next round */
async function deliver(letter: LetterRow, scope: Scope, road: Omit<Road, 'trial'>): Promise<boolean> {
  const { db, clock, keys, log, tenant: { trial } } = scope
  try {
    const client = await findClient(db, letter.tenant, letter.payload.client)
    const content = client?.active ? await writeLetter(letter.id, letter.objectId, letter.payload.seq, client, scope) : null
    if (client?.webhookUrl && content) {
      await send({ url: client.webhookUrl, keyId: client.keyId, secret: openSecret(keys, client), event: letter.id, body: JSON.stringify(content), now: clock() }, { trial, ...road })
    }
    await db.write(async (tx) => {
      await tx.update(Outbox, { id: letter.id }, { doneAt: clock().toISOString() })
      if (client?.trouble) await tx.update(OutsideClient, { id: client.id }, { trouble: null })
    })
    return true
  } catch (error) {
    const attempts = letter.attempts + 1
    log[attempts >= letterPatience.mostTries ? 'error' : 'warn']({ client: letter.payload.client, attempts, reason: error instanceof Error ? error.message : '' }, 'a letter to another system was not taken')
    await db.write(async (tx) => {
      await tx.update(Outbox, { id: letter.id }, { attempts, dueAt: new Date(clock().getTime() + backOff(attempts, letterPatience)).toISOString() })
      if (error instanceof NotTaken) await tx.update(OutsideClient, { id: letter.payload.client }, { trouble: error.message })
    })
    return false
  }
}
