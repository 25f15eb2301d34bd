import { endpoints } from '@mingbai/contracts/endpoints'
import { aCase } from '../../../../test/factories/a-case'
import { actOnCase } from '../../../../test/factories/act-on-case'
import { aStaff } from '../../../../test/factories/a-staff'
import type { Client } from '../../../../test/support/client'
import { openTestHouse, type TestHouse } from '../../../../test/support/serve'

let test: TestHouse
let office: Client
beforeAll(async () => {
  test = await openTestHouse()
  office = (await aStaff(test, 'office')).client
})
afterAll(() => test.close())

const words = '路灯坏了，找我13912345678，身份证64022119800101123X。'
const pageOf = (id: string) => test.phone().call(endpoints.readCase, { params: { id } })

it('what a resident wrote is public only after a review; until then number, village, kind, date and due date are', async () => {
  const { id, number } = await aCase(test.phone(), { words })
  const before = await pageOf(id)
  expect(before).toMatchObject({ number, village: '何家村', kindLabel: '投诉', wordsShown: false, spot: '' })
  expect(before.due).not.toBeNull()
  expect(JSON.stringify(before)).not.toMatch(/路灯|13912345678/)
  const seen = await office.call(endpoints.staffReadCase, { params: { id } })
  const field = seen.allowedActions.find(({ verb }) => verb === 'showWords')?.fields[0]
  expect(field?.value).toMatch(/^路灯坏了，找我139\*\*\*\*5678/)
  expect(field?.value).not.toContain('64022119800101123X')

  await actOnCase(test, office, id, 'showWords', { publicWords: field?.value ?? '' })
  const after = await pageOf(id)
  expect(after).toMatchObject({ words: field?.value, wordsShown: true, spot: '三队东口' })
  expect(after.steps.map(({ verb }) => verb)).toEqual(['submit'])
})

it('a personal number in words for everybody is refused, the office’s own number is not', async () => {
  const { id } = await aCase(test.phone(), { words })
  const { seq } = await office.call(endpoints.staffReadCase, { params: { id } })
  const refused = await office.refused(endpoints.actOnCase, { params: { id, verb: 'showWords' }, body: { seq, fields: { publicWords: words } } })
  expect(refused).toMatchObject({ status: 400, code: 'personalDataFound' })
  expect(refused.message).toContain('13912345678')
  await actOnCase(test, office, id, 'accept', { words: '有事打 0952-6801081。' })
  const now = await office.call(endpoints.staffReadCase, { params: { id } })
  expect((await office.refused(endpoints.actOnCase, { params: { id, verb: 'propose' }, body: { seq: now.seq, fields: { words: '请找电工 13912345678。' } } })).code).toBe('personalDataFound')
})

it('withholding needs a reason, which is public, and takes words back that were shown', async () => {
  const { id } = await aCase(test.phone())
  await actOnCase(test, office, id, 'showWords', { publicWords: '路灯坏了半个月。' })
  const { seq } = await office.call(endpoints.staffReadCase, { params: { id } })
  expect((await office.refused(endpoints.actOnCase, { params: { id, verb: 'withholdWords' }, body: { seq, fields: {} } })).code).toBe('fieldMissing')
  await actOnCase(test, office, id, 'withholdWords', { words: '涉及他人隐私' })
  const page = await pageOf(id)
  expect(page).toMatchObject({ wordsShown: false, spot: '' })
  expect(page.words).toContain('涉及他人隐私')
  expect(JSON.stringify(page)).not.toContain('路灯坏了半个月')
})

it('内容不公开: only progress and outcome are public, and no review is asked for', async () => {
  const { id } = await aCase(test.phone(), { words, wordsMayBePublic: false })
  const { allowedActions } = await office.call(endpoints.staffReadCase, { params: { id } })
  expect(allowedActions.map(({ verb }) => verb)).not.toContain('showWords')
  expect((await pageOf(id)).words).toContain('不公开')
})

it('a photo of a resident is never public, and its link ends after half an hour', async () => {
  const { anUpload } = await import('../../../../test/factories/a-photo')
  const phone = test.phone()
  const photo = await anUpload(phone)
  const { id, token } = await aCase(phone, { photos: [photo.id] })
  await actOnCase(test, office, id, 'showWords', { publicWords: '路灯坏了。' })
  expect(JSON.stringify(await pageOf(id))).not.toContain(photo.id)
  expect((await test.phone().fetch(`/api/v1/files/${photo.id}`)).status).toBe(404)
  const mine = await phone.call(endpoints.trackByTokens, { body: { receipts: [{ id, token }] } })
  const url = mine.items[0]?.ownPhotos[0]?.url ?? ''
  const shown = await test.phone().fetch(url)
  expect([shown.status, shown.headers.get('cache-control'), shown.headers.get('content-security-policy')]).toEqual([200, 'private, no-store', "sandbox; default-src 'none'"])
  test.later(31 * 60_000)
  expect((await test.phone().fetch(url)).status).toBe(404)
  expect((await test.phone().fetch(url.replace(/e=\d+/, 'e=9999999999999'))).status).toBe(404)
})
