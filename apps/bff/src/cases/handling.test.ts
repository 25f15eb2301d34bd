import type { FieldValues } from '@mingbai/contracts/common'
import { endpoints } from '@mingbai/contracts/endpoints'
import { aCase } from '../../../../test/factories/a-case'
import { actOnCase } from '../../../../test/factories/act-on-case'
import { anUpload } from '../../../../test/factories/a-photo'
import { aStaff, type TestStaff } from '../../../../test/factories/a-staff'
import type { Client } from '../../../../test/support/client'
import { openTestHouse, type TestHouse } from '../../../../test/support/serve'

let test: TestHouse
let office: TestStaff
let second: TestStaff
let handler: TestStaff
beforeAll(async () => {
  test = await openTestHouse()
  office = await aStaff(test, 'office')
  second = await aStaff(test, 'office')
  handler = await aStaff(test, 'handler', { organisation: 'stations' })
})
afterAll(() => test.close())

const act = ({ client }: { client: Client }, id: string, verb: string, fields: FieldValues = {}) => actOnCase(test, client, id, verb, fields)
const refused = async ({ client }: { client: Client }, id: string, verb: string, fields: FieldValues = {}) => {
  const { seq } = await office.client.call(endpoints.staffReadCase, { params: { id } })
  return client.refused(endpoints.actOnCase, { params: { id, verb }, body: { seq, fields } })
}
const page = (id: string) => test.phone().call(endpoints.readCase, { params: { id } })

async function accepted(more: Parameters<typeof aCase>[1] = {}) {
  const phone = test.phone()
  const { id, token, number } = await aCase(phone, more)
  await act(office, id, 'accept')
  return { id, number, mine: async () => (await phone.call(endpoints.trackByTokens, { body: { receipts: [{ id, token }] } })).items[0] }
}

describe('a reply goes out after somebody else has read it', () => {
  it('a draft and its photo are seen by nobody outside; sent back, drafted again, approved, both are', async () => {
    const { id, mine } = await accepted()
    await act(office, id, 'assign', { organisation: 'stations' })
    const photo = await anUpload(handler.client)
    await act(handler, id, 'propose', { words: '灯头第一稿。', files: [photo.id] })
    expect((await test.phone().fetch(`/api/v1/files/${photo.id}`)).status).toBe(404)
    expect(JSON.stringify([await page(id), await mine()])).not.toMatch(/第一稿|拟/)
    expect((await act(office, id, 'sendBack', { note: '写清哪天修的' })).state).toBe('handling')
    const again = await anUpload(handler.client)
    await act(handler, id, 'propose', { words: '灯头十一月二十日换好。', files: [again.id] })
    const form = (await office.client.call(endpoints.staffReadCase, { params: { id } })).allowedActions.find(({ verb }) => verb === 'answer')
    expect(form).toMatchObject({ label: '审核通过，发出答复', fields: [{ name: 'words', value: '灯头十一月二十日换好。' }] })
    await act(office, id, 'answer', { words: '灯头十一月二十日换好。' })
    const last = (await page(id)).steps.at(-1)
    expect(last).toMatchObject({ verb: 'answer', words: '灯头十一月二十日换好。', attachments: [{ id: again.id }] })
    expect(JSON.stringify([await page(id), await mine()])).not.toMatch(/第一稿|写清哪天/)
  })

  it('two clerks can run the township: whoever drafted it is not the one who sends it', async () => {
    const { id } = await accepted()
    const drafted = await act(office, id, 'propose', { words: '已经修好。' })
    expect(drafted.allowedActions.map(({ verb }) => verb)).not.toContain('answer')
    expect(await refused(office, id, 'answer', { words: '已经修好。' })).toMatchObject({ status: 409, code: 'ownDraft' })
    expect((await act(second, id, 'answer', { words: '已经修好。' })).state).toBe('answered')
  })
})

it('notes between colleagues are in no answer that a resident or the public gets', async () => {
  const { id, mine } = await accepted()
  const noted = await act(office, id, 'addNote', { note: '机井钥匙在站里' })
  expect(noted.steps.at(-1)?.note).toBe('机井钥匙在站里')
  expect(JSON.stringify([await page(id), await mine()])).not.toMatch(/机井钥匙|内部说明/)
})

describe('nobody handles what is said of themselves', () => {
  it('the organisation that the resident named cannot be given the case, nor asked to help', async () => {
    const { id } = await accepted({ concerns: 'stations' })
    for (const [verb, field] of [['assign', 'organisation'], ['askHelp', 'helper']] as const) {
      const { code, message } = await refused(office, id, verb, { [field]: 'stations' })
      expect([code, message]).toEqual(['concernedMayNotHandle', expect.stringContaining('各站所')])
    }
    expect((await act(office, id, 'assign', { organisation: 'office' })).state).toBe('handling')
    expect(JSON.stringify(await page(id))).not.toContain('各站所')
  })

  it('once named, whoever had it has it no longer, and it lies with those who assign', async () => {
    const { id } = await accepted()
    await act(office, id, 'assign', { organisation: 'stations' })
    await act(office, id, 'nameConcerned', { concerned: 'stations', note: '村民电话里说的' })
    expect((await handler.client.refused(endpoints.staffReadCase, { params: { id } })).code).toBe('caseNotHere')
    expect((await office.client.call(endpoints.staffListCases, { query: { box: 'accepted' } })).items.map((one) => one.id)).toContain(id)
  })

  it('a member of staff who is complained about neither finds, reads nor handles it, whatever their role', async () => {
    const { id } = await accepted()
    await act(office, id, 'nameConcerned', { concernedStaff: second.id })
    expect((await second.client.refused(endpoints.staffReadCase, { params: { id } })).code).toBe('caseNotHere')
    expect((await second.client.refused(endpoints.openContact, { params: { id } })).code).toBe('caseNotHere')
    expect(await second.client.refused(endpoints.staffReadCase, { params: { id } })).toEqual(await second.client.refused(endpoints.staffReadCase, { params: { id: '0000000000' } }))
    expect((await refused(second, id, 'answer', {})).code).toBe('caseNotHere')
    const listed = await second.client.call(endpoints.staffListCases, { query: {} })
    const inbox = await second.client.call(endpoints.readInbox)
    expect(JSON.stringify([listed, inbox])).not.toContain(id)
    expect((await refused(office, id, 'nameConcerned', { concernedStaff: '01ARZ3NDEKTSV4RRFFQ69G5FAV' })).code).toBe('badRequest')
  })
})

it('协办: a helper reads the case and writes to its colleagues, and does not answer in the handler’s place', async () => {
  const helper = await aStaff(test, 'villageClerk', { organisation: '640221201208' })
  const { id } = await accepted()
  await act(office, id, 'assign', { organisation: 'stations' })
  expect((await helper.client.refused(endpoints.staffReadCase, { params: { id } })).code).toBe('caseNotHere')
  await act(office, id, 'askHelp', { helper: '640221201208', note: '请村里指路' })
  expect((await refused(office, id, 'askHelp', { helper: '640221201208' })).code).toBe('helperUnfit')
  expect((await helper.client.call(endpoints.readInbox)).boxes.find(({ key }) => key === 'helping')?.cases.map((one) => one.id)).toEqual([id])
  expect((await helper.client.call(endpoints.staffListCases, { query: {} })).items.map((one) => one.id)).toEqual([id])
  const seen = await helper.client.call(endpoints.staffReadCase, { params: { id } })
  expect(seen.allowedActions.map(({ verb }) => verb)).toEqual(['addNote', 'helpAnswer'])
  expect((await act(helper, id, 'helpAnswer', { note: '杆子在五队东头' })).steps.at(-1)?.note).toBe('杆子在五队东头')
  expect(JSON.stringify(await page(id))).not.toMatch(/五队东头|协办/)
  await act(office, id, 'endHelp', { helper: '640221201208' })
  expect((await helper.client.refused(endpoints.staffReadCase, { params: { id } })).code).toBe('caseNotHere')
})
