import { endpoints } from '@mingbai/contracts/endpoints'
import { aWechatPhone } from '../../../../../test/factories/a-wechat-phone'
import { openTestHouse, type TestHouse } from '../../../../../test/support/serve'
import { aPush, type Push } from '../../../../../test/wechat-server/push'
import { openWechatServer, type WechatServer } from '../../../../../test/wechat-server/server'
import { MINI } from '../../../../../test/wechat-server/world'
import { readEvent } from './read-event'
import { openPush, pushSignature } from './signature'

const TOKEN = 'AAAAA'
const KEY = 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG'
let wechat: WechatServer
let plain: TestHouse
let safe: TestHouse
beforeAll(async () => {
  wechat = await openWechatServer()
  plain = await openTestHouse({ env: { ...wechat.env, WECHAT_PUSH_TOKEN: TOKEN } })
  safe = await openTestHouse({ env: { ...wechat.env, WECHAT_PUSH_TOKEN: TOKEN, WECHAT_PUSH_KEY: KEY } })
})
afterAll(async () => {
  await plain.close()
  await safe.close()
  await wechat.close()
})

async function send(test: TestHouse, event: Record<string, unknown>, push: Partial<Push> = {}, spoil: (query: string) => string = (query) => query): Promise<[number, string]> {
  const { query, body, type } = aPush(event, { token: TOKEN, appId: MINI.appId, format: 'json', ...push })
  const answer = await test.phone().fetch(`/wechat/push?${spoil(query)}`, { method: 'POST', body, headers: { 'content-type': type } })
  return [answer.status, answer.status === 200 ? await answer.text() : '']
}

const refusal = (openid: string) => ({ ToUserName: 'gh', FromUserName: openid, CreateTime: 1, MsgType: 'event', Event: 'subscribe_msg_change_event', List: [{ TemplateId: 'T1', SubscribeStatusString: 'reject' }, { TemplateId: 'T2', SubscribeStatusString: 'accept' }] })

async function aGrantedPhone(test: TestHouse) {
  const phone = await aWechatPhone(test, wechat)
  await phone.call(endpoints.saveGrants, { body: { answers: [{ template: 'T1', answer: 'accept' }] } })
  return phone
}
const T1_REFUSED = [{ template: 'T1', left: 0, refused: true }]

describe('消息推送', () => {
  it('the documented vector has the documented signature, and echoes', async () => {
    expect(pushSignature('AAAAA', '1714036504', '1514711492')).toBe('f464b24fc39322e44b38aa78f5edd27bd1441696')
    const address = '/wechat/push?signature=f464b24fc39322e44b38aa78f5edd27bd1441696&timestamp=1714036504&nonce=1514711492&echostr=4375120948345356249'
    const answer = await plain.phone().fetch(address)
    expect([answer.status, await answer.text()]).toEqual([200, '4375120948345356249'])
    for (const wrong of [address.replace('f464', 'e464'), address.replace('1514711492', '1'), '/wechat/push?echostr=1', '/wechat/push']) expect((await plain.phone().fetch(wrong)).status).toBe(403)
  })

  it.each([['明文 JSON', 'json', undefined], ['明文 XML', 'xml', undefined], ['安全模式 JSON', 'json', KEY], ['安全模式 XML', 'xml', KEY]] as const)('%s: a no given in WeChat itself is remembered, also when it comes twice', async (_name, format, key) => {
    const test = key ? safe : plain
    const phone = await aGrantedPhone(test)
    const { List, ...head } = refusal(phone.openid)
    const event = format === 'json' ? { ...head, List } : { ...head, SubscribeMsgChangeEvent: { List } }
    for (let times = 0; times < 2; times += 1) expect(await send(test, event, { format, ...(key ? { key } : {}) })).toEqual([200, 'success'])
    expect((await phone.call(endpoints.readGrants)).items).toEqual(T1_REFUSED)
  })

  it('one entry alone, as XML has it, is a list too', async () => {
    const phone = await aGrantedPhone(plain)
    const { List, ...head } = refusal(phone.openid)
    await send(plain, { ...head, Event: 'subscribe_msg_popup_event', SubscribeMsgPopupEvent: { List: List[0] } }, { format: 'xml' })
    expect((await phone.call(endpoints.readGrants)).items).toEqual(T1_REFUSED)
  })

  it('what is wrongly signed, in plain where the key is set, for another app, or cut is refused and changes nothing', async () => {
    const phone = await aGrantedPhone(safe)
    const event = refusal(phone.openid)
    const statuses = [
      await send(safe, event, { token: 'BBBBB', key: KEY }), await send(safe, event), await send(safe, event, { key: KEY, appId: 'wx0000000000000000' }),
      await send(safe, event, { key: KEY }, (query) => query.replace('msg_signature', 'x')), await send(safe, event, { key: KEY.toLowerCase() }), await send(plain, event, { token: 'BBBBB' }),
    ].map(([status]) => status)
    expect(statuses).toEqual([403, 403, 403, 403, 400, 403])
    const cut = await plain.phone().fetch(`/wechat/push?${aPush(event, { token: TOKEN, appId: MINI.appId, format: 'xml' }).query}`, { method: 'POST', body: '<xml><Event>' })
    expect(cut.status).toBe(400)
    expect((await phone.call(endpoints.readGrants)).items).toEqual([{ template: 'T1', left: 1, refused: false }])
  })

  it('an event nobody waits for, and one of a person nobody knows, are answered with success', async () => {
    expect(await send(plain, { Event: 'user_enter_tempsession', FromUserName: 'o1' })).toEqual([200, 'success'])
    expect(await send(plain, refusal('o-unknown'))).toEqual([200, 'success'])
    expect(await send(plain, { MsgType: 'text' })).toEqual([200, 'success'])
  })

  it('without a token the address is not there', async () => {
    const off = await openTestHouse()
    expect((await off.phone().fetch('/wechat/push?echostr=1')).status).toBe(404)
    await off.close()
  })

  it('XML is read as it is written, and entities of its own are refused', () => {
    expect(readEvent('<xml><A><![CDATA[一]]></A><L><B>1</B></L><L><B>2</B></L></xml>')).toEqual({ A: '一', L: [{ B: '1' }, { B: '2' }] })
    expect(() => readEvent('<!DOCTYPE x [<!ENTITY e "1">]><xml><A>&e;</A></xml>')).toThrow()
    expect(() => readEvent('<other/>')).toThrow('no <xml>')
    expect(() => openPush(Buffer.from(`${KEY}=`, 'base64'), Buffer.alloc(32).toString('base64'))).toThrow()
  })
})
