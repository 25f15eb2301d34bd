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

/** A part of case_file: SQL with `?`, and the values. */
export interface Condition {
  where: string
  params: string[]
}

/** Newest first. `box` narrows to one box of the inbox: its conditions come from that table, and no case meets two of them. */
export async function listStaffCases(query: StaffCaseQuery, scope: StaffScope, box: readonly Condition[] | null): Promise<{ items: StaffCaseRow[]; next: string | null }> {
  const { actor, tenant } = scope
  const cursor = decodeCursor(query.before)
  const where: string[] = []
  const params: string[] = []
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
  const order = `ORDER BY received_at DESC, id DESC LIMIT ${limits.page + 1}`
  const parts = (box ?? [{ where: 'tenant = ?', params: [tenant.code] }]).map((part) => ({ where: [part.where, ...where].join(' AND '), params: [...part.params, ...params] }))
  const sql = parts.map((part, at) => `SELECT * FROM (SELECT ${caseColumns} FROM case_file WHERE ${part.where} ${order}) w${at}`).join(' UNION ALL ')
  const rows = await scope.db.read(caseRowSchema, `SELECT * FROM (${sql}) l ${order}`, parts.flatMap((part) => part.params))
  return pageOf(rows, limits.page, (row) => ({ at: row.receivedAt, id: row.id }), (row) => presentStaffCaseRow(row, scope))
}
