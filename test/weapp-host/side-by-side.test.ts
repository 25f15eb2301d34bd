import { endpoints } from '@mingbai/contracts/endpoints'
import { boardPath, landingPage, miniPages, pages, pageUrl, planPath, shellPath, villageListPath, type PageName } from '@mingbai/contracts/routes'
import { pageTexts } from '@mingbai/outputs/view/words'
import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { Page } from 'playwright-core'
import sharp from 'sharp'
import { loadSamples } from '../../apps/bff/src/samples/load-samples'
import { besideScreen, tooSmall } from '../browser/support/measure'
import { aPhone } from '../browser/support/open-browser'
import { aWalk } from '../browser/support/walk'
import { aCase, HEJIA } from '../factories/a-case'
import { aNotice, actOnNotice } from '../factories/a-notice'
import { aPlanPoint } from '../factories/a-plan-point'
import { aStaff } from '../factories/a-staff'
import { aStaffPhone } from '../factories/a-staff-phone'
import { anAnswer, aSurvey } from '../factories/a-survey'
import { actOnCase } from '../factories/act-on-case'
import type { TestHouse } from '../support/serve'
import { launchWeapp, type LaunchOptions, type Weapp } from './launch'
import { readLayout } from './layout'
import { paint } from './paint'
import { namelessNodes } from './tree'

/** Every page of both builds in the same state, drawn by the same browser: what stands on one stands on the other. Pictures of both: test/out/side-….png. */
const dist = join(__dirname, '../../apps/mini/dist/weapp')
const out = join(__dirname, '../out')

const walk = aWalk()
let house: TestHouse
let weapp: Page
let h5: Page
let board: string
/** What both phones keep, by key. */
const kept: Record<string, unknown> = {}
const queries: Partial<Record<PageName, Record<string, string>>> = {}

beforeAll(async () => {
  house = await walk.house({ clients: { h5: resolve('apps/mini/dist/h5'), console: null } })
  // Nothing is printed while nobody knows its address; the free port is known only now.
  Object.assign(house.house.env, { publicUrl: house.origin })
  await loadSamples(house.house, house.files, () => undefined)
  await fillPlace()
  weapp = await walk.phone()
  h5 = await aPhone(await walk.browser(), { serviceWorkers: 'block' })
  await h5.context().addInitScript((all) => {
    localStorage.clear()
    Object.entries(all).forEach(([key, value]) => localStorage.setItem(key, JSON.stringify(value)))
  }, kept)
}, 60_000)

/** A resident with a receipt, a member of staff with work to do, and what a page is about that is about something. */
async function fillPlace(): Promise<void> {
  const { client, id: staff } = await aStaff(house, 'office')
  const receipt = await aCase(house.phone())
  const { id, number, queryCode, token, receivedOn, kindLabel } = receipt
  await actOnCase(house, client, id, 'accept')
  const phone = await aStaffPhone(house, client, staff)
  const draft = await actOnNotice(client, await aNotice(client), 'submit')
  const survey = await client.call(endpoints.openSurvey, { params: { year: '2026' }, body: aSurvey() })
  await house.phone().call(endpoints.answerSurvey, { params: { id: survey.id }, body: anAnswer({ village: HEJIA }) })
  board = [...(await house.house.book()).boards.values()].find(({ village, active }) => village === HEJIA && active)?.code ?? ''
  await client.call(endpoints.makeSheet, { params: { code: board } })
  const cases = (await house.phone().call(endpoints.listCases, { query: {} })).items
  const notices = (await house.phone().call(endpoints.listNotices, { query: {} })).items
  const notice = notices.find(({ title }) => /预算/.test(title))?.id ?? ''
  await aPlanPoint(client, (await aStaff(house, 'leader')).client)
  const topic = await client.call(endpoints.addTopic, { body: { title: '冬灌', intro: '今年冬天怎么放水。', fromOn: '2026-11-01', untilOn: '2026-12-31', active: true, notices: [notice] } })
  Object.assign(kept, { village: { code: HEJIA, name: '何家村' }, receipts: [{ id, number, queryCode, token, receivedOn, kindLabel, seenSeq: 1, writtenOn: '' }], [`receipt-${id}`]: receipt, staffPhone: { token: phone.token, id: phone.phoneId } })
  Object.assign(queries, {
    notice: { id: notice }, topic: { id: topic.id }, case: { id: cases.at(-1)?.id ?? '' }, receipt: { id }, search: { q: '灌溉' }, report: { year: '2018' }, staffCase: { id }, staffHang: { board }, staffNotice: { id: draft.id },
  })
}

const pageNames = Object.keys(pages).filter((name): name is PageName => name in pages)

const launch = (options: Partial<LaunchOptions>, more: Record<string, unknown> = {}): Promise<Weapp> =>
  launchWeapp({ dist, api: house.origin, phone: { storage: new Map(Object.entries({ ...kept, ...more }).map(([key, value]) => [key, JSON.stringify(JSON.stringify(value))])) }, ...options })

async function painted(app: Weapp): Promise<void> {
  await weapp.setContent(paint({ dist, path: app.page().path, title: app.phone.title, root: app.page().root }), { waitUntil: 'load' })
}

/** For people to look at. */
async function keepPicture(name: string): Promise<void> {
  const [left, right] = [await wholeOf(weapp), await wholeOf(h5)]
  const heights = await Promise.all([left, right].map(async (one) => (await sharp(one).metadata()).height))
  mkdirSync(out, { recursive: true })
  await sharp({ create: { width: 800, height: Math.max(...heights), channels: 3, background: '#888' } }).composite([{ input: left, left: 0, top: 0 }, { input: right, left: 410, top: 0 }]).toFile(join(out, `side-${name}.png`))
}

async function wholeOf(page: Page): Promise<Buffer> {
  const size = { width: 390, height: 844 }
  const height = await page.evaluate(() => Math.max(document.documentElement.scrollHeight, ...[...document.querySelectorAll('.taro_page')].map((one) => one.scrollHeight)))
  await page.setViewportSize({ ...size, height: Math.max(height, size.height) })
  const picture = await page.screenshot({ scale: 'css' })
  await page.setViewportSize(size)
  return picture
}

/** Line by line; of a choice what is chosen. The bar on top is WeChat's own. */
const linesOf = (page: Page, of = '.page'): Promise<string[]> =>
  page.evaluate((selector) => {
    for (const choice of document.querySelectorAll('select')) choice.outerHTML = `<div>${choice.selectedOptions[0]?.label ?? ''}</div>`
    document.querySelector('.top-bar')?.remove()
    const text = document.querySelector<HTMLElement>(selector)?.innerText ?? ''
    return [...new Set(text.split('\n').map((line) => line.replace(/\s+/g, '')).filter((line) => line !== ''))]
  }, of)

/** As a tap in the app opens it: nothing is painted by the server, and no answer of the API comes before `answer` is called. */
async function openUnpainted(name: PageName): Promise<() => Promise<void>> {
  let go = (): void => undefined
  const told = new Promise<void>((may) => {
    go = may
  })
  const address = house.origin + pageUrl(name, queries[name])
  await h5.route(address, async (asked) => asked.fulfill({ response: await asked.fetch({ url: house.origin + shellPath }) }))
  await h5.route('**/api/**', (asked) => told.then(() => asked.continue()))
  await h5.goto(address)
  return async () => {
    go()
    await h5.unrouteAll({ behavior: 'wait' })
  }
}

/** Pages that are whole without the server; nothing is followed here. */
const asksNothing: ReadonlySet<PageName> = new Set(['apply', 'receipt', 'track', 'follows', 'staffHang'])

/** What one platform has and the other cannot. */
const differences: Partial<Record<PageName, { weapp: string[]; h5: string[] }>> = {
  // Sending on is in WeChat's own menu; it has no voice to read aloud.
  notice: { weapp: ['打电话让人念'], h5: ['念给我听', '发给别人'] },
  // Whoever opened the app without a code may scan one; in a browser the phone's camera leads to the board.
  notices: { weapp: ['村里的名单'], h5: [] },
  // In a browser the guide leads to it.
  catalogue: { weapp: ['工作要点'], h5: [] },
  mine: { weapp: ['换了手机也不丢：用微信登录，把这部手机交过的记在您名下，从前交过的也找回来。举报不会记。', '用微信找回我的反映'], h5: [] },
  staffHang: { weapp: ['扫纸上的码', '码扫不出来，照纸上写的填'], h5: [] },
}

test('no page is built that is not looked at here', () => {
  expect([...readLayout(dist).pages.keys()].sort()).toEqual([landingPage, ...Object.values(miniPages).map(({ taro }) => taro), ...pageNames.map((name) => pages[name].taro)].sort())
})

/** Within the screen and large enough, as it is drawn and in both sizes of 长辈版. */
async function fits(): Promise<void> {
  expect(await besideScreen(weapp)).toEqual([])
  expect(await tooSmall(weapp, { text: [16, 30], target: 44 })).toEqual([])
  for (const [from, to] of [['size-standard', 'size-elder'], ['size-elder', 'size-largest']] as const) {
    await weapp.evaluate(([before, after]) => document.querySelector('.page')?.classList.replace(before, after), [from, to] as const)
    expect(await besideScreen(weapp)).toEqual([])
    expect(await tooSmall(weapp, { text: [18, 35], target: 60 })).toEqual([])
  }
}

test.each(pageNames)('%s: the same lines in both builds, within the screen, and large enough, in 长辈版 too', async (name) => {
  const app = await launch({ path: pages[name].taro, ...(queries[name] ? { query: queries[name] } : {}) })
  // Whatever the server does: the tap is answered by the page itself, with grey bars where words will stand.
  expect(app.firstData.get(pages[name].taro)).toMatch(asksNothing.has(name) ? /page-title"/ : / skeleton"/)
  const answer = await openUnpainted(name)
  await h5.locator(asksNothing.has(name) ? '.page-title' : '.skeleton').first().waitFor()
  await answer()
  await Promise.all([app.waitFor(() => app.page().has({ className: 'page-foot' }) && !app.page().has({ className: 'skeleton' })), h5.waitForFunction(() => document.querySelector('.page .page-foot') && !document.querySelector('.skeleton, #painted'))])
  expect(namelessNodes(app.page().tree())).toEqual([])
  await painted(app)
  if (!process.env.CI) await keepPicture(name)
  const [mini, browsers] = [await linesOf(weapp), await linesOf(h5)]
  expect({ weapp: mini.filter((line) => !browsers.includes(line)), h5: browsers.filter((line) => !mini.includes(line)) }).toEqual(differences[name] ?? { weapp: [], h5: [] })
  await fits()
  await app.close()
}, 60_000)

test('the first page of a scan and 长辈版 of the home page stay within the screen', async () => {
  for (const [name, path, more] of [['landing', landingPage, {}], ['elder', pages.home.taro, { 'type-size': 'elder' }]] as const) {
    const app = await launch({ path, ...(name === 'landing' ? { scanned: house.origin + boardPath(board) } : {}) }, more)
    await app.waitFor(() => app.page().findAll({ className: 'row-title' }).length)
    await painted(app)
    await h5.goto(house.origin + (name === 'landing' ? boardPath(board) : '/'))
    if (!process.env.CI) await keepPicture(name)
    expect(await besideScreen(weapp)).toEqual([])
    await app.close()
  }
}, 60_000)

test('a list of people: the lines of the page that the server writes for browsers', async () => {
  const { lists: [list] } = await house.phone().call(endpoints.readBoard, { params: { code: board }, query: {} })
  const app = await launch({ path: miniPages.villageList.taro, query: { id: list?.id ?? '', board } })
  await app.waitFor(() => app.page().has({ className: 'page-foot' }) && app.page().has({ className: 'person' }))
  await painted(app)
  await h5.goto(house.origin + villageListPath(list?.id ?? '', { board }))
  if (!process.env.CI) await keepPicture('list')
  expect((await linesOf(weapp, '.page-main')).filter((line) => line !== pageTexts.trial)).toEqual(await linesOf(h5, 'main'))
  await fits()
  await app.close()
}, 60_000)

test('工作要点: the lines of the page that the server writes for browsers', async () => {
  const app = await launch({ path: pages.catalogue.taro })
  await app.tap({ role: 'link', name: miniPages.plan.title })
  await app.waitFor(() => app.page().has({ className: 'block-list-item' }))
  await painted(app)
  await h5.goto(house.origin + planPath)
  if (!process.env.CI) await keepPicture('plan')
  expect((await linesOf(weapp, '.page-main')).filter((line) => line !== pageTexts.trial)).toEqual(await linesOf(h5, 'main'))
  await fits()
  await app.close()
}, 60_000)
