import { endpoints } from '@mingbai/contracts/endpoints'
import * as z from 'zod/mini'
import { aCase } from '../../../../../test/factories/a-case'
import { actOnCase } from '../../../../../test/factories/act-on-case'
import { aStaff } from '../../../../../test/factories/a-staff'
import { aWechatPhone } from '../../../../../test/factories/a-wechat-phone'
import { deliverAll } from '../../../../../test/factories/deliver-all'
import type { Client } from '../../../../../test/support/client'
import { openTestHouse, type TestHouse } from '../../../../../test/support/serve'
import { openWechatServer, type WechatServer } from '../../../../../test/wechat-server/server'
import { readEnv } from '../../env'
import { sendMessages } from '../send-messages'
import { miniPage } from './wechat-channel'

const TEMPLATE = 'qPyJq9aNqkGTsVFVn5WGmYB8oUmzZ5xU'
const SEND = '/cgi-bin/message/subscribe/send'
let test: TestHouse
let wechat: WechatServer
let office: Client
beforeAll(async () => {
  wechat = await openWechatServer({ now: () => test.house.clock().getTime() })
  wechat.world.templates.set(TEMPLATE, ['character_string1', 'phrase2', 'thing3', 'date4'])
  wechat.world.pages.add('cases/mine/index')
  test = await openTestHouse({ env: { ...wechat.env, WECHAT_TEMPLATE_CASE_STEP: `${TEMPLATE} character_string1=number phrase2=step thing3=words date4=day` } })
  office = (await aStaff(test, 'office')).client
})
afterAll(async () => {
  await test.close()
  await wechat.close()
})
beforeEach(() => void (wechat.world.calls.length = 0))

const messageRow = z.object({ state: z.string(), reason: z.string(), channel: z.string() })
const messages = () => test.house.db.read(messageRow, 'SELECT state, reason, channel FROM message ORDER BY id')
const lastMessage = async () => (await messages()).at(-1)
async function deliver(): Promise<void> {
  await deliverAll(test)
  test.later(1000)
  await sendMessages(test.house)
}

/** Somebody who said yes `times` times to news of their case, in WeChat and to us. */
async function aTold(times = 1) {
  const phone = await aWechatPhone(test, wechat)
  for (let time = 0; time < times; time += 1) await phone.call(endpoints.saveGrants, { body: { answers: [{ template: TEMPLATE, answer: 'accept' }] } })
  wechat.grant(phone.openid, TEMPLATE, times)
  return Object.assign(phone, { left: async () => (await phone.call(endpoints.readGrants)).items[0]?.left })
}

describe('订阅消息', () => {
  it('a step of the case is told once for each yes, in values that the template takes; then it is silent', async () => {
    const phone = await aTold(2)
    const { id, number } = await aCase(phone)
    await deliver()
    await actOnCase(test, office, id, 'accept')
    await deliver()
    await actOnCase(test, office, id, 'assign', { organisation: 'stations' })
    await deliver()
    expect(wechat.calls(SEND).map(({ body }) => body)).toMatchObject([
      { touser: phone.openid, template_id: TEMPLATE, page: `cases/case/index?id=${id}`, miniprogram_state: 'formal', lang: 'zh_CN', data: { character_string1: { value: number.replace(/\p{Script=Han}/gu, '') }, thing3: { value: '收到了，有结果就告诉您' }, date4: { value: '2026-11-22' } } },
      { data: { thing3: { value: '受理了，正在安排人办' } } },
    ])
    expect([await phone.left(), (await lastMessage())?.state]).toEqual([0, 'sent'])
    expect(test.logged.join('').includes(phone.openid)).toBe(false)
  })

  it('who said no, and who never signed in, is sent nothing', async () => {
    const phone = await aTold()
    await phone.call(endpoints.saveGrants, { body: { answers: [{ template: TEMPLATE, answer: 'reject' }] } })
    const before = (await messages()).length
    await aCase(phone)
    await aCase(test.phone())
    await deliver()
    expect([wechat.calls(SEND).length, (await messages()).length]).toEqual([0, before])
  })

  it('43101: the yes was used up in WeChat; it is not tried again, and the next step asks nobody', async () => {
    const phone = await aTold()
    wechat.grant(phone.openid, TEMPLATE, 0)
    const { id } = await aCase(phone)
    await deliver()
    expect(await lastMessage()).toEqual({ state: 'dropped', reason: 'noGrant', channel: 'wechat' })
    expect(await phone.left()).toBe(0)
    await actOnCase(test, office, id, 'accept')
    await deliver()
    expect(wechat.calls(SEND)).toHaveLength(1)
  })

  it.each([[47003, 'wechatField'], [40037, 'wechatTemplate'], [41030, 'wechatPage'], [48001, 'wechatRefused']] as const)('%i is a dead letter that says what to put right', async (errcode, reason) => {
    const phone = await aTold()
    wechat.askFor(SEND, errcode)
    await aCase(phone)
    await deliver()
    expect(await lastMessage()).toMatchObject({ state: 'dead', reason })
    expect(await phone.left()).toBe(1)
  })

  it('a value that WeChat finds empty is named in the log, and to who looks after unsent messages', async () => {
    wechat.world.templates.set(TEMPLATE, ['thing9'])
    await aCase(await aTold())
    await deliver()
    expect(await lastMessage()).toMatchObject({ state: 'dead', reason: 'wechatField' })
    expect(test.logged.at(-2)).toContain('data.thing9.value is empty')
    expect((await office.call(endpoints.listUnsentMessages)).items.map(({ reason }) => reason)).toContain('微信模板的内容和设置对不上，请核对 WECHAT_TEMPLATE_…：thing9 是空的')
    wechat.world.templates.set(TEMPLATE, ['thing3'])
  })

  it.each([[-1, 20_000], [45009, 3_601_000]] as const)('%i is tried again after a while, and then arrives once', async (errcode, pause) => {
    const phone = await aTold()
    wechat.askFor(SEND, errcode, errcode)
    await aCase(phone)
    await deliver()
    expect(await lastMessage()).toMatchObject({ state: 'waiting', reason: 'noAnswer' })
    wechat.askFor(SEND)
    test.later(pause)
    await sendMessages(test.house)
    await sendMessages(test.house)
    expect([await lastMessage(), await phone.left()]).toMatchObject([{ state: 'sent' }, 0])
    office = (await aStaff(test, 'office')).client
  })

  it('a long-term template is sent again and again after one yes', async () => {
    const long = await openTestHouse({ env: { ...wechat.env, WECHAT_TEMPLATE_CASE_STEP: `${TEMPLATE} long thing3=words` } })
    const phone = await aWechatPhone(long, wechat)
    await phone.call(endpoints.saveGrants, { body: { answers: [{ template: TEMPLATE, answer: 'accept' }] } })
    wechat.grant(phone.openid, TEMPLATE, 9)
    for (let nth = 0; nth < 2; nth += 1) await aCase(phone)
    await deliverAll(long)
    long.later(1000)
    await sendMessages(long.house)
    expect((await phone.call(endpoints.readGrants)).items).toEqual([{ template: TEMPLATE, left: 1, refused: false }])
    expect(wechat.calls(SEND)).toHaveLength(2)
    expect(await phone.call(endpoints.readWechat)).toMatchObject({ on: true, templates: [{ id: TEMPLATE, longTerm: true }] })
    await long.close()
  })

  it('leads to the page of the case, or to one’s own cases', () => {
    expect([miniPage('/c/Ab3dEf6h1J'), miniPage('/track'), miniPage('')]).toEqual(['cases/case/index?id=Ab3dEf6h1J', 'cases/mine/index', 'cases/mine/index'])
  })

  it('a setting that names a field we cannot fill is refused at the start', () => {
    expect(() => readEnv({ WECHAT_TEMPLATE_CASE_STEP: `${TEMPLATE} thing1=phone` })).toThrow('WECHAT_TEMPLATE_CASE_STEP：值不对')
  })
})
