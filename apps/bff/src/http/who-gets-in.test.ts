import { endpoints } from '@mingbai/contracts/endpoints'
import { permissions, roles, type Role } from '@mingbai/rules/roles'
import { fromPhone } from '@mingbai/rules/staff-phone'
import { register } from '../register'
import { aCase } from '../../../../test/factories/a-case'
import { aRequest } from '../../../../test/factories/a-request'
import { aStaff } from '../../../../test/factories/a-staff'
import { aStaffPhone } from '../../../../test/factories/a-staff-phone'
import type { Client } from '../../../../test/support/client'
import { openTestHouse, type TestHouse } from '../../../../test/support/serve'

/** Who may pass which door: made of the register, so that a new endpoint is in it from its first day. */
let test: TestHouse
const staff = new Map<Role, Client>()
beforeAll(async () => {
  test = await openTestHouse()
  for (const role of roles) staff.set(role, (await aStaff(test, role, { organisation: 'stations' })).client)
})
afterAll(() => test.close())

const doors = register.filter(({ endpoint }) => endpoint.access === 'staff')
const guarded = doors.filter(({ options }) => options.needs)

async function knock(client: Client, { method, path }: { method: string; path: string }): Promise<[number, string]> {
  const body = method === 'GET' || method === 'DELETE' ? {} : { body: '{}' }
  const answer = await client.fetch(path.replace(/:\w+/g, 'AAAAAAAAAA'), { method, headers: { 'content-type': 'application/json' }, ...body })
  const { error } = (await answer.json()) ?? {}
  return [answer.status, error?.code ?? '']
}

it('who is not signed in passes no door of the staff', async () => {
  for (const { endpoint } of doors) expect([endpoint.path, ...(await knock(test.phone(), endpoint))]).toEqual([endpoint.path, 401, 'signInNeeded'])
})

it.each(roles)('%s is refused exactly at the doors whose permission the table does not give', async (role) => {
  const client = staff.get(role)
  if (!client) throw new Error(role)
  for (const { endpoint, options } of guarded) {
    const may: readonly Role[] = options.needs ? permissions[options.needs] : []
    const [status, code] = await knock(client, endpoint)
    const isRefused = status === 403 && code === 'notAllowed'
    expect({ door: `${endpoint.method} ${endpoint.path}`, needs: options.needs, isRefused }).toEqual({ door: `${endpoint.method} ${endpoint.path}`, needs: options.needs, isRefused: !may.includes(role) })
  }
})

it.each(roles)('from a bound phone %s is sent to the desk at every door that is not for phones, and passes no other than at the desk', async (role) => {
  const { client: keeper } = await aStaff(test, 'office')
  const phone = await aStaffPhone(test, keeper, (await aStaff(test, role, { organisation: 'stations' })).id)
  for (const { endpoint, options } of doors) {
    if (!options.needs && !options.deskOnly) continue
    const isDesk = options.deskOnly === true || (options.needs !== undefined && !fromPhone[options.needs])
    const may: readonly Role[] = options.needs ? permissions[options.needs] : roles
    const [, code] = await knock(phone, endpoint)
    const told = code === 'deskOnly' || code === 'notAllowed' ? code : 'passed'
    expect([endpoint.path, told]).toEqual([endpoint.path, isDesk ? 'deskOnly' : may.includes(role) ? 'passed' : 'notAllowed'])
  }
})

/** Doors without one permission: what lies behind each looks at the object and the person itself. Whoever adds one names it here, and tests it there. */
const lookThemselves = [
  'actOnCase', 'actOnNotice', 'actOnPosting', 'addSheetPhoto', 'changePassword', 'checkNotice', 'claimMyPhone', 'confirmMyPhone', 'endPhone',
  'enterInfoRequest', 'forgetMyPhone', 'hangSheet', 'keepWords', 'listSheets', 'lookedAtFile', 'openVoice', 'previewRequestLetter', 'readAbsences', 'readChoices',
  'readInbox', 'readMe', 'readMyPhone', 'readMyPhones', 'readNoticeForms', 'readNoticePostings', 'readRequestLetter', 'recordPosting', 'signOut',
  'staffListCases', 'staffListNotices', 'staffReadCase', 'staffReadCatalogue', 'staffReadDuties', 'staffReadItem', 'staffReadNotice', 'staffReadPlan',
  'turnIntoTipOff',
]

it('every door without a permission is known', () => {
  const named = new Map(Object.entries(endpoints).map(([name, { method, path }]) => [`${method} ${path}`, name]))
  const open = doors.filter(({ options }) => !options.needs).map(({ endpoint: { method, path } }) => named.get(`${method} ${path}`) ?? path)
  expect(open.sort()).toEqual([...lookThemselves].sort())
})

it('who may read neither all cases nor this one finds it at no door that leads to it', async () => {
  const complaint = await aCase(test.phone())
  const request = await aRequest(test.phone())
  for (const role of roles) {
    const client = staff.get(role)
    if (!client) throw new Error(role)
    const readsAll: readonly Role[] = permissions['cases.readAll']
    if (readsAll.includes(role)) continue
    for (const { id } of [complaint, request]) {
      for (const { endpoint } of doors.filter(({ endpoint: { path } }) => /^\/api\/v1\/staff\/(cases|info-requests)\/:id/.test(path))) {
        const body = endpoint.method === 'GET' ? {} : { body: JSON.stringify({ seq: 1, fields: {}, verb: 'accept', words: '村干部的事', reason: '看看' }) }
        const answer = await client.fetch(endpoint.path.replace(':id', id).replace(':verb', 'accept').replace(':letter', '1'), { method: endpoint.method, headers: { 'content-type': 'application/json' }, ...body })
        expect([role, endpoint.path, [403, 404].includes(answer.status)]).toEqual([role, endpoint.path, true])
      }
      expect(await (await client.fetch('/api/v1/staff/cases')).text()).not.toContain(id)
      expect(await (await client.fetch('/api/v1/staff/inbox')).text()).not.toContain(id)
    }
  }
})
