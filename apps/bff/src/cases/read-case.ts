import type { CasePage, DueExplanation, MyCase } from '@mingbai/contracts/cases'
import * as z from 'zod/mini'
import { maskPhone } from '@mingbai/rules/privacy/mask-text'
import { bareNumber } from '@mingbai/rules/privacy/find-personal-data'
import { visible } from '@mingbai/rules/visibility'
import { readEvents } from '../engine/read-events'
import type { Scope } from '../house'
import { Refusal } from '../http/refusal'
import { lookupDigest, sameText, sha256, unseal } from '../keys/seal'
import type { Keys } from '../keys/load-keys'
import { bucketOf, readBudget, spendBudget } from '../limits/spend-budget'
import { readAttachments } from '../uploads/present-attachment'
import { countAlsoMet } from './also-met'
import { explainCaseDue } from './case-clock'
import { findCase, findCaseByNumber, type CaseRow } from './case-row'
import { findMain } from './joined'
import { presentCasePage, presentMyCase, type Life } from './present-case'
import { isQueryCode } from './query-code'
import { readAbout } from './read-about'
import { typedNumber } from './texts'
import { findTipOff, findTipOffByNumber } from './tip-offs/tip-off-row'
import { myTipOff } from './tip-offs/track-tip-off'

export async function readLife(row: CaseRow, scope: Scope): Promise<Life> {
  const [events, attachments, about, main, alsoMet] = await Promise.all([
    readEvents(scope.db, row.id), readAttachments(scope.db, row.id), readAbout(row, scope), findMain(scope.db, row), countAlsoMet(scope.db, row.id),
  ])
  return { events, attachments, about, main, alsoMet }
}

export async function readCase(publicId: string, scope: Scope): Promise<CasePage> {
  const row = await publicCase(publicId, scope)
  return presentCasePage(row, await readLife(row, scope), scope)
}

export async function explainDue(publicId: string, scope: Scope): Promise<DueExplanation> {
  return explainCaseDue(await publicCase(publicId, scope), scope.today, scope.tenant.calendar)
}

export async function publicCase(publicId: string, scope: Scope): Promise<CaseRow> {
  const row = await findCase(scope.db, scope.tenant.code, publicId)
  if (!row || !visible(row, scope.actor ? { kind: 'staff', supervision: false } : { kind: 'anyone' }, scope.at)) throw new Refusal('caseNotFound')
  return row
}

/** `helper`: who spoke for the resident (代办), if anybody did. */
const contactSchema = z.object({ name: z.string(), phone: z.string(), helper: z.optional(z.string()) })
export type Contact = z.infer<typeof contactSchema>

export function openContact(row: CaseRow, keys: Keys): Contact {
  if (!row.contactSealed) return { name: '', phone: '' }
  const plain = unseal(keys, { table: 'case_file', column: 'contact_sealed', row: row.id }, row.contactSealed)
  return z.parse(contactSchema, JSON.parse(plain))
}

export async function myCase(row: CaseRow, scope: Scope): Promise<MyCase> {
  const { phone } = openContact(row, scope.keys)
  return presentMyCase(row, await readLife(row, scope), phone ? maskPhone(phone) : '', scope)
}

const HOUR = 3_600_000
/** Wrong codes for one number from one address in an hour. There are 26^10 codes: this only keeps a machine from hammering. */
const WRONG_CODES = 20

/** By number and code. A wrong code and an unknown number take the same way, so that neither tells which numbers exist. */
export async function trackByCode(number: string, queryCode: string, scope: Scope): Promise<MyCase> {
  const { db, keys, tenant, now } = scope
  const given = typedNumber(number, tenant.settings.numberPrefix).slice(0, 40)
  // Per source: nobody can shut the one who complained out by typing nonsense elsewhere.
  const bucket = bucketOf(keys, 'track.number', `${given}|${scope.address}`)
  const { used, waitSeconds } = await readBudget(db, bucket, now)
  if (used >= WRONG_CODES) throw new Refusal('tooManyTries', { seconds: waitSeconds })
  // Both tables are asked each time: nothing tells in which of them a number stands.
  const [row, tipOff] = await Promise.all([findCaseByNumber(db, tenant.code, given), findTipOffByNumber(db, tenant.code, given)])
  const isRight = isQueryCode(keys, row?.id ?? tipOff?.id ?? 'no such case', queryCode)
  if (isRight && row) return myCase(row, scope)
  if (isRight && tipOff) return myTipOff(tipOff, scope)
  await db.write((tx) => spendBudget(tx, bucket, HOUR, now))
  throw new Refusal('caseNotFound')
}

/** The receipts on this phone. One whose token is wrong is left out. */
export async function trackByTokens(receipts: readonly { id: string; token: string }[], scope: Scope): Promise<{ items: MyCase[] }> {
  const found = await Promise.all(receipts.map(async ({ id, token }): Promise<MyCase | null> => {
    const [row, tipOff] = await Promise.all([findCase(scope.db, scope.tenant.code, id), findTipOff(scope.db, scope.tenant.code, id)])
    if (row) return isToken(row, token) ? myCase(row, scope) : null
    return tipOff && isToken(tipOff, token) ? myTipOff(tipOff, scope) : null
  }))
  return { items: found.filter((item) => item !== null) }
}

export type ResidentProof = { token: string } | { queryCode: string; phone: string }

/** Rating, reopening, adding and withdrawing need more than the code that stands on a paper somebody may find. */
export function isResident(row: Pick<CaseRow, 'id' | 'tokenHash' | 'phoneHmac'>, proof: ResidentProof, keys: Keys): boolean {
  if ('token' in proof) return isToken(row, proof.token)
  const phone = bareNumber(proof.phone)
  return isQueryCode(keys, row.id, proof.queryCode) && phone !== '' && row.phoneHmac === lookupDigest(keys, 'phone', phone)
}

export function isToken(row: Pick<CaseRow, 'tokenHash'>, token: string): boolean {
  return sameText(row.tokenHash, sha256(token))
}
