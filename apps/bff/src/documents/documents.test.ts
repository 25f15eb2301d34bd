import type { DocumentDraft } from '@mingbai/contracts/documents'
import { documentsCsvPath } from '@mingbai/contracts/documents'
import { endpoints } from '@mingbai/contracts/endpoints'
import { aPublishedNotice } from '../../../../test/factories/a-notice'
import { aStaff, type TestStaff } from '../../../../test/factories/a-staff'
import { openTestHouse, type TestHouse } from '../../../../test/support/serve'

let test: TestHouse
let clerk: TestStaff
let colleague: TestStaff
let leader: TestStaff
beforeEach(async () => {
  test = await openTestHouse()
  ;[clerk, colleague, leader] = [await aStaff(test, 'office'), await aStaff(test, 'office'), await aStaff(test, 'leader')]
})
afterEach(() => test.close())

const draft = (more: Partial<DocumentDraft> = {}): DocumentDraft => ({ number: '平灵政发[2026]12号', title: '关于做好冬季取暖安全的通知', madeOn: '2026-11-10', organisation: 'office', openness: 'proactive', ground: null, isNormative: false, ...more })
const register = (more: Partial<DocumentDraft> = {}, by = clerk) => by.client.call(endpoints.registerDocument, { body: draft(more) })
const act = (by: TestStaff, seen: { id: string; seq: number }, verb: string, fields: Record<string, string | boolean> = {}) => by.client.call(endpoints.actOnDocument, { params: { id: seen.id, verb }, body: { seq: seen.seq, fields } })
const refused = (by: TestStaff, seen: { id: string; seq: number }, verb: string, fields: Record<string, string | boolean> = {}) => by.client.refused(endpoints.actOnDocument, { params: { id: seen.id, verb }, body: { seq: seen.seq, fields } })
const list = (query = {}) => clerk.client.call(endpoints.listDocuments, { query })

it('a document is registered by one and examined by another before anything leaves (条例 §17)', async () => {
  const seen = await register()
  expect(seen).toMatchObject({ number: '平灵政发〔2026〕12号', stateLabel: '待保密审查', isOwed: false, editable: true })
  expect(await refused(clerk, seen, 'examine', { secrecyChecked: true })).toMatchObject({ code: 'notNow' })
  expect(await refused(leader, seen, 'examine', {})).toMatchObject({ code: 'fieldMissing' })
  const examined = await act(leader, seen, 'examine', { secrecyChecked: true, note: '可以公开' })
  expect(examined).toMatchObject({ stateLabel: '有效', isOwed: true, editable: false })
  expect(examined.steps.at(-1)).toMatchObject({ title: '保密审查通过', words: '可以公开' })
})

it('who changes the entry cannot examine it either', async () => {
  const seen = await register()
  const saved = await colleague.client.call(endpoints.saveDocument, { params: { id: seen.id }, body: { seq: seen.seq, draft: draft({ title: '改过的标题' }) } })
  expect(await refused(colleague, saved, 'examine', { secrecyChecked: true })).toMatchObject({ code: 'notNow' })
  expect((await act(clerk, saved, 'examine', { secrecyChecked: true })).title).toBe('改过的标题')
})

it('what is to be public is owed until its notice is named, by address or id', async () => {
  const examined = await act(leader, await register(), 'examine', { secrecyChecked: true })
  expect((await list({ only: 'owed' })).items.map(({ id }) => id)).toEqual([examined.id])
  expect(await refused(clerk, examined, 'link', { notice: 'AAAAAAAAAA' })).toMatchObject({ code: 'documentDraftUnfit' })
  const notice = await aPublishedNotice(clerk.client, leader.client)
  const linked = await act(clerk, examined, 'link', { notice: `https://mingbai.example.cn/notice?id=${notice.id}` })
  expect(linked).toMatchObject({ notice: notice.id, isOwed: false })
  expect((await list({ only: 'owed' })).items).toEqual([])
})

it('the page of a notice says 有效性: 有效, and from its document being repealed on 已废止 and since when', async () => {
  const notice = await aPublishedNotice(clerk.client, leader.client)
  const shown = () => test.phone().call(endpoints.readNotice, { params: { id: notice.id } })
  expect([(await shown()).validity, (await shown()).repealedOn]).toEqual(['valid', undefined])
  const examined = await act(leader, await register({ number: '平灵政规发〔2026〕2号', isNormative: true }), 'examine', { secrecyChecked: true })
  const linked = await act(clerk, examined, 'link', { notice: notice.id })
  expect((await shown()).validity).toBe('valid')
  await act(clerk, linked, 'repeal', { repealedOn: '2026-11-20', note: '有新规定' })
  expect(await shown()).toMatchObject({ validity: 'repealed', repealedOn: '2026-11-20' })
})

it.each([
  ['a number that is none', draft({ number: '第12号文' })],
  ['a day to come', draft({ madeOn: '2026-11-23' })],
  ['an organisation that is none', draft({ organisation: 'nobody' })],
  ['kept back without a ground', draft({ openness: 'closed' })],
  ['a ground for what is public', draft({ ground: 'internal' })],
])('%s is refused in words', async (_name, body) => {
  expect(await clerk.client.refused(endpoints.registerDocument, { body })).toMatchObject({ code: 'documentDraftUnfit', message: expect.stringMatching(/[\u4e00-\u9fff]/) })
  expect((await list()).figures.made).toBe(0)
})

it('a number is given once, however its brackets are typed, and is free again when the entry was a mistake', async () => {
  const seen = await register()
  expect(await clerk.client.refused(endpoints.registerDocument, { body: draft({ number: '平灵政发（2026）第012号' }) })).toMatchObject({ code: 'alreadyExists' })
  await act(clerk, seen, 'discard', { note: '登错了' })
  await register()
  expect((await list()).figures.made).toBe(1)
})

it('what stays inside is looked at again after a year (条例 §18), and a new openness is examined anew', async () => {
  const examined = await act(leader, await register({ openness: 'closed', ground: 'internal' }), 'examine', { secrecyChecked: true })
  expect(examined).toMatchObject({ ground: '内部事务信息（第十六条）', wantsEvaluation: false })
  test.later(366 * 86_400_000)
  ;[clerk, leader] = [await aStaff(test, 'office'), await aStaff(test, 'leader')]
  expect((await list({ only: 'evaluate' })).items.map(({ id }) => id)).toEqual([examined.id])
  const evaluated = await act(clerk, examined, 'evaluate', { note: '仍是内部事务' })
  expect(evaluated.wantsEvaluation).toBe(false)
  expect(await refused(clerk, evaluated, 'reclassify', { openness: 'closed', note: '改' })).toMatchObject({ code: 'documentDraftUnfit' })
  const changed = await act(clerk, evaluated, 'reclassify', { openness: 'proactive', note: '事情已办完' })
  expect(changed).toMatchObject({ state: 'registered', openness: 'proactive', ground: '' })
  expect(changed.steps.at(-1)?.words).toBe('不予公开 → 主动公开 · 事情已办完')
  expect(await refused(clerk, changed, 'examine', { secrecyChecked: true })).toMatchObject({ code: 'notNow' })
})

it('the year’s figures are those of the annual report: 制发, 主动, 依申请, 不公开, 规范性文件 with 废止 and 有效', async () => {
  await register({ number: '平灵政发〔2026〕1号' })
  await register({ number: '平灵政发〔2026〕2号', openness: 'onRequest' })
  await register({ number: '平灵政发〔2026〕3号', openness: 'closed', ground: 'stateSecret' })
  await register({ number: '平灵政发〔2025〕9号', madeOn: '2025-05-01', isNormative: true })
  const rule = await act(leader, await register({ number: '平灵政规发〔2026〕1号', isNormative: true }), 'examine', { secrecyChecked: true })
  expect((await list()).figures).toEqual({ year: '2026', made: 4, proactive: 2, onRequest: 1, closed: 1, normative: { made: 1, repealed: 0, valid: 2 } })
  expect(await refused(clerk, rule, 'repeal', { repealedOn: '2026-11-01', note: '有新规定' })).toMatchObject({ code: 'documentDraftUnfit' })
  await act(clerk, rule, 'repeal', { repealedOn: '2026-11-20', note: '有新规定' })
  expect((await list()).figures.normative).toEqual({ made: 1, repealed: 1, valid: 1 })
  expect((await list({ q: '规发' })).items.map(({ stateLabel }) => stateLabel)).toEqual(['已废止'])
  expect((await list({ q: '平灵政发[2026]2号' })).items).toHaveLength(1)
  expect((await list({ q: '%' })).items).toEqual([])
})

it('the table for Excel holds no formula; villages and stations do not see the register', async () => {
  await register({ title: '=1+1' })
  const reply = await clerk.client.fetch(documentsCsvPath('2026'))
  expect(await reply.text()).toContain("平灵政发〔2026〕12号,'=1+1,2026-11-10")
  const handler = await aStaff(test, 'handler')
  expect(await handler.client.refused(endpoints.listDocuments)).toMatchObject({ code: 'notAllowed' })
  expect((await handler.client.fetch(documentsCsvPath('2026'))).status).toBe(403)
  expect(await leader.client.refused(endpoints.registerDocument, { body: draft() })).toMatchObject({ code: 'notAllowed' })
})

it('two people at once: the second is told', async () => {
  const seen = await register()
  await act(leader, seen, 'examine', { secrecyChecked: true })
  expect(await refused(colleague, seen, 'examine', { secrecyChecked: true })).toMatchObject({ code: 'changedMeanwhile' })
})
