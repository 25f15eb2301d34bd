import { caseStateLabels } from '@mingbai/contracts/case-labels'
import type { Webhook } from '@mingbai/contracts/outside'
import { letterPatience } from '@mingbai/rules/messages/back-off'
import * as z from 'zod/mini'
import { caseColumns, caseRowSchema, type CaseRow } from '../case-row'
import { isTold, presentStep } from '../present-case'
import type { Database } from '../../database/database'
import { rowCount, rowJson } from '../../database/row-types'
import type { Tx } from '../../database/transaction'
import { readEvents } from '../../engine/read-events'
import type { Scope } from '../../house'
import { post } from '../../outbox/post'
import { findOwner, ownNumber, type ClientRow } from './client-row'

type Reader = Pick<Database, 'read'>
const stepRow = z.object({ verb: z.string() })
const tenantCase = z.extend(caseRowSchema, { tenant: z.string() })

async function readCaseRow(db: Reader, id: string): Promise<(CaseRow & { tenant: string }) | null> {
  const [row] = await db.read(tenantCase, `SELECT ${caseColumns}, tenant FROM case_file WHERE id = ?`, [id])
  return row ?? null
}

/** After a step of a case: a letter for the system it came from, if the step is told to anybody outside. */
export async function postToOwner(tx: Tx, caseId: string, seq: number, now: Date): Promise<void> {
  const row = await readCaseRow(tx, caseId)
  if (!row) return
  const [step] = await tx.read(stepRow, 'SELECT verb FROM event WHERE object_id = ? AND seq = ?', [caseId, seq])
  const client = step && isTold(step.verb) ? await findOwner(tx, row.tenant, row) : null
  if (!client?.webhookUrl) return
  await post(tx, { tenant: row.tenant, topic: 'outside.webhook', objectType: 'case', objectId: caseId, payload: { seq, client: client.id }, now })
}

/** The letter's words as they are now: what was erased meanwhile is not sent. */
export async function writeLetter(event: string, caseId: string, seq: number, client: ClientRow, scope: Scope): Promise<Webhook | null> {
  const [row, events] = await Promise.all([readCaseRow(scope.db, caseId), readEvents(scope.db, caseId)])
  const found = events.find((one) => one.seq === seq)
  if (!row || !found) return null
  const { on, verb, title, by, words } = presentStep(found, [], scope, { kind: 'party' })
  return { event, number: row.number, outsideNumber: ownNumber(client, row.outsideNumber ?? ''), seq, state: row.state, stateLabel: caseStateLabels[row.state], step: { on, verb, title, by, words } }
}

/** Letters given up, for `/readyz`. */
export async function countDead(db: Reader): Promise<number> {
  const [row] = await db.read(rowCount, `SELECT COUNT(*) AS n FROM outbox WHERE done_at IS NULL AND topic = 'outside.webhook' AND attempts >= ${letterPatience.mostTries}`)
  return row?.n ?? 0
}

const openRow = z.object({ id: z.string(), attempts: z.number(), payload: rowJson(z.object({ client: z.string() })) })

/** Letters of all clients that have not arrived. */
export async function openLetters(db: Reader, tenant: string): Promise<{ id: string; client: string; isDead: boolean }[]> {
  const rows = await db.read(openRow, "SELECT id, attempts, payload FROM outbox WHERE done_at IS NULL AND topic = 'outside.webhook' AND tenant = ?", [tenant])
  return rows.map(({ id, attempts, payload }) => ({ id, client: payload.client, isDead: attempts >= letterPatience.mostTries }))
}
