import { backOff, letterPatience } from '@mingbai/rules/messages/back-off'
import * as z from 'zod/mini'
import { systemScopes } from '../engine/system-scope'
import { tellFollowers, tellOfNotice } from '../follows/tell-followers'
import type { House, Scope } from '../house'
import { runJob } from '../database/jobs'
import { indexObject } from '../search/index-doc'
import { Outbox } from '../outbox/outbox.entity'
import type { Topic } from '../outbox/post'
import { postToOwner } from '../cases/outside/letters'
import { tellDuty } from '../cases/remind-staff'
import { tellReporter } from '../cases/tell-reporter'
import { rowJson } from '../database/row-types'
import type { Tx } from '../database/transaction'

/** Done in a transaction; what goes over the network has a worker of its own. */
const own = ['case.step', 'notice.public', 'search.index'] as const satisfies readonly Topic[]
const letterRow = z.object({ id: z.string(), tenant: z.string(), topic: z.enum(own), objectType: z.string(), objectId: z.string(), attempts: z.number(), payload: rowJson(z.object({ seq: z.optional(z.number()) })) })
type LetterRow = z.infer<typeof letterRow>

/** What is done with a letter. `case.step`: who brought the case and who follows it is told by message, of danger who is on duty, and the system it came from by a letter of its own. */
const handlers: Record<(typeof own)[number], (tx: Tx, letter: LetterRow, scope: Scope) => Promise<void>> = {
  async 'case.step'(tx, { objectId, payload: { seq = 0 } }, scope) {
    await postToOwner(tx, objectId, seq, scope.now)
    await tellReporter(tx, objectId, seq, scope)
    await tellFollowers(tx, objectId, seq, scope)
    await tellDuty(tx, objectId, seq, scope)
  },
  'notice.public': (tx, letter, scope) => tellOfNotice(tx, letter.objectId, scope),
  'search.index': (tx, letter) => indexObject(tx, letter.objectType, letter.objectId),
}

const LEASE_MS = 30_000
const BATCH = 20

/** Works the outbox off in small steps, one process at a time. @returns how many letters were done */
export async function deliverOutbox(house: House): Promise<number> {
  const { db, clock, log } = house
  let done = 0
  await runJob(db, 'outbox', clock(), LEASE_MS, async () => {
    const at = clock().toISOString()
    const letters = await db.read(letterRow, `SELECT id, tenant, topic, object_type, object_id, attempts, payload FROM outbox WHERE done_at IS NULL AND topic <> 'outside.webhook' AND due_at <= ? ORDER BY due_at, id LIMIT ${BATCH}`, [at])
    if (letters.length === 0) return
    const scopeOf = systemScopes(house)
    for (const letter of letters) {
      try {
        const scope = await scopeOf(letter.tenant)
        await db.write(async (tx) => {
          await handlers[letter.topic](tx, letter, scope)
          await tx.update(Outbox, { id: letter.id }, { doneAt: at })
        })
        done += 1
      } catch (error) {
        log.error({ err: error, topic: letter.topic }, 'a letter of the outbox failed')
        const attempts = letter.attempts + 1
        await db.write((tx) => tx.update(Outbox, { id: letter.id }, { attempts, dueAt: new Date(clock().getTime() + backOff(attempts, letterPatience)).toISOString() }))
      }
    }
  })
  return done
}
