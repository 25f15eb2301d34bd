import { endpoints } from '@mingbai/contracts/endpoints'
import { ledgerExportPath } from '@mingbai/contracts/ledger'
import { checkLedgerFile } from '@mingbai/outputs/ledger/check-file'
import { aCase, aSubmission, HEJIA } from '../../../../../test/factories/a-case'
import { actOnCase } from '../../../../../test/factories/act-on-case'
import { aBox, openSealed, readSealed, type TestLock } from '../../../../../test/factories/a-tip-off'
import { anUpload } from '../../../../../test/factories/a-photo'
import { aStaff } from '../../../../../test/factories/a-staff'
import { deliverAll } from '../../../../../test/factories/deliver-all'
import type { Client } from '../../../../../test/support/client'
import * as z from 'zod/mini'
import { everyRow, placesOf } from '../../../../../test/support/everything-stored'
import { openTestHouse, type TestHouse } from '../../../../../test/support/serve'
import { extendLedger } from '../../ledger/extend-ledger'

let test: TestHouse
let box: TestLock & { discipline: Client }
let office: Client
beforeAll(async () => {
  test = await openTestHouse()
  box = await aBox(test)
  office = (await aStaff(test, 'office')).client
})
afterAll(() => test.close())

const words = '会计把修渠的钱装进自己兜里，大家都看见。'
const publicWords = '有人把修渠的钱装进自己兜里。'

it('a case that is one leaves every list, page, search, queue and handler at once; the receipt still works', async () => {
  const phone = test.phone()
  const handler = (await aStaff(test, 'handler', { organisation: 'stations' })).client
  const photo = await anUpload(phone)
  const submission = aSubmission({ words, photos: [photo.id], contactName: '丁*', contactPhone: '13855556666' })
  const receipt = await phone.call(endpoints.submitCase, { body: submission })
  const { id, number, queryCode, token } = receipt
  await actOnCase(test, office, id, 'showWords', { publicWords })
  await actOnCase(test, office, id, 'accept')
  const { seq } = await actOnCase(test, office, id, 'assign', { organisation: 'stations', note: '请站里看看账' })
  await deliverAll(test)
  const file = (await handler.call(endpoints.staffReadCase, { params: { id } })).photos[0]?.url ?? ''
  const exits = ['/api/v1/cases', `/api/v1/cases/${id}`, `/api/v1/cases?village=${HEJIA}`, '/api/v1/home', `/api/v1/search?q=${encodeURIComponent('自己兜里')}`]
  for (const path of exits) expect([path, (await (await test.phone().fetch(path)).text()).includes('自己兜里')]).toEqual([path, true])

  await office.call(endpoints.turnIntoTipOff, { params: { id }, body: { seq, words: '说的是会计贪钱' } })

  for (const path of [...exits, '/cases', `/case?id=${id}`, '/feeds/notices.atom']) expect([path, (await (await test.phone().fetch(path)).text()).includes('自己兜里')]).toEqual([path, false])
  for (const client of [office, handler]) {
    expect(await client.refused(endpoints.staffReadCase, { params: { id } })).toMatchObject({ code: 'caseNotHere' })
    for (const reply of [await client.call(endpoints.staffListCases), await client.call(endpoints.readInbox)]) expect(JSON.stringify(reply)).not.toContain(number)
  }
  expect((await handler.fetch(file)).status).toBe(404)
  // No other table may go on knowing it: whoever adds one that points at cases meets this line.
  const [stored] = await test.house.db.read(z.object({ id: z.string() }), 'SELECT id FROM tip_off WHERE public_id = ?', [id])
  const pointing = (await everyRow(test)).filter((row) => row.includes(stored?.id ?? '?') || row.includes(id)).map((row) => row.split(' ')[0])
  expect([...new Set(pointing)].sort()).toEqual(['event', 'sealed_file', 'tip_off'])
  expect(await placesOf(test, ['自己兜里', '丁*', '13855556666', '请站里看看账', '说的是会计贪钱'])).toEqual([])

  const mine = await test.phone().call(endpoints.trackByCode, { body: { number, queryCode } })
  expect(mine).toMatchObject({ number, stateLabel: '收到了', kindLabel: '反映' })
  expect(mine.steps.map(({ title }) => title)).toEqual(['收到了', '给您的回复'])
  expect((await test.phone().call(endpoints.trackByTokens, { body: { receipts: [{ id, token }] } })).items).toHaveLength(1)
  expect(await phone.call(endpoints.submitCase, { body: submission })).toMatchObject({ number, queryCode, token })

  const opened = await openSealed(box.discipline, id)
  const { content } = await readSealed(opened, box.ring)
  expect(content).toMatchObject({ words, contactName: '丁*', contactPhone: '13855556666' })
  expect(content.history?.map(({ words: said }) => said).join('\n')).toContain('请站里看看账')
  expect(content.history?.at(-1)?.words).toBe('说的是会计贪钱')
  expect(opened.files).toHaveLength(1)
})

it('the chain stays whole: sealed before and after, with the texts erased', async () => {
  const { id } = await aCase(test.phone(), { words: '另一件要转的事情。' })
  test.later(3_600_000)
  await extendLedger(test.house)
  await office.call(endpoints.turnIntoTipOff, { params: { id }, body: { seq: 1, words: '说的是村干部' } })
  test.later(86_400_000)
  await extendLedger(test.house)
  const text = await (await (await aStaff(test, 'discipline')).client.fetch(ledgerExportPath)).text()
  expect(checkLedgerFile(text)).toMatchObject({ isFine: true })
  expect(text).toContain('"verb":"convert"')
})

it('whose hands it was not in cannot turn it; an old page is told; while the box is shut nothing moves', async () => {
  const { id } = await aCase(test.phone())
  const turn = (client: Client, seq: number) => client.refused(endpoints.turnIntoTipOff, { params: { id }, body: { seq, words: '说的是村干部' } })
  expect(await turn((await aStaff(test, 'handler', { organisation: 'stations' })).client, 1)).toMatchObject({ code: 'caseNotHere' })
  expect(await turn((await aStaff(test, 'office')).client, 9)).toMatchObject({ code: 'changedMeanwhile' })
  const bare = await openTestHouse()
  const other = await aCase(bare.phone())
  const clerk = (await aStaff(bare, 'office')).client
  expect(await clerk.refused(endpoints.turnIntoTipOff, { params: { id: other.id }, body: { seq: 1, words: '说的是村干部' } })).toMatchObject({ code: 'tipOffClosed' })
  expect((await clerk.call(endpoints.staffReadCase, { params: { id: other.id } })).ownWords).toContain('路灯')
  await bare.close()
})

it('cases that were joined to it go on alone, and read the same as when the other one was withdrawn', async () => {
  const told = async (leave: (main: Awaited<ReturnType<typeof aCase>>, seq: number) => Promise<unknown>) => {
    const [main, other] = [await aCase(test.phone()), await aCase(test.phone())]
    const { seq } = await actOnCase(test, office, main.id, 'accept')
    await actOnCase(test, office, other.id, 'accept')
    await actOnCase(test, office, other.id, 'join', { joinTo: main.number, consent: true })
    await leave(main, seq)
    const page = await test.phone().call(endpoints.readCase, { params: { id: other.id } })
    expect(JSON.stringify(page)).not.toContain(main.number)
    return { joinedTo: page.joinedTo, steps: page.steps.slice(-2) }
  }
  office = (await aStaff(test, 'office')).client
  const turned = await told((main, seq) => office.call(endpoints.turnIntoTipOff, { params: { id: main.id }, body: { seq, words: '说的是村干部' } }))
  const withdrawn = await told((main, seq) => test.phone().call(endpoints.residentAct, { params: { id: main.id, verb: 'withdraw' }, body: { seq, proof: { token: main.token }, fields: {} } }))
  expect(turned).toEqual(withdrawn)
  expect(turned).toMatchObject({ joinedTo: null, steps: [{ verb: 'join' }, { verb: 'part', by: '系统', words: expect.stringMatching(/接着单独办/) }] })
})
