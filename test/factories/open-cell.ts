import { endpoints } from '@mingbai/contracts/endpoints'
import { MONEY } from '@mingbai/rules/reports/cell'
import { cellsOf, reportFormatOf } from '@mingbai/rules/reports/formats'
import type { Client } from '../support/client'
import type { Records } from './count-year-again'

const MONEY_UNIT = 1_000_000
const SHOWN = 5

/** All records behind a cell, page by page, by their ids. Throws for one that is listed twice. */
async function openCell(office: Client, cell: string, year: number): Promise<Records> {
  const isMoney = cellsOf(reportFormatOf(year)).some(({ id, unit }) => id === cell && unit === MONEY)
  const opened = new Map<string, number>()
  let before: string | undefined
  do {
    const page: { items: { id: string; amount: string }[]; next: string | null } = await office.call(endpoints.readCellRecords, { params: { year: String(year), cell }, query: { before } })
    for (const { id, amount } of page.items) {
      if (opened.has(id)) throw new Error(`${cell} lists ${id} twice`)
      opened.set(id, amount === '' ? 1 : isMoney ? Math.round(Number(amount) * MONEY_UNIT) : Number(amount))
    }
    before = page.next ?? undefined
  } while (before !== undefined)
  return opened
}

/** What a cell opens that does not belong there, what is missing, and what counts as much as it should not; empty: exactly its records. */
export async function openedWrongly(office: Client, cell: string, records: Records, year = 2026): Promise<string[]> {
  const opened = await openCell(office, cell, year)
  const missing = [...records.keys()].filter((id) => !opened.has(id)).map((id) => `${cell} of ${year} does not list ${id}`)
  const others = [...opened].flatMap(([id, worth]) => {
    const expected = records.get(id)
    return expected === worth ? [] : [expected === undefined ? `${cell} of ${year} lists ${id}, which is not of it` : `${cell} of ${year} lists ${id} as ${worth}, it is ${expected}`]
  })
  return [...missing, ...others].slice(0, SHOWN)
}
