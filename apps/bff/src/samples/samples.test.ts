import { endpoints } from '@mingbai/contracts/endpoints'
import { caseStateLabels } from '@mingbai/contracts/case-labels'
import { disclosureStateLabels } from '@mingbai/contracts/labels'
import * as z from 'zod/mini'
import { commonStates } from '@mingbai/rules/procedures/case-rows'
import { disclosureStates } from '@mingbai/rules/procedures/disclosure-rows'
import { rowCount } from '../database/row-types'
import { aCase, HEJIA } from '../../../../test/factories/a-case'
import { actOnCase } from '../../../../test/factories/act-on-case'
import { anUpload } from '../../../../test/factories/a-photo'
import { aStaff } from '../../../../test/factories/a-staff'
import { deliverOutbox } from '../jobs/deliver-outbox'
import { openTestHouse, type TestHouse } from '../../../../test/support/serve'
import { firstStart } from './first-start'
import { loadSamples } from './load-samples'

let test: TestHouse
beforeAll(async () => {
  test = await openTestHouse()
  await loadSamples(test.house, test.files, () => undefined)
  test.house.forgetBook()
})
afterAll(() => test.close())

const count = async (sql: string) => (await test.house.db.read(rowCount, `SELECT COUNT(*) AS n FROM ${sql}`))[0]?.n
const sampleTables = ['case_file', 'disclosure', 'people_list', 'posting', 'event', 'attachment', 'search_doc']

it('there is a sample case in every state, and one overdue, each marked and labelled', async () => {
  const rows = await test.house.db.read(z.object({ state: z.string() }), 'SELECT DISTINCT state FROM case_file WHERE sample = 1')
  expect(rows.map(({ state }) => state).sort()).toEqual([...commonStates].sort())
  const late = await test.phone().call(endpoints.listCases)
  expect(late.items.some(({ tone }) => tone === 'late')).toBe(true)
  expect(late.items.every(({ sample, stateLabel, kindLabel }) => sample && stateLabel !== '' && kindLabel !== '')).toBe(true)
  expect([...commonStates.map((state) => caseStateLabels[state]), ...disclosureStates.map((state) => disclosureStateLabels[state])].every((label) => /^[一-鿿]+$/.test(label))).toBe(true)
})

it('samples never enter the outbox, real numbers or ledger', async () => {
  expect(await count('outbox')).toBe(0)
  expect(await count("case_file WHERE sample = 1 AND number NOT LIKE '示例-%'")).toBe(0)
  expect(await count("disclosure WHERE sample = 1 AND index_number <> ''")).toBe(0)
  expect(await count('event WHERE sample = 1 AND ledger_seq IS NOT NULL')).toBe(0)
  const { number } = await aCase(test.phone())
  expect(number).toBe('灵沙2026-0001')
})

it('a sample list of people opens with a board of its village, masked and marked, and with no other', async () => {
  const own = [...(await test.house.book()).boards.values()].find(({ village, kind }) => village === HEJIA && kind === 'notice')
  const other = [...(await test.house.book()).boards.values()].find(({ village }) => village !== null && village !== HEJIA)
  const phone = test.phone()
  const [card] = (await phone.call(endpoints.readBoard, { params: { code: own?.code ?? '' } })).lists
  expect(card).toMatchObject({ sample: true, stateLabel: '公示中' })
  const params = { id: card?.id ?? '' }
  const list = await phone.call(endpoints.readVillageList, { params, query: { board: own?.code } })
  expect(list.rows.every(({ name }) => /^.\*+$/.test(name)) && list.rows.length === list.totals.households).toBe(true)
  for (const query of [{}, { board: other?.code }]) expect((await phone.refused(endpoints.readVillageList, { params, query })).code).toBe('listAtBoardOnly')
  expect((await phone.call(endpoints.readBoard, { params: { code: other?.code ?? '' } })).lists).toEqual([])
  expect((await (await phone.fetch(`/b/${own?.code}`)).text())).toContain(card?.title)
})

it('a sample is found by the number on its receipt, however it is typed', async () => {
  const [row] = await test.house.db.read(z.object({ id: z.string() }), "SELECT id FROM case_file WHERE number = '示例-0001'")
  const { queryCodeOf } = await import('../cases/query-code')
  const queryCode = queryCodeOf(test.house.keys, row?.id ?? '')
  for (const number of ['示例-0001', '示例 0001', '示例1']) expect((await test.phone().call(endpoints.trackByCode, { body: { number, queryCode } })).sample).toBe(true)
})

it('going live is refused while somebody has a trial password, then removes every sample and keeps what is real', async () => {
  const { client: office } = await aStaff(test, 'office')
  const demo = await aStaff(test, 'leader', { demo: true })
  const [sample] = (await office.call(endpoints.staffListCases, { query: { box: 'answered' } })).items.filter((one) => one.sample)
  const photo = await anUpload(office)
  const done = await actOnCase(test, office, sample?.id ?? '', 'close', { words: '试一下', outcome: 'solved', files: [photo.id] })
  expect((await test.phone().fetch(`/api/v1/files/${photo.id}`)).status).toBe(200)
  const real = await aCase(test.phone())
  test.later(5000)
  await deliverOutbox(test.house)

  expect(await office.refused(endpoints.goLive)).toMatchObject({ code: 'demoSignInsLeft', detail: { detail: demo.account } })
  expect(await count(`case_file WHERE public_id = '${done.id}'`)).toBe(1)
  await demo.client.call(endpoints.changePassword, { body: { current: (await import('../../../../test/factories/a-staff')).PASSWORD, next: 'a-new-password' } })
  await office.call(endpoints.goLive)
  for (const table of sampleTables) expect([table, await count(`${table} WHERE sample = 1`)]).toEqual([table, 0])
  expect(await count('search_gram g WHERE NOT EXISTS (SELECT 1 FROM search_doc d WHERE d.id = g.doc_id)')).toBe(0)
  expect(await count('notice_listing l WHERE NOT EXISTS (SELECT 1 FROM disclosure d WHERE d.id = l.disclosure_id)')).toBe(0)
  expect(await count("event e WHERE e.object_type = 'case' AND NOT EXISTS (SELECT 1 FROM case_file c WHERE c.id = e.object_id)")).toBe(0)
  expect(await count('people_list_row r WHERE NOT EXISTS (SELECT 1 FROM people_list l WHERE l.batch = r.batch)')).toBe(0)
  expect((await test.phone().fetch(`/api/v1/files/${photo.id}`)).status).toBe(404)
  expect((await test.phone().call(endpoints.readCase, { params: { id: real.id } })).number).toBe(real.number)
  expect((await test.phone().call(endpoints.readTenant)).trial).toBe(false)
  expect((await office.refused(endpoints.goLive)).code).toBe('alreadyLive')
})

it('--empty starts without samples, with an administrator who must change the password', async () => {
  const empty = await openTestHouse()
  const made = await firstStart(empty.house, empty.files, { isEmpty: true, progress: () => undefined })
  empty.house.forgetBook()
  const { items } = await empty.phone().call(endpoints.listCases)
  expect(items).toEqual([])
  const [admin] = made
  const phone = empty.phone()
  const me = await phone.call(endpoints.signIn, { body: { account: admin?.account ?? '', password: admin?.password ?? '' } })
  expect(me.mustChangePassword).toBe(true)
  expect(made.length).toBeGreaterThan(0)
  expect(await firstStart(empty.house, empty.files, { isEmpty: true, progress: () => undefined })).toEqual([])
  expect((await empty.phone().call(endpoints.listNotices)).items.map(({ sample }) => sample)).toEqual([false])
  await empty.close()
})
