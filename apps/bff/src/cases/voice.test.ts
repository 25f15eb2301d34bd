import { endpoints } from '@mingbai/contracts/endpoints'
import type { CaseSubmission } from '@mingbai/contracts/submit-case'
import { aCase, aSubmission } from '../../../../test/factories/a-case'
import { anUpload } from '../../../../test/factories/a-photo'
import { aStaff, type TestStaff } from '../../../../test/factories/a-staff'
import { aVoice, aVoiceUpload } from '../../../../test/factories/a-voice'
import { actOnCase } from '../../../../test/factories/act-on-case'
import type { Client } from '../../../../test/support/client'
import { openTestHouse, type TestHouse } from '../../../../test/support/serve'
import { rowCount } from '../database/row-types'

let test: TestHouse
let office: TestStaff
let handler: TestStaff
let supervisor: TestStaff
beforeAll(async () => {
  test = await openTestHouse()
  office = await aStaff(test, 'office')
  handler = await aStaff(test, 'handler', { organisation: 'stations' })
  supervisor = await aStaff(test, 'discipline', { organisation: 'discipline' })
})
afterAll(() => test.close())

const said = '渠上那个闸门坏了，水都淌到路上了。'

async function spoken(phone: Client, more: Partial<CaseSubmission> = {}) {
  const { id: voice } = await aVoiceUpload(phone, await aVoice('m4a', 23))
  return aCase(phone, { words: '', voice, ...more })
}
const listen = async (id: string, staff = office) => (await staff.client.call(endpoints.openVoice, { params: { id } })).url
const seen = (id: string, staff = office) => staff.client.call(endpoints.staffReadCase, { params: { id } })
const mine = async (phone: Client, { id, token }: { id: string; token: string }) => (await phone.call(endpoints.trackByTokens, { body: { receipts: [{ id, token }] } })).items[0]
const boxOf = async (key: string) => (await office.client.call(endpoints.readInbox)).boxes.find((box) => box.key === key)?.cases.map(({ id }) => id) ?? []

it('what was said waits in a box of its own until somebody has written it down, and none of it can go out before', async () => {
  const phone = test.phone()
  const receipt = await spoken(phone)
  expect(receipt.words).toBe('（您录了一段话，听写好了给您看）')
  const before = await seen(receipt.id)
  expect(before).toMatchObject({ words: '（录音，还没有听写）', voice: { state: 'waiting', seconds: 23, transcript: '', typed: '' }, photos: [] })
  expect(before.allowedActions.map(({ verb }) => verb)).toContain('transcribe')
  expect(before.allowedActions.map(({ verb }) => verb)).not.toContain('showWords')
  expect((await office.client.refused(endpoints.actOnCase, { params: { id: receipt.id, verb: 'showWords' }, body: { seq: before.seq, fields: { publicWords: said } } })).code).toBe('notNow')
  expect([await boxOf('voices'), await boxOf('words')]).toEqual([[receipt.id], []])

  await actOnCase(test, office.client, receipt.id, 'transcribe', { transcript: said })
  expect([await boxOf('voices'), await boxOf('words')]).toEqual([[], [receipt.id]])
  const after = await seen(receipt.id)
  expect(after).toMatchObject({ words: said, ownWords: said, voice: { state: 'written', transcript: said, typed: '' } })
  expect(after.allowedActions.find(({ verb }) => verb === 'showWords')?.fields[0]?.value).toBe(said)
  await actOnCase(test, office.client, receipt.id, 'showWords', { publicWords: said })
  const page = await test.phone().call(endpoints.readCase, { params: { id: receipt.id } })
  expect(page.words).toBe(said)
  expect(JSON.stringify(page)).not.toMatch(/files|seconds|mime/)
})

it('it is read back to who spoke, who puts it right; what was public by then is read once more first', async () => {
  const phone = test.phone()
  const receipt = await spoken(phone, { words: '地点在三队。' })
  await actOnCase(test, office.client, receipt.id, 'transcribe', { transcript: '闸门换了。' })
  await actOnCase(test, office.client, receipt.id, 'showWords', { publicWords: '地点在三队。闸门换了。' })
  const read = await mine(phone, receipt)
  expect(read).toMatchObject({ ownWords: '地点在三队。\n闸门换了。', ownVoice: { state: 'written', transcript: '闸门换了。', typed: '地点在三队。' } })
  expect(read?.steps.find(({ verb }) => verb === 'transcribe')?.words).toBe('闸门换了。')
  expect(read?.allowedActions.find(({ verb }) => verb === 'correctTranscript')?.fields).toMatchObject([{ name: 'transcript', label: '我说的是', value: '闸门换了。' }])
  const corrected = await phone.call(endpoints.residentAct, { params: { id: receipt.id, verb: 'correctTranscript' }, body: { seq: read?.seq ?? 0, proof: { token: receipt.token }, fields: { transcript: '闸门坏了。' } } })
  expect(corrected.ownVoice).toMatchObject({ state: 'corrected', transcript: '闸门坏了。' })
  expect(await seen(receipt.id)).toMatchObject({ words: '地点在三队。\n闸门坏了。', wordsState: 'waiting' })
  const page = await test.phone().call(endpoints.readCase, { params: { id: receipt.id } })
  expect([page.wordsShown, JSON.stringify(page).includes('闸门')]).toEqual([false, false])
  expect((await test.phone().call(endpoints.search, { query: { q: '闸门换了' } })).items).toEqual([])
  // Their own words stand: the office does not write over them.
  expect((await seen(receipt.id)).allowedActions.map(({ verb }) => verb)).not.toContain('transcribe')
})

it('a link to listen is given with the case and ends; the session alone opens nothing, and it is served as nothing but sound', async () => {
  const phone = test.phone()
  const receipt = await spoken(phone)
  const url = await listen(receipt.id)
  const heard = await test.phone().fetch(url)
  expect([heard.status, heard.headers.get('content-type'), heard.headers.get('x-content-type-options'), heard.headers.get('content-security-policy'), heard.headers.get('cache-control')])
    .toEqual([200, 'audio/mp4', 'nosniff', "sandbox; default-src 'none'", 'private, no-store'])
  const whole = Buffer.from(await heard.arrayBuffer())
  const part = await test.phone().fetch(url, { headers: { range: 'bytes=10-19' } })
  expect([part.status, part.headers.get('content-range'), Buffer.from(await part.arrayBuffer()).equals(whole.subarray(10, 20))]).toEqual([206, `bytes 10-19/${whole.length}`, true])
  expect((await test.phone().fetch(url, { headers: { range: 'bytes=99999999-' } })).status).toBe(416)
  expect((await office.client.fetch(url.split('?')[0] ?? '')).status).toBe(404)
  expect((await mine(phone, receipt))?.ownVoice?.url).toMatch(/^\/api\/v1\/files\//)
  test.later(31 * 60_000)
  expect((await test.phone().fetch(url)).status).toBe(404)
})

it('whom the resident hid the name from does not hear the voice either', async () => {
  const receipt = await spoken(test.phone(), { hideFromHandler: true })
  await actOnCase(test, office.client, receipt.id, 'accept')
  await actOnCase(test, office.client, receipt.id, 'assign', { organisation: 'stations' })
  expect((await seen(receipt.id, handler)).voice).toMatchObject({ canListen: false, seconds: 23 })
  expect((await handler.client.refused(endpoints.openVoice, { params: { id: receipt.id } })).code).toBe('notAllowed')
  expect((await seen(receipt.id)).voice?.canListen).toBe(true)
  expect((await test.phone().fetch(await listen(receipt.id))).status).toBe(200)
})

it('each opening is logged once, by name and time, however many parts are asked for; it stands with the openings of contacts, and for no resident', async () => {
  const phone = test.phone()
  const receipt = await spoken(phone)
  const read = await seen(receipt.id)
  const openings = async () => (await supervisor.client.call(endpoints.readContactOpenings)).items.filter((one) => one.case.id === receipt.id).map(({ what, staff }) => ({ what, staff }))
  expect([JSON.stringify(read).includes('/files/'), await openings()]).toEqual([false, []])
  const opened = await office.client.call(endpoints.openVoice, { params: { id: receipt.id } })
  for (const range of ['bytes=0-9', 'bytes=10-19', 'bytes=20-']) expect((await test.phone().fetch(opened.url, { headers: { range } })).status).toBe(206)
  expect(await openings()).toEqual([{ what: '听了录音', staff: expect.stringMatching(/^office/) }])
  const after = await seen(receipt.id)
  expect([after.seq, after.steps.filter(({ verb }) => verb === 'openVoice').map(({ staff }) => staff)]).toEqual([opened.seq, [expect.stringMatching(/^office/)]])
  // Who had read the case before acts on it all the same.
  await office.client.call(endpoints.actOnCase, { params: { id: receipt.id, verb: 'transcribe' }, body: { seq: read.seq, fields: { transcript: said } } })
  expect((await mine(phone, receipt))?.steps.map(({ verb }) => verb)).not.toContain('openVoice')
  expect((await test.phone().call(endpoints.readCase, { params: { id: receipt.id } })).steps.map(({ verb }) => verb)).not.toContain('openVoice')
  await mine(phone, receipt)
  expect(await openings()).toHaveLength(1)
})

it('who may not read the case opens nothing, and of a written one there is nothing to hear', async () => {
  const receipt = await spoken(test.phone())
  expect((await handler.client.refused(endpoints.openVoice, { params: { id: receipt.id } })).code).toBe('caseNotHere')
  const { id } = await aCase(test.phone())
  expect((await office.client.refused(endpoints.openVoice, { params: { id } })).code).toBe('fileNotFound')
})

it('with neither words nor a voice nothing is taken; a voice belongs to one case, and is no photograph', async () => {
  const phone = test.phone()
  expect((await phone.refused(endpoints.submitCase, { body: aSubmission({ words: '' }) })).code).toBe('badRequest')
  const { id: voice } = await aVoiceUpload(phone)
  const photo = await anUpload(phone)
  expect((await phone.refused(endpoints.submitCase, { body: aSubmission({ words: '', voice: photo.id }) })).code).toBe('voiceNotFound')
  expect((await phone.refused(endpoints.submitCase, { body: aSubmission({ photos: [voice] }) })).code).toBe('fileNotFound')
  await aCase(phone, { words: '', voice })
  expect((await phone.refused(endpoints.submitCase, { body: aSubmission({ words: '', voice }) })).code).toBe('voiceNotFound')
})

it('sent again with the same key it is the same case, and nothing of it is there twice', async () => {
  const phone = test.phone()
  const { id: voice } = await aVoiceUpload(phone)
  const body = aSubmission({ words: '', voice })
  const [first, second] = [await phone.call(endpoints.submitCase, { body }), await phone.call(endpoints.submitCase, { body })]
  expect(second).toEqual(first)
  expect(await test.house.db.read(rowCount, 'SELECT COUNT(*) AS n FROM attachment WHERE id = ?', [voice])).toEqual([{ n: 1 }])
})
