import { endpoints } from '@mingbai/contracts/endpoints'
import * as z from 'zod/mini'
import { aCase } from '../../../../test/factories/a-case'
import { anUpload } from '../../../../test/factories/a-photo'
import { aBox, aTipOff } from '../../../../test/factories/a-tip-off'
import { aStaff } from '../../../../test/factories/a-staff'
import { aWechatPhone } from '../../../../test/factories/a-wechat-phone'
import type { Client } from '../../../../test/support/client'
import { openTestHouse, type TestHouse } from '../../../../test/support/serve'
import { aPush } from '../../../../test/wechat-server/push'
import { DOUBTFUL_WORDS, RISKY_WORDS } from '../../../../test/wechat-server/safety'
import { openWechatServer, type WechatServer } from '../../../../test/wechat-server/server'
import { MINI } from '../../../../test/wechat-server/world'
import { rowCount } from '../database/row-types'
import { checkContents } from './content-checks'

const TOKEN = 'AAAAA'
let test: TestHouse
let wechat: WechatServer
let office: Client
beforeAll(async () => {
  wechat = await openWechatServer({ now: () => test.house.clock().getTime() })
  test = await openTestHouse({ env: { ...wechat.env, WECHAT_PUSH_TOKEN: TOKEN, PUBLIC_URL: 'https://mingbai.example.cn' } })
  office = (await aStaff(test, 'office')).client
})
afterAll(async () => {
  await test.close()
  await wechat.close()
})
beforeEach(() => void (wechat.world.calls.length = 0))

const WORDS = '/wxa/msg_sec_check'
const MEDIA = '/wxa/media_check_async'
const hintsOf = async (id: string) => (await office.call(endpoints.staffReadCase, { params: { id } })).hints
async function check(): Promise<number> {
  test.later(1000)
  return checkContents(test.house)
}
async function send(event: Record<string, unknown>): Promise<number> {
  const { query, body, type } = aPush(event, { token: TOKEN, appId: MINI.appId, format: 'json' })
  return (await test.phone().fetch(`/wechat/push?${query}`, { method: 'POST', body, headers: { 'content-type': type } })).status
}

describe('内容检测是提醒', () => {
  it('risky words are received like all others; who reviews them reads what the machine thinks', async () => {
    const phone = await aWechatPhone(test, wechat)
    const risky = await aCase(phone, { words: `村口有人${RISKY_WORDS}，电话13812345678，请管一管。` })
    const doubtful = await aCase(phone, { words: `${DOUBTFUL_WORDS}占了我家的地，请管一管。` })
    const plain = await aCase(phone)
    expect(await check()).toBe(3)
    expect(await hintsOf(risky.id)).toEqual(['微信的机器检测：文字可能有问题（广告）。只是提醒，请以您看到的为准；反映的事照常办理。'])
    expect(await hintsOf(doubtful.id)).toEqual([expect.stringContaining('文字拿不准（时政）')])
    expect(await hintsOf(plain.id)).toEqual([])
    expect((await office.call(endpoints.staffReadCase, { params: { id: risky.id } })).state).toBe('received')
    expect(wechat.calls(WORDS).map(({ body }) => body)).toContainEqual({ version: 2, scene: 2, openid: phone.openid, content: expect.stringContaining('138****5678') })
    expect(await check()).toBe(0)
  })

  it('the answer about a picture comes by push, once', async () => {
    const phone = await aWechatPhone(test, wechat)
    const photo = await anUpload(phone)
    const { id } = await aCase(phone, { photos: [photo.id] })
    await check()
    expect(wechat.calls(MEDIA)[0]?.body).toMatchObject({ media_type: 2, media_url: expect.stringMatching(new RegExp(`^https://mingbai.example.cn/api/v1/files/${photo.id}\\?e=`)) })
    const [traceId] = wechat.world.media.keys()
    const event = (suggest: string, label: string) => ({ ToUserName: 'gh', FromUserName: phone.openid, CreateTime: 1, MsgType: 'event', Event: 'wxa_media_check', appid: MINI.appId, trace_id: traceId, version: 2, result: { suggest, label }, detail: [] })
    expect(await send(event('review', '20002'))).toBe(200)
    expect(await hintsOf(id)).toEqual([expect.stringContaining('照片拿不准（色情）')])
    await send(event('pass', '100'))
    expect(await hintsOf(id)).toHaveLength(1)
    expect(await send({ ...event('risky', '10001'), trace_id: 'nobody knows it' })).toBe(200)
  })

  it('who signs in only afterwards, for news of the case, has it looked at then, once', async () => {
    const openid = wechat.person()
    const receipt = await aCase(test.phone(), { words: `村口有人${RISKY_WORDS}，请管一管。` })
    for (let times = 0; times < 2; times += 1) await aWechatPhone(test, wechat, { openid, receipts: [receipt] })
    expect(await check()).toBe(1)
    expect(await hintsOf(receipt.id)).toHaveLength(1)
  })

  it('no signing in, no wish to be public, or a 举报: WeChat is shown nothing', async () => {
    await aBox(test)
    const phone = await aWechatPhone(test, wechat)
    await aCase(test.phone())
    await aCase(phone, { wordsMayBePublic: false })
    await aTipOff(phone)
    await check()
    expect(wechat.calls(WORDS)).toEqual([])
  })

  it.each([61010, 40003, 87014])('errcode %i: no hint, and the case goes on', async (errcode) => {
    const { id } = await aCase(await aWechatPhone(test, wechat))
    wechat.askFor(WORDS, errcode)
    await check()
    expect([await hintsOf(id), await check()]).toEqual([[], 0])
  })

  it.each([-1, 45009])('errcode %i: asked again later, until two hours have passed', async (errcode) => {
    const { id } = await aCase(await aWechatPhone(test, wechat), { words: `这里有人${RISKY_WORDS}。` })
    wechat.askFor(WORDS, errcode, errcode)
    expect(await check()).toBe(1)
    expect(await check()).toBe(0)
    wechat.askFor(WORDS)
    test.later(20_000)
    await check()
    expect(await hintsOf(id)).toHaveLength(1)
    const late = await aCase(await aWechatPhone(test, wechat))
    test.later(2 * 3_600_000 + 1000)
    await check()
    const [row] = await test.house.db.read(rowCount, "SELECT COUNT(*) AS n FROM content_check WHERE state = 'waiting'")
    expect([await hintsOf(late.id), row?.n]).toEqual([[], 0])
    office = (await aStaff(test, 'office')).client
  })
})

describe('没有反应的微信', () => {
  it('delays no submission: it is asked by a job', async () => {
    const phone = await aWechatPhone(test, wechat)
    wechat.askFor(WORDS, ...Array.from({ length: 20 }, () => -1))
    const { number } = await aCase(phone)
    expect(number).not.toBe('')
    expect(wechat.calls(WORDS)).toEqual([])
    const rows = await test.house.db.read(z.object({ state: z.string() }), "SELECT state FROM content_check WHERE state = 'waiting'")
    expect(rows).toHaveLength(1)
    wechat.askFor(WORDS)
  })
})
