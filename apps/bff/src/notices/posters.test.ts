import { endpoints } from '@mingbai/contracts/endpoints'
import { posterPath } from '@mingbai/contracts/posters'
import jsQR from 'jsqr'
import sharp from 'sharp'
import { actOnNotice, aNotice, aPublishedNotice } from '../../../../test/factories/a-notice'
import { aStaff, type TestStaff } from '../../../../test/factories/a-staff'
import { openTestHouse, type TestHouse } from '../../../../test/support/serve'

let test: TestHouse
let office: TestStaff
let leader: TestStaff
beforeEach(async () => {
  test = await openTestHouse({ env: { PUBLIC_URL: 'https://mingbai.example.cn' } })
  office = await aStaff(test, 'office')
  leader = await aStaff(test, 'leader')
})
afterEach(() => test.close())

const poster = (id: string, headers: Record<string, string> = {}) => test.phone().fetch(posterPath(id), { headers })

it('a public notice is a picture for a phone, whose QR leads to it; who has it already is told so', async () => {
  const { id } = await aPublishedNotice(office.client, leader.client, { title: '关于2026年冬灌用水安排和各村轮水日子的通知' })
  const reply = await poster(id)
  expect([reply.status, reply.headers.get('content-type'), reply.headers.get('cache-control')]).toEqual([200, 'image/png', 'public, no-cache'])
  const { data, info } = await sharp(await reply.arrayBuffer()).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  expect([info.width, info.height > info.width]).toEqual([1000, true])
  expect(jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data).toBe(`https://mingbai.example.cn/n/${id}`)
  expect((await poster(id, { 'if-none-match': reply.headers.get('etag') ?? '' })).status).toBe(304)
}, 60_000)

it('the longest title and sentence stay on the one page', async () => {
  const { id } = await aPublishedNotice(office.client, leader.client, { title: '长'.repeat(80), summary: '句'.repeat(120) })
  const { data, info } = await sharp(await (await poster(id)).arrayBuffer()).ensureAlpha().raw().toBuffer({ resolveWithObject: true })
  expect(jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data).toContain(id)
}, 60_000)

it('what is not out, was withdrawn, or a list of a village has no poster', async () => {
  const draft = await aNotice(office.client)
  const published = await aPublishedNotice(office.client, leader.client)
  const list = await office.client.call(endpoints.createPeopleList, { body: { kind: 'allowance', village: '640221201200', title: '低保名单公示' } })
  await actOnNotice(leader.client, published, 'withdraw', { note: '过期' })
  for (const id of [draft.id, published.id, list.id, 'nothing']) {
    for (const reply of [await poster(id), await office.client.fetch(posterPath(id))]) expect([reply.status, (await reply.text()).includes('PNG')]).toEqual([404, false])
  }
})

it('while nobody knows the address it must lead to there is none', async () => {
  const bare = await openTestHouse()
  try {
    const { id } = await aPublishedNotice((await aStaff(bare, 'office')).client, (await aStaff(bare, 'leader')).client)
    const reply = await bare.phone().fetch(posterPath(id))
    expect([reply.ok, await reply.text()]).toEqual([false, expect.stringContaining('PUBLIC_URL')])
  } finally {
    await bare.close()
  }
})
