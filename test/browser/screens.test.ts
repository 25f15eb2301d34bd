import type { BrowserContext, Page } from 'playwright-core'
import { Disclosure } from '../../apps/bff/src/notices/disclosure.entity'
import { actOnNotice, aPublishedNotice } from '../factories/a-notice'
import { aStaff } from '../factories/a-staff'
import type { Client } from '../support/client'
import type { TestHouse } from '../support/serve'
import { look, watch } from './support/look'
import { aPage } from './support/open-browser'
import { aWalk } from './support/walk'

/** The wall by the road and the 查阅机 in the hall: nobody stands beside them to help. */
const walk = aWalk()
let test: TestHouse
let office: Client
let leader: Client
let code: string

const START = Date.parse('2026-11-22T02:00:00.000Z')
const MINUTE = 60_000

beforeAll(async () => {
  test = await walk.house()
  office = (await aStaff(test, 'office')).client
  leader = (await aStaff(test, 'leader')).client
  const [board] = [...(await test.house.book()).boards.values()]
  code = board?.code ?? ''
  const boards = board ? [board.id] : []
  await aPublishedNotice(office, leader, {
    title: '关于2026年冬灌用水安排的通知', summary: '11月25日起放冬灌水，三个村轮着放，每村两天，请提前清好自家门前的渠。', boards,
    text: '一、放水时间\n冬灌水从11月25日开始放，到12月8日结束。请各队派人看好自家的口子，不要让水漫到路上。\n\n队\t开始\t结束\t亩数\n一队\t11月25日\t11月27日\t620\n二队\t11月28日\t11月30日\t580\n\n二、要办的事\n· 浇水前三天到村部登记\n· 水费按亩收，每亩多少以村公示为准\n· 渠坏了马上打电话',
  })
  test.later(1000)
  await aPublishedNotice(office, leader, { title: '11月26日停电', summary: '8:30到12:00停电，请提前准备。', text: '线路检修。', boards })
}, 120_000)

async function aScreen(width: number, height: number): Promise<{ context: BrowserContext; page: Page; troubles: string[] }> {
  const page = await aPage(await walk.browser(), { viewport: { width, height } })
  await page.clock.install({ time: START })
  return { context: page.context(), page, troubles: watch(page) }
}

const shownTitle = (page: Page) => page.locator('#slides > section:not([hidden]) h2').innerText()

it('a wall turns over what is posted on its board, in large type, by itself', async () => {
  const { context, page, troubles } = await aScreen(1920, 1080)
  await page.goto(`${test.origin}/screen/${code}`)
  expect(await shownTitle(page)).toBe('11月26日停电')
  expect(await page.locator('#time').innerText()).toBe('10:00')
  await look(page, '90-screen-short')
  const titles = [await shownTitle(page)]
  for (let turn = 0; turn < 6; turn += 1) {
    await page.clock.fastForward(31_000)
    titles.push(await page.locator('#slides > section:not([hidden])').getAttribute('data-key') ?? '')
    await look(page, `91-screen-${turn}`)
    // Nothing of a view is cut off.
    expect(await page.locator('#slides').evaluate((main) => [...main.children].every((view) => view.scrollHeight <= main.clientHeight + 1))).toBe(true)
  }
  expect(new Set(titles).size).toBeGreaterThan(3)
  expect(troubles).toEqual([])
  await context.close()
}, 60_000)

it('the longest title, summary, lists and tables stay within the wall, on a small one and an upright one too', async () => {
  const [board] = [...(await test.house.book()).boards.values()].slice(5)
  const row = '灵沙村第十二组\t1,200.50元\t2026年11月25日'
  await aPublishedNotice(office, leader, {
    title: '关于进一步做好二〇二六年冬季防火防滑防煤气中毒各项工作的通知以及有关事项的说明并请各村传到每一户'.repeat(2).slice(0, 80), summary: '请各家各户检查烟囱，不要在屋里烧炭。'.repeat(6), boards: board ? [board.id] : [],
    text: `一、${'要求和有关事项'.repeat(5)}\n${'请各村干部上门看一遍老人的炉子。'.repeat(20)}\n\n组\t钱\t日子\n${`${row}\n`.repeat(9)}\n二、办法\n${`· ${'带上身份证和户口本到村部登记'.repeat(3)}\n`.repeat(6)}`,
  })
  for (const [width, height] of [[1920, 1080], [1280, 720], [1080, 1920]] as const) {
    const { context, page } = await aScreen(width, height)
    await page.goto(`${test.origin}/screen/${board?.code}`)
    for (let view = 0; view < 5; view += 1) {
      const over = await page.locator('#slides').evaluate((main) => {
        const shown = main.querySelector('section:not([hidden])')
        const words = shown?.querySelector('.s-words')
        return [...(words?.children ?? [])].filter((one) => one.getBoundingClientRect().bottom > main.getBoundingClientRect().bottom + 1 || one.getBoundingClientRect().top < main.getBoundingClientRect().top - 1 || (one.className !== 's-running' && one.scrollWidth > one.clientWidth + 1)).map((one) => one.outerHTML.slice(0, 80))
      })
      await look(page, `98-long-${width}-${view}`)
      expect({ width, view, over }).toEqual({ width, view, over: [] })
      await page.keyboard.press('ArrowRight')
    }
    await context.close()
  }
}, 60_000)

it('what is published reaches the wall within a minute; withdrawn, it is gone as soon', async () => {
  const { context, page } = await aScreen(1920, 1080)
  await page.goto(`${test.origin}/screen/${code}`)
  const [board] = [...(await test.house.book()).boards.values()]
  const published = await aPublishedNotice(office, leader, { title: '紧急：大风预警', boards: board ? [board.id] : [] })
  await page.clock.fastForward(MINUTE)
  await page.locator('#slides h2', { hasText: '紧急：大风预警' }).first().waitFor({ state: 'attached' })
  await actOnNotice(leader, published, 'withdraw', { note: '风停了' })
  await page.clock.fastForward(MINUTE)
  await page.locator('#slides h2', { hasText: '紧急：大风预警' }).first().waitFor({ state: 'detached' })
  await context.close()
}, 60_000)

it('without network a wall keeps what it has, says since when, and still ends what has to end', async () => {
  test.later(1000)
  const { id } = await aPublishedNotice(office, leader, { title: '只公示到中午', boards: [...(await test.house.book()).boards.values()].slice(0, 1).map((board) => board.id) })
  await test.house.db.write((tx) => tx.update(Disclosure, { publicId: id }, { publicUntil: new Date(START + 2 * 3_600_000).toISOString() }))
  const { context, page } = await aScreen(1920, 1080)
  await page.goto(`${test.origin}/screen/${code}`)
  expect(await shownTitle(page)).toBe('只公示到中午')
  await page.clock.fastForward(2000)
  await context.setOffline(true)
  await page.clock.fastForward(MINUTE)
  await page.getByText('离线 · 内容截至 10:00').waitFor()
  await look(page, '92-screen-offline')
  expect(await page.locator('h2', { hasText: '只公示到中午' }).count()).toBeGreaterThan(0)
  await page.clock.fastForward(2 * 60 * MINUTE)
  expect(await page.locator('h2', { hasText: '只公示到中午' }).count()).toBe(0)
  expect(await page.locator('h2', { hasText: '11月26日停电' }).count()).toBeGreaterThan(0)
  await context.setOffline(false)
  await page.clock.fastForward(MINUTE)
  await page.locator('#offline').waitFor({ state: 'hidden' })
  await context.close()
}, 60_000)

it('a kiosk leads by touch to a notice and back, without a complaint form and without a way out', async () => {
  const { context, page, troubles } = await aScreen(1080, 1920)
  await page.goto(`${test.origin}/kiosk/${code}`)
  await look(page, '93-kiosk-start')
  for (const target of await page.locator('a, button, input').all()) {
    const box = await target.boundingBox()
    if (box) expect({ target: await target.innerText(), high: box.height >= 60 && box.width >= 60 }).toMatchObject({ high: true })
  }
  const addresses = await page.locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  expect(addresses.filter((address) => !address.startsWith(`/kiosk/${code}`))).toEqual([])
  await page.getByRole('link', { name: '灌溉', exact: true }).click()
  await page.getByRole('heading', { name: '找“灌溉”' }).waitFor()
  await look(page, '94-kiosk-search')
  await page.getByRole('link', { name: '回到开头' }).click()
  await page.getByRole('link', { name: '看全部最新公开' }).click()
  await page.getByRole('heading', { name: '最新公开', level: 1 }).waitFor()
  await look(page, '95-kiosk-list')
  await page.getByRole('link', { name: /冬灌用水安排/ }).click()
  await page.getByRole('heading', { level: 1, name: '关于2026年冬灌用水安排的通知' }).waitFor()
  await look(page, '96-kiosk-notice')
  expect(troubles).toEqual([])
  await context.close()
}, 60_000)

it('left alone, a kiosk asks, counts down and starts anew; nothing of the last person is left', async () => {
  const { context, page } = await aScreen(1080, 1920)
  await page.goto(`${test.origin}/kiosk/${code}`)
  const pages = await page.evaluate(() => history.length)
  await page.getByLabel('找一找').fill('低保')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { name: '找“低保”' }).waitFor()
  await page.getByLabel('找一找').fill('王某某的')
  await page.clock.fastForward(76_000)
  const question = page.getByRole('alertdialog', { name: '还在看吗？' })
  await question.waitFor()
  expect(await question.innerText()).toMatch(/1[0-5] 秒后回到开头/)
  await look(page, '97-kiosk-still')
  await page.getByRole('button', { name: '还在看' }).click()
  await question.waitFor({ state: 'hidden' })
  expect(await page.getByLabel('找一找').inputValue()).toBe('王某某的')
  await page.clock.fastForward(76_000)
  await question.waitFor()
  await context.setOffline(true)
  await page.clock.fastForward(16_000)
  await page.getByRole('heading', { name: '想看什么？点一下' }).waitFor()
  expect(await page.getByLabel('找一找').inputValue()).toBe('')
  expect(await page.content()).not.toContain('低保”')
  expect(await page.evaluate(() => history.length)).toBe(pages)
  expect(page.url()).toBe(`${test.origin}/kiosk/${code}`)
  await page.getByRole('link', { name: '低保', exact: true }).click()
  await page.getByText('网络不通，请稍等一会儿再点。').waitFor()
  await context.close()
}, 60_000)
