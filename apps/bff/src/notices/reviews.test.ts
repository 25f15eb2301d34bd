import { endpoints } from '@mingbai/contracts/endpoints'
import type { StaffNotice } from '@mingbai/contracts/staff-notices'
import { HEJIA } from '../../../../test/factories/a-case'
import { actOnNotice, aDraft, aNotice } from '../../../../test/factories/a-notice'
import { aStaff, type TestStaff } from '../../../../test/factories/a-staff'
import type { Client } from '../../../../test/support/client'
import { deliverAll } from '../../../../test/factories/deliver-all'
import { openTestHouse, type TestHouse } from '../../../../test/support/serve'
import { keepSchedule } from './keep-schedule'

const MONEY = { item: 'budget-spending' }
let test: TestHouse
let author: TestStaff
let clerk: TestStaff
let leader: TestStaff
let discipline: TestStaff
beforeEach(async () => {
  test = await openTestHouse()
  author = await aStaff(test, 'office')
  clerk = await aStaff(test, 'office')
  leader = await aStaff(test, 'leader')
  discipline = await aStaff(test, 'discipline')
})
afterEach(() => test.close())

const verbs = ({ allowedActions }: StaffNotice) => allowedActions.map(({ verb }) => verb)
const seenBy = (who: Client, { id }: StaffNotice) => who.call(endpoints.staffReadNotice, { params: { id } })
const refusal = async (who: Client, seen: StaffNotice, verb: string, fields: Record<string, string> = { secrecyChecked: 'yes' }) =>
  (await who.refused(endpoints.actOnNotice, { params: { id: seen.id, verb }, body: { seq: seen.seq, fields } })).code
const secrecyChecked = 'yes'
const isPublic = async (id: string) => (await test.phone().fetch(`/api/v1/notices/${id}`)).status === 200

it('what is about money passes three desks, and two clerks, a leader and 乡纪委 are enough for it', async () => {
  const submitted = await actOnNotice(author.client, await aNotice(author.client, MONEY), 'submit')
  expect(submitted.desks.map(({ label, place }) => `${label} ${place}`)).toEqual(['草稿 done', '待初审 here', '待复审 ahead', '待终审 ahead', '已发布 ahead'])
  expect(await refusal(author.client, submitted, 'pass', {})).toBe('notNow')
  expect(await refusal(leader.client, submitted, 'publish')).toBe('wrongState')

  const first = await actOnNotice(clerk.client, submitted, 'pass')
  expect(first.state).toBe('secondReview')
  expect(verbs(first)).not.toContain('pass')
  expect(await refusal(clerk.client, first, 'pass')).toBe('reviewedAlready')
  expect(await refusal(discipline.client, first, 'pass', {})).toBe('fieldMissing')

  const second = await actOnNotice(discipline.client, first, 'pass', { secrecyChecked })
  expect(second.state).toBe('finalReview')
  expect(await refusal(author.client, second, 'publish')).toBe('notNow')
  expect(await refusal(clerk.client, second, 'publish')).toBe('reviewedAlready')
  expect(await isPublic(second.id)).toBe(false)
  expect((await actOnNotice(leader.client, second, 'publish')).state).toBe('published')
  expect(await isPublic(second.id)).toBe(true)
})

it('the leader who passed the second desk is not the last pair of eyes as well', async () => {
  const first = await actOnNotice(clerk.client, await actOnNotice(author.client, await aNotice(author.client, MONEY), 'submit'), 'pass')
  const second = await actOnNotice(leader.client, first, 'pass', { secrecyChecked })
  expect(await refusal(leader.client, second, 'publish')).toBe('reviewedAlready')
  const other = await aStaff(test, 'leader')
  expect((await actOnNotice(other.client, second, 'publish')).state).toBe('published')
})

it('sent back and handed in again, everybody may review anew; the way back is kept with its reason', async () => {
  const first = await actOnNotice(clerk.client, await actOnNotice(author.client, await aNotice(author.client, MONEY), 'submit'), 'pass')
  const back = await actOnNotice(discipline.client, first, 'sendBack', { note: '合计不对' })
  expect(back.steps.at(-1)?.words).toBe('合计不对')
  const again = await actOnNotice(author.client, back, 'submit')
  expect((await actOnNotice(clerk.client, again, 'pass')).state).toBe('secondReview')
})

it('the author may take a text back from any desk, and colleagues may comment without moving it', async () => {
  const submitted = await actOnNotice(author.client, await aNotice(author.client, MONEY), 'submit')
  const commented = await actOnNotice(clerk.client, submitted, 'comment', { note: '第二段再短些' })
  expect([commented.state, commented.steps.at(-1)?.words]).toEqual(['firstReview', '第二段再短些'])
  expect(verbs(await seenBy(clerk.client, submitted))).not.toContain('recall')
  expect((await actOnNotice(author.client, commented, 'recall')).state).toBe('draft')
})

it('a village’s text goes from its clerk to its supervisors and its head, and to nobody else’s', async () => {
  const at = (role: 'villageClerk' | 'villageSupervisor' | 'villageHead', organisation = HEJIA) => aStaff(test, role, { organisation })
  const [village, supervisor, head, stranger] = await Promise.all([at('villageClerk'), at('villageSupervisor'), at('villageHead'), at('villageHead', '640221201200')])
  const submitted = await actOnNotice(village.client, await aNotice(village.client, { organisation: HEJIA, item: 'village-affairs-finance' }), 'submit')
  expect(submitted.state).toBe('villageReview')
  expect(await refusal(head.client, submitted, 'publish')).toBe('wrongState')
  expect((await supervisor.client.call(endpoints.readInbox)).boxes.find(({ key }) => key === 'villageReview')?.notices.map(({ id }) => id)).toEqual([submitted.id])
  const passed = await actOnNotice(supervisor.client, submitted, 'pass')
  expect(await refusal(stranger.client, passed, 'publish')).toBe('noticeNotFound')
  expect(await refusal(leader.client, passed, 'publish')).toBe('wrongState')
  expect((await actOnNotice(head.client, passed, 'publish')).state).toBe('published')
})

it('what cannot wait is published by a second person at once, and a leader looks at it afterwards', async () => {
  const draft = await aNotice(author.client, { title: '马上停水' })
  expect(await refusal(author.client, draft, 'publishUrgent', { note: '管道爆了', secrecyChecked })).toBe('notNow')
  const out = await actOnNotice(clerk.client, draft, 'publishUrgent', { note: '管道爆了', secrecyChecked })
  expect(out.state).toBe('published')
  // Sunday the 22nd: two working days are Monday and Tuesday.
  expect(out.days).toEqual(['先发布的，2026-11-24 前要由别的人补审'])
  expect(await isPublic(out.id)).toBe(true)
  const box = async () => (await leader.client.call(endpoints.readInbox)).boxes.find(({ key }) => key === 'reviewAfter')?.notices.map(({ id }) => id)
  expect(await box()).toEqual([out.id])
  expect(await refusal(clerk.client, out, 'reviewAfter')).toBe('notAllowed')
  expect(out.desks.map(({ label, place }) => `${label} ${place}`)).toEqual(['草稿 done', '已发布 done', '待补审 here'])
  const seen = await actOnNotice(leader.client, out, 'reviewAfter')
  expect([seen.days, await box()]).toEqual([[], []])
  expect(verbs(seen)).not.toContain('reviewAfter')
})

it('the leader who published in a hurry does not look afterwards as well; with one leader 乡纪委 does', async () => {
  const out = await actOnNotice(leader.client, await aNotice(author.client), 'publishUrgent', { note: '断路', secrecyChecked })
  expect(await refusal(leader.client, out, 'reviewAfter')).toBe('reviewedAlready')
  expect(out.nextReviewers).toEqual([discipline.account.replace('-', ' ')])
  expect((await actOnNotice(discipline.client, out, 'reviewAfter')).nextReviewers).toBeNull()
})

it('a correction is out at once, and owed a look by somebody else', async () => {
  const submitted = await actOnNotice(author.client, await aNotice(author.client), 'submit')
  const out = await actOnNotice(leader.client, submitted, 'publish')
  const corrected = await actOnNotice(clerk.client, out, 'correct', { words: '日子写错了' }, aDraft({ title: '冬灌用水安排（更正）' }))
  expect(corrected.days).toEqual(['先发布的，2026-11-24 前要由别的人补审'])
  expect((await actOnNotice(leader.client, corrected, 'reviewAfter')).days).toEqual([])
  const own = await actOnNotice(leader.client, await seenBy(leader.client, out), 'correct', { words: '再改' }, aDraft({ title: '冬灌用水' }))
  expect(await refusal(leader.client, own, 'reviewAfter')).toBe('reviewedAlready')
})

it('whoever changed the words is one of the authors, and does not review them', async () => {
  const draft = await aNotice(author.client, MONEY)
  const { seq } = await clerk.client.call(endpoints.saveNotice, { params: { id: draft.id }, body: { seq: draft.seq, draft: aDraft({ ...MONEY, title: '改过的标题' }) } })
  const submitted = await actOnNotice(author.client, { id: draft.id, seq }, 'submit')
  expect(await refusal(clerk.client, submitted, 'pass', {})).toBe('reviewedAlready')
})

it('each inbox holds what its owner may still look at, and the page names who that is', async () => {
  const inbox = async ({ client }: TestStaff) => Object.fromEntries((await client.call(endpoints.readInbox)).boxes.filter(({ notices }) => notices.length > 0).map(({ key, notices }) => [key, notices.map(({ id }) => id)]))
  const named = ({ account }: TestStaff) => account.replace('-', ' ')
  const submitted = await actOnNotice(author.client, await aNotice(author.client, MONEY), 'submit')
  expect([await inbox(author), await inbox(clerk)]).toEqual([{}, { firstReview: [submitted.id] }])
  expect(submitted.nextReviewers).toEqual([named(clerk)])
  const first = await actOnNotice(clerk.client, submitted, 'pass')
  expect([await inbox(clerk), await inbox(leader), await inbox(discipline)]).toEqual([{}, { secondReview: [submitted.id] }, { secondReview: [submitted.id] }])
  const second = await actOnNotice(leader.client, first, 'pass', { secrecyChecked })
  // The only leader has passed it already: the page says that nobody is left, and a stand-in is the way on.
  expect([second.nextReviewers, await inbox(clerk), await inbox(leader)]).toEqual([[], {}, {}])
})

it('a box left unticked is not taken for a look at secrecy', async () => {
  const submitted = await actOnNotice(author.client, await aNotice(author.client), 'submit')
  expect(await refusal(leader.client, submitted, 'publish', { secrecyChecked: 'no' })).toBe('badRequest')
  expect(await refusal(leader.client, submitted, 'publish', {})).toBe('fieldMissing')
})

it('of two clerks who pass a text at the same moment one does', async () => {
  const other = await aStaff(test, 'office')
  const submitted = await actOnNotice(author.client, await aNotice(author.client, MONEY), 'submit')
  const results = await Promise.allSettled([clerk, other].map(({ client }) => actOnNotice(client, submitted, 'pass')))
  expect(results.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  expect((await seenBy(leader.client, submitted)).state).toBe('secondReview')
})

describe('what a correction changed', () => {
  const published = async () => actOnNotice(leader.client, await actOnNotice(author.client, await aNotice(author.client, { text: '从周二开始放水。' }), 'submit'), 'publish')
  const history = async (id: string) => (await test.phone().call(endpoints.readNotice, { params: { id } })).history

  it('stands beside its reason, for everybody', async () => {
    const { id } = await actOnNotice(clerk.client, await published(), 'correct', { words: '日子写错了' }, aDraft({ text: '从周一开始放水。' }))
    expect((await history(id))[0]).toMatchObject({ version: 2, reason: '日子写错了', changes: [[{ kind: 'same', text: '从周' }, { kind: 'out', text: '二' }, { kind: 'in', text: '一' }, { kind: 'same', text: '开始放水。' }]] })
  })

  it('is kept from the public where it was somebody’s own business; the staff still see it', async () => {
    const corrected = await actOnNotice(clerk.client, await published(), 'correct', { words: '去掉个人信息', hidesChanges: 'yes' }, aDraft({ text: '从周一开始放水。' }))
    expect((await history(corrected.id))[0]?.changes).toBeUndefined()
    expect(JSON.stringify(corrected.versions[0]?.changes)).toContain('二')
  })
})

it('a text with a day is out from that day in Shanghai and not a moment before, and comes down by itself', async () => {
  const board = [...(await test.house.book()).boards.values()].find(({ village }) => village === HEJIA)
  const submitted = await actOnNotice(author.client, await aNotice(author.client, { title: '定日子的通知专用词丙丁', boards: [board?.id ?? ''] }), 'submit')
  for (const [publishOn, withdrawOn] of [['2026-11-22', ''], ['2026-11-24', '2026-11-24']]) {
    expect(await refusal(leader.client, submitted, 'schedule', { secrecyChecked, publishOn: publishOn ?? '', withdrawOn: withdrawOn ?? '' })).toBe('dayNotAhead')
  }
  const waiting = await actOnNotice(leader.client, submitted, 'schedule', { secrecyChecked, publishOn: '2026-11-23', withdrawOn: '2026-11-25' })
  expect(waiting.days).toEqual(['2026-11-23 零点后自动发布', '2026-11-25 零点后自动撤下'])
  const shown = async () => {
    await keepSchedule(test.house)
    await deliverAll(test)
    return exits()
  }
  const pages = ['/api/v1/notices', '/api/v1/home', '/feeds/notices.atom', `/api/v1/notices/${waiting.id}`, `/api/v1/boards/${board?.code}`, `/b/${board?.code}`, `/api/v1/search?q=${encodeURIComponent('专用词丙丁')}`]
  const exits = async () => {
    test.house.forgetBook()
    const there = await Promise.all(pages.map(async (page) => (await (await test.phone().fetch(page)).text()).includes('定日子的通知专用词丙丁')))
    return [...new Set(there)]
  }
  // Sessions end overnight.
  const stateNow = async () => (await seenBy((await aStaff(test, 'leader')).client, waiting)).state
  const itIs = (shanghai: string) => test.later(Date.parse(`${shanghai}+08:00`) - test.house.clock().getTime())
  itIs('2026-11-22T23:59:00')
  expect(await shown()).toEqual([false])
  itIs('2026-11-22T23:59:59.999')
  await keepSchedule(test.house)
  expect(await exits()).toEqual([false])
  itIs('2026-11-23T00:00:00')
  expect(await shown()).toEqual([true])
  itIs('2026-11-24T23:59:59.999')
  expect(await exits()).toEqual([true])
  itIs('2026-11-25T00:00:00')
  // It is gone at the moment itself, and withdrawn when the job comes by.
  expect(await exits()).toEqual([false])
  expect(await stateNow()).toBe('published')
  expect(await shown()).toEqual([false])
  expect(await stateNow()).toBe('withdrawn')
})

describe('who is away', () => {
  const absence = (deputy: TestStaff, more: object = {}) => ({ role: 'leader' as const, organisation: 'office', deputy: deputy.id, fromOn: '2026-11-22', untilOn: '2026-11-22', reason: '去县里开会', ...more })

  it('names a colleague who reviews in their place until the last day is over in Shanghai; the step says for whom', async () => {
    test.later(13 * 3_600_000)
    const [away, writer, deputy] = await Promise.all([aStaff(test, 'leader'), aStaff(test, 'office'), aStaff(test, 'handler', { organisation: 'stations' })])
    const one = await actOnNotice(writer.client, await aNotice(writer.client), 'submit')
    const two = await actOnNotice(writer.client, await aNotice(writer.client), 'submit')
    expect(await refusal(deputy.client, one, 'publish')).toBe('noticeNotFound')
    await away.client.call(endpoints.addAbsence, { body: absence(deputy) })
    const published = await actOnNotice(deputy.client, one, 'publish')
    expect(published.steps.at(-1)?.staff).toMatch(/^handler \d+（代leader \d+）$/)
    test.later(3_600_000)
    expect(await refusal(deputy.client, two, 'publish')).toBe('noticeNotFound')
  })

  it('hands over only what is their own, to somebody else, for at most thirty days from today', async () => {
    const refused = async (who: TestStaff, body: ReturnType<typeof absence>) => (await who.client.refused(endpoints.addAbsence, { body })).code
    expect(await refused(clerk, absence(author))).toBe('notAllowed')
    expect(await refused(leader, absence(leader))).toBe('deputyUnfit')
    expect(await refused(leader, absence(clerk, { fromOn: '2026-11-21' }))).toBe('deputyUnfit')
    expect(await refused(leader, absence(clerk, { untilOn: '2026-12-22' }))).toBe('deputyUnfit')
    await leader.client.call(endpoints.addAbsence, { body: absence(clerk) })
    // What one holds for somebody else is not handed on.
    expect(await refused(clerk, absence(author))).toBe('notAllowed')
  })

  it('a deputy is still one person: the text they wrote or passed is not theirs to publish', async () => {
    await leader.client.call(endpoints.addAbsence, { body: absence(author) })
    const submitted = await actOnNotice(author.client, await aNotice(author.client), 'submit')
    expect(await refusal(author.client, submitted, 'publish')).toBe('notNow')
  })

  it('is stood in for at the desk alone: no case, no contact, no settings, no draft of the office goes with it', async () => {
    const deputy = await aStaff(test, 'handler', { organisation: 'stations' })
    await clerk.client.call(endpoints.addAbsence, { body: absence(deputy, { role: 'office' }) })
    const submitted = await actOnNotice(author.client, await aNotice(author.client, MONEY), 'submit')
    const seen = await seenBy(deputy.client, submitted)
    expect(verbs(seen)).toContain('pass')
    const me = await deputy.client.call(endpoints.readMe)
    expect(me.permissions).toEqual(expect.arrayContaining(['notices.readAll', 'notices.review']))
    for (const never of ['cases.readAll', 'settings.manage', 'boards.manage', 'log.read'] as const) expect(me.permissions).not.toContain(never)
    expect(me.roles.map(({ label }) => label)).toContain(`党政办（代${clerk.account.replace('-', ' ')}）`)
    expect((await deputy.client.call(endpoints.readInbox)).boxes.map(({ key }) => key)).not.toContain('received')
    const draft = await aNotice(author.client)
    expect(await refusal(deputy.client, draft, 'submit', {})).toBe('notAllowed')
    expect((await deputy.client.refused(endpoints.createNotice, { body: aDraft() })).code).toBe('notAllowed')
  })

  it('back early, ends it at once', async () => {
    const { mine } = await leader.client.call(endpoints.addAbsence, { body: absence(discipline) })
    const ended = await leader.client.call(endpoints.endAbsence, { params: { id: mine[0]?.id ?? '' } })
    expect(ended.mine).toEqual([])
    const submitted = await actOnNotice(author.client, await aNotice(author.client), 'submit')
    expect(await refusal(discipline.client, submitted, 'publish')).toBe('notAllowed')
  })
})
