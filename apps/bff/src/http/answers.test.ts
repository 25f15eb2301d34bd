import { createHash } from 'node:crypto'
import { endpoints } from '@mingbai/contracts/endpoints'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { aCase } from '../../../../test/factories/a-case'
import { actOnNotice, aPublishedNotice } from '../../../../test/factories/a-notice'
import { aStaff } from '../../../../test/factories/a-staff'
import { fakeClients } from '../../../../test/support/fake-clients'
import { openTestHouse, type TestHouse } from '../../../../test/support/serve'
import { register } from '../register'

const folder = mkdtempSync(join(tmpdir(), 'mingbai-clients-'))

let test: TestHouse
beforeAll(async () => {
  test = await openTestHouse({ clients: fakeClients(folder) })
})
afterAll(async () => {
  await test.close()
  rmSync(folder, { recursive: true })
})

it('every endpoint of contracts is served, none twice, and nothing else', () => {
  const nameOf = ({ method, path }: { method: string; path: string }) => `${method} ${path}`
  expect(register.map(({ endpoint }) => nameOf(endpoint)).sort()).toEqual(Object.values(endpoints).map(nameOf).sort())
})

it('every endpoint for staff refuses who has not signed in', async () => {
  for (const endpoint of Object.values(endpoints).filter(({ access }) => access === 'staff')) {
    const response = await test.phone().fetch(endpoint.path.replace(/:\w+/g, 'AAAAAAAAAA'), { method: endpoint.method })
    expect([endpoint.path, response.status]).toEqual([endpoint.path, 401])
  }
})

const common = {
  'x-content-type-options': 'nosniff', 'x-frame-options': 'SAMEORIGIN', 'referrer-policy': 'same-origin', 'cross-origin-opener-policy': 'same-origin',
  // Nobody is asked where they are, by no page and by nothing that stands in one.
  'permissions-policy': 'geolocation=(), microphone=(self), camera=(self)',
}

it('every kind of answer carries its security headers and a policy without inline script but the one it names', async () => {
  const { id } = await aCase(test.phone())
  const [board] = [...(await test.house.book()).boards.values()]
  const paths = ['/', `/case?id=${id}`, `/b/${board?.code}`, '/b/NOSUCHBD', '/nowhere', '/api/nowhere', '/api/v1/home', `/api/v1/cases/${id}`, '/api/openapi.json', '/console/', '/console/assets/app.0123abcd.js', '/js/app.0123abcd.js', '/js/none.js', '/healthz', '/r/AAAAAAAAAA', '/guide', `/api/v1/files/nothing`]
  const shows = ['/js/none.js', '/', `/case?id=${id}`, `/b/${board?.code}`, '/b/NOSUCHBD', '/nowhere', '/r/AAAAAAAAAA', '/guide']
  for (const path of paths) {
    const response = await test.phone().fetch(path)
    const { headers } = response
    const policy = headers.get('content-security-policy') ?? ''
    for (const [name, value] of Object.entries(common)) expect([path, name, headers.get(name)]).toEqual([path, name, value])
    expect([path, policy]).toEqual([path, expect.stringContaining("script-src 'self'")])
    expect([path, policy]).toEqual([path, expect.not.stringMatching(/script-src[^;]*unsafe|unsafe-eval/)])
    const inline = [...(await response.text()).matchAll(/<script>(.*?)<\/script>/gs)].map(([, script = '']) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`)
    const named = /script-src ([^;]*)/.exec(policy)?.[1]?.split(' ').filter((source) => source.startsWith("'sha256"))
    expect([path, inline]).toEqual([path, shows.includes(path) ? named : []])
  }
})

it('an address that is no page is 404 as a page, under /api as JSON; never the shell', async () => {
  for (const path of ['/nowhere', '/pages/notice/index', '/case/1', '/js/none.js', '/.env', '/index.html']) {
    const response = await test.phone().fetch(path)
    const text = await response.text()
    expect([path, response.status, /id="app"/.test(text), /0952-6801081/.test(text)]).toEqual([path, 404, false, true])
  }
  for (const [path, method] of [['/api/v1/nowhere', 'GET'], ['/api/v1/cases', 'DELETE'], ['/api/v1/staff/nowhere', 'POST']] as const) {
    const response = await test.phone().fetch(path, { method })
    expect([path, response.status, (await response.json()).error.code]).toEqual([path, 404, 'notFound'])
  }
  expect((await test.phone().fetch('/case?id=AAAAAAAAAA')).status).toBe(404)
})

it('public pages come with their text in the first answer; a withdrawn one is gone from there too', async () => {
  const office = (await aStaff(test, 'office')).client
  const leader = (await aStaff(test, 'leader')).client
  const published = await aPublishedNotice(office, leader, { title: '画出来的通知' })
  for (const path of ['/', '/notices', `/notice?id=${published.id}`]) {
    const response = await test.phone().fetch(path)
    expect([path, response.status, (await response.text()).includes('画出来的通知')]).toEqual([path, 200, true])
  }
  await actOnNotice(leader, published, 'withdraw', { note: '写错了' })
  for (const path of ['/', '/notices', `/notice?id=${published.id}`]) expect([path, (await (await test.phone().fetch(path)).text()).includes('画出来的通知')]).toEqual([path, false])
})

it('built files are served compressed once and for long, HEAD gives the same without a body', async () => {
  for (const path of ['/js/app.0123abcd.js', '/console/assets/app.0123abcd.js']) {
    const response = await test.phone().fetch(path)
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable'])
    expect(await response.text()).toContain('export const app')
  }
  for (const path of ['/', '/healthz', '/api/v1/home', '/js/app.0123abcd.js', '/console/']) {
    const response = await test.phone().fetch(path, { method: 'HEAD' })
    expect([path, response.status, await response.text()]).toEqual([path, 200, ''])
  }
  expect((await test.phone().fetch('/nowhere', { method: 'HEAD' })).status).toBe(404)
})

it('the console’s page carries a fresh nonce in policy and page', async () => {
  const nonces = await Promise.all([1, 2].map(async () => {
    const response = await test.phone().fetch('/console/cases')
    const nonce = /'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '')?.[1] ?? ''
    expect(await response.text()).toContain(`nonce="${nonce}"`)
    return nonce
  }))
  expect(nonces[0]).not.toBe(nonces[1])
})

it('a board’s sheet is printed only by who may, and only when the address is known', async () => {
  const [board] = [...(await test.house.book()).boards.values()]
  const path = `/staff/boards/${board?.code}/sheet`
  expect((await test.phone().fetch(path)).status).toBe(401)
  const { client: handler } = await aStaff(test, 'handler')
  expect((await handler.fetch(path)).status).toBe(403)
  const { client: office } = await aStaff(test, 'office')
  const refused = await office.fetch(path)
  expect([refused.status, (await refused.text()).includes('PUBLIC_URL')]).toEqual([409, true])
})

it.each([
  ['/feeds/notices.atom?org=999', '*/*', 'application/json'], ['/open-data/cases-2019.csv', '', 'application/json'], ['/reports/1999.json', 'application/json', 'application/json'],
  ['/open-data/cases-2019.csv', 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8', 'text/html'], ['/b/NOSUCHBD', '*/*', 'text/html'], ['/b/NOSUCHBD', 'application/json', 'application/json'],
])('%s is refused to who accepts “%s” as %s', async (path, accept, type) => {
  const answer = await test.phone().fetch(path, { headers: { accept } })
  const text = await answer.text()
  expect([answer.status, (answer.headers.get('content-type') ?? '').split(';')[0]]).toEqual([404, type])
  if (type === 'application/json') expect(JSON.parse(text).error).toMatchObject({ code: expect.stringMatching(/otFound$/), message: expect.stringMatching(/[一-鿿]/) })
  else expect(text).toContain('0952-6801081')
})
