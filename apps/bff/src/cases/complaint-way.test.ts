import type { FieldValues } from '@mingbai/contracts/common'
import { endpoints } from '@mingbai/contracts/endpoints'
import { aCase, HEJIA } from '../../../../test/factories/a-case'
import { actOnCase, answerCase } from '../../../../test/factories/act-on-case'
import { anUpload } from '../../../../test/factories/a-photo'
import { aStaff } from '../../../../test/factories/a-staff'
import type { Client } from '../../../../test/support/client'
import { openTestHouse, type TestHouse } from '../../../../test/support/serve'

let test: TestHouse
let office: Client
let handler: Client
beforeAll(async () => {
  test = await openTestHouse()
  office = (await aStaff(test, 'office')).client
  handler = (await aStaff(test, 'handler', { organisation: 'stations' })).client
})
afterAll(() => test.close())

const act = (staff: Client, id: string, verb: string, fields: FieldValues = {}) => actOnCase(test, staff, id, verb, fields)

it('a complaint is submitted, accepted, assigned, reported, answered, closed with a photo, rated, and all read it on the public page', async () => {
  const phone = test.phone()
  const { id, token, number, due } = await aCase(phone)
  expect(number).toBe('灵沙2026-0001')
  expect(due?.phase).toBe('accept')
  expect((await act(office, id, 'accept')).due?.phase).toBe('resolve')
  await act(office, id, 'showWords', { publicWords: '三队东边的路灯坏了半个月。' })
  await act(office, id, 'assign', { organisation: 'stations', note: '请本周看' })
  await act(handler, id, 'report', { words: '已经买了灯头。' })
  await answerCase(test, handler, id, '路灯已经修好。')
  const photo = await anUpload(office)
  const closed = await act(office, id, 'close', { outcome: 'solved', files: [photo.id] })
  expect(closed).toMatchObject({ state: 'closed', due: null, outcome: '解决了' })

  const mine = await phone.call(endpoints.trackByTokens, { body: { receipts: [{ id, token }] } })
  expect(mine.items[0]?.allowedActions.map(({ verb }) => verb)).toEqual(['rate', 'reopen'])
  const rated = await phone.call(endpoints.residentAct, { params: { id, verb: 'rate' }, body: { seq: closed.seq, proof: { token }, fields: { satisfaction: 'satisfied', words: '谢谢' } } })
  expect(rated.ratingLabel).toBe('满意')

  const page = await test.phone().call(endpoints.readCase, { params: { id } })
  expect(page).toMatchObject({ number, state: 'closed', tone: 'done', words: '三队东边的路灯坏了半个月。', handledBy: (await test.house.book()).organisations.get('stations')?.name })
  expect(page.steps.map(({ verb }) => verb)).toEqual(['submit', 'accept', 'assign', 'report', 'answer', 'close', 'rate'])
  const last = page.steps.find(({ verb }) => verb === 'close')
  expect(last?.attachments).toHaveLength(1)
  expect((await test.phone().fetch(last?.attachments[0]?.url ?? '')).status).toBe(200)
  expect(JSON.stringify(page)).not.toMatch(/请本周看|谢谢|13800001234/)
})

it('a suggestion goes its own way with its own outcomes, and without a limit by law', async () => {
  const { id, due } = await aCase(test.phone(), { kind: 'suggestion', words: '建议在桥头装一面反光镜。' })
  expect(due?.lawOn).toBeNull()
  await act(office, id, 'accept')
  await act(office, id, 'assign', { organisation: 'stations' })
  await answerCase(test, handler, id, '我们采纳，下月装。')
  const { seq } = await office.call(endpoints.staffReadCase, { params: { id } })
  const wrong = await office.refused(endpoints.actOnCase, { params: { id, verb: 'close' }, body: { seq, fields: { outcome: 'solved', words: '好' } } })
  expect(wrong.code).toBe('badRequest')
  expect((await act(office, id, 'close', { outcome: 'adopted', words: '下月装好。' })).outcome).toBe('采纳')
})

it('a case is not closed without a photo or a reason', async () => {
  const { id } = await aCase(test.phone())
  await act(office, id, 'accept')
  await answerCase(test, office, id, '已经修好。')
  const { seq } = await office.call(endpoints.staffReadCase, { params: { id } })
  const refused = await office.refused(endpoints.actOnCase, { params: { id, verb: 'close' }, body: { seq, fields: { outcome: 'solved' } } })
  expect(refused).toMatchObject({ status: 400, code: 'oneOfMissing' })
})

it('is reopened once by right; the second time the way of 复查 is told', async () => {
  const phone = test.phone()
  const { id, token } = await aCase(phone)
  await act(office, id, 'accept')
  await act(office, id, 'assign', { organisation: 'stations' })
  await answerCase(test, handler, id, '路灯线路已经换好。')
  await act(office, id, 'close', { outcome: 'solved', words: '晚上七点看过，灯亮了。' })
  const mine = async () => (await phone.call(endpoints.trackByTokens, { body: { receipts: [{ id, token }] } })).items[0]
  const reopen = async () => ({ params: { id, verb: 'reopen' }, body: { seq: (await mine())?.seq ?? 0, proof: { token }, fields: { words: '又坏了' } } })
  const again = await phone.call(endpoints.residentAct, await reopen())
  expect(again).toMatchObject({ state: 'handling', outcome: null, ratingLabel: '' })
  expect(again.due?.phase).toBe('resolve')

  await answerCase(test, handler, id, '又换了一次线。')
  await act(office, id, 'close', { outcome: 'explained', words: '电压的事已转供电所。' })
  expect((await mine())?.outcome?.words).toContain('复查')
  const refused = await phone.refused(endpoints.residentAct, await reopen())
  expect(refused).toMatchObject({ status: 409, code: 'reopenedOnce' })
  expect(refused.message).toContain('复查')
})

it('a reopened case that nobody was given lies in the box of those who assign', async () => {
  const phone = test.phone()
  const { id, token } = await aCase(phone)
  await act(office, id, 'accept')
  await answerCase(test, office, id, '已经修好。')
  const { seq } = await act(office, id, 'close', { outcome: 'solved', words: '看过了。' })
  await phone.call(endpoints.residentAct, { params: { id, verb: 'reopen' }, body: { seq, proof: { token }, fields: { words: '没有好' } } })
  const { items } = await office.call(endpoints.staffListCases, { query: { box: 'accepted' } })
  expect(items.map((item) => item.id)).toContain(id)
})

it('is asked for more, answered by the resident, and goes back to where it was', async () => {
  const phone = test.phone()
  const { id, token } = await aCase(phone)
  await act(office, id, 'accept')
  const asked = await act(office, id, 'askInfo', { words: '是哪一根杆子？' })
  expect(asked.state).toBe('needsInfo')
  const photo = await anUpload(phone)
  const back = await phone.call(endpoints.residentAct, { params: { id, verb: 'provideInfo' }, body: { seq: asked.seq, proof: { token }, fields: { words: '第五根', files: [photo.id] } } })
  expect(back.state).toBe('accepted')
  const page = await test.phone().call(endpoints.readCase, { params: { id } })
  expect(JSON.stringify(page)).not.toMatch(/哪一根|第五根/)
  expect(page.steps.flatMap(({ attachments }) => attachments)).toEqual([])
  expect((await test.phone().fetch(`/api/v1/files/${photo.id}`)).status).toBe(404)
})

it('goes to the body that answers for it with its name, telephone and a day to ask again, and stays followed', async () => {
  const { id } = await aCase(test.phone())
  const fields = { body: '县供电公司', bodyPhone: '95598', askAgainOn: '2026-12-01', words: '高压线归供电公司管。' }
  expect((await act(office, id, 'refer', fields)).state).toBe('referred')
  const page = await test.phone().call(endpoints.readCase, { params: { id } })
  expect(page.steps.at(-1)?.words).toMatch(/县供电公司.*95598.*12月1日/s)
  const before = await office.call(endpoints.readInbox)
  expect(before.boxes.find(({ key }) => key === 'askAgain')?.count).toBe(0)
  test.later(10 * 86_400_000)
  const boss = (await aStaff(test, 'office')).client
  const after = await boss.call(endpoints.readInbox)
  expect(after.boxes.find(({ key }) => key === 'askAgain')?.cases.map((one) => one.id)).toEqual([id])
})

it('is withdrawn by the resident and by nobody else', async () => {
  const staff = (await aStaff(test, 'office')).client
  const phone = test.phone()
  const { id, token } = await aCase(phone, { village: HEJIA })
  expect(await staff.refused(endpoints.actOnCase, { params: { id, verb: 'withdraw' }, body: { seq: 1, fields: {} } })).toMatchObject({ status: 403, code: 'notAllowed' })
  const gone = await phone.call(endpoints.residentAct, { params: { id, verb: 'withdraw' }, body: { seq: 1, proof: { token }, fields: {} } })
  expect(gone).toMatchObject({ state: 'withdrawn', due: null, allowedActions: [] })
})
