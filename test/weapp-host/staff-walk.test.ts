import { endpoints } from '@mingbai/contracts/endpoints'
import { join } from 'node:path'
import { aCase, HEJIA } from '../factories/a-case'
import { aPublishedNotice } from '../factories/a-notice'
import { aPhoto } from '../factories/a-photo'
import { aStaff, type TestStaff } from '../factories/a-staff'
import { PIN } from '../factories/a-staff-phone'
import { aVoice, aVoiceUpload } from '../factories/a-voice'
import { actOnCase } from '../factories/act-on-case'
import { startCuttingProxy, type CuttingProxy } from '../support/cutting-proxy'
import { openTestHouse, type TestHouse } from '../support/serve'
import { openWechatServer, type WechatServer } from '../wechat-server/server'
import { launchWeapp, type Weapp } from './launch'
import type { Phone } from './phone'
import { namelessNodes } from './tree'

/** A station's clerk without a PC: invited, bound in WeChat, and the work done from there. */
const dist = join(__dirname, '../../apps/mini/dist/weapp')
const words = '六队渠口的闸门关不严，水一直往田里跑。'
const row = { role: 'link', name: new RegExp(words.slice(0, 8)) } as const

let wechat: WechatServer
let house: TestHouse
let line: CuttingProxy
let board: string
let office: TestStaff
let handler: TestStaff
let openid: string
let caseId: string
let app: Weapp
let remembered: Pick<Phone, 'storage' | 'files'>
let colleague: { openid: string } & typeof remembered

beforeAll(async () => {
  wechat = await openWechatServer({ now: () => house.house.clock().getTime() })
  house = await openTestHouse({ env: { ...wechat.env, PUBLIC_URL: 'https://mingbai.example.cn' } })
  line = await startCuttingProxy(house.origin)
  openid = wechat.person()
  office = await aStaff(house, 'office')
  handler = await aStaff(house, 'handler', { roles: [{ role: 'handler', organisation: 'stations' }, { role: 'villageClerk', organisation: HEJIA }] })
  const resident = house.phone()
  caseId = (await aCase(resident, { words, voice: (await aVoiceUpload(resident)).id })).id
  await actOnCase(house, office.client, caseId, 'accept')
  await actOnCase(house, office.client, caseId, 'assign', { organisation: 'stations' })
  await aPublishedNotice(office.client, (await aStaff(house, 'leader')).client)
  board = [...(await house.house.book()).boards.values()].find(({ village, active }) => village === HEJIA && active)?.code ?? ''
  await office.client.call(endpoints.makeSheet, { params: { code: board } })
}, 60_000)

afterAll(async () => {
  await line.stop()
  await house.close()
  await wechat.close()
})

const launch = (who: string, more: Partial<Phone> = {}) => launchWeapp({ dist, api: line.url, path: 'staff/desk/index', phone: { loginCode: wechat.loginCode(who), ...more } })

async function openWith(pin: string, who = openid): Promise<void> {
  app.phone.loginCode = wechat.loginCode(who)
  await (await app.see({ name: /^6 位数字密码/ })).input(pin)
  await app.tap({ role: 'button', name: '打开' })
}

async function leave(): Promise<void> {
  remembered = { storage: app.phone.storage, files: app.phone.files }
  await app.close()
}

/** A draft in its fields, in the name of the first office of who writes. */
async function write(title: string, text: string): Promise<void> {
  const { areas } = await office.client.call(endpoints.staffReadCatalogue)
  const area = areas.find(({ items }) => items.some(({ code }) => code === 'notices-service'))
  const item = area?.items.find(({ code }) => code === 'notices-service')
  const [role] = (await handler.client.call(endpoints.readMe)).roles
  await (await app.see({ name: /^标题/ })).input(title)
  await (await app.see({ name: /^以哪个单位的名义/ })).pick(role?.organisation.name ?? '')
  await (await app.see({ name: /^哪一类/ })).pick(area?.name ?? '')
  await (await app.see({ name: /^目录里的哪一项/ })).pick(item?.plainName || (item?.name ?? ''))
  await (await app.see({ name: /^正文/ })).input(text)
}

test('a code that is not one is refused, and so is a WeChat that does not say whose it is; then the phone is bound to its person and their WeChat', async () => {
  const { code } = await office.client.call(endpoints.invitePhone, { body: { staff: handler.id } })
  app = await launch(openid)
  await (await app.see({ name: /^邀请码/ })).input('AAAAAAAA')
  await (await app.see({ name: /^设一个 6 位数字密码/ })).input(PIN)
  await app.tap({ role: 'button', name: '绑定' })
  await app.see({ text: /邀请码不对、用过了/ })
  app.phone.loginCode = undefined
  await (await app.see({ name: /^邀请码/ })).input(code.toLowerCase())
  await (await app.see({ name: /^设一个 6 位数字密码/ })).input(PIN)
  await app.tap({ role: 'button', name: '绑定' })
  await app.see({ text: /网络不通/ })
  app.phone.loginCode = wechat.loginCode(openid)
  await (await app.see({ name: /^设一个 6 位数字密码/ })).input(PIN)
  await app.tap({ role: 'button', name: '绑定' })
  await app.see(row)
  expect(namelessNodes(app.page().tree())).toEqual([])
}, 60_000)

test('a voice is heard on the phone, stopped again, and who listened stands in the case', async () => {
  await app.tap(row)
  await app.see({ text: /村民录的话，5 秒/ })
  await app.setNetwork('none')
  await app.tap({ role: 'button', name: '听录音' })
  await app.see({ text: /没有信号|没有连上/ })
  await app.setNetwork('wifi')
  await app.tap({ role: 'button', name: '听录音' })
  await app.tap({ role: 'button', name: '停下' })
  await app.see({ role: 'button', name: '听录音' })
  expect(namelessNodes(app.page().tree())).toEqual([])
  const [played, ...more] = app.phone.played
  const { pathname, search } = new URL(played ?? '')
  expect([more, (await house.phone().fetch(pathname + search)).headers.get('content-type')]).toEqual([[], 'audio/mpeg'])
  const { steps } = await office.client.call(endpoints.staffReadCase, { params: { id: caseId } })
  expect(steps.filter(({ verb }) => verb === 'openVoice').map(({ staff }) => staff)).toEqual([expect.stringMatching(/^handler/)])
}, 60_000)

test('a case is answered from the phone, with a photo of the work', async () => {
  await app.tap({ role: 'button', name: '拟答复' })
  await (await app.see({ name: /写给村民的话/ })).input('闸门换了新的胶垫，今天试过不漏了。')
  app.phone.photos = [{ name: 'gate.jpg', bytes: await aPhoto() }]
  await app.tap({ role: 'button', name: /加照片/ })
  await app.see({ text: /已上传/ })
  expect(namelessNodes(app.page().tree())).toEqual([])
  await app.tap({ role: 'button', name: '拟答复' })
  await app.see({ text: /好了，已经记下来/ })
  const { steps, state } = await office.client.call(endpoints.staffReadCase, { params: { id: caseId } })
  expect([state, steps.at(-1)?.attachments.length]).toEqual(['toApprove', 1])
  await leave()
}, 60_000)

test('the paper is scanned where there is no line: it waits in sight, outlasts WeChat being killed, and is recorded once', async () => {
  const postings = async () => (await office.client.call(endpoints.readPostings, { query: {} })).items.flatMap(({ notice, sheet }) => (notice.title === '冬灌用水安排' ? [sheet] : []))
  app = await launch(openid, remembered)
  await app.tap({ role: 'link', name: '清单贴好了，记一下' })
  app.phone.scan = 'https://weixin.qq.com/somebody'
  await app.tap({ role: 'button', name: '扫纸上的码' })
  await app.see({ text: /这不是清单上的码/ })
  await app.setNetwork('none')
  app.phone.photos = [{ name: 'board.jpg', bytes: await aPhoto() }]
  await app.tap({ role: 'button', name: /加照片/ })
  await app.see({ role: 'button', name: /去掉第 1 张照片/ })
  app.phone.scan = `https://mingbai.example.cn/b/${board}?s=1`
  await app.tap({ role: 'button', name: '扫纸上的码' })
  await app.see({ text: /现在没有信号，已经存在手机里/ })
  await app.see({ text: new RegExp(`${board} 挂上第 1 号清单`) })
  await app.see({ text: /照片 1 张/ })
  expect(namelessNodes(app.page().tree())).toEqual([])
  await leave()
  expect(await postings()).toEqual([])
  line.cutNext('POST', `/api/v1/staff/boards/${board}/sheets/1/photos`)
  app = await launch(openid, remembered)
  await app.waitFor(() => line.cuts() === 1)
  await app.see({ text: /等着送出去/ })
  await app.tap({ role: 'button', name: '现在送' })
  await app.waitFor(() => !app.phone.storage.has('staffWaiting'))
  await app.waitFor(() => ![...app.phone.files.keys()].some((name) => name.includes('photo-')))
  await leave()
  expect(await postings()).toEqual([1])
  expect((await office.client.call(endpoints.listSheets)).items.find((sheet) => sheet.board === board)?.photos).toHaveLength(1)
}, 60_000)

test('a draft is begun, said instead of typed, and saved where there is no line: it waits with photo and voice, outlasts WeChat being killed and an answer that is lost, and is one that a colleague hears', async () => {
  const drafts = async () => (await office.client.call(endpoints.staffListNotices, { query: {} })).items.filter(({ title }) => title === '渠口换闸门')
  app = await launch(openid, { ...remembered, network: 'none', voice: await aVoice('mp3', 5) })
  await app.see({ role: 'link', name: '清单贴好了，记一下' })
  await app.tap({ role: 'link', name: '写一条公开信息' })
  await app.see({ name: /^标题/ })
  // Kept for it are places and offices, and nobody's name.
  expect(app.phone.storage.get('staffGrounds')).not.toMatch(/responsible|standIn|people/)
  await write('渠口换闸门', '')
  await app.tap({ role: 'button', name: '点一下，开始说' })
  await app.tap({ role: 'button', name: '说完了，点这里停' })
  await app.tap({ role: 'button', name: '听一听' })
  await app.tap({ role: 'button', name: '停下' })
  app.phone.photos = [{ name: 'paper.jpg', bytes: await aPhoto() }]
  await app.tap({ role: 'button', name: /加照片/ })
  await app.see({ text: /^没传上/ })
  await app.tap({ role: 'button', name: '存成草稿' })
  await app.see({ text: /草稿、照片和录音都存在手机里/ })
  await app.see({ text: /草稿：渠口换闸门/ })
  await app.see({ text: /照片 1 张 · 录音 \d+ 秒/ })
  expect(namelessNodes(app.page().tree())).toEqual([])
  await leave()
  expect(await drafts()).toEqual([])
  const cuts = line.cuts()
  line.cutNext('POST', '/api/v1/staff/notices')
  app = await launch(openid, remembered)
  await app.waitFor(() => line.cuts() === cuts + 1)
  await leave()
  app = await launch(openid, remembered)
  await app.waitFor(() => !app.phone.storage.has('staffWaiting'))
  await app.waitFor(() => ![...app.phone.files.keys()].some((name) => /photo-|voice-/.test(name)))
  await leave()
  const [draft, ...more] = await drafts()
  const { attachments, voice, draft: { text } } = await office.client.call(endpoints.staffReadNotice, { params: { id: draft?.id ?? '' } })
  expect([more, attachments.length, text, voice?.seconds, (await house.phone().fetch(voice?.url ?? '')).headers.get('content-type')]).toEqual([[], 1, '', 5, 'audio/mpeg'])
}, 60_000)

test('a draft is written with the photo of its paper and sent to its review; nothing of it is public yet', async () => {
  app = await launch(openid, remembered)
  await app.tap({ role: 'link', name: '写一条公开信息' })
  await app.tap({ role: 'button', name: '存成草稿' })
  expect((await app.waitFor(() => app.page().findAll({ text: '这一项要填。' }))).length).toBeGreaterThan(1)
  await write('东渠停水两天', '东渠清淤，周一、周二停水。')
  app.phone.photos = [{ name: 'paper.jpg', bytes: await aPhoto() }]
  await app.tap({ role: 'button', name: /加照片/ })
  await app.see({ text: /已上传/ })
  expect(namelessNodes(app.page().tree())).toEqual([])
  await app.tap({ role: 'button', name: '存成草稿' })
  await app.tap({ role: 'button', name: '送审' })
  await app.tap({ role: 'button', name: '送审' })
  await app.see({ text: /好了，已经记下来/ })
  expect(namelessNodes(app.page().tree())).toEqual([])
  await leave()
  const found = (await office.client.call(endpoints.staffListNotices, { query: {} })).items.find(({ title }) => title === '东渠停水两天')
  expect(found?.state).toMatch(/Review$/)
  expect((await house.phone().fetch(`/notice?id=${found?.id}`)).status).toBe(404)
}, 60_000)

test('on the phone of a colleague it is reviewed and published', async () => {
  colleague = { openid: wechat.person(), storage: new Map(), files: new Map() }
  const { code } = await office.client.call(endpoints.invitePhone, { body: { staff: (await aStaff(house, 'office')).id } })
  app = await launch(colleague.openid, {})
  await (await app.see({ name: /^邀请码/ })).input(code)
  await (await app.see({ name: /^设一个 6 位数字密码/ })).input(PIN)
  await app.tap({ role: 'button', name: '绑定' })
  await app.tap({ role: 'link', name: /东渠停水两天/ })
  await app.see({ text: /东渠清淤，周一、周二停水。/ })
  await app.tap({ role: 'button', name: '审核通过并发布' })
  await app.tap({ role: 'checkbox', name: /保密审查/ })
  expect(namelessNodes(app.page().tree())).toEqual([])
  await app.tap({ role: 'button', name: '审核通过并发布' })
  await app.see({ text: /好了，已经记下来/ })
  const { items } = await house.phone().call(endpoints.listNotices, { query: {} })
  expect(items.map(({ title }) => title)).toContain('东渠停水两天')
}, 60_000)

test('the paper of a board is made anew and fetched as PDF and as pictures; who keeps the album shut is told the way', async () => {
  await app.back()
  await app.tap({ role: 'link', name: /取各栏的清单/ })
  await app.tap({ role: 'button', name: '做一张新的' })
  await app.tap({ role: 'button', name: '取 PDF（A4）' })
  const pdf = await app.waitFor(() => app.phone.opened.at(-1))
  expect(app.phone.files.get(pdf)?.subarray(0, 5).toString()).toBe('%PDF-')
  app.phone.albumClosed = true
  await app.tap({ role: 'button', name: '取图片（A4）' })
  await app.tap({ name: '去打开相册权限' })
  expect([app.phone.opened.at(-1), app.phone.album]).toEqual(['settings', []])
  app.phone.albumClosed = false
  await app.tap({ role: 'button', name: '取图片（A4）' })
  await app.see({ text: '已经存到相册。' })
  expect(app.phone.files.get(app.phone.album[0] ?? '')?.subarray(1, 4).toString()).toBe('PNG')
  expect(namelessNodes(app.page().tree())).toEqual([])
  colleague = { ...colleague, storage: app.phone.storage, files: app.phone.files }
  await app.close()
}, 60_000)

test('idle for a quarter of an hour it asks for the PIN, and opens in no other WeChat', async () => {
  house.later(16 * 60_000)
  app = await launch(openid, remembered)
  await openWith('555556')
  await app.see({ text: /密码不对，还能试 9 次/ })
  await openWith(PIN, wechat.person())
  await app.see({ text: /密码不对，还能试 8 次/ })
  await openWith(PIN)
  await app.see({ role: 'button', name: '这部手机不再办事' })
  await leave()
}, 60_000)

test('cut off by a colleague’s tap, it is a phone like any other', async () => {
  const owner = (await office.client.call(endpoints.listPhones)).items.find(({ id }) => id === handler.id)
  const name = owner?.phones[0]?.name ?? ''
  expect(name).toMatch(/^微信 /)
  app = await launch(colleague.openid, colleague)
  await openWith(PIN, colleague.openid)
  await app.tap({ role: 'link', name: '同事的手机丢了，停用它' })
  await app.tap({ role: 'button', name: `停用：${owner?.name} 的 ${name}` })
  await app.see({ text: '已经停用，那部手机不能再办事了。' })
  expect(namelessNodes(app.page().tree())).toEqual([])
  await app.close()
  app = await launch(openid, remembered)
  await openWith(PIN)
  await app.see({ text: /这部手机已经停用/ })
  await app.see({ role: 'button', name: '绑定' })
  expect([...app.phone.storage.keys()].filter((key) => key.startsWith('staff'))).toEqual([])
  await app.close()
}, 60_000)
