import type { CellRecords } from '@mingbai/contracts/staff-reports'
import { cellsOf } from '@mingbai/rules/reports/formats'
import type { StaffScope } from '../house'
import { Refusal } from '../http/refusal'
import { fixedZero, sourcesOf } from './cell-sources'
import { listRecords } from './count-cells'
import { reportOf } from './report-of'
import { windowOf } from './report-figures'
import { readEntered } from './report-row'
import { howTexts } from './texts'

/** What a number is made of, one by one. Throws notFound. */
export async function readCellRecords(asked: string, cellId: string, before: string | undefined, scope: StaffScope): Promise<CellRecords> {
  const { db, tenant, today } = scope
  const row = await reportOf(asked, scope)
  const { format } = row
  const cell = cellsOf(format).find(({ id }) => id === cellId)
  if (!cell) throw new Refusal('notFound')
  const source = sourcesOf(format).get(cellId)
  const empty = { mayOpen: false, items: [], next: null }
  if (row.reported) return { how: howTexts.reported, ...empty }
  if (!source) return { how: cell.share ? howTexts.share : fixedZero(cellId) ? howTexts.fixed : howTexts.none, ...empty }
  const hasOpening = (await readEntered(db, tenant.code, row.year)).some((one) => one.cell === cellId && one.kind === 'opening')
  return { how: source.how, mayOpen: true, ...(await listRecords(source, windowOf(row.year, hasOpening, row.changeover, today), before, db, tenant.code)) }
}
