import { parseFeed } from '@rowanmanning/feed-parser'
import { HEJIA } from '../../../../test/factories/a-case'
import { actOnNotice, aDraft, aPublishedNotice } from '../../../../test/factories/a-notice'
import { aStaff } from '../../../../test/factories/a-staff'
import type { Client } from '../../../../test/support/client'
import { Disclosure } from '../notices/disclosure.entity'
import { endpoints } from '@mingbai/contracts/endpoints'
import { openTestHouse, type TestHouse } from '../../../../test/support/serve'

const LINGSHA = '640221201200'
let test: TestHouse
let office: Client
let leader: Client
beforeAll(async () => {
  test = await openTestHouse()
  office = (await aStaff(test, 'office')).client
  leader = (await aStaff(test, 'leader')).client
})
afterAll(() => test.close())

const atom = async (query = '') => parseFeed(await (await test.phone().fetch(`/feeds/notices.atom${query}`)).text())
const titles = async (query = '') => (await atom(query)).items.map(({ title }) => title)

it('an outside reader finds title, dates, summary and text, whatever characters they hold', async () => {
  await aPublishedNotice(office, leader, { title: '放水 <b>&"\' 通知', text: '先何家\u0007村 & 后灵沙村' })
  const { title, language, items } = await atom()
  const entry = items.find((one) => one.title?.startsWith('放水'))
  expect([title, language]).toEqual(['灵沙乡公开信息', 'zh-CN'])
  expect(entry).toMatchObject({ title: '放水 <b>&"\' 通知', description: '一个村一个村轮着放水。' })
  expect(entry?.content).toContain('后灵沙村')
  expect(entry?.url).toMatch(/^http:\/\/.+\/notice\?id=[0-9A-Za-z]{10}$/)
  const json: unknown = await (await test.phone().fetch('/feeds/notices.json')).json()
  expect(json).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', items: expect.arrayContaining([expect.objectContaining({ title: '放水 <b>&"\' 通知', url: entry?.url })]) })
})

it('a village has its own feed, an area too; an address that is neither is not found', async () => {
  await aPublishedNotice(office, leader, { title: '只给何家村', villages: [HEJIA] })
  expect(await titles(`?org=${HEJIA}`)).toContain('只给何家村')
  expect(await titles(`?org=${LINGSHA}`)).not.toContain('只给何家村')
  expect(await titles('?org=640221201&category=notices')).toContain('只给何家村')
  expect(await titles('?category=budget')).not.toContain('只给何家村')
  for (const query of ['?org=999', '?category=nothing', '?category=notices-service']) expect((await test.phone().fetch(`/feeds/notices.atom${query}`)).status).toBe(404)
})

it('who asks again with the tag learns that nothing is new; a correction moves the date of its entry; withdrawn, it is gone', async () => {
  const published = await aPublishedNotice(office, leader, { title: '会更正的通知' })
  const first = await test.phone().fetch('/feeds/notices.atom')
  const tag = first.headers.get('etag') ?? ''
  const again = await test.phone().fetch('/feeds/notices.atom', { headers: { 'if-none-match': tag } })
  expect([again.status, await again.text()]).toEqual([304, ''])
  const before = (await atom()).items.find(({ title }) => title === '会更正的通知')
  test.later(60_000)
  const corrected = await actOnNotice(leader, published, 'correct', { words: '日期写错了' }, aDraft({ title: '会更正的通知', text: '改过的内容' }))
  const after = (await atom()).items.find(({ title }) => title === '会更正的通知')
  expect(after?.id).toBe(before?.id)
  expect(after?.updated?.getTime()).toBeGreaterThan(before?.updated?.getTime() ?? Infinity)
  expect(after?.published).toEqual(before?.published)
  expect((await test.phone().fetch('/feeds/notices.atom', { headers: { 'if-none-match': tag } })).status).toBe(200)
  await actOnNotice(leader, corrected, 'withdraw', { note: '不再有效' })
  expect(await titles()).not.toContain('会更正的通知')
})

it('an organisation has its own feed: what it published, for whichever village', async () => {
  await aPublishedNotice(office, leader, { title: '党政办发的', villages: [HEJIA] })
  expect(await titles('?org=office')).toContain('党政办发的')
  expect(await titles('?org=office&category=budget')).toEqual([])
  expect(await titles('?org=discipline')).toEqual([])
  expect((await atom('?org=office')).title).toContain('党政办公室')
})

it('a reader that knows no tags asks by date: the same second is never two wordings', async () => {
  const ask = (since?: string | null) => test.phone().fetch('/feeds/notices.json', since ? { headers: { 'if-modified-since': since } } : {})
  const since = (await ask()).headers.get('last-modified')
  expect((await ask(since)).status).toBe(304)
  const { id } = await aPublishedNotice(office, leader, { title: '同一秒里发的' })
  const changed = await ask(since)
  expect([changed.status, await changed.text()]).toEqual([200, expect.stringContaining(id)])
  expect(changed.headers.get('last-modified')).not.toBe(since)
})

it('samples are in no feed, though every list shows them', async () => {
  const { id } = await aPublishedNotice(office, leader, { title: '示例通知' })
  await test.house.db.write((tx) => tx.update(Disclosure, { publicId: id }, { sample: true }))
  for (const query of ['?org=office&category=notices', '?org=640221201&category=notices']) expect(await titles(query)).not.toContain('示例通知')
  expect((await test.phone().call(endpoints.listNotices, { query: { area: 'notices' } })).items).toContainEqual(expect.objectContaining({ title: '示例通知', sample: true }))
})
