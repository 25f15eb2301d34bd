import { endpoints } from '@mingbai/contracts/endpoints'
import { postingsCsvPath, type PostingDraft } from '@mingbai/contracts/postings'
import { HEJIA } from '../../../../test/factories/a-case'
import { aNotice, aPublishedNotice } from '../../../../test/factories/a-notice'
import { aStaff, type TestStaff } from '../../../../test/factories/a-staff'
import { openTestHouse, type TestHouse } from '../../../../test/support/serve'

let test: TestHouse
let office: TestStaff
let leader: TestStaff
let board: { id: string; code: string; name: string }
beforeEach(async () => {
  test = await openTestHouse({ env: { PUBLIC_URL: 'https://mingbai.example.cn' } })
  office = await aStaff(test, 'office')
  leader = await aStaff(test, 'leader')
  const [found] = [...(await test.house.book()).boards.values()].filter(({ village, kind }) => village === HEJIA && kind === 'notice')
  if (!found) throw new Error('no board')
  board = found
})
afterEach(() => test.close())

const LINK = 'https://mp.example.cn/s/abc'
const draft = (more: Partial<PostingDraft> = {}): PostingDraft => ({ channel: 'wechat-account', board: null, link: LINK, postedOn: '2026-11-22', note: '', ...more })
const published = (title = '冬灌用水安排', boards: string[] = []) => aPublishedNotice(office.client, leader.client, { title, boards })
const record = (id: string, body: PostingDraft, by = office) => by.client.call(endpoints.recordPosting, { params: { id }, body })
const refused = (id: string, body: PostingDraft, by = office) => by.client.refused(endpoints.recordPosting, { params: { id }, body })
const register = (query = {}) => office.client.call(endpoints.readPostings, { query })

it('pasting the link of the 公众号 marks that posting, and residents read where it went', async () => {
  const { id } = await published()
  const { items } = await record(id, draft())
  expect(items).toEqual([expect.objectContaining({ channel: { code: 'wechat-account', name: '微信公众号' }, link: LINK, postedOn: '2026-11-22', takenDownOn: null, isCancelled: false, verbs: ['takeDown', 'cancel'] })])
  expect((await test.phone().call(endpoints.readNotice, { params: { id } })).postedAt).toEqual(['微信公众号'])
})

it('one disclosure on three carriers is 1 条 and 3 条次; what was struck out is neither, and may be entered again', async () => {
  const { published: before } = await register()
  const { id } = await published()
  await record(id, draft())
  await record(id, draft({ channel: 'radio', link: '' }))
  const { items } = await record(id, draft({ channel: 'notice-board', board: board.code, link: '' }))
  expect(items.find(({ channel }) => channel.code === 'notice-board')?.board).toEqual({ code: board.code, name: board.name })
  expect(await register()).toMatchObject({ published: before + 1, postings: 3 })
  const wrong = items.find(({ channel }) => channel.code === 'wechat-account')
  const after = await office.client.call(endpoints.actOnPosting, { params: { id: wrong?.id ?? '', verb: 'cancel' }, body: { on: '2026-11-22', note: '发错了文章' } })
  expect(after.items.find(({ isCancelled }) => isCancelled)).toMatchObject({ note: '发错了文章', verbs: [] })
  const counted = await register()
  expect(counted).toMatchObject({ published: before + 1, postings: 2 })
  expect(counted.channels.find(({ code }) => code === 'radio')).toMatchObject({ postings: 1, notices: 1, lastOn: '2026-11-22' })
  await record(id, draft())
  expect(await register()).toMatchObject({ postings: 3 })
})

it.each([
  ['the same link for another notice', draft(), 'alreadyExists'],
  ['a carrier that does not exist', draft({ channel: 'fax' }), 'postingUnfit'],
  ['a board that is not named', draft({ channel: 'notice-board', link: '' }), 'postingUnfit'],
  ['a day before it was published', draft({ postedOn: '2026-11-21', link: '' }), 'postingUnfit'],
  ['a day that has not come', draft({ postedOn: '2026-11-23', link: '' }), 'postingUnfit'],
  ['a link that opens a program', draft({ link: 'javascript:alert(1)' }), 'badRequest'],
])('%s is refused in words, and nothing is written', async (_name, body, code) => {
  await record((await published()).id, draft())
  const { id } = await published('第二条')
  expect(await refused(id, body)).toMatchObject({ code, message: expect.stringMatching(/[\u4e00-\u9fff]/) })
  expect((await register()).postings).toBe(1)
})

it('the same carrier, board and day is entered once', async () => {
  const { id } = await published()
  await record(id, draft({ channel: 'radio', link: '' }))
  expect(await refused(id, draft({ channel: 'radio', link: '' }))).toMatchObject({ code: 'alreadyExists' })
})

it('a draft went nowhere; who may not read a notice, or does not write, enters nothing', async () => {
  expect(await refused((await aNotice(office.client)).id, draft())).toMatchObject({ code: 'wrongState' })
  const { id } = await published()
  const stranger = await aStaff(test, 'villageClerk', { organisation: HEJIA })
  expect(await refused(id, draft(), stranger)).toMatchObject({ code: 'noticeNotFound' })
  expect(await refused(id, draft(), leader)).toMatchObject({ code: 'notAllowed' })
  expect(await stranger.client.refused(endpoints.readPostings)).toMatchObject({ code: 'notAllowed' })
})

it('says which carriers of the catalogue row are still to be reached', async () => {
  const { id, draft: { item } } = await published()
  const must = (await test.house.book()).items.get(item)?.channels.filter((one) => one.must).map(({ name }) => name) ?? []
  const before = await office.client.call(endpoints.readNoticePostings, { params: { id } })
  expect([must.length > 0, before.missing]).toEqual([true, must])
  const target = before.channels.find(({ code }) => code === 'township-site')
  expect(target).toMatchObject({ hasLink: true })
  const after = await record(id, draft({ channel: 'township-site' }))
  expect(after.missing).toEqual(must.filter((name) => name !== '政府网站'))
})

it('a sheet that hangs is a posting of what is on it; the next sheet takes down what it no longer shows, and boards that show their village’s notices go on doing so', async () => {
  const first = await published('第一条', [board.id])
  const hang = async () => {
    const { number } = await office.client.call(endpoints.makeSheet, { params: { code: board.code } })
    await office.client.call(endpoints.hangSheet, { params: { code: board.code, number: String(number) } })
    return number
  }
  const number = await hang()
  const of = async (id: string) => (await office.client.call(endpoints.readNoticePostings, { params: { id } })).items
  expect(await of(first.id)).toEqual([expect.objectContaining({ sheet: number, board: { code: board.code, name: board.name }, channel: { code: 'notice-board', name: '乡、村公示栏' }, takenDownOn: null })])
  const second = await published('第二条', [board.id])
  await hang()
  expect([(await of(first.id)).length, (await of(second.id))[0]?.sheet]).toEqual([1, 2])
  await leader.client.call(endpoints.actOnNotice, { params: { id: first.id, verb: 'withdraw' }, body: { seq: first.seq, fields: { note: '过期' } } })
  await hang()
  expect((await of(first.id))[0]).toMatchObject({ takenDownOn: '2026-11-22' })
  expect((await test.phone().call(endpoints.readBoard, { params: { code: board.code } })).notices.map(({ title }) => title)).toEqual(['第二条'])
})

it('the table for Excel holds no formula, and is for who reads all', async () => {
  const { id } = await published('=HYPERLINK("http://x","领钱")')
  await record(id, draft({ note: '+1' }))
  const reply = await office.client.fetch(postingsCsvPath('2026-01-01', '2026-12-31'))
  expect([reply.status, reply.headers.get('content-type')]).toEqual([200, 'text/csv; charset=utf-8'])
  const lines = (await reply.text()).split('\r\n')
  expect(lines[1]).toBe(`"'=HYPERLINK(""http://x"",""领钱"")",微信公众号,,2026-11-22,,${LINK},,'+1,${lines[1]?.split(',').at(-1)}`)
  const clerk = await aStaff(test, 'villageClerk', { organisation: HEJIA })
  expect((await clerk.client.fetch(postingsCsvPath())).status).toBe(403)
})
