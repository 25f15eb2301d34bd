import { endpoints } from '@mingbai/contracts/endpoints'
import { aStaff, type TestStaff } from '../../../../../test/factories/a-staff'
import { openTestHouse, type TestHouse } from '../../../../../test/support/serve'

let test: TestHouse
let office: TestStaff
beforeEach(async () => {
  test = await openTestHouse()
  office = await aStaff(test, 'office')
  await aStaff(test, 'leader')
})
afterEach(() => test.close())

async function draft(more = {}) {
  const { staff } = await office.client.call(endpoints.listBoxOpenings)
  return { box: '乡政府门口', openedOn: '2026-11-20', firstBy: staff[0]?.id ?? '', secondBy: staff[1]?.id ?? '', letters: 3, note: '两封说路灯', ...more }
}
const record = async (more = {}) => office.client.call(endpoints.recordBoxOpening, { body: await draft(more) })

it('an opening is recorded with its two people, and every year is counted', async () => {
  await record({ openedOn: '2025-06-01', letters: 1 })
  await record({ letters: 0, openedOn: '2026-11-01', note: '' })
  const { items, years, boxes } = await record()
  expect(items.map(({ box, openedOn, letters, by }) => [box, openedOn, letters, by.filter(Boolean).length])).toEqual([['乡政府门口', '2026-11-20', 3, 2], ['乡政府门口', '2026-11-01', 0, 2]])
  expect(years).toEqual([{ year: '2026', openings: 2, letters: 3 }, { year: '2025', openings: 1, letters: 1 }])
  expect(boxes[0]).toBe('乡政府门口')
  expect((await office.client.call(endpoints.listBoxOpenings, { query: { year: '2025' } })).items).toHaveLength(1)
})

it('one person alone, a stranger, and a day ahead are refused', async () => {
  const one = await draft()
  expect(await office.client.refused(endpoints.recordBoxOpening, { body: { ...one, secondBy: one.firstBy } })).toMatchObject({ code: 'twoToOpen' })
  expect(await office.client.refused(endpoints.recordBoxOpening, { body: { ...one, secondBy: 'nobody' } })).toMatchObject({ code: 'twoToOpen' })
  expect(await office.client.refused(endpoints.recordBoxOpening, { body: { ...one, openedOn: '2026-11-23' } })).toMatchObject({ code: 'dayAheadUnfit' })
})
