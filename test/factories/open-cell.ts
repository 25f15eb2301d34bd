import { endpoints } from '@mingbai/contracts/endpoints'
import { cellsOf, reportFormatOf } from '@mingbai/rules/reports/formats'
import type { Client } from '../support/client'

const units = new Map(cellsOf(reportFormatOf(2026)).map(({ id, unit }) => [id, unit]))
const MONEY_UNIT = 1_000_000

/** All records behind a cell, page by page. @returns what they come to; a record that is listed twice is an error */
export async function openCell(office: Client, cell: string): Promise<number> {
  let [worth, before]: [number, string | undefined] = [0, undefined]
  const seen = new Set<string>()
  do {
    const page: { items: { label: string; link: string; amount: string }[]; next: string | null } = await office.call(endpoints.readCellRecords, { params: { year: '2026', cell }, query: { before } })
    for (const { link, amount } of page.items) {
      worth += amount === '' ? 1 : Number(amount)
      if (!/^\/(cases|official-documents)\//.test(link)) continue
      if (seen.has(link)) throw new Error(`${cell} lists ${link} twice`)
      seen.add(link)
    }
    before = page.next ?? undefined
  } while (before !== undefined)
  return units.get(cell) === '万元' ? Math.round(worth * MONEY_UNIT) : worth
}
