import Ajv from '@redocly/ajv/dist/2020'
import { parseFeed } from '@rowanmanning/feed-parser'
import * as z from 'zod/mini'
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

/** The words of jsonfeed.org/version/1.1 that are used here; whatever else stood in a feed would be no JSON Feed. */
const jsonFeedSchema = (() => {
  const url = { type: 'string', pattern: '^https?://' }
  const instant = { type: 'string', pattern: String.raw`^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$` }
  const authors = { type: 'array', minItems: 1, items: { type: 'object', minProperties: 1, additionalProperties: false, properties: { name: { type: 'string' }, url, avatar: url } } }
  const item = {
    type: 'object', additionalProperties: false, required: ['id'], anyOf: [{ required: ['content_html'] }, { required: ['content_text'] }],
    properties: {
      id: { type: 'string' }, url, external_url: url, title: { type: 'string' }, content_html: { type: 'string' }, content_text: { type: 'string' }, summary: { type: 'string' },
      image: url, banner_image: url, date_published: instant, date_modified: instant, authors, tags: { type: 'array', items: { type: 'string' } }, language: { type: 'string' },
    },
  }
  return {
    type: 'object', additionalProperties: false, required: ['version', 'title', 'items'],
    properties: {
      version: { const: 'https://jsonfeed.org/version/1.1' }, title: { type: 'string' }, home_page_url: url, feed_url: url, description: { type: 'string' }, user_comment: { type: 'string' },
      next_url: url, icon: url, favicon: url, authors, language: { type: 'string' }, expired: { type: 'boolean' }, items: { type: 'array', items: item },
    },
  }
})()
const isJsonFeed = new Ajv().compile(jsonFeedSchema)
const jsonPage = z.object({ next_url: z.optional(z.string()), items: z.array(z.object({ id: z.string(), title: z.string() })) })

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
  expect([isJsonFeed(json), isJsonFeed.errors]).toEqual([true, null])
  expect(isJsonFeed({ ...z.looseObject({}).parse(json), version: '1' })).toBe(false)
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

it('goes on, page by page, to the oldest: each notice once, whatever is published meanwhile; the feed keeps its name', async () => {
  for (let at = 0; at < 51; at++) await aPublishedNotice(office, leader, { title: `第 ${at} 条`, item: 'notices-service' })
  const page = async (url: string) => (await test.phone().fetch(url.replace(test.origin, ''))).text()
  const newest = await page('/feeds/notices.atom?org=office')
  const link = (text: string) => (/<link rel="next"[^>]* href="([^"]+)"/.exec(text)?.[1] ?? '').replaceAll('&amp;', '&')
  const name = (text: string) => /<feed[^>]*><id>([^<]+)</.exec(text)?.[1]
  await aPublishedNotice(office, leader, { title: '翻页的时候发的' })
  const oldest = await page(link(newest))
  const [first, second] = [parseFeed(newest).items, parseFeed(oldest).items]
  const seen = [...first, ...second].map(({ id }) => id)
  expect([first.length, new Set(seen).size]).toEqual([50, seen.length])
  expect(second.map(({ title }) => title)).toEqual(expect.arrayContaining(['放水 <b>&"\' 通知', '只给何家村']))
  expect([name(oldest), link(oldest)]).toEqual([name(newest), ''])
  const json = jsonPage.parse(JSON.parse(await page('/feeds/notices.json?org=640221201')))
  const older: unknown = JSON.parse(await page(json.next_url ?? ''))
  expect([isJsonFeed(older), isJsonFeed.errors]).toEqual([true, null])
  expect(jsonPage.parse(older).items.filter(({ id }) => json.items.some((one) => one.id === id))).toEqual([])
  expect((await test.phone().fetch('/feeds/notices.json?before=nonsense')).status).toBe(400)
})
