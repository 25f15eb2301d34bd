import type { Browser, Page } from 'playwright-core'
import { Desk } from './support/desk'
import { isWithinScreen, look, watch } from './support/look'
import { aPc, aPhone, openBrowser } from './support/open-browser'
import { aWorkbook } from '../factories/a-table'
import { startProduct, type Product } from '../support/start-product'

/** A subsidy list from a clerk's Excel to a villager's objection. */
let product: Product
let browser: Browser
let phone: Page
let desk: Desk
let troubles: string[]
let board = ''
let list = ''

beforeAll(async () => {
  product = await startProduct()
  browser = await openBrowser()
  phone = await (await aPhone(browser)).newPage()
  phone.setDefaultTimeout(15_000)
  troubles = watch(phone)
  desk = new Desk(await (await aPc(browser)).newPage(), product.url)
}, 120_000)

afterAll(async () => {
  await browser.close()
  await product.stop()
})

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
  await desk.page.getByLabel('哪个村').click()
  await desk.page.keyboard.press('Enter')
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

test('a villager scans the board, finds the own household, and objects', async () => {
  await phone.goto(`${product.url}/b/${board}`)
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
  expect(troubles).toEqual([])
}, 60_000)

test('withdrawn by the head, its address no longer shows a name', async () => {
  await desk.act('撤下', { fill: { 内部说明: '面积有误，核对后再公示' } })
  const reply = await phone.goto(`${product.url}/l/${list}?board=${board}`)
  expect(reply?.status()).toBe(404)
  expect(await phone.locator('body').innerText()).not.toContain('张甲')
  await look(phone, '47-list-gone')
}, 60_000)
