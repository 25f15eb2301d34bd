import type { RepeatView, Supervision } from '@mingbai/contracts/supervision'
import { addDays } from '@mingbai/rules/clock/local-date'
import { findRepeats, repeats, type Repeat, type Said } from '@mingbai/rules/supervision/repeats'
import * as z from 'zod/mini'
import { presentStaffCaseRow } from '../cases/staff-case'
import type { StaffScope } from '../house'
import { organisationName } from '../tenant/book'
import { readSection, seen, seenParams, SHOWN } from './seen'
import { between, repeatTexts, unknownPlace } from './texts'

/** What asks for something to be put right; not applications, 代表建议 and proceedings. Cases joined to another are one matter with it. */
const kinds = "kind IN ('complaint', 'inquiry', 'petition') AND state <> 'withdrawn' AND merged_into IS NULL"
const NAMED = 12

const saidRow = z.object({ publicId: z.string(), number: z.string(), village: z.nullable(z.string()), category: z.nullable(z.string()), spot: z.string(), concerns: z.nullable(z.string()) })
type SaidRow = z.infer<typeof saidRow> & Said

export async function readRepeats(scope: StaffScope): Promise<Supervision['repeats']> {
  const sql = `SELECT public_id, number, village, category, spot, concerns FROM case_file WHERE ${seen} AND received_on > ? AND ${kinds} ORDER BY received_at DESC, id DESC`
  const found = findRepeats<SaidRow>(await scope.db.read(saidRow, sql, [...seenParams(scope), addDays(scope.today, -repeats.days)]))
  return { count: found.length, items: found.slice(0, SHOWN).map((repeat) => present(repeat, scope)) }
}

function present({ kind, village, category, spot, unit, cases }: Repeat<SaidRow>, { tenant }: StaffScope): RepeatView {
  const place = organisationName(tenant, village) || unknownPlace
  const labels: Record<RepeatView['kind'], string> = {
    spot: [place, spot].join(between), matter: [place, tenant.categories.get(category ?? '')?.name ?? ''].join(between), unit: organisationName(tenant, unit),
  }
  return { kind, kindLabel: repeatTexts[kind], label: labels[kind], count: cases.length, cases: cases.slice(0, NAMED).map(({ publicId, number }) => ({ id: publicId, number })) }
}

/** Reopened by right, or broken again, and moved within the same days. */
export async function readReopened(scope: StaffScope): Promise<Supervision['reopened']> {
  const since = new Date(scope.now.getTime() - repeats.days * 86_400_000).toISOString()
  const { count, items } = await readSection("(reopened > 0 OR details LIKE '%\"stillAnswer\":\"broken\"%') AND state <> 'withdrawn' AND updated_at >= ?", [since], 'updated_at DESC, id', scope)
  return { count, items: items.map((row) => presentStaffCaseRow(row, scope)) }
}
