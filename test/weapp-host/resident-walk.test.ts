import { endpoints } from '@mingbai/contracts/endpoints'
import { landingPage, pages } from '@mingbai/contracts/routes'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { actOnTipOff, aLock, openSealed, readSealed } from '../factories/a-tip-off'
import { makeClient } from '../support/client'
import { Office } from '../support/office'
import { movedClock, password, startProduct, type Product } from '../support/start-product'
import { listFiles } from './compile'
import { launchWeapp, type Weapp } from './launch'
import { readLayout } from './layout'
import { checkDist } from './static-checks'
import { namelessNodes } from './tree'

/** What a villager comes for, in the shipped mini-program against the real server: the same ways as in the browser. */
const dist = join(__dirname, '../../apps/mini/dist/weapp')
const KB = 1024
const words = '五队涵洞口的路灯坏了半个月，晚上接孩子看不见路，请修一修。'
const answer = '灯头已经换好，线路也查过了。'

let product: Product
let app: Weapp
let storage: Weapp['phone']['storage']

beforeAll(async () => {
  product = await startProduct([], movedClock)
}, 60_000)

afterAll(() => product.stop())

test('the main package stays within 312 KB and all packages within 900 KB', () => {
  const { sizes, problems } = checkDist(dist)
  expect(problems).toEqual([])
  expect(sizes.main).toBeLessThanOrEqual(312 * KB)
  expect(sizes.total).toBeLessThanOrEqual(900 * KB)
  // Built without one: WeChat refuses to start with a plugin that the operator has not added.
  expect(readLayout(dist).packages.flatMap(({ plugins }) => [...plugins])).toEqual([])
  expect(listFiles(dist, '.js').filter((file) => /WechatSI|textToSpeech/.test(readFileSync(join(dist, file), 'utf8')))).toEqual([])
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

const launch = (path: string, more: Partial<Weapp['phone']> = {}): Promise<Weapp> => launchWeapp({ dist, api: product.url, path, phone: more })

async function typeInto(name: RegExp, words: string): Promise<void> {
  await (await app.see({ role: 'textbox', name })).input(words)
}

/** What the phone has kept, as one text. */
const kept = (): string => JSON.stringify([...app.phone.storage])

test('a phone that never saw the case finds it by number and 查询码, typed as people type, and keeps no code: it may be another’s phone', async () => {
  const [receipt]: { number: string; queryCode: string }[] = JSON.parse(JSON.parse(storage.get('receipts') ?? ''))
  if (!receipt) throw new Error('the phone that handed in kept no receipt')
  app = await launch(pages.track.taro)
  await app.tap({ role: 'button', name: '查进度' })
  await app.see({ text: /请输查询码/ })
  await typeInto(/^编号/, receipt.number)
  await typeInto(/^查询码/, 'ABCD-EFGH-JK')
  await app.tap({ role: 'button', name: '查进度' })
  await app.see({ text: /编号或查询码不对/ })
  expect(namelessNodes(app.page().tree())).toEqual([])
  await typeInto(/^查询码/, receipt.queryCode.replaceAll('-', '').toLowerCase())
  await app.tap({ role: 'button', name: '查进度' })
  await app.see({ text: new RegExp(answer) })
  expect(app.page().text()).toContain(words)
  expect(app.phone.storage.has('receipts')).toBe(false)
  expect(kept()).not.toContain(receipt.queryCode)
  await app.close()
}, 60_000)

test('what is looked for is found by its words and read; what nobody wrote about leads to asking', async () => {
  app = await launch(pages.search.taro)
  await typeInto(/^想找什么/, '灌溉')
  await app.tap({ role: 'button', name: '搜' })
  await app.see({ role: 'status', text: /^搜到 \d+ 条/ })
  expect(namelessNodes(app.page().tree())).toEqual([])
  await app.tap({ role: 'link', name: /这一轮灌溉用水安排/ })
  await app.see({ role: 'heading', name: /这一轮灌溉用水安排/ })
  await app.back()
  await typeInto(/^想找什么/, '潜水艇')
  await app.tap({ role: 'button', name: '搜' })
  await app.see({ text: /没有搜到“潜水艇”/ })
  await app.tap({ role: 'button', name: '我要反映' })
  await app.see({ role: 'textbox', name: /您要说的话/ })
  await app.close()
}, 60_000)

test('举报: whom it concerns comes before any word; it leaves the phone sealed, nothing of it stays there, and the reply is read behind a receipt like any other', async () => {
  const discipline = makeClient(product.url)
  await discipline.call(endpoints.signIn, { body: { account: 'discipline', password } })
  const { ring } = await aLock(discipline)
  const tip = '村里的修渠钱对不上账，差了两万。'
  app = await launch(pages.newCase.taro)
  await app.tap({ role: 'radio', name: '举报干部' })
  await app.see({ text: /^说的是谁/ })
  expect(app.page().has({ role: 'textbox' })).toBe(false)
  await app.tap({ role: 'radio', name: /乡领导/ })
  await app.see({ role: 'link', name: /12388/ })
  await app.tap({ role: 'radio', name: /村干部/ })
  await app.tap({ role: 'button', name: '密封送出' })
  await app.see({ text: '请写一写是什么事，至少 5 个字。' })
  await typeInto(/^什么事/, tip)
  expect(namelessNodes(app.page().tree())).toEqual([])
  await app.setNetwork('none')
  await app.tap({ role: 'button', name: '密封送出' })
  await app.see({ text: /写的不存在手机里/ })
  await app.setNetwork('wifi')
  await app.tap({ role: 'button', name: '密封送出' })
  const number = /灵沙\d{4}-\d{4}/.exec((await app.see({ className: 'receipt-number' })).text)?.[0] ?? ''
  expect(app.page().text()).not.toMatch(/举报|修渠钱/)
  expect(kept()).not.toMatch(/修渠钱/)
  expect(app.phone.storage.get('receipts')).not.toMatch(/举报/)
  const { items } = await discipline.call(endpoints.listTipOffs, { query: {} })
  const id = items.find((one) => one.number === number)?.id ?? ''
  expect((await readSealed(await openSealed(discipline, id), ring)).content.words).toBe(tip)
  const goesOn = { later: () => undefined }
  await actOnTipOff(goesOn, discipline, id, 'register')
  await actOnTipOff(goesOn, discipline, id, 'reply', { words: '账已经调来看了，请放心等。' })
  storage = app.phone.storage
  await app.close()
  app = await launch(pages.mine.taro, { storage })
  await app.tap({ role: 'link', name: /有新进展/ })
  await app.see({ text: /账已经调来看了，请放心等。/ })
  expect(app.page().text()).not.toMatch(/举报|修渠钱/)
  await app.close()
}, 60_000)

test('申请公开: each fault is told at its field, and of who asks nothing stays on the phone', async () => {
  app = await launch(pages.newCase.taro)
  await app.tap({ role: 'radio', name: '要文件' })
  await app.tap({ role: 'button', name: '提交申请' })
  await app.see({ text: '请写证件号码。' })
  // WeChat reads no more of a field than its name.
  await app.see({ name: /^证件号码.*，请写证件号码。$/ })
  await typeInto(/^文件叫什么/, '2025年渠道衬砌工程合同')
  await (await app.see({ role: 'combobox', name: /^怎么给您/ })).pick('邮寄')
  await typeInto(/^姓名/, '张*')
  await typeInto(/^证件号码/, '640221198001010013')
  await typeInto(/^手机号/, '13800001234')
  await app.tap({ role: 'button', name: '提交申请' })
  await app.see({ text: '要邮寄，请写地址。' })
  expect(namelessNodes(app.page().tree())).toEqual([])
  await typeInto(/^寄到哪里/, '何家村三队')
  await app.tap({ role: 'button', name: '提交申请' })
  await app.see({ className: 'receipt-number' })
  expect(namelessNodes(app.page().tree())).toEqual([])
  expect(kept()).not.toMatch(/640221198001010013|13800001234|何家村三队/)
  await app.close()
}, 60_000)

test('a list of people is read behind the code of its village’s board alone; the phone keeps nothing of it, sends nothing of it on, and lets the names go when their time is over', async () => {
  const office = makeClient(product.url)
  await office.call(endpoints.signIn, { body: { account: 'office', password } })
  const { items } = await office.call(endpoints.listBoards)
  const board = items.find(({ name }) => name.startsWith('何家村'))?.code ?? ''
  const title = '何家村新增低保对象名单公示'
  app = await launch(pages.notices.taro)
  await app.tap({ role: 'link', name: '村里的名单' })
  app.phone.scan = product.board
  await app.tap({ role: 'button', name: '扫栏上的码' })
  await app.see({ text: '这块栏上现在没有公示的名单。' })
  app.phone.scan = `${product.url}/b/${board}?s=1`
  await app.tap({ role: 'button', name: '扫栏上的码' })
  await app.see({ role: 'link', name: new RegExp(title) })
  expect(namelessNodes(app.page().tree())).toEqual([])
  await app.close()

  app = await launchWeapp({ dist, api: product.url, path: landingPage, scanned: `${product.url}/b/${board}?s=1` })
  await app.tap({ role: 'link', name: new RegExp(title) })
  await app.see({ text: '金额 830元' })
  await app.see({ text: /^公示到.*到期自动撤下/ })
  expect(namelessNodes(app.page().tree())).toEqual([])
  expect(app.page().share()).toBeUndefined()
  expect(kept()).not.toMatch(/低保对象|830元/)
  await typeInto(/^找自家/, '马')
  await app.tap({ role: 'button', name: '找' })
  await app.waitFor(() => !app.page().has({ text: '金额 830元' }) && app.page().has({ text: '金额 460元' }))
  await app.tap({ role: 'link', name: '我有异议' })
  await app.see({ text: /对村里公示的名单提异议/ })
  await app.back()

  await app.hide()
  await product.later()
  app.moveClock(15 * 86_400_000)
  await app.show()
  await app.see({ text: /公示已于.*结束，共6户/ })
  expect(app.page().text()).not.toMatch(/460元/)
  expect(kept()).not.toMatch(/低保对象|460元/)
  await app.close()
}, 60_000)
