import { endpoints } from '@mingbai/contracts/endpoints'
import { randomBytes } from 'node:crypto'
import * as z from 'zod/mini'
import { aFollower, readCode } from '../../../../test/factories/a-phone'
import { aCase, HEJIA } from '../../../../test/factories/a-case'
import { actOnCase } from '../../../../test/factories/act-on-case'
import { aPublishedNotice } from '../../../../test/factories/a-notice'
import { aStaff } from '../../../../test/factories/a-staff'
import { deliverAll } from '../../../../test/factories/deliver-all'
import { openSmsGateway, type SmsGateway } from '../../../../test/sms-gateway/gateway'
import type { Client } from '../../../../test/support/client'
import { openTestHouse, type TestHouse } from '../../../../test/support/serve'
import { sendMessages } from '../outbox/send-messages'

let test: TestHouse
let gateway: SmsGateway
let office: Client
beforeAll(async () => {
  gateway = await openSmsGateway(() => test.house.clock(), { phoneCode: 'F1', followStep: 'F3' })
  test = await openTestHouse({ env: { ...gateway.env, PUBLIC_URL: 'https://mb.lingsha.gov.cn' }, start: '2026-11-23T02:00:00.000Z' })
  office = (await aStaff(test, 'office')).client
})
afterAll(async () => {
  await gateway.close()
  await test.close()
})

const mine = (token: string) => test.phone().call(endpoints.readFollows, { body: { token } })

it('a village, an area and a case are followed from a phone, show what is new until it was looked at, and are left in one tap', async () => {
  const { id } = await aCase(test.phone())
  const token = await aFollower(test, gateway, { kind: 'case', code: id })
  test.later(1000)
  const change = (kind: 'village' | 'area', code: string, following: boolean) => test.phone().call(endpoints.changeFollow, { body: { token, kind, code, following } })
  await change('village', HEJIA, true)
  expect((await change('village', HEJIA, true)).items.map(({ kind, name, news }) => [kind, name, news])).toEqual([['village', '何家村', []], ['case', expect.stringContaining('2026-'), []]])
  test.later(1000)
  await actOnCase(test, office, id, 'accept')
  const { id: published } = await aPublishedNotice(office, (await aStaff(test, 'leader')).client, { villages: [HEJIA] })
  const { title } = await office.call(endpoints.readNotice, { params: { id: published } })
  const area = (await office.call(endpoints.readCatalogue)).areas[0]?.code ?? ''
  const after = await mine(token)
  expect(after.items.map(({ news }) => news.map(({ title }) => title))).toEqual([[title], ['受理了，开始计算期限']])
  test.later(1000)
  await test.phone().call(endpoints.seeFollow, { body: { token, kind: 'village', code: HEJIA } })
  expect((await change('area', area, true)).items.find(({ kind }) => kind === 'village')?.news).toEqual([])
  expect((await change('area', area, false)).items.map(({ kind }) => kind).sort()).toEqual(['case', 'village'])
})

it('what does not exist, or is not public, is not followed; another phone sees nothing of it', async () => {
  const token = randomBytes(16).toString('hex')
  for (const [kind, code] of [['case', 'AAAAAAAAAA'], ['village', 'stations'], ['area', 'nothing']] as const) {
    expect((await test.phone().refused(endpoints.changeFollow, { body: { token, kind, code, following: true } })).code).toBe('notFound')
  }
  expect(await mine(token)).toMatchObject({ items: [], phone: { state: 'none' } })
  expect((await test.phone().refused(endpoints.claimFollowPhone, { body: { token, phone: '13800001234' } })).code).toBe('notFound')
})

it('only a confirmed number is written to: each step of the case once, with a link that tells and stops', async () => {
  const { id, number } = await aCase(test.phone())
  test.later(1000)
  const asked = await aFollower(test, gateway, { kind: 'case', code: id })
  await test.phone().call(endpoints.claimFollowPhone, { body: { token: asked, phone: '13900000001' } })
  await readCode(test, gateway)
  await aFollower(test, gateway, { kind: 'case', code: id }, '13900000002')
  gateway.sent.length = 0
  await actOnCase(test, office, id, 'accept')
  await deliverAll(test)
  await sendMessages(test.house)
  const [message, ...others] = gateway.sent
  expect([message?.to, others]).toEqual(['13900000002', []])
  expect(message?.text).toMatch(new RegExp(`^【灵沙乡】您关注的事（${number}）受理了，正在安排人办。看mb.lingsha.gov.cn/u/\\w{10}$`))

  const path = /\/u\/\w{10}$/.exec(message?.text ?? '')?.[0] ?? ''
  const page = async (method: string) => (await test.phone().fetch(path, { method })).text()
  expect(await page('GET')).toContain('不再给我发短信')
  expect(await page('GET')).toContain(number)
  expect(await page('POST')).toContain('已经不发短信了')
  expect(await page('GET')).not.toContain('<button')
  await actOnCase(test, office, id, 'assign', { organisation: 'stations' })
  await deliverAll(test)
  await sendMessages(test.house)
  expect(gateway.sent).toHaveLength(1)
  expect((await test.phone().fetch('/u/AAAAAAAAAA')).status).toBe(404)
})

it('thirty things at most, and sixty new phones behind one address in an hour', async () => {
  const { villages } = await test.phone().call(endpoints.readTenant)
  const token = randomBytes(16).toString('hex')
  const cases = await Promise.all(Array.from({ length: 31 - villages.length }, () => aCase(test.phone())))
  const what = [...villages.map(({ code }) => ({ kind: 'village' as const, code })), ...cases.map(({ id }) => ({ kind: 'case' as const, code: id }))]
  const phone = test.phone({ address: '10.0.0.7' })
  for (const one of what.slice(0, 30)) await phone.call(endpoints.changeFollow, { body: { token, ...one, following: true } })
  const last = what[30]
  if (!last) throw new Error('too few')
  expect((await phone.refused(endpoints.changeFollow, { body: { token, ...last, following: true } })).code).toBe('followsFull')
  const stored = await test.house.db.read(z.object({ n: z.number() }), 'SELECT COUNT(*) AS n FROM follower WHERE token_hash = ?', [token])
  expect(stored).toEqual([{ n: 0 }])
})
