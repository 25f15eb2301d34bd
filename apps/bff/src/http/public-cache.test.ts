import { endpoints } from '@mingbai/contracts/endpoints'
import { setTimeout as sleep } from 'node:timers/promises'
import { aCase } from '../../../../test/factories/a-case'
import { aPublishedNotice } from '../../../../test/factories/a-notice'
import { aStaff } from '../../../../test/factories/a-staff'
import type { Database } from '../database/database'
import { keepBook } from '../tenant/generation'
import { openTestHouse, type TestHouse } from '../../../../test/support/serve'

let test: TestHouse
beforeAll(async () => {
  test = await openTestHouse()
})
afterAll(() => test.close())

it('a list that has not changed is 304; a change gives it a new tag at once', async () => {
  const first = await test.phone().fetch('/api/v1/cases')
  const etag = first.headers.get('etag') ?? ''
  expect(etag).toMatch(/^"[\w-]{22}"$/)
  const ask = (tag: string) => test.phone().fetch('/api/v1/cases', { headers: { 'if-none-match': tag } })
  expect([(await ask(etag)).status, (await ask(`W/${etag}`)).status, (await ask('"other"')).status]).toEqual([304, 304, 200])
  await aCase(test.phone())
  const changed = await ask(etag)
  expect([changed.status, changed.headers.get('etag') === etag]).toEqual([200, false])
})

it('days are counted anew when the Shanghai day ends, without any change', async () => {
  const { id } = await aCase(test.phone())
  const due = async () => (await test.phone().call(endpoints.readCase, { params: { id } })).due?.text
  const today = await due()
  test.later(36 * 3_600_000)
  expect(await due()).not.toBe(today)
})

it('what is for one person is never kept', async () => {
  const { client } = await aStaff(test, 'office')
  for (const path of ['/api/v1/staff/inbox', '/api/v1/staff/session', '/api/v1/search?q=x']) expect((await client.fetch(path)).headers.get('cache-control')).toBe('no-store')
})

/** On the embedded database there is one process: there a second keeper of the book stands for it. */
it('a change of another process is seen within a second', async () => {
  const { db } = test.house
  const other = keepBook(db, '640221201')
  const before = (await other.book()).generation
  const second = db.engine === 'mysql' ? await openTestHouse({ beside: test }) : null
  const list = async () => (await second?.phone().call(endpoints.listNotices))?.items.map(({ title }) => title)
  await list()
  await aPublishedNotice((await aStaff(test, 'office')).client, (await aStaff(test, 'leader')).client, { title: '另一个进程发布的' })
  await sleep(1050)
  expect((await other.book()).generation).toBeGreaterThan(before)
  if (second) {
    second.later(36 * 3_600_000)
    expect(await list()).toContain('另一个进程发布的')
    await second.close()
  }
})

it('the book may be forgotten while somebody asks whether it is still right', async () => {
  const { db } = test.house
  let release = (): void => undefined
  const slow: Database = { ...db, read: async (schema, sql, params) => (sql.includes('book_generation FROM tenant') ? new Promise<void>((go) => (release = go)).then(() => db.read(schema, sql, params)) : db.read(schema, sql, params)) }
  const kept = keepBook(slow, '640221201')
  await kept.book()
  await sleep(1050)
  const asked = kept.book()
  await sleep(10)
  kept.forget()
  release()
  expect((await asked).code).toBe('640221201')
})

it('whoever asks while another asks waits for the same answer: after a change nobody is given the book of before', async () => {
  const kept = keepBook(test.house.db, '640221201')
  const { generation } = await kept.book()
  await aCase(test.phone())
  kept.forget()
  expect((await Promise.all([kept.book(), kept.book()])).map((book) => book.generation > generation)).toEqual([true, true])
})
