import { endpoints } from '@mingbai/contracts/endpoints'
import { join } from 'node:path'
import { aPhoto } from '../factories/a-photo'
import { aStaff, type TestStaff } from '../factories/a-staff'
import { PIN } from '../factories/a-staff-phone'
import { actOnCase } from '../factories/act-on-case'
import { openTestHouse, type TestHouse } from '../support/serve'
import { openWechatServer, type WechatServer } from '../wechat-server/server'
import { launchWeapp, type Weapp } from './launch'
import type { Phone } from './phone'
import { namelessNodes } from './tree'

/** A reply on its way, on three phones and nothing else: who drafts it, the leader who reads it, and the resident who waits for it. */
const dist = join(__dirname, '../../apps/mini/dist/weapp')
const words = '六队渠口的闸门关不严，水一直往田里跑。'
const row = { role: 'link', name: new RegExp(words.slice(0, 8)) } as const
const first = '闸门修好了。'
const second = '闸门换了新的胶垫，十一月二十日试过，不漏了。'
const approved = `${second}还漏水请打水利站电话。`
const why = '写清哪天修的、怎么修的'

/** One person's phone between two times that it is used. */
interface OwnPhone {
  openid: string
  kept: Partial<Pick<Phone, 'storage' | 'files'>>
}

let wechat: WechatServer
let house: TestHouse
let office: TestStaff
let resident: OwnPhone
let author: OwnPhone
let leader: OwnPhone
let caseId = ''
let app: Weapp

beforeAll(async () => {
  wechat = await openWechatServer({ now: () => house.house.clock().getTime() })
  house = await openTestHouse({ env: wechat.env })
  office = await aStaff(house, 'office')
  resident = { openid: wechat.person(), kept: {} }
}, 60_000)

afterAll(async () => {
  await house.close()
  await wechat.close()
})

async function open(owner: OwnPhone, path: string): Promise<void> {
  app = await launchWeapp({ dist, api: house.origin, path, phone: { loginCode: wechat.loginCode(owner.openid), ...owner.kept } })
}

/** Put back into the pocket. */
async function leave(owner: OwnPhone): Promise<void> {
  expect(namelessNodes(app.page().tree())).toEqual([])
  owner.kept = { storage: app.phone.storage, files: app.phone.files }
  await app.close()
}

/** A member of staff with a phone that 党政办 invited. */
async function aBoundPhone({ id }: TestStaff): Promise<OwnPhone> {
  const owner: OwnPhone = { openid: wechat.person(), kept: {} }
  const { code } = await office.client.call(endpoints.invitePhone, { body: { staff: id } })
  await open(owner, 'staff/desk/index')
  await (await app.see({ name: /^邀请码/ })).input(code)
  await (await app.see({ name: /^设一个 6 位数字密码/ })).input(PIN)
  await app.tap({ role: 'button', name: '绑定' })
  await app.see({ role: 'heading', name: '等我办的' })
  await leave(owner)
  return owner
}

const caseNow = () => office.client.call(endpoints.staffReadCase, { params: { id: caseId } })

test('a villager complains on a phone, and who handles it and who leads are on theirs', async () => {
  await open(resident, 'cases/new/index')
  await (await app.see({ name: /您要说的话/ })).input(words)
  await (await app.see({ role: 'combobox', name: /哪个村/ })).pick('何家村')
  await app.tap({ role: 'button', name: '提交' })
  await app.see({ text: /灵沙\d{4}-\d{4}/ })
  await leave(resident)
  const { items } = await office.client.call(endpoints.staffListCases, { query: {} })
  caseId = items.find((one) => one.words === words)?.id ?? ''
  await actOnCase(house, office.client, caseId, 'showWords', { publicWords: words })
  await actOnCase(house, office.client, caseId, 'accept')
  await actOnCase(house, office.client, caseId, 'assign', { organisation: 'stations' })
  author = await aBoundPhone(await aStaff(house, 'handler', { organisation: 'stations' }))
  leader = await aBoundPhone(await aStaff(house, 'leader'))
}, 60_000)

test('the station drafts a reply: the villager reads nothing of it yet', async () => {
  await open(author, 'staff/desk/index')
  await app.tap(row)
  await app.tap({ role: 'button', name: '拟答复' })
  await (await app.see({ name: /写给村民的话/ })).input(first)
  await app.tap({ role: 'button', name: '拟答复' })
  await app.see({ text: /好了，已经记下来/ })
  expect(app.page().findAll({ role: 'button', name: '审核通过，发出答复' })).toEqual([])
  await leave(author)
  await open(resident, 'cases/mine/index')
  await app.tap(row)
  await app.see({ role: 'button', name: '撤回' })
  expect(app.page().text()).not.toContain(first)
  await leave(resident)
}, 60_000)

test('the leader reads it and sends it back: not without saying why', async () => {
  await open(leader, 'staff/desk/index')
  await app.see({ text: /答复待审（1）/ })
  await app.tap(row)
  await app.see({ className: 'step-words', text: first })
  await app.tap({ role: 'button', name: '退回重拟' })
  await app.tap({ role: 'button', name: '退回重拟' })
  await app.see({ text: '这一项要填。' })
  expect((await caseNow()).state).toBe('toApprove')
  await (await app.see({ name: /^内部说明/ })).input(why)
  await app.tap({ role: 'button', name: '退回重拟' })
  await app.see({ text: /好了，已经记下来/ })
  await leave(leader)
}, 60_000)

test('who drafted it finds it among what waits, reads why, goes on from what was written, and adds a photo of the work', async () => {
  await open(author, 'staff/desk/index')
  await app.tap(row)
  await app.see({ className: 'step-words', text: why })
  await app.tap({ role: 'button', name: '拟答复' })
  const field = await app.see({ name: /写给村民的话/ })
  expect(field.value).toBe(first)
  await field.input(second)
  app.phone.photos = [{ name: 'gate.jpg', bytes: await aPhoto() }]
  await app.tap({ role: 'button', name: /加照片/ })
  await app.see({ text: /已上传/ })
  await app.tap({ role: 'button', name: '拟答复' })
  await app.see({ text: /好了，已经记下来/ })
  await leave(author)
}, 60_000)

test('the leader sees the photo, mends a word, and sends it out: then it waits no longer', async () => {
  await open(leader, 'staff/desk/index')
  await app.tap(row)
  await app.see({ role: 'link', name: '照片' })
  await app.tap({ role: 'button', name: '审核通过，发出答复' })
  const field = await app.see({ name: /写给村民的话/ })
  expect(field.value).toBe(second)
  await field.input(approved)
  await app.tap({ role: 'button', name: '审核通过，发出答复' })
  await app.see({ text: /好了，已经记下来/ })
  await leave(leader)
  expect((await caseNow()).state).toBe('answered')
  await open(leader, 'staff/desk/index')
  await app.see({ role: 'button', name: '这部手机不再办事' })
  expect(app.page().findAll(row)).toEqual([])
  await leave(leader)
}, 60_000)

test('the villager reads the reply as it was sent out with its photo, and neither the first draft nor what was said about it', async () => {
  await open(resident, 'cases/mine/index')
  await app.tap(row)
  await app.see({ className: 'step-words', text: approved })
  await app.see({ role: 'link', name: '照片' })
  expect(app.page().text()).not.toContain(first)
  expect(app.page().text()).not.toContain(why)
  await leave(resident)
}, 60_000)
