import type { Browser, Page } from 'playwright-core'
import { Desk } from './support/desk'
import { isWithinScreen, look, watch } from './support/look'
import { aPc, aPhone, openBrowser } from './support/open-browser'
import { startProduct, type Product } from '../support/start-product'

/** What is published: written by one clerk, released by another, read on a cheap phone with and without scripts. */
let product: Product
let browser: Browser

beforeAll(async () => {
  product = await startProduct()
  browser = await openBrowser()
}, 120_000)

afterAll(async () => {
  await browser.close()
  await product.stop()
})

test('a notice goes from draft through another person to the chosen village, its board and the search', async () => {
  const desk = new Desk(await (await aPc(browser)).newPage(), product.url)
  const { page } = desk
  await desk.signIn('office')
  await desk.open('/notices/new')
  await page.getByLabel('标题').fill('冬季防火通告')
  await page.getByLabel('一句话看懂').fill('风大天干，别在地里烧秸秆。')
  await page.getByLabel('目录事项').click()
  await page.keyboard.type('其他通知公告')
  await page.keyboard.press('Enter')
  await page.getByLabel('发布单位').click()
  await page.keyboard.type('党政办')
  await page.keyboard.press('Enter')
  // The item has a form of its own; this one is written freely.
  await page.getByLabel('什么事').waitFor()
  await page.getByText('自由写').click()
  await page.getByLabel('正文').fill('一、要求\n不烧秸秆。\n\n村\t看火人\n灵沙村\t见公示栏')
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

  const phone = await (await aPhone(browser)).newPage()
  await phone.goto(product.board)
  expect(await phone.locator('body').innerText()).toContain('冬季防火通告')
  await phone.goto(`${product.url}/search?q=${encodeURIComponent('秸秆')}`)
  await phone.getByText('冬季防火通告').first().waitFor()
  await look(phone, '53-search')
}, 120_000)

test('the public reading pages carry their words before any script, and the app shows the same words in the same order', async () => {
  const reading = await browser.newContext({ viewport: { width: 390, height: 844 }, javaScriptEnabled: false, locale: 'zh-CN' })
  const plain = await reading.newPage()
  const phone = await (await aPhone(browser)).newPage()
  const troubles = watch(phone)
  const { items } = (await (await fetch(`${product.url}/api/v1/notices`)).json()) as { items: { id: string }[] }
  const cases = (await (await fetch(`${product.url}/api/v1/cases`)).json()) as { items: { id: string }[] }
  const pages = ['/', '/notices', `/notice?id=${items[0]?.id}`, `/notice?id=${items.at(-1)?.id}`, '/catalogue', '/figures', '/report?year=2018', `/case?id=${cases.items[0]?.id}`, `/case?id=${cases.items.at(-1)?.id}`]
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
const onlyInTheApp = ['跳到正文', '期限怎么算的', '念给我听', '发给别人', '保存海报', '我也遇到了']

test('nothing is wider than a 320 px screen, and the largest type still fits', async () => {
  const context = await browser.newContext({ viewport: { width: 320, height: 640 }, isMobile: true, hasTouch: true, locale: 'zh-CN' })
  const phone = await context.newPage()
  await phone.goto(product.board)
  expect(await isWithinScreen(phone)).toBe(true)
  for (const path of ['/', '/notices', '/catalogue', '/new', '/track', '/mine', '/cases', '/figures', '/report', '/search', '/settings']) {
    await phone.goto(product.url + path)
    await phone.waitForLoadState('networkidle')
    expect({ path, fits: await isWithinScreen(phone) }).toEqual({ path, fits: true })
    await look(phone, `70-narrow${path.replace('/', '-')}`)
  }
}, 120_000)

test('an address that is no page of ours is a page that says so, with a way on', async () => {
  const phone = await (await aPhone(browser)).newPage()
  const reply = await phone.goto(`${product.url}/no-such-page`)
  expect(reply?.status()).toBe(404)
  await look(phone, '80-not-found')
  const board = await phone.goto(`${product.url}/b/XXXXXXXX`)
  expect(board?.status()).toBe(404)
  await look(phone, '81-no-such-board')
})
