import { endpoints } from '@mingbai/contracts/endpoints'
import { outsidePageSchema, outsideReceiptSchema } from '@mingbai/contracts/outside'
import * as z from 'zod/mini'
import { actOnCase, closeCase } from '../../../../../test/factories/act-on-case'
import { aStaff } from '../../../../../test/factories/a-staff'
import { aBox } from '../../../../../test/factories/a-tip-off'
import { anEnteredCase } from '../../../../../test/factories/an-entered-case'
import { anOutsideCase, anOutsideClient, type OutsideClientOf } from '../../../../../test/factories/an-outside-client'
import type { Client } from '../../../../../test/support/client'
import { everyRow } from '../../../../../test/support/everything-stored'
import { openTestHouse, type TestHouse } from '../../../../../test/support/serve'

let test: TestHouse
let office: Client
let hotline: OutsideClientOf
beforeAll(async () => {
  test = await openTestHouse()
  office = (await aStaff(test, 'office')).client
  hotline = await anOutsideClient(test)
})
afterAll(() => test.close())

const refusalSchema = z.object({ error: z.object({ code: z.string(), message: z.string() }) })
const refusal = async (response: Promise<Response>) => {
  const reply = await response
  const { error } = z.parse(refusalSchema, await reply.json())
  return { status: reply.status, ...error }
}
const receipt = async (response: Promise<Response>) => {
  const reply = await response
  const answer: unknown = await reply.json()
  if (reply.status !== 200) throw new Error(JSON.stringify(answer))
  return z.parse(outsideReceiptSchema, answer)
}
const page = async (response: Promise<Response>) => z.parse(outsidePageSchema, await (await response).json())
let made = 0
const fresh = (more = {}) => anOutsideCase({ number: `NX-${(made += 1)}`, ...more })

describe('转来的件', () => {
  it('the same number and body gives the same case, also when both come at once', async () => {
    const body = fresh()
    const [one, two] = await Promise.all([receipt(hotline.create(body)), receipt(hotline.create(body))])
    const three = await receipt(hotline.create(body))
    expect([two, three]).toEqual([one, one])
    expect(one).toMatchObject({ state: 'received', due: { phase: 'accept' } })
    expect((await everyRow(test)).filter((row) => row.startsWith('case_file') && row.includes(body.number))).toHaveLength(1)
  })

  it('the same number with other words is refused with the number it has, also when a colleague has entered it by hand', async () => {
    const body = fresh()
    const { number } = await receipt(hotline.create(body))
    expect(await refusal(hotline.create({ ...body, words: '换了别的话，不是一件事。' }))).toEqual({ status: 409, code: 'outsideNumberUsed', message: `这个编号已经登记过了，受理编号 ${number}。` })
    const byHand = await anEnteredCase(office, { source: 'hotline', outside: { system: 'hotline', number: 'NX-HAND', dueOn: null } })
    expect((await refusal(hotline.create(anOutsideCase({ number: 'NX-HAND' })))).message).toContain(byHand.number)
  })

  it('its words wait for review like all others, the contact is sealed, and the office sees where it came from', async () => {
    const body = fresh()
    const { id } = await receipt(hotline.create(body))
    expect(await test.phone().call(endpoints.readCase, { params: { id } })).toMatchObject({ wordsShown: false, spot: '' })
    const { details } = await office.call(endpoints.staffReadCase, { params: { id } })
    expect(details).toEqual(expect.arrayContaining([{ label: '怎么来的', value: '12345 转来' }, { label: '原来的编号', value: `12345 转来 ${body.number}` }, { label: '对方要求办结', value: '2026-12-01' }]))
    const rows = await everyRow(test)
    expect(rows.filter((row) => row.includes('13800004321') || row.includes(hotline.secret))).toEqual([])
    expect((await office.call(endpoints.openContact, { params: { id } })).phone).toBe('13800004321')
  })

  it('the client reads state, steps and outcome; notes of the office are not among them', async () => {
    const { id, number } = await receipt(hotline.create(fresh()))
    await actOnCase(test, office, id, 'addNote', { note: '内部：等电工回电' })
    await closeCase(test, office, id)
    const seen = await page(hotline.read(number))
    expect([seen.state, seen.outcome?.words]).toEqual(['closed', '晚上七点看过，灯亮了。'])
    expect(seen.steps[0]).toMatchObject({ verb: 'submit', by: '自治区12345' })
    expect(seen.steps.map(({ verb }) => verb)).toEqual(expect.arrayContaining(['accept', 'answer', 'close']))
    expect(JSON.stringify(seen)).not.toContain('等电工')
  })

  it('a day ahead, an unknown village, and what is no JSON are told in Chinese', async () => {
    expect(await refusal(hotline.create(fresh({ receivedOn: '2026-11-23' })))).toMatchObject({ status: 400, code: 'dayAheadUnfit' })
    expect(await refusal(hotline.create(fresh({ village: '999' })))).toMatchObject({ status: 400, code: 'badRequest', message: '填写的内容有误：村' })
    expect(await refusal(hotline.send('POST', '/api/v1/outside/cases', { number: 'X' }))).toMatchObject({ status: 400, code: 'badRequest' })
  })

  it('what became a 举报 keeps its first answer, and is found no more', async () => {
    const body = fresh()
    const { id, number } = await receipt(hotline.create(body))
    await aBox(test)
    await office.call(endpoints.turnIntoTipOff, { params: { id }, body: { seq: 1, words: '说的是村干部' } })
    expect(await receipt(hotline.create(body))).toMatchObject({ number, state: 'received', due: null })
    expect((await refusal(hotline.create({ ...body, words: '另外的话，另外的话。' }))).message).toContain(number)
    expect(await refusal(hotline.read(number))).toMatchObject({ status: 404, code: 'caseNotFound' })
  })
})

describe('谁能进来', () => {
  it('a wrong secret, a changed body, an old or early time and an unknown key are refused, and nothing is stored', async () => {
    const body = fresh({ words: '这句话不应当留下来。' })
    expect(await refusal(hotline.create(body, { secret: 'x' }))).toMatchObject({ status: 401, code: 'outsideSignatureWrong' })
    expect(await refusal(hotline.create(body, { body: JSON.stringify({ ...body, dueOn: null }) }))).toMatchObject({ code: 'outsideSignatureWrong' })
    for (const clock of [-301, 301]) expect(await refusal(hotline.create(body, { clock }))).toMatchObject({ status: 401, code: 'outsideTimeWrong' })
    expect((await hotline.create(body, { clock: -299 })).status).toBe(200)
    expect(await refusal(test.phone().fetch('/api/v1/outside/cases', { method: 'POST' }))).toMatchObject({ status: 401 })
  })

  it('each client reads its own cases only; several bodies of one system do not meet, even under the same number', async () => {
    const water = await anOutsideClient(test, { name: '县水务局', system: 'otherBody' })
    const roads = await anOutsideClient(test, { name: '县交通局', system: 'otherBody' })
    const body = fresh()
    const [ofWater, ofRoads] = [await receipt(water.create(body)), await receipt(roads.create(body))]
    expect(ofWater.number).not.toBe(ofRoads.number)
    expect(await page(water.read(ofWater.number))).toMatchObject({ outsideNumber: body.number })
    for (const stranger of [roads, hotline]) expect(await refusal(stranger.read(ofWater.number))).toMatchObject({ status: 404, code: 'caseNotFound' })
  })

  it('a system has one active client; who is cut off is refused at once, and the change is in the log', async () => {
    const admin = (await aStaff(test, 'admin')).client
    const first = await anOutsideClient(test, { name: '网上信访', system: 'petitionNet' })
    const { number } = await receipt(first.create(fresh()))
    expect(await admin.refused(endpoints.addOutsideClient, { body: { name: '又一个', system: 'petitionNet', webhookUrl: null } })).toMatchObject({ code: 'alreadyExists' })
    const { items } = await admin.call(endpoints.cutOffOutsideClient, { params: { id: first.id } })
    expect(items.find(({ id }) => id === first.id)?.active).toBe(false)
    expect(JSON.stringify(items)).not.toContain(first.secret)
    expect(await refusal(first.read(number))).toMatchObject({ status: 401, code: 'outsideKeyUnknown' })
    const second = await anOutsideClient(test, { name: '网上信访', system: 'petitionNet' })
    expect((await page(second.read(number))).number).toBe(number)
    expect((await admin.call(endpoints.readLog)).items).toEqual(expect.arrayContaining([expect.objectContaining({ object: '接入单位', title: '停用 网上信访' })]))
  })

  it('only who manages the settings may let a system in', async () => {
    const { client: counter } = await aStaff(test, 'counter')
    expect(await counter.refused(endpoints.listOutsideClients)).toMatchObject({ code: 'notAllowed' })
  })

  it('beyond 120 requests a minute one client waits, the others do not', async () => {
    test.later(120_000)
    const busy = await anOutsideClient(test, { name: '县住建局', system: 'otherBody' })
    for (let sent = 0; sent < 120; sent += 1) await busy.read('无')
    expect(await refusal(busy.read('无'))).toMatchObject({ status: 429, code: 'outsideSlowDown' })
    expect(await refusal(hotline.read('无'))).toMatchObject({ status: 404 })
    test.later(61_000)
    expect(await refusal(busy.read('无'))).toMatchObject({ status: 404 })
  })
})
