import { endpoints } from '@mingbai/contracts/endpoints'
import { aStaff, PASSWORD } from '../../../../test/factories/a-staff'
import { newDevice, openTestHouse, type TestHouse } from '../../../../test/support/serve'

let test: TestHouse
beforeAll(async () => {
  test = await openTestHouse()
})
afterAll(() => test.close())

it('signing in sets one HttpOnly, SameSite cookie; signing out ends the session on the server', async () => {
  const { account } = await aStaff(test, 'office')
  const browser = test.phone()
  const response = await browser.fetch('/api/v1/staff/session', { method: 'POST', body: JSON.stringify({ account, password: PASSWORD }), headers: { 'content-type': 'application/json' } })
  const [cookie = '', ...others] = response.headers.getSetCookie()
  expect(others).toEqual([])
  expect(cookie).toMatch(/^mingbai=[\w-]{43}; path=\/; samesite=lax; httponly$/i)
  expect(await browser.call(endpoints.readMe)).toMatchObject({ account, trial: true, roles: [{ role: 'office', label: '党政办' }] })
  const kept = browser.session
  await browser.call(endpoints.signOut)
  expect(browser.session).toBeNull()
  expect((await test.browser(kept ?? '').refused(endpoints.readMe)).code).toBe('signInNeeded')
})

it('where the site is https the cookie is Secure', async () => {
  const secure = await openTestHouse({ beside: undefined, env: { PUBLIC_URL: 'https://mingbai.example' } })
  const { account } = await aStaff(secure, 'office')
  const response = await secure.phone().fetch('/api/v1/staff/session', { method: 'POST', body: JSON.stringify({ account, password: PASSWORD }), headers: { 'content-type': 'application/json' } })
  expect(response.headers.getSetCookie()[0]).toMatch(/; secure/i)
  await secure.close()
})

it('a session ends after twelve hours', async () => {
  const { client } = await aStaff(test, 'office')
  await client.call(endpoints.readMe)
  test.later(12 * 3_600_000 + 1)
  expect((await client.refused(endpoints.readMe)).code).toBe('signInNeeded')
})

it('a Bearer token serves where there are no cookies', async () => {
  const { client } = await aStaff(test, 'office')
  const headers = { authorization: `Bearer ${client.session}` }
  expect((await test.phone().fetch('/api/v1/staff/session', { headers })).status).toBe(200)
})

it('an unknown account and a wrong password get the same answer', async () => {
  const { account } = await aStaff(test, 'office')
  const unknown = await test.phone({ address: '10.3.0.1' }).refused(endpoints.signIn, { body: { account: 'nobody-here', password: PASSWORD } })
  const wrong = await test.phone({ address: '10.3.0.1' }).refused(endpoints.signIn, { body: { account, password: 'wrong-password' } })
  expect(unknown).toEqual(wrong)
  expect(wrong).toMatchObject({ status: 401, code: 'signInFailed' })
})

it('after five wrong passwords the wait doubles, for everybody unknown at that address; a device the person uses is not locked', async () => {
  const { account } = await aStaff(test, 'office')
  const address = '10.3.0.2'
  const own = test.phone({ device: newDevice(), address })
  await own.call(endpoints.signIn, { body: { account, password: PASSWORD } })
  const attack = (password: string) => test.phone({ address }).refused(endpoints.signIn, { body: { account, password } })
  for (let i = 0; i < 5; i++) expect((await attack('wrong')).code).toBe('signInFailed')
  const slowed = await attack(PASSWORD)
  expect(slowed).toMatchObject({ status: 429, code: 'signInSlowDown', detail: { seconds: 2 } })
  test.later(2000)
  expect((await attack('wrong')).code).toBe('signInFailed')
  expect((await attack('wrong')).detail).toEqual({ seconds: 4 })
  expect((await own.call(endpoints.signIn, { body: { account, password: PASSWORD } })).account).toBe(account)
  expect((await test.phone({ address: '10.3.0.3' }).call(endpoints.signIn, { body: { account, password: PASSWORD } })).account).toBe(account)
})

it('a hundred tries at once are a hundred tries', async () => {
  const { account } = await aStaff(test, 'office')
  const tries = await Promise.all(Array.from({ length: 20 }, () => test.phone({ address: '10.3.0.4' }).refused(endpoints.signIn, { body: { account, password: 'wrong' } })))
  expect(tries.filter(({ code }) => code === 'signInFailed')).toHaveLength(5)
})

it('a write with our cookie that comes from another site is refused', async () => {
  const { client } = await aStaff(test, 'office')
  const send = (origin: string) => client.fetch('/api/v1/staff/session', { method: 'DELETE', headers: { origin } })
  const refused = await send('https://evil.example')
  expect([refused.status, (await refused.json()).error.code]).toEqual([403, 'wrongOrigin'])
  expect((await send('null')).status).toBe(403)
  expect((await send(test.origin)).status).toBe(200)
})

it('who has a first password does nothing before it is changed, and a weak one is refused', async () => {
  const { client, account } = await aStaff(test, 'office', { mustChangePassword: true })
  expect(await client.refused(endpoints.readInbox)).toMatchObject({ status: 403, code: 'passwordChangeNeeded' })
  const change = (next: string, current = PASSWORD) => ({ body: { current, next } })
  for (const weak of ['short', 'aaaaaaaaaaaa', '1234567890', `${account}-2026`, PASSWORD]) expect([weak, (await client.refused(endpoints.changePassword, change(weak))).code]).toEqual([weak, 'passwordWeak'])
  expect((await client.refused(endpoints.changePassword, change('a-good-new-one', 'wrong'))).code).toBe('signInFailed')
  const before = client.session ?? ''
  await client.call(endpoints.changePassword, change('a-good-new-one'))
  expect((await client.call(endpoints.readInbox)).boxes.length).toBeGreaterThan(0)
  expect((await test.browser(before).refused(endpoints.readMe)).code).toBe('signInNeeded')
})
