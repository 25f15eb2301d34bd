import { endpoints } from '@mingbai/contracts/endpoints'
import { currentCaseProcedure } from '@mingbai/rules/procedures/cases'
import { roles, type Role } from '@mingbai/rules/roles'
import { rowCount } from '../database/row-types'
import { aCase } from '../../../../test/factories/a-case'
import { actOnCase, answerCase, closeCase } from '../../../../test/factories/act-on-case'
import { aStaff, type TestStaff } from '../../../../test/factories/a-staff'
import { openTestHouse, type TestHouse } from '../../../../test/support/serve'

let test: TestHouse
let office: TestStaff
const staff = new Map<Role, TestStaff>()
beforeAll(async () => {
  test = await openTestHouse()
  for (const role of roles) staff.set(role, await aStaff(test, role, { organisation: 'stations' }))
  office = await aStaff(test, 'office')
})
afterAll(() => test.close())

const act = (id: string, verb: string, fields = {}) => actOnCase(test, office.client, id, verb, fields)

const ways: Record<string, (id: string) => Promise<unknown>> = {
  received: async () => undefined,
  accepted: (id) => act(id, 'accept'),
  handling: async (id) => {
    await act(id, 'accept')
    await act(id, 'assign', { organisation: 'stations' })
  },
  answered: async (id) => {
    await act(id, 'accept')
    await act(id, 'assign', { organisation: 'stations' })
    await answerCase(test, office.client, id, '办完了。')
  },
  toApprove: async (id) => {
    await act(id, 'accept')
    await act(id, 'assign', { organisation: 'stations' })
    await act(id, 'propose', { words: '办完了。' })
  },
  closed: (id) => closeCase(test, office.client, id),
}

/** Verbs that ask for more than a state: 待核, helpers, a case joined to another, one from another system, a voice. */
const conditional: readonly string[] = ['admit', 'endHelp', 'part', 'answerOversight', 'recordCallback', 'transcribe']

describe.each(Object.entries(ways))('in state %s', (state, lead) => {
  let id: string
  beforeAll(async () => {
    id = (await aCase(test.phone())).id
    await lead(id)
  })

  it.each(roles)('%s is offered the rows of the table, and is refused every other verb', async (role) => {
    const one = staff.get(role)
    if (!one) throw new Error(role)
    const assigned = ['handling', 'toApprove', 'answered'].includes(state)
    const readsAll = ['office', 'leader', 'discipline'].includes(role)
    const readsAssigned = ['handler', 'counter', 'villageClerk', 'villageHead', 'congress'].includes(role)
    if (!readsAll && !(readsAssigned && assigned)) {
      expect((await one.client.refused(endpoints.staffReadCase, { params: { id } })).code).toBe('caseNotHere')
      return
    }
    const seen = await one.client.call(endpoints.staffReadCase, { params: { id } })
    const { rows } = currentCaseProcedure('complaint', '2026-11-23')
    const inState = rows.filter((row) => row.by.some((party) => party === role) && row.from.some((from) => from === state) && !conditional.includes(row.verb) && (row.verb !== 'withholdWords' || seen.wordsState === 'waiting'))
    expect(seen.allowedActions.map(({ verb }) => verb)).toEqual(inState.map(({ verb }) => verb))
    for (const verb of new Set(rows.map((row) => row.verb))) {
      if (seen.allowedActions.some((allowed) => allowed.verb === verb)) continue
      const refused = await one.client.refused(endpoints.actOnCase, { params: { id, verb }, body: { seq: seen.seq, fields: {} } })
      const theirs = rows.filter((row) => row.verb === verb && row.by.some((party) => party === role))
      const isTheirs = theirs.length > 0
      const isHere = theirs.some((row) => row.from.some((from) => from === state))
      expect([verb, refused.code]).toEqual([verb, isTheirs ? (isHere ? 'notNow' : 'wrongState') : 'notAllowed'])
    }
    expect((await one.client.refused(endpoints.actOnCase, { params: { id, verb: 'explode' }, body: { seq: seen.seq, fields: {} } })).code).toBe('notFound')
  })
})

it('without a session nobody does anything, and is told so before the body is looked at', async () => {
  const { id } = await aCase(test.phone())
  expect(await test.phone().refused(endpoints.staffReadCase, { params: { id } })).toMatchObject({ status: 401, code: 'signInNeeded' })
  const response = await test.phone().fetch(`/api/v1/staff/cases/${id}/actions/accept`, { method: 'POST', body: '{"nonsense":1}', headers: { 'content-type': 'application/json' } })
  expect(response.status).toBe(401)
})

it('of two clerks at once exactly one wins; the other is told to look again, and nothing is lost', async () => {
  const rival = await aStaff(test, 'office')
  for (const verbs of [['accept', 'accept'], ['accept', 'askInfo'], ['askInfo', 'refer']] as const) {
    const { id } = await aCase(test.phone())
    const fields = { words: '请说清是哪一根杆子。', body: '县供电公司', bodyPhone: '95598', askAgainOn: '2026-12-01' }
    const results = await Promise.allSettled([
      office.client.call(endpoints.actOnCase, { params: { id, verb: verbs[0] }, body: { seq: 1, fields } }),
      rival.client.call(endpoints.actOnCase, { params: { id, verb: verbs[1] }, body: { seq: 1, fields } }),
    ])
    const lost = results.flatMap((result) => (result.status === 'rejected' ? [String(result.reason)] : []))
    expect(lost).toHaveLength(1)
    expect(lost[0]).toContain('changedMeanwhile')
    const seen = await office.client.call(endpoints.staffReadCase, { params: { id } })
    expect([seen.seq, seen.steps.length]).toEqual([2, 2])
  }
})

it('an old page is told that somebody else was there; looking at the telephone number is no such thing', async () => {
  const phone = test.phone()
  const { id, token } = await aCase(phone)
  expect(await office.client.call(endpoints.openContact, { params: { id } })).toMatchObject({ name: '张*', phone: '13800001234', seq: 2 })
  const accepted = await office.client.call(endpoints.actOnCase, { params: { id, verb: 'accept' }, body: { seq: 1, fields: {} } })
  expect(accepted.seq).toBe(3)
  expect((await office.client.refused(endpoints.actOnCase, { params: { id, verb: 'askInfo' }, body: { seq: 2, fields: { words: '哪里？' } } })).code).toBe('changedMeanwhile')
  expect((await office.client.refused(endpoints.actOnCase, { params: { id, verb: 'accept' }, body: { seq: 99, fields: {} } })).code).toBe('changedMeanwhile')
  const withdrawn = await phone.call(endpoints.residentAct, { params: { id, verb: 'withdraw' }, body: { seq: 3, proof: { token }, fields: {} } })
  expect(withdrawn.steps.map(({ verb }) => verb)).toEqual(['submit', 'accept', 'withdraw'])
})

it('opening a contact stands in the case’s own log; whom the resident hid it from cannot open it', async () => {
  const { id } = await aCase(test.phone(), { hideFromHandler: true })
  await act(id, 'accept')
  const handler = staff.get('handler')?.client
  await act(id, 'assign', { organisation: 'stations' })
  expect((await handler?.call(endpoints.staffReadCase, { params: { id } }))?.contact).toMatchObject({ canOpen: false, hiddenFromHandler: true })
  expect((await handler?.refused(endpoints.openContact, { params: { id } }))?.code).toBe('notAllowed')
  await office.client.call(endpoints.openContact, { params: { id } })
  const { steps } = await office.client.call(endpoints.staffReadCase, { params: { id } })
  expect(steps.at(-1)).toMatchObject({ verb: 'openContact' })
  expect((await test.phone().call(endpoints.readCase, { params: { id } })).steps.map(({ verb }) => verb)).not.toContain('openContact')
})

it('an organisation that hands a case back does not see it any more', async () => {
  const { id } = await aCase(test.phone())
  await act(id, 'accept')
  await act(id, 'assign', { organisation: 'stations' })
  const handler = staff.get('handler')?.client
  if (!handler) throw new Error('no handler')
  expect((await actOnCase(test, handler, id, 'returnAssignment', { note: '归村里管' })).state).toBe('accepted')
  expect((await handler.refused(endpoints.staffReadCase, { params: { id } })).code).toBe('caseNotHere')
  expect(await test.house.db.read(rowCount, 'SELECT COUNT(*) AS n FROM case_file WHERE public_id = ? AND assigned_to IS NULL', [id])).toEqual([{ n: 1 }])
})
