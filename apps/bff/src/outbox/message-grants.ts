import type { BodyOf, ReplyOf } from '@mingbai/contracts/endpoint'
import type { endpoints } from '@mingbai/contracts/endpoints'
import * as z from 'zod/mini'
import type { Database } from '../database/database'
import { raiseOrInsert } from '../engine/raise-or-insert'
import type { Tx } from '../database/transaction'
import { MessageGrant } from '../session/resident.entity'

type Reader = Pick<Database, 'read'>
type Answer = BodyOf<typeof endpoints.saveGrants>['answers'][number]['answer']
const grantRow = z.object({ templateId: z.string(), sends: z.number(), refusedAt: z.nullable(z.string()) })

async function readGrants(db: Reader, residentId: string): Promise<z.infer<typeof grantRow>[]> {
  return db.read(grantRow, 'SELECT template_id, sends, refused_at FROM message_grant WHERE resident_id = ? ORDER BY template_id', [residentId])
}

export async function presentGrants(db: Reader, residentId: string): Promise<ReplyOf<typeof endpoints.readGrants>> {
  const rows = await readGrants(db, residentId)
  return { items: rows.map(({ templateId, sends, refusedAt }) => ({ template: templateId, left: sends, refused: refusedAt !== null })) }
}

/** Of one template, or of all together. */
export async function sendsLeft(db: Reader, residentId: string, template?: string): Promise<number> {
  return (await readGrants(db, residentId)).filter(({ templateId }) => template === undefined || templateId === template).reduce((sum, { sends }) => sum + sends, 0)
}

/** One yes is one message, whenever it comes; a no is remembered, and ends what was allowed before. */
export async function noteGrant(tx: Tx, residentId: string, templateId: string, answer: Answer, at: string): Promise<void> {
  // `ban` and `filter` are WeChat's own: about the template, not about the person.
  if (answer === 'ban' || answer === 'filter') return
  const key = { residentId, templateId }
  const isThere = async () => (await readGrants(tx, residentId)).some((row) => row.templateId === templateId)
  if (answer === 'reject') {
    const refused = { sends: 0, refusedAt: at }
    await raiseOrInsert({ isThere, raise: () => tx.update(MessageGrant, key, refused), insert: () => tx.insert(MessageGrant, { ...key, ...refused }) })
    return
  }
  await raiseOrInsert({
    isThere,
    raise: async () => {
      await tx.update(MessageGrant, key, { refusedAt: null })
      await tx.increment(MessageGrant, key, 'sends')
    },
    insert: () => tx.insert(MessageGrant, { ...key, sends: 1, refusedAt: null }),
  })
}

/** After a message was taken: one less. */
export async function useGrant(tx: Tx, residentId: string, templateId: string): Promise<void> {
  if ((await sendsLeft(tx, residentId, templateId)) > 0) await tx.increment(MessageGrant, { residentId, templateId }, 'sends', -1)
}

/** WeChat knows better than our count (43101): none is left. */
export async function endGrants(tx: Tx, residentId: string, templateId: string): Promise<void> {
  await tx.update(MessageGrant, { residentId, templateId }, { sends: 0 })
}
