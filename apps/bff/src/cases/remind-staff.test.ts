import { endpoints } from '@mingbai/contracts/endpoints'
import * as z from 'zod/mini'
import { confirmStaffPhone, readCode } from '../../../../test/factories/a-phone'
import { aCase } from '../../../../test/factories/a-case'
import { actOnCase } from '../../../../test/factories/act-on-case'
import { aStaff, type TestStaff } from '../../../../test/factories/a-staff'
import { deliverAll } from '../../../../test/factories/deliver-all'
import { openSmsGateway, type SmsGateway } from '../../../../test/sms-gateway/gateway'
import { openTestHouse, type TestHouse } from '../../../../test/support/serve'
import { CaseFile } from './case-file.entity'
import { sendMessages } from '../outbox/send-messages'
import { remindStaff } from './remind-staff'

let test: TestHouse
let gateway: SmsGateway
let office: TestStaff
let handler: TestStaff
let leader: TestStaff
let discipline: TestStaff
const phones = { office: '13800000001', handler: '13800000002', leader: '13800000003', discipline: '13800000004' }
const forms = { phoneCode: 'F1', staffCase: 'F2' }
beforeAll(async () => {
  gateway = await openSmsGateway(() => test.house.clock(), forms)
  // Monday, 10:00.
  test = await openTestHouse({ env: { ...gateway.env, PUBLIC_URL: 'https://mb.lingsha.gov.cn' }, start: '2026-11-23T02:00:00.000Z' })
  office = await aStaff(test, 'office')
  handler = await aStaff(test, 'handler', { organisation: 'stations' })
  leader = await aStaff(test, 'leader')
  discipline = await aStaff(test, 'discipline')
  await confirmStaffPhone(test, gateway, office.client, phones.office)
  await confirmStaffPhone(test, gateway, handler.client, phones.handler)
  await confirmStaffPhone(test, gateway, leader.client, phones.leader)
  await confirmStaffPhone(test, gateway, discipline.client, phones.discipline)
})
afterAll(async () => {
  await gateway.close()
  await test.close()
})
beforeEach(() => void (gateway.sent.length = 0))

async function due(dueOn: string) {
  const { id, number } = await aCase(test.phone())
  await actOnCase(test, office.client, id, 'accept')
  await actOnCase(test, office.client, id, 'assign', { organisation: 'stations' })
  await test.house.db.write((tx) => tx.update(CaseFile, { publicId: id }, { dueOn }))
  return { id, number }
}
const told = () => gateway.sent.map(({ to, text }) => [to, text]).sort()
async function round(): Promise<void> {
  // A job that has just ended is free a moment later.
  test.later(1000)
  await remindStaff(test.house)
  await sendMessages(test.house)
}

it('who handles it is told once that it is nearly due, in words that say what to do', async () => {
  const { id, number } = await due('2026-11-25')
  await round()
  await round()
  expect(told()).toEqual([[phones.handler, `【灵沙乡】办件${number}快到期了，11月25日前要办好。看mb.lingsha.gov.cn/k/${id}`]])
})

it('late: who handles it, then the leader; a date that is moved is told anew, an old one is not', async () => {
  const { number } = await due('2026-11-19')
  await due('2026-10-08')
  await round()
  expect(told().map(([to, text]) => [to, text?.includes(number)])).toEqual([[phones.handler, true], [phones.leader, true]])
  const count = z.object({ n: z.number() })
  await test.house.db.write((tx) => tx.update(CaseFile, { number }, { dueOn: '2026-11-20' }))
  await round()
  expect(gateway.sent).toHaveLength(3)
  expect(await test.house.db.read(count, "SELECT COUNT(*) AS n FROM message WHERE occasion LIKE 'lateForDiscipline%'")).toEqual([{ n: 0 }])
})

it('late by more than three working days: 乡纪委 too, once, after the handler and the leader', async () => {
  const { number } = await due('2026-11-17')
  await round()
  await round()
  expect(told().map(([to, text]) => [to, text?.includes(number)])).toEqual([[phones.handler, true], [phones.leader, true], [phones.discipline, true]])
})

it('有危险: at night too, at once, to who is on duty; to the office where nobody is', async () => {
  test.later(13 * 3_600_000)
  const danger = async () => {
    gateway.sent.length = 0
    const { number } = await aCase(test.phone(), { dangerous: true })
    await deliverAll(test)
    await sendMessages(test.house)
    const { boxes } = await (await aStaff(test, 'office')).client.call(endpoints.readInbox)
    expect(boxes[0]?.key === 'dangerous' && boxes[0].cases.map((one) => one.number)).toContain(number)
    return told().map(([to, text]) => [to, text?.includes(number)])
  }
  const { client } = await aStaff(test, 'office')
  expect(await danger()).toEqual([[phones.office, true]])
  const { items } = await client.call(endpoints.readDuty)
  expect(items.map(({ onDuty }) => onDuty)).toEqual([false, false, false, false])
  expect((await client.call(endpoints.saveDuty, { body: { staff: [leader.id] } })).items.find(({ id }) => id === leader.id)).toMatchObject({ onDuty: true, roles: '分管领导' })
  expect(await danger()).toEqual([[phones.leader, true]])
})

describe('one’s own number', () => {
  it('is confirmed by its code, shown in part only, and gone when no longer wanted', async () => {
    const staff = await aStaff(test, 'handler', { organisation: 'stations' })
    const { client } = staff
    expect(await client.call(endpoints.readMyPhone)).toEqual({ isOn: true, state: 'none', phone: '' })
    expect((await client.refused(endpoints.claimMyPhone, { body: { phone: '0952-6095001' } })).code).toBe('phoneUnfit')
    expect(await client.call(endpoints.claimMyPhone, { body: { phone: '138 1111 2222' } })).toMatchObject({ state: 'asked', phone: '138****2222' })
    const code = await readCode(test, gateway)
    for (let wrong = 0; wrong < 4; wrong += 1) expect((await client.refused(endpoints.confirmMyPhone, { body: { code: '000000' === code ? '111111' : '000000' } })).code).toBe('codeWrong')
    expect(await client.call(endpoints.confirmMyPhone, { body: { code } })).toMatchObject({ state: 'confirmed' })
    const stored = z.object({ params: z.string() })
    expect(await test.house.db.read(stored, "SELECT params FROM message WHERE template = 'phoneCode' AND params <> '{}'")).toEqual([])
    expect(test.logged.filter((line) => line.includes('13811112222') || line.includes(code))).toEqual([])
    expect(await client.call(endpoints.forgetMyPhone)).toMatchObject({ state: 'none' })
    expect(await test.house.db.read(z.object({ n: z.number() }), 'SELECT COUNT(*) AS n FROM message_phone WHERE owner = ?', [staff.id])).toEqual([{ n: 0 }])
  })

  it('a code is tried five times, lasts ten minutes, and is sent three times a day to one number', async () => {
    const { client } = await aStaff(test, 'handler', { organisation: 'stations' })
    const claim = async () => {
      await client.call(endpoints.claimMyPhone, { body: { phone: '13833334444' } })
      return readCode(test, gateway)
    }
    const first = await claim()
    for (let wrong = 0; wrong < 5; wrong += 1) await client.refused(endpoints.confirmMyPhone, { body: { code: '12' } })
    expect((await client.refused(endpoints.confirmMyPhone, { body: { code: first } })).code).toBe('codeWrong')
    const second = await claim()
    test.later(600_001)
    expect((await client.refused(endpoints.confirmMyPhone, { body: { code: second } })).code).toBe('codeWrong')
    await claim()
    expect((await client.refused(endpoints.claimMyPhone, { body: { phone: '13833334444' } })).code).toBe('tooManyTries')
  })
})
