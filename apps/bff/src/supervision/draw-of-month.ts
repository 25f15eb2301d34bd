import type { RecheckDraw, RecheckView, Supervision } from '@mingbai/contracts/supervision'
import { headMark } from '@mingbai/rules/ledger/layout'
import { draw, monthOf, monthsLater, monthStart } from '@mingbai/rules/supervision/draw'
import { audiences, visible } from '@mingbai/rules/visibility'
import * as z from 'zod/mini'
import { caseColumns, caseRowSchema, type CaseRow } from '../cases/case-row'
import { presentStaffCaseRow } from '../cases/staff-case'
import type { Scope, StaffScope } from '../house'
import { Refusal } from '../http/refusal'
import { marksFor, readVerbs, seen, seenParams } from './seen'
import { recheckTexts } from './texts'

type Seed = NonNullable<RecheckDraw['seed']>

/** Kinds that are closed after an answer to one resident, and whose procedures have the two verbs of 抽查. */
const kinds = ['complaint', 'suggestion', 'inquiry']
const closings = ['close', 'closeWith']
/** Drawn of some 1200 closed in a month: more than a township has. */
const LISTED = 60

const headRow = z.object({ number: z.number(), hash: z.string(), at: z.string() })

/** The first head sealed in the month after the closings. */
async function readSeed(month: string, { db, tenant }: Scope): Promise<Seed | null> {
  const [head] = await db.read(headRow, 'SELECT number, hash, at FROM ledger_head WHERE tenant = ? AND at >= ? ORDER BY number LIMIT 1', [tenant.code, monthStart(monthsLater(month, 1))])
  return head ? { ...head, mark: headMark(head) } : null
}

const closedRow = z.object({ id: z.string(), number: z.string(), audience: z.enum(audiences), publicFrom: z.nullable(z.string()), publicUntil: z.nullable(z.string()) })
type ClosedRow = z.infer<typeof closedRow>

/** By the event of closing, which nobody can take back: reopening a case does not take it out of the draw. Public ones only, so that anybody can look them up. */
async function readClosed(month: string, { db, tenant, at }: Scope): Promise<ClosedRow[]> {
  const sql = `SELECT DISTINCT c.id, c.number, c.audience, c.public_from, c.public_until FROM event e JOIN case_file c ON c.id = e.object_id
    WHERE e.tenant = ? AND e.object_type = 'case' AND e.at >= ? AND e.at < ? AND e.verb IN (${marksFor(closings)}) AND c.kind IN (${marksFor(kinds)}) AND c.sample = 0 ORDER BY c.number`
  const rows = await db.read(closedRow, sql, [tenant.code, monthStart(month), monthStart(monthsLater(month, 1)), ...closings, ...kinds])
  return rows.filter((row) => visible(row, { kind: 'anyone' }, at))
}

interface Drawn {
  month: string
  seed: Seed | null
  closed: ClosedRow[]
  drawn: ClosedRow[]
  /** By case id: what the last look since the draw found. */
  found: ReadonlyMap<string, 'passed' | 'failed'>
}

/** Nothing of it is stored: the ledger, the closings and what was found are, and they give the same draw each time. */
async function drawMonth(month: string, scope: Scope): Promise<Drawn> {
  const [seed, closed] = await Promise.all([readSeed(month, scope), readClosed(month, scope)])
  if (!seed) return { month, seed, closed, drawn: [], found: new Map() }
  const byNumber = new Map(closed.map((row) => [row.number, row]))
  const drawn = draw({ head: seed.hash, month }, [...byNumber.keys()]).flatMap((number) => byNumber.get(number) ?? [])
  const looks = await readVerbs(drawn.map(({ id }) => id), ['recheckPassed', 'recheckFailed'], monthStart(monthsLater(month, 1)), scope)
  return { month, seed, closed, drawn, found: new Map(looks.map(({ objectId, verb }) => [objectId, verb === 'recheckPassed' ? 'passed' : 'failed'] as const)) }
}

/** This month's draw, over the cases closed in the last one. */
export async function readDraw(scope: StaffScope): Promise<Supervision['draw']> {
  const { month, seed, closed, drawn, found } = await drawMonth(monthsLater(monthOf(scope.today), -1), scope)
  const rows = drawn.length === 0 ? [] : await scope.db.read(caseRowSchema, `SELECT ${caseColumns} FROM case_file WHERE ${seen} AND id IN (${marksFor(drawn)})`, [...seenParams(scope), ...drawn.map(({ id }) => id)])
  const items = drawn.flatMap(({ id }) => rows.filter((row) => row.id === id)).map((row) => presentRecheck(row, found, scope))
  return { month, seed, closed: closed.length, count: items.length, unchecked: items.filter(({ state }) => state === 'unchecked').length, items: items.slice(0, LISTED) }
}

function presentRecheck(row: CaseRow, found: Drawn['found'], scope: StaffScope): RecheckView {
  const state = found.get(row.id) ?? (row.state === 'closed' ? 'unchecked' : 'again')
  return { case: presentStaffCaseRow(row, scope), state, stateLabel: recheckTexts[state] }
}

/** For anybody: what went in, what came out, and how it ended. Throws notFound for a month that is not over. */
export async function readRechecks(month: string, scope: Scope): Promise<RecheckDraw> {
  if (month >= monthOf(scope.today)) throw new Refusal('notFound')
  const { seed, closed, drawn, found } = await drawMonth(month, scope)
  return {
    month, seed, numbers: closed.map(({ number }) => number), drawn: drawn.map(({ number }) => number),
    checked: found.size, failed: [...found.values()].filter((one) => one === 'failed').length,
  }
}
