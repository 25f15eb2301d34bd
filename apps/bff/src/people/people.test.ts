import { endpoints } from '@mingbai/contracts/endpoints'
import { aStaff, PASSWORD } from '../../../../test/factories/a-staff'
import { openTestHouse, type TestHouse } from '../../../../test/support/serve'

let test: TestHouse
beforeAll(async () => {
  test = await openTestHouse()
})
afterAll(() => test.close())

it('a deactivated person is cut off at once, a change of roles counts at once', async () => {
  const { client: admin } = await aStaff(test, 'admin')
  const { client, id, account } = await aStaff(test, 'handler', { organisation: 'stations' })
  const draft = { account, name: '承办人', active: true, roles: [{ role: 'office' as const, organisation: 'office' }] }
  expect((await client.refused(endpoints.readSettings)).code).toBe('notAllowed')
  await admin.call(endpoints.changePerson, { params: { id }, body: draft })
  expect((await client.call(endpoints.readSettings)).promise).toBeDefined()
  await admin.call(endpoints.changePerson, { params: { id }, body: { ...draft, active: false } })
  expect((await client.refused(endpoints.readMe)).code).toBe('signInNeeded')
  expect((await test.phone().refused(endpoints.signIn, { body: { account, password: PASSWORD } })).code).toBe('signInFailed')
})

it('one administrator resets another’s password: the old one and all sessions end', async () => {
  const { client: admin } = await aStaff(test, 'admin')
  const { client, id, account } = await aStaff(test, 'admin')
  const { firstPassword } = await admin.call(endpoints.resetPassword, { params: { id } })
  expect((await client.refused(endpoints.readMe)).code).toBe('signInNeeded')
  expect((await test.phone().refused(endpoints.signIn, { body: { account, password: PASSWORD } })).code).toBe('signInFailed')
  expect((await test.phone().call(endpoints.signIn, { body: { account, password: firstPassword } })).mustChangePassword).toBe(true)
})

it('nobody but an administrator manages people', async () => {
  const { client } = await aStaff(test, 'office')
  expect((await client.refused(endpoints.listPeople)).code).toBe('notAllowed')
})

it('an account is there once; a new person gets a first password that must be changed', async () => {
  const { client: admin } = await aStaff(test, 'admin')
  const body = { account: 'wenshu', name: '文书', active: true, roles: [{ role: 'villageClerk' as const, organisation: '640221201208' }] }
  const { firstPassword } = await admin.call(endpoints.addPerson, { body })
  expect(firstPassword).toMatch(/^(\w{5}-){2}\w{5}$/)
  expect(await admin.refused(endpoints.addPerson, { body })).toMatchObject({ status: 409, code: 'alreadyExists' })
  expect((await admin.refused(endpoints.addPerson, { body: { ...body, account: 'other', roles: [{ role: 'office', organisation: 'nowhere' }] } })).code).toBe('badRequest')
  expect((await admin.call(endpoints.listPeople)).items.map(({ account }) => account)).toContain('wenshu')
})

it('the last administrator stays, also when two remove each other at the same moment', async () => {
  const { client: one, id: oneId, account: oneAccount } = await aStaff(test, 'admin')
  const { client: two, id: twoId, account: twoAccount } = await aStaff(test, 'admin')
  const { items } = await one.call(endpoints.listPeople)
  for (const { id, account, name, roles } of items.filter((person) => ![oneId, twoId].includes(person.id) && person.roles.some(({ role }) => role === 'admin'))) {
    await one.call(endpoints.changePerson, { params: { id }, body: { account, name, active: false, roles } })
  }
  const retire = (account: string) => ({ account, name: '管理员', active: true, roles: [{ role: 'leader' as const, organisation: 'office' }] })
  const results = await Promise.allSettled([
    one.call(endpoints.changePerson, { params: { id: twoId }, body: retire(twoAccount) }),
    two.call(endpoints.changePerson, { params: { id: oneId }, body: retire(oneAccount) }),
  ])
  expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
  expect(results.flatMap((result) => (result.status === 'rejected' ? [String(result.reason)] : []))[0]).toMatch(/lastAdmin|notAllowed/)
})
