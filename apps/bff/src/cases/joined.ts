import { sharedVerbs } from '@mingbai/rules/procedures/handling-rows'
import type { FieldValues } from '@mingbai/contracts/common'
import type { Database } from '../database/database'
import type { Tx } from '../database/transaction'
import type { Values } from '../engine/parse-fields'
import { Refusal } from '../http/refusal'
import { CaseFile } from './case-file.entity'
import { caseColumns, caseRowSchema, findCaseByNumber, type CaseRow } from './case-row'
import type { EffectContext } from './effects'
import { joinedTexts, typedNumber } from './texts'

const ends: ReadonlySet<string> = new Set(['closed', 'withdrawn'])

type Reader = Pick<Database, 'read'>

/** 并在一起办: the cases that were joined to this one. */
export function joinedTo(db: Reader, row: Pick<CaseRow, 'id'>): Promise<CaseRow[]> {
  return db.read(caseRowSchema, `SELECT ${caseColumns} FROM case_file WHERE merged_into = ? ORDER BY received_at, id`, [row.id])
}

/** Those that still go the way of the main one. */
export const stillJoined = async (db: Reader, row: CaseRow): Promise<CaseRow[]> => (await joinedTo(db, row)).filter(({ state }) => !ends.has(state))

export async function findMain(db: Reader, row: CaseRow): Promise<CaseRow | null> {
  if (row.mergedInto === null) return null
  const [main] = await db.read(caseRowSchema, `SELECT ${caseColumns} FROM case_file WHERE id = ?`, [row.mergedInto])
  return main ?? null
}

/** One level only, of one kind, and about nobody whom the other is not about: its handler then is fit for both. */
export async function joinMain(tx: Tx, { row, values: { text }, scope }: EffectContext): Promise<Record<string, string>> {
  const typed = text.joinTo ?? ''
  const main = await findCaseByNumber(tx, scope.tenant.code, typedNumber(typed, scope.tenant.settings.numberPrefix))
  const isFit = main && main.id !== row.id && main.mergedInto === null && main.kind === row.kind && main.sample === row.sample && !ends.has(main.state)
  if (!isFit || (await joinedTo(tx, row)).length > 0) throw new Refusal('joinUnfit', { detail: typed })
  if (row.concerns !== main.concerns || row.concernsStaff !== main.concernsStaff) throw new Refusal('joinConcerns', { detail: main.number })
  await tx.update(CaseFile, { id: row.id }, { mergedInto: main.id })
  // The event names no number: if the main case turns out to be a 举报, nothing may go on naming it.
  return { joinTo: '' }
}

/** After these the joined cases go on alone. */
export const partingVerbs: ReadonlySet<string> = new Set(['withdraw', 'convert'])

/** What the joined cases take over when this verb was done on the main one; null: nothing. */
export function takenOver(verb: string, { text }: Values): { verb: string; fields: FieldValues } | null {
  if (!sharedVerbs.some((shared) => shared === verb)) return null
  return { verb, fields: { ...text, words: text.words || joinedTexts.seeMain } }
}
