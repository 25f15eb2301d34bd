import { endpoints } from '@mingbai/contracts/endpoints'
import { shanghaiDate } from '@mingbai/rules/clock/local-date'
import { aCase } from '../../../../test/factories/a-case'
import { aHolidayNotice, loadHolidays } from '../../../../test/factories/a-holiday-notice'
import { anEnteredRequest } from '../../../../test/factories/a-request'
import { actOnCase, closeCase } from '../../../../test/factories/act-on-case'
import { anEnteredForm } from '../../../../test/factories/an-entered-case'
import { aStaff } from '../../../../test/factories/a-staff'
import type { Client } from '../../../../test/support/client'
import { openTestHouse, type TestHouse } from '../../../../test/support/serve'

const DAY = 86_400_000

let test: TestHouse
let office: Client
beforeEach(async () => {
  test = await openTestHouse()
  office = (await aStaff(test, 'office')).client
})
afterEach(() => test.close())

const preview = (more = {}) => office.call(endpoints.previewCalendar, { body: aHolidayNotice(more) })
const dueOf = async (id: string) => (await office.call(endpoints.staffReadCase, { params: { id } })).due
const explained = async (client: Client, id: string) => (await client.call(endpoints.explainDue, { params: { id } })).clocks

/** A session ends meanwhile: the office signs in again. */
async function daysLater(days: number): Promise<void> {
  test.later(days * DAY)
  office = (await aStaff(test, 'office')).client
}

/** 20 working days over New Year: the 20th was 15 January while 1 January was thought a working day. */
async function aRequestOverNewYear(): Promise<string> {
  await daysLater(28)
  return (await anEnteredRequest(office, { arrivedOn: shanghaiDate(test.house.clock()) })).id
}

it('a loaded notice moves the due dates over it: seen before, told on the timeline after, and explained alike to staff and public', async () => {
  const id = await aRequestOverNewYear()
  const before = await dueOf(id)
  expect([before?.lawOn, before?.lawProvisional]).toEqual(['2027-01-15', true])
  const seen = await preview()
  expect(seen).toMatchObject({ source: '国办发明电〔2026〕9号', faults: [], read: 31 })
  expect(seen.moves).toMatchObject({ total: 1, items: [{ id, kindLabel: '依申请公开', dates: [{ label: '法律最长', from: '2027-01-15', to: '2027-01-18' }] }] })
  expect(await dueOf(id)).toEqual(before)
  expect((await office.call(endpoints.readCalendars)).toLoad).toBe(2027)

  const confirm = { body: { ...aHolidayNotice(), digest: seen.digest ?? '' } }
  expect(await office.call(endpoints.confirmCalendar, confirm)).toEqual({ moved: 1 })
  const after = await office.call(endpoints.staffReadCase, { params: { id } })
  expect(after.due).toMatchObject({ lawOn: '2027-01-18', lawProvisional: false })
  const told = after.steps.filter(({ verb }) => verb === 'dueMoved')
  expect(told).toMatchObject([{ by: '系统', title: '放假安排有了变化，期限跟着改', words: '2027年全国放假安排已经公布（国办发明电〔2026〕9号），工作日跟着变了。法律最长的日子从2027年1月15日改为2027年1月18日。' }])
  const clocks = await explained(office, id)
  expect(clocks[0]).toMatchObject({ dueOn: '2027-01-18', provisional: false })
  expect(clocks[0]?.days.find(({ date }) => date === '2027-01-01')).toMatchObject({ counted: null, why: '国家放假，不算（元旦）' })

  // Tapped once more: nothing is done twice.
  expect(await office.call(endpoints.confirmCalendar, confirm)).toEqual({ moved: 1 })
  expect((await office.call(endpoints.staffReadCase, { params: { id } })).steps.filter(({ verb }) => verb === 'dueMoved')).toHaveLength(1)
  expect((await preview()).moves).toEqual({ total: 0, inWriting: 0, settled: 0, items: [] })
})

it('a villager reads on the public page why the day moved, and the same days as the office', async () => {
  await daysLater(30)
  const phone = test.phone()
  const { id, token } = await aCase(phone)
  const { seq } = await actOnCase(test, office, id, 'accept')
  const { moved } = await loadHolidays(office)
  expect(moved).toBe(1)
  const page = await test.phone().call(endpoints.readCase, { params: { id } })
  const step = page.steps.find(({ verb }) => verb === 'dueMoved')
  expect(step?.words).toContain('我们承诺的日子从')
  expect(await explained(test.phone(), id)).toEqual(await explained(office, id))
  const due = await dueOf(id)
  expect((await explained(office, id)).map(({ dueOn }) => dueOn)).toEqual([due?.promisedOn, due?.lawOn])
  const [mine] = (await phone.call(endpoints.trackByTokens, { body: { receipts: [{ id, token }] } })).items
  expect(mine?.steps.map(({ verb }) => verb)).toContain('dueMoved')
  // Whoever has the page of before open may act all the same: nothing they had to see has happened.
  await office.call(endpoints.actOnCase, { params: { id, verb: 'assign' }, body: { seq, fields: { organisation: 'stations' } } })
})

it('a day that somebody has in writing stands apart and first; the letter goes on reading as it was sent, and the case says so until a new one is sent', async () => {
  await daysLater(28)
  const arrivedOn = shanghaiDate(test.house.clock())
  const asked = await aCase(test.phone(), { words: '村口的桥栏杆断了。' })
  await actOnCase(test, office, asked.id, 'accept')
  const { id } = await anEnteredRequest(office, { arrivedOn })
  const letterText = async (letter: string) => (await office.call(endpoints.readRequestLetter, { params: { id, letter } })).paragraphs.join('')
  const remarks = async () => ((await office.call(endpoints.staffReadCase, { params: { id } })).request?.notes ?? []).map(({ text }) => text).filter((text) => text.includes('再书面告诉'))
  const before = await letterText('1')
  expect(before).toContain('最晚到2027年1月15日（那时的放假安排还没有公布，公布后可能顺延）')
  const { moves } = await preview()
  expect([moves.total, moves.inWriting, moves.items.map((one) => [one.id, one.inWriting])]).toEqual([2, 1, [
    [id, { title: '政府信息公开申请登记回执', number: '灵沙乡依申请〔2026〕1号', on: arrivedOn, until: '2027-01-15', to: '2027-01-18' }], [asked.id, null],
  ]])
  await loadHolidays(office)
  expect(await letterText('1')).toBe(before)
  const remark = '《政府信息公开申请登记回执》（灵沙乡依申请〔2026〕1号）上写的最晚日子是2027年1月15日，现在是2027年1月18日。请再书面告诉申请人。'
  expect(await remarks()).toEqual([remark])
  expect((await office.call(endpoints.staffReadCase, { params: { id } })).steps.find(({ verb }) => verb === 'dueMoved')?.note).toBe(remark)
  const leader = (await aStaff(test, 'leader')).client
  const extended = await actOnCase(test, leader, id, 'extend', { extendBy: '20', words: '要查的档案多。' })
  expect(await remarks()).toEqual([])
  const notice = extended.request?.letters.at(-1)
  expect(await letterText(notice?.id ?? '')).toContain('最晚到2027年2月19日答复')
  // A day off of the region’s own, later: now the notice of the extension is what they have in writing.
  test.later(60_000)
  const local = await preview({ kind: 'local', source: '宁政办发〔2027〕3号', text: '开斋节\t2027-02-19\t放假' })
  expect(local.moves.items.map(({ inWriting }) => inWriting)).toMatchObject([{ title: '政府信息公开延期答复告知书', until: '2027-02-19', to: '2027-02-22' }])
})

it('the day on a receipt that was printed stands among what somebody has in writing, until the paper says the new one', async () => {
  await daysLater(37)
  const { id, number } = await office.call(endpoints.enterCase, { body: anEnteredForm({ receivedOn: shanghaiDate(test.house.clock()) }) })
  const { until } = await office.call(endpoints.handReceipt, { params: { id } })
  expect(until).toBe((await dueOf(id))?.promisedOn)
  const [item] = (await preview()).moves.items
  expect(item).toMatchObject({ id, inWriting: { title: '收据', number, on: shanghaiDate(test.house.clock()), until } })
  await loadHolidays(office)
  const { steps, seq } = await office.call(endpoints.staffReadCase, { params: { id } })
  expect(steps.find(({ verb }) => verb === 'dueMoved')?.note).toContain(`《收据》（${number}）上写的最晚日子是`)
  expect(steps.find(({ verb }) => verb === 'handReceipt')).toMatchObject({ title: '打印了收据' })
  expect((await test.phone().call(endpoints.readCase, { params: { id } })).steps.map(({ verb }) => verb)).not.toContain('handReceipt')
  // Who opened the case before may act all the same.
  await office.call(endpoints.actOnCase, { params: { id, verb: 'accept' }, body: { seq: seq - 1, fields: {} } })
  expect((await (await aStaff(test, 'leader')).client.refused(endpoints.handReceipt, { params: { id } })).code).toBe('notAllowed')
})

it('what is closed stays as it was; what stands still keeps its pause, and goes on by the new calendar', async () => {
  await daysLater(28)
  const { id: closed } = await aCase(test.phone())
  await closeCase(test, office, closed)
  const { id: paused } = await anEnteredRequest(office, { arrivedOn: '2026-12-20' })
  await actOnCase(test, office, paused, 'consult', { consulted: 'thirdPerson', consultee: '某某公司', letterWords: '拟公开中标价。' })
  expect((await dueOf(paused))?.state).toBe('paused')
  const before = await office.call(endpoints.staffReadCase, { params: { id: closed } })
  expect(await loadHolidays(office)).toEqual({ moved: 0 })
  expect(await office.call(endpoints.staffReadCase, { params: { id: closed } })).toEqual(before)
  expect((await dueOf(paused))?.state).toBe('paused')
  await daysLater(4)
  const resumed = await actOnCase(test, office, paused, 'recordOpinion', { reachedOn: '2026-12-24', opinion: 'agrees' })
  expect(resumed.due?.lawOn).toBe('2027-01-22')
  expect((await explained(office, paused))[0]?.dueOn).toBe('2027-01-22')
})

it('unclear lines come back with their row, and nothing can be confirmed', async () => {
  const text = `${aHolidayNotice().text}\n古尔邦节：5月16日`
  const seen = await preview({ text })
  expect([seen.digest, seen.moves.total, seen.faults]).toEqual([null, 0, [{ row: 10, text: '古尔邦节：5月16日', why: '没有写明5月16日是放假还是上班' }]])
  const refused = await office.refused(endpoints.confirmCalendar, { body: { ...aHolidayNotice({ text }), digest: 'x' } })
  expect(refused).toMatchObject({ status: 400, code: 'calendarUnfit', message: '放假安排还有看不清的地方：第10行没有写明5月16日是放假还是上班。' })
})

it('who confirms what has changed since is asked to look again', async () => {
  const { digest } = await preview()
  await aRequestOverNewYear()
  expect(await office.refused(endpoints.confirmCalendar, { body: { ...aHolidayNotice(), digest: digest ?? '' } })).toMatchObject({ status: 409, code: 'calendarOutdated' })
  expect((await office.call(endpoints.readCalendars)).toLoad).toBe(2027)
})

it('two who confirm at once load it once', async () => {
  const id = await aRequestOverNewYear()
  const { digest } = await preview()
  const confirm = { body: { ...aHolidayNotice(), digest: digest ?? '' } }
  const both = await Promise.allSettled([office.call(endpoints.confirmCalendar, confirm), office.call(endpoints.confirmCalendar, confirm)])
  expect(both.some(({ status }) => status === 'fulfilled')).toBe(true)
  expect((await office.call(endpoints.staffReadCase, { params: { id } })).steps.filter(({ verb }) => verb === 'dueMoved')).toHaveLength(1)
})

it('the region’s own days are loaded beside the State Council’s, take the place of the folder’s, and a correction moves them back', async () => {
  const id = await aRequestOverNewYear()
  const local = (text: string) => loadHolidays(office, { kind: 'local', year: 2026, source: '宁政办发〔2026〕3号', text })
  expect(await local('开斋节\t2026-12-24\t放假')).toEqual({ moved: 1 })
  expect((await dueOf(id))?.lawOn).toBe('2027-01-18')
  expect((await explained(office, id))[0]?.days.find(({ date }) => date === '2026-12-24')?.why).toBe('宁夏放假，不算（开斋节）')
  test.later(60_000)
  expect(await local('开斋节\t2026-03-20\t放假')).toEqual({ moved: 1 })
  expect((await dueOf(id))?.lawOn).toBe('2027-01-15')
  const { years } = await office.call(endpoints.readCalendars)
  const year = years.find((one) => one.year === 2026)
  expect(year?.local).toMatchObject({ source: '宁政办发〔2026〕3号', builtIn: false })
  expect(year?.days.filter(({ of }) => of === 'local')).toEqual([{ date: '2026-03-20', name: '开斋节', kind: 'off', of: 'local' }])
  const [entry] = (await office.call(endpoints.readLog)).items
  expect([entry?.title, entry?.detail]).toEqual(['录入放假安排 2026年宁夏放假', ''])
})

it('from 1 November the office has it to do until it is loaded, and others never', async () => {
  const box = async (client: Client) => (await client.call(endpoints.readInbox)).boxes.find(({ key }) => key === 'calendar')
  expect(await box(office)).toMatchObject({ count: 1, link: { path: '/settings/calendars?year=2027', label: '去录2027年的' } })
  const leader = (await aStaff(test, 'leader')).client
  expect(await box(leader)).toBeUndefined()
  expect(await leader.refused(endpoints.previewCalendar, { body: aHolidayNotice() })).toMatchObject({ code: 'notAllowed' })
  expect(await leader.refused(endpoints.readCalendars)).toMatchObject({ code: 'notAllowed' })
  await loadHolidays(office)
  expect(await box(office)).toMatchObject({ count: 0 })
  // 31 October 2027, 23:59 in Shanghai, and a minute later.
  test.later(Date.parse('2027-10-31T15:59:00.000Z') - test.house.clock().getTime())
  const later = (await aStaff(test, 'office')).client
  expect(await box(later)).toMatchObject({ count: 0 })
  test.later(60_000)
  expect(await box(later)).toMatchObject({ count: 1, link: { label: '去录2028年的' } })
})

it('the years are shown with whose word they are by', async () => {
  await loadHolidays(office)
  const { years, toLoad } = await office.call(endpoints.readCalendars)
  expect([years.map(({ year }) => year), toLoad]).toEqual([[2027, 2026, 2025], null])
  expect(years.map(({ national, local }) => [national?.source, national?.builtIn, local])).toEqual([['国办发明电〔2026〕9号', false, null], ['系统自带', true, null], ['系统自带', true, null]])
  expect(years[0]?.national?.enteredBy).toMatch(/^office/)
  expect(years[1]?.days.find(({ date }) => date === '2026-10-10')).toEqual({ date: '2026-10-10', name: '国庆节', kind: 'work', of: 'national' })
})
