import type { CaseCard } from '@mingbai/contracts/case-card'
import type { caseListSchema, caseListQuery } from '@mingbai/contracts/cases'
import { limits } from '@mingbai/contracts/limits'
import type * as z from 'zod/mini'
import { caseKinds } from '@mingbai/rules/case-kinds'
import { decodeCursor, pageOf } from '../engine/cursor'
import type { Scope } from '../house'
import { caseColumns, caseRowSchema } from './case-row'
import { presentCaseCard } from './present-case'

const isKind = (kind: string) => caseKinds.some((known) => known === kind)

/** What everybody may read, newest first. `(received_at, id)` is a keyset: page 5,000 costs as much as page 1. */
export async function listCases(query: z.infer<typeof caseListQuery>, scope: Scope): Promise<z.infer<typeof caseListSchema>> {
  const cursor = decodeCursor(query.before)
  const where = ['tenant = ?', "audience = 'public'", 'public_from <= ?', '(public_until IS NULL OR public_until > ?)']
  const params: string[] = [scope.tenant.code, scope.at, scope.at]
  if (query.village) {
    where.push('village = ?')
    params.push(query.village)
  }
  if (query.kind && isKind(query.kind)) {
    where.push('kind = ?')
    params.push(query.kind)
  }
  if (query.state) where.push(query.state === 'closed' ? "closed_on IS NOT NULL AND state <> 'withdrawn'" : "closed_on IS NULL AND state <> 'withdrawn'")
  if (cursor) {
    where.push('received_at <= ?', '(received_at < ? OR id < ?)')
    params.push(cursor.at, cursor.at, cursor.id)
  }
  const sql = `SELECT ${caseColumns} FROM case_file WHERE ${where.join(' AND ')} ORDER BY received_at DESC, id DESC LIMIT ${limits.page + 1}`
  const rows = await scope.db.read(caseRowSchema, sql, params)
  return pageOf(rows, limits.page, (row) => ({ at: row.receivedAt, id: row.id }), (row) => presentCaseCard(row, scope))
}

/** The newest few, for the home page and a board of that village. */
export async function newestCases(village: string | null, count: number, scope: Scope): Promise<CaseCard[]> {
  const page = await listCases(village ? { village } : {}, scope)
  return page.items.slice(0, count)
}
