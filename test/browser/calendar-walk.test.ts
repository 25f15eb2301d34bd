import { endpoints } from '@mingbai/contracts/endpoints'
import type { Page } from 'playwright-core'
import { aCase } from '../factories/a-case'
import { actOnCase } from '../factories/act-on-case'
import { anEnteredRequest } from '../factories/a-request'
import { aHolidayNotice } from '../factories/a-holiday-notice'
import { aStaff, PASSWORD, type TestStaff } from '../factories/a-staff'
import { Desk } from './support/desk'
import { look, watch } from './support/look'
import { aWalk } from './support/walk'

/** 放假安排, from the to-do in November to the moved due dates. The server's clock stands at 20 December 2026: twenty working days reach over New Year. */
const walk = aWalk()
let desk: Desk
let page: Page
let office: TestStaff
let troubles: string[]
let numbers: string[]

beforeAll(async () => {
  const house = await walk.house({ start: '2026-12-20T02:00:00.000Z' })
  office = await aStaff(house, 'office')
  const settings = await office.client.call(endpoints.readSettings)
  await office.client.call(endpoints.saveSettings, { body: { ...settings, promise: { ...settings.promise, complaintResolve: 35 } } })
  const cases = [await aCase(house.phone()), await aCase(house.phone())]
  for (const { id } of cases) await actOnCase(house, office.client, id, 'accept')
  const { number } = await anEnteredRequest(office.client, { arrivedOn: '2026-12-18' })
  numbers = [...cases.map((one) => one.number), number]
  desk = new Desk(await walk.pc(), house.origin, PASSWORD)
  page = desk.page
  troubles = watch(page)
}, 120_000)

const see = () => page.getByRole('button', { name: '看看会动哪些期限' }).click()

test('the to-do of November leads to the form; unclear lines are named, the clear notice shows what it moves, apart what somebody has in writing', async () => {
  await desk.signIn(office.account)
  await page.getByRole('link', { name: '去录2027年的' }).click()
  const { text } = aHolidayNotice()
  await page.getByLabel('通知原文').fill(text.replace('1月1日（周五）', '1月1日（周四）'))
  await see()
  await page.getByText('2027年这天是周五').waitFor()
  await look(page, '95-calendar-unclear')
  await page.getByLabel('通知原文').fill(text)
  await see()
  await page.getByRole('heading', { name: '2027年全国放假：请核对' }).waitFor()
  for (const number of numbers) await page.getByRole('cell', { name: number }).waitFor()
  await page.getByRole('heading', { name: '已经书面告诉过申请人的（1 件）' }).waitFor()
  await look(page, '96-calendar-seen')
}, 60_000)

test('confirmed, the year is a picture in words too, the to-do is gone, and the case tells why its day moved', async () => {
  await page.getByRole('button', { name: '确认录入，改 3 件的期限' }).click()
  await page.getByText('3 件的期限已经改过来').waitFor()
  await page.getByRole('table', { name: '2027年2月' }).getByRole('cell', { name: /14.*春节调休，上班/ }).waitFor()
  await look(page, '97-calendar-year')
  await page.getByRole('link', { name: '等我办的' }).click()
  await page.getByRole('heading', { name: '等我办的' }).waitFor()
  // What was known before is shown until the answer comes.
  await page.getByRole('link', { name: '去录2027年的' }).waitFor({ state: 'detached' })
  await page.getByRole('link', { name: /路灯坏了/ }).first().click()
  await page.getByText('2027年全国放假安排已经公布（国办发明电〔2026〕9号），工作日跟着变了。').waitFor()
  expect(troubles.filter((trouble) => !trouble.includes('401'))).toEqual([])
}, 60_000)

test('the region’s own days are filled in line by line', async () => {
  await desk.open('/settings/calendars')
  await page.getByRole('button', { name: '录入放假安排' }).click()
  await page.getByText('宁夏放假', { exact: true }).click()
  await page.getByText('一条一条填').click()
  await page.getByLabel('什么节').fill('开斋节')
  await page.getByLabel('从哪天').fill('2027-03-10')
  await page.getByLabel('到哪天').fill('2027-03-11')
  await page.getByLabel('哪一年').fill('2027')
  await see()
  await page.getByText('3月10日至11日 开斋节放假').waitFor()
  await page.getByRole('button', { name: '确认录入' }).click()
  await page.getByText('放假安排录好了').waitFor()
  await page.getByRole('table', { name: '2027年3月' }).getByRole('cell', { name: /10.*开斋节放假/ }).waitFor()
}, 60_000)
