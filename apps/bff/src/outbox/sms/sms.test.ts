import { endpoints } from '@mingbai/contracts/endpoints'
import * as z from 'zod/mini'
import { aCase } from '../../../../../test/factories/a-case'
import { actOnCase } from '../../../../../test/factories/act-on-case'
import { aStaff } from '../../../../../test/factories/a-staff'
import { deliverAll } from '../../../../../test/factories/deliver-all'
import { openSmsGateway, type SmsGateway } from '../../../../../test/sms-gateway/gateway'
import type { Client } from '../../../../../test/support/client'
import { openTestHouse, type TestHouse } from '../../../../../test/support/serve'
import { readEnv } from '../../env'
import { sendMessages } from '../send-messages'
import { smsChannel } from './sms-channel'

const PHONE = '13800001234'
let test: TestHouse
let gateway: SmsGateway
let office: Client
let now: () => Date = () => new Date()
beforeAll(async () => {
  gateway = await openSmsGateway(() => now(), { caseStep: 'SMS_5001' })
  test = await openTestHouse({ env: { ...gateway.env, PUBLIC_URL: 'https://mb.lingsha.gov.cn' }, start: '2026-11-23T02:00:00.000Z' })
  now = test.house.clock
  office = (await aStaff(test, 'office')).client
})
afterAll(async () => {
  await gateway.close()
  await test.close()
})
beforeEach(() => {
  gateway.sent.length = 0
  gateway.asked = 0
  gateway.fail()
  gateway.allow(Infinity)
})

const aToldCase = async (contactPhone = PHONE) => {
  const { id, number } = await aCase(test.phone(), { tellMe: true, contactPhone })
  await deliverAll(test)
  return { id, number }
}
const stateRow = z.object({ id: z.string(), state: z.string(), reason: z.string(), attempts: z.number(), round: z.number(), pieces: z.number(), deliveredAt: z.nullable(z.string()) })
async function messageOf(publicId: string) {
  const [row] = await test.house.db.read(stateRow, 'SELECT m.id, m.state, m.reason, m.attempts, m.round, m.pieces, m.delivered_at FROM message m JOIN case_file c ON c.id = m.object_id WHERE c.public_id = ?', [publicId])
  if (!row) throw new Error('no message')
  return row
}
const unsent = (number: string) => office.call(endpoints.listUnsentMessages).then(({ items }) => items.filter(({ about }) => about?.label === number))

it('a step reaches the phone that agreed, as one text with signature and link, by its approved form', async () => {
  const { id, number } = await aToldCase()
  await actOnCase(test, office, id, 'accept')
  await deliverAll(test)
  await sendMessages(test.house)
  const accepted = gateway.sent.find(({ params }) => params.words.startsWith('受理了'))
  expect(accepted).toMatchObject({ to: PHONE, signature: '灵沙乡', template: 'SMS_5001', text: `【灵沙乡】您反映的事（${number}）受理了，正在安排人办。看mb.lingsha.gov.cn/c/${id}` })
  expect(gateway.sent).toHaveLength(2)
  const page = await test.phone().fetch(`/c/${id}`)
  expect([page.status, page.headers.get('location')]).toEqual([302, `/case?id=${id}`])
})

it('nothing of it is in the log or in the table: neither the number nor what was written', async () => {
  await aToldCase()
  await sendMessages(test.house)
  const stored = await test.house.db.read(z.object({ params: z.string() }), 'SELECT params FROM message')
  for (const text of [...test.logged, ...stored.map(({ params }) => params)]) expect(text).not.toMatch(/13800001234|路灯/)
  expect(test.logged.some((line) => line.includes('a contact was opened to send a message'))).toBe(true)
})

it.each(['cut', 'proxyPage'] as const)('an answer that is lost (%s) is asked for again under the same number: the phone rings once', async (fault) => {
  gateway.fail(fault)
  const { id } = await aToldCase()
  await sendMessages(test.house)
  expect(await messageOf(id)).toMatchObject({ state: 'waiting', reason: 'noAnswer' })
  test.later(10_000)
  await sendMessages(test.house)
  expect([gateway.asked, gateway.sent.length, (await messageOf(id)).state]).toEqual([2, 1, 'sent'])
})

it('a gateway that hangs is left at the time-out', async () => {
  gateway.fail('hang')
  const { id } = await aToldCase()
  const { sms } = test.house.env
  if (!sms) throw new Error('no gateway')
  await sendMessages({ ...test.house, channels: [smsChannel(sms, 200)] })
  expect(await messageOf(id)).toMatchObject({ state: 'waiting', reason: 'noAnswer' })
  test.later(10_000)
  await sendMessages(test.house)
})

it('a gateway that asks for patience gets it', async () => {
  gateway.allow(0)
  const { id } = await aToldCase()
  await sendMessages(test.house)
  gateway.allow(Infinity)
  test.later(119_000)
  await sendMessages(test.house)
  expect(gateway.asked).toBe(1)
  test.later(1000)
  await sendMessages(test.house)
  expect((await messageOf(id)).state).toBe('sent')
})

it('a wrong secret and an unknown form are told to the office in plain words', async () => {
  const { number } = await aToldCase()
  const { sms } = test.house.env
  if (!sms) throw new Error('no gateway')
  await sendMessages({ ...test.house, channels: [smsChannel({ ...sms, templates: {} })] })
  expect(await unsent(number)).toMatchObject([{ to: '反映人', channelLabel: '短信', reason: '短信平台不认识这个模板：请管理员核对模板编号', tries: 1 }])
  const { id } = await aToldCase()
  await sendMessages({ ...test.house, channels: [smsChannel({ ...sms, secret: 'not-the-right-secret' })] })
  expect(await messageOf(id)).toMatchObject({ state: 'waiting', reason: 'badSignature' })
  test.later(600_000)
  await sendMessages(test.house)
  expect((await messageOf(id)).state).toBe('sent')
})

it('what could not be sent is seen in the office, and is sent once more or let be; no number is shown', async () => {
  gateway.block('13900005678')
  const [first, second, landline] = [await aToldCase('13900005678'), await aToldCase('13900005678'), await aToldCase('0952-6095001')]
  await sendMessages(test.house)
  expect((await unsent(landline.number))[0]?.reason).toBe('留的不是手机号码，或号码不对')
  const found = [...(await unsent(first.number)), ...(await unsent(second.number))]
  expect(found.map(({ reason }) => reason)).toEqual(Array.from({ length: 2 }, () => '这个号码收不了短信（本人退订，或被运营商拦截）'))
  expect(JSON.stringify(found)).not.toContain('5678')
  const ready = async () => (await test.phone().fetch('/readyz')).json()
  const { messagesDead } = await ready()
  await office.call(endpoints.dropMessages, { body: { ids: [found[1]?.id ?? ''] } })
  await office.call(endpoints.resendMessages, { body: { ids: [found[0]?.id ?? '', 'NOT-A-MESSAGE'] } })
  expect([(await messageOf(first.id)).round, (await messageOf(second.id)).state]).toEqual([1, 'dropped'])
  expect((await ready()).messagesDead).toBe(messagesDead - 2)
})

describe('delivery reports', () => {
  it('say what arrived; late, twice and for an older round they change nothing more', async () => {
    const { id, number } = await aToldCase()
    await sendMessages(test.house)
    const { id: own } = await messageOf(id)
    expect(await (await gateway.report(test.origin, [{ id: `${own}.0`, arrived: false }])).json()).toEqual({ taken: 1 })
    expect((await unsent(number))[0]?.reason).toContain('没有送到手机上')
    await office.call(endpoints.resendMessages, { body: { ids: [own] } })
    await sendMessages(test.house)
    test.later(3 * 3_600_000)
    const late = [{ id: `${own}.0`, arrived: false }, { id: `${own}.1`, arrived: true }, { id: `${own}.1`, arrived: true }, { id: 'unknown', arrived: false }]
    expect(await (await gateway.report(test.origin, late)).json()).toEqual({ taken: 1 })
    expect(await (await gateway.report(test.origin, late)).json()).toEqual({ taken: 0 })
    expect(await messageOf(id)).toMatchObject({ state: 'sent', round: 1, pieces: 1, deliveredAt: expect.any(String) })
    expect(gateway.sent).toHaveLength(2)
  })

  it('unsigned, signed by somebody else or long ago, or no JSON: refused', async () => {
    const codes = await Promise.all([{ secret: 'some-other-secret' }, { now: new Date(now().getTime() - 400_000) }].map(async (by) => (await (await gateway.report(test.origin, [], by)).json()).error.code))
    expect(codes).toEqual(['outsideSignatureWrong', 'outsideTimeWrong'])
    const bare = await test.phone().fetch('/api/v1/outside/sms-reports', { method: 'POST', body: '{}' })
    expect(bare.status).toBe(401)
  })
})

it('without a gateway nothing is planned, and /readyz says that it is off; half a setting does not start', async () => {
  const bare = await openTestHouse()
  await aCase(bare.phone(), { tellMe: true })
  await deliverAll(bare)
  expect(await bare.house.db.read(z.object({ n: z.number() }), 'SELECT COUNT(*) AS n FROM message')).toEqual([{ n: 0 }])
  const readySchema = z.object({ off: z.array(z.string()) })
  const off = async (house: TestHouse) => z.parse(readySchema, await (await house.phone().fetch('/readyz')).json()).off
  expect([(await off(bare)).includes('sms'), (await off(test)).includes('sms')]).toEqual([true, false])
  await bare.close()
  expect(() => readEnv({ SMS_GATEWAY_URL: 'https://sms.example.cn/send' })).toThrow('SMS_KEY')
  expect(() => readEnv({ SMS_TEMPLATES: '{"nothing":"1"}' })).toThrow('SMS_TEMPLATES')
})
