import { endpoints } from '@mingbai/contracts/endpoints'
import { staffPhone } from '@mingbai/rules/staff-phone'
import { aStaff, type TestStaff } from '../../../../test/factories/a-staff'
import { aStaffPhone, PIN } from '../../../../test/factories/a-staff-phone'
import { placesOf } from '../../../../test/support/everything-stored'
import { openTestHouse, type TestHouse } from '../../../../test/support/serve'
import { openWechatServer } from '../../../../test/wechat-server/server'

const MINUTE = 60_000
let test: TestHouse
let office: TestStaff
beforeAll(async () => {
  test = await openTestHouse()
  office = await aStaff(test, 'office')
})
afterAll(() => test.close())

const invite = async (staff: string) => (await office.client.call(endpoints.invitePhone, { body: { staff } })).code
const bind = (code: string, pin = PIN) => ({ body: { code, pin, name: '红米手机' } })
const open = (token: string, pin = PIN) => ({ body: { token, pin } })
const logged = async () => (await office.client.call(endpoints.readLog)).items.map(({ staff, title }) => [staff, title])

it('a code binds one phone, once, without a PC; the person’s own work opens, and every step is in the log', async () => {
  const handler = await aStaff(test, 'handler', { organisation: 'stations', mustChangePassword: true })
  const { code, qr, link } = await office.client.call(endpoints.invitePhone, { body: { staff: handler.id } })
  expect(code).toMatch(/^[2-9ACDEFGHJKMNPRTVWXY]{8}$/)
  expect([qr.slice(0, 26), link]).toEqual(['data:image/svg+xml;base64,', `${test.origin}/staff?code=${code}`])
  const phone = test.phone()
  const { token, id, me } = await phone.call(endpoints.bindPhone, bind(` ${code.slice(0, 4).toLowerCase()} ${code.slice(4)}`))
  expect([me.id, me.mustChangePassword, me.permissions.includes('cases.readAssigned')]).toEqual([handler.id, false, true])
  phone.bearer = token
  expect((await phone.call(endpoints.readInbox)).boxes.length).toBeGreaterThan(0)
  expect((await test.phone().refused(endpoints.bindPhone, bind(code))).code).toBe('phoneCodeUnfit')
  await phone.call(endpoints.endPhone, { params: { id } })
  expect((await phone.refused(endpoints.readInbox)).code).toBe('signInNeeded')
  const person = me.name
  expect(await logged()).toEqual(expect.arrayContaining([[person, `停用手机 ${person}`], [person, `绑定手机 ${person}`], [expect.stringMatching(/^office/), `给手机发邀请码 ${person}`]]))
})

it('two phones with one code at the same moment are one phone', async () => {
  const { id } = await aStaff(test, 'handler')
  const code = await invite(id)
  const results = await Promise.allSettled([test.phone().call(endpoints.bindPhone, bind(code)), test.phone().call(endpoints.bindPhone, bind(code))])
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
})

it('a code ends after a day, with a new one, and with the person’s leave', async () => {
  const { id, account } = await aStaff(test, 'handler')
  const first = await invite(id)
  const second = await invite(id)
  expect((await test.phone().refused(endpoints.bindPhone, bind(first))).code).toBe('phoneCodeUnfit')
  test.later(staffPhone.invitationHours * 60 * MINUTE)
  expect((await test.phone().refused(endpoints.bindPhone, bind(second))).code).toBe('phoneCodeUnfit')
  office = await aStaff(test, 'office')
  const third = await invite(id)
  const { client: admin } = await aStaff(test, 'admin')
  await admin.call(endpoints.changePerson, { params: { id }, body: { account, name: '走了的人', active: false, roles: [] } })
  expect((await test.phone().refused(endpoints.bindPhone, bind(third))).code).toBe('phoneCodeUnfit')
  expect((await office.client.refused(endpoints.invitePhone, { body: { staff: id } })).code).toBe('notFound')
})

it('codes cannot be tried out, and a PIN that everybody tries first is not taken', async () => {
  const code = await invite(office.id)
  expect((await test.phone().refused(endpoints.bindPhone, bind(code, '123456'))).code).toBe('phonePinWeak')
  const attack = () => test.phone({ address: '10.9.0.1' }).refused(endpoints.bindPhone, bind('AAAAAAAA'))
  for (let tries = 0; tries < 30; tries++) expect((await attack()).code).toBe('phoneCodeUnfit')
  expect(await attack()).toMatchObject({ status: 429, code: 'tooManyTries' })
})

it('in use it stays open; after a quarter of an hour without a touch it asks for the PIN', async () => {
  const phone = await aStaffPhone(test, office.client, office.id)
  for (let touches = 0; touches < 4; touches++) {
    test.later(10 * MINUTE)
    await phone.call(endpoints.readInbox)
  }
  test.later(staffPhone.idleMinutes * MINUTE)
  expect((await phone.refused(endpoints.readInbox)).code).toBe('signInNeeded')
  expect((await phone.call(endpoints.openPhone, open(phone.token))).me.id).toBe(office.id)
  await phone.call(endpoints.readInbox)
})

it('wrong PINs wait longer and longer, the tenth in a row cuts the phone off, a right one begins anew', async () => {
  const { id, client } = await aStaff(test, 'handler')
  const phone = await aStaffPhone(test, office.client, id)
  const wrong = () => test.phone().refused(endpoints.openPhone, open(phone.token, '555556'))
  for (const left of [9, 8, 7]) expect(await wrong()).toMatchObject({ status: 401, code: 'phonePinWrong', detail: { left } })
  expect(await wrong()).toMatchObject({ status: 429, code: 'phonePinSlowDown', detail: { seconds: 30 } })
  expect((await phone.refused(endpoints.openPhone, open(phone.token))).code).toBe('phonePinSlowDown')
  test.later(30_000)
  await phone.call(endpoints.openPhone, open(phone.token))
  const told: string[] = []
  for (let tries = 0; tries < 10; tries++) {
    told.push((await wrong()).code)
    test.later(15 * MINUTE)
  }
  expect(told).toEqual([...Array.from({ length: 9 }, () => 'phonePinWrong'), 'phoneEnded'])
  expect((await phone.refused(endpoints.openPhone, open(phone.token))).code).toBe('phoneEnded')
  expect((await client.call(endpoints.readMyPhones)).items).toEqual([])
  expect((await logged()).map(([, title]) => title)).toContainEqual(expect.stringMatching(/^密码输错太多，手机停用 handler/))
})

it('twenty wrong PINs at once are not twenty tries', async () => {
  const phone = await aStaffPhone(test, office.client, office.id)
  const told = await Promise.all(Array.from({ length: 20 }, () => test.phone().refused(endpoints.openPhone, open(phone.token, '555556'))))
  expect(told.filter(({ code }) => code === 'phonePinWrong')).toHaveLength(3)
})

it('a colleague who keeps the phones cuts one off, others cannot; a new password cuts all off', async () => {
  const handler = await aStaff(test, 'handler')
  const phone = await aStaffPhone(test, office.client, handler.id)
  const target = { params: { id: phone.phoneId } }
  const { client: other } = await aStaff(test, 'leader')
  expect((await other.refused(endpoints.endPhone, target)).code).toBe('notFound')
  const listed = (await office.client.call(endpoints.listPhones)).items.find(({ id }) => id === handler.id)
  expect(listed?.phones).toEqual([{ id: phone.phoneId, name: '红米手机', since: expect.any(String), lastOn: expect.any(String) }])
  await office.client.call(endpoints.endPhone, target)
  expect((await phone.refused(endpoints.openPhone, open(phone.token))).code).toBe('phoneEnded')
  expect((await office.client.refused(endpoints.endPhone, target)).code).toBe('notFound')
  const second = await aStaffPhone(test, office.client, handler.id)
  const { client: admin } = await aStaff(test, 'admin')
  await admin.call(endpoints.resetPassword, { params: { id: handler.id } })
  expect((await second.refused(endpoints.openPhone, open(second.token))).code).toBe('phoneEnded')
})

it('from a phone a colleague’s lost one is cut off, but no phone is invited', async () => {
  const handler = await aStaff(test, 'handler')
  const lost = await aStaffPhone(test, office.client, handler.id)
  const keeper = await aStaffPhone(test, office.client, office.id)
  expect((await keeper.call(endpoints.listPhones)).items.find(({ id }) => id === handler.id)?.phones).toHaveLength(1)
  expect((await keeper.refused(endpoints.invitePhone, { body: { staff: handler.id } })).code).toBe('deskOnly')
  expect((await lost.refused(endpoints.listPhones)).code).toBe('notAllowed')
  await keeper.call(endpoints.endPhone, { params: { id: lost.phoneId } })
  expect((await lost.refused(endpoints.readInbox)).code).toBe('signInNeeded')
})

it('bound in WeChat it opens in the WeChat of the same person only, and neither code, token nor openid is stored', async () => {
  const wechat = await openWechatServer()
  const inWechat = await openTestHouse({ env: wechat.env })
  const { client, id } = await aStaff(inWechat, 'office')
  const openid = wechat.person()
  const { code } = await client.call(endpoints.invitePhone, { body: { staff: id } })
  const { token } = await inWechat.phone().call(endpoints.bindPhone, { body: { ...bind(code).body, wechatCode: wechat.loginCode(openid) } })
  const openAs = (person: string) => ({ body: { token, pin: PIN, wechatCode: wechat.loginCode(person) } })
  expect((await inWechat.phone().refused(endpoints.openPhone, openAs(wechat.person()))).code).toBe('phonePinWrong')
  expect((await inWechat.phone().refused(endpoints.openPhone, open(token))).code).toBe('phonePinWrong')
  await inWechat.phone().call(endpoints.openPhone, openAs(openid))
  expect(await placesOf(inWechat, [code, token, openid])).toEqual([])
  await inWechat.close()
  await wechat.close()
})
