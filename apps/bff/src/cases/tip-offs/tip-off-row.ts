import { tipOffResults, tipOffStates } from '@mingbai/rules/tip-offs/procedure'
import * as z from 'zod/mini'
import type { Database } from '../../database/database'
import { rowBoolean } from '../../database/row-types'

const text = z.nullable(z.string())

export const tipOffRowSchema = z.object({
  id: z.string(), publicId: z.string(), number: z.string(), procedureVersion: z.number(), state: z.enum(tipOffStates), previousState: z.nullable(z.enum(tipOffStates)), seq: z.number(),
  box: z.string(), source: z.enum(['app', 'converted']), crowded: rowBoolean, handedUpOn: text, referredOn: text, result: z.nullable(z.enum(tipOffResults)), closedOn: text,
  receivedAt: z.string(), receivedOn: z.string(), submissionKey: z.string(), submissionDigest: z.string(), tokenHash: z.string(),
})
export type TipOffRow = z.infer<typeof tipOffRowSchema>

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
export const tipOffColumns = Object.keys(tipOffRowSchema.shape).map(snake).join(', ')

type Reader = Pick<Database, 'read'>

async function findBy(db: Reader, tenant: string, column: 'public_id' | 'number' | 'submission_key', value: string): Promise<TipOffRow | null> {
  const [row] = await db.read(tipOffRowSchema, `SELECT ${tipOffColumns} FROM tip_off WHERE tenant = ? AND ${column} = ?`, [tenant, value])
  return row ?? null
}

export const findTipOff = (db: Reader, tenant: string, publicId: string) => findBy(db, tenant, 'public_id', publicId)
export const findTipOffByNumber = (db: Reader, tenant: string, number: string) => findBy(db, tenant, 'number', number)
export const findTipOffByKey = (db: Reader, tenant: string, submissionKey: string) => findBy(db, tenant, 'submission_key', submissionKey)
