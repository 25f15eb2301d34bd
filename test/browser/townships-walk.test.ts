import { resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { aCase } from '../factories/a-case'
import { aPublishedNotice } from '../factories/a-notice'
import { aStaff, PASSWORD } from '../factories/a-staff'
import type { TestHouse } from '../support/serve'
import { LINGSHA, namesOfLingsha, openTwoTownships, SAMPLE, SAMPLE_HOST } from '../support/two-townships'
import { Desk } from './support/desk'
import { look } from './support/look'
import { aWalk } from './support/walk'

/** Somebody of 灵沙乡 chooses it once, stands at a board of the other township, reads and complains there, and goes back; then the console there. */
const walk = aWalk([`--host-resolver-rules=MAP ${SAMPLE_HOST} 127.0.0.1`])
let lingsha: TestHouse
let sample: TestHouse
let phone: Page
let board: string

beforeAll(async () => {
  const two = await openTwoTownships({ clients: { h5: resolve('apps/mini/dist/h5'), console: resolve('apps/console/dist') } })
  lingsha = walk.keep(two.lingsha, (house) => house.close())
  sample = two.sample
  board = [...(await sample.house.book()).boards.values()].find(({ village }) => village !== null)?.code ?? ''
  await aPublishedNotice((await aStaff(sample, 'office')).client, (await aStaff(sample, 'leader')).client, { title: '样例的冬灌通知' })
  phone = await walk.phone()
}, 120_000)

const open = (path: string) => phone.goto(lingsha.origin + path)
const chosen = async () => (await phone.context().cookies()).find(({ name }) => name === 'township')?.value
/** Of the page in sight: one that lies under it stays in the tree. */
const title = (words: string) => phone.getByRole('heading', { level: 1, name: words }).waitFor()
const line = (words: string) => phone.getByRole('status').filter({ hasText: words, visible: true }).waitFor()
const tap = (words: string) => phone.getByText(words, { exact: true }).filter({ visible: true }).tap()

test('who has not chosen is told whose it is, chooses 我的乡镇 once, and is not asked again', async () => {
  await open('/')
  await line('您现在看的是灵沙乡的。')
  await tap('选我的乡镇')
  await phone.getByRole('button', { name: '灵沙乡', exact: true }).waitFor()
  await look(phone, 'townships-settings')
  await phone.getByRole('button', { name: '灵沙乡', exact: true }).tap()
  await title('灵沙乡明白栏')
  expect(await chosen()).toBe(LINGSHA)
  expect(await phone.getByText('您现在看的是').filter({ visible: true }).count()).toBe(0)
}, 90_000)

test('a board of another township is read in its name, says so on every page after it, and changes no choice', async () => {
  await open(`/b/${board}`)
  await phone.getByText('看全部').first().tap()
  await line('您现在看的是样例乡的。')
  await phone.getByText('样例的冬灌通知').filter({ visible: true }).first().tap()
  await title('样例的冬灌通知')
  await line('您现在看的是样例乡的。')
  await look(phone, 'townships-other')
  expect(await chosen()).toBe(LINGSHA)
  await tap('选我的乡镇')
  await phone.getByRole('button', { name: '灵沙乡', exact: true, pressed: true }).tap()
  await title('灵沙乡明白栏')
}, 90_000)

test('what is complained of at that board arrives there, and is followed beside one’s own', async () => {
  await open(`/new?board=${board}`)
  await line('您现在看的是样例乡的。')
  await phone.getByLabel(/您要说的话/).fill('三队东边的路灯坏了半个月，晚上看不见路。')
  await phone.getByRole('button', { name: '提交' }).tap()
  await phone.getByText(/样例2026-0001/).filter({ visible: true }).first().waitFor()
  await open('/mine')
  await phone.getByText('三队东边的路灯坏了半个月').waitFor()
  expect(await chosen()).toBe(LINGSHA)
}, 90_000)

test('without a line each township has its own copies: what was read of one is not shown as another’s', async () => {
  await open('/')
  await title('灵沙乡明白栏')
  await phone.evaluate(() => navigator.serviceWorker.ready.then(() => true))
  await open(`/?org=${SAMPLE}`)
  await phone.getByText('样例的冬灌通知').filter({ visible: true }).first().waitFor()
  await phone.context().setOffline(true)
  await open('/')
  await phone.getByText(/信号不好，这是.*存在手机里的内容/).filter({ visible: true }).waitFor()
  await title('灵沙乡明白栏')
  expect(await phone.getByText('样例').filter({ visible: true }).count()).toBe(0)
  await phone.context().setOffline(false)
}, 90_000)

/** The console of the other township, at its own address. */
const theirs = () => lingsha.origin.replace('127.0.0.1', SAMPLE_HOST)
const parts = ['/', '/cases', '/notices', '/boards', '/people', '/settings', '/settings/organisations', '/figures', '/log']
const lamp = '三队东边的路灯坏了半个月'
let desk: Desk
let answering: { clerk: string; leader: string }

test('the other township’s clerk signs in at its own address, which one of 灵沙乡 cannot, and sees in its console only its own', async () => {
  const page = await walk.pc()
  await page.setViewportSize({ width: 1280, height: 800 })
  desk = new Desk(page, theirs(), PASSWORD)
  const stranger = await aStaff(lingsha, 'office')
  await page.goto(`${theirs()}/console/`)
  await page.getByText('样例乡', { exact: true }).waitFor()
  await page.getByLabel('账号').fill(stranger.account)
  await page.getByLabel('密码').fill(PASSWORD)
  await page.keyboard.press('Enter')
  await page.getByText('账号或密码不对').waitFor()
  await look(page, 'townships-console-door')
  const both = [{ role: 'office', organisation: 'office' }, { role: 'admin', organisation: 'office' }] as const
  answering = { clerk: (await aStaff(sample, 'office', { roles: [...both] })).account, leader: (await aStaff(sample, 'leader')).account }
  await desk.signIn(answering.clerk)
  const seen: string[] = []
  for (const part of parts) {
    await desk.open(part)
    const text = await page.locator('body').innerText()
    seen.push(text)
    expect([part, namesOfLingsha.filter((name) => text.includes(name))]).toEqual([part, []])
  }
  for (const own of [lamp, '样例的冬灌通知', '样八村', answering.clerk, '样例乡']) expect([own, seen.some((text) => text.includes(own))]).toEqual([own, true])
}, 120_000)

test('a link to something of 灵沙乡 is refused there in plain words', async () => {
  const [office, leader] = [(await aStaff(lingsha, 'office')).client, (await aStaff(lingsha, 'leader')).client]
  const { id: notice } = await aPublishedNotice(office, leader, { title: '灵沙的冬灌通知' })
  const { id: complaint } = await aCase(lingsha.phone(), { words: '灵沙村口的桥栏杆断了一截。' })
  for (const [path, words] of [[`/cases/${complaint}`, '没有这一件，或者它不由您这里办'], [`/notices/${notice}`, '不存在，或已经撤下']] as const) {
    await desk.open(path)
    await desk.page.getByText(words).waitFor()
    const text = await desk.page.locator('body').innerText()
    expect(namesOfLingsha.filter((name) => text.includes(name))).toEqual([])
    await look(desk.page, `townships-console-${path.split('/')[1]}`)
  }
}, 90_000)

test('there the clerk publishes a notice and answers the complaint with a colleague; whoever lives there reads both at that address', async () => {
  const { page } = desk
  await desk.writeNotice({ title: '样例的防火通告', summary: '风大天干，别在地里烧秸秆。', text: '地里、路边都不烧秸秆。' })
  await page.getByRole('button', { name: '保存并看样子' }).click()
  await page.waitForURL(/notices\/[0-9A-Za-z]{10}$/)
  await desk.act('送审')
  await desk.openCase(lamp)
  await desk.act('公开内容')
  await desk.act('受理')
  await desk.act('拟答复', { fill: { 写给村民的话: '灯头已经换好，今晚亮了。' } })
  await look(page, 'townships-console-case')
  await desk.signIn(answering.leader)
  await page.getByRole('link', { name: '样例的防火通告' }).first().click()
  await desk.act('审核通过并发布', { check: ['保密审查已做，可以公开'] })
  await desk.openCase(lamp)
  await desk.act('审核通过，发出答复')

  const neighbour = await walk.phone()
  await neighbour.goto(`${theirs()}/`)
  await neighbour.getByText('样例的防火通告').filter({ visible: true }).first().waitFor()
  await neighbour.goto(`${theirs()}/cases`)
  await neighbour.getByText(lamp).filter({ visible: true }).first().tap()
  await neighbour.getByText('灯头已经换好，今晚亮了。').filter({ visible: true }).first().waitFor()
}, 120_000)
