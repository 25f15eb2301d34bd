import { join } from 'node:path'
import { startProduct, type Product } from '../support/start-product'
import { Office } from '../support/office'
import { launchWeapp, type Weapp } from './launch'
import { checkDist } from './static-checks'
import { namelessNodes } from './tree'

/** The same way of one complaint as in the browser, in the shipped mini-program against the real server. */
const dist = join(__dirname, '../../apps/mini/dist/weapp')
const KB = 1024
const words = '五队涵洞口的路灯坏了半个月，晚上接孩子看不见路，请修一修。'
const answer = '灯头已经换好，线路也查过了。'

let product: Product
let app: Weapp
let storage: Weapp['phone']['storage']

beforeAll(async () => {
  product = await startProduct()
}, 60_000)

afterAll(() => product.stop())

test('the main package stays within 312 KB and all packages within 900 KB', () => {
  const { sizes, problems } = checkDist(dist)
  expect(problems).toEqual([])
  expect(sizes.main).toBeLessThanOrEqual(312 * KB)
  expect(sizes.total).toBeLessThanOrEqual(900 * KB)
})

test('a villager scans the board in WeChat and complains with at most three taps beside typing', async () => {
  app = await launchWeapp({ dist, api: product.url, scanned: product.board })
  await app.see({ name: /我要反映\s*投诉/, role: 'link' })
  expect(namelessNodes(app.page().tree())).toEqual([])
  const before = app.taps
  await app.tap({ name: /我要反映\s*投诉/, role: 'link' })
  await (await app.see({ name: /您要说的话/ })).input(words)
  await app.see({ text: /大家会看到这样/ })
  expect(namelessNodes(app.page().tree())).toEqual([])
  await app.tap({ role: 'button', name: '提交' })
  await app.see({ text: /灵沙\d{4}-0001/ })
  expect(app.taps - before).toBeLessThanOrEqual(3)
  expect(namelessNodes(app.page().tree())).toEqual([])
  storage = app.phone.storage
  await app.close()
}, 60_000)

test('the office handles it, and the villager finds every step under 我的 after a restart, and rates it', async () => {
  const office = await Office.signIn(product.url, 'office')
  const id = await office.newestCase()
  await office.act(id, 'showWords', { publicWords: words })
  await office.act(id, 'accept')
  await office.act(id, 'assign', { organisation: 'stations' })
  await office.act(id, 'propose', { words: answer })
  await (await Office.signIn(product.url, 'leader')).act(id, 'answer', { words: answer })
  await office.act(id, 'close', { outcome: 'solved', words: '已修好。' })

  app = await launchWeapp({ dist, api: product.url, path: 'cases/mine/index', phone: { storage } })
  await app.tap({ role: 'link', name: new RegExp(words.slice(0, 12)) })
  await app.see({ text: new RegExp(answer) })
  await app.tap({ role: 'button', name: '评价' })
  await app.tap({ role: 'radio', name: '满意' })
  await app.tap({ role: 'button', name: '评价' })
  await app.see({ text: /村民评价：满意/ })
  expect(namelessNodes(app.page().tree())).toEqual([])
  await app.close()
}, 60_000)

test('the public page in the mini-program shows steps, outcome and rating', async () => {
  const office = await Office.signIn(product.url, 'office')
  const id = await office.newestCase()
  app = await launchWeapp({ dist, api: product.url, path: 'cases/case/index', query: { id } })
  await app.see({ text: /村民评价：满意/ })
  for (const shown of [words, answer, '解决了']) expect(app.page().text()).toContain(shown)
  await app.close()
}, 60_000)
