import { randomBytes } from 'node:crypto'
import * as z from 'zod/mini'
import { endpoints } from '@mingbai/contracts/endpoints'
import { HEJIA } from '../../../../test/factories/a-case'
import { actOnNotice, aDraft, aNotice, aPublishedNotice } from '../../../../test/factories/a-notice'
import { anUpload } from '../../../../test/factories/a-photo'
import { aStaff } from '../../../../test/factories/a-staff'
import type { Client } from '../../../../test/support/client'
import { deliverAll } from '../../../../test/factories/deliver-all'
import { openTestHouse, type TestHouse } from '../../../../test/support/serve'

const LINGSHA = '640221201200'
let test: TestHouse
let office: Client
let leader: Client
let boardOf: (village: string) => { id: string; code: string }
beforeAll(async () => {
  test = await openTestHouse()
  office = (await aStaff(test, 'office')).client
  leader = (await aStaff(test, 'leader')).client
  const book = await test.house.book()
  boardOf = (village) => {
    const found = [...book.boards.values()].find((board) => board.village === village)
    if (!found) throw new Error(village)
    return found
  }
})
afterAll(() => test.close())

const index = () => deliverAll(test)

/** Every public exit that may show a notice, as text. */
async function exits(id: string, villages: string[]): Promise<Record<string, string>> {
  const phone = test.phone()
  const text = async (path: string) => (await phone.fetch(path)).text()
  const shown: Record<string, string> = {
    list: await text('/api/v1/notices'), area: await text('/api/v1/notices?area=notices'), page: await text(`/api/v1/notices/${id}`), home: await text('/api/v1/home'),
    catalogue: await text('/api/v1/catalogue'), search: await text(`/api/v1/search?q=${encodeURIComponent('专用词甲乙')}`),
  }
  for (const village of villages) {
    shown[`list ${village}`] = await text(`/api/v1/notices?village=${village}`)
    shown[`home ${village}`] = await text(`/api/v1/home?village=${village}`)
    shown[`board ${village}`] = await text(`/api/v1/boards/${boardOf(village).code}`)
    shown[`board page ${village}`] = await text(`/b/${boardOf(village).code}`)
  }
  return shown
}

it('is written by one, published by another, and stands on every exit of its villages; withdrawn, it is gone from all of them at once', async () => {
  const photo = await anUpload(office)
  const draft = { title: '专用词甲乙', villages: [HEJIA], boards: [boardOf(HEJIA).id], attachments: [photo.id] }
  const submitted = await actOnNotice(office, await aNotice(office, draft), 'submit')
  expect(submitted.state).toBe('finalReview')
  const own = await office.refused(endpoints.actOnNotice, { params: { id: submitted.id, verb: 'publish' }, body: { seq: submitted.seq, fields: {} } })
  expect(own).toMatchObject({ status: 409, code: 'notNow' })
  await exits(submitted.id, [HEJIA, LINGSHA])

  const published = await actOnNotice(leader, submitted, 'publish')
  await index()
  const { id } = published
  const on = await exits(id, [HEJIA, LINGSHA])
  const where = Object.entries(on).filter(([, text]) => text.includes('专用词甲乙')).map(([name]) => name)
  expect(where.sort()).toEqual(['list', 'area', 'page', 'home', 'search', `list ${HEJIA}`, `home ${HEJIA}`, `board ${HEJIA}`, `board page ${HEJIA}`].sort())
  const notice = await test.phone().call(endpoints.readNotice, { params: { id } })
  expect(notice).toMatchObject({ version: 1, indexNumber: expect.stringMatching(/^640221201\/2026-\d{5}$/), postedAt: ['何家村公示栏'] })
  expect(notice.blocks.map(({ kind }) => kind)).toEqual(['heading', 'paragraph', 'list'])
  const url = notice.attachments[0]?.url ?? ''
  const picture = await test.phone().fetch(url)
  expect([picture.status, picture.headers.get('cache-control')]).toEqual([200, 'public, no-cache'])
  const etag = picture.headers.get('etag') ?? ''
  expect((await test.phone().fetch(url, { headers: { 'if-none-match': etag } })).status).toBe(304)

  await actOnNotice(leader, published, 'withdraw', { note: '时间写错了' })
  const off = await exits(id, [HEJIA, LINGSHA])
  expect(Object.entries(off).filter(([, text]) => text.includes('专用词甲乙'))).toEqual([])
  expect((await test.phone().fetch(`/api/v1/notices/${id}`)).status).toBe(404)
  expect((await test.phone().fetch(url)).status).toBe(404)
  expect((await test.phone().fetch(url, { headers: { 'if-none-match': etag } })).status).toBe(404)
})

it('the catalogue marks what has something published', async () => {
  const marked = async () => (await test.phone().call(endpoints.readCatalogue)).areas.flatMap(({ items }) => items).find(({ code }) => code === 'jobs-vacancy')?.hasNotices
  expect(await marked()).toBe(false)
  const published = await aPublishedNotice(office, leader, { item: 'jobs-vacancy' })
  expect(await marked()).toBe(true)
  await actOnNotice(leader, published, 'withdraw', { note: '招满了' })
  expect(await marked()).toBe(false)
})

it('is sent back with what to change, changed and submitted again', async () => {
  const submitted = await actOnNotice(office, await aNotice(office), 'submit')
  expect((await leader.refused(endpoints.actOnNotice, { params: { id: submitted.id, verb: 'sendBack' }, body: { seq: submitted.seq, fields: {} } })).code).toBe('fieldMissing')
  const back = await actOnNotice(leader, submitted, 'sendBack', { note: '写清楚几点' })
  expect(back).toMatchObject({ state: 'draft' })
  const seen = await office.call(endpoints.staffReadNotice, { params: { id: back.id } })
  expect(seen.editable).toBe(true)
  expect(seen.steps.at(-1)?.words).toBe('写清楚几点')
  const saved = await office.call(endpoints.saveNotice, { params: { id: back.id }, body: { seq: seen.seq, draft: aDraft({ title: '八点开始放水' }) } })
  expect(saved.draft.title).toBe('八点开始放水')
  expect((await actOnNotice(office, saved, 'submit')).state).toBe('finalReview')
  expect((await office.refused(endpoints.saveNotice, { params: { id: back.id }, body: { seq: saved.seq + 1, draft: aDraft() } })).code).toBe('wrongState')
})

it('a correction is public with its reason, and the old wording stays readable beside it', async () => {
  const published = await aPublishedNotice(office, leader, { title: '放水时间' })
  const body = { seq: published.seq, fields: { words: '把周一写成了周二' } }
  expect((await leader.refused(endpoints.actOnNotice, { params: { id: published.id, verb: 'correct' }, body })).code).toBe('fieldMissing')
  expect((await leader.refused(endpoints.actOnNotice, { params: { id: published.id, verb: 'correct' }, body: { ...body, draft: aDraft({ text: ' ' }) } })).code).toBe('fieldMissing')
  await actOnNotice(leader, published, 'correct', body.fields, aDraft({ title: '放水时间（更正）', text: '周一放水。' }))
  const notice = await test.phone().call(endpoints.readNotice, { params: { id: published.id } })
  expect(notice).toMatchObject({ title: '放水时间（更正）', version: 2, publishedOn: '2026-11-22' })
  expect(notice.history.map(({ version, reason }) => [version, reason])).toEqual([[2, '把周一写成了周二'], [1, '']])
  const old = await test.house.db.read(z.object({ title: z.string() }), 'SELECT v.title FROM disclosure_version v JOIN disclosure d ON d.id = v.disclosure_id WHERE d.public_id = ? AND v.version = 1', [published.id])
  expect(old).toEqual([{ title: '放水时间' }])
})

it('a village’s clerk writes for that village alone, and does not see the drafts of others', async () => {
  const clerk = (await aStaff(test, 'villageClerk', { organisation: HEJIA })).client
  const own = await aNotice(clerk, { organisation: HEJIA, boards: [boardOf(HEJIA).id] })
  expect(own.draft.villages).toEqual([HEJIA])
  for (const draft of [aDraft(), aDraft({ organisation: LINGSHA }), aDraft({ organisation: HEJIA, villages: [LINGSHA] }), aDraft({ organisation: HEJIA, boards: [boardOf(LINGSHA).id] })]) {
    expect((await clerk.refused(endpoints.createNotice, { body: draft })).code).toBe('notAllowed')
  }
  const office1 = await aNotice(office)
  expect((await clerk.refused(endpoints.staffReadNotice, { params: { id: office1.id } })).code).toBe('noticeNotFound')
  expect((await clerk.call(endpoints.staffListNotices)).items.map(({ id }) => id)).toEqual([own.id])
  const submitted = await actOnNotice(clerk, own, 'submit')
  expect((await clerk.refused(endpoints.actOnNotice, { params: { id: own.id, verb: 'publish' }, body: { seq: submitted.seq, fields: {} } })).code).toBe('notAllowed')
})

it('a draft that is sent twice over a bad line, or at once, is one; its key opens nobody else’s', async () => {
  const draftKey = randomBytes(16).toString('hex')
  const { id: photo } = await anUpload(office)
  const body = { ...aDraft({ title: '只写一次', attachments: [photo] }), draftKey }
  const [first, beside] = await Promise.all([office.call(endpoints.createNotice, { body }), office.call(endpoints.createNotice, { body })])
  const again = await office.call(endpoints.createNotice, { body: { ...body, title: '换了题目' } })
  expect([beside.id, again.id, again.draft.title, again.attachments.map(({ id }) => id)]).toEqual([first.id, first.id, '只写一次', [photo]])
  const colleague = (await aStaff(test, 'office')).client
  expect((await colleague.call(endpoints.createNotice, { body: { ...body, attachments: [] } })).id).not.toBe(first.id)
  expect((await office.refused(endpoints.createNotice, { body: { ...body, draftKey: 'x' } })).code).toBe('badRequest')
})

it('a personal number is refused before review, a draft may hold it', async () => {
  const draft = await aNotice(office, { text: '联系人电话 13912345678' })
  const refused = await office.refused(endpoints.actOnNotice, { params: { id: draft.id, verb: 'submit' }, body: { seq: draft.seq, fields: {} } })
  expect(refused).toMatchObject({ code: 'personalDataFound' })
})

it('of two who review at once exactly one wins', async () => {
  const second = (await aStaff(test, 'leader')).client
  const submitted = await actOnNotice(office, await aNotice(office), 'submit')
  const results = await Promise.allSettled([actOnNotice(leader, submitted, 'publish'), actOnNotice(second, submitted, 'sendBack', { note: '再改' })])
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(results.flatMap((result) => (result.status === 'rejected' ? [String(result.reason)] : []))[0]).toContain('changedMeanwhile')
})

it('a draft thrown away is not published any more', async () => {
  const draft = await aNotice(office)
  const gone = await actOnNotice(office, draft, 'discard')
  expect(gone).toMatchObject({ state: 'withdrawn', editable: false, allowedActions: [] })
})
