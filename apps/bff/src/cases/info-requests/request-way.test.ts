import type { FieldValues } from '@mingbai/contracts/common'
import { endpoints } from '@mingbai/contracts/endpoints'
import { actOnCase } from '../../../../../test/factories/act-on-case'
import { anUpload } from '../../../../../test/factories/a-photo'
import { aRequest, anEnteredRequest } from '../../../../../test/factories/a-request'
import { aStaff } from '../../../../../test/factories/a-staff'
import type { Client } from '../../../../../test/support/client'
import { openSession } from '../../session/sessions'
import { openTestHouse, type TestHouse } from '../../../../../test/support/serve'

let test: TestHouse
let office: Client
let other: Client
let leader: Client
const people: string[] = []
beforeAll(async () => {
  test = await openTestHouse()
  for (const role of ['office', 'office', 'leader'] as const) people.push((await aStaff(test, role)).id)
  await daysLater(1)
})
beforeEach(() => daysLater(0))
afterAll(() => test.close())

const DAY = 86_400_000
/** A session ends by itself after some hours: everybody signs in again. */
async function daysLater(days: number): Promise<void> {
  test.later(days * DAY)
  const { db, tenant, now } = await test.scope()
  const sessions = await db.write(async (tx) => [await openSession(tx, tenant.code, people[0] ?? '', now), await openSession(tx, tenant.code, people[1] ?? '', now), await openSession(tx, tenant.code, people[2] ?? '', now)])
  const [first, second, third] = sessions.map((session) => test.browser(session))
  if (!first || !second || !third) throw new Error('nobody')
  office = first
  other = second
  leader = third
}
const today = async () => (await test.scope()).today
const act = (staff: Client, id: string, verb: string, fields: FieldValues = {}) => actOnCase(test, staff, id, verb, fields)
const read = (id: string) => office.call(endpoints.staffReadCase, { params: { id } })
const verbs = async (id: string, staff = office) => (await staff.call(endpoints.staffReadCase, { params: { id } })).allowedActions.map(({ verb }) => verb)
const refused = async (staff: Client, id: string, verb: string, fields: FieldValues) => staff.refused(endpoints.actOnCase, { params: { id, verb }, body: { seq: (await read(id)).seq, fields } })
const mine = async (phone: Client, id: string, token: string) => {
  const [item] = (await phone.call(endpoints.trackByTokens, { body: { receipts: [{ id, token }] } })).items
  if (!item) throw new Error('not mine')
  return item
}
const residentAct = async (phone: Client, id: string, token: string, verb: string, fields: FieldValues = {}) =>
  phone.call(endpoints.residentAct, { params: { id, verb }, body: { seq: (await mine(phone, id, token)).seq, proof: { token }, fields } })

async function delivered(id: string, outcome: string, more: FieldValues = {}) {
  await act(office, id, 'propose', { outcome, words: '经查，见附件。', ...more })
  await act(other, id, 'approveAnswer')
  return act(office, id, 'deliverAnswer', { deliveredBy: 'byHand', deliveredOn: await today(), deliveryNote: '本人来取，登记本上签了字。' })
}

it('an application sent in the app: both confirm, it is registered, drafted, approved by another, delivered with proof, archived', async () => {
  const phone = test.phone()
  const proof = await anUpload(phone)
  const { id, token, number, due } = await aRequest(phone, { identityPhotos: [proof.id] })
  expect(due).toBeNull()
  expect((await act(office, id, 'acknowledge')).state).toBe('toConfirm')
  expect((await mine(phone, id, token)).allowedActions.map(({ verb, label }) => [verb, label])).toEqual([['confirmReceipt', '是我申请的，确认'], ['withdraw', '撤回']])
  const confirmed = await residentAct(phone, id, token, 'confirmReceipt')
  expect(confirmed).toMatchObject({ state: 'registered', due: { lawOn: '2026-12-21' } })

  const answerFile = await anUpload(office)
  await act(office, id, 'propose', { outcome: 'granted', words: '中标单位和价钱见附件。', files: [answerFile.id] })
  expect(JSON.stringify(await mine(phone, id, token))).not.toContain('中标单位和价钱见附件')
  expect(await verbs(id)).toEqual(['sendBack', 'withdraw'])
  expect((await refused(office, id, 'approveAnswer', {})).code).toBe('notNow')
  const approved = await act(other, id, 'approveAnswer')
  expect(approved).toMatchObject({ state: 'toDeliver', due: { state: 'onTime' } })
  const receipt = await anUpload(office)
  const done = await act(office, id, 'deliverAnswer', { deliveredBy: 'byHand', deliveredOn: await today(), files: [receipt.id] })
  expect(done).toMatchObject({ state: 'answered', due: null, outcome: '予以公开' })

  const seen = await mine(phone, id, token)
  const last = seen.steps.at(-1)
  expect(last).toMatchObject({ verb: 'deliverAnswer', words: '结果：予以公开\n中标单位和价钱见附件。' })
  expect(last?.attachments).toHaveLength(2)
  expect(seen).toMatchObject({ number, tone: 'done', outcome: { label: '予以公开', on: await today() }, ownWords: expect.stringContaining('渠道衬砌') })
  expect((await act(office, id, 'archive')).state).toBe('archived')
})

it('a second tap gives the first receipt; the name of what is wanted, or a description, must be there', async () => {
  const phone = test.phone()
  const submissionKey = 'ab'.repeat(16)
  const first = await aRequest(phone, { submissionKey })
  expect((await aRequest(phone, { submissionKey })).number).toBe(first.number)
  const { board, ...form } = { submissionKey: 'cd'.repeat(16), applicantKind: 'person', name: '张*', identityKind: 'idCard', identityNumber: '1', identityPhotos: [], phone: '', email: '', address: '', infoTitle: ' ', infoNumber: '', infoFeatures: '', deliveryForm: 'paper', deliveryWay: 'mail', readingHelp: false, photos: [], board: null } as const
  expect((await phone.refused(endpoints.submitInfoRequest, { body: { ...form, identityPhotos: [], photos: [], board } })).code).toBe('fieldMissing')
})

describe('the day of receipt (条例 §31)', () => {
  it.each(['inPerson', 'oral', 'signedMail'] as const)('%s: the day it came, at once', async (channel) => {
    const { id, due } = await anEnteredRequest(office, { channel, arrivedOn: '2026-11-20' })
    expect(due?.lawOn).toBe('2026-12-18')
    expect(await read(id)).toMatchObject({ state: 'registered', receivedOn: '2026-11-20' })
  })

  it.each([['ordinaryMail', 'toConfirm'], ['fax', 'submitted'], ['email', 'submitted']] as const)('%s: only when it has been confirmed, and no clock before', async (channel, state) => {
    const { id, due } = await anEnteredRequest(office, { channel, arrivedOn: '2026-11-19' })
    expect(due).toBeNull()
    expect((await read(id)).state).toBe(state)
    const tomorrow = '2026-11-30'
    expect((await refused(office, id, 'confirmReceipt', { confirmedOn: tomorrow, confirmedBy: 'byPhone' })).code).toBe('dayAheadUnfit')
    expect((await refused(office, id, 'confirmReceipt', { confirmedOn: '2026-11-18', confirmedBy: 'byPhone' })).code).toBe('dayBeforeUnfit')
    expect(await act(office, id, 'confirmReceipt', { confirmedOn: '2026-11-20', confirmedBy: 'byPhone' })).toMatchObject({ state: 'registered', receivedOn: '2026-11-20', due: { lawOn: '2026-12-18' } })
  })
})

it('what came in 2018 follows the regulation of 2007: 15 working days, its own answers, no day for a correction', async () => {
  const { id } = await anEnteredRequest(office, { arrivedOn: '2018-09-20' })
  const item = await read(id)
  expect(item.due?.lawOn).toBe('2018-10-17')
  const propose = item.allowedActions.find(({ verb }) => verb === 'propose')
  expect(propose?.fields.find(({ name }) => name === 'outcome')?.options?.map(({ value }) => value)).toEqual(['granted', 'alreadyPublic', 'partlyGranted', 'stateSecret', 'security', 'thirdParty', 'notHeld', 'notOurs', 'otherEnd'])
  expect(item.request?.decisions.every(({ verified }) => !verified)).toBe(true)
  const asked = await act(office, id, 'askCorrection', { words: '请写明年份。' })
  expect(asked).toMatchObject({ state: 'correcting', due: { lawOn: '2018-10-17' } })
  expect((await act(office, id, 'correct', { suppliedOn: await today(), words: '是2017年的。' })).due?.lawOn).toBe('2018-10-17')
})

describe('补正 (§30)', () => {
  it('is asked for once, within seven working days; the time begins anew when it comes in', async () => {
    const phone = test.phone()
    const { id, token } = await aRequest(phone)
    await act(office, id, 'confirmReceipt', { confirmedOn: await today(), confirmedBy: 'byPhone' })
    expect((await refused(office, id, 'askCorrection', { words: '哪一年的？', correctBy: await today() })).code).toBe('dayPastUnfit')
    const asked = await act(office, id, 'askCorrection', { words: '请写明是哪条渠。', correctBy: '2026-12-11' })
    expect(asked).toMatchObject({ state: 'correcting', due: { state: 'paused' } })
    expect((await mine(phone, id, token)).steps.at(-1)?.words).toContain('请写明是哪条渠')
    await daysLater(3)
    const corrected = await residentAct(phone, id, token, 'correct', { words: '是第三斗渠。' })
    expect(corrected).toMatchObject({ state: 'registered', due: { lawOn: '2026-12-24' } })
    expect(await verbs(id)).not.toContain('askCorrection')
  })

  it('on the seventh working day it may still be asked for, on the eighth not', async () => {
    const { id } = await anEnteredRequest(office, { arrivedOn: await today() })
    const until = (await read(id)).request?.notes[0]?.text.match(/\d{4}-\d{2}-\d{2}/)?.[0] ?? ''
    while ((await today()) < until) await daysLater(1)
    expect(await verbs(id)).toContain('askCorrection')
    await daysLater(1)
    expect(await verbs(id)).not.toContain('askCorrection')
  })

  it('who does not correct it in time has given it up, and only then', async () => {
    const { id } = await anEnteredRequest(office, { arrivedOn: await today() })
    await act(office, id, 'askCorrection', { words: '请写明年份。', correctBy: addDays(await today(), 10) })
    expect(await verbs(id)).toEqual(['withdraw', 'correct'])
    await daysLater(10)
    expect(await verbs(id)).not.toContain('lapse')
    await daysLater(1)
    expect(await act(office, id, 'lapse')).toMatchObject({ state: 'abandoned', due: null, outcome: '到期没有补正，不再处理', tone: 'plain' })
  })
})

const addDays = (date: string, days: number) => new Date(Date.parse(`${date}T00:00:00Z`) + days * DAY).toISOString().slice(0, 10)

describe('asking others (§32–34)', () => {
  it('stops the clock until the opinion is there; silence counts only after fifteen working days', async () => {
    const { id } = await anEnteredRequest(office, { arrivedOn: await today() })
    const before = (await read(id)).due?.lawOn ?? ''
    const asked = await today()
    expect(await act(office, id, 'consult', { consulted: 'thirdPerson', consultee: '某某公司', letterWords: '拟公开中标价。' })).toMatchObject({ state: 'consulting', due: { state: 'paused' } })
    await daysLater(7)
    expect((await refused(office, id, 'recordOpinion', { reachedOn: asked, opinion: 'silent' })).code).toBe('opinionStillTime')
    const heard = await act(office, id, 'recordOpinion', { reachedOn: asked, opinion: 'disagrees' })
    expect(heard.state).toBe('registered')
    expect((heard.due?.lawOn ?? '') > before).toBe(true)
    const days = (await office.call(endpoints.explainDue, { params: { id } })).clocks[0]?.days ?? []
    expect(days.filter(({ why }) => why.includes('暂停'))).toHaveLength(7)
    // §32: who objected is told of it when it is given out all the same.
    await delivered(id, 'granted')
    const titles = (await read(id)).request?.letters.map(({ title }) => title)
    expect(titles).toEqual(['政府信息公开申请登记回执', '征求第三方意见书', '政府信息公开告知书', '决定公开告知书（致第三方）'])
  })

  it('of a body that took part in making it, silence may be entered once its days are over', async () => {
    const { id } = await anEnteredRequest(office, { arrivedOn: await today() })
    const asked = await today()
    await act(office, id, 'consult', { consulted: 'jointBody', consultee: '县水务局', letterWords: '拟公开工程量。' })
    await daysLater(40)
    expect((await act(office, id, 'recordOpinion', { reachedOn: asked, opinion: 'silent' })).state).toBe('registered')
  })
})

describe('extension (§33)', () => {
  it('is asked for by the office, agreed to by a leader, told to the applicant, never above twenty days and only once', async () => {
    const phone = test.phone()
    const { id, token } = await aRequest(phone)
    await act(office, id, 'confirmReceipt', { confirmedOn: await today(), confirmedBy: 'byPhone' })
    const before = (await read(id)).due?.lawOn ?? ''
    await act(office, id, 'askExtension', { extendBy: '5', note: '要到县里调档' })
    expect(await verbs(id)).not.toContain('askExtension')
    expect((await refused(leader, id, 'extend', { extendBy: '21', words: '调档' })).code).toBe('badRequest')
    const form = (await leader.call(endpoints.staffReadCase, { params: { id } })).allowedActions.find(({ verb }) => verb === 'extend')
    expect(form?.fields.map(({ value }) => value)).toEqual(['5', '要到县里调档', undefined])
    const extended = await act(leader, id, 'extend', { extendBy: '20', words: '要到县里调档。' })
    expect((extended.due?.lawOn ?? '') > before).toBe(true)
    expect((await mine(phone, id, token)).steps.at(-1)).toMatchObject({ verb: 'extend', words: '要到县里调档。' })
    expect(await verbs(id, leader)).not.toContain('extend')
  })

  it('on the last day it may still be made longer; a day later the time is over', async () => {
    const { id } = await anEnteredRequest(office, { arrivedOn: await today() })
    const { id: second } = await anEnteredRequest(office, { arrivedOn: await today() })
    const last = (await read(id)).due?.lawOn ?? ''
    while ((await today()) < last) await daysLater(1)
    expect((await act(leader, id, 'extend', { extendBy: '1', words: '还差一天。' })).due).toMatchObject({ state: expect.stringMatching(/soon|onTime/) })
    await daysLater(1)
    expect(await verbs(second, leader)).not.toContain('extend')
    expect((await read(second)).due?.state).toBe('lateLaw')
  })

  it('a leader may refuse it, and it can be asked for again', async () => {
    const { id } = await anEnteredRequest(office, { arrivedOn: await today() })
    await act(office, id, 'askExtension', { extendBy: '3', note: '人手不够' })
    await act(leader, id, 'refuseExtension', { note: '来得及' })
    expect(await verbs(id)).toContain('askExtension')
  })
})

describe('answers', () => {
  it('非本机关 needs name and telephone of the body that is; 补正后仍不明确 a correction before', async () => {
    const { id } = await anEnteredRequest(office, { arrivedOn: await today() })
    expect((await refused(office, id, 'propose', { outcome: 'notOurs', words: '归县里。' })).code).toBe('fieldMissing')
    expect((await refused(office, id, 'propose', { outcome: 'notOurs', words: '归县里。', body: '县交通运输局' })).code).toBe('fieldMissing')
    expect((await refused(office, id, 'propose', { outcome: 'stillUnclear', words: '不明确。' })).code).toBe('notCorrectedYet')
    expect((await refused(office, id, 'propose', { outcome: 'notCorrected', words: '不明确。' })).code).toBe('badRequest')
    await act(office, id, 'propose', { outcome: 'notOurs', words: '归县里。', body: '县交通运输局', bodyPhone: '0952-6000000' })
    const back = await act(leader, id, 'sendBack', { note: '写清理由' })
    const form = back.state === 'registered' ? (await read(id)).allowedActions.find(({ verb }) => verb === 'propose') : undefined
    expect(form?.fields.map(({ value }) => value).slice(0, 4)).toEqual(['notOurs', '归县里。', '县交通运输局', '0952-6000000'])
  })

  it('counts as given on the day of delivery, which is neither before the approval nor after today', async () => {
    const { id } = await anEnteredRequest(office, { arrivedOn: await today() })
    await act(office, id, 'propose', { outcome: 'notHeld', words: '查了档案室，没有。' })
    await act(leader, id, 'approveAnswer')
    const approvedOn = await today()
    await daysLater(2)
    expect((await refused(office, id, 'deliverAnswer', { deliveredBy: 'byMail', deliveredOn: addDays(approvedOn, -1), deliveryNote: '挂号' })).code).toBe('dayBeforeUnfit')
    expect((await refused(office, id, 'deliverAnswer', { deliveredBy: 'byMail', deliveredOn: addDays(approvedOn, 9), deliveryNote: '挂号' })).code).toBe('dayAheadUnfit')
    await act(office, id, 'deliverAnswer', { deliveredBy: 'byMail', deliveredOn: addDays(approvedOn, 1), deliveryNote: '挂号信查询，收件人签收' })
    expect((await test.phone().call(endpoints.readCase, { params: { id } })).outcome).toEqual({ label: '没有这项信息', words: '', on: addDays(approvedOn, 1) })
  })

  it('the choice stands in the groups of the national table, says what each answer must say, and names what must come with it', async () => {
    const { id } = await anEnteredRequest(office, { arrivedOn: await today() })
    const fields = (await read(id)).allowedActions.find(({ verb }) => verb === 'propose')?.fields ?? []
    const options = fields.find(({ name }) => name === 'outcome')?.options ?? []
    expect([...new Set(options.map(({ group }) => group))]).toEqual(['公开', '不予公开', '无法提供', '不予处理', '其他处理'])
    expect(options.find(({ value }) => value === 'notHeld')).toMatchObject({ label: '没有这项信息', hint: expect.stringContaining('第三十六条第四项'), needs: [] })
    expect(options.find(({ value }) => value === 'notOurs')).toMatchObject({ needs: ['body', 'bodyPhone'] })
    expect(fields.find(({ name }) => name === 'words')).toMatchObject({ label: '答复的内容' })
  })

  it('is delivered only with a picture of the receipt, or a line on how one knows that it came', async () => {
    const { id } = await anEnteredRequest(office, { arrivedOn: await today() })
    await act(office, id, 'propose', { outcome: 'notHeld', words: '查了档案室，没有。' })
    await act(leader, id, 'approveAnswer')
    const on = { deliveredBy: 'byMail', deliveredOn: await today() }
    expect((await refused(office, id, 'deliverAnswer', on)).code).toBe('oneOfMissing')
    const done = await act(office, id, 'deliverAnswer', { ...on, deliveryNote: '挂号信查询，收件人签收。' })
    expect(done.details).toContainEqual({ label: '送达的凭据', value: '挂号信查询，收件人签收。' })
  })

  it('what was given out may become everybody’s: a draft of a notice, once (§44)', async () => {
    const { id } = await anEnteredRequest(office, { arrivedOn: await today() })
    await delivered(id, 'granted')
    const form = (await read(id)).allowedActions.find(({ verb }) => verb === 'publishAnswer')
    expect(form?.fields.map(({ value }) => value ?? '')).toEqual([''])
    const before = await act(office, id, 'publishAnswer', { noticeTitle: '渠道衬砌工程招标结果' })
    const notice = await office.call(endpoints.staffReadNotice, { params: { id: before.request?.notice ?? '' } })
    expect(notice).toMatchObject({ state: 'draft', draft: { title: '渠道衬砌工程招标结果', summary: '' } })
    expect(JSON.stringify(notice)).not.toContain('去年秋天修的斗渠')
    expect(JSON.stringify(notice)).not.toContain('张某申')
    expect(await verbs(id)).toEqual(['archive'])
    const { id: refusedOne } = await anEnteredRequest(office, { arrivedOn: await today() })
    await delivered(refusedOne, 'stateSecret')
    expect(await verbs(refusedOne)).toEqual(['archive'])
  })
})

it('is withdrawn by the applicant, or by the office on their word', async () => {
  const phone = test.phone()
  const { id, token } = await aRequest(phone)
  expect((await residentAct(phone, id, token, 'withdraw')).state).toBe('withdrawn')
  const { id: onPaper } = await anEnteredRequest(office, { arrivedOn: await today() })
  expect((await act(office, onPaper, 'withdraw', { words: '申请人来电撤回。' })).state).toBe('withdrawn')
})
