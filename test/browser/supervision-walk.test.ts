import { endpoints } from '@mingbai/contracts/endpoints'
import type { Page } from 'playwright-core'
import { extendLedger } from '../../apps/bff/src/ledger/extend-ledger'
import { makeDraws } from '../../apps/bff/src/supervision/make-draws'
import { aCase, aSubmission } from '../factories/a-case'
import { actOnCase, closeCase } from '../factories/act-on-case'
import { aStaff, PASSWORD } from '../factories/a-staff'
import type { Client } from '../support/client'
import type { TestHouse } from '../support/serve'
import { Desk } from './support/desk'
import { isWithinScreen, look, watch } from './support/look'
import { aWalk } from './support/walk'

/** 乡纪委 looks after those who handle: from the figures to a case, and back. */
const DAY = 86_400_000
const walk = aWalk()
let test: TestHouse
let desk: Desk
let page: Page
let troubles: string[]
let office: Client

beforeAll(async () => {
  test = await walk.house()
  desk = new Desk(await walk.pc(), test.origin, PASSWORD)
  page = desk.page
  troubles = watch(page)
}, 120_000)

const menuItem = () => page.getByRole('navigation', { name: '工作台栏目' }).getByRole('link', { name: '监督' })
const figure = (label: string) => page.getByRole('navigation', { name: '数一数' }).getByRole('link', { name: label })

it('a clerk has no such page in the menu; 乡纪委 finds it empty at first', async () => {
  await desk.signIn((await aStaff(test, 'office')).account)
  expect(await menuItem().count()).toBe(0)
  await desk.signIn((await aStaff(test, 'discipline', { organisation: 'discipline' })).account)
  await menuItem().click()
  await page.getByText('没有逾期的办件。').waitFor()
  await look(page, '100-supervision-empty')
}, 60_000)

it('figures lead to what they count, a drawn case to its page, where it is found right', async () => {
  office = (await aStaff(test, 'office')).client
  const writer = (await aStaff(test, 'discipline', { organisation: 'discipline' })).client
  for (const words of ['三队东边的路灯坏了半个月，晚上看不见路。', '斗渠的闸门漏水，水流到路上。', '垃圾点一周没人清，味道大。', '二队的桥栏杆断了两根。']) await closeCase(test, office, (await aCase(test.phone(), { words, spot: words.slice(0, 5) })).id)
  const asked = await aCase(test.phone(), { words: '井盖丢了，孩子上学从这里过。', spot: '学校门口' })
  await actOnCase(test, writer, asked.id, 'oversee', { answerBy: '2026-11-25', note: '三天没人理，请说明原因，先放上围挡。' })
  const answered = await aCase(test.phone(), { words: '村口的路牌倒了。', spot: '村口', village: null })
  await actOnCase(test, writer, answered.id, 'oversee', { answerBy: '2026-11-30', note: '什么时候立起来？' })
  await actOnCase(test, office, answered.id, 'answerOversight', { words: '已经请了人，周五前立好。' })
  for (let more = 0; more < 3; more += 1) await test.phone().call(endpoints.submitCase, { body: aSubmission({ words: `水费单子和表上的数对不上，第 ${more + 1} 次说了。`, spot: '泵房', concerns: 'stations' }) })
  await office.call(endpoints.openContact, { params: { id: asked.id } })
  test.later(9 * DAY)
  await extendLedger(test.house)
  await makeDraws(test.house)

  await desk.signIn((await aStaff(test, 'discipline', { organisation: 'discipline' })).account)
  await menuItem().click()
  await page.getByText('同一个单位', { exact: true }).waitFor()
  await page.getByRole('table', { name: '谁看了联系方式' }).waitFor()
  expect(await figure('抽中没查').innerText()).toMatch(/^3\s/)
  expect(await figure('督办等回复').innerText()).toMatch(/^1\s/)
  await page.getByText('怎么抽的，谁都可以重算').click()
  await look(page, '101-supervision')
  expect(await isWithinScreen(page)).toBe(true)
  await figure('抽中没查').click()
  await page.getByRole('table', { name: '抽查' }).getByRole('link').first().click()
  await page.getByRole('button', { name: '抽查属实', exact: true }).click()
  await page.getByLabel('内部说明').fill('去看过，和写的一样。')
  await page.getByRole('button', { name: '抽查属实', exact: true }).last().click()
  await page.getByText('做好了').first().waitFor()
  await menuItem().click()
  await page.getByText('查过，属实').waitFor()
  expect(await figure('抽中没查').innerText()).toMatch(/^2\s/)
  await page.setViewportSize({ width: 820, height: 900 })
  await look(page, '102-supervision-narrow')
  expect(await isWithinScreen(page)).toBe(true)
  // Asking who one is, before signing in, is answered with 401.
  expect(troubles.filter((trouble) => !trouble.includes('401'))).toEqual([])
}, 120_000)

it('who lost the right meanwhile reads why, not an empty page', async () => {
  await page.setViewportSize({ width: 1366, height: 900 })
  await desk.signIn((await aStaff(test, 'office')).account, '/supervision')
  await page.getByRole('alert').waitFor()
  await look(page, '103-supervision-refused')
}, 60_000)
