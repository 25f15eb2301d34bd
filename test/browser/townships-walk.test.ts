import { resolve } from 'node:path'
import type { Page } from 'playwright-core'
import { aPublishedNotice } from '../factories/a-notice'
import { aStaff } from '../factories/a-staff'
import type { TestHouse } from '../support/serve'
import { LINGSHA, openTwoTownships, SAMPLE } from '../support/two-townships'
import { look } from './support/look'
import { aWalk } from './support/walk'

/** Somebody of 灵沙乡 chooses it once, stands at a board of the other township, reads and complains there, and goes back. */
const walk = aWalk()
let lingsha: TestHouse
let sample: TestHouse
let phone: Page
let board: string

beforeAll(async () => {
  const two = await openTwoTownships({ clients: { h5: resolve('apps/mini/dist/h5'), console: null } })
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
