import { casePath } from '@mingbai/contracts/routes'
import { sendMessages } from '../../apps/bff/src/outbox/send-messages'
import { aFollower, confirmStaffPhone, readCode } from '../factories/a-phone'
import { aCase, HEJIA } from '../factories/a-case'
import { aStaff, PASSWORD, type TestStaff } from '../factories/a-staff'
import { aJobPost } from '../factories/a-job-post'
import { aPublishedNotice } from '../factories/a-notice'
import { deliverAll } from '../factories/deliver-all'
import { openSmsGateway, type SmsGateway } from '../sms-gateway/gateway'
import type { TestHouse } from '../support/serve'
import { openWechatServer, type WechatServer } from '../wechat-server/server'
import { Desk } from './support/desk'
import { look, watch } from './support/look'
import { aWalk } from './support/walk'

/**
 * A villager follows a village and confirms a number; the office sees what did not arrive, and writes to those who follow.
 * WeChat's links lead nowhere: nothing of this leaves the machine.
 */
const walk = aWalk(['--host-resolver-rules=MAP wxaurl.cn ~NOTFOUND'])
let house: TestHouse
let gateway: SmsGateway
let wechat: WechatServer
let writer: TestStaff
let reader: TestStaff

beforeAll(async () => {
  gateway = walk.keep(await openSmsGateway(() => house.house.clock(), { phoneCode: 'F1', notice: 'F2', caseStep: 'F3' }), (one) => one.close())
  wechat = walk.keep(await openWechatServer({ now: () => house.house.clock().getTime() }), (one) => one.close())
  house = await walk.house({ env: { ...wechat.env, ...gateway.env }, start: '2026-11-23T02:00:00.000Z' })
  writer = await aStaff(house, 'office')
  reader = await aStaff(house, 'office')
}, 120_000)

async function signedIn({ account }: TestStaff, path: string) {
  const desk = new Desk(await walk.pc(), house.origin, PASSWORD)
  const { page } = desk
  const troubles = watch(page)
  await desk.signIn(account, path)
  // Before the sign-in it was asked who is there: nobody was.
  troubles.length = 0
  return { page, troubles }
}

test('a villager follows 何家村, confirms a number, and stops again', async () => {
  const page = await walk.phone()
  const troubles = watch(page)
  await page.goto(`${house.origin}/notices?village=${HEJIA}`)
  await page.getByRole('button', { name: '关注何家村', exact: true }).click()
  await page.getByRole('link', { name: '我关注的' }).click()
  await page.getByRole('heading', { name: '何家村' }).waitFor()
  await look(page, '130-follows')
  await page.getByLabel('手机号').fill('13800001111')
  await page.getByRole('button', { name: '发验证码' }).click()
  await page.getByText('138****1111').waitFor()
  const code = await readCode(house, gateway)
  await page.getByLabel('验证码').fill(code)
  await look(page, '131-follow-code')
  await page.getByRole('button', { name: '同意发短信给我' }).click()
  await page.getByText('短信发到 138****1111。').waitFor()
  await look(page, '132-follow-phone')
  await page.getByRole('button', { name: '不关注了：何家村' }).click()
  await page.getByText('还没有关注什么').waitFor()
  expect(troubles).toEqual([])
}, 90_000)

test('who follows 就业创业 narrows it to some groups; a post that is over says so', async () => {
  for (const [title, until] of [['饲料厂招装卸工', '2026-12-05'], ['收玉米的短工', '2026-11-20']] as const) await aPublishedNotice(writer.client, reader.client, aJobPost({ title, groups: '女性、50岁以上', until }))
  const page = await walk.phone()
  const troubles = watch(page)
  await page.goto(`${house.origin}/notices?area=jobs`)
  await page.getByText('已截止').waitFor()
  await page.getByText('面向女性、50岁以上').first().waitFor()
  await look(page, '138-job-posts')
  await page.getByRole('button', { name: '关注找活干、学手艺、创业补贴', exact: true }).click()
  await page.getByRole('link', { name: '我关注的' }).click()
  const kept = page.waitForResponse((response) => response.url().endsWith('/api/v1/follows/groups'))
  await page.getByRole('group', { name: '找活干、学手艺、创业补贴：只看面向这些人的' }).getByText('女性', { exact: true }).click()
  await kept
  await look(page, '139-follow-groups')
  await page.reload()
  await page.getByRole('checkbox', { name: '女性', exact: true, checked: true }).waitFor()
  expect(troubles).toEqual([])
}, 90_000)

test('who comes by a text message may go on in the mini-program; when WeChat gives no way, the page says so and stays', async () => {
  const { id } = await aCase(house.phone())
  const page = await walk.phone()
  const troubles = watch(page)
  await page.goto(house.origin + casePath(id))
  const way = page.getByRole('link', { name: '用小程序打开' })
  await way.waitFor()
  await look(page, '140-into-mini-program')
  wechat.askFor('/wxa/generate_urllink', 45009)
  await way.click()
  await page.getByText('微信那边现在打不开小程序，在这里看是一样的。').waitFor()
  await look(page, '141-no-mini-program')
  house.later(60_001)
  await page.goto(house.origin + casePath(id))
  await way.waitFor()
  expect(troubles).toEqual([])
  const door = page.waitForResponse((response) => response.url().endsWith('/mini'))
  await way.click()
  expect((await door).headers().location).toMatch(/^https:\/\/wxaurl\.cn\//)
  const pc = await walk.pc()
  await pc.goto(house.origin + casePath(id))
  await pc.getByRole('heading', { name: '办到哪一步了' }).first().waitFor()
  expect(await pc.getByText('用小程序打开').count()).toBe(0)
}, 90_000)

test('what did not arrive is seen with its reason and let be; who is on duty is said', async () => {
  gateway.block('13900005678')
  await aCase(house.phone(), { tellMe: true, contactPhone: '13900005678' })
  await deliverAll(house)
  await sendMessages(house.house)
  await confirmStaffPhone(house, gateway, writer.client, '13800000001')
  const { page, troubles } = await signedIn(writer, '/messages')
  await page.getByText('这个号码收不了短信').waitFor()
  await look(page, '133-unsent')
  await page.getByRole('checkbox', { name: '全选' }).check()
  await page.getByRole('button', { name: '不送了' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '不送了' }).click()
  await page.getByText('消息都送出去了').waitFor()
  await page.getByRole('link', { name: '值班' }).click()
  await page.getByText('现在没有人值班').waitFor()
  await page.getByRole('checkbox').check()
  await page.getByText('打勾的人现在值班').waitFor()
  await look(page, '134-duty')
  await page.getByRole('button', { name: '手机提醒' }).click()
  await page.getByText('提醒发到 138****0001。').waitFor()
  await look(page, '135-my-phone')
  expect(troubles).toEqual([])
}, 90_000)

test('群发: count and cost first, another approves, the result is told', async () => {
  await aFollower(house, gateway, { kind: 'village', code: HEJIA }, '13900000009')
  const { page, troubles } = await signedIn(writer, '/messages/mailings')
  await page.getByText('还没有群发过短信').waitFor()
  await page.getByRole('button', { name: '短信单价' }).click()
  await page.getByLabel('一条多少钱').fill('4.5')
  await page.getByRole('button', { name: '保存' }).click()
  await page.getByRole('button', { name: '写一条' }).click()
  await page.getByLabel('发给谁').fill('何家村')
  await page.getByTitle('关注何家村的人（1 个号码）').click()
  await page.getByLabel('写什么').fill('明天上午停水，晚上七点来水')
  await page.getByRole('button', { name: '看条数和费用' }).click()
  await page.getByText('大约 0.05 元').waitFor()
  await look(page, '136-mailing-form')
  await page.getByRole('button', { name: '写好了，请同事审' }).click()
  await page.getByText('等同事审').waitFor()
  expect(await page.getByRole('button', { name: '审核' }).count()).toBe(0)

  const other = await signedIn(reader, '/messages/mailings')
  await other.page.getByRole('button', { name: '审核' }).click()
  await other.page.getByRole('button', { name: '审核通过，发出' }).click()
  await other.page.getByText('等着发 1').waitFor()
  await sendMessages(house.house)
  await other.page.getByText('发出 1').waitFor()
  await look(other.page, '137-mailings')
  expect([troubles, other.troubles]).toEqual([[], []])
}, 90_000)
