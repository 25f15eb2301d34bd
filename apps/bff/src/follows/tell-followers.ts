import { stopPath } from '@mingbai/contracts/routes'
import { stepWords } from '@mingbai/outputs/messages/step-words'
import * as z from 'zod/mini'
import type { Tx } from '../database/transaction'
import type { Scope } from '../house'
import { reachableFollowers } from '../outbox/phones/followers'
import { planMessage } from '../outbox/plan-message'

const caseRow = z.object({ tenant: z.string(), publicId: z.string(), number: z.string(), verb: z.string(), at: z.string() })
const wordsByVerb: Record<string, string | null> = stepWords

/** A step of a public case, to those who follow it and left a number. */
export async function tellFollowers(tx: Tx, caseId: string, seq: number, scope: Pick<Scope, 'channels' | 'now'>): Promise<void> {
  const [row] = await tx.read(caseRow, "SELECT c.tenant, c.public_id, c.number, e.verb, e.at FROM case_file c JOIN event e ON e.object_id = c.id AND e.seq = ? WHERE c.id = ? AND c.audience = 'public' AND c.sample = 0", [seq, caseId])
  const words = row ? (wordsByVerb[row.verb] ?? null) : null
  if (!row || words === null) return
  for (const { id, stopCode } of await reachableFollowers(tx, { tenant: row.tenant, kind: 'case', code: row.publicId }, row.at)) {
    await planMessage(tx, {
      tenant: row.tenant, recipientKind: 'follower', recipient: id, objectType: 'case', objectId: caseId, occasion: `step.${seq}`, template: 'followStep',
      params: { number: row.number, words, path: stopPath(stopCode) },
    }, scope)
  }
}
