import type { QueryOf } from '@mingbai/contracts/endpoint'
import { endpoints } from '@mingbai/contracts/endpoints'
import type { TopicDraft } from '@mingbai/contracts/topics'
import { actOnNotice, aNotice, aPublishedNotice } from '../../../../test/factories/a-notice'
import { aStaff } from '../../../../test/factories/a-staff'
import type { Client } from '../../../../test/support/client'
import { openTestHouse, type TestHouse } from '../../../../test/support/serve'

const DAY = 86_400_000

// 22 November 2026.
let test: TestHouse
let office: Client
let leader: Client
beforeEach(async () => {
  test = await openTestHouse()
  await signIn()
})
afterEach(() => test.close())

async function signIn(): Promise<void> {
  office = (await aStaff(test, 'office')).client
  leader = (await aStaff(test, 'leader')).client
}

const aTopic = (more: Partial<TopicDraft> = {}): TopicDraft => ({ title: '冬春农田水利', intro: '清渠、冬灌、修闸的安排和进展。', fromOn: '2026-11-20', untilOn: '2026-11-30', active: true, notices: [], ...more })
const add = (more: Partial<TopicDraft> = {}) => office.call(endpoints.addTopic, { body: aTopic(more) })
const read = (id: string) => test.phone().call(endpoints.readTopic, { params: { id } })
const gone = async (id: string) => (await test.phone().refused(endpoints.readTopic, { params: { id } })).status
const titles = (found: readonly { title: string }[]) => found.map(({ title }) => title)
const atHome = async () => titles((await test.phone().call(endpoints.readHome)).topics)
const inCatalogue = async () => titles((await test.phone().call(endpoints.readCatalogue)).topics)

it('stands at home while it lasts; afterwards it is found in the catalogue, says so by its days, and stays readable', async () => {
  const notice = await aPublishedNotice(office, leader, { title: '清渠安排' })
  const { id } = await add({ notices: [notice.id] })
  expect([await atHome(), await inCatalogue()]).toEqual([['冬春农田水利'], ['冬春农田水利']])
  expect(await read(id)).toMatchObject({ title: '冬春农田水利', untilOn: '2026-11-30', notices: [{ id: notice.id, title: '清渠安排' }] })

  test.later(9 * DAY)
  await signIn()
  expect([await atHome(), await inCatalogue()]).toEqual([[], ['冬春农田水利']])
  expect(titles((await read(id)).notices)).toEqual(['清渠安排'])
  expect((await office.call(endpoints.listTopics)).items).toMatchObject([{ state: 'ended', stateLabel: '已结束' }])
})

it('is nowhere before its first day, and comes by itself', async () => {
  const { id, stateLabel } = await add({ fromOn: '2026-11-23' })
  expect([stateLabel, await atHome(), await inCatalogue(), await gone(id)]).toEqual(['还没开始', [], [], 404])
  test.later(DAY)
  expect([await atHome(), (await read(id)).title]).toEqual([['冬春农田水利'], '冬春农田水利'])
})

it('never shows a notice that came down, and takes in none that is not public', async () => {
  const notice = await aPublishedNotice(office, leader, { title: '清渠安排' })
  const draft = await aNotice(office, { title: '还没发布' })
  const topic = await add({ notices: [notice.id] })
  const refused = await office.refused(endpoints.changeTopic, { params: { id: topic.id }, body: { seq: topic.seq, draft: aTopic({ notices: [notice.id, draft.id] }) } })
  expect(refused).toMatchObject({ status: 400, code: 'topicUnfit' })
  expect(refused.message).toContain('还没发布')

  await actOnNotice(leader, notice, 'withdraw', { note: '写错了' })
  expect((await read(topic.id)).notices).toEqual([])
  // The office sees what is gone, and may change the rest.
  const kept = await office.call(endpoints.changeTopic, { params: { id: topic.id }, body: { seq: topic.seq, draft: aTopic({ title: '冬灌', notices: [notice.id] }) } })
  expect(kept).toMatchObject({ title: '冬灌', notices: [{ title: '清渠安排', gone: true }] })
  expect((await read(topic.id)).notices).toEqual([])
})

it('a notice leads back to the 专栏 it stands in, and the search finds it by its name and its sentence, from its first day until it is taken down', async () => {
  const notice = await aPublishedNotice(office, leader, { title: '清渠安排' })
  const holding = async () => titles((await test.phone().call(endpoints.readNotice, { params: { id: notice.id } })).topics ?? [])
  const found = async (query: QueryOf<typeof endpoints.search>) => titles((await test.phone().call(endpoints.search, { query })).topics ?? [])
  const ahead = await add({ title: '安全生产月', fromOn: '2026-11-23', untilOn: '2026-12-31', notices: [notice.id] })
  const topic = await add({ notices: [notice.id] })
  expect([await holding(), await found({ q: '农田 清渠' }), await found({ q: '安全生产' }), await found({ q: '农田 没有' })]).toEqual([['冬春农田水利'], ['冬春农田水利'], [], []])
  expect([await found({ q: '农田', area: 'notices' }), await found({ q: '农田', type: 'case' })]).toEqual([[], []])
  test.later(DAY)
  await signIn()
  expect([await holding(), await found({ q: '安全生产' })]).toEqual([['安全生产月', '冬春农田水利'], ['安全生产月']])
  for (const { id, seq } of [topic, ahead]) await office.call(endpoints.changeTopic, { params: { id }, body: { seq, draft: aTopic({ active: false, notices: [notice.id] }) } })
  expect([await holding(), await found({ q: '农田' })]).toEqual([[], []])
})

it('taken down it is gone for everybody outside, and kept for the office', async () => {
  const topic = await add()
  await office.call(endpoints.changeTopic, { params: { id: topic.id }, body: { seq: topic.seq, draft: aTopic({ active: false }) } })
  expect([await atHome(), await inCatalogue(), await gone(topic.id)]).toEqual([[], [], 404])
  expect((await office.call(endpoints.listTopics)).items).toMatchObject([{ state: 'down' }])
  expect((await office.call(endpoints.readLog)).items.map(({ object, title }) => [object, title])).toContainEqual(['专栏', '修改 冬春农田水利'])
})

it.each([
  ['an end before the beginning', { untilOn: '2026-11-19' }, 'topicUnfit'],
  ['a telephone number in its words', { intro: '有事打 13812345678' }, 'personalDataFound'],
  ['a day that is none', { fromOn: '2026-02-30' }, 'topicUnfit'],
  ['no name', { title: '' }, 'badRequest'],
])('is refused with %s', async (_what, more, code) => {
  expect(await office.refused(endpoints.addTopic, { body: aTopic(more) })).toMatchObject({ status: 400, code })
  expect((await office.call(endpoints.listTopics)).items).toEqual([])
})

it('two who change it at once meet, and nobody but the office may', async () => {
  const { id, seq } = await add()
  const change = { params: { id }, body: { seq, draft: aTopic({ title: '冬灌' }) } }
  await office.call(endpoints.changeTopic, change)
  expect(await office.refused(endpoints.changeTopic, change)).toMatchObject({ status: 409, code: 'changedMeanwhile' })
  expect(await leader.refused(endpoints.addTopic, { body: aTopic() })).toMatchObject({ status: 403 })
  expect(await office.refused(endpoints.changeTopic, { ...change, params: { id: 'AAAAAAAAAA' } })).toMatchObject({ status: 404, code: 'topicNotFound' })
})
