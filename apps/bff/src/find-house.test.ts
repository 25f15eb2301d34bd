import { endpoints } from '@mingbai/contracts/endpoints'
import { aCase } from '../../../test/factories/a-case'
import { aPublishedNotice } from '../../../test/factories/a-notice'
import { anOutsideCase, anOutsideClient } from '../../../test/factories/an-outside-client'
import { aStaff, PASSWORD } from '../../../test/factories/a-staff'
import { fakeClients } from '../../../test/support/fake-clients'
import { makeClient, type Client } from '../../../test/support/client'
import { openTestHouse, type TestHouse } from '../../../test/support/serve'
import { LINGSHA, openTwoTownships, SAMPLE, SAMPLE_HOST } from '../../../test/support/two-townships'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { forEach } from './jobs/start-jobs'
import { extendLedger } from './ledger/extend-ledger'
import { rowCount } from './database/row-types'
import { startLive } from './settings/go-live'
import { bumpBook } from './tenant/generation'

const folder = mkdtempSync(join(tmpdir(), 'mingbai-clients-'))
let lingsha: TestHouse
let sample: TestHouse
let stranger: Client
beforeAll(async () => {
  const two = await openTwoTownships({ clients: fakeClients(folder) })
  lingsha = two.lingsha
  sample = two.sample
  stranger = makeClient(lingsha.origin)
})
afterAll(async () => {
  await lingsha.close()
  rmSync(folder, { recursive: true })
})

const townAt = async (client: Client, path: string, headers: Record<string, string> = {}) => (await (await client.fetch(path, { headers })).text()).includes('样例') ? SAMPLE : LINGSHA

it('a board leads to its township, by page, by reply and by the case that is brought there', async () => {
  const [board] = [...(await sample.house.book()).boards.values()]
  const code = board?.code ?? ''
  for (const path of [`/b/${code}`, `/b/${code.toLowerCase()}`, `/api/v1/boards/${code}`, `/screen/${code}`]) expect([path, await townAt(stranger, path)]).toEqual([path, SAMPLE])
  const { number } = await aCase(stranger, { board: code, village: board?.village ?? null })
  expect(number).toBe('样例2026-0001')
  expect((await aCase(lingsha.phone())).number).toBe('灵沙2026-0001')
})

it('the division code, the host and the choice lead to it; who names nothing is where the server is at home', async () => {
  expect(await townAt(stranger, `/api/v1/tenant?org=${SAMPLE}`)).toBe(SAMPLE)
  expect(await townAt(stranger, `/api/v1/tenant?org=${SAMPLE}208`)).toBe(SAMPLE)
  expect(await townAt(stranger, '/api/v1/tenant', { 'x-forwarded-host': SAMPLE_HOST })).toBe(SAMPLE)
  expect(await townAt(stranger, '/api/v1/tenant', { cookie: `township=${SAMPLE}` })).toBe(SAMPLE)
  expect(await townAt(stranger, `/api/v1/tenant?org=${LINGSHA}`, { cookie: `township=${SAMPLE}` })).toBe(LINGSHA)
  expect(await townAt(stranger, '/api/v1/tenant')).toBe(LINGSHA)
})

it('the same address has an answer of its own in each name, kept apart', async () => {
  const tags = await Promise.all([LINGSHA, SAMPLE, LINGSHA, SAMPLE].map(async (code) => (await stranger.fetch('/', { headers: { cookie: `township=${code}` } })).headers.get('etag')))
  expect([tags[0] === tags[2], tags[1] === tags[3], tags[0] === tags[1]]).toEqual([true, true, false])
})

it('a link that somebody passed on opens in the name of what it shows', async () => {
  const notice = await aPublishedNotice((await aStaff(sample, 'office')).client, (await aStaff(sample, 'leader')).client, { title: '样例的通知' })
  const opened = await stranger.fetch(`/notice?id=${notice.id}`)
  expect([opened.status, (await opened.text()).includes('样例的通知')]).toEqual([200, true])
  expect((await stranger.fetch(`/notice?id=${notice.id}&org=${LINGSHA}`)).status).toBe(404)
})

it('a township that is not here, and a board of another than the one named, are refused', async () => {
  const [board] = [...(await lingsha.house.book()).boards.values()]
  const alone = await openTestHouse()
  for (const client of [stranger, alone.phone()]) expect((await client.fetch('/api/v1/tenant?org=640221999')).status).toBe(404)
  await alone.close()
  const refused = await stranger.fetch(`/b/${board?.code ?? ''}?org=${SAMPLE}`)
  expect([refused.status, (await refused.text()).includes('灵沙')]).toEqual([404, false])
})

it('staff sign in at their township alone, and stay in it whatever they name', async () => {
  const { account, client } = await aStaff(sample, 'office')
  const body = { account, password: PASSWORD }
  expect((await stranger.refused(endpoints.signIn, { body })).code).toBe('signInFailed')
  expect((await sample.phone().call(endpoints.signIn, { body })).account).toBe(account)
  expect((await client.call(endpoints.staffListCases)).items.map(({ number }) => number)).toEqual(['样例2026-0001'])
  expect((await client.fetch(`/api/v1/staff/cases?org=${LINGSHA}`)).status).toBe(401)
})

it('other systems are known by their keys, and a jurisdiction by its code', async () => {
  const hotline = await anOutsideClient(sample)
  expect((await hotline.create(anOutsideCase({ village: `${SAMPLE}208` }))).status).toBe(200)
  const phoneAt = async (query: string) => /0952-\d+/.exec(await (await stranger.fetch(`/open311/v2/discovery.json${query}`)).text())?.[0]
  expect([await phoneAt(`?api_key=${hotline.open311Key}`), await phoneAt(`?jurisdiction_id=${SAMPLE}`), await phoneAt('')]).toEqual(['0952-0000000', '0952-0000000', '0952-6801081'])
  const form = { api_key: hotline.open311Key, service_code: 'complaint-streetlight', description: '样例的路灯不亮。', address_string: '样八村三队' }
  const posted = await stranger.fetch('/open311/v2/requests.json', { method: 'POST', body: new URLSearchParams(form) })
  expect([posted.status, await posted.text()]).toEqual([200, expect.stringContaining('样例2026-')])
})

it('two townships change what has the same code in both, each with a history of its own', async () => {
  const change = { name: '路灯的事', hint: '写灯杆号', kinds: ['complaint' as const], organisation: 'stations', active: true }
  for (const test of [lingsha, sample]) {
    const { client } = await aStaff(test, 'admin')
    await client.call(endpoints.saveCategory, { params: { code: 'streetlight' }, body: change })
    const steps = await test.house.db.read(rowCount, "SELECT seq AS n FROM event WHERE object_id = 'streetlight' AND tenant = ?", [test.house.code])
    expect(steps).toEqual([{ n: 1 }])
  }
})

it('the jobs work for both, and a failure in one keeps nothing from the other', async () => {
  lingsha.later(3_600_000)
  await forEach(async (house) => {
    if (house.code === LINGSHA) throw new Error('its own trouble')
    await extendLedger(house)
  })(lingsha.house)
  expect((await sample.phone().call(endpoints.readLedger)).heads).toHaveLength(1)
  expect((await lingsha.phone().call(endpoints.readLedger)).heads).toHaveLength(0)
  expect(lingsha.logged.some((line) => line.includes('a job failed for a tenant'))).toBe(true)
})

it('a board and a choice are remembered by the browser, and the console of a township signs in there', async () => {
  const [board] = [...(await sample.house.book()).boards.values()]
  for (const path of [`/b/${board?.code ?? ''}`, `/?org=${SAMPLE}`, `/console/?org=${SAMPLE}`]) {
    const kept = (await stranger.fetch(path)).headers.getSetCookie().find((cookie) => cookie.startsWith('township='))
    expect([path, kept?.split(';')[0]]).toEqual([path, `township=${SAMPLE}`])
  }
  const chosen = { headers: { cookie: `township=${LINGSHA}` } }
  for (const path of [`/b/${board?.code ?? ''}`, `/?org=${SAMPLE}`]) {
    const answer = await stranger.fetch(path, chosen)
    expect([path, answer.headers.getSetCookie(), (await answer.text()).includes('样例乡')]).toEqual([path, [], true])
  }
  const { account } = await aStaff(sample, 'leader')
  const answer = await stranger.fetch('/api/v1/staff/session', { method: 'POST', body: JSON.stringify({ account, password: PASSWORD }), headers: { cookie: `township=${SAMPLE}`, 'content-type': 'application/json' } })
  expect(answer.status).toBe(200)
  const alone = await openTestHouse()
  const [own] = [...(await alone.house.book()).boards.values()]
  expect((await alone.phone().fetch(`/b/${own?.code ?? ''}`)).headers.getSetCookie()).toEqual([])
  await alone.close()
})

it('the county sees its townships by their codes, each with its own figures, and tells nothing of a few', async () => {
  const county = async () => (await (await makeClient(lingsha.origin).fetch('/county')).text()).replace(/<style>.*?<\/style>/gs, '').replace(/<[^>]+>/g, ' ')
  expect((await county()).match(/还在试用/g)).toHaveLength(2)
  for (const one of [lingsha, sample]) await startLive({ ...(await one.scope()) }, async () => undefined)
  for (const one of [lingsha, sample]) await one.house.db.write((tx) => bumpBook(tx, one.house.code))
  for (const one of [lingsha, sample]) one.house.forgetBook()
  for (let nth = 0; nth < 6; nth += 1) await aCase(lingsha.phone())
  const text = await county()
  expect(text.indexOf('灵沙乡')).toBeLessThan(text.indexOf('样例乡'))
  expect(text).toMatch(/灵沙乡[\s\S]*收到 7 件，办完 0 件，在办 7 件[\s\S]*样例乡[\s\S]*1 条，张贴、发送 0 条次[\s\S]*不到 5 件，不细列/)
  expect(text).toMatch(/平罗县人民政府开办，各乡镇使用。以县里的正式确认为准/)
  const led = await stranger.fetch('/?org=640221')
  expect([led.status, led.headers.get('location')]).toEqual([302, '/county'])
  expect(await (await stranger.fetch('/guide')).text()).toContain('平罗县人民政府')
})

it('what the app reads goes before what the browser remembers, and each answer says in whose name it was given', async () => {
  const reading = { 'x-township': SAMPLE, cookie: `township=${LINGSHA}` }
  const reader = makeClient(lingsha.origin)
  const told = async (path: string, headers: Record<string, string> = reading) => (await reader.fetch(path, { headers })).headers.get('x-township')
  const { id } = await aCase(lingsha.phone(), { words: '灵沙的渠堵了。' })
  expect(await Promise.all([
    told('/api/v1/tenant'), told('/api/v1/tenant', { 'x-township': '640221999' }), told(`/api/v1/notices?village=${LINGSHA}208`), told(`/api/v1/cases?village=${SAMPLE}208`, {}), told(`/api/v1/cases/${id}`),
  ])).toEqual([SAMPLE, LINGSHA, LINGSHA, SAMPLE, LINGSHA])
  const alone = await openTestHouse()
  expect((await alone.phone().fetch('/api/v1/tenant', { headers: reading })).headers.get('x-township')).toBeNull()
  expect(await alone.phone().call(endpoints.readTenant)).not.toHaveProperty('several')
  await alone.close()
})

it('a number leads to its township, and the names of all are there to choose from', async () => {
  const receipt = await aCase(sample.phone())
  const found = await stranger.call(endpoints.trackByCode, { body: { number: receipt.number, queryCode: receipt.queryCode } })
  expect(found.id).toBe(receipt.id)
  expect((await stranger.call(endpoints.readTownships)).items).toEqual([{ code: LINGSHA, name: '灵沙乡' }, { code: SAMPLE, name: '样例乡' }])
  expect(await sample.phone().call(endpoints.readTenant)).toMatchObject({ several: true, owner: { name: '平罗县人民政府', verified: false } })
})
