import { endpoints } from '@mingbai/contracts/endpoints'
import { actOnNotice, aNotice } from '../../../../test/factories/a-notice'
import { aStaff, type TestStaff } from '../../../../test/factories/a-staff'
import { keepSchedule } from './keep-schedule'
import { openTestHouse, type TestHouse } from '../../../../test/support/serve'

let test: TestHouse
let author: TestStaff
let second: TestStaff
let third: TestStaff
let leader: TestStaff
beforeEach(async () => {
  test = await openTestHouse()
  ;[author, second, third, leader] = [await aStaff(test, 'office'), await aStaff(test, 'office'), await aStaff(test, 'discipline'), await aStaff(test, 'leader')]
})
afterEach(() => test.close())

const WAGES = 'inner-wages'
/** As far as the last desk. */
async function atTheEnd(item: string) {
  const draft = await aNotice(author.client, { item, text: '本年度工资总额公开如下。' })
  let notice = await actOnNotice(author.client, draft, 'submit')
  if (notice.state === 'firstReview') notice = await actOnNotice(second.client, notice, 'pass')
  if (notice.state === 'secondReview') notice = await actOnNotice(third.client, notice, 'pass', { secrecyChecked: 'yes' })
  return notice
}
const publish = (seen: { id: string; seq: number }) => leader.client.refused(endpoints.actOnNotice, { params: { id: seen.id, verb: 'publish' }, body: { seq: seen.seq, fields: { secrecyChecked: 'yes' } } })

it('wages do not go out before somebody else decided that they should (条例 §16), and the record says who and why', async () => {
  const notice = await atTheEnd(WAGES)
  expect(notice.state).toBe('finalReview')
  expect((await leader.client.call(endpoints.staffReadNotice, { params: { id: notice.id } })).allowedActions.map(({ verb }) => verb)).toEqual(expect.not.arrayContaining(['publish', 'schedule', 'publishUrgent']))
  expect(await publish(notice)).toMatchObject({ code: 'section16Needed', message: expect.stringContaining('内部事务') })
  expect(await author.client.refused(endpoints.actOnNotice, { params: { id: notice.id, verb: 'passSection16' }, body: { seq: notice.seq, fields: { note: '可以' } } })).toMatchObject({ code: 'notNow' })
  const decided = await actOnNotice(second.client, notice, 'passSection16', { note: '只有总额，没有个人' })
  expect(decided.steps.at(-1)).toMatchObject({ title: '内部事务看过了，可以公开', words: '只有总额，没有个人' })
  expect((await actOnNotice(leader.client, decided, 'publish')).state).toBe('published')
})

it('decided against, it stays inside until it comes back with other words and a new decision', async () => {
  const stopped = await actOnNotice(second.client, await atTheEnd(WAGES), 'stopSection16', { note: '写到了每个人' })
  expect(await publish(stopped)).toMatchObject({ code: 'section16Needed' })
  const back = await actOnNotice(leader.client, stopped, 'sendBack', { note: '只写总额' })
  const again = await actOnNotice(author.client, back, 'submit')
  expect(again.allowedActions.map(({ verb }) => verb)).not.toContain('publish')
})

it('a day to go out is kept by the system after the decision, and not before', async () => {
  const decided = await actOnNotice(third.client, await atTheEnd(WAGES), 'passSection16', { note: '只有总额' })
  const scheduled = await actOnNotice(leader.client, decided, 'schedule', { publishOn: '2026-11-24', secrecyChecked: 'yes' })
  expect(scheduled.state).toBe('scheduled')
  await keepSchedule(test.house)
  expect(await test.phone().refused(endpoints.readNotice, { params: { id: scheduled.id } })).toMatchObject({ code: 'noticeNotFound' })
  test.later(3 * 86_400_000)
  await keepSchedule(test.house)
  expect((await test.phone().call(endpoints.readNotice, { params: { id: scheduled.id } })).title).toBe('冬灌用水安排')
})
