import type { SelfCheckFacts } from '@mingbai/contracts/self-checks'
import type { SheetView } from '@mingbai/contracts/sheets'
import { countDuties } from '@mingbai/rules/catalogue/self-check'
import type { Duty } from '@mingbai/rules/catalogue/duties'
import { quarterDays } from '@mingbai/rules/clock/quarter'
import * as z from 'zod/mini'
import type { StaffScope } from '../house'

/** Given by the caller, who knows duties and sheets. */
export interface Known {
  duties: (scope: StaffScope) => Promise<readonly (Duty & { plan?: { text: string } | undefined })[]>
  sheets: (scope: StaffScope) => Promise<readonly SheetView[]>
}

const listRow = z.object({ village: z.string(), ended: z.number(), paperUp: z.nullable(z.number()) })
const caseRow = z.object({ village: z.string(), received: z.nullable(z.number()), closed: z.nullable(z.number()), open: z.nullable(z.number()), overdue: z.nullable(z.number()) })

/** What the system knows of each of these villages in a quarter; a day to come is not told of. */
export async function readFacts(villages: readonly string[], quarter: string, known: Known, scope: StaffScope): Promise<ReadonlyMap<string, SelfCheckFacts>> {
  const { db, tenant, today } = scope
  const { from, until } = quarterDays(quarter)
  const sql = { villages: villages.map(() => '?').join(',') || "''" }
  const [duties, sheets, lists, cases] = await Promise.all([
    known.duties(scope),
    known.sheets(scope),
    db.read(listRow, `SELECT village, COUNT(*) AS ended, SUM(paper_up) AS paper_up FROM people_list WHERE tenant = ? AND sample = 0 AND last_day >= ? AND last_day <= ? AND last_day < ? AND village IN (${sql.villages}) GROUP BY village`, [tenant.code, from, until, today, ...villages]),
    // What is 举报 has a table of its own and is in no count.
    db.read(caseRow, `SELECT village, SUM(CASE WHEN received_on >= ? THEN 1 ELSE 0 END) AS received, SUM(CASE WHEN closed_on >= ? AND closed_on <= ? THEN 1 ELSE 0 END) AS closed,
      SUM(CASE WHEN closed_on IS NULL THEN 1 ELSE 0 END) AS open, SUM(CASE WHEN due_on < ? THEN 1 ELSE 0 END) AS overdue
      FROM case_file WHERE tenant = ? AND sample = 0 AND state <> 'withdrawn' AND received_on <= ? AND (closed_on IS NULL OR closed_on >= ?) AND village IN (${sql.villages}) GROUP BY village`, [from, from, until, today, tenant.code, until, from, ...villages]),
  ])
  return new Map(villages.map((village) => {
    const list = lists.find((row) => row.village === village)
    const row = cases.find((one) => one.village === village)
    const boards = [...tenant.boards.values()].filter((board) => board.active && board.village === village && board.kind === 'notice')
    return [village, {
      on: today,
      duties: countDuties(duties.filter(({ organisation }) => organisation === village).map((duty) => ({ ...duty, item: duty.plan?.text ?? tenant.items.get(duty.item)?.name ?? duty.item })), { from, until }),
      boards: boards.map(({ code, name }) => {
        const hung = sheets.filter((one) => one.board === code && one.hungOn !== null).sort((a, b) => b.number - a.number)[0]
        return { name, hungOn: hung?.hungOn ?? null, isCurrent: hung?.isCurrent ?? false }
      }),
      lists: { ended: list?.ended ?? 0, paperUp: list?.paperUp ?? 0 },
      cases: { received: row?.received ?? 0, closed: row?.closed ?? 0, open: row?.open ?? 0, overdue: row?.overdue ?? 0 },
    } satisfies SelfCheckFacts]
  }))
}
