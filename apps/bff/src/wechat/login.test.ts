import { endpoints } from '@mingbai/contracts/endpoints'
import * as z from 'zod/mini'
import { aCase } from '../../../../test/factories/a-case'
import { aRequest } from '../../../../test/factories/a-request'
import { aBox, aTipOff } from '../../../../test/factories/a-tip-off'
import { aWechatPhone } from '../../../../test/factories/a-wechat-phone'
import { placesOf } from '../../../../test/support/everything-stored'
import { openTestHouse, type TestHouse } from '../../../../test/support/serve'
import { openWechatServer, type WechatServer } from '../../../../test/wechat-server/server'
import { MINI } from '../../../../test/wechat-server/world'

let test: TestHouse
let wechat: WechatServer
beforeAll(async () => {
  wechat = await openWechatServer({ now: () => test.house.clock().getTime() })
  test = await openTestHouse({ env: wechat.env })
})
afterAll(async () => {
  await test.close()
  await wechat.close()
})

const LOGIN = '/sns/jscode2session'
const signIn = (code: string) => test.phone().refused(endpoints.openWechatSession, { body: { code, receipts: [] } })
const idsOf = (receipts: readonly { id: string }[]) => receipts.map(({ id }) => id)

describe('微信登录', () => {
  it('neither openid nor session_key is stored in plain, logged, or sent to the phone', async () => {
    const phone = await aWechatPhone(test, wechat)
    const sessionKey = wechat.world.people.get(phone.openid)?.sessionKey ?? ''
    expect(sessionKey).not.toBe('')
    const answer = JSON.stringify(await phone.call(endpoints.openWechatSession, { body: { code: wechat.loginCode(phone.openid), receipts: [] } }))
    const secrets = [phone.openid, sessionKey, MINI.secret]
    expect(await placesOf(test, secrets)).toEqual([])
    expect(secrets.filter((secret) => answer.includes(secret))).toEqual([])
    expect(wechat.calls(LOGIN)[0]).toMatchObject({ method: 'GET', query: { appid: MINI.appId, grant_type: 'authorization_code' } })
  })

  it('the same person is the same resident each time, also when two phones come at once', async () => {
    const openid = wechat.person()
    await Promise.all([aWechatPhone(test, wechat, { openid }), aWechatPhone(test, wechat, { openid })])
    await aWechatPhone(test, wechat, { openid })
    const rows = await test.house.db.read(z.object({ n: z.number() }), 'SELECT COUNT(DISTINCT staff_id) AS n FROM session WHERE kind = ? AND created_at = ?', ['resident', test.house.clock().toISOString()])
    expect(rows[0]?.n).toBe(2)
  })

  it('a code that was used, is too old or was made up is refused in plain words; WeChat’s own trouble is another sentence', async () => {
    const code = wechat.loginCode(wechat.person())
    await test.phone().call(endpoints.openWechatSession, { body: { code, receipts: [] } })
    expect(await signIn(code)).toMatchObject({ code: 'wechatCodeUnfit', status: 400, message: '微信给的凭证过期了，请再点一次。' })
    const old = wechat.loginCode(wechat.person())
    test.later(301_000)
    for (const wrong of [old, 'made-up']) expect(await signIn(wrong)).toMatchObject({ code: 'wechatCodeUnfit' })
    for (const errcode of [45011, 40013]) {
      wechat.askFor(LOGIN, errcode)
      expect(await signIn('x')).toMatchObject({ code: 'wechatBusy', status: 503 })
    }
    wechat.askFor(LOGIN, -1)
    await aWechatPhone(test, wechat)
  })

  it('a session of a resident opens no door of the staff, and ends after a week', async () => {
    const phone = await aWechatPhone(test, wechat)
    expect((await phone.fetch('/api/v1/staff/inbox')).status).toBe(401)
    await phone.call(endpoints.readGrants)
    test.later(7 * 24 * 3_600_000 + 1000)
    expect(await phone.refused(endpoints.readGrants)).toMatchObject({ code: 'residentNeeded', status: 401 })
    expect(await test.phone().refused(endpoints.readGrants)).toMatchObject({ code: 'residentNeeded' })
  })
})

describe('换了手机', () => {
  it('what this phone has sent, before and after signing in, is found again on a new one, and may be acted on there', async () => {
    const old = test.phone()
    const before = await aCase(old)
    const openid = wechat.person()
    const signedIn = await aWechatPhone(test, wechat, { openid, receipts: [before] })
    test.later(60_000)
    const after = await aCase(signedIn)
    const request = await aRequest(signedIn)
    const fresh = await aWechatPhone(test, wechat, { openid })
    expect(idsOf(fresh.receipts).sort()).toEqual(idsOf([request, after, before]).sort())
    const found = fresh.receipts.find(({ id }) => id === after.id)
    expect(found).toMatchObject({ number: after.number, queryCode: after.queryCode, token: after.token, kindLabel: after.kindLabel })
    const { items: [mine] } = await fresh.call(endpoints.trackByTokens, { body: { receipts: [{ id: after.id, token: found?.token ?? '' }] } })
    expect(mine?.ownWords).toContain('路灯')
    const acted = await fresh.call(endpoints.residentAct, { params: { id: after.id, verb: 'withdraw' }, body: { seq: mine?.seq ?? 0, proof: { token: found?.token ?? '' }, fields: {} } })
    expect(acted.state).toBe('withdrawn')
  })

  it('a receipt with a wrong token binds nothing, and somebody else finds nothing', async () => {
    const { id } = await aCase(test.phone())
    expect((await aWechatPhone(test, wechat, { receipts: [{ id, token: 'wrong' }] })).receipts).toEqual([])
  })

  it('a 举报 is never tied to a person in WeChat', async () => {
    await aBox(test)
    const phone = await aWechatPhone(test, wechat)
    const tip = await aTipOff(phone)
    expect((await aWechatPhone(test, wechat, { openid: phone.openid, receipts: [tip] })).receipts).toEqual([])
  })

  it('who wishes to be forgotten is: the case stays, and nothing leads from it to WeChat', async () => {
    const phone = await aWechatPhone(test, wechat)
    const { id, token } = await aCase(phone)
    await phone.call(endpoints.forgetWechat)
    expect(await phone.refused(endpoints.readGrants)).toMatchObject({ code: 'residentNeeded' })
    expect((await aWechatPhone(test, wechat, { openid: phone.openid })).receipts).toEqual([])
    expect((await test.phone().call(endpoints.trackByTokens, { body: { receipts: [{ id, token }] } })).items).toHaveLength(1)
  })
})

describe('用微信手机号', () => {
  it('gives the number for the field once, and keeps nothing of it', async () => {
    const phone = await aWechatPhone(test, wechat)
    const code = wechat.phoneCode(phone.openid, '13912345678')
    expect(await phone.call(endpoints.askWechatPhone, { body: { code } })).toEqual({ phone: '13912345678' })
    expect(await phone.refused(endpoints.askWechatPhone, { body: { code } })).toMatchObject({ code: 'wechatCodeUnfit' })
    expect(await placesOf(test, ['13912345678'])).toEqual([])
    wechat.askFor('/wxa/business/getuserphonenumber', 45009)
    expect(await phone.refused(endpoints.askWechatPhone, { body: { code: 'x' } })).toMatchObject({ code: 'wechatBusy' })
    expect(await test.phone().refused(endpoints.askWechatPhone, { body: { code } })).toMatchObject({ code: 'residentNeeded' })
  })
})

describe('消息的同意', () => {
  it('each yes is one message; a no ends them and is remembered until the next yes', async () => {
    const phone = await aWechatPhone(test, wechat)
    const answer = async (given: 'accept' | 'reject' | 'ban') => (await phone.call(endpoints.saveGrants, { body: { answers: [{ template: 'T1', answer: given }] } })).items
    expect(await answer('ban')).toEqual([])
    await answer('accept')
    expect(await answer('accept')).toEqual([{ template: 'T1', left: 2, refused: false }])
    expect(await answer('reject')).toEqual([{ template: 'T1', left: 0, refused: true }])
    expect(await answer('accept')).toEqual([{ template: 'T1', left: 1, refused: false }])
  })
})

describe('没有开通微信', () => {
  it('says so in plain words, and everything else works', async () => {
    const plain = await openTestHouse()
    const phone = plain.phone()
    expect(await phone.call(endpoints.readWechat)).toMatchObject({ on: false, templates: [] })
    expect(await phone.refused(endpoints.openWechatSession, { body: { code: 'x', receipts: [] } })).toMatchObject({ code: 'wechatOff', message: '乡里还没有开通微信里的这一项。不用它也能反映、也能查。' })
    await aCase(phone)
    expect((await (await phone.fetch('/readyz')).json()).off).toEqual(expect.arrayContaining(['wechat', 'wechat.push', 'wechat.official']))
    expect((await (await test.phone().fetch('/readyz')).json()).off).not.toContain('wechat')
    await plain.close()
  })
})
