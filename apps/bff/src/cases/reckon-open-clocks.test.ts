import { endpoints } from '@mingbai/contracts/endpoints'
import { aCase } from '../../../../test/factories/a-case'
import { actOnCase } from '../../../../test/factories/act-on-case'
import { aStaff } from '../../../../test/factories/a-staff'
import { openTestHouse, type TestHouse } from '../../../../test/support/serve'
import { CaseFile } from './case-file.entity'
import { reckonOpenClocks } from './reckon-open-clocks'

let test: TestHouse
beforeEach(async () => {
  test = await openTestHouse()
})
afterEach(() => test.close())

it('a stored day that the calendar no longer gives is put right once, and told; what agrees is left alone', async () => {
  const { client: office } = await aStaff(test, 'office')
  const [wrong, right] = [await aCase(test.phone()), await aCase(test.phone())]
  for (const { id } of [wrong, right]) await actOnCase(test, office, id, 'accept')
  const read = (id: string) => office.call(endpoints.staffReadCase, { params: { id } })
  const before = [await read(wrong.id), await read(right.id)]
  // As an earlier version stored it: a promise later than the law.
  await test.house.db.write((tx) => tx.update(CaseFile, { publicId: wrong.id }, { promiseDueOn: '2027-03-31' }))
  for (let round = 0; round < 2; round += 1) {
    test.later(60_000)
    await reckonOpenClocks(test.house)
  }
  const after = await read(wrong.id)
  expect(after.due).toEqual(before[0]?.due)
  expect(after.steps.filter(({ verb }) => verb === 'dueMoved').map(({ words }) => words)).toEqual([expect.stringContaining('期限按现在的放假安排重新核对过。我们承诺的日子从2027年3月31日改为')])
  expect(await read(right.id)).toEqual(before[1])
})
