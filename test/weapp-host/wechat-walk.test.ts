import { pages } from '@mingbai/contracts/routes'
import { join } from 'node:path'
import { Office } from '../support/office'
import { startProduct, type Product } from '../support/start-product'
import { openWechatServer, type WechatServer } from '../wechat-server/server'
import { launchWeapp, type Weapp } from './launch'
import type { Phone } from './phone'
import { namelessNodes } from './tree'

/** What WeChat itself gives, in the shipped mini-program, against the real server and the stand-in WeChat. */
const dist = join(__dirname, '../../apps/mini/dist/weapp')
const TEMPLATE = 'qPyJq9aNqkGTsVFVn5WGmYB8oUmzZ5xU'
const NEWS = 'nEwSq9aNqkGTsVFVn5WGmYB8oUmzZ5xU'
const words = '五队涵洞口的路灯坏了半个月，晚上接孩子看不见路，请修一修。'

let wechat: WechatServer
let product: Product
let openid: string
/** Of the phone that has handed in. */
let storage: Phone['storage']

beforeAll(async () => {
  wechat = await openWechatServer()
  wechat.world.templates.set(TEMPLATE, ['thing3'])
  openid = wechat.person()
  product = await startProduct([], { ...wechat.env, WECHAT_TEMPLATE_CASE_STEP: `${TEMPLATE} thing3=words`, WECHAT_TEMPLATE_NEWS: `${NEWS} thing1=title`, FILING_NUMBER: '备案号示例' })
}, 60_000)

afterAll(async () => {
  await product.stop()
  await wechat.close()
})

const aPhone = (more: Partial<Phone> = {}): Partial<Phone> => ({ loginCode: wechat.loginCode(openid), ...more })
const open = (path: string, phone: Partial<Phone>): Promise<Weapp> => launchWeapp({ dist, api: product.url, path, phone })

test('the number that WeChat knows fills the field at a tap; a complaint is handed in, and its news may come to WeChat', async () => {
  const app = await open('cases/new/index', aPhone({ phoneCode: wechat.phoneCode(openid, '13900001111') }))
  await (await app.see({ name: /您要说的话/ })).input(words)
  await app.tap({ role: 'radio', name: /手机/ })
  await app.tap({ role: 'button', name: '用微信的手机号填' })
  await app.see({ text: /填好了/ })
  app.phone.loginCode = wechat.loginCode(openid)
  await app.tap({ role: 'button', name: '提交' })
  await app.see({ text: /灵沙\d{4}-\d{4}/ })
  await app.tap({ role: 'button', name: '有进展用微信告诉我' })
  await app.see({ text: /好，有进展就发到您的微信/ })
  expect(namelessNodes(app.page().tree())).toEqual([])
  storage = app.phone.storage
  await app.close()
}, 60_000)

test('a no is a no: nothing is sent, and the button stays for later, on the page of one’s own case', async () => {
  const id = await (await Office.signIn(product.url, 'office')).newestCase()
  const app = await launchWeapp({ dist, api: product.url, path: 'cases/case/index', query: { id }, phone: aPhone({ messages: 'reject', storage }) })
  await app.tap({ role: 'button', name: '有进展用微信告诉我' })
  await app.see({ text: /好，不发/ })
  await app.see({ role: 'button', name: '有进展用微信告诉我' })
  await app.close()
}, 60_000)

test.each([
  ['acceptWithAudio', /好，有进展就发到您的微信/], ['acceptWithAlert', /好，有进展就发到您的微信/], ['ban', /这一种消息，微信现在不让发/], ['filter', /这一种消息，微信现在不让发/],
] as const)('the answer %s is said as what it is', async (messages, said) => {
  const id = await (await Office.signIn(product.url, 'office')).newestCase()
  const app = await launchWeapp({ dist, api: product.url, path: 'cases/case/index', query: { id }, phone: aPhone({ messages, storage }) })
  await app.tap({ role: 'button', name: '有进展用微信告诉我' })
  await app.see({ text: said })
  expect(app.page().text()).not.toContain('好，不发')
  await app.close()
}, 60_000)

test('messages switched off in WeChat are said as that, not as a no, with the way to switch them on', async () => {
  const id = await (await Office.signIn(product.url, 'office')).newestCase()
  const app = await launchWeapp({ dist, api: product.url, path: 'cases/case/index', query: { id }, phone: aPhone({ messages: 'off', storage }) })
  await app.tap({ role: 'button', name: '有进展用微信告诉我' })
  await app.see({ text: /微信里关掉了消息/ })
  expect(app.page().text()).not.toContain('好，不发')
  await app.tap({ role: 'button', name: '去设置里打开' })
  await app.waitFor(() => app.phone.opened.includes('settings with messages'))
  expect(namelessNodes(app.page().tree())).toEqual([])
  await app.close()
}, 60_000)

test('who owns no case follows an area: news may come at the same tap, a no is remembered, and may become a yes', async () => {
  const list = await launchWeapp({ dist, api: product.url, path: pages.notices.taro, query: { area: 'jobs' }, phone: aPhone({ messages: 'reject' }) })
  await list.tap({ role: 'button', name: '关注找活干、学手艺、创业补贴' })
  await list.see({ role: 'button', name: /已关注/ })
  list.phone.loginCode = wechat.loginCode(openid)
  await list.tap({ role: 'button', name: /已关注/ })
  await list.tap({ role: 'button', name: '关注找活干、学手艺、创业补贴' })
  await list.see({ role: 'button', name: /已关注/ })
  expect(list.phone.asked).toEqual([NEWS])
  const follows = await open(pages.follows.taro, aPhone({ storage: list.phone.storage }))
  await list.close()
  await follows.tap({ role: 'button', name: '用微信告诉我' })
  await follows.see({ text: /有新的就发到您的微信/ })
  expect(namelessNodes(follows.page().tree())).toEqual([])
  await follows.close()
}, 60_000)

test('on a new phone the cases are found again with WeChat; who wishes to be forgotten is, and keeps the receipts', async () => {
  const app = await open('cases/mine/index', aPhone())
  await app.see({ text: /这部手机还没有交过/ })
  await app.tap({ role: 'button', name: '用微信找回我的反映' })
  await app.see({ text: new RegExp(words.slice(0, 12)) })
  app.phone.loginCode = wechat.loginCode(openid)
  await app.tap({ role: 'button', name: '不再和我的微信连着' })
  await app.tap({ role: 'button', name: /真的解开/ })
  await app.see({ text: /解开了。收据还在这部手机里/ })
  expect(app.page().findAll({ role: 'button', name: /微信连着/ })).toEqual([])
  await app.see({ text: new RegExp(words.slice(0, 12)) })
  expect(namelessNodes(app.page().tree())).toEqual([])
  await app.close()
  const again = await open('cases/mine/index', aPhone())
  await again.tap({ role: 'button', name: '用微信找回我的反映' })
  await again.see({ text: /没有别的要找回的/ })
  await again.close()
}, 60_000)

test.each([['refused', /还没有同意微信/, '看指引', ['privacy contract']], ['undeclared', /还没有开通这一项/, '知道了', []]] as const)('privacy %s: a plain word, and the form goes on without', async (privacy, content, choice, opened) => {
  const app = await open('cases/new/index', aPhone({ privacy }))
  await (await app.see({ name: /您要说的话/ })).input(words)
  await app.tap({ role: 'radio', name: /手机/ })
  await app.tap({ role: 'button', name: '用微信的手机号填' })
  await app.see({ text: /没有取到，请自己填/ })
  expect(app.phone.dialog?.content).toMatch(content)
  await app.phone.dialog?.choose(choice)
  expect(app.phone.opened).toEqual(opened)
  await app.close()
}, 60_000)

test.each([
  ['photo', 'refused', /还没有同意微信/], ['photo', 'undeclared', /还没有开通这一项/], ['voice', 'refused', /还没有同意微信/], ['voice', 'undeclared', /还没有开通这一项/], ['poster', 'refused', /还没有同意微信/], ['poster', 'undeclared', /还没有开通这一项/],
] as const)('a %s with privacy %s: it is said why not', async (what, privacy, content) => {
  const app = await open(what === 'poster' ? pages.notices.taro : 'cases/new/index', aPhone({ privacy }))
  if (what === 'poster') await app.tap({ role: 'link', name: /这一轮灌溉用水安排/ })
  await app.tap({ role: 'button', name: { photo: /加照片/, voice: /点一下，开始说/, poster: /保存海报/ }[what] })
  await app.waitFor(() => content.test(app.phone.dialog?.content ?? ''))
  await app.phone.dialog?.choose('知道了')
  await app.close()
}, 60_000)

test('关于 says whose it is and its 备案编号', async () => {
  const app = await open('settings/settings/index', aPhone())
  await app.see({ text: /备案号示例/ })
  await app.close()
}, 60_000)

test.each(['home', 'notices', 'catalogue', 'cases', 'figures', 'published', 'money', 'report'] as const)('%s: what everybody may read can be sent on, to the same page', async (name) => {
  const app = await open(pages[name].taro, aPhone())
  // Whose it is comes with the first answer of the server.
  await app.see({ role: 'contentinfo' })
  expect(app.page().share()).toMatchObject({ title: name === 'home' ? '灵沙乡明白栏' : `${pages[name].title} · 灵沙乡明白栏`, path: expect.stringContaining(`/${pages[name].taro}`) })
  await app.close()
}, 60_000)

test.each(['mine', 'newCase', 'receipt', 'track', 'follows'] as const)('%s: what is one’s own cannot be sent on', async (name) => {
  const app = await open(pages[name].taro, aPhone())
  expect(app.page().share()).toBeUndefined()
  await app.close()
}, 60_000)
