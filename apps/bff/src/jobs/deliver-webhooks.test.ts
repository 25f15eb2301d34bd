import { endpoints } from '@mingbai/contracts/endpoints'
import { outsideReceiptSchema, webhookSchema, type Webhook } from '@mingbai/contracts/outside'
import * as z from 'zod/mini'
import { actOnCase } from '../../../../test/factories/act-on-case'
import { aStaff } from '../../../../test/factories/a-staff'
import { anOutsideCase, anOutsideClient, type OutsideClientOf } from '../../../../test/factories/an-outside-client'
import { deliverAll } from '../../../../test/factories/deliver-all'
import type { Client } from '../../../../test/support/client'
import { certificate, openReceiver, type Certificate, type Receiver } from '../../../../test/support/receiver'
import { openTestHouse, type TestHouse } from '../../../../test/support/serve'
import { deliverWebhooks } from './deliver-webhooks'
import { letterPatience } from '@mingbai/rules/messages/back-off'
import { faultOf, isOpenAddress } from '../cases/outside/safe-address'
import { signatureOf } from '../keys/signature'

let test: TestHouse
let office: Client
let admin: Client
let receiver: Receiver
let hotline: OutsideClientOf
beforeAll(async () => {
  test = await openTestHouse()
  office = (await aStaff(test, 'office')).client
  admin = (await aStaff(test, 'admin')).client
  receiver = await openReceiver()
  hotline = await anOutsideClient(test, { webhookUrl: `${receiver.url}/hook?from=lingsha` })
})
afterAll(async () => {
  await receiver.close()
  await test.close()
})
beforeEach(() => receiver.begin())

let made = 0
async function aSentCase(client = hotline) {
  const reply = await client.create(anOutsideCase({ number: `W-${(made += 1)}` }))
  const { id, number } = z.parse(outsideReceiptSchema, await reply.json())
  await deliverAll(test)
  return { id, number }
}
const lettersOf = (): Webhook[] => receiver.requests.map(({ body }) => z.parse(webhookSchema, JSON.parse(body)))
const standing = async (id: string) => (await admin.call(endpoints.listOutsideClients)).items.find((item) => item.id === id)

/** As often as the back-off asks for. */
async function untilGivenUp(): Promise<void> {
  for (let tried = 0; tried < letterPatience.mostTries; tried += 1) {
    test.later(3_601_000)
    await deliverWebhooks(test.house, { timeoutMs: 200 })
  }
  // A day later the session has ended.
  admin = (await aStaff(test, 'admin')).client
}

describe('送给接入单位', () => {
  it('each step that the parties are told is posted, signed as requests are; notes of the office are not', async () => {
    const { id, number } = await aSentCase()
    await actOnCase(test, office, id, 'addNote', { note: '内部：等电工回电' })
    await actOnCase(test, office, id, 'accept')
    await deliverAll(test)
    await deliverWebhooks(test.house)
    for (const { method, path, headers, body } of receiver.requests) {
      expect(headers['x-mingbai-signature']).toBe(signatureOf(hotline.secret, { method, path, time: headers['x-mingbai-time'] ?? '', body }))
      expect([headers['x-mingbai-key'], path]).toEqual([hotline.keyId, '/hook?from=lingsha'])
    }
    expect(lettersOf().map(({ number: of, step, seq }) => [of, step.verb, seq])).toEqual([[number, 'submit', 1], [number, 'accept', 3]])
    expect(lettersOf().map(({ event }) => event)).toEqual(receiver.requests.map(({ headers }) => headers['x-mingbai-event']))
  })

  it('500 twice, then 200: the same event three times, with growing pauses, and never again', async () => {
    await aSentCase()
    receiver.begin([500, 500])
    const delivered: number[] = []
    for (let round = 0; round < 6; round += 1) {
      delivered.push(await deliverWebhooks(test.house))
      test.later(1000)
    }
    // The second pause is two seconds.
    expect(delivered).toEqual([0, 0, 0, 1, 0, 0])
    expect(receiver.requests).toHaveLength(3)
    expect(new Set(lettersOf().map(({ event }) => event)).size).toBe(1)
  })

  it('a server that hangs is left at the time-out, and does not hold up another client or the rest of the outbox', async () => {
    const hanging = await openReceiver()
    hanging.begin('hang')
    const slow = await anOutsideClient(test, { name: '县水务局', system: 'otherBody', webhookUrl: hanging.url })
    await aSentCase(slow)
    await aSentCase()
    const began = performance.now()
    expect(await deliverWebhooks(test.house, { timeoutMs: 300 })).toBe(1)
    expect(performance.now() - began).toBeLessThan(3000)
    expect([hanging.requests.length, receiver.requests.length]).toEqual([1, 1])
    expect(await standing(slow.id)).toMatchObject({ waiting: 1, dead: 0 })
    await admin.call(endpoints.cutOffOutsideClient, { params: { id: slow.id } })
    expect(await standing(slow.id)).toMatchObject({ waiting: 0 })
    await hanging.close()
  })

  it('after the last try it is given up: the console and /readyz say so, and the office can have it sent again', async () => {
    await aSentCase()
    receiver.begin(Array.from({ length: letterPatience.mostTries }, () => 500))
    await untilGivenUp()
    const ready = async () => (await test.phone().fetch('/readyz')).json()
    expect(receiver.requests).toHaveLength(letterPatience.mostTries)
    expect([await standing(hotline.id), await ready()]).toMatchObject([{ waiting: 0, dead: 1 }, { ready: true, outsideDead: 1 }])
    await admin.call(endpoints.resendToOutsideClient, { params: { id: hotline.id } })
    test.later(1000)
    expect(await deliverWebhooks(test.house)).toBe(1)
    expect([await standing(hotline.id), await ready()]).toMatchObject([{ dead: 0 }, { outsideDead: 0 }])
  })

  it('a redirect is not followed, and counts as not taken', async () => {
    await aSentCase()
    receiver.begin([302])
    expect(await deliverWebhooks(test.house)).toBe(0)
    expect(receiver.requests).toHaveLength(1)
    test.later(2000)
    await deliverWebhooks(test.house)
  })
})

describe('https', () => {
  it.each<[Certificate, boolean, string]>([
    ['receiver', true, ''],
    ['receiver', false, '对方网站的证书不可信：自己签的，或者不认得发证机构'],
    ['other-name', true, '对方网站的证书不是发给这个网址的'],
    ['stranger', true, '对方网站的证书不可信：自己签的，或者不认得发证机构'],
  ])('certificate %s, its authority believed: %s: "%s" in the console', async (name, believed, trouble) => {
    const secure = await openReceiver(name)
    const client = await anOutsideClient(test, { name: `单位${(made += 1)}`, system: 'otherBody', webhookUrl: `${secure.url}/hook` })
    await aSentCase(client)
    expect(await deliverWebhooks(test.house, believed ? { ca: certificate('ca') } : {})).toBe(trouble === '' ? 1 : 0)
    expect([secure.requests.length, (await standing(client.id))?.trouble]).toEqual([trouble === '' ? 1 : 0, trouble])
    await admin.call(endpoints.cutOffOutsideClient, { params: { id: client.id } })
    await secure.close()
  })
})

describe('改接收地址', () => {
  it('what waited and what was given up goes to the new address; it is logged, and an old page changes nothing', async () => {
    const [old, next] = [await openReceiver(), await openReceiver()]
    old.begin(Array.from({ length: letterPatience.mostTries }, () => 500))
    const client = await anOutsideClient(test, { name: '县供电公司', system: 'otherBody', webhookUrl: old.url })
    await aSentCase(client)
    await untilGivenUp()
    expect(await standing(client.id)).toMatchObject({ dead: 1, trouble: '对方没有收下，回答的是 500' })
    const change = (webhookUrl: string | null, before: string | null) => ({ params: { id: client.id }, body: { webhookUrl, before } })
    expect(await admin.refused(endpoints.changeOutsideAddress, change('https://10.0.0.1/', old.url))).toMatchObject({ code: 'webhookUnfit' })
    await admin.call(endpoints.changeOutsideAddress, change(next.url, old.url))
    expect((await admin.refused(endpoints.changeOutsideAddress, change('https://hook.example.cn/', old.url))).code).toBe('changedMeanwhile')
    test.later(1000)
    expect(await deliverWebhooks(test.house)).toBe(1)
    expect([next.requests.length, await standing(client.id)]).toMatchObject([1, { dead: 0, waiting: 0, trouble: '' }])
    const [entry] = (await admin.call(endpoints.readLog)).items
    expect([entry?.title, entry?.detail]).toEqual(['修改 县供电公司', expect.stringContaining(`${old.url} → ${next.url}`)])
    await aSentCase(client)
    test.later(1000)
    await admin.call(endpoints.changeOutsideAddress, change(null, next.url))
    expect([await deliverWebhooks(test.house), await standing(client.id)]).toMatchObject([0, { webhookUrl: null, waiting: 0 }])
    await Promise.all([old.close(), next.close()])
  })
})

describe('送到哪里', () => {
  it('https only, and nothing inside: the machine itself may be the receiver while on trial, over http too', () => {
    for (const url of ['ftp://example.cn', 'http://example.cn/x', 'https://user:pw@example.cn', 'https://10.1.2.3/', 'https://192.168.0.9/', 'https://169.254.169.254/latest', 'https://[fd00::1]/', 'https://[::ffff:10.0.0.1]/', 'https://0.0.0.0/', 'https://2130706433/', '不是网址']) {
      if (url === 'https://2130706433/') expect([url, faultOf(url, false)]).toEqual([url, expect.any(String)])
      else expect([url, faultOf(url, true)]).toEqual([url, expect.any(String)])
    }
    for (const url of ['http://127.0.0.1:9/', 'https://localhost/', 'http://[::1]:9/']) expect([url, faultOf(url, true), typeof faultOf(url, false)]).toEqual([url, null, 'string'])
    expect(faultOf('https://hook.example.cn/a?b=c', false)).toBeNull()
  })

  it('an address is open only when it is on the open internet', () => {
    for (const address of ['10.0.0.1', '172.31.0.1', '100.64.0.1', '::ffff:192.168.1.1', '::ffff:127.0.0.1', 'fe80::1', '64:ff9b::a00:1', '127.0.0.1', '::', 'x']) expect([address, isOpenAddress(address, false)]).toEqual([address, false])
    for (const address of ['114.114.114.114', '2400:3200::1']) expect([address, isOpenAddress(address, false)]).toEqual([address, true])
  })

  it('the console refuses such an address with its reason', async () => {
    expect(await admin.refused(endpoints.addOutsideClient, { body: { name: '内网', system: 'otherBody', webhookUrl: 'https://192.168.1.1/' } })).toMatchObject({ code: 'webhookUnfit', message: '这个接收地址不能用：不能是内部网络的地址。' })
  })
})
