import { endpoints } from '@mingbai/contracts/endpoints'
import * as z from 'zod/mini'
import { aPublishedNotice } from '../../../../test/factories/a-notice'
import { disagreeing } from '../../../../test/factories/a-whole-report'
import { aStaff } from '../../../../test/factories/a-staff'
import { aYearOfRecords } from '../../../../test/factories/a-year-of-records'
import { countYearAgain, notRecounted, openedCells, openedRows } from '../../../../test/factories/count-year-again'
import { openCell } from '../../../../test/factories/open-cell'
import { openTestHouse } from '../../../../test/support/serve'

/** A hundredth of what `npm run soak` counts. */
const ROWS = 3000

it('a year of records counts the same in plain SQL, agrees with itself, and every computed number opens the records it says', async () => {
  const test = await openTestHouse()
  const { db } = test.house
  const { client: office, id: staffId } = await aStaff(test, 'office')
  const notice = await aPublishedNotice(office, (await aStaff(test, 'leader')).client)
  const [row] = await db.read(z.object({ id: z.string() }), 'SELECT id FROM disclosure WHERE public_id = ?', [notice.id])
  await aYearOfRecords(test.house, ROWS, { disclosureId: row?.id ?? '', staffId })
  const report = await office.call(endpoints.staffReadReport, { params: { year: '2026' } })
  const told = (cell: string) => report.figures.find((figure) => figure.cell === cell)?.value
  const expected = await countYearAgain(db)
  expect(notRecounted(expected)).toEqual([])
  // The year has something of nearly everything.
  expect(openedRows.filter((cell) => expected[cell] === 0)).toEqual([])
  expect(Object.fromEntries(Object.keys(expected).map((cell) => [cell, told(cell)]))).toEqual(expected)
  expect(told('requests.new.total')).toBeGreaterThan(ROWS / 8)
  expect(disagreeing(report)).toEqual([])
  for (const cell of openedCells) expect([cell, await openCell(office, cell)]).toEqual([cell, told(cell)])
  await test.close()
}, 120_000)
