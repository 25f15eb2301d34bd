import { endpoints } from '@mingbai/contracts/endpoints'
import { aStaff } from '../../../../test/factories/a-staff'
import { aNotice, aPublishedNotice } from '../../../../test/factories/a-notice'
import { Disclosure } from '../notices/disclosure.entity'
import { bumpGeneration } from '../tenant/generation'
import { openTestHouse, type TestHouse } from '../../../../test/support/serve'

const HEJIA = '640221201208'
const LINGSHA = '640221201200'
const DAY = 86_400_000
let test: TestHouse
beforeEach(async () => {
  test = await openTestHouse()
})
afterEach(() => test.close())

/** As the last step of a review leaves it. */
async function outAtLast(publicId: string): Promise<void> {
  const { db, tenant, at, today } = await test.scope()
  await db.write(async (tx) => {
    await tx.update(Disclosure, { publicId }, { state: 'published', audience: 'public', publicFrom: at, publishedAt: at, publishedOn: today })
    await bumpGeneration(tx, tenant.code)
  })
  test.house.forgetBook()
}

const item = 'village-affairs-general'
const report = (organisation: string) => ({ item, organisation, period: '2026-Q4', reason: '本季度没有一般村务要公布' })

it('a village sees its own duties, supervision sees all, the overdue first', async () => {
  const clerk = (await aStaff(test, 'villageClerk', { organisation: HEJIA })).client
  const own = await clerk.call(endpoints.staffReadDuties)
  expect(new Set(own.items.map(({ organisation }) => organisation.code))).toEqual(new Set([HEJIA]))
  expect(own).toMatchObject({ isAll: false, overdue: 0 })
  expect(own.items.find((duty) => duty.item.code === item)).toMatchObject({ periodLabel: '2026年第四季度', dueOn: '2026-12-31', state: 'due', mayReportNil: true })
  test.later(60 * DAY)
  const discipline = (await aStaff(test, 'discipline', { organisation: 'discipline' })).client
  const all = await discipline.call(endpoints.staffReadDuties)
  expect(all).toMatchObject({ isAll: true, freshness: { isStale: true } })
  expect(all.items[0]?.state).toBe('overdue')
  expect(new Set(all.items.map(({ organisation }) => organisation.code)).size).toBeGreaterThan(11)
  expect(all.items.every(({ mayReportNil }) => !mayReportNil)).toBe(true)
})

it('the 公众号 has an alarm of its own: two weeks without a posting on it, as the register says', async () => {
  const office = (await aStaff(test, 'office')).client
  const leader = (await aStaff(test, 'leader')).client
  const freshness = async () => (await (await aStaff(test, 'office')).client.call(endpoints.staffReadDuties)).accountFreshness
  expect(await freshness()).toEqual({ lastOn: null, days: null, isStale: true })
  const { id } = await aPublishedNotice(office, leader)
  await office.call(endpoints.recordPosting, { params: { id }, body: { channel: 'wechat-account', board: null, link: '', postedOn: '2026-11-22', note: '' } })
  expect(await freshness()).toEqual({ lastOn: '2026-11-22', days: 0, isStale: false })
  test.later(13 * DAY)
  expect((await freshness())?.isStale).toBe(false)
  test.later(DAY)
  expect(await freshness()).toMatchObject({ days: 14, isStale: true })
})

it('what arose is a duty from that day, in the inbox of who owes it, done by the next publication, and struck out when entered wrongly', async () => {
  const office = (await aStaff(test, 'office')).client
  const leader = (await aStaff(test, 'leader')).client
  const arise = (aroseOn: string, more = {}) => ({ body: { item: 'relief-review', organisation: 'office', title: '十一月临时救助审批完', aroseOn, ...more } })
  const arisen = ({ items }: { items: { arose: { id: string } | null; state: string; dueOn: string }[] }) => items.filter(({ arose }) => arose !== null)
  const { arisable } = await office.call(endpoints.staffReadDuties)
  const { limit } = arisable.find((one) => one.item.code === 'relief-review') ?? { limit: '' }
  expect(limit).toContain('10 个工作日')
  const [duty] = arisen(await office.call(endpoints.recordArising, arise('2026-11-16')))
  expect(duty).toMatchObject({ dueOn: '2026-11-30', state: 'due', arose: { on: '2026-11-16', what: '十一月临时救助审批完', isProvisional: false }, mayReportNil: true })
  const boxOf = async (client: typeof office, key: string) => (await client.call(endpoints.readInbox)).boxes.find((box) => box.key === key)
  expect((await boxOf(office, 'ownDuties'))?.duties.map(({ periodLabel }) => periodLabel)).toContain('十一月临时救助审批完（2026-11-16）')
  for (const [body, code] of [[arise('2026-11-23'), 'arisingUnfit'], [arise('2025-01-01'), 'arisingUnfit'], [arise('2026-11-16', { item: 'village-affairs-general' }), 'arisingUnfit'], [arise('2026-11-16', { organisation: HEJIA }), 'arisingUnfit']] as const) {
    expect(await office.refused(endpoints.recordArising, body)).toMatchObject({ code })
  }
  expect(await leader.refused(endpoints.recordArising, arise('2026-11-16'))).toMatchObject({ code: 'notAllowed' })
  await office.call(endpoints.recordArising, arise('2026-11-17', { title: '登重了的' }))
  const wrong = arisen(await office.call(endpoints.staffReadDuties)).find(({ arose }) => arose?.id !== duty?.arose?.id)
  expect(arisen(await office.call(endpoints.cancelArising, { params: { id: wrong?.arose?.id ?? '' }, body: { reason: '登重了' } }))).toHaveLength(1)
  const { id } = await aNotice(office, { item: 'relief-review' })
  await outAtLast(id)
  expect(arisen(await office.call(endpoints.staffReadDuties))).toEqual([expect.objectContaining({ state: 'done', doneOn: '2026-11-22' })])
  expect((await office.call(endpoints.readLog)).items.map(({ object, detail }) => `${object} ${detail}`)).toContain('公开任务 登记错了： 登重了的 登重了')
})

it('what is overdue by a checked rule lies in the inbox of supervision, day and all', async () => {
  const office = (await aStaff(test, 'office')).client
  await office.call(endpoints.recordArising, { body: { item: 'relief-review', organisation: 'office', title: '十一月临时救助审批完', aroseOn: '2026-11-16' } })
  const overdue = async () => (await (await aStaff(test, 'discipline')).client.call(endpoints.readInbox)).boxes.find(({ key }) => key === 'overdueDuties')?.duties.filter(({ arose }) => arose !== null) ?? []
  test.later(8 * DAY)
  expect(await overdue()).toEqual([])
  test.later(DAY)
  expect((await overdue()).map(({ dueOn, state }) => [dueOn, state])).toEqual([['2026-11-30', 'overdue']])
})

it('an empty return with its reason counts, once, for one’s own organisation only', async () => {
  const clerk = (await aStaff(test, 'villageClerk', { organisation: HEJIA })).client
  expect(await clerk.refused(endpoints.reportNil, { body: report(LINGSHA) })).toMatchObject({ code: 'notAllowed' })
  const after = await clerk.call(endpoints.reportNil, { body: report(HEJIA) })
  expect(after.items.find((duty) => duty.item.code === item)).toMatchObject({ state: 'done', isNil: true, mayReportNil: false })
  const office = (await aStaff(test, 'office')).client
  const { items: log } = await office.call(endpoints.readLog)
  expect(log[0]).toMatchObject({ object: '公开任务', title: '报空表 何家村 一般村务 2026年第四季度', detail: '本季度没有一般村务要公布' })
  expect(await clerk.refused(endpoints.reportNil, { body: report(HEJIA) })).toMatchObject({ code: 'notNow' })
  expect(await clerk.refused(endpoints.reportNil, { body: { ...report(HEJIA), period: '2020-Q1' } })).toMatchObject({ code: 'notNow' })
})

it('the public reads one word for a checked item, no number, and nothing of an unchecked one', async () => {
  const office = (await aStaff(test, 'office')).client
  const stateOf = async (code: string) => {
    const { areas } = await test.phone().call(endpoints.readCatalogue)
    return areas.flatMap(({ items }) => items).find((one) => one.code === code)
  }
  expect(await stateOf(item)).toMatchObject({ duty: 'due', limit: '每季度至少公开一次', body: '各村' })
  expect(await stateOf('village-affairs-funds')).toMatchObject({ duty: null, limit: '', verified: false })
  expect((await stateOf('relief-allowance'))?.duty).toBe('due')
  const { id } = await aNotice(office, { item: 'relief-allowance' })
  expect((await stateOf('relief-allowance'))?.duty).toBe('due')
  await outAtLast(id)
  expect((await stateOf('relief-allowance'))?.duty).toBe('done')
  const text = await (await test.phone().fetch('/api/v1/duties')).text()
  expect(text).toContain('已公开')
  expect(text).not.toMatch(/"(count|overdue|total|due)":\d/)
})
