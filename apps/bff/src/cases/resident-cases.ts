import { caseKindLabels } from '@mingbai/contracts/case-labels'
import type { BoundReceipt } from '@mingbai/contracts/wechat'
import { caseKinds } from '@mingbai/rules/case-kinds'
import { formatCode } from '@mingbai/rules/text/query-code'
import * as z from 'zod/mini'
import { rowCount } from '../database/row-types'
import type { Tx } from '../database/transaction'
import type { Scope } from '../house'
import { ResidentCase } from '../session/resident.entity'
import { readAttachments } from '../uploads/present-attachment'
import { planChecks } from '../wechat/content-checks'
import { findCase } from './case-row'
import { receiptToken } from './present-receipt'
import { queryCodeOf } from './query-code'
import { isToken } from './read-case'

/** As many as a phone keeps. */
const MOST = 50

/** @returns whether it was not bound before */
export async function bindCase(tx: Tx, residentId: string, caseId: string, at: string): Promise<boolean> {
  const [row] = await tx.read(rowCount, 'SELECT COUNT(*) AS n FROM resident_case WHERE resident_id = ? AND case_id = ?', [residentId, caseId])
  if (row?.n !== 0) return false
  await tx.insert(ResidentCase, { residentId, caseId, boundAt: at })
  return true
}

/** The receipts of a phone become the person's own. One whose token is wrong is left out; a 举报 is in no such table. */
export async function bindReceipts(residentId: string, receipts: readonly { id: string; token: string }[], scope: Scope): Promise<void> {
  const { db, tenant, at } = scope
  const rows = await Promise.all(receipts.map(async ({ id, token }) => {
    const row = await findCase(db, tenant.code, id)
    return row && isToken(row, token) ? row : null
  }))
  await db.write(async (tx) => {
    for (const row of rows) {
      if (!row || !(await bindCase(tx, residentId, row.id, at)) || row.wordsState !== 'waiting') continue
      const photos = (await readAttachments(tx, row.id)).filter(({ eventSeq, kind }) => eventSeq === null && kind === 'picture')
      await planChecks(tx, { caseId: row.id, residentId, photos: photos.map(({ id }) => id) }, scope)
    }
  })
}

const boundRow = z.object({ id: z.string(), publicId: z.string(), number: z.string(), kind: z.enum(caseKinds), receivedOn: z.string(), submissionKey: z.string(), tokenHash: z.string() })

/** What a new phone needs to go on as the old one did; newest first. */
export async function readBound(residentId: string, scope: Scope): Promise<BoundReceipt[]> {
  const sql = `SELECT c.id, c.public_id, c.number, c.kind, c.received_on, c.submission_key, c.token_hash FROM resident_case r
    JOIN case_file c ON c.id = r.case_id WHERE r.resident_id = ? ORDER BY c.received_on DESC, c.id DESC LIMIT ${MOST}`
  const rows = await scope.db.read(boundRow, sql, [residentId])
  return rows.flatMap(({ id, publicId, number, kind, receivedOn, submissionKey, tokenHash }) => {
    const token = receiptToken(submissionKey, scope)
    // Made with a key that has been changed since: number and query code still lead there.
    if (!isToken({ tokenHash }, token)) return []
    return [{ id: publicId, number, queryCode: formatCode(queryCodeOf(scope.keys, id)), token, receivedOn, kindLabel: caseKindLabels[kind] }]
  })
}
