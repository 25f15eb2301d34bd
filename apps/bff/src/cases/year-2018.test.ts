import type { FieldValues } from '@mingbai/contracts/common'
import { endpoints } from '@mingbai/contracts/endpoints'
import type { EnteredCase } from '@mingbai/contracts/intake'
import * as z from 'zod/mini'
import { actOnCase } from '../../../../test/factories/act-on-case'
import { aStaff, type TestStaff } from '../../../../test/factories/a-staff'
import { anEnteredRequest } from '../../../../test/factories/a-request'
import { anEnteredCase } from '../../../../test/factories/an-entered-case'
import { openTestHouse, type TestHouse } from '../../../../test/support/serve'

/**
 * What the township reported of 2018, run through the product as it would have been that year: 14 代表建议 of which 11 办结,
 * 5 疑难信访, 11 网上信访 all answered in time, no 依申请公开. The days are ours; only the counts were reported.
 */
let test: TestHouse
let office: TestStaff
let leader: TestStaff
let congress: TestStaff
beforeAll(async () => {
  test = await openTestHouse({ start: '2018-03-05T01:00:00.000Z' })
  await signIn()
})
afterAll(() => test.close())

const act = ({ client }: TestStaff, id: string, verb: string, fields: FieldValues = {}) => actOnCase(test, client, id, verb, fields)
async function signIn(): Promise<void> {
  office = await aStaff(test, 'office')
  leader = await aStaff(test, 'leader')
  congress = await aStaff(test, 'congress')
}

/** Weeks later nobody is signed in any more. */
async function days(n: number): Promise<void> {
  test.later(n * 86_400_000)
  await signIn()
}

const entered = async (who: TestStaff, more: Partial<EnteredCase>) => anEnteredCase(who.client, { receivedOn: (await office.client.call(endpoints.readIntakeForm)).today, ...more })

async function aProposal(at: number) {
  const { id, due } = await entered(congress, { kind: 'proposal', source: 'deputy', words: `关于硬化第 ${at} 条巷道的建议。`, fields: { proposalForm: 'advice', session: '乡人大会议', deputies: '马*等代表' } })
  await act(congress, id, 'assign', { organisation: 'service-center' })
  return { id, due }
}

async function aPetition(at: number, source: 'petitionNet' | 'visit') {
  const outside = source === 'petitionNet' ? { system: source, number: `NX2018-${at}`, dueOn: null } : null
  const { id } = await entered(office, { kind: 'petition', source, outside, words: `第 ${at} 件，要求解决水费。`, fields: { petitionClass: 'appeal' } })
  await act(office, id, 'accept')
  return id
}

async function answered(id: string) {
  await act(leader, id, 'answer', { outcome: 'explained', words: '按水价文件算过，退还多收的。' })
  return act(office, id, 'close', { words: '已答复送达。' })
}

const row = z.object({ kind: z.string(), state: z.string(), closedOn: z.nullable(z.string()), lawDueOn: z.nullable(z.string()) })
const stored = (where: string) => test.house.db.read(row, `SELECT kind, state, closed_on, law_due_on FROM case_file WHERE ${where}`, [])

it('the year comes out as it was reported, each by the law of that year', async () => {
  const proposals: string[] = []
  for (let at = 1; at <= 14; at++) {
    const { id, due } = await aProposal(at)
    // 代表法 of 2010: three months.
    expect(due?.lawOn).toBe('2018-06-05')
    proposals.push(id)
  }
  const online: string[] = []
  for (let at = 1; at <= 11; at++) online.push(await aPetition(at, 'petitionNet'))
  const hard: string[] = []
  for (let at = 12; at <= 16; at++) hard.push(await aPetition(at, 'visit'))
  // 信访条例 of 2005 §33: sixty days from being taken up.
  expect((await stored("kind = 'petition'")).map(({ lawDueOn }) => lawDueOn)).toEqual(Array.from({ length: 16 }, () => '2018-05-04'))
  await days(40)
  for (const id of proposals.slice(0, 11)) {
    await act(leader, id, 'answer', { outcome: 'classA', words: '巷道已经硬化。' })
    await act(congress, id, 'close', { words: '代表看过，同意办结。' })
  }
  for (const id of online) expect((await answered(id)).stateLabel).toBe('办好了')

  const all = await stored("tenant = '640221201'")
  const count = (kind: string, state?: string) => all.filter((one) => one.kind === kind && (!state || one.state === state)).length
  expect([count('proposal'), count('proposal', 'closed'), count('petition'), count('petition', 'closed'), count('infoRequest')]).toEqual([14, 11, 16, 11, 0])
  const net = await stored("outside_system = 'petitionNet'")
  expect([net.length, net.filter(({ closedOn, lawDueOn }) => closedOn !== null && lawDueOn !== null && closedOn <= lawDueOn).length]).toEqual([11, 11])
  // The five hard ones are still open and in time: nobody calls them late before their day.
  expect((await office.client.call(endpoints.readInbox)).boxes.find(({ key }) => key === 'late')?.count).toBe(0)
  await days(21)
  expect((await office.client.call(endpoints.readInbox)).boxes.find(({ key }) => key === 'late')?.count).toBe(hard.length)
})

it('an application of that year follows the regulation of 2007: fifteen working days, and no time for a correction', async () => {
  const { today } = await office.client.call(endpoints.readIntakeForm)
  const { id } = await anEnteredRequest(office.client, { arrivedOn: today })
  const item = await office.client.call(endpoints.staffReadCase, { params: { id } })
  expect(item.due?.lawOn).toMatch(/^2018-/)
  expect(item.request?.decisions.every(({ verified }) => !verified)).toBe(true)
})
