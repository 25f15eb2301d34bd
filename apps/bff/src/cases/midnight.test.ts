import { endpoints } from '@mingbai/contracts/endpoints'
import { aCase } from '../../../../test/factories/a-case'
import { actOnCase } from '../../../../test/factories/act-on-case'
import { aStaff } from '../../../../test/factories/a-staff'
import { openTestHouse, type TestHouse } from '../../../../test/support/serve'

/** The server's clock is UTC, the law's day is Shanghai's: it turns at 16:00 UTC. CI runs with TZ=UTC. */
let test: TestHouse
beforeEach(async () => {
  test = await openTestHouse({ start: '2026-11-22T15:59:59.000Z' })
})
afterEach(() => test.close())

const to = (instant: string) => test.later(Date.parse(instant) - test.house.clock().getTime())

it('what is handed in a second before midnight was received that day, a second later the next; each counts from its own', async () => {
  const before = await aCase(test.phone())
  test.later(1000)
  const after = await aCase(test.phone())
  expect([before.receivedOn, after.receivedOn]).toEqual(['2026-11-22', '2026-11-23'])
  // Fifteen days, the day itself not counted: 7 and 8 December.
  expect([before.due?.lawOn, after.due?.lawOn]).toEqual(['2026-12-07', '2026-12-08'])
  const { steps } = await test.phone().call(endpoints.readCase, { params: { id: after.id } })
  expect(steps[0]?.on).toBe('2026-11-23')
})

it('a case is in time through the last second of its day and late from 00:00 of the next: on its page, in the list and in the inbox', async () => {
  const { id, due } = await aCase(test.phone())
  expect([due?.promisedOn, due?.lawOn]).toEqual(['2026-11-25', '2026-12-07'])
  const seen = async () => {
    const office = (await aStaff(test, 'office')).client
    const late = (await office.call(endpoints.readInbox)).boxes.find(({ key }) => key === 'late')?.count
    const listed = (await test.phone().call(endpoints.listCases)).items.find((item) => item.id === id)?.due?.state
    return [(await test.phone().call(endpoints.readCase, { params: { id } })).due?.state, listed, late]
  }
  to('2026-11-25T15:59:59.999Z')
  expect(await seen()).toEqual(['soon', 'soon', 0])
  test.later(1)
  expect(await seen()).toEqual(['latePromise', 'latePromise', 1])
  to('2026-12-07T15:59:59.999Z')
  expect((await seen())[0]).toBe('latePromise')
  test.later(1)
  expect((await seen())[0]).toBe('lateLaw')
})

it('an action at one minute past midnight of a new year is of the new year: its day, its number, its clock', async () => {
  to('2026-12-31T16:01:00.000Z')
  const office = (await aStaff(test, 'office')).client
  const { id, number, receivedOn } = await aCase(test.phone())
  expect([receivedOn, number]).toEqual(['2027-01-01', '灵沙2027-0001'])
  const accepted = await actOnCase(test, office, id, 'accept')
  // Sixty days: 2 March.
  expect([accepted.steps.at(-1)?.on, accepted.due?.lawOn]).toEqual(['2027-01-01', '2027-03-02'])
})
