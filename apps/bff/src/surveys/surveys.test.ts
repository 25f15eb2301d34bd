import { endpoints } from '@mingbai/contracts/endpoints'
import { HEJIA } from '../../../../test/factories/a-case'
import { aPublishedNotice } from '../../../../test/factories/a-notice'
import { anUpload } from '../../../../test/factories/a-photo'
import { aStaff } from '../../../../test/factories/a-staff'
import { anAnswer, aSurvey, aTally } from '../../../../test/factories/a-survey'
import type { Client } from '../../../../test/support/client'
import { openTestHouse, type TestHouse } from '../../../../test/support/serve'
import type { SurveyDraft, TallyDraft } from '@mingbai/contracts/staff-surveys'

const DAY = 86_400_000
const params = { year: '2026' }

// 22 November 2026.
let test: TestHouse
let office: Client
beforeEach(async () => {
  test = await openTestHouse()
  await signIn()
})
afterEach(() => test.close())

const signIn = async () => {
  office = (await aStaff(test, 'office')).client
}
const open = (more: Partial<SurveyDraft> = {}) => office.call(endpoints.openSurvey, { params, body: aSurvey(more) })
const change = (seq: number, more: Partial<SurveyDraft>) => ({ params, body: { seq, draft: aSurvey(more) } })
const answer = (id: string, more = {}, phone = test.phone()) => phone.call(endpoints.answerSurvey, { params: { id }, body: anAnswer(more) })
const refused = (id: string, more = {}, phone = test.phone()) => phone.refused(endpoints.answerSurvey, { params: { id }, body: anAnswer(more) })
const staffRead = (source?: 'app' | 'phone' | 'paper') => office.call(endpoints.staffReadSurvey, { params, query: { source } })
const read = (year?: string) => test.phone().call(endpoints.readSurvey, { query: { year } })
const enter = (more = {}) => office.call(endpoints.enterTally, { params, body: aTally(more) })

it('a phone answers once, without signing in; the same form again is the first again, other words under its key are refused', async () => {
  const { id } = await open()
  expect((await read()).survey).toMatchObject({ id, state: 'current', questions: ['公开的东西看得懂吗', '反映的事有人管吗', '办得快不快'], figures: null })
  expect((await test.phone().call(endpoints.readHome)).survey).toEqual({ id, title: '2026年群众评议', untilOn: '2026-11-30' })
  const phone = test.phone()
  const body = anAnswer({ village: HEJIA })
  const send = { params: { id }, body }
  expect(await phone.call(endpoints.answerSurvey, send)).toEqual({ figuresOn: '2026-12-05' })
  expect(await Promise.all([1, 2, 3].map(() => phone.call(endpoints.answerSurvey, send)))).toHaveLength(3)
  expect(await phone.refused(endpoints.answerSurvey, { params: { id }, body: { ...body, words: '再说一句' } })).toMatchObject({ status: 409, code: 'submissionKeyReused' })
  expect(await refused(id, {}, phone)).toMatchObject({ status: 409, code: 'surveyAnswered' })
  expect(await refused(id, { answers: [null, null, null], words: '都好' })).toMatchObject({ status: 400, code: 'surveyEmpty' })
  expect(await refused(id, { answers: ['satisfied'] })).toMatchObject({ status: 400, code: 'badRequest' })
  expect(await refused('AAAAAAAAAA')).toMatchObject({ status: 404 })
  expect((await staffRead()).figures.all).toEqual({ label: '合计', people: 1, questions: null })
})

it('ten taps at once from one phone with ten forms are one answer', async () => {
  const { id } = await open()
  const phone = test.phone()
  const tried = await Promise.all(Array.from({ length: 10 }, () => phone.fetch(`/api/v1/surveys/${id}/answers`, { method: 'POST', body: JSON.stringify(anAnswer()), headers: { 'content-type': 'application/json' } })))
  expect(tried.map(({ status }) => status).sort()).toEqual([200, ...Array<number>(9).fill(409)])
  expect((await staffRead()).figures.all.people).toBe(1)
})

it('figures come out on the promised day: by question, village and source, with how many; few are told together; no answer is 未评价', async () => {
  const { id } = await open()
  for (let n = 0; n < 6; n++) await answer(id, { village: HEJIA })
  for (let n = 0; n < 2; n++) await answer(id, { answers: ['unsatisfied', null, null] })
  await enter({ village: HEJIA, people: 10 })
  await enter({ source: 'phone', how: '按名册抽了打的', people: 5, counts: [[5, 0, 0, 0], [0, 0, 0, 0], [0, 5, 0, 0]] })
  expect((await read()).survey?.figures).toBeNull()
  test.later(9 * DAY)
  expect((await read()).survey).toMatchObject({ state: 'counting', figures: null })
  expect(await refused(id)).toMatchObject({ code: 'surveyOver', message: expect.stringContaining('2026-12-05') })
  test.later(4 * DAY)
  const { survey } = await read('2026')
  expect(survey?.figures?.all).toEqual({ label: '合计', people: 23, questions: [{ counts: [16, 3, 3, 0], unanswered: 1 }, { counts: [2, 8, 6, 0], unanswered: 7 }, { counts: [0, 5, 0, 10], unanswered: 8 }] })
  expect(survey?.figures?.sources.map(({ label, people }) => [label, people])).toEqual([['纸上填的', 10], ['手机上评的', 8], ['打电话问的', 5]])
  expect(survey?.figures?.villages.map(({ label, people }) => [label, people])).toEqual([['何家村', 16], ['没说哪个村', 7]])
  await signIn()
  expect((await staffRead('app')).figures.villages.map(({ label, people }) => [label, people])).toEqual([['没说哪个村、何家村（人少，合在一起）', 8]])
  expect((await read('2025')).survey).toBeNull()
})

it('free lines are for the office alone, and what is seen of anybody is a village and a day', async () => {
  const { id } = await open()
  await answer(id, { village: HEJIA, words: '渠上的闸没人管' })
  await enter({ words: '办事要跑两趟' })
  expect((await staffRead()).words).toEqual([{ on: '2026-11-22', sourceLabel: '手机上评的', villageName: '何家村', words: '渠上的闸没人管' }, { on: '2026-11-21', sourceLabel: '纸上填的', villageName: '没说哪个村', words: '办事要跑两趟' }])
  test.later(14 * DAY)
  expect(JSON.stringify(await read())).not.toMatch(/闸|两趟/)
})

it('a sheet says who entered it, has its photo for the office, and counts no more once it is struck out', async () => {
  await open()
  const photo = (await anUpload(office)).id
  const { tallies: [tally] } = await enter({ photo })
  expect(tally).toMatchObject({ sourceLabel: '纸上填的', how: '村民代表会上发的', by: expect.stringContaining('office'), photo: { id: photo } })
  expect((await test.phone().fetch(`/api/v1/files/${photo}`)).status).toBe(404)
  const strike = { params: { ...params, id: tally?.id ?? '' }, body: { reason: '登了两遍' } }
  const struck = await office.call(endpoints.strikeTally, strike)
  expect([struck.figures.all.people, struck.tallies[0]?.struck]).toEqual([0, '登了两遍'])
  expect(await office.refused(endpoints.strikeTally, strike)).toMatchObject({ status: 404 })
})

const unfitSheets: [string, Partial<TallyDraft>, string, string][] = [
  ['more answers than people', { people: 3 }, 'surveyUnfit', '第 1 题'],
  ['a question left out', { counts: [[1, 0, 0, 0]] }, 'surveyUnfit', '3 道题'],
  ['a day ahead', { collectedOn: '2026-11-23' }, 'dayAheadUnfit', ''],
  ['a day before it began', { collectedOn: '2026-11-19' }, 'surveyUnfit', '评议开始以后'],
  ['a village that is none', { village: '999' }, 'surveyUnfit', '没有这个村'],
  ['nobody', { people: 0 }, 'badRequest', ''],
]
it('a sheet that cannot be is refused with what is wrong, and leaves nothing', async () => {
  await open()
  for (const [what, more, code, words] of unfitSheets) {
    const found = await office.refused(endpoints.enterTally, { params, body: aTally(more) })
    expect([what, found.code, found.message]).toEqual([what, code, expect.stringContaining(words)])
  }
  expect((await staffRead()).tallies).toEqual([])
})

it('what is out changes no more: no sheet, no strike, no other day; only what is done about it is added, once that is public', async () => {
  const { id } = await open()
  for (let n = 0; n < 5; n++) await answer(id)
  const { tallies: [tally], seq } = await enter()
  test.later(13 * DAY)
  await signIn()
  expect(await office.refused(endpoints.enterTally, { params, body: aTally() })).toMatchObject({ code: 'notNow' })
  expect(await office.refused(endpoints.strikeTally, { params: { ...params, id: tally?.id ?? '' }, body: { reason: '不好看' } })).toMatchObject({ code: 'notNow' })
  expect((await office.refused(endpoints.changeSurvey, change(seq, { figuresOn: '2026-12-20' }))).message).toContain('已经公布')
  const notice = await aPublishedNotice(office, (await aStaff(test, 'leader')).client, { title: '群众评议整改情况' })
  await office.call(endpoints.changeSurvey, change(seq, { notice: notice.id }))
  expect((await read()).survey?.notice).toMatchObject({ id: notice.id, title: '群众评议整改情况' })
})

it('questions stand from the first answer on, and days move only later; before, everything may be changed', async () => {
  const { id, seq } = await open()
  const changed = await office.call(endpoints.changeSurvey, change(seq, { questions: ['办得快不快'] }))
  await answer(id, { answers: ['unsure'] })
  for (const more of [{}, { questions: ['办得快不快'], untilOn: '2026-11-29' }]) expect((await office.refused(endpoints.changeSurvey, change(changed.seq, more))).message).toContain('已经有人评了')
  expect(await office.call(endpoints.changeSurvey, change(changed.seq, { questions: ['办得快不快'], untilOn: '2026-12-02' }))).toMatchObject({ untilOn: '2026-12-02', answered: true })
  expect(await office.refused(endpoints.changeSurvey, change(changed.seq, { questions: ['办得快不快'], untilOn: '2026-12-03' }))).toMatchObject({ code: 'changedMeanwhile' })
})

const unfitRounds: [string, Partial<SurveyDraft>, string][] = [
  ['an end before the beginning', { untilOn: '2026-11-19' }, 'surveyUnfit'],
  ['figures before the end', { figuresOn: '2026-11-30' }, 'surveyUnfit'],
  ['figures put off for months', { figuresOn: '2027-03-01' }, 'surveyUnfit'],
  ['another year', { fromOn: '2025-11-20' }, 'surveyUnfit'],
  ['the same question twice', { questions: ['办得快不快', '办得快不快'] }, 'surveyUnfit'],
  ['a telephone in its words', { intro: '找 13812345678' }, 'personalDataFound'],
  ['a notice that is not public', { notice: 'AAAAAAAAAA' }, 'surveyUnfit'],
  ['no question', { questions: [] }, 'badRequest'],
]
it('a round that cannot be is refused', async () => {
  for (const [what, more, code] of unfitRounds) expect([what, await office.refused(endpoints.openSurvey, { params, body: aSurvey(more) })]).toEqual([what, expect.objectContaining({ status: 400, code })])
  expect((await office.call(endpoints.listSurveys)).items).toEqual([])
})

it('one round a year, run by the office; 分管领导 reads it', async () => {
  await open()
  expect(await office.refused(endpoints.openSurvey, { params, body: aSurvey() })).toMatchObject({ status: 409, code: 'alreadyExists' })
  const leader = (await aStaff(test, 'leader')).client
  expect((await leader.call(endpoints.listSurveys)).mayWrite).toBe(false)
  expect(await leader.refused(endpoints.enterTally, { params, body: aTally() })).toMatchObject({ status: 403 })
})

it('before its first day it is nowhere', async () => {
  const { id, stateLabel } = await open({ fromOn: '2026-11-25' })
  expect([stateLabel, (await read()).survey, (await test.phone().call(endpoints.readHome)).survey]).toEqual(['还没开始', null, null])
  expect(await refused(id)).toMatchObject({ status: 404 })
})

it('from one address more than a village’s worth in an hour is kept, and counts only once the office has said so', async () => {
  const { id } = await open()
  for (let n = 0; n < 62; n++) await answer(id, {}, test.phone({ address: '10.0.0.9' }))
  expect(await staffRead()).toMatchObject({ held: 2, figures: { all: { people: 60 } } })
  expect(await office.call(endpoints.settleHeld, { params, body: { counts: true, reason: '村里开会时一起评的' } })).toMatchObject({ held: 0, figures: { all: { people: 62 } } })
  expect(await office.refused(endpoints.settleHeld, { params, body: { counts: true, reason: '再来一次' } })).toMatchObject({ code: 'notNow' })
  expect((await office.call(endpoints.readLog)).items).toContainEqual(expect.objectContaining({ object: '群众评议', title: '等着看的算进来 2026年群众评议', detail: expect.stringContaining('村里开会时一起评的') }))
})

it('the annual report counts it as 社会评议 from the day its figures are out, with its people, and opens it', async () => {
  const { id } = await open()
  await answer(id)
  await enter()
  await office.call(endpoints.addReportEntry, { body: { kind: 'review', on: '2026-06-01', title: '县里请人评的', number: 40, amount: '', evidence: '' } })
  const cell = async (name: string) => (await office.call(endpoints.staffReadReport, { params })).figures.find((figure) => figure.cell === name)?.value
  expect(await cell('overview.oversight.reviews')).toBe(1)
  test.later(13 * DAY)
  await signIn()
  expect([await cell('overview.oversight.reviews'), await cell('overview.oversight.reviewPeople')]).toEqual([2, 51])
  const { items } = await office.call(endpoints.readCellRecords, { params: { ...params, cell: 'overview.oversight.reviewPeople' } })
  expect(items.map(({ on, label, link, amount }) => [on, label, link, amount])).toEqual([['2026-12-05', '2026年群众评议', '/surveys/2026', '11'], ['2026-06-01', '县里请人评的', '/reports/entries', '40']])
})
