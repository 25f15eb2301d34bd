import { endpoints } from '@mingbai/contracts/endpoints'
import { aCase } from '../../../../test/factories/a-case'
import { actOnCase } from '../../../../test/factories/act-on-case'
import { aStaff, type TestStaff } from '../../../../test/factories/a-staff'
import { manyOpenCases } from '../../../../test/factories/many-open-cases'
import { openTestHouse, type TestHouse } from '../../../../test/support/serve'

const MANY = 10_000

let test: TestHouse
let office: TestStaff
beforeAll(async () => {
  test = await openTestHouse()
  office = await aStaff(test, 'office')
  const { id } = await aCase(test.phone())
  await actOnCase(test, office.client, id, 'accept')
  await manyOpenCases(test.house, id, MANY - 1)
}, 120_000)
afterAll(() => test.close())

it('of 10,000 open cases the inbox counts up to 99 and shows the ten that are due first', async () => {
  const { boxes } = await office.client.call(endpoints.readInbox)
  const late = boxes.find(({ key }) => key === 'late')
  expect([late?.count, late?.cases.length]).toEqual([99, 10])
  expect(late?.cases[0]?.number).toBe('M-9900')
  expect(boxes.find(({ key }) => key === 'accepted')?.count).toBe(99)
})

it('the list goes through them page by page, each once, newest first', async () => {
  const seen: string[] = []
  let before: string | undefined
  for (let page = 0; page < 20; page++) {
    const { items, next } = await office.client.call(endpoints.staffListCases, { query: { box: 'accepted', before } })
    seen.push(...items.map(({ number }) => number))
    before = next ?? undefined
  }
  expect(new Set(seen).size).toBe(400)
  expect(seen.slice(1, 4)).toEqual(['M-0', 'M-1', 'M-2'])
  expect(seen.at(-1)).toBe('M-398')
})
