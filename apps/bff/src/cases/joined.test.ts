import type { FieldValues } from '@mingbai/contracts/common'
import { endpoints } from '@mingbai/contracts/endpoints'
import { aCase } from '../../../../test/factories/a-case'
import { actOnCase } from '../../../../test/factories/act-on-case'
import { anUpload } from '../../../../test/factories/a-photo'
import { aStaff, type TestStaff } from '../../../../test/factories/a-staff'
import { openTestHouse, type TestHouse } from '../../../../test/support/serve'

let test: TestHouse
let office: TestStaff
let second: TestStaff
beforeAll(async () => {
  test = await openTestHouse()
  office = await aStaff(test, 'office')
  second = await aStaff(test, 'office')
})
afterAll(() => test.close())

const act = (id: string, verb: string, fields: FieldValues = {}) => actOnCase(test, office.client, id, verb, fields)
const join = async (id: string, to: string) => act(id, 'join', { joinTo: to, consent: true })
const refusedJoin = async (id: string, to: string) => {
  const { seq } = await office.client.call(endpoints.staffReadCase, { params: { id } })
  return (await office.client.refused(endpoints.actOnCase, { params: { id, verb: 'join' }, body: { seq, fields: { joinTo: to, consent: true } } })).code
}
const page = (id: string) => test.phone().call(endpoints.readCase, { params: { id } })

async function accepted(more: Parameters<typeof aCase>[1] = {}) {
  const phone = test.phone()
  const { id, token, number } = await aCase(phone, more)
  await act(id, 'accept')
  const mine = async () => {
    const [item] = (await phone.call(endpoints.trackByTokens, { body: { receipts: [{ id, token }] } })).items
    if (!item) throw new Error('not mine')
    return item
  }
  const reopen = async () => phone.call(endpoints.residentAct, { params: { id, verb: 'reopen' }, body: { seq: (await mine()).seq, proof: { token }, fields: { words: '又坏了' } } })
  const withdraw = async () => phone.call(endpoints.residentAct, { params: { id, verb: 'withdraw' }, body: { seq: (await mine()).seq, proof: { token }, fields: {} } })
  return { id, number, mine, reopen, withdraw }
}

async function answered(id: string) {
  await act(id, 'propose', { words: '已经换好。' })
  return actOnCase(test, second.client, id, 'answer', { words: '已经换好。' })
}

describe('并在一起办', () => {
  it('every step of the main case reaches those whose case was joined to it, up to the outcome; each still has its number and its say', async () => {
    const main = await accepted()
    const other = await accepted({ words: '三队路灯不亮，孩子放学怕黑。' })
    expect((await join(other.id, main.number)).joinedTo).toEqual({ id: main.id, number: main.number })
    expect((await page(other.id)).joinedTo).toEqual({ id: main.id, number: main.number })
    await act(main.id, 'assign', { organisation: 'stations' })
    await act(main.id, 'report', { words: '正在买灯头。' })
    expect((await other.mine()).steps.at(-1)).toMatchObject({ verb: 'report', words: '正在买灯头。' })
    await answered(main.id)
    expect(await other.mine()).toMatchObject({ state: 'answered', steps: expect.arrayContaining([expect.objectContaining({ verb: 'answer', words: '已经换好。' })]) })
    await act(main.id, 'close', { outcome: 'solved', words: '晚上看过，亮了。' })
    const seen = await other.mine()
    expect(seen).toMatchObject({ number: other.number, state: 'closed', due: null, outcome: { label: (await page(main.id)).outcome?.label, words: '晚上看过，亮了。' } })
    expect(seen.allowedActions.map(({ verb }) => verb)).toEqual(expect.arrayContaining(['rate', 'reopen']))
  })

  it('closed with a photo alone, the joined ones are told where to look', async () => {
    const main = await accepted()
    const other = await accepted()
    await join(other.id, main.number)
    await answered(main.id)
    const photo = await anUpload(office.client)
    await act(main.id, 'close', { outcome: 'solved', files: [photo.id] })
    expect((await other.mine()).outcome?.words).toContain('都看那一件')
  })

  it('a joined case is not answered, assigned or closed by hand, only taken out again, with a reason everybody reads', async () => {
    const main = await accepted()
    const other = await accepted()
    const verbs = (await join(other.id, main.number)).allowedActions.map(({ verb }) => verb)
    for (const verb of ['assign', 'propose', 'answer', 'close', 'report', 'join']) expect(verbs).not.toContain(verb)
    const parted = await act(other.id, 'part', { words: '不是同一盏灯。' })
    expect(parted.joinedTo).toBeNull()
    expect((await page(other.id)).steps.at(-1)).toMatchObject({ verb: 'part', words: '不是同一盏灯。' })
    await act(main.id, 'assign', { organisation: 'stations' })
    await act(main.id, 'report', { words: '只说给一件的。' })
    expect(JSON.stringify(await other.mine())).not.toContain('只说给一件的')
  })

  it('reopened by its own resident it goes on alone; withdrawn by the other, it goes on alone too', async () => {
    const main = await accepted()
    const other = await accepted()
    await join(other.id, main.number)
    await answered(main.id)
    await act(main.id, 'close', { outcome: 'solved', words: '好了。' })
    expect(await other.reopen()).toMatchObject({ state: 'handling', joinedTo: null })

    const [third, fourth] = [await accepted(), await accepted()]
    await join(fourth.id, third.number)
    await third.withdraw()
    expect(await fourth.mine()).toMatchObject({ state: 'accepted', joinedTo: null, steps: expect.arrayContaining([expect.objectContaining({ verb: 'part' })]) })
  })

  it('is refused with itself, with what is joined already, with another kind, with what is over, and where different people are complained about', async () => {
    const [main, other, third] = [await accepted(), await accepted(), await accepted({ concerns: 'stations' })]
    await join(other.id, main.number)
    expect(await refusedJoin(main.id, main.number)).toBe('joinUnfit')
    expect(await refusedJoin(main.id, third.number)).toBe('joinUnfit')
    expect(await refusedJoin(third.id, other.number)).toBe('joinUnfit')
    expect(await refusedJoin(third.id, main.number)).toBe('joinConcerns')
    const suggestion = await accepted({ kind: 'suggestion' })
    expect(await refusedJoin(suggestion.id, main.number)).toBe('joinUnfit')
  })

  it('likely twins are shown to those who may join them, the likest first, never a closed one or one about the reader', async () => {
    const words = '七队涵洞口井盖丢了，骑车容易掉进去。'
    const twin = await accepted({ words })
    const about = await accepted({ words })
    await act(about.id, 'nameConcerned', { concernedStaff: second.id })
    const one = await accepted({ words: '七队涵洞口的井盖没了，孩子走路危险。' })
    const { alike } = await office.client.call(endpoints.staffReadCase, { params: { id: one.id } })
    expect(alike.map(({ number }) => number).slice(0, 2).sort()).toEqual([twin.number, about.number].sort())
    expect((await second.client.call(endpoints.staffReadCase, { params: { id: one.id } })).alike.map(({ number }) => number)).not.toContain(about.number)
    const leader = await aStaff(test, 'leader')
    expect((await leader.client.call(endpoints.staffReadCase, { params: { id: one.id } })).alike).toEqual([])
  })
})

describe('我也遇到了', () => {
  it('one phone counts once, and everybody sees how many', async () => {
    const { id } = await accepted()
    const phone = test.phone()
    expect(await phone.call(endpoints.sayAlsoMet, { params: { id } })).toEqual({ alsoMet: 1 })
    expect(await phone.call(endpoints.sayAlsoMet, { params: { id } })).toEqual({ alsoMet: 1 })
    expect(await test.phone().call(endpoints.sayAlsoMet, { params: { id } })).toEqual({ alsoMet: 2 })
    expect((await page(id)).alsoMet).toBe(2)
  })

  it('is refused of what is over, and after twenty in a day', async () => {
    const gone = await accepted()
    await gone.withdraw()
    const phone = test.phone()
    expect((await phone.refused(endpoints.sayAlsoMet, { params: { id: gone.id } })).code).toBe('notNow')
    const ids = await Promise.all(Array.from({ length: 21 }, async () => (await aCase(test.phone())).id))
    for (const id of ids.slice(0, 20)) await phone.call(endpoints.sayAlsoMet, { params: { id } })
    expect(await phone.refused(endpoints.sayAlsoMet, { params: { id: ids[20] ?? '' } })).toMatchObject({ status: 429, code: 'tooManyTries' })
  })
})
