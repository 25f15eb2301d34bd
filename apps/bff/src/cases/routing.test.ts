import type { FieldValues } from '@mingbai/contracts/common'
import { endpoints } from '@mingbai/contracts/endpoints'
import { aCase, HEJIA } from '../../../../test/factories/a-case'
import { actOnCase } from '../../../../test/factories/act-on-case'
import { aStaff, type TestStaff } from '../../../../test/factories/a-staff'
import { openTestHouse, type TestHouse } from '../../../../test/support/serve'

let test: TestHouse
let office: TestStaff
let admin: TestStaff
beforeAll(async () => {
  test = await openTestHouse()
  office = await aStaff(test, 'office')
  admin = await aStaff(test, 'admin')
})
afterAll(() => test.close())

const act = (id: string, verb: string, fields: FieldValues = {}) => actOnCase(test, office.client, id, verb, fields)
const actionOf = async (id: string, verb: string) => (await office.client.call(endpoints.staffReadCase, { params: { id } })).allowedActions.find((action) => action.verb === verb)
const handlerField = async (id: string) => (await actionOf(id, 'assign'))?.fields.find(({ name }) => name === 'organisation')
const boxOf = async ({ client }: TestStaff, key: string) => (await client.call(endpoints.readInbox)).boxes.find((box) => box.key === key)?.cases.map(({ id }) => id) ?? []

async function accepted(more: Parameters<typeof aCase>[1] = {}) {
  const { id } = await aCase(test.phone(), more)
  await act(id, 'accept')
  return id
}

describe('whom a case goes to', () => {
  it('is suggested by its category, with the reason; another may be chosen by hand', async () => {
    const id = await accepted({ category: 'streetlight' })
    expect(await handlerField(id)).toMatchObject({ value: 'stations', hint: expect.stringContaining('路灯不亮') })
    expect((await act(id, 'assign', { organisation: 'office' })).assignedTo).not.toBe('')
  })

  it('is suggested by its village where no category is said, and never the one complained about', async () => {
    expect(await handlerField(await accepted())).toMatchObject({ value: HEJIA, hint: expect.stringContaining('何家村') })
    expect(await handlerField(await accepted({ category: 'streetlight', concerns: 'stations' }))).toMatchObject({ value: HEJIA })
    expect((await handlerField(await accepted({ concerns: HEJIA })))?.value).toBeUndefined()
  })
})

describe('what the office writes again and again', () => {
  const presets = { bodies: [{ name: '县水务局', phone: '0952-6095003', days: 7 }], replies: [{ title: '已派人', words: '已派人到现场看，两天内给您回话。' }] }

  it('is kept by the administrator, fills the form at one choice, and goes into no other office’s hands', async () => {
    expect(await admin.client.call(endpoints.savePresets, { body: presets })).toEqual(presets)
    const id = await accepted()
    const { today } = await office.client.call(endpoints.readIntakeForm)
    const refer = await actionOf(id, 'refer')
    expect(refer?.presets).toEqual([{ label: '县水务局', values: { body: '县水务局', bodyPhone: '0952-6095003', askAgainOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) } }])
    expect((refer?.presets?.[0]?.values.askAgainOn ?? '') > today).toBe(true)
    expect((await actionOf(id, 'propose'))?.presets).toEqual([{ label: '已派人', values: { words: presets.replies[0]?.words } }])
    const handler = await aStaff(test, 'handler', { organisation: 'stations' })
    expect((await handler.client.refused(endpoints.savePresets, { body: presets })).code).toBe('notAllowed')
  })

  it('refuses a body without a telephone', async () => {
    expect((await admin.client.refused(endpoints.savePresets, { body: { bodies: [{ name: '县水务局', phone: '', days: 7 }], replies: [] } })).code).toBe('badRequest')
  })
})

describe('while a case is under way', () => {
  const deactivateAll = async (organisation: string) => {
    const { items } = await admin.client.call(endpoints.listPeople)
    for (const { id, account, name, roles } of items.filter((one) => one.active && one.roles.some((role) => role.organisation === organisation))) {
      await admin.client.call(endpoints.changePerson, { params: { id }, body: { account, name, roles, active: false } })
    }
  }
  const change = (staff: TestStaff, more: { roles: { role: 'handler' | 'counter'; organisation: string }[] }) =>
    admin.client.call(endpoints.changePerson, { params: { id: staff.id }, body: { account: staff.account, name: '李*', active: true, ...more } })

  it('its handler is deactivated: they are out at once, and it lies with the office as 没人承办了', async () => {
    const handler = await aStaff(test, 'handler', { organisation: 'stations' })
    const id = await accepted()
    await act(id, 'assign', { organisation: 'stations' })
    expect(await boxOf(handler, 'mine')).toContain(id)
    await deactivateAll('stations')
    expect((await handler.client.refused(endpoints.staffReadCase, { params: { id } })).code).toBe('signInNeeded')
    expect(await boxOf(office, 'orphaned')).toContain(id)
    expect((await act(id, 'assign', { organisation: 'office' })).state).toBe('handling')
  })

  it('its handler’s role changes: the old organisation’s case is out of sight from the next request on', async () => {
    const handler = await aStaff(test, 'handler', { organisation: 'stations' })
    const id = await accepted()
    const { seq } = await act(id, 'assign', { organisation: 'stations' })
    expect((await handler.client.call(endpoints.staffReadCase, { params: { id } })).id).toBe(id)
    await change(handler, { roles: [{ role: 'counter', organisation: 'office' }] })
    expect((await handler.client.refused(endpoints.staffReadCase, { params: { id } })).code).toBe('caseNotHere')
    expect((await handler.client.refused(endpoints.actOnCase, { params: { id, verb: 'propose' }, body: { seq, fields: { words: '办好了。' } } })).code).toBe('caseNotHere')
  })

  it('two clerks act at once: one step is taken, the other is told that somebody was faster', async () => {
    const second = await aStaff(test, 'office')
    const { id } = await aCase(test.phone())
    const { seq } = await office.client.call(endpoints.staffReadCase, { params: { id } })
    const answers = await Promise.all([office, second].map(async ({ client }) => client.fetch(`/api/v1/staff/cases/${id}/actions/accept`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ seq, fields: {} }) })))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409])
    expect((await office.client.call(endpoints.staffReadCase, { params: { id } })).steps.filter(({ verb }) => verb === 'accept')).toHaveLength(1)
  })
})
