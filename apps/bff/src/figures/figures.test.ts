import { endpoints } from '@mingbai/contracts/endpoints'
import { aCase, HEJIA } from '../../../../test/factories/a-case'
import { actOnCase, closeCase } from '../../../../test/factories/act-on-case'
import { actOnNotice, aNotice, aPublishedNotice } from '../../../../test/factories/a-notice'
import { announcedLists, publishedThreeCosts } from '../../../../test/factories/money'
import { aBox } from '../../../../test/factories/a-tip-off'
import { aStaff } from '../../../../test/factories/a-staff'
import { openTestHouse, type TestHouse } from '../../../../test/support/serve'

let test: TestHouse
beforeEach(async () => {
  test = await openTestHouse()
})
afterEach(() => test.close())

const figures = (year?: string) => test.phone().call(endpoints.readFigures, { query: { year } })
const published = (year?: string) => test.phone().call(endpoints.readPublishedFigures, { query: { year } })

it('counts what everybody may read, of the year of receipt, by kind and village, and nothing of a 举报', async () => {
  const { client: office } = await aStaff(test, 'office')
  const ids: string[] = []
  for (let n = 0; n < 6; n++) ids.push((await aCase(test.phone())).id)
  await aCase(test.phone(), { kind: 'suggestion', village: null })
  const before = await figures()
  expect(before.all).toMatchObject({ received: 7, closed: 0, open: 7, onTime: { of: 0, share: null } })
  for (const id of ids.slice(0, 5)) await closeCase(test, office, id)
  const seen = await figures()
  expect(seen.all).toMatchObject({ received: 7, closed: 5, open: 2, onTime: { of: 5, share: 1 }, satisfied: { of: 0, share: null }, unrated: 5, medianDays: 0, outcomes: [{ label: '解决了', count: 5 }] })
  expect(seen.kinds).toEqual([{ code: 'complaint', label: '投诉', received: 6, closed: 5, open: 1 }, { code: 'suggestion', label: '建议', received: 1, closed: 0, open: 1 }, { code: 'inquiry', label: '求助咨询', received: 0, closed: 0, open: 0 }])
  expect(seen.villages).toEqual([expect.objectContaining({ code: HEJIA, received: 6 }), { code: '', label: '没说哪个村', received: 1, closed: 0, open: 1 }])
  await aBox(test)
  const { seq } = await office.call(endpoints.staffReadCase, { params: { id: ids[5] ?? '' } })
  await office.call(endpoints.turnIntoTipOff, { params: { id: ids[5] ?? '' }, body: { seq, words: '说的是会计' } })
  expect((await figures()).all).toMatchObject({ received: 6, open: 1 })
  expect((await figures('2025')).all.received).toBe(0)
})

it('what is late and still open counts against us, from the day after the last', async () => {
  const { client: office } = await aStaff(test, 'office')
  for (let n = 0; n < 5; n++) await actOnCase(test, office, (await aCase(test.phone())).id, 'accept')
  expect((await figures()).all.onTime).toEqual({ of: 0, share: null })
  test.later(63 * 86_400_000)
  expect((await figures('2026')).all.onTime).toEqual({ of: 5, share: 0 })
})

it('条 and 条次 stand side by side: one notice in two places is one and two, what was struck out and what is only a draft is none', async () => {
  const [{ client: office }, { client: leader }] = [await aStaff(test, 'office'), await aStaff(test, 'leader')]
  const before = await published()
  const notice = await aPublishedNotice(office, leader)
  await aNotice(office)
  const post = async (channel: string, link = '') => (await office.call(endpoints.recordPosting, { params: { id: notice.id }, body: { channel, board: null, link, postedOn: '2026-11-22', note: '' } })).items
  await post('wechat-account', 'https://mp.example.cn/s/1')
  const last = (await post('radio')).find(({ channel }) => channel.code === 'radio')
  const seen = await published()
  expect([seen.notices - before.notices, seen.postings - before.postings]).toEqual([1, 2])
  expect(seen.months.at(-1)).toEqual({ month: 11, notices: seen.notices, postings: seen.postings })
  expect(seen.months.slice(0, -1).every(({ notices, postings }) => notices + postings === 0)).toBe(true)
  expect([seen.areas.reduce((sum, { count }) => sum + count, 0), seen.carriers.reduce((sum, { count }) => sum + count, 0)]).toEqual([seen.notices, seen.postings])
  await office.call(endpoints.actOnPosting, { params: { id: last?.id ?? '', verb: 'cancel' }, body: { on: '2026-11-22', note: '登错了' } })
  expect(await published()).toMatchObject({ notices: seen.notices, postings: seen.postings - 1 })
  expect(await published('2025')).toMatchObject({ year: 2025, notices: 0, postings: 0, areas: [], carriers: [], months: { length: 12 } })
})

const money = (year?: string) => test.phone().call(endpoints.readMoney, { query: { year } })

it('补贴 counts once its 公示 is over, by village; a list of fewer than five households is in no sum', async () => {
  await announcedLists(test, 6, 4)
  expect((await money()).subsidies).toEqual({ households: 0, amount: 0, villages: [], leftOut: 0 })
  test.later(20 * 86_400_000)
  const sums = { households: 6, amount: 60_000 }
  expect(await money('2026')).toMatchObject({ subsidies: { ...sums, leftOut: 1, villages: [{ code: HEJIA, lists: 1, ...sums }] }, subsidyYears: [{ year: 2026, ...sums }] })
  expect(JSON.stringify(await money('2026'))).not.toContain('张')
})

it('the “三公” of a year are what its published form says, and lead to it; what was withdrawn tells nothing', async () => {
  const seen = await publishedThreeCosts(test)
  expect((await money()).threeCosts).toEqual([{ year: 2025, stage: '决算', total: 3_000_000, notice: seen.id, parts: [{ name: '公务接待费', amount: 1_000_000 }, { name: '公务用车运行维护费', amount: 2_000_000 }] }])
  await actOnNotice((await aStaff(test, 'leader')).client, seen, 'withdraw', { words: '算错了', note: '表里少了一项' })
  expect((await money()).threeCosts).toEqual([])
})
