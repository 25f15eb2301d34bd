import { caseStateLabels } from '@mingbai/contracts/case-labels'
import type { OutsideCase, OutsidePage, OutsideReceipt } from '@mingbai/contracts/outside'
import { currentCaseProcedure } from '@mingbai/rules/procedures/cases'
import { canonical } from '@mingbai/rules/ledger/hash'
import * as z from 'zod/mini'
import { presentDue } from '../case-clock'
import { caseColumns, caseRowSchema, findCaseByNumber, type CaseRow } from '../case-row'
import { createCase } from '../create-case'
import { presentCasePage } from '../present-case'
import { readLife } from '../read-case'
import { runOnce } from '../../engine/run-once'
import { typedNumber } from '../texts'
import { tipOffDigest } from '../tip-offs/tip-off-receipt'
import { findTipOffByKey } from '../tip-offs/tip-off-row'
import type { Scope } from '../../house'
import { Refusal } from '../../http/refusal'
import { inputTexts } from '../../http/texts'
import { lookupDigest, sha256 } from '../../keys/seal'
import type { OutsideScope } from './authenticate'
import { isOwn, ownNumber, storedNumber } from './client-row'

/** One number of the other system is one case: the same again gives the same, other words under it are refused with the number it has. */
export async function createOutsideCase(given: OutsideCase, scope: OutsideScope): Promise<OutsideReceipt> {
  const { tenant, today, client, keys } = scope
  if (given.receivedOn > today) throw new Refusal('dayAheadUnfit')
  if (given.village !== null && !tenant.organisations.has(given.village)) throw new Refusal('badRequest', { detail: inputTexts.village ?? '' })
  const number = storedNumber(client, given.number)
  const digest = sha256(canonical(given))
  // Keyed: nobody can work out the key of a case from its number, and take it before.
  const submissionKey = sha256(lookupDigest(keys, 'outside.case', `${client.system}|${number}`)).slice(0, 32)
  const first = async () => (await firstCase(number, digest, scope)) ?? firstAsTipOff(submissionKey, digest, given, scope)
  return runOnce(first, scope, (tx) => createCase(tx, {
    kind: given.kind, submissionKey, submissionDigest: digest, words: given.words, wordsMayBePublic: given.wordsMayBePublic ?? true,
    category: null, village: given.village, spot: given.place, contactName: given.contact?.name ?? '', contactPhone: given.contact?.phone ?? '',
    source: client.system, receivedOn: given.receivedOn, details: given.dueOn ? { outsideDueOn: given.dueOn } : {}, photos: [],
    outside: { system: client.system, number }, by: client.name,
  }, scope))
}

const storedSchema = z.extend(caseRowSchema, { submissionDigest: z.string() })

async function firstCase(number: string, digest: string, scope: OutsideScope): Promise<OutsideReceipt | null> {
  const { db, tenant, client } = scope
  const [row] = await db.read(storedSchema, `SELECT ${caseColumns}, submission_digest FROM case_file WHERE tenant = ? AND outside_system = ? AND outside_number = ?`, [tenant.code, client.system, number])
  if (!row) return null
  if (row.submissionDigest !== digest) throw new Refusal('outsideNumberUsed', { number: row.number })
  return receiptOf(row, scope)
}

const receiptOf = (row: CaseRow, { today, tenant }: Scope): OutsideReceipt => ({ id: row.publicId, number: row.number, state: row.state, stateLabel: caseStateLabels[row.state], due: presentDue(row, today, tenant.calendar) })

/** What became a 举报 has left the table of cases; who sent it is told what it was told at first, and no more. */
async function firstAsTipOff(submissionKey: string, digest: string, { kind, receivedOn }: OutsideCase, scope: OutsideScope): Promise<OutsideReceipt | null> {
  const row = await findTipOffByKey(scope.db, scope.tenant.code, submissionKey)
  if (!row) return null
  if (row.submissionDigest !== tipOffDigest(digest, scope)) throw new Refusal('outsideNumberUsed', { number: row.number })
  const { initial } = currentCaseProcedure(kind, receivedOn)
  return { id: row.publicId, number: row.number, state: initial, stateLabel: caseStateLabels[initial], due: null }
}

/** What the public and the parties are told, of the client's own cases only. */
export async function readOutsideCase(number: string, scope: OutsideScope): Promise<OutsidePage> {
  const { db, tenant, client } = scope
  const row = await findCaseByNumber(db, tenant.code, typedNumber(number, tenant.settings.numberPrefix))
  if (!row || !isOwn(client, row)) throw new Refusal('caseNotFound')
  const { steps, outcome } = presentCasePage(asParty(row), await readLife(row, scope), scope, { kind: 'party' })
  return {
    ...receiptOf(row, scope), outsideNumber: ownNumber(client, row.outsideNumber ?? ''), receivedOn: row.receivedOn, outcome,
    steps: steps.map(({ on, verb, title, by, words }) => ({ on, verb, title, by, words })),
  }
}

const asParty = (row: CaseRow): CaseRow => ({ ...row, audience: row.audience === 'public' ? 'public' : 'parties' })
