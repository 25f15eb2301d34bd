import { addWorkingDays } from '@mingbai/rules/clock/add-working-days'
import { escalation, workingDaysBefore } from '@mingbai/rules/clock/escalation'
import type { WorkCalendar } from '@mingbai/rules/clock/work-calendar'
import type { Role } from '@mingbai/rules/roles'
import * as z from 'zod/mini'
import { caseColumns, caseRowSchema, type CaseRow } from '../cases/case-row'
import type { Condition } from '../cases/list-staff-cases'
import { rowCount } from '../database/row-types'
import type { StaffScope } from '../house'

export const inOffice: readonly Role[] = ['office']
export const handlers: readonly Role[] = ['handler', 'counter', 'villageClerk', 'villageHead', 'congress']

export interface CaseBox {
  /** SQL over case_file; `:own` (the actor's organisations), days, `:helping` and `:orphaned` are filled in. Several that exclude each other: each is one walk along an index. */
  cases: string | readonly string[]
  order: keyof typeof orders
}

const PRESSING = "dangerous DESC, COALESCE(due_on, '9999-12-31'), received_at"

/** What stands first in a box, and the parts in which an index already has that order: ten rows are read of each, not all that lie there. */
const orders = {
  pressing: { by: PRESSING, within: 'due_on, received_at', parts: ['dangerous = 1 AND due_on IS NOT NULL', 'dangerous = 1 AND due_on IS NULL', 'dangerous = 0 AND due_on IS NOT NULL', 'dangerous = 0 AND due_on IS NULL'] },
  /** For conditions on the due date itself. */
  due: { by: PRESSING, within: 'due_on, received_at', parts: ['dangerous = 1', 'dangerous = 0'] },
  oldest: { by: 'received_at', within: 'received_at', parts: ['1 = 1'] },
} as const

const codeRow = z.object({ code: z.string() })

/** Organisations where nobody who handles cases works any more. */
async function unmanned({ db, tenant }: StaffScope): Promise<string[]> {
  const sql = `SELECT o.code FROM organisation o WHERE o.tenant = ? AND o.code NOT IN (
    SELECT r.organisation FROM staff_role r JOIN staff s ON s.id = r.staff_id WHERE r.tenant = ? AND s.active = 1 AND r.role IN (${[...inOffice, ...handlers].map((role) => `'${role}'`).join(', ')}))`
  return (await db.read(codeRow, sql, [tenant.code, tenant.code])).map(({ code }) => code)
}

/** Due dates before these days have gone that far up; see rules/clock/escalation. */
function escalationDays(today: string, calendar: WorkCalendar): Record<string, string> {
  return {
    ':soon': addWorkingDays(today, escalation.soon, calendar), ':leaderLate': workingDaysBefore(today, escalation.leader, calendar),
    ':disciplineLate': workingDaysBefore(today, escalation.discipline, calendar), ':wordsLate': workingDaysBefore(today, escalation.words, calendar),
  }
}

/** Bound to the words of the table of boxes; nothing of a request gets into SQL. */
export async function boxConditions({ cases }: Pick<CaseBox, 'cases'>, scope: StaffScope): Promise<Condition[]> {
  const { today, actor, tenant } = scope
  const orphaning = [cases].flat().some((template) => template.includes(':orphaned')) ? await unmanned(scope) : []
  const marks = (values: readonly string[]): string => values.map(() => '?').join(',')
  const own = actor.appointments.map(({ organisation }) => organisation)
  const days: Record<string, string> = { ':today': today, ...escalationDays(today, tenant.calendar) }
  return [cases].flat().map((template) => {
    const params = [tenant.code]
    const fill = (words: string, ...values: string[]): string => {
      params.push(...values)
      return words
    }
    const where = template.replace(/:[a-zA-Z]+/g, (name) => {
      if (name === ':orphaned') return orphaning.length === 0 ? '1 = 0' : fill(`assigned_to IN (${marks(orphaning)})`, ...orphaning)
      if (name === ':helping') return fill(own.map(() => 'helpers LIKE ?').join(' OR ') || '1 = 0', ...own.map((code) => `%"${code}"%`))
      if (name === ':own') return fill(marks(own) || "''", ...own)
      return fill('?', days[name] ?? '')
    })
    // Whom it is about has no box that it lies in.
    return { where: `tenant = ? AND ${where} AND (concerns_staff IS NULL OR concerns_staff <> ?)`, params: [...params, actor.id] }
  })
}

/** The first cases of a box, and how many lie there, counted up to `most`. */
export async function readCases(box: CaseBox, { shown, most }: { shown: number; most: number }, scope: StaffScope): Promise<{ count: number; rows: CaseRow[] }> {
  const { by, within, parts } = orders[box.order]
  const walks = (await boxConditions(box, scope)).flatMap(({ where, params }) => parts.map((part): Condition => ({ where: `${where} AND ${part}`, params })))
  const params = walks.flatMap((walk) => walk.params)
  const each = (select: (where: string) => string) => walks.map(({ where }, at) => `SELECT * FROM (${select(where)}) w${at}`).join(' UNION ALL ')
  const rows = await scope.db.read(caseRowSchema, `SELECT * FROM (${each((where) => `SELECT ${caseColumns} FROM case_file WHERE ${where} ORDER BY ${within} LIMIT ${shown}`)}) b ORDER BY ${by} LIMIT ${shown}`, params)
  if (rows.length < shown) return { count: rows.length, rows }
  const [all] = await scope.db.read(rowCount, `SELECT COUNT(*) AS n FROM (${each((where) => `SELECT 1 FROM case_file WHERE ${where} LIMIT ${most}`)}) b`, params)
  return { count: Math.min(all?.n ?? 0, most), rows }
}
