import type { Page } from 'playwright-core'
import { Desk } from './support/desk'
import { isWithinScreen, look, watch } from './support/look'
import { readQr } from './support/read-qr'
import { aWalk } from './support/walk'
import { aWorkbook } from '../factories/a-table'
import { movedClock, type Product } from '../support/start-product'

/** A subsidy list from a clerk's Excel to the paper on the board, a villager's objection, and the end of both. */
const walk = aWalk()
let product: Product
let phone: Page
let desk: Desk
let troubles: string[]
let board = ''
let list = ''
/** What the code on the paper says. */
let address = ''

beforeAll(async () => {
  product = await walk.product([], movedClock)
  phone = await walk.phone()
  troubles = watch(phone)
  desk = new Desk(await walk.pc(), product.url)
}, 120_000)

const choose = async (name: string, bytes: Uint8Array<ArrayBuffer>) => {
  await desk.page.setInputFiles('input[type=file]', [{ name, mimeType: 'application/octet-stream', buffer: Buffer.from(bytes) }])
}

test('the village clerk imports the list: a wrong file is told by row and cell, the right one is previewed', async () => {
  await desk.signIn('office')
  const boards = await desk.page.evaluate(async () => (await (await fetch('/api/v1/staff/boards')).json()) as { items: { code: string; name: string }[] })
  board = boards.items.find(({ name }) => name.startsWith('何家村'))?.code ?? ''
  expect(board).not.toBe('')
  await desk.signOut()
  await desk.signIn('clerk')
  await desk.open('/lists')
  await look(desk.page, '40-lists-empty')
  await desk.page.getByRole('button', { name: '新建名单' }).click()
  await desk.page.getByLabel('名称').fill('2026年耕地地力保护补贴')
  await desk.choose('哪个村', '何家村')
  await look(desk.page, '41-list-new')
  await desk.page.getByRole('button', { name: '保 存' }).or(desk.page.getByRole('button', { name: '保存' })).click()
  await desk.page.getByRole('heading', { name: '2026年耕地地力保护补贴' }).waitFor()

  const head = ['序号', '户主姓名', '身份证号', '村民小组', '面积（亩）', '补贴金额（元）']
  await choose('错的.xlsx', aWorkbook([head, [1, '张*', '640221199001011234', '一队', 10.5, '一千']]))
  await desk.page.getByText('一行都没有导入').waitFor()
  await look(desk.page, '42-list-faults')
  const names = ['张甲', '张乙', '张丙']
  await choose('名单.xlsx', aWorkbook([head, ...names.map((name, at) => [at + 1, name, '640221199001011234', `${at + 1}队`, 10.5 + at, 1050.5 + at])]))
  await desk.page.getByText('读进来 3 户').waitFor()
  await look(desk.page, '43-list-preview')
  expect(await desk.page.locator('body').innerText()).not.toContain('640221199001011234')
  list = new URL(desk.page.url()).pathname.split('/').at(-1) ?? ''
}, 90_000)

test('its supervisors and its head review it, and it hangs at the board of the village', async () => {
  await desk.act('送审')
  for (const [account, verb, check] of [['supervisor', '审核通过，送村支书', []], ['head', '审核通过，开始公示', ['保密审查已做，可以公开']]] as const) {
    await desk.signOut()
    await desk.signIn(account)
    await desk.open(`/lists/${list}`)
    await desk.act(verb, { check })
  }
  await look(desk.page, '44-list-announcing')
  await desk.page.getByText('公示中').first().waitFor()
}, 90_000)

/** All that the browser stores: what the service worker keeps, and what the app does. */
const keptOnPhone = (page: Page): Promise<string> =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready
    const kept = [JSON.stringify(localStorage)]
    for (const name of await caches.keys()) {
      const cache = await caches.open(name)
      for (const request of await cache.keys()) kept.push(request.url, (await (await cache.match(request))?.text()) ?? '')
    }
    return kept.join('\n')
  })

/** Makes the sheet that is due and opens it. */
async function makeSheet(number: number): Promise<void> {
  await desk.open('/boards')
  await desk.page.getByRole('button', { name: /^做清单：何家村/ }).click()
  await desk.page.getByText(`第 ${number} 号做好了`).waitFor()
  const path = await desk.page.getByRole('link', { name: '打印 A4' }).getAttribute('href')
  await desk.page.goto(`${product.url}${path ?? ''}`)
}

test('the office makes the sheet of the board: it names the list, says when it must come down, and its code is read', async () => {
  await desk.signOut()
  await desk.signIn('office')
  await makeSheet(1)
  await desk.page.getByText(/^公示至.*到期请撤$/).first().waitFor()
  await look(desk.page, '48-sheet-with-list')
  expect(await desk.page.locator('.sheet').innerText()).not.toContain('张甲')
  address = await readQr(desk.page)
  expect(address).toBe(`${product.url}/b/${board}?s=1`)
}, 60_000)

test('a villager scans the paper, finds the own household, and objects', async () => {
  await phone.goto(address)
  await phone.getByText('此纸为最新').waitFor()
  await look(phone, '45-board-with-list')
  await phone.getByRole('link', { name: /2026年耕地地力保护补贴 补贴发放/ }).tap()
  await phone.getByText('张甲').waitFor()
  await look(phone, '46-village-list')
  expect(await isWithinScreen(phone)).toBe(true)
  await phone.getByLabel('找自家').fill('张乙')
  await phone.getByRole('button', { name: '找' }).tap()
  await phone.getByText('张甲').waitFor({ state: 'detached' })
  await phone.getByRole('link', { name: '我有异议' }).tap()
  await phone.getByText('对村里公示的名单提异议').waitFor()
  await phone.getByLabel('您要说的话').fill('张乙家的面积多写了两亩，请核对一下。')
  await phone.getByRole('button', { name: '提交' }).tap()
  await phone.getByText('查询码', { exact: true }).first().waitFor()
  expect(await keptOnPhone(phone)).not.toContain('张甲')
  expect(troubles).toEqual([])
}, 60_000)

test('when its last day is over the names are gone by themselves, the paper is told to be old, and its keeper to take it down', async () => {
  await product.later()
  await phone.goto(address)
  await phone.getByText(/^这张纸上的内容已于.*更新$/).waitFor()
  await look(phone, '49-sheet-superseded')
  await phone.goto(`${product.url}/l/${list}?board=${board}`)
  await phone.getByText(/公示已于.*结束，共3户/).waitFor()
  expect(await phone.locator('body').innerText()).not.toContain('张甲')
  await look(phone, '49-list-ended')

  desk = new Desk(await walk.pc(), product.url)
  await desk.signIn('office')
  await makeSheet(2)
  expect(await desk.page.locator('.item h2').allInnerTexts()).not.toContain('2026年耕地地力保护补贴')
  expect(await readQr(desk.page)).toBe(`${product.url}/b/${board}?s=2`)
  await desk.open(`/lists/${list}`)
  // The job that marks what is over runs three times a minute.
  while ((await desk.page.getByText('公示已结束').count()) === 0) {
    await desk.page.waitForTimeout(1000)
    await desk.open(`/lists/${list}`)
  }
  await look(desk.page, '49-list-over-at-the-desk')
  await desk.open('/')
  await desk.page.getByRole('heading', { name: /^请撤下纸质名单/ }).waitFor()
  await look(desk.page, '49-inbox-paper')
  await desk.open(`/lists/${list}`)
  await desk.act('纸质名单已撤下')
}, 120_000)

test('withdrawn by the head, its address no longer shows a name', async () => {
  await desk.signOut()
  await desk.signIn('head')
  await desk.open(`/lists/${list}`)
  await desk.act('撤下', { fill: { 内部说明: '面积有误，核对后再公示' } })
  const reply = await phone.goto(`${product.url}/l/${list}?board=${board}`)
  expect(reply?.status()).toBe(404)
  expect(await phone.locator('body').innerText()).not.toContain('张甲')
  await look(phone, '47-list-gone')
}, 60_000)
