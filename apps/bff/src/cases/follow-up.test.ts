import { endpoints } from '@mingbai/contracts/endpoints'
import type { Receipt } from '@mingbai/contracts/submit-case'
import { actOnCase, answerCase } from '../../../../test/factories/act-on-case'
import { aCase } from '../../../../test/factories/a-case'
import { aStaff } from '../../../../test/factories/a-staff'
import type { Client } from '../../../../test/support/client'
import { openTestHouse, type TestHouse } from '../../../../test/support/serve'
import { openSession } from '../session/sessions'
import { followUp } from './follow-up'

const DAY = 86_400_000
let test: TestHouse
let office: Client
let discipline: Client
const people: string[] = []
beforeAll(async () => {
  test = await openTestHouse()
  for (const role of ['office', 'discipline'] as const) people.push((await aStaff(test, role)).id)
})
beforeEach(() => daysLater(0))
afterAll(() => test.close())

/** Sessions end by themselves: everybody signs in again. */
async function daysLater(days: number): Promise<void> {
  test.later(days * DAY)
  const { db, tenant, now } = await test.scope()
  const [first, second] = await db.write(async (tx) => [await openSession(tx, tenant.code, people[0] ?? '', now), await openSession(tx, tenant.code, people[1] ?? '', now)])
  office = test.browser(first ?? '')
  discipline = test.browser(second ?? '')
}

const act = (staff: Client, id: string, verb: string, fields = {}) => actOnCase(test, staff, id, verb, fields)
async function closed(more = {}): Promise<Receipt> {
  const receipt = await aCase(test.phone())
  await act(office, receipt.id, 'accept')
  await answerCase(test, office, receipt.id, '换好了灯。')
  await act(office, receipt.id, 'close', { outcome: 'solved', words: '晚上看过，亮了。', ...more })
  return receipt
}
async function mine({ id, token }: Receipt) {
  const [own] = (await test.phone().call(endpoints.trackByTokens, { body: { receipts: [{ id, token }] } })).items
  if (!own) throw new Error('not mine')
  return own
}
async function say(receipt: Receipt, verb: string, fields = {}) {
  return test.phone().call(endpoints.residentAct, { params: { id: receipt.id, verb }, body: { seq: (await mine(receipt)).seq, proof: { token: receipt.token }, fields } })
}
const verbsOf = async (receipt: Receipt) => (await mine(receipt)).steps.map(({ verb }) => verb)

it('no answer is 未评价: asked once more after a week, 待核实 after fifteen days, and never asked again', async () => {
  const receipt = await closed()
  await followUp(test.house)
  expect(await verbsOf(receipt)).not.toContain('remindRating')
  await daysLater(7)
  for (let round = 0; round < 3; round += 1) await followUp(test.house)
  expect((await verbsOf(receipt)).filter((verb) => verb === 'remindRating')).toHaveLength(1)
  await daysLater(15)
  for (let round = 0; round < 2; round += 1) await followUp(test.house)
  const own = await mine(receipt)
  expect([own.ratingLabel, own.steps.at(-1)?.title]).toEqual(['未评价 · 待核实', '一直没有评价，记为“待核实”'])
  expect((await say(receipt, 'rate', { satisfaction: 'satisfied' })).ratingLabel).toBe('满意')
})

it('who has rated is not asked; what was mended is asked for after thirty days: 又坏了 begins anew, beside the right to reopen', async () => {
  const receipt = await closed({ askLater: true })
  await say(receipt, 'rate', { satisfaction: 'satisfied' })
  await daysLater(29)
  await followUp(test.house)
  expect(await verbsOf(receipt)).not.toContain('askStillGood')
  await daysLater(1)
  await followUp(test.house)
  expect((await mine(receipt)).allowedActions.map(({ label }) => label)).toEqual(expect.arrayContaining(['还好着呢', '又坏了', '没解决，重新办']))
  const again = await say(receipt, 'brokenAgain', { words: '昨晚又不亮了。' })
  expect([again.stateLabel, again.due?.state, again.outcome]).toEqual(['正在办', 'onTime', null])
  await answerCase(test, office, receipt.id, '又换了线。')
  await act(office, receipt.id, 'close', { outcome: 'solved', words: '又看过，亮了。' })
  expect((await mine(receipt)).allowedActions.map(({ verb }) => verb)).toEqual(['rate', 'reopen', 'withdraw'].filter((verb) => verb !== 'withdraw'))
})

it('还好着呢 is a word for the timeline, and is asked once', async () => {
  const receipt = await closed({ askLater: true })
  await daysLater(30)
  await followUp(test.house)
  await say(receipt, 'stillGood')
  expect((await mine(receipt)).allowedActions.map(({ verb }) => verb)).not.toContain('stillGood')
})

it('督办: 乡纪委 asks for an answer by a day, the office answers it; the public reads that it is overseen, and not what was asked', async () => {
  const { id } = await aCase(test.phone())
  const { today } = await test.scope()
  const { seq } = await discipline.call(endpoints.staffReadCase, { params: { id } })
  expect(await discipline.refused(endpoints.actOnCase, { params: { id, verb: 'oversee' }, body: { seq, fields: { answerBy: today, note: '快办' } } })).toMatchObject({ code: 'dayPastUnfit' })
  await act(discipline, id, 'oversee', { answerBy: '2027-12-31', note: '三天没人理，说明原因。' })
  const page = await test.phone().call(endpoints.readCase, { params: { id } })
  expect([page.steps.at(-1)?.title, JSON.stringify(page).includes('没人理')]).toEqual(['乡纪委督办', false])
  expect((await office.call(endpoints.readInbox)).boxes.find(({ key }) => key === 'overseen')?.cases.map((item) => item.id)).toEqual([id])
  await act(office, id, 'answerOversight', { words: '今天已派人去看。' })
  expect((await office.call(endpoints.readInbox)).boxes.find(({ key }) => key === 'overseen')?.count).toBe(0)
})

it('what another body has is asked again until it has an outcome', async () => {
  const { id } = await aCase(test.phone())
  await act(office, id, 'refer', { body: '县水务局', bodyPhone: '0952-6012345', askAgainOn: '2027-12-01', words: '渠道归县里管。' })
  await act(office, id, 'follow', { askAgainOn: '2027-12-20', words: '说下周来修。', bodyNumber: 'SW-18' })
  const done = await act(office, id, 'close', { outcome: 'solved', words: '水务局修好了，村民看过。' })
  expect(done.steps.map(({ verb }) => verb)).toEqual(['submit', 'refer', 'follow', 'close'])
})
