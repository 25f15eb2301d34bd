import * as z from 'zod/mini'
import { caseKinds } from '@mingbai/rules/case-kinds'
import { wordsStates } from '@mingbai/rules/procedures/case-rows'
import { caseStates } from '@mingbai/rules/procedures/case-vocabulary'
import { audiences } from '@mingbai/rules/visibility'
import type { Database } from '../database/database'
import { rowBoolean, rowJson } from '../database/row-types'

const text = z.nullable(z.string())
const pause = z.object({ from: z.string(), until: text })
const extension = z.object({ amount: z.number(), reason: z.string() })
/** A nullable JSON column reads as its empty value. */
const listOf = <T>(item: z.ZodMiniType<T>) => z.pipe(z.nullable(rowJson(z.array(item))), z.transform((list) => list ?? []))
const flatJson = z.pipe(z.nullable(rowJson(z.record(z.string(), z.string()))), z.transform((object): Record<string, string> => object ?? {}))

/** A whole row of `case_file`, as rules and screens need it. */
export const caseRowSchema = z.object({
  id: z.string(), publicId: z.string(), number: z.string(), kind: z.enum(caseKinds), procedureVersion: z.number(),
  state: z.enum(caseStates), previousState: z.nullable(z.enum(caseStates)), seq: z.number(),
  words: z.string(), publicWords: z.string(), wordsState: z.enum(wordsStates), wordsReason: z.string(),
  category: text, village: text, spot: z.string(), boardId: text, dangerous: rowBoolean,
  contactSealed: text, phoneHmac: text, hideFromHandler: rowBoolean,
  assignedTo: text, helpers: listOf(z.string()), concerns: text, concernsStaff: text, outcome: text, outcomeWords: z.string(), satisfaction: text, reopened: z.number(),
  clock: text, clockRunning: rowBoolean, clockStartedOn: text, promiseDays: z.nullable(z.number()),
  lawDueOn: text, promiseDueOn: text, dueOn: text, dueProvisional: rowBoolean, askAgainOn: text,
  clockPauses: listOf(pause), clockExtensions: listOf(extension),
  receivedAt: z.string(), receivedOn: z.string(), closedOn: text, updatedAt: z.string(),
  source: z.string(), enteredBy: text, outsideSystem: text, outsideNumber: text, mergedInto: text, details: flatJson, detailsSealed: text,
  tokenHash: z.string(), held: rowBoolean, aboutType: z.nullable(z.enum(['notice', 'list'])), aboutId: text,
  audience: z.enum(audiences), publicFrom: text, publicUntil: text, sample: rowBoolean,
})
export type CaseRow = z.infer<typeof caseRowSchema>

const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
export const caseColumns = Object.keys(caseRowSchema.shape).map(snake).join(', ')

type Reader = Pick<Database, 'read'>

export async function findCase(db: Reader, tenant: string, publicId: string): Promise<CaseRow | null> {
  const [row] = await db.read(caseRowSchema, `SELECT ${caseColumns} FROM case_file WHERE public_id = ? AND tenant = ?`, [publicId, tenant])
  return row ?? null
}

export async function findCaseByNumber(db: Reader, tenant: string, number: string): Promise<CaseRow | null> {
  const [row] = await db.read(caseRowSchema, `SELECT ${caseColumns} FROM case_file WHERE tenant = ? AND number = ?`, [tenant, number])
  return row ?? null
}

export async function findCaseBySubmissionKey(db: Reader, tenant: string, key: string): Promise<(CaseRow & { submissionDigest: string }) | null> {
  const schema = z.extend(caseRowSchema, { submissionDigest: z.string() })
  const [row] = await db.read(schema, `SELECT ${caseColumns}, submission_digest FROM case_file WHERE tenant = ? AND submission_key = ?`, [tenant, key])
  return row ?? null
}
