import { endpoints } from '@mingbai/contracts/endpoints'
import type { PlanPoint, StaffPlan } from '@mingbai/contracts/plans'
import { sizeScript } from '@mingbai/outputs/parts/size-script'
import { aCase } from '../../../../test/factories/a-case'
import { aPublishedNotice, actOnNotice, aNotice } from '../../../../test/factories/a-notice'
import { aStaff } from '../../../../test/factories/a-staff'
import type { Client } from '../../../../test/support/client'
import { openTestHouse, type TestHouse } from '../../../../test/support/serve'

const HEJIA = '640221201208'
const LINGSHA = '640221201200'
const DAY = 86_400_000
const year = '2026'
// 22 November 2026.
let test: TestHouse
let office: Client
let leader: Client
beforeEach(async () => {
  test = await openTestHouse()
  office = (await aStaff(test, 'office')).client
  leader = (await aStaff(test, 'leader')).client
})
afterEach(() => test.close())

const add = (more = {}, of = year) => office.call(endpoints.addPlanTask, { params: { year: of }, body: { organisations: ['office'], month: 11, text: '冬灌前把支渠清一遍', proof: '完工公示', ...more } })
const seen = ({ tasks }: StaffPlan) => tasks.filter(({ state }) => state === 'submitted').map(({ id, seq }) => ({ id, seq }))
const approve = async (of = year) => leader.call(endpoints.decidePlan, { params: { year: of }, body: { approve: true, note: '', tasks: seen(await office.call(endpoints.submitPlan, { params: { year: of } })) } })
const publicPlan = () => test.phone().call(endpoints.readPlan, { query: {} })
const pointOf = ({ tasks }: StaffPlan, organisation = 'office'): PlanPoint => tasks.find((one) => one.organisation.code === organisation) ?? fail()
const finish = (client: Client, { id, seq }: PlanPoint, more: Partial<{ link: { type: 'notice' | 'document' | 'case'; id: string } | null; words: string }>) => ({ params: { id }, body: { seq, link: null, words: '', ...more } }) satisfies Parameters<typeof client.call<typeof endpoints.finishPlanPoint>>[1]
function fail(): never {
  throw new Error('none')
}

it('one person writes the tasks and another approves them; until then nobody outside or in the villages reads one', async () => {
  const clerk = (await aStaff(test, 'villageClerk', { organisation: HEJIA })).client
  await add({ organisations: [HEJIA, LINGSHA], text: '秋季村务公开一次' })
  expect([(await publicPlan()).tasks, (await clerk.call(endpoints.staffReadPlan, { params: { year } })).tasks]).toEqual([0, []])
  const both = (await aStaff(test, 'office', { roles: [{ role: 'office', organisation: 'office' }, { role: 'leader', organisation: 'office' }] })).client
  await both.call(endpoints.addPlanTask, { params: { year }, body: { organisations: ['office'], month: 12, text: '年底对账一次', proof: '对账公示' } })
  const sent = await office.call(endpoints.submitPlan, { params: { year } })
  expect(await both.refused(endpoints.decidePlan, { params: { year }, body: { approve: true, note: '', tasks: seen(sent) } })).toMatchObject({ status: 409, code: 'ownPlan' })
  expect(await office.refused(endpoints.decidePlan, { params: { year }, body: { approve: true, note: '', tasks: seen(sent) } })).toMatchObject({ status: 403 })
  await leader.call(endpoints.decidePlan, { params: { year }, body: { approve: true, note: '', tasks: seen(sent) } })
  const { tasks, approvedOn, months } = await publicPlan()
  expect([tasks, approvedOn, months.length]).toEqual([3, '2026-11-22', 12])
  // The same words for two villages are told once; a month without a point is told too.
  expect(months[10]?.tasks).toMatchObject([{ text: '秋季村务公开一次', bodies: [{ name: '灵沙村', progressLabel: '正在办' }, { name: '何家村' }] }])
  expect([months[0]?.tasks, months[11]?.tasks[0]?.bodies[0]?.progressLabel]).toEqual([[], '还没到'])
  expect((await clerk.call(endpoints.staffReadPlan, { params: { year } })).tasks).toHaveLength(3)
})

it('the leader sends back with a reason, the office changes it, and what changed meanwhile is not approved unseen', async () => {
  await add()
  const first = await office.call(endpoints.submitPlan, { params: { year } })
  expect(await leader.refused(endpoints.decidePlan, { params: { year }, body: { approve: false, note: '', tasks: seen(first) } })).toMatchObject({ code: 'planUnfit' })
  const back = await leader.call(endpoints.decidePlan, { params: { year }, body: { approve: false, note: '写清是哪几条渠', tasks: seen(first) } })
  expect(pointOf(back)).toMatchObject({ state: 'draft', note: '写清是哪几条渠', mayApprove: false })
  const { id, seq } = pointOf(back)
  const change = { params: { id }, body: { seq, organisation: 'office', month: 11, text: '冬灌前把一支渠到四支渠清一遍', proof: '完工公示' } }
  await office.call(endpoints.changePlanPoint, change)
  expect(await office.refused(endpoints.changePlanPoint, change)).toMatchObject({ status: 409, code: 'changedMeanwhile' })
  expect(await leader.refused(endpoints.decidePlan, { params: { year }, body: { approve: true, note: '', tasks: seen(first) } })).toMatchObject({ code: 'planUnfit' })
  const done = pointOf(await approve())
  expect(done).toMatchObject({ state: 'approved', note: '' })
  expect(await office.refused(endpoints.removePlanPoint, { params: { id }, body: { seq: done.seq } })).toMatchObject({ status: 409, code: 'notNow' })
})

it('an approved point is one of its organisation’s duties, late it lies with supervision, and shown by a notice it is done for everybody', async () => {
  const clerk = (await aStaff(test, 'villageClerk', { organisation: HEJIA })).client
  await add({ organisations: [HEJIA] })
  await approve()
  const duties = async (client: Client) => (await client.call(endpoints.staffReadDuties)).items.filter(({ plan }) => plan !== null)
  expect(await duties(clerk)).toMatchObject([{ item: { name: '冬灌前把支渠清一遍' }, dueOn: '2026-11-30', state: 'due', periodLabel: '2026年11月', mayReportNil: false }])
  expect((await clerk.call(endpoints.readInbox)).boxes.find(({ key }) => key === 'ownDuties')?.duties.some(({ plan }) => plan !== null)).toBe(true)
  const [owed] = await duties(clerk)
  expect(await clerk.refused(endpoints.reportNil, { body: { item: owed?.item.code ?? '', organisation: HEJIA, period: owed?.period ?? '', reason: '这一期没有要公开的' } })).toMatchObject({ code: 'notNow' })
  test.later(9 * DAY)
  const [discipline, sameOffice, sameLeader, sameClerk] = await Promise.all([aStaff(test, 'discipline'), aStaff(test, 'office'), aStaff(test, 'leader'), aStaff(test, 'villageClerk', { organisation: HEJIA })])
  const late = async () => (await discipline.client.call(endpoints.readSupervision)).duties.items.filter(({ plan }) => plan !== null).length
  expect([await late(), (await publicPlan()).overdue]).toEqual([1, 1])

  const notice = await aPublishedNotice(sameOffice.client, sameLeader.client, { title: '支渠完工公示' })
  const draft = await aNotice(sameOffice.client, { title: '还没发布' })
  const point = pointOf(await sameClerk.client.call(endpoints.staffReadPlan, { params: { year } }), HEJIA)
  expect(await sameClerk.client.refused(endpoints.finishPlanPoint, finish(sameClerk.client, point, { link: { type: 'notice', id: draft.id } }))).toMatchObject({ code: 'planUnfit' })
  await sameClerk.client.call(endpoints.finishPlanPoint, finish(sameClerk.client, point, { link: { type: 'notice', id: notice.id } }))
  const body = async () => (await publicPlan()).months[10]?.tasks[0]?.bodies[0]
  expect([await late(), await body()]).toMatchObject([0, { progressLabel: '办好了', doneOn: '2026-12-01', shownBy: { title: '支渠完工公示', path: `/notice?id=${notice.id}` } }])
  // A notice that came down is not named any more; the point stays done.
  await actOnNotice(sameLeader.client, notice, 'withdraw', { note: '写错了' })
  expect(await body()).toMatchObject({ progress: 'done', shownBy: null })
})

it('nothing to do that month, said with its reason, counts; no reason, a stranger’s point or a private number does not', async () => {
  await add({ organisations: [HEJIA] })
  const point = pointOf(await approve(), HEJIA)
  const [other, clerk] = [(await aStaff(test, 'villageClerk', { organisation: LINGSHA })).client, (await aStaff(test, 'villageClerk', { organisation: HEJIA })).client]
  expect(await other.refused(endpoints.finishPlanPoint, finish(other, point, { words: '今年没有要清的渠' }))).toMatchObject({ status: 403 })
  expect(await clerk.refused(endpoints.finishPlanPoint, finish(clerk, point, { words: '没' }))).toMatchObject({ code: 'planUnfit' })
  expect(await clerk.refused(endpoints.finishPlanPoint, finish(clerk, point, { words: '有事打 13812345678' }))).toMatchObject({ code: 'personalDataFound' })
  const complaint = await aCase(test.phone())
  expect(await clerk.refused(endpoints.finishPlanPoint, finish(clerk, point, { link: { type: 'case', id: complaint.number } }))).toMatchObject({ code: 'planUnfit' })
  await clerk.call(endpoints.finishPlanPoint, finish(clerk, point, { words: '今年没有要清的渠' }))
  expect((await publicPlan()).months[10]?.tasks[0]?.bodies[0]).toMatchObject({ progress: 'done', progressLabel: '没有要办的', words: '今年没有要清的渠' })
  expect(await clerk.refused(endpoints.finishPlanPoint, finish(clerk, point, { words: '今年没有要清的渠' }))).toMatchObject({ code: 'notNow' })
})

it('last year’s plan is a start: its approved tasks come as drafts, once', async () => {
  await add({ organisations: [HEJIA, 'office'] }, '2025')
  await approve('2025')
  await add({ text: '没有审定的那一条' }, '2025')
  expect((await office.call(endpoints.staffReadPlan, { params: { year } })).mayCopy).toBe(true)
  const copied = await office.call(endpoints.copyPlan, { params: { year } })
  expect(copied.tasks.map(({ organisation, state, doneOn }) => [organisation.code, state, doneOn])).toEqual([[HEJIA, 'draft', null], ['office', 'draft', null]])
  expect([copied.mayCopy, (await office.refused(endpoints.copyPlan, { params: { year } })).code]).toEqual([false, 'planUnfit'])
})

it('the page of the server says it in words, with no script but the one for the size of letters, and another year is a press away', async () => {
  await add()
  await approve()
  const html = await (await test.phone().fetch('/plan')).text()
  for (const words of ['2026年工作要点', '冬灌前把支渠清一遍', '办了拿什么看：完工公示', '正在办', '没有安排的月份：1月、2月']) expect(html).toContain(words)
  expect(html.replaceAll(`<script>${sizeScript}</script>`, '')).not.toContain('<script')
  expect((await test.phone().fetch('/plan?year=2019')).status).toBe(404)
})

it('an approved point is changed or struck only by a leader who did not write it, with a reason that everybody goes on reading', async () => {
  await add({ organisations: [HEJIA, LINGSHA] })
  const plan = await approve()
  const [hejia, lingsha] = [pointOf(plan, HEJIA), pointOf(plan, LINGSHA)]
  const amend = (client: Client, { id, seq }: PlanPoint, more = {}) => ({ params: { id }, body: { seq, month: 12, text: '封冻前把支渠清一遍', proof: '完工公示', reason: '今年冬灌晚了半个月', ...more } }) satisfies Parameters<typeof client.call<typeof endpoints.amendPlanPoint>>[1]
  const strike = ({ id, seq }: PlanPoint, reason: string) => ({ params: { id }, body: { seq, reason } })
  expect(await office.refused(endpoints.amendPlanPoint, amend(office, hejia))).toMatchObject({ status: 403 })
  expect(await leader.refused(endpoints.amendPlanPoint, amend(leader, hejia, { reason: '改' }))).toMatchObject({ code: 'badRequest' })
  expect(await leader.refused(endpoints.amendPlanPoint, amend(leader, hejia, { reason: '张三说的 13812345678' }))).toMatchObject({ code: 'personalDataFound' })
  expect(await leader.refused(endpoints.amendPlanPoint, amend(leader, hejia, { month: 11, text: hejia.text }))).toMatchObject({ code: 'planUnfit' })
  await leader.call(endpoints.amendPlanPoint, amend(leader, hejia))
  expect(await leader.refused(endpoints.amendPlanPoint, amend(leader, hejia, { month: 10 }))).toMatchObject({ code: 'changedMeanwhile' })
  await leader.call(endpoints.strikePlanPoint, strike(lingsha, '支渠都改成暗管了'))
  expect(await leader.refused(endpoints.strikePlanPoint, strike(lingsha, '支渠都改成暗管了'))).toMatchObject({ code: 'notNow' })
  const { tasks, struck, months } = await publicPlan()
  expect([tasks, struck]).toEqual([1, 1])
  expect(months[11]?.tasks).toMatchObject([{ text: '封冻前把支渠清一遍', bodies: [{ name: '何家村', progress: 'ahead', amendments: [{ on: '2026-11-22', was: '11月：冬灌前把支渠清一遍', reason: '今年冬灌晚了半个月' }] }] }])
  expect(months[10]?.tasks).toMatchObject([{ bodies: [{ name: '灵沙村', progressLabel: '中途不办了', amendments: [{ reason: '支渠都改成暗管了' }] }] }])
  const html = await (await test.phone().fetch('/plan')).text()
  for (const words of ['另有 1 件中途不办了', '原来是“11月：冬灌前把支渠清一遍”。为什么改：今年冬灌晚了半个月', '定下不办了。为什么：支渠都改成暗管了']) expect(html).toContain(words)
  const clerk = (await aStaff(test, 'villageClerk', { organisation: LINGSHA })).client
  expect((await clerk.call(endpoints.staffReadDuties)).items.filter(({ plan: owed }) => owed !== null)).toEqual([])
})

it('the annual report counts what was resolved and what was done, and opens the plan behind it', async () => {
  await add({ organisations: [HEJIA, LINGSHA, 'office'] })
  const plan = await approve()
  await office.call(endpoints.finishPlanPoint, finish(office, pointOf(plan), { words: '今年没有要清的渠' }))
  await leader.call(endpoints.strikePlanPoint, { params: { id: pointOf(plan, LINGSHA).id }, body: { seq: pointOf(plan, LINGSHA).seq, reason: '支渠都改成暗管了' } })
  const { figures } = await office.call(endpoints.staffReadReport, { params: { year } })
  expect(['overview.plan.points', 'overview.plan.done'].map((cell) => figures.find((one) => one.cell === cell)?.text)).toEqual(['2', '1'])
  expect((await office.call(endpoints.readCellRecords, { params: { year, cell: 'overview.plan.done' } })).items).toMatchObject([{ label: '冬灌前把支渠清一遍', link: '/plan/2026', on: '2026-11-22' }])
})
