import { HEJIA } from '../../../../test/factories/a-case'
import { actOnNotice, aPublishedNotice } from '../../../../test/factories/a-notice'
import { aStaff } from '../../../../test/factories/a-staff'
import type { Client } from '../../../../test/support/client'
import { openTestHouse, type TestHouse } from '../../../../test/support/serve'
import { Disclosure } from '../notices/disclosure.entity'
import type { BookBoard } from '../tenant/book'

let test: TestHouse
let office: Client
let leader: Client
let board: BookBoard
let elsewhere: BookBoard
beforeAll(async () => {
  test = await openTestHouse()
  office = (await aStaff(test, 'office')).client
  leader = (await aStaff(test, 'leader')).client
  const boards = [...(await test.house.book()).boards.values()]
  const find = (isIt: (one: BookBoard) => boolean): BookBoard => boards.find(isIt) ?? fail()
  board = find(({ village }) => village === HEJIA)
  elsewhere = find(({ village }) => village !== null && village !== HEJIA)
})
afterAll(() => test.close())

const fail = (): never => {
  throw new Error('there is none')
}
const open = async (path: string) => test.phone().fetch(path)
const statusOf = async (path: string) => {
  const reply = await open(path)
  await reply.text()
  return reply.status
}
const textOf = async (path: string) => (await open(path)).text()

it('a screen shows what is posted on its board; a board without postings, what its village may read', async () => {
  await aPublishedNotice(office, leader, { title: '贴在何家村的', boards: [board.id], villages: [HEJIA] })
  await aPublishedNotice(office, leader, { title: '没有张贴的', text: '全乡都能看。' })
  const here = await textOf(`/screen/${board.code}`)
  expect([here.includes('贴在何家村的'), here.includes('没有张贴的')]).toEqual([true, false])
  const there = await textOf(`/screen/${elsewhere.code.toLowerCase()}`)
  expect([there.includes('贴在何家村的'), there.includes('没有张贴的')]).toEqual([false, true])
  expect(await statusOf('/screen/NOSUCHBD')).toBe(404)
})

it('asked again with its tag a screen is told that nothing is new, and measures by the server’s clock', async () => {
  const first = await open(`/screen/${board.code}`)
  const again = await test.phone().fetch(`/screen/${board.code}`, { headers: { 'if-none-match': first.headers.get('etag') ?? '' } })
  expect([first.headers.get('date'), again.status, await again.text()]).toEqual(['Sun, 22 Nov 2026 02:00:00 GMT', 304, ''])
  expect(first.headers.get('content-security-policy')).toMatch(/script-src 'self';/)
  expect([first.headers.get('x-robots-tag'), await first.text()]).toEqual(['noindex', expect.stringContaining('name="robots" content="noindex"')])
})

it('what ends carries its end, and is gone from the answers at that instant though nobody wrote anything', async () => {
  const { id } = await aPublishedNotice(office, leader, { title: '到点就下的', boards: [board.id] })
  const until = '2026-11-22T02:30:00.000Z'
  await test.house.db.write((tx) => tx.update(Disclosure, { publicId: id }, { publicUntil: until }))
  expect(await textOf(`/screen/${board.code}`)).toContain(`data-until="${until}"`)
  test.later(31 * 60_000)
  expect(await textOf(`/screen/${board.code}`)).not.toContain('到点就下的')
})

it('what is for a village only, or for nobody, is on no wall and in no kiosk', async () => {
  for (const audience of ['village', 'staff'] as const) {
    const { id } = await aPublishedNotice(office, leader, { title: `只给${audience}`, boards: [board.id], villages: [HEJIA] })
    await test.house.db.write((tx) => tx.update(Disclosure, { publicId: id }, { audience }))
    for (const path of [`/screen/${board.code}`, `/kiosk/${board.code}`, `/kiosk/${board.code}/list?village=${HEJIA}`]) expect([path, (await textOf(path)).includes(`只给${audience}`)]).toEqual([path, false])
    expect(await statusOf(`/kiosk/${board.code}/notice?id=${id}`)).toBe(404)
  }
})

it('a kiosk keeps nothing, offers no complaint, and stays a kiosk when something is gone', async () => {
  const published = await aPublishedNotice(office, leader, { title: '马上撤下的' })
  const notice = `/kiosk/${board.code}/notice?id=${published.id}`
  for (const path of [`/kiosk/${board.code}`, `/kiosk/${board.code}/list`, `/kiosk/${board.code}/search?q=%E4%BD%8E%E4%BF%9D`, `/kiosk/${board.code}/search`, notice]) {
    const reply = await open(path)
    const text = await reply.text()
    expect([path, reply.status, reply.headers.get('cache-control')]).toEqual([path, 200, 'no-store'])
    expect([path, /href="(?!\/kiosk\/|data:)/.test(text), /我要反映|tel:/.test(text), text.includes('0952-6801081')]).toEqual([path, false, false, true])
  }
  await actOnNotice(leader, published, 'withdraw', { note: '写错了' })
  const gone = await open(notice)
  expect([gone.status, await gone.text()]).toEqual([404, expect.stringContaining(`href="/kiosk/${board.code}"`)])
  expect(await statusOf(`/kiosk/${board.code}/nothing`)).toBe(404)
})
