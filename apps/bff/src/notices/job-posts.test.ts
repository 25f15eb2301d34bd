import { endpoints } from '@mingbai/contracts/endpoints'
import { randomBytes } from 'node:crypto'
import { aFollower } from '../../../../test/factories/a-phone'
import { aJobPost } from '../../../../test/factories/a-job-post'
import { actOnNotice, aDraft, aPublishedNotice } from '../../../../test/factories/a-notice'
import { aStaff } from '../../../../test/factories/a-staff'
import { openSmsGateway, type SmsGateway } from '../../../../test/sms-gateway/gateway'
import type { Client } from '../../../../test/support/client'
import { openTestHouse, type TestHouse } from '../../../../test/support/serve'
import { sendMessages } from '../outbox/send-messages'

const DAY = 86_400_000
const jobs = { kind: 'area', code: 'jobs' } as const
let test: TestHouse
let gateway: SmsGateway
let writer: Client
let reader: Client
let leader: Client
beforeAll(async () => {
  gateway = await openSmsGateway(() => test.house.clock(), { phoneCode: 'F1', notice: 'F4' })
  // A Monday, ten in the morning in Asia/Shanghai.
  test = await openTestHouse({ env: { ...gateway.env, PUBLIC_URL: 'https://mb.lingsha.gov.cn' }, start: '2026-11-23T02:00:00.000Z' })
})
afterAll(async () => {
  await gateway.close()
  await test.close()
})

/** Anew for each: in the days that go by a session of the office ends. */
async function signIn(): Promise<void> {
  ;[writer, reader, leader] = [(await aStaff(test, 'office')).client, (await aStaff(test, 'office')).client, (await aStaff(test, 'leader')).client]
}
beforeEach(signIn)

const post = (more: Parameters<typeof aJobPost>[0], boards: string[] = []) => aPublishedNotice(writer, leader, { ...aJobPost(more), boards })

it('is current until the end of its last day, then leaves boards, screens, sheets, feeds and the first page by itself', async () => {
  const [board] = (await test.house.book()).boards.values()
  if (!board) throw new Error('no board')
  const { id } = await post({ title: '收玉米的短工', until: '2026-11-25' }, [board.id])
  const places = async () => {
    const phone = test.phone()
    const text = async (path: string) => (await (await phone.fetch(path)).text()).includes('收玉米的短工')
    const sheet = await (await phone.fetch(`/b/${board.code}`)).text()
    return [
      (await phone.call(endpoints.readBoard, { params: { code: board.code } })).notices.some((one) => one.id === id), sheet.includes('收玉米的短工'), await text(`/screen/${board.code}`), await text('/feeds/notices.json'),
      (await phone.call(endpoints.readHome, { query: {} })).notices.some((one) => one.id === id),
    ]
  }
  expect(await places()).toEqual([true, true, true, true, true])
  test.later(2 * DAY)
  expect(await places()).toEqual([true, true, true, true, true])
  test.later(DAY)
  expect(await places()).toEqual([false, false, false, false, false])
  // It was published: who looks for it finds it, with its last day.
  const { items } = await test.phone().call(endpoints.listNotices, { query: { area: 'jobs' } })
  expect(items.find((one) => one.id === id)).toMatchObject({ lastDay: '2026-11-25' })
})

it('the paper on the wall is out of date from the day after its last one', async () => {
  const [, board] = (await test.house.book()).boards.values()
  if (!board) throw new Error('no board')
  await post({ title: '枸杞装箱工', until: '2026-11-27' }, [board.id])
  const { number } = await writer.call(endpoints.makeSheet, { params: { code: board.code } })
  const standing = async () => (await test.phone().call(endpoints.readBoard, { params: { code: board.code }, query: { s: String(number) } })).sheet
  expect(await standing()).toMatchObject({ isCurrent: true })
  test.later(2 * DAY)
  expect(await standing()).toMatchObject({ isCurrent: false, updatedOn: '2026-11-28' })
})

it('says for whom it is; a group that the form does not know, and a day that is none, keep it from going on', async () => {
  const { id } = await post({ title: '家政工', groups: '残疾人，女性' })
  expect(await test.phone().call(endpoints.readNotice, { params: { id } })).toMatchObject({ groups: ['女性', '残疾人'] })
  expect((await test.phone().call(endpoints.readNotice, { params: { id } })).lastDay).toBeUndefined()
  for (const wrong of [{ groups: '青年' }, { groups: '不限、女性' }, { until: '下个月' }, { groups: '' }]) {
    const draft = await writer.call(endpoints.createNotice, { body: aDraft(aJobPost(wrong)) })
    expect((await writer.refused(endpoints.actOnNotice, { params: { id: draft.id, verb: 'submit' }, body: { seq: draft.seq, fields: {} } })).code).toBe('fieldsUnfit')
  }
})

it('put right, it has the new day and the new groups', async () => {
  const seen = await post({ title: '看渠工', groups: '女性', until: '2026-12-30' })
  const draft = aDraft(aJobPost({ title: '看渠工', groups: '不限', until: '2026-12-31' }))
  await actOnNotice(leader, await leader.call(endpoints.staffReadNotice, { params: { id: seen.id } }), 'correct', { words: '谁都可以来' }, draft)
  const now = await test.phone().call(endpoints.readNotice, { params: { id: seen.id } })
  expect([now.lastDay, now.groups]).toEqual(['2026-12-31', undefined])
})

describe('who follows work', () => {
  const mine = async (token: string) => (await test.phone().call(endpoints.readFollows, { body: { token } })).items[0]
  const narrow = (token: string, groups: string[]) => test.phone().call(endpoints.narrowFollow, { body: { token, ...jobs, groups } })

  it('may narrow to groups, and is then told what is for them or for everybody; nobody else is narrowed by it', async () => {
    const [token, other] = [await aFollower(test, gateway, jobs), await aFollower(test, gateway, jobs)]
    expect((await mine(token))?.groups).toMatchObject({ chosen: [], offered: expect.arrayContaining(['女性', '残疾人', '退役军人']) })
    expect((await narrow(token, ['退役军人', '女性'])).items[0]?.groups?.chosen).toEqual(['女性', '退役军人'])
    test.later(1000)
    for (const [title, groups] of [['甲厂', '残疾人'], ['乙厂', '女性、残疾人'], ['丙厂', '不限']] as const) await post({ title, groups })
    await post({ title: '丁厂', groups: '女性', until: '2026-11-01' })
    const news = async (of: string) => (await mine(of))?.news.map(({ title }) => title).sort()
    expect([await news(token), await news(other)]).toEqual([['丙厂', '乙厂'], ['丙厂', '乙厂', '甲厂']])
    await narrow(token, [])
    expect(await news(token)).toHaveLength(3)
    const refused = async (groups: string[], what: { kind: 'area' | 'village'; code: string }) => (await test.phone().refused(endpoints.narrowFollow, { body: { token, ...what, groups } })).code
    expect([await refused(['青年'], jobs), await refused(['女性'], { kind: 'village', code: '640221201208' })]).toEqual(['badRequest', 'badRequest'])
    await narrow(randomBytes(16).toString('hex'), ['女性'])
    expect((await mine(other))?.groups?.chosen).toEqual([])
  })

  it('a text message about a post goes to whom it is for; none is sent once it is over, and what waits is dropped', async () => {
    const [woman, veteran] = [await aFollower(test, gateway, jobs, '13900000001'), await aFollower(test, gateway, jobs, '13900000002')]
    await narrow(woman, ['女性'])
    await narrow(veteran, ['退役军人'])
    const today = (days: number) => new Date(test.house.clock().getTime() + days * DAY + 8 * 3_600_000).toISOString().slice(0, 10)
    const written = async (title: string) => {
      const body = { ...jobs, words: `招${title}，今天截止`, notice: (await post({ title, groups: '女性', until: today(0) })).id }
      // The newest stands first: none shares its instant with another.
      const draft = async () => {
        test.later(1000)
        return (await writer.call(endpoints.draftMailing, { body })).items[0]?.id ?? ''
      }
      return { body, draft }
    }
    const [cleaner, weeder] = [await written('保洁员'), await written('除草工')]
    expect((await writer.call(endpoints.previewMailing, { body: cleaner.body })).recipients).toBe(1)
    gateway.sent.length = 0
    await reader.call(endpoints.approveMailing, { params: { id: await cleaner.draft() }, body: { recipients: 1 } })
    await sendMessages(test.house)
    expect(gateway.sent.map(({ to }) => to)).toEqual(['13900000001'])
    const [late, waiting] = [await weeder.draft(), await weeder.draft()]
    await reader.call(endpoints.approveMailing, { params: { id: waiting }, body: { recipients: 1 } })
    test.later(DAY)
    await signIn()
    await sendMessages(test.house)
    expect(gateway.sent).toHaveLength(1)
    expect((await writer.call(endpoints.readMailings)).items.find((one) => one.id === waiting)).toMatchObject({ waiting: 0, sent: 0, failed: 1 })
    expect((await reader.refused(endpoints.approveMailing, { params: { id: late }, body: { recipients: 1 } })).code).toBe('noticeOver')
    const { body } = weeder
    expect([(await writer.refused(endpoints.draftMailing, { body })).code, (await writer.refused(endpoints.previewMailing, { body })).code]).toEqual(['noticeOver', 'noticeOver'])
  })
})
