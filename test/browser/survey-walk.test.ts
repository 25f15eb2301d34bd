import { endpoints } from '@mingbai/contracts/endpoints'
import { figureLines } from '@mingbai/outputs/view/figures'
import { subsidyLines } from '@mingbai/outputs/view/money-figures'
import { publishedLines } from '@mingbai/outputs/view/published-figures'
import type { Page } from 'playwright-core'
import { aCase, HEJIA } from '../factories/a-case'
import { closeCase } from '../factories/act-on-case'
import { aPublishedNotice } from '../factories/a-notice'
import { aStaff, PASSWORD } from '../factories/a-staff'
import { anAnswer } from '../factories/a-survey'
import { announcedLists, publishedThreeCosts } from '../factories/money'
import type { TestHouse } from '../support/serve'
import { Desk } from './support/desk'
import { isWithinScreen, look, watch } from './support/look'
import { aWalk } from './support/walk'

/** 群众评议: opened in the console, answered on a phone, a sheet entered, and what came of it read by everybody; then 数字 beside it. */
const DAY = 86_400_000
const walk = aWalk()
let test: TestHouse
let clerk: Desk
let desk: Page
let phone: Page
const troubles: string[][] = []

beforeAll(async () => {
  test = await walk.house()
  clerk = new Desk(await walk.pc(), test.origin, PASSWORD)
  desk = clerk.page
  phone = await walk.phone()
  troubles.push(watch(desk), watch(phone))
}, 120_000)

it('the office opens a round with four questions; a resident finds it at home and answers in a few taps, once', async () => {
  await clerk.signIn((await aStaff(test, 'office')).account, '/surveys')
  await desk.getByRole('button', { name: '怎么做' }).click()
  await desk.getByText('日子先说死，好坏都登').waitFor()
  await look(desk, '117-guide')
  await desk.getByRole('link', { name: '操作手册' }).last().click()
  await desk.getByRole('heading', { name: '新来的同事，第一天' }).waitFor()
  await look(desk, '118-handbook')
  await clerk.open('/surveys')
  await desk.getByRole('button', { name: '办2026年的评议' }).first().click()
  await desk.getByLabel('最后一天').fill('2026-11-30')
  await desk.getByLabel('公布结果').fill('2026-12-05')
  await look(desk, '110-survey-form')
  await desk.getByRole('button', { name: '保存' }).click()
  await desk.getByRole('heading', { name: '2026年群众评议' }).waitFor()

  await phone.goto(`${test.origin}/`)
  // The phone has the machine's clock, and names the year of a day where it is not its own.
  await phone.getByRole('link', { name: /^2026年群众评议：评一评，到(2026年)?11月30日$/ }).first().click()
  await phone.getByRole('heading', { name: '2026年群众评议' }).waitFor()
  await phone.getByRole('button', { name: '评好了，交' }).click()
  await phone.getByText('至少评一项').first().waitFor()
  await phone.getByText('不满意', { exact: true }).first().click()
  await phone.getByText('满意', { exact: true }).nth(1).click()
  await phone.getByLabel('还想说什么').fill('渠上的闸没人管')
  await look(phone, '111-survey-answer')
  expect(await isWithinScreen(phone)).toBe(true)
  await phone.getByRole('button', { name: '评好了，交' }).click()
  await phone.getByRole('heading', { name: '收到了，谢谢您' }).waitFor()
  await look(phone, '112-survey-thanks')
  await phone.goto(`${test.origin}/answer`)
  await phone.getByRole('heading', { name: '这部手机已经评过了，谢谢您' }).waitFor()
}, 120_000)

it('a sheet is entered as it adds up; figures stand by question, source and village', async () => {
  await clerk.open('/surveys/2026')
  await desk.getByRole('button', { name: '登记一张' }).click()
  await desk.getByLabel('在哪里、怎么问的').fill('村民代表会上发的')
  await desk.getByLabel('一共几个人').fill('6')
  const first = desk.getByRole('group', { name: '公开的东西看得懂吗' })
  await first.getByLabel('满意', { exact: true }).fill('9')
  await first.getByText('加起来 9 人，比总人数 6 多').waitFor()
  await first.getByLabel('满意', { exact: true }).fill('4')
  await first.getByText('未评价 2').waitFor()
  await look(desk, '113-survey-tally')
  await desk.getByRole('button', { name: '保存' }).click()
  await desk.getByRole('cell', { name: '纸上填的：村民代表会上发的' }).waitFor()
  await look(desk, '114-survey-console')
}, 120_000)

it('on the promised day everybody reads it, with how many and what is done about it', async () => {
  const survey = await test.phone().call(endpoints.readSurvey)
  const id = survey.survey?.id ?? ''
  for (let n = 0; n < 14; n++) await test.phone().call(endpoints.answerSurvey, { params: { id }, body: anAnswer({ village: n < 9 ? HEJIA : null, answers: ['satisfied', 'fairlySatisfied', n % 3 ? 'satisfied' : 'unsure', null] }) })
  await phone.goto(`${test.origin}/survey`)
  await phone.getByText('正在评').first().waitFor()
  await look(phone, '115-survey-running')
  test.later(13 * DAY)
  const office = (await aStaff(test, 'office')).client
  const notice = await aPublishedNotice(office, (await aStaff(test, 'leader')).client, { title: '群众评议整改情况', summary: '办得慢的三件事，年底前改好。' })
  const { seq, title, intro, questions, fromOn, untilOn, figuresOn } = await office.call(endpoints.staffReadSurvey, { params: { year: '2026' } })
  await office.call(endpoints.changeSurvey, { params: { year: '2026' }, body: { seq, draft: { title, intro, questions, fromOn, untilOn, figuresOn, notice: notice.id } } })
  await phone.goto(`${test.origin}/survey?year=2026`)
  await phone.getByRole('heading', { name: '乡里准备怎么改' }).first().waitFor()
  await phone.waitForFunction(() => document.querySelector('.taro_page') !== null)
  await look(phone, '116-survey-results')
  await phone.setViewportSize({ width: 320, height: 640 })
  expect(await isWithinScreen(phone)).toBe(true)
}, 120_000)

it('数字 says in the console what residents read, and a name leads to the list behind it', async () => {
  await announcedLists(test, 6, 4)
  await publishedThreeCosts(test)
  const office = (await aStaff(test, 'office')).client
  for (let n = 0; n < 5; n++) await closeCase(test, office, (await aCase(test.phone())).id)
  await aCase(test.phone(), { kind: 'suggestion', village: null })
  test.later(20 * DAY)
  await clerk.signIn((await aStaff(test, 'office')).account)
  await desk.getByRole('link', { name: '数字', exact: true }).click()
  await desk.getByRole('heading', { name: '钱花到哪里了' }).waitFor()
  // Opened with the year of the machine; told is that of the server's clock.
  await clerk.open('/figures/2026')
  await desk.getByText('600 元，6 户次').waitFor()
  const [published, cases, money] = [await test.phone().call(endpoints.readPublishedFigures), await test.phone().call(endpoints.readFigures), await test.phone().call(endpoints.readMoney, { query: { year: '2026' } })]
  const part = (title: string) => desk.getByRole('region', { name: title, exact: true })
  for (const [title, lines] of [['公开了多少', publishedLines(published)], ['办得怎么样', figureLines(cases)], ['钱花到哪里了', subsidyLines(money)]] as const) {
    for (const [name, value] of lines) await part(title).locator('.facts > div', { hasText: `${name}${value}` }).waitFor()
  }
  await part('钱花到哪里了').getByText('另外有 1 份名单不到 5 户，没有算进来').waitFor()
  await look(desk, '119-figures-console')
  await desk.setViewportSize({ width: 390, height: 844 })
  expect(await isWithinScreen(desk)).toBe(true)
  await desk.setViewportSize({ width: 1280, height: 800 })
  await part('办得怎么样').getByRole('link', { name: '建议', exact: true }).click()
  await desk.waitForURL('**/cases?kind=suggestion')
  await desk.getByRole('row').nth(1).waitFor()
  expect(await desk.getByRole('row').count()).toBe(2)
  expect(troubles.flat().filter((trouble) => !/status of 401/.test(trouble))).toEqual([])
}, 120_000)
