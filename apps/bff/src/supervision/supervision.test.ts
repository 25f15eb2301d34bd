import { endpoints } from '@mingbai/contracts/endpoints'
import type { Supervision } from '@mingbai/contracts/supervision'
import { permissions, roles } from '@mingbai/rules/roles'
import { draw } from '@mingbai/rules/supervision/draw'
import { aCase } from '../../../../test/factories/a-case'
import { actOnCase, closeCase } from '../../../../test/factories/act-on-case'
import { aStaff } from '../../../../test/factories/a-staff'
import { aBox, aTipOff } from '../../../../test/factories/a-tip-off'
import type { Client } from '../../../../test/support/client'
import { openTestHouse, type TestHouse } from '../../../../test/support/serve'
import { extendLedger } from '../ledger/extend-ledger'
import { makeDraws } from './make-draws'
import { openSession } from '../session/sessions'

const DAY = 86_400_000
const OTHER = '640221201200'
let test: TestHouse
let office: Client
let discipline: Client
beforeEach(async () => {
  test = await openTestHouse()
  await signIn()
})
afterEach(() => test.close())

/** Sessions end by themselves: after some days everybody is there anew. */
async function signIn(): Promise<void> {
  office = (await aStaff(test, 'office')).client
  discipline = (await aStaff(test, 'discipline')).client
}
async function daysLater(days: number): Promise<void> {
  test.later(days * DAY)
  await signIn()
}
const read = (who: Client = discipline): Promise<Supervision> => who.call(endpoints.readSupervision)
const numbersIn = (rows: readonly { number: string }[]) => rows.map(({ number }) => number)
/** 22 November to 1 December, with the first head of December. */
async function nextMonth(): Promise<void> {
  await daysLater(9)
  await extendLedger(test.house)
  await makeDraws(test.house)
}
async function closedCases(count: number): Promise<Awaited<ReturnType<typeof aCase>>[]> {
  const made = []
  for (let nth = 0; nth < count; nth += 1) {
    const receipt = await aCase(test.phone(), { spot: `${nth}队` })
    await closeCase(test, office, receipt.id)
    made.push(receipt)
  }
  return made
}

it('乡纪委 and the leaders read it; nobody else, and nobody without a session', async () => {
  for (const role of roles) {
    const { client } = await aStaff(test, role)
    const reply = await client.fetch(endpoints.readSupervision.path)
    expect([role, reply.status]).toEqual([role, permissions['supervision.read'].some((one) => one === role) ? 200 : 403])
  }
  expect((await test.phone().refused(endpoints.readSupervision)).code).toBe('signInNeeded')
})

it('a house where nothing happened has empty sections and no draw', async () => {
  expect(await read()).toMatchObject({
    overdue: { count: 0, byLaw: 0, items: [] }, words: { count: 0 }, letters: { count: 0, waiting: 0, items: [] }, draw: { month: '2026-10', seed: null, closed: 0, items: [] },
    repeats: { count: 0 }, reopened: { count: 0 },
  })
})

it('overdue: first past our promise, then past the law, with the unit that has it and the days; words wait two working days', async () => {
  const { id, number } = await aCase(test.phone())
  await daysLater(2)
  expect((await read()).words.count).toBe(0)
  await daysLater(2)
  const early = await read()
  expect(numbersIn(early.words.items)).toEqual([number])
  await actOnCase(test, office, id, 'accept')
  await actOnCase(test, office, id, 'assign', { organisation: 'stations' })
  await daysLater(40)
  const promised = (await read()).overdue
  expect([promised.count, promised.byLaw, promised.items[0]?.late, promised.items[0]?.organisation]).toEqual([1, 0, 'promise', (await test.house.book()).organisations.get('stations')?.name])
  await daysLater(40)
  const { overdue } = await read()
  const [first] = overdue.items
  expect([overdue.byLaw, first?.case.number, first?.late, first?.lateLabel]).toEqual([1, number, 'law', '超过法定期限'])
  // Accepted on 26 November: 60 days.
  expect([first?.dueOn, first?.days]).toEqual(['2027-01-25', 20])
})

it('督办 letters: waiting, late, answered; each with what was asked and what came back', async () => {
  const { id, number } = await aCase(test.phone())
  const other = await aCase(test.phone())
  await actOnCase(test, discipline, id, 'oversee', { answerBy: '2026-11-25', note: '三天没人理，说明原因。' })
  await actOnCase(test, discipline, other.id, 'oversee', { answerBy: '2026-12-25', note: '渠什么时候修？' })
  expect((await read()).letters).toMatchObject({ count: 2, waiting: 2, items: [{ case: { number }, askedOn: '2026-11-22', asked: '三天没人理，说明原因。', answerBy: '2026-11-25', answeredOn: null, state: 'waiting' }, { state: 'waiting' }] })
  await daysLater(4)
  expect((await read()).letters.items.map(({ state }) => state)).toEqual(['late', 'waiting'])
  await actOnCase(test, office, id, 'answerOversight', { words: '今天已派人去看。' })
  const { letters } = await read()
  expect([letters.count, letters.waiting, letters.items[0]?.case.number]).toEqual([2, 1, other.number])
  expect(letters.items[1]).toMatchObject({ answeredOn: '2026-11-26', answer: '今天已派人去看。', state: 'answered', stateLabel: '已回复' })
  // Asked once more: a letter of its own.
  await actOnCase(test, discipline, id, 'oversee', { answerBy: '2026-12-01', note: '看过以后呢？' })
  expect((await read()).letters).toMatchObject({ count: 3, waiting: 2 })
})

it('the draw follows from the first head of the month: the same for everybody, drawn again from the public reply alone', async () => {
  const made = await closedCases(7)
  const open = await aCase(test.phone())
  expect((await test.phone().refused(endpoints.readRechecks, { params: { month: '2026-11' } })).code).toBe('notFound')
  test.later(3_600_000)
  await extendLedger(test.house)
  expect(await makeDraws(test.house)).toBe(0)
  await daysLater(9)
  expect(await makeDraws(test.house)).toBe(0)
  // December has begun, but none of its hours is sealed.
  expect((await read()).draw).toMatchObject({ month: '2026-11', seed: null, closed: 7, items: [] })
  await aCase(test.phone())
  test.later(3_600_000)
  await extendLedger(test.house)
  expect([await makeDraws(test.house), (test.later(1000), await makeDraws(test.house))]).toEqual([1, 0])
  const { draw: drawn } = await read()
  const seen = await test.phone().call(endpoints.readRechecks, { params: { month: '2026-11' } })
  const head = (await test.phone().call(endpoints.readLedger)).heads.find(({ at }) => at >= '2026-11-30T16:00:00.000Z')
  expect(seen.seed).toEqual({ number: head?.number, hash: head?.hash, mark: head?.mark, at: head?.at })
  expect([...seen.numbers].sort()).toEqual(numbersIn(made).sort())
  expect(seen.numbers).not.toContain(open.number)
  expect(seen.drawn).toEqual(draw({ head: head?.hash ?? '', month: '2026-11' }, seen.numbers))
  expect(numbersIn(drawn.items.map((item) => item.case))).toEqual(seen.drawn)
  expect([seen.drawn.length, seen.checked, drawn.closed]).toEqual([3, 0, 7])
  // Later heads of the month, and what was closed in it, change nothing.
  await closedCases(2)
  test.later(3_600_000)
  await extendLedger(test.house)
  expect(await test.phone().call(endpoints.readRechecks, { params: { month: '2026-11' } })).toEqual(seen)
  expect(await test.phone().call(endpoints.readRechecks, { params: { month: '2026-10' } })).toMatchObject({ numbers: [], drawn: [] })
})

it('each drawn case is not looked at, found right, found wrong, or taken up again meanwhile; one found wrong may be looked at again', async () => {
  const made = await closedCases(3)
  await nextMonth()
  const [first, second, third] = (await read()).draw.items.map((item) => item.case)
  if (!first || !second || !third) throw new Error('no draw')
  const states = async () => Object.fromEntries((await read()).draw.items.map((item) => [item.case.id, item.state]))
  expect(Object.values(await states())).toEqual(['unchecked', 'unchecked', 'unchecked'])
  await actOnCase(test, discipline, first.id, 'recheckPassed', { note: '去看过，亮着。' })
  await actOnCase(test, discipline, second.id, 'recheckFailed', { words: '灯还是不亮。' })
  const token = made.find(({ id }) => id === third.id)?.token ?? ''
  const { seq } = await discipline.call(endpoints.staffReadCase, { params: { id: third.id } })
  await test.phone().call(endpoints.residentAct, { params: { id: third.id, verb: 'reopen' }, body: { seq, proof: { token }, fields: { words: '没修好。' } } })
  expect(await states()).toEqual({ [first.id]: 'passed', [second.id]: 'failed', [third.id]: 'again' })
  expect(await test.phone().call(endpoints.readRechecks, { params: { month: '2026-11' } })).toMatchObject({ checked: 2, failed: 1 })
  expect((await test.phone().call(endpoints.readCase, { params: { id: first.id } })).steps.map(({ verb }) => verb)).not.toContain('recheckPassed')
  const verbs = async (of: string) => (await discipline.call(endpoints.staffReadCase, { params: { id: of } })).allowedActions.map(({ verb }) => verb)
  expect(await verbs(first.id)).not.toContain('recheckFailed')
  await closeAgain(second.id)
  expect(await verbs(second.id)).toContain('recheckPassed')
  expect((await read()).reopened.items.map((row) => row.id)).toEqual([third.id])
})

async function closeAgain(id: string): Promise<void> {
  await actOnCase(test, office, id, 'propose', { words: '又修了一次。' })
  await actOnCase(test, (await aStaff(test, 'leader')).client, id, 'answer', { words: '又修了一次。' })
  await actOnCase(test, office, id, 'close', { outcome: 'solved', words: '亮了。' })
}

it('the same spot, matter or unit three times in ninety days is a repeat; older and withdrawn ones do not count', async () => {
  const [category] = (await test.house.book()).categories.keys()
  await aCase(test.phone(), { spot: '泵房' })
  await daysLater(95)
  for (const spot of ['三队东口', '三队 东口']) await aCase(test.phone(), { spot, category: category ?? null })
  const gone = await aCase(test.phone(), { spot: '三队东口' })
  expect((await read()).repeats).toMatchObject({ count: 1, items: [{ kind: 'spot', kindLabel: '同一个地方', count: 3, label: expect.stringMatching(/^何家村 · 三队/) }] })
  await test.phone().call(endpoints.residentAct, { params: { id: gone.id, verb: 'withdraw' }, body: { seq: 1, proof: { token: gone.token }, fields: {} } })
  expect((await read()).repeats.count).toBe(0)
  await aCase(test.phone(), { spot: '泵房', category: category ?? null })
  expect((await read()).repeats.items.map(({ kind }) => kind)).toEqual(['matter'])
  for (const village of [OTHER, null, null]) await aCase(test.phone(), { village, spot: '', concerns: 'stations' })
  expect((await read()).repeats.items.map(({ kind, count }) => [kind, count])).toEqual([['matter', 3], ['unit', 3]])
})

it('who looked at a name and telephone stands there for 乡纪委 alone, with time and number for thirty days', async () => {
  const { id, number } = await aCase(test.phone())
  const clerk = await aStaff(test, 'office')
  await clerk.client.call(endpoints.openContact, { params: { id } })
  expect(await discipline.call(endpoints.readContactOpenings)).toEqual({ count: 1, items: [{ at: '2026-11-22T02:00:00.000Z', staff: expect.stringMatching(/^office/), what: '看了联系方式', case: { id, number } }] })
  expect((await (await aStaff(test, 'leader')).client.refused(endpoints.readContactOpenings)).code).toBe('notAllowed')
  await daysLater(31)
  expect((await discipline.call(endpoints.readContactOpenings)).count).toBe(0)
})

it('what became a 举报 is in no section, and neither is what was one from the start', async () => {
  await aBox(test)
  const tipOff = await aTipOff(test.phone())
  const { id, number } = await aCase(test.phone(), { spot: '三队' })
  for (let more = 0; more < 2; more += 1) await aCase(test.phone(), { spot: '三队' })
  await office.call(endpoints.openContact, { params: { id } })
  await actOnCase(test, discipline, id, 'oversee', { answerBy: '2026-12-25', note: '说明原因。' })
  const before = JSON.stringify([await read(), await discipline.call(endpoints.readContactOpenings)])
  expect(before.split(number).length).toBeGreaterThan(3)
  const { seq } = await office.call(endpoints.staffReadCase, { params: { id } })
  await office.call(endpoints.turnIntoTipOff, { params: { id }, body: { seq, words: '说的是村干部' } })
  await daysLater(5)
  const after = await read()
  const everything = JSON.stringify([after, await discipline.call(endpoints.readContactOpenings)])
  for (const sealed of [number, tipOff.number]) expect(everything).not.toContain(sealed)
  expect([after.letters.count, (await discipline.call(endpoints.readContactOpenings)).count, after.repeats.count, after.words.count]).toEqual([0, 0, 0, 2])
})

it('a case about the reader is in none of their sections; colleagues see it', async () => {
  const { id, number } = await aCase(test.phone())
  const concerned = await aStaff(test, 'leader')
  await office.call(endpoints.openContact, { params: { id } })
  await actOnCase(test, discipline, id, 'oversee', { answerBy: '2026-11-25', note: '说明原因。' })
  await actOnCase(test, discipline, id, 'nameConcerned', { concernedStaff: concerned.id })
  await closeCase(test, office, id)
  await nextMonth()
  const again = await aStaff(test, 'leader')
  const sees = async (who: Client) => JSON.stringify(await read(who)).includes(number)
  expect([await sees(again.client), await sees(discipline)]).toEqual([true, true])
  const { db, tenant, now } = await test.scope()
  const theirs = test.browser(await db.write((tx) => openSession(tx, tenant.code, concerned.id, now)))
  expect(await sees(theirs)).toBe(false)
  expect((await read(theirs)).draw).toMatchObject({ items: [] })
})

it('what was drawn stays drawn: one that became a 举报 is named no more, and nobody takes its place', async () => {
  await aBox(test)
  const made = await closedCases(6)
  await nextMonth()
  const rechecks = () => test.phone().call(endpoints.readRechecks, { params: { month: '2026-11' } })
  const before = await rechecks()
  const [gone = '', ...left] = before.drawn
  const one = made.find(({ number }) => number === gone)
  if (!one) throw new Error('not drawn')
  const reopened = await test.phone().call(endpoints.residentAct, { params: { id: one.id, verb: 'reopen' }, body: { seq: (await office.call(endpoints.staffReadCase, { params: { id: one.id } })).seq, proof: { token: one.token }, fields: { words: '没修好。' } } })
  expect((await rechecks()).drawn).toEqual(before.drawn)
  await office.call(endpoints.turnIntoTipOff, { params: { id: one.id }, body: { seq: reopened.seq, words: '说的是村干部' } })
  const after = await rechecks()
  expect([after.seed, after.numbers, after.drawn]).toEqual([before.seed, before.numbers.filter((number) => number !== gone), left])
  expect(numbersIn((await read()).draw.items.map((item) => item.case))).toEqual(left)
})
