import type { RecheckDraw, RecheckView, Supervision } from '@mingbai/contracts/supervision'
import { headMark } from '@mingbai/rules/ledger/layout'
import { monthOf, monthsLater, monthStart } from '@mingbai/rules/supervision/draw'
import * as z from 'zod/mini'
import { caseColumns, caseRowSchema, type CaseRow } from '../cases/case-row'
import { presentStaffCaseRow } from '../cases/staff-case'
import { rowJson } from '../database/row-types'
import type { Scope, StaffScope } from '../house'
import { Refusal } from '../http/refusal'
import { readClosed, stillPublic, type ClosedRow } from './closed-cases'
import { marksFor, readVerbs, seen, seenParams } from './seen'
import { recheckTexts } from './texts'

type Seed = NonNullable<RecheckDraw['seed']>

/** Drawn of some 1200 closed in a month: more than a township has. */
const LISTED = 60

const keptRow = z.object({ headNumber: z.number(), headHash: z.string(), headAt: z.string(), numbers: rowJson(z.array(z.string())), drawn: rowJson(z.array(z.string())) })

interface Drawn {
  month: string
  /** Null: not drawn yet. */
  seed: Seed | null
  closed: ClosedRow[]
  drawn: ClosedRow[]
  /** By case id: what the last look since the draw found. */
  found: ReadonlyMap<string, 'passed' | 'failed'>
}

/** As it was drawn, less what everybody may no longer look up. */
async function readDrawn(month: string, scope: Scope): Promise<Drawn> {
  const { db, tenant, at } = scope
  const reader = { db, tenant: tenant.code, at }
  const [kept] = await db.read(keptRow, 'SELECT head_number, head_hash, head_at, numbers, drawn FROM recheck_draw WHERE tenant = ? AND month = ?', [tenant.code, month])
  if (!kept) return { month, seed: null, closed: await readClosed(month, reader), drawn: [], found: new Map() }
  const { headNumber: number, headHash: hash, headAt } = kept
  const closed = await stillPublic(kept.numbers, reader)
  const drawn = kept.drawn.flatMap((one) => closed.filter((row) => row.number === one))
  const looks = await readVerbs(drawn.map(({ id }) => id), ['recheckPassed', 'recheckFailed'], monthStart(monthsLater(month, 1)), scope)
  const found = new Map(looks.map(({ objectId, verb }) => [objectId, verb === 'recheckPassed' ? 'passed' : 'failed'] as const))
  return { month, seed: { number, hash, at: headAt, mark: headMark({ number, hash }) }, closed, drawn, found }
}

/** This month's draw, over the cases closed in the last one. */
export async function readDraw(scope: StaffScope): Promise<Supervision['draw']> {
  const { month, seed, closed, drawn, found } = await readDrawn(monthsLater(monthOf(scope.today), -1), scope)
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
  const { seed, closed, drawn, found } = await readDrawn(month, scope)
  return {
    month, seed, numbers: closed.map(({ number }) => number), drawn: drawn.map(({ number }) => number),
    checked: found.size, failed: [...found.values()].filter((one) => one === 'failed').length,
  }
}
