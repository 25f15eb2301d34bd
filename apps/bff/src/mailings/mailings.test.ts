import { endpoints } from '@mingbai/contracts/endpoints'
import { aFollower } from '../../../../test/factories/a-phone'
import { HEJIA } from '../../../../test/factories/a-case'
import { aPublishedNotice } from '../../../../test/factories/a-notice'
import { aStaff } from '../../../../test/factories/a-staff'
import { openSmsGateway, type SmsGateway } from '../../../../test/sms-gateway/gateway'
import type { Client } from '../../../../test/support/client'
import { openTestHouse, type TestHouse } from '../../../../test/support/serve'
import { sendMessages } from '../outbox/send-messages'

let test: TestHouse
let gateway: SmsGateway
let writer: Client
let reader: Client
const what = { kind: 'village', code: HEJIA } as const
beforeAll(async () => {
  gateway = await openSmsGateway(() => test.house.clock(), { phoneCode: 'F1', notice: 'F4' })
  test = await openTestHouse({ env: { ...gateway.env, PUBLIC_URL: 'https://mb.lingsha.gov.cn' }, start: '2026-11-23T02:00:00.000Z' })
  writer = (await aStaff(test, 'office')).client
  reader = (await aStaff(test, 'office')).client
  for (const phone of ['13900000001', '13900000002', '13900000003']) await aFollower(test, gateway, what, phone)
  await aFollower(test, gateway, what)
})
afterAll(async () => {
  await gateway.close()
  await test.close()
})
beforeEach(() => void (gateway.sent.length = 0))

const draft = (words: string, notice: string | null = null) => ({ ...what, words, notice })
async function written(words: string, notice: string | null = null): Promise<string> {
  test.later(1000)
  return (await writer.call(endpoints.draftMailing, { body: draft(words, notice) })).items[0]?.id ?? ''
}

it('count, text and cost are seen first: those who agreed and confirmed, nobody else', async () => {
  expect((await writer.call(endpoints.saveMessagePrice, { body: { price: 45 } })).price).toBe(45)
  const preview = await writer.call(endpoints.previewMailing, { body: draft('明天上午停水，晚上七点来水') })
  expect(preview).toMatchObject({ recipients: 3, pieces: 1, cost: 135, text: '【灵沙乡】明天上午停水，晚上七点来水。退订mb.lingsha.gov.cn/u/AAAAAAAAAA' })
  expect(await writer.call(endpoints.previewMailing, { body: draft('停水'.repeat(30)) })).toMatchObject({ pieces: 2, cost: 270 })
  expect((await writer.refused(endpoints.draftMailing, { body: draft('停水'.repeat(70)) })).code).toBe('mailingUnfit')
  expect((await writer.refused(endpoints.draftMailing, { body: draft('找张某，电话13812345678') })).code).toBe('personalDataFound')
})

it('goes out when another has approved it, once to each, and is counted as a posting of its notice', async () => {
  const notice = await aPublishedNotice(writer, (await aStaff(test, 'leader')).client, { villages: [HEJIA] })
  const id = await written('明天上午停水，晚上七点来水', notice.id)
  const approve = (by: Client, recipients: number) => by.refused(endpoints.approveMailing, { params: { id }, body: { recipients } })
  expect((await approve(writer, 3)).code).toBe('ownDraft')
  expect((await approve(reader, 2)).code).toBe('mailingChanged')
  expect((await reader.call(endpoints.approveMailing, { params: { id }, body: { recipients: 3 } })).items[0]).toMatchObject({ state: 'sending', waiting: 3, notice: { id: notice.id } })
  expect((await approve(reader, 3)).code).toBe('notNow')
  gateway.block('13900000003')
  await sendMessages(test.house)
  expect(gateway.sent.map(({ to }) => to).sort()).toEqual(['13900000001', '13900000002'])
  expect(new Set(gateway.sent.map(({ text }) => text)).size).toBe(2)
  await gateway.report(test.origin, [{ id: gateway.sent[0]?.id ?? '', arrived: true }])
  expect((await reader.call(endpoints.readMailings)).items[0]).toMatchObject({ recipients: 3, waiting: 0, sent: 2, arrived: 1, failed: 1, cost: 90, mayCancel: false })
  const { items } = await writer.call(endpoints.readNoticePostings, { params: { id: notice.id } })
  expect(items.map(({ note }) => note)).toContain('发给关注的 3 个号码')
})

it('what has not gone yet can be stopped; a draft is thrown away', async () => {
  const [sent, thrown] = [await written('后天上午停电，请早作准备'), await written('写错了的一条')]
  await reader.call(endpoints.cancelMailing, { params: { id: thrown } })
  expect((await reader.refused(endpoints.approveMailing, { params: { id: thrown }, body: { recipients: 3 } })).code).toBe('notNow')
  await reader.call(endpoints.approveMailing, { params: { id: sent }, body: { recipients: 3 } })
  await reader.call(endpoints.cancelMailing, { params: { id: sent } })
  await sendMessages(test.house)
  expect(gateway.sent).toEqual([])
  expect((await reader.call(endpoints.readMailings)).items.find((one) => one.id === sent)).toMatchObject({ waiting: 0, sent: 0, failed: 3 })
})

it('only the office writes to people, and not without a gateway', async () => {
  const handler = (await aStaff(test, 'handler', { organisation: 'stations' })).client
  expect((await handler.refused(endpoints.draftMailing, { body: draft('停水通知一条') })).code).toBe('notAllowed')
  const bare = await openTestHouse()
  const [one, other] = [(await aStaff(bare, 'office')).client, (await aStaff(bare, 'office')).client]
  const { items: [made], isOn } = await one.call(endpoints.draftMailing, { body: draft('停水通知一条') })
  expect([isOn, (await other.refused(endpoints.approveMailing, { params: { id: made?.id ?? '' }, body: { recipients: 0 } })).code]).toEqual([false, 'messagesOff'])
  await bare.close()
})
