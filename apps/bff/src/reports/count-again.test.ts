import { endpoints } from '@mingbai/contracts/endpoints'
import * as z from 'zod/mini'
import { aPublishedNotice } from '../../../../test/factories/a-notice'
import { disagreeing } from '../../../../test/factories/a-whole-report'
import { aStaff } from '../../../../test/factories/a-staff'
import { aYearOfRecords } from '../../../../test/factories/a-year-of-records'
import { countYearAgain, notRecounted, openedRows } from '../../../../test/factories/count-year-again'
import { openedWrongly } from '../../../../test/factories/open-cell'
import type { Client } from '../../../../test/support/client'
import { openTestHouse, type TestHouse } from '../../../../test/support/serve'

/** A hundredth of what `npm run soak` counts. */
const ROWS = 3000
/** Of a year in a form that is in force no more. */
const OLD_ROWS = 800

let test: TestHouse
let office: Client
let made: { disclosureId: string; staffId: string }
beforeAll(async () => {
  test = await openTestHouse()
  const staff = await aStaff(test, 'office')
  office = staff.client
  const notice = await aPublishedNotice(office, (await aStaff(test, 'leader')).client)
  const [row] = await test.house.db.read(z.object({ id: z.string() }), 'SELECT id FROM disclosure WHERE public_id = ?', [notice.id])
  made = { disclosureId: row?.id ?? '', staffId: staff.id }
  await aYearOfRecords(test.house, ROWS, made)
  for (const year of [2020, 2017]) await aYearOfRecords(test.house, OLD_ROWS, { ...made, year })
})
afterAll(() => test.close())

/** The report of the year beside the same in plain SQL: its numbers, and record by record what each of them opens. */
async function countedTwice(year: number) {
  const [report, expected] = [await office.call(endpoints.staffReadReport, { params: { year: String(year) } }), await countYearAgain(test.house.db, year)]
  const told = new Map(report.figures.map(({ cell, value }) => [cell, value]))
  expect(notRecounted(expected, year)).toEqual([])
  expect(Object.fromEntries(Object.keys(expected).map((cell) => [cell, told.get(cell)]))).toEqual(Object.fromEntries(Object.entries(expected).map(([cell, { value }]) => [cell, value])))
  const wrong: string[] = []
  for (const [cell, { records }] of Object.entries(expected)) if (records) wrong.push(...(await openedWrongly(office, cell, records, year)))
  expect(wrong).toEqual([])
  return { report, expected }
}

it('a year of records counts the same in plain SQL, agrees with itself, and every computed number opens exactly its records', async () => {
  const { report, expected } = await countedTwice(2026)
  // The year has something of nearly everything.
  expect(openedRows().filter((cell) => expected[cell]?.value === 0)).toEqual([])
  expect(expected['requests.new.total']?.value).toBeGreaterThan(ROWS / 8)
  expect(disagreeing(report)).toEqual([])
}, 120_000)

it.each([[2020, 'form2019'], [2017, 'free']])('the computed numbers of %s, in the form %s, open exactly their records too', async (year, form) => {
  const { report, expected } = await countedTwice(year)
  expect(report.form).toBe(form)
  expect(openedRows(year).filter((cell) => expected[cell]?.value === 0 && !/^(requests|proceedings)\./.test(cell))).toEqual([])
}, 120_000)
