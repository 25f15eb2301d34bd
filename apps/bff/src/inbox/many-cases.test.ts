import { endpoints } from '@mingbai/contracts/endpoints'
import { shanghaiDate } from '@mingbai/rules/clock/local-date'
import * as z from 'zod/mini'
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

describe('a mixture of states, dangers, days and people', () => {
  beforeAll(async () => {
    // The last digits of the number say what becomes of it: on both engines the same.
    const become = (set: string, ending: string) => test.house.db.dataSource.query(`UPDATE case_file SET ${set} WHERE number LIKE 'M-%${ending}'`)
    await become("state = 'received'", '1')
    await become("state = 'handling', assigned_to = 'stations'", '2')
    await become("state = 'handling', assigned_to = NULL", '3')
    await become("state = 'toApprove', assigned_to = 'office'", '4')
    await become("state = 'answered', due_on = NULL", '5')
    await become("state = 'referred', ask_again_on = '2020-01-01'", '6')
    await become("state = 'closed', due_on = NULL, words_state = 'shown'", '7')
    await become('dangerous = 1', '50')
    await become('due_on = NULL', '18')
    await become('held = 1', '11')
    await become("answer_by = '2027-01-01'", '29')
    await become("voice_state = 'waiting'", '39')
    await become("merged_into = id", '48')
    await become(`concerns_staff = '${office.id}'`, '100')
  })

  const whole: readonly [box: string, where: string, order?: string][] = [
    ['dangerous', "state = 'received' AND dangerous = 1", 'received_at'],
    ['overseen', 'answer_by IS NOT NULL', 'received_at'],
    ['late', 'due_on < :today'],
    ['held', 'held = 1', 'received_at'],
    ['received', "state = 'received'"],
    ['voices', "voice_state = 'waiting'", 'received_at'],
    ['words', "words_state = 'waiting' AND COALESCE(voice_state, '') <> 'waiting'", 'received_at'],
    ['accepted', "(state = 'accepted' OR (state = 'handling' AND assigned_to IS NULL)) AND merged_into IS NULL"],
    ['answered', "state = 'answered' AND merged_into IS NULL"],
    ['orphaned', "state IN ('handling', 'toApprove') AND assigned_to = 'stations'"],
    ['toApprove', "state = 'toApprove'"],
    ['askAgain', "state = 'referred'"],
  ]

  it.each(whole)('%s shows the first ten of the whole, in order, and counts it up to 99', async (key, where, order = "dangerous DESC, COALESCE(due_on, '9999-12-31'), received_at") => {
    const sql = `SELECT number FROM case_file WHERE ${where.replace(':today', `'${shanghaiDate(test.house.clock())}'`)} AND (concerns_staff IS NULL OR concerns_staff <> '${office.id}') ORDER BY ${order}`
    const numbers = (await test.house.db.read(z.object({ number: z.string() }), sql)).map(({ number }) => number)
    const box = (await office.client.call(endpoints.readInbox)).boxes.find((one) => one.key === key)
    expect([box?.count, box?.cases.map(({ number }) => number)]).toEqual([Math.min(numbers.length, 99), numbers.slice(0, 10)])
  })
})
