import type { StaffCaseRow } from '@mingbai/contracts/staff'
import { limits } from '@mingbai/contracts/limits'
import { decodeCursor, pageOf } from '../engine/cursor'
import type { StaffScope } from '../house'
import { caseColumns, caseRowSchema } from './case-row'
import { presentStaffCaseRow } from './staff-case'

export interface StaffCaseQuery {
  kind?: string
  village?: string
  /** 信息公开类: about a notice; or 异议 against a list. */
  about?: 'notice' | 'list'
  /** 受理编号, or words of the case. */
  q?: string
  before?: string
}

/** Newest first. `box` narrows to one box of the inbox: its condition and values come from that table. */
export async function listStaffCases(query: StaffCaseQuery, scope: StaffScope, box: { where: string; params: string[] } | null): Promise<{ items: StaffCaseRow[]; next: string | null }> {
  const { actor, tenant } = scope
  const cursor = decodeCursor(query.before)
  const where = [box?.where ?? 'tenant = ?']
  const params = box ? [...box.params] : [tenant.code]
  const add = (condition: string, ...values: string[]) => {
    where.push(condition)
    params.push(...values)
  }
  if (!actor.permissions.has('cases.readAll')) {
    const own = actor.appointments.map(({ organisation }) => organisation)
    const mine = [`assigned_to IN (${own.map(() => '?').join(',') || "''"})`, ...own.map(() => 'helpers LIKE ?')].join(' OR ')
    add(actor.permissions.has('cases.readProposals') ? `(${mine} OR kind = 'proposal')` : `(${mine})`, ...own, ...own.map((code) => `%"${code}"%`))
  }
  add('(concerns_staff IS NULL OR concerns_staff <> ?)', actor.id)
  if (query.kind) add('kind = ?', query.kind)
  if (query.village) add('village = ?', query.village)
  if (query.about) add('about_type = ?', query.about)
  if (query.q) {
    const like = `%${query.q.trim().replace(/[!%_]/g, '!$&')}%`
    add("(number LIKE ? ESCAPE '!' OR words LIKE ? ESCAPE '!')", like, like)
  }
  if (cursor) add('received_at <= ? AND (received_at < ? OR id < ?)', cursor.at, cursor.at, cursor.id)
  const sql = `SELECT ${caseColumns} FROM case_file WHERE ${where.join(' AND ')} ORDER BY received_at DESC, id DESC LIMIT ${limits.page + 1}`
  const rows = await scope.db.read(caseRowSchema, sql, params)
  return pageOf(rows, limits.page, (row) => ({ at: row.receivedAt, id: row.id }), (row) => presentStaffCaseRow(row, scope))
}
