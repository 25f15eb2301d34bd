import { endpoints } from '@mingbai/contracts/endpoints'
import { rowCount } from '../database/row-types'
import { aCase } from '../../../../test/factories/a-case'
import { actOnNotice, aNotice, aPublishedNotice } from '../../../../test/factories/a-notice'
import { aStaff } from '../../../../test/factories/a-staff'
import type { Client } from '../../../../test/support/client'
import { openTestHouse, type TestHouse } from '../../../../test/support/serve'

let test: TestHouse
let office: Client
let leader: Client
beforeAll(async () => {
  test = await openTestHouse()
  office = (await aStaff(test, 'office')).client
  leader = (await aStaff(test, 'leader')).client
})
afterAll(() => test.close())

const aboutOf = async (id: string) => (await test.phone().call(endpoints.readCase, { params: { id } })).about

it('看不懂 under a notice becomes a case under 信息公开 that names the notice, for residents and for staff, counted apart', async () => {
  const notice = await aPublishedNotice(office, leader, { title: '看不懂的账' })
  const { id } = await aCase(test.phone(), { category: 'disclosure', about: { type: 'notice', id: notice.id }, words: '《看不懂的账》看不懂。' })
  expect(await aboutOf(id)).toEqual({ type: 'notice', id: notice.id, title: '看不懂的账' })
  expect(await office.call(endpoints.staffReadCase, { params: { id } })).toMatchObject({ category: '信息公开', about: { id: notice.id, title: '看不懂的账' } })
  expect(await test.house.db.read(rowCount, "SELECT COUNT(*) AS n FROM case_file WHERE about_type = 'notice'")).toEqual([{ n: 1 }])
  await aCase(test.phone(), { words: '路灯不亮。' })
  expect((await office.call(endpoints.staffListCases, { query: { about: 'notice' } })).items.map((row) => row.id)).toEqual([id])
  expect((await office.call(endpoints.staffListCases, { query: { about: 'list' } })).items).toEqual([])
})

it('the title leaves the public page with the notice; staff still see it', async () => {
  const notice = await aPublishedNotice(office, leader, { title: '要撤下的' })
  const { id } = await aCase(test.phone(), { about: { type: 'notice', id: notice.id } })
  await actOnNotice(leader, notice, 'withdraw', { note: '不再有效' })
  expect(await aboutOf(id)).toBeNull()
  expect((await office.call(endpoints.staffReadCase, { params: { id } })).about).toMatchObject({ title: '要撤下的' })
})

it('a case is never about what its author could not read: a draft, or nothing at all', async () => {
  const draft = await aNotice(office, { title: '还没发的稿子' })
  for (const about of [draft.id, 'AAAAAAAAAA']) {
    const { id } = await aCase(test.phone(), { about: { type: 'notice', id: about } })
    expect((await office.call(endpoints.staffReadCase, { params: { id } })).about).toBeNull()
  }
})
