import { landingPage, pages } from '@mingbai/contracts/routes'
import { join } from 'node:path'
import { aCase } from '../factories/a-case'
import { aPhoto } from '../factories/a-photo'
import { aPublishedNotice } from '../factories/a-notice'
import { aStaff } from '../factories/a-staff'
import type { TestHouse } from '../support/serve'
import { LINGSHA, openTwoTownships, SAMPLE } from '../support/two-townships'
import { launchWeapp, type LaunchOptions, type Weapp } from './launch'
import type { Phone } from './phone'
import { namelessNodes } from './tree'

/** In WeChat somebody of the sample township chooses it once, scans a board of 灵沙乡, reads there and sends on what they read. */
const dist = join(__dirname, '../../apps/mini/dist/weapp')
const title = '支渠清理完工公示'
const readingLingsha = { role: 'status', text: /^您现在看的是灵沙乡的。/ }
/** WeChat keeps texts, and so does the app: JSON in JSON. */
const SAMPLE_KEPT = JSON.stringify(JSON.stringify(SAMPLE))

let lingsha: TestHouse
let board: string
let sampleBoard: string
/** Where the card that was sent leads. */
let card: { path: string; query: Record<string, string> }
let storage: Phone['storage']

beforeAll(async () => {
  const two = await openTwoTownships()
  lingsha = two.lingsha
  board = [...(await lingsha.house.book()).boards.values()].find(({ village }) => village !== null)?.code ?? ''
  sampleBoard = [...(await two.sample.house.book()).boards.values()].find(({ village }) => village !== null)?.code ?? ''
  await aPublishedNotice((await aStaff(lingsha, 'office')).client, (await aStaff(lingsha, 'leader')).client, { title })
}, 60_000)

afterAll(() => lingsha.close())

const open = (options: Partial<LaunchOptions> = {}): Promise<Weapp> => launchWeapp({ dist, api: lingsha.origin, ...options })

function sent(app: Weapp): { title: string; path: string; query: Record<string, string> } {
  const { title: words, path } = app.page().share() as { title: string; path: string }
  const url = new URL(path, 'https://mini.invalid')
  return { title: words, path: url.pathname.slice(1), query: Object.fromEntries(url.searchParams) }
}

test('who has not chosen is told whose it is, chooses 我的乡镇 in 设置, which leads nowhere but on, and is not asked again', async () => {
  const app = await open()
  await app.see(readingLingsha)
  await app.tap({ role: 'link', name: '选我的乡镇' })
  await app.see({ role: 'button', name: '样例乡' })
  expect(app.page().findAll({ role: 'link', name: '选我的乡镇' })).toEqual([])
  expect(namelessNodes(app.page().tree())).toEqual([])
  await app.tap({ role: 'button', name: '样例乡' })
  await app.see({ role: 'heading', name: '样例乡明白栏' })
  expect(app.pages().map(({ path }) => path)).toEqual([pages.home.taro])
  expect(app.page().text()).not.toContain('您现在看的是')
  await app.waitFor(() => sent(app).title === '样例乡明白栏')
  expect(sent(app)).toEqual({ title: '样例乡明白栏', path: pages.home.taro, query: { org: SAMPLE } })
  storage = app.phone.storage
  expect([storage.get('township'), storage.has(`tenant:${SAMPLE}`)]).toEqual([SAMPLE_KEPT, true])
  await app.close()
}, 60_000)

test('a board of the other township is read and sent on in its name, and changes neither the choice nor what is kept of one’s own', async () => {
  const own = storage.get(`tenant:${SAMPLE}`)
  const app = await open({ path: landingPage, scanned: `${lingsha.origin}/b/${board}`, phone: { storage } })
  await app.see({ role: 'heading', name: '最新公开' })
  expect(app.phone.title).toBe('灵沙乡明白栏')
  expect(sent(app)).toMatchObject({ title: expect.stringMatching(/ · 灵沙乡明白栏$/), path: landingPage, query: { board } })
  await app.tap({ role: 'link', name: new RegExp(title) })
  await app.see({ role: 'heading', name: title })
  await app.see(readingLingsha)
  await app.waitFor(() => sent(app).query.org === LINGSHA)
  card = sent(app)
  expect(card).toMatchObject({ title: `${title} · 灵沙乡明白栏`, path: pages.notice.taro })
  expect([storage.get('township'), storage.get(`tenant:${SAMPLE}`), storage.has(`tenant:${LINGSHA}`)]).toEqual([SAMPLE_KEPT, own, true])
  await app.close()

  const again = await open({ phone: { storage } })
  await again.see({ role: 'heading', name: '样例乡明白栏' })
  expect(again.page().text()).not.toContain('灵沙')
  await again.close()
}, 60_000)

test('who opens the card reads the same in the name of the same township; a case is sent on in it too', async () => {
  const app = await open({ ...card, phone: { storage } })
  await app.see({ role: 'heading', name: title })
  await app.see(readingLingsha)
  await app.close()

  const { id } = await aCase(lingsha.phone())
  const one = await open({ path: pages.case.taro, query: { id }, phone: { storage } })
  await one.waitFor(() => sent(one).query.org === LINGSHA)
  expect(sent(one)).toMatchObject({ title: expect.stringMatching(/ · 灵沙乡明白栏$/), path: pages.case.taro, query: { id, org: LINGSHA } })
  await one.close()
}, 60_000)

test.each([['read before', SAMPLE], ['never read', undefined]])('at a board of another township, %s, words and a photo wait for a line and arrive in its name', async (_, org) => {
  const scan = { path: landingPage, scanned: `${lingsha.origin}/b/${sampleBoard}` }
  const remembered: Phone['storage'] = new Map()
  if (org) {
    const before = await open({ ...scan, phone: { storage: remembered } })
    await before.see({ role: 'heading', name: '最新公开' })
    await before.close()
  }
  const app = await open({ ...scan, phone: { network: 'none', storage: remembered, photos: [{ name: 'gate.jpg', bytes: await aPhoto() }] } })
  await app.tap({ role: 'link', name: /我要反映/ })
  await (await app.see({ name: /您要说的话/ })).input('渠口堵了，水流不过去，请来看看。')
  expect(app.page().query.org).toBe(org)
  await app.tap({ role: 'button', name: /加照片/ })
  await app.see({ text: /没传上/ })
  await app.tap({ role: 'button', name: '提交' })
  await app.see({ text: /^等着送出去$/ })
  await app.setNetwork('4g')
  await app.waitFor(() => /样例\d{4}-\d{4}/.test(app.phone.storage.get('receipts') ?? ''))
  expect(app.phone.storage.get('receipts')).toContain(SAMPLE)
  await app.close()
}, 60_000)
