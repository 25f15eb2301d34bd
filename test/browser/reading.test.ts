import { gzipSync } from 'node:zlib'
import type { Page } from 'playwright-core'
import { homeTexts } from '@mingbai/outputs/view/words'
import { guidePath, pages, pageUrl, planPath, type PageName } from '@mingbai/contracts/routes'
import { coverTexts } from '../../apps/mini/src/platform/texts'
import { Desk } from './support/desk'
import { isWithinScreen, look, watch } from './support/look'
import { besideScreen, tooSmall } from './support/measure'
import { aPage, aPhone, openBrowser } from './support/open-browser'
import { aWalk } from './support/walk'
import type { Product } from '../support/start-product'

/** What is published: written by one clerk, released by another, read on a cheap phone with and without scripts. */
const walk = aWalk()
let product: Product

beforeAll(async () => {
  product = await walk.product()
}, 120_000)

test('a notice goes from draft through another person to the chosen village, its board and the search', async () => {
  const desk = new Desk(await walk.pc(), product.url)
  const { page } = desk
  await desk.signIn('office')
  await desk.writeNotice({ title: '冬季防火通告', summary: '风大天干，别在地里烧秸秆。', text: '一、要求\n不烧秸秆。\n\n村\t看火人\n灵沙村\t见公示栏' })
  await page.getByLabel('全部公开栏').click()
  await look(page, '50-notice-written')
  await page.getByRole('button', { name: '保存并看样子' }).click()
  await page.waitForURL(/notices\/[0-9A-Za-z]{10}$/)
  await desk.act('送审')
  await look(page, '51-notice-submitted')
  await desk.signOut()
  await desk.signIn('leader')
  await page.getByRole('link', { name: '冬季防火通告' }).first().click()
  await desk.act('审核通过并发布', { check: ['保密审查已做，可以公开'] })
  await look(page, '52-notice-published')

  const phone = await walk.phone()
  await phone.goto(product.board)
  expect(await phone.locator('body').innerText()).toContain('冬季防火通告')
  await phone.goto(`${product.url}/search?q=${encodeURIComponent('秸秆')}`)
  await phone.getByText('冬季防火通告').first().waitFor()
  await look(phone, '53-search')
}, 120_000)

test('the public reading pages carry their words before any script, and the app shows the same words in the same order', async () => {
  const plain = await aPage(await walk.browser(), { viewport: { width: 390, height: 844 }, javaScriptEnabled: false })
  const phone = await walk.phone()
  const troubles = watch(phone)
  const { items } = (await (await fetch(`${product.url}/api/v1/notices`)).json()) as { items: { id: string }[] }
  const cases = (await (await fetch(`${product.url}/api/v1/cases`)).json()) as { items: { id: string }[] }
  const pages = ['/', '/notices', `/notice?id=${items[0]?.id}`, `/notice?id=${items.at(-1)?.id}`, '/catalogue', '/figures', '/published', '/money', '/report?year=2018', `/case?id=${cases.items[0]?.id}`, `/case?id=${cases.items.at(-1)?.id}`]
  for (const [i, path] of pages.entries()) {
    await plain.goto(product.url + path)
    const painted = await wordsOf(plain, '#painted')
    expect(painted.length).toBeGreaterThan(5)
    await phone.goto(product.url + path)
    await phone.locator('#painted').waitFor({ state: 'detached' })
    await phone.waitForLoadState('networkidle')
    expect({ path, words: await wordsOf(phone, '#app') }).toEqual({ path, words: painted })
    expect(await isWithinScreen(phone)).toBe(true)
    await look(phone, `6${i}-reading`)
  }
  expect(troubles).toEqual([])
}, 120_000)

/** Lines as a reader meets them; marks that only separate and what lies in folds are left out. */
async function wordsOf(page: Page, within: string): Promise<string[]> {
  const text = await page.locator(within).innerText()
  return text.split(/[\n·]/).map((line) => line.replace(/\s+/g, '')).filter((line) => line !== '' && !onlyInTheApp.includes(line))
}

/** Ways that need a script, and the skip link: the painted page is the main part itself. */
const onlyInTheApp = ['跳到正文', '期限怎么算的', '念给我听', '发给别人', '保存海报', '我也遇到了', '字再大一些', '字小一些']

const pageNames = Object.keys(pages).filter((name): name is PageName => name in pages)

/** Every page a resident can open, with something on it. */
async function publicPages(): Promise<string[]> {
  const { items: notices } = (await (await fetch(`${product.url}/api/v1/notices`)).json()) as { items: { id: string }[] }
  const { items: cases } = (await (await fetch(`${product.url}/api/v1/cases`)).json()) as { items: { id: string }[] }
  const ids: Partial<Record<PageName, { id: string }>> = { notice: { id: notices.at(-1)?.id ?? '' }, case: { id: cases[0]?.id ?? '' } }
  const app = pageNames.map((name) => pageUrl(name, ids[name] ?? {}))
  return [...app, new URL(product.board).pathname, guidePath, planPath, '/ledger', '/no-such-page', '/b/XXXXXXXX']
}

// 1280 × 800 at 200 % is 640 × 400; at 400 % it is the 320 px of a small phone; 768 px is a tablet.
test('at 320, 640 and 768 px every public page reflows, and has the telephone of the office on it', async () => {
  const page = await aPage(await walk.browser(), { viewport: { width: 320, height: 640 } })
  for (const path of await publicPages()) {
    await page.goto(product.url + path)
    await page.waitForLoadState('networkidle')
    for (const [width, height] of [[768, 1024], [640, 400], [320, 640]] as const) {
      await page.setViewportSize({ width, height })
      const phones = await page.locator('a[href^="tel:"]:visible').count()
      expect({ path, width, fits: await isWithinScreen(page), beside: await besideScreen(page), hasPhone: phones > 0 }).toEqual({ path, width, fits: true, beside: [], hasPhone: true })
    }
    await look(page, `70-narrow${path.replace(/\W+/g, '-')}`)
  }
  await page.context().close()
}, 180_000)

test.each([320, 390])('长辈版 is one tap from the board and remembered: at %i px no text under 18 px, nothing to press under 60 px', async (width) => {
  const phone = await aPage(await walk.browser(), { viewport: { width, height: 844 }, isMobile: true, hasTouch: true })
  const troubles = watch(phone)
  await phone.goto(product.board)
  await phone.getByRole('link', { name: /长辈版/ }).tap()
  await phone.locator('.page.size-elder').waitFor()
  const { items: notices } = (await (await fetch(`${product.url}/api/v1/notices`)).json()) as { items: { id: string }[] }
  for (const path of ['/', `/notice?id=${notices[0]?.id}`, '/new', '/mine']) {
    await phone.goto(product.url + path)
    await phone.locator('.page.size-elder').waitFor()
    await phone.waitForLoadState('networkidle')
    expect({ path, small: await tooSmall(phone, { text: [18, 30], target: 60 }), beside: await besideScreen(phone) }).toEqual({ path, small: [], beside: [] })
    await look(phone, `72-elder-${width}${path.split('?')[0]?.replace('/', '-')}`)
    await phone.evaluate(() => document.querySelector('.page')?.classList.replace('size-elder', 'size-largest'))
    expect({ path, small: await tooSmall(phone, { text: [18, 35], target: 60 }), beside: await besideScreen(phone) }).toEqual({ path, small: [], beside: [] })
    await look(phone, `73-largest-${width}${path.split('?')[0]?.replace('/', '-')}`)
  }
  await phone.goto(product.url)
  await phone.locator('.page.size-elder').waitFor()
  await phone.locator('#painted').waitFor({ state: 'detached' })
  expect(await phone.locator('.way').allInnerTexts()).toEqual([expect.stringMatching(/^看公开/), expect.stringMatching(/^我要反映/), expect.stringMatching(/^打电话/)])
  expect(await phone.locator('.row').count()).toBeLessThanOrEqual(3)
  await phone.getByRole('button', { name: '字再大一些' }).tap()
  await phone.locator('.page.size-largest').waitFor()
  await phone.goto(`${product.url}/mine`)
  await phone.locator('.page.size-largest').waitFor()
  expect(await phone.locator('.page').evaluate((page) => getComputedStyle(page).fontSize)).toBe('30px')
  await phone.goto(product.url)
  await phone.getByRole('button', { name: '回到普通版' }).tap()
  await phone.locator('.page.size-standard').waitFor()
  expect((await tooSmall(phone, { text: [18, 30], target: 60 })).length).toBeGreaterThan(5)
  await phone.goto(`${product.url}/search?q=${encodeURIComponent('关怀版')}`)
  await phone.getByRole('button', { name: /长辈版/ }).tap()
  await phone.getByRole('button', { name: '回到普通版' }).waitFor()
  expect(troubles).toEqual([])
  await phone.context().close()
}, 120_000)

/** What was painted is all there is: the app's own script does not come. A service worker would have it. */
const holdBack = (page: Page) => page.route('**/*.js', (route) => route.abort())

test.each([320, 390])('the letters that were chosen are there before the script of the app: at %i px one tap on the first screen chooses 长辈版, one goes back', async (width) => {
  const phone = await aPage(await walk.browser(), { viewport: { width, height: 700 }, isMobile: true, hasTouch: true, serviceWorkers: 'block' })
  await holdBack(phone)
  const letters = () => phone.locator('.w-page').evaluate((page) => getComputedStyle(page).fontSize)
  await phone.goto(product.url)
  expect(await letters()).toBe('17px')
  await phone.getByRole('link', { name: '长辈版', exact: true }).tap()
  await phone.getByRole('link', { name: '普通版', exact: true }).waitFor()
  expect(await phone.evaluate(() => location.pathname + location.search)).toBe('/')
  const { items: notices } = (await (await fetch(`${product.url}/api/v1/notices`)).json()) as { items: { id: string }[] }
  for (const size of ['elder', 'largest'] as const) {
    for (const path of ['/', `/notice?id=${notices[0]?.id}`, '/catalogue', '/cases', new URL(product.board).pathname, guidePath]) {
      await phone.goto(product.url + path)
      expect({ path, size, letters: await letters(), small: await tooSmall(phone, { text: [18, 35], target: 60 }), beside: await besideScreen(phone) }).toEqual({ path, size, letters: size === 'elder' ? '24px' : '30px', small: [], beside: [] })
      if (size === 'elder') await look(phone, `74-painted-${width}${path.split('?')[0]?.replaceAll('/', '-')}`)
    }
    for (const path of [`/notice?id=${notices[0]?.id}`, '/']) {
      await phone.goto(product.url + path)
      const painted = [await wordsOf(phone, '#painted'), await topsOf(phone, '.w-way, .w-card-title')]
      await phone.unroute('**/*.js')
      await phone.goto(product.url + path)
      await phone.locator('#painted').waitFor({ state: 'detached' })
      await phone.waitForLoadState('networkidle')
      expect([await wordsOf(phone, '#app'), await topsOf(phone, '.way, .card-title')]).toEqual(painted)
      if (path !== '/') await holdBack(phone)
    }
    await phone.getByRole('button', { name: '字再大一些' }).or(phone.getByRole('button', { name: '字小一些' })).tap()
    await holdBack(phone)
  }
  await phone.goto(product.board)
  await phone.getByRole('link', { name: '回到普通版' }).tap()
  await phone.getByRole('link', { name: /^长辈版/ }).waitFor()
  await phone.goto(product.url)
  expect(await letters()).toBe('17px')
  await phone.context().close()
}, 120_000)

/** Where those of the first two screens stand: the app's are to stand where the painted ones did. */
const topsOf = (page: Page, names: string): Promise<number[]> =>
  page.locator(names).evaluateAll((all) => all.map((one) => one.getBoundingClientRect()).filter(({ height }) => height > 0).map(({ top }) => Math.round(top)).filter((top) => top < 2 * innerHeight))

test('a tap is answered before the page is there, with its name and grey bars; where its part of the app does not come, it says so and tries again', async () => {
  const phone = await aPhone(await walk.browser(), { serviceWorkers: 'block' })
  await phone.goto(product.url)
  await phone.locator('#painted').waitFor({ state: 'detached' })
  let lose = () => undefined as void
  const lost = new Promise<void>((resolve) => {
    lose = resolve
  })
  await phone.route('**/*.{js,css}', (route) => lost.then(() => route.abort()))
  const link = phone.getByRole('link', { name: homeTexts.catalogue })
  await link.tap()
  const cover = phone.locator('.cover')
  await cover.locator('.skeleton').waitFor()
  expect([await cover.locator('.page-title').innerText(), await cover.getAttribute('aria-hidden')]).toEqual([pages.catalogue.title, 'true'])
  await look(phone, '82-tapped')
  lose()
  await phone.getByRole('alertdialog', { name: coverTexts.failed }).waitFor()
  expect(await isWithinScreen(phone)).toBe(true)
  await look(phone, '82-part-lost')
  await phone.getByRole('button', { name: coverTexts.stay }).tap()
  await cover.waitFor({ state: 'detached' })
  expect(new URL(phone.url()).pathname).toBe('/')
  await link.tap()
  await phone.getByRole('button', { name: coverTexts.again }).waitFor()
  await phone.unroute('**/*.{js,css}')
  await phone.getByRole('button', { name: coverTexts.again }).tap()
  await phone.waitForURL('**/catalogue')
  await phone.getByRole('heading', { name: pages.catalogue.title, level: 1 }).waitFor()
  await cover.waitFor({ state: 'detached' })
  await phone.context().close()
}, 60_000)

test('a browser whose letters are set large opens in 长辈版 without being asked', async () => {
  const large = await openBrowser(['--blink-settings=defaultFontSize=24'])
  const phone = await aPhone(large)
  await holdBack(phone)
  await phone.goto(product.url)
  await phone.locator('.w-page.size-elder').waitFor()
  await phone.unroute('**/*.js')
  await phone.goto(product.url)
  await phone.locator('.page.size-elder').waitFor()
  await large.close()
}, 60_000)

test('the first page asks a browser that knows nothing of us for at most 130 KB of scripts, gzipped', async () => {
  const page = await walk.phone()
  // What it fetches ahead while it is idle is no part of the first page; on a slow machine some of it came before the page was drawn.
  await page.addInitScript('requestIdleCallback = () => 0')
  const asked: Promise<Buffer>[] = []
  page.on('response', (answer) => {
    if (/\.js$/.test(new URL(answer.url()).pathname)) asked.push(answer.body())
  })
  await page.goto(product.url, { waitUntil: 'load' })
  await page.locator('.page').waitFor()
  const bytes = (await Promise.all(asked)).reduce((sum, script) => sum + gzipSync(script, { level: 9 }).length, 0)
  expect(bytes).toBeGreaterThan(50 * 1024)
  expect(bytes).toBeLessThanOrEqual(130 * 1024)
  await page.context().close()
}, 60_000)

test('an address that is no page of ours is a page that says so, with a way on', async () => {
  const phone = await walk.phone()
  const reply = await phone.goto(`${product.url}/no-such-page`)
  expect(reply?.status()).toBe(404)
  await look(phone, '80-not-found')
  const board = await phone.goto(`${product.url}/b/XXXXXXXX`)
  expect(board?.status()).toBe(404)
  await look(phone, '81-no-such-board')
})
