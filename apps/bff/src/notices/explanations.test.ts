import { endpoints } from '@mingbai/contracts/endpoints'
import type { Notice } from '@mingbai/contracts/notices'
import type { NoticeDraft, StaffNotice } from '@mingbai/contracts/staff-notices'
import { actOnNotice, aDraft, aNotice, aPublishedNotice } from '../../../../test/factories/a-notice'
import { aStaff } from '../../../../test/factories/a-staff'
import type { Client } from '../../../../test/support/client'
import { openTestHouse, type TestHouse } from '../../../../test/support/serve'

let test: TestHouse
let office: Client
let leader: Client
beforeEach(async () => {
  test = await openTestHouse()
  office = (await aStaff(test, 'office')).client
  leader = (await aStaff(test, 'leader')).client
})
afterEach(() => test.close())

const read = (id: string): Promise<Notice> => test.phone().call(endpoints.readNotice, { params: { id } })
const titlesOf = (cards: readonly { title: string }[]) => cards.map(({ title }) => title)
const explaining = (explains: NoticeDraft['explains'], more: Partial<NoticeDraft> = {}): Partial<NoticeDraft> => ({ title: '冬灌办法讲明白', item: 'disclosure-explain', explains, ...more })
/** Three desks are passed elsewhere; here the leader lets it out at once. */
const letOut = (seen: Pick<StaffNotice, 'id' | 'seq'>) => actOnNotice(leader, seen, 'publishUrgent', { note: '冬灌已经开始', secrecyChecked: 'yes' })
const published = async (more: Partial<NoticeDraft>) => letOut(await aNotice(office, more))
const withdraw = async (id: string) => actOnNotice(leader, await leader.call(endpoints.staffReadNotice, { params: { id } }), 'withdraw', { note: '写错了' })

/** A 规范性文件 in the register, examined by a second person. */
async function aDocument(openness: 'proactive' | 'onRequest' = 'proactive') {
  const body = { number: '平灵政发〔2026〕12号', title: '冬灌用水管理办法', madeOn: '2026-11-20', organisation: 'office', openness, ground: null, isNormative: true }
  const { id, seq } = await office.call(endpoints.registerDocument, { body })
  return leader.call(endpoints.actOnDocument, { params: { id, verb: 'examine' }, body: { seq, fields: { secrecyChecked: 'yes' } } })
}

it('a 解读 and what it explains lead to each other, and part when either comes down', async () => {
  const explained = await aPublishedNotice(office, leader, { title: '冬灌用水管理办法' })
  const draft = await aNotice(office, explaining([{ type: 'notice', id: explained.id }]))
  expect(draft.explains).toMatchObject([{ id: explained.id, title: '冬灌用水管理办法', gone: false }])
  expect((await read(explained.id)).explainedBy).toEqual([])

  await letOut(draft)
  expect((await read(draft.id)).explains).toEqual([{ title: '冬灌用水管理办法', number: '', notice: explained.id }])
  expect(titlesOf((await read(explained.id)).explainedBy)).toEqual(['冬灌办法讲明白'])

  await withdraw(draft.id)
  expect((await read(explained.id)).explainedBy).toEqual([])
})

it('what was withdrawn is not named on its 解读, and the office is told to take it out before it corrects', async () => {
  const explained = await aPublishedNotice(office, leader, { title: '冬灌用水管理办法' })
  const explainer = await published(explaining([{ type: 'notice', id: explained.id }]))
  await withdraw(explained.id)
  expect((await read(explainer.id)).explains).toEqual([])
  const seen = await leader.call(endpoints.staffReadNotice, { params: { id: explainer.id } })
  expect(seen.explains).toMatchObject([{ gone: true }])
  const correct = (explains: NoticeDraft['explains']) => ({ params: { id: explainer.id, verb: 'correct' }, body: { seq: seen.seq, fields: { words: '改字' }, draft: aDraft(explaining(explains)) } })
  const refused = await leader.refused(endpoints.actOnNotice, correct(seen.draft.explains))
  expect(refused).toMatchObject({ status: 400, code: 'explainsUnfit' })
  expect(refused.message).toContain('冬灌用水管理办法')
  expect((await leader.call(endpoints.actOnNotice, correct([]))).explains).toEqual([])
})

it('a document is explained by its number, leads on through the notice that published it, and reminds until it is explained', async () => {
  const document = await aDocument()
  const listed = async (only: 'unexplained') => (await office.call(endpoints.listDocuments, { query: { only } })).items.map(({ number }) => number)
  expect([document.wantsExplaining, document.explainWith, await listed('unexplained')]).toEqual([true, 'disclosure-explain', ['平灵政发〔2026〕12号']])

  const explainer = await published(explaining([{ type: 'document', id: document.id }]))
  expect((await read(explainer.id)).explains).toEqual([{ title: '冬灌用水管理办法', number: '平灵政发〔2026〕12号', notice: null }])
  expect(await listed('unexplained')).toEqual([])

  const notice = await published({ title: '印发冬灌用水管理办法的通知', item: 'disclosure-rules' })
  await office.call(endpoints.actOnDocument, { params: { id: document.id, verb: 'link' }, body: { seq: document.seq, fields: { notice: notice.id } } })
  expect((await read(explainer.id)).explains).toMatchObject([{ notice: notice.id }])
  expect(titlesOf((await read(notice.id)).explainedBy)).toEqual(['冬灌办法讲明白'])
  // The notice came down: the document that it published is not named any more.
  await withdraw(notice.id)
  expect((await read(explainer.id)).explains).toEqual([])
  await withdraw(explainer.id)
  expect(await listed('unexplained')).toEqual(['平灵政发〔2026〕12号'])
})

it('is chosen by words of its title or its 文号; drafts and what is kept back are not found, and cannot be named', async () => {
  const explained = await aPublishedNotice(office, leader, { title: '冬灌用水安排' })
  const hidden = await aNotice(office, { title: '冬灌还没写完' })
  const kept = await aDocument('onRequest')
  const find = async (q: string) => titlesOf((await office.call(endpoints.findExplainable, { query: { q } })).items)
  expect(await find('冬灌')).toEqual(['冬灌用水安排'])
  expect(await find('100%')).toEqual([])
  const refused = (explains: NoticeDraft['explains']) => office.refused(endpoints.createNotice, { body: aDraft(explaining(explains)) })
  expect(await refused([{ type: 'notice', id: hidden.id }])).toMatchObject({ code: 'explainsUnfit' })
  expect(await refused([{ type: 'document', id: kept.id }])).toMatchObject({ code: 'explainsUnfit' })
  expect((await test.phone().refused(endpoints.findExplainable, { query: { q: '冬灌' } })).status).toBe(401)
  // Only a 解读 explains: the same links under another item are not kept.
  expect((await aNotice(office, { explains: [{ type: 'notice', id: explained.id }] })).explains).toEqual([])
})
