import { endpoints } from '@mingbai/contracts/endpoints'
import type { SelfCheck, SelfCheckFill } from '@mingbai/contracts/self-checks'
import { selfCheckPaper } from '@mingbai/outputs/self-checks/self-check-paper'
import { selfCheckLines } from '@mingbai/rules/catalogue/self-check'
import { strFromU8, unzipSync } from 'fflate'
import { aCase } from '../../../../test/factories/a-case'
import { aStaff } from '../../../../test/factories/a-staff'
import type { Client } from '../../../../test/support/client'
import { openTestHouse, type TestHouse } from '../../../../test/support/serve'

const HEJIA = '640221201208'
const LINGSHA = '640221201200'
const DAY = 86_400_000
const quarter = '2026-Q4'
const params = { village: HEJIA, quarter }
// 22 November 2026.
let test: TestHouse
let clerk: Client
let head: Client
let office: Client
let leader: Client
beforeEach(async () => {
  test = await openTestHouse()
  await signIn()
})
afterEach(() => test.close())

async function signIn(): Promise<void> {
  clerk = (await aStaff(test, 'villageClerk', { organisation: HEJIA })).client
  head = (await aStaff(test, 'villageHead', { organisation: HEJIA })).client
  office = (await aStaff(test, 'office')).client
  leader = (await aStaff(test, 'leader')).client
}

const all = (more: SelfCheckFill['answers'] = {}): SelfCheckFill['answers'] => ({ ...Object.fromEntries(selfCheckLines.map((line) => [line, { tick: 'yes' as const, note: '' }])), ...more })
const read = (client: Client) => client.call(endpoints.readSelfCheck, { params })
const fill = (client: Client, seq: number, more: Partial<SelfCheckFill> = {}) => client.call(endpoints.fillSelfCheck, { params, body: { seq, answers: all(), saidBy: '', ...more } })
const known = ({ lines }: SelfCheck, line: string): string => lines.find((one) => one.line === line)?.known.join('；') ?? ''

it('is filled in by the system with what it knows of duties, boards and cases, as of the day', async () => {
  await aCase(test.phone(), { village: HEJIA })
  const sheet = await read(clerk)
  expect(sheet).toMatchObject({ seq: 0, stateLabel: '还没填', facts: { on: '2026-11-22', cases: { received: 1, closed: 0, open: 1, overdue: 0 } }, mayFill: true, mayConfirm: false })
  expect(known(sheet, 'duties')).toContain('一般村务：该公开 1 次，公开了 0 次')
  expect(known(sheet, 'boards')).toContain('没有登记过张贴')
  expect(known(sheet, 'cases')).toBe('收到 1 件，办结 0 件，还在办 1 件')
  test.later(45 * DAY)
  await signIn()
  const later = await read(clerk)
  expect(known(later, 'duties')).toContain('晚了或没公开 1 次')
  expect(known(later, 'cases')).toContain('其中超期 1 件')
})

it('the village ticks and says why, 村支书 confirms, the township may send it back once it has read it', async () => {
  const filled = await fill(clerk, 0, { answers: { duties: { tick: 'no', note: '' } } })
  expect(await head.refused(endpoints.confirmSelfCheck, { params, body: { seq: filled.seq, saidBy: '' } })).toMatchObject({ code: 'selfCheckUnfit', message: expect.stringContaining('该公开的，都按时公开了') })
  expect(await clerk.refused(endpoints.fillSelfCheck, { params, body: { seq: 0, answers: all(), saidBy: '' } })).toMatchObject({ status: 409, code: 'changedMeanwhile' })
  const whole = await fill(clerk, filled.seq, { answers: all({ duties: { tick: 'no', note: '财务收支十二月补上' } }) })
  expect(await clerk.refused(endpoints.confirmSelfCheck, { params, body: { seq: whole.seq, saidBy: '' } })).toMatchObject({ code: 'notAllowed' })
  const confirmed = await head.call(endpoints.confirmSelfCheck, { params, body: { seq: whole.seq, saidBy: '' } })
  expect(confirmed).toMatchObject({ state: 'confirmed', confirmedOn: '2026-11-22', mayFill: false, saidBy: '' })
  expect(await clerk.refused(endpoints.fillSelfCheck, { params, body: { seq: confirmed.seq, answers: all(), saidBy: '' } })).toMatchObject({ code: 'notNow' })
  // What it knew is frozen with it.
  await aCase(test.phone(), { village: HEJIA })
  expect((await read(office)).facts.cases.received).toBe(0)
  const { items } = await leader.call(endpoints.listSelfChecks)
  expect(items.map(({ village }) => village.code)).toEqual((await test.house.book()).villages.map(({ code }) => code))
  expect(items.find(({ village }) => village.code === HEJIA)).toMatchObject({ stateLabel: '村里已确认', notInOrder: ['该公开的，都按时公开了：财务收支十二月补上'] })
  expect(await clerk.refused(endpoints.returnSelfCheck, { params, body: { seq: confirmed.seq, note: '写清哪一个月' } })).toMatchObject({ status: 403 })
  const back = await leader.call(endpoints.returnSelfCheck, { params, body: { seq: confirmed.seq, note: '写清哪一个月' } })
  expect(back).toMatchObject({ state: 'returned', note: '写清哪一个月', confirmedOn: null, facts: { cases: { received: 1 } } })
  expect(await read(clerk)).toMatchObject({ mayFill: true })
})

it('a village without a computer does it on paper: the office enters it and says who said so', async () => {
  expect(await office.refused(endpoints.fillSelfCheck, { params, body: { seq: 0, answers: all(), saidBy: ' ' } })).toMatchObject({ code: 'selfCheckUnfit' })
  const { seq } = await fill(office, 0, { saidBy: '村支书（纸上签字）' })
  const confirmed = await office.call(endpoints.confirmSelfCheck, { params, body: { seq, saidBy: '村支书（纸上签字）' } })
  expect(confirmed).toMatchObject({ state: 'confirmed', saidBy: '村支书（纸上签字）' })
  expect((await office.call(endpoints.readLog)).items.map(({ object, title }) => `${object} ${title}`)).toContain('季度自查 确认 何家村 2026-Q4')
})

it('nobody reads another village’s; a quarter to come, a private number and a stranger are refused', async () => {
  const other = { village: LINGSHA, quarter }
  expect(await clerk.refused(endpoints.readSelfCheck, { params: other })).toMatchObject({ status: 404 })
  expect(await clerk.refused(endpoints.fillSelfCheck, { params: other, body: { seq: 0, answers: all(), saidBy: '' } })).toMatchObject({ status: 404 })
  expect((await clerk.call(endpoints.listSelfChecks)).items.map(({ village }) => village.code)).toEqual([HEJIA])
  expect(await clerk.refused(endpoints.readSelfCheck, { params: { village: HEJIA, quarter: '2027-Q1' } })).toMatchObject({ status: 404 })
  expect(await clerk.refused(endpoints.fillSelfCheck, { params, body: { seq: 0, answers: all({ box: { tick: 'no', note: '找 13812345678' } }), saidBy: '' } })).toMatchObject({ code: 'personalDataFound' })
})

it('the paper has the boxes, empty or as they were ticked, in PDF and in Word', async () => {
  const sheet = await read(clerk)
  const pdf = Buffer.from(await (await clerk.fetch(sheet.paper.pdf)).arrayBuffer())
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-')
  const printed = JSON.stringify(selfCheckPaper(sheet, '灵沙乡'))
  for (const words of ['何家村', '自查表', '□做到了', '村支书签字']) expect(printed).toContain(words)
  await fill(clerk, 0, { answers: all({ box: { tick: 'no', note: '锁坏了，下月换' } }) })
  const word = strFromU8(unzipSync(new Uint8Array(await (await clerk.fetch(sheet.paper.word)).arrayBuffer()))['word/document.xml'] ?? new Uint8Array())
  for (const words of ['■做到了', '■没有做到', '锁坏了，下月换']) expect(word).toContain(words)
  expect((await clerk.fetch(sheet.paper.pdf.replace(HEJIA, LINGSHA))).status).toBe(404)
})

it('lies in the inbox of its village from the last two weeks of the quarter, and with the township once ten days after it are over', async () => {
  const boxes = async (client: Client) => (await client.call(endpoints.readInbox)).boxes.filter(({ key, count }) => /SelfChecks$/.test(key) && count > 0).map(({ key, count, link }) => [key, count, link?.path])
  const seen = async () => ({ clerk: await boxes(clerk), head: await boxes(head), office: await boxes(office), leader: await boxes(leader) })
  expect(await seen()).toEqual({ clerk: [], head: [], office: [], leader: [] })
  // 18 December.
  test.later(26 * DAY)
  await signIn()
  const own = [['ownSelfChecks', 1, `/self-checks/${HEJIA}/${quarter}`]]
  expect(await seen()).toEqual({ clerk: own, head: own, office: [], leader: [] })
  await fill(clerk, 0)
  await head.call(endpoints.confirmSelfCheck, { params, body: { seq: 1, saidBy: '' } })
  expect([await boxes(clerk), await boxes(head)]).toEqual([[], []])
  // 11 January: ten villages have said nothing.
  test.later(24 * DAY)
  await signIn()
  const late = [['overdueSelfChecks', 10, `/self-checks/${LINGSHA}/${quarter}`]]
  expect(await seen()).toEqual({ clerk: [], head: [], office: late, leader: late })
})

it('what is sent back is asked for again', async () => {
  test.later(26 * DAY)
  await signIn()
  await fill(clerk, 0)
  const { seq } = await head.call(endpoints.confirmSelfCheck, { params, body: { seq: 1, saidBy: '' } })
  await leader.call(endpoints.returnSelfCheck, { params, body: { seq, note: '写清是哪一个月' } })
  expect((await clerk.call(endpoints.readInbox)).boxes.find(({ key }) => key === 'ownSelfChecks')).toMatchObject({ count: 1, link: { label: '何家村 2026年第四季度' } })
})
