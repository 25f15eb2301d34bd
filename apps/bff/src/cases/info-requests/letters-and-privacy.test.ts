import { endpoints } from '@mingbai/contracts/endpoints'
import { requestLetterPath } from '@mingbai/contracts/info-requests'
import { strFromU8, unzipSync } from 'fflate'
import * as z from 'zod/mini'
import { actOnCase } from '../../../../../test/factories/act-on-case'
import { aCase } from '../../../../../test/factories/a-case'
import { anUpload } from '../../../../../test/factories/a-photo'
import { aRequest, anEnteredRequest } from '../../../../../test/factories/a-request'
import { aStaff } from '../../../../../test/factories/a-staff'
import { deliverAll } from '../../../../../test/factories/deliver-all'
import type { Client } from '../../../../../test/support/client'
import { openTestHouse, type TestHouse } from '../../../../../test/support/serve'

const wholeRow = z.object({ words: z.string(), contactSealed: z.nullable(z.string()), details: z.nullable(z.string()), detailsSealed: z.nullable(z.string()) })

let test: TestHouse
let office: Client
let leader: Client
let handler: Client
beforeAll(async () => {
  test = await openTestHouse()
  test.later(86_400_000)
  office = (await aStaff(test, 'office')).client
  leader = (await aStaff(test, 'leader')).client
  handler = (await aStaff(test, 'handler', { organisation: 'stations' })).client
})
afterAll(() => test.close())

const NAME = '张某申'
const IDENTITY = '证号某某八八'
const WANTED = '渠道衬砌'
const ANSWER = '中标价是某某元'

const act = (staff: Client, id: string, verb: string, fields = {}) => actOnCase(test, staff, id, verb, fields)
const read = (id: string, staff = office) => staff.call(endpoints.staffReadCase, { params: { id } })

/** The words of a .docx, paragraph by paragraph. */
async function docxOf(id: string, letter: string): Promise<string> {
  const response = await office.fetch(requestLetterPath(id, letter, 'docx'))
  expect(response.status).toBe(200)
  expect(response.headers.get('content-disposition')).toContain('.docx')
  const files = unzipSync(new Uint8Array(await response.arrayBuffer()))
  const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array())
  return [...xml.matchAll(/<w:p[ >].*?<\/w:p>/gs)].map(([paragraph]) => [...paragraph.matchAll(/<w:t[^>]*>([^<]*)/g)].map(([, text]) => text).join('')).join('\n')
}

describe('letters', () => {
  it('every letter of the way is a Word file and a page with number, addressee, reason, article, day and issuer', async () => {
    const { id, number } = await anEnteredRequest(office)
    await act(office, id, 'consult', { consulted: 'thirdPerson', consultee: '某某工程公司', letterWords: '拟公开中标价。' })
    await act(office, id, 'recordOpinion', { reachedOn: '2026-11-23', opinion: 'agrees' })
    await act(leader, id, 'extend', { extendBy: '10', words: '要到县里调档。' })
    await act(office, id, 'askCorrection', { words: '请写明是哪条渠。', correctBy: '2026-12-10' })
    await act(office, id, 'correct', { suppliedOn: '2026-11-23', words: '第三斗渠。' })
    await act(office, id, 'propose', { outcome: 'stateSecret', words: '属于秘密级，保密期限五年。' })
    await act(leader, id, 'approveAnswer', { documentNumber: '平灵政公开〔2026〕9号' })
    const { request } = await read(id)
    expect(request?.letters.map(({ title, number: own }) => [title, own])).toEqual([
      ['政府信息公开申请登记回执', '灵沙乡依申请〔2026〕1号'], ['征求第三方意见书', '灵沙乡依申请〔2026〕2号'], ['政府信息公开延期答复告知书', '灵沙乡依申请〔2026〕3号'],
      ['政府信息公开申请补正告知书', '灵沙乡依申请〔2026〕4号'], ['政府信息不予公开告知书', '平灵政公开〔2026〕9号'],
    ])
    const [receipt = '', toThird = '', extension = '', correction = '', answer = ''] = request?.letters.map((letter) => letter.id) ?? []
    const parts: [string, string[]][] = [
      [receipt, [NAME, number, '20个工作日', '2026年12月21日', '平罗县灵沙乡人民政府', '2026年11月23日']],
      [toThird, ['某某工程公司：', '拟公开中标价。', '第三十二条', '15个工作日']],
      [extension, [NAME, '要到县里调档。', '延长10个工作日', '第三十三条第二款', '2027年1月4日（那时的放假安排还没有公布，公布后可能顺延）']],
      [correction, [NAME, '请写明是哪条渠。', '2026年12月10日前', '第三十条', '视为放弃申请']],
      [answer, [NAME, '平灵政公开〔2026〕9号', '属于秘密级，保密期限五年。', '第十四条、第三十六条第三项', '您于2026年11月23日补正了申请。', '应当先申请行政复议', '平罗县人民政府']],
    ]
    for (const [letter, words] of parts) {
      const text = await docxOf(id, letter)
      const page = await (await office.fetch(requestLetterPath(id, letter, 'page'))).text()
      for (const word of words) expect([word, text.includes(word), page.includes(word)]).toEqual([word, true, true])
    }
    expect(await docxOf(id, toThird)).not.toContain(NAME)
    // Each opening is on record.
    const log = (await read(id)).steps.filter(({ verb }) => verb === 'makeDocument')
    expect(log).toHaveLength(11)
    expect(log[0]?.note).toContain('登记回执')
  })

  it('is looked at before it is made, without the name and without a number', async () => {
    const { id } = await anEnteredRequest(office)
    const preview = (verb: string, fields = {}) => office.call(endpoints.previewRequestLetter, { params: { id }, body: { verb, fields } })
    const answer = await preview('propose', { outcome: 'notOurs', words: '归县里管。', body: '县交通运输局', bodyPhone: '0952-6000000' })
    expect(answer).toMatchObject({ title: '非本机关政府信息告知书', addressee: '（申请人姓名）', number: '（发出时编号）' })
    expect(answer.paragraphs.join('')).toContain('县交通运输局。联系方式：0952-6000000')
    expect((await preview('extend', { extendBy: '3', words: '调档' })).paragraphs.join('')).toContain('延长3个工作日，最晚到2026年12月24日答复')
    expect((await preview('consult', { consulted: 'jointBody', consultee: '县水务局', letterWords: '问' })).addressee).toBe('县水务局')
    expect((await office.refused(endpoints.previewRequestLetter, { params: { id }, body: { verb: 'assign', fields: {} } })).code).toBe('notFound')
    expect((await read(id)).steps.map(({ verb }) => verb)).toEqual(['enter'])
  })

  it('names the applicant, so only who may open the name may have it; other kinds of case have none', async () => {
    const { id } = await anEnteredRequest(office)
    await act(office, id, 'assign', { organisation: 'stations' })
    const [letter] = (await read(id, handler)).request?.letters ?? []
    expect((await handler.refused(endpoints.readRequestLetter, { params: { id, letter: letter?.id ?? '' } })).code).toBe('notAllowed')
    expect((await leader.refused(endpoints.readRequestLetter, { params: { id, letter: letter?.id ?? '' } })).code).toBe('notAllowed')
    expect((await test.phone().refused(endpoints.readRequestLetter, { params: { id, letter: '1' } })).code).toBe('signInNeeded')
    const complaint = await aCase(test.phone())
    expect((await office.refused(endpoints.readRequestLetter, { params: { id: complaint.id, letter: '1' } })).code).toBe('notFound')
  })
})

describe('what leaves the house', () => {
  it('of an application only number, day, kind, state, due date and kind of answer, on every exit, before and after the answer', async () => {
    const phone = test.phone()
    const proof = await anUpload(phone)
    const { id, number, queryCode, token } = await aRequest(phone, { identityPhotos: [proof.id], email: '某某@example.org' })
    await act(office, id, 'confirmReceipt', { confirmedOn: '2026-11-23', confirmedBy: 'byPhone' })
    await act(office, id, 'consult', { consulted: 'thirdPerson', consultee: '某某工程公司', letterWords: '拟公开。' })
    await act(office, id, 'recordOpinion', { reachedOn: '2026-11-23', opinion: 'agrees' })
    await act(office, id, 'propose', { outcome: 'granted', words: ANSWER, files: [(await anUpload(office)).id] })
    await act(leader, id, 'approveAnswer')
    await act(office, id, 'deliverAnswer', { deliveredBy: 'byHand', deliveredOn: '2026-11-23', files: [(await anUpload(office)).id] })
    await deliverAll(test)

    const anyone = test.phone()
    const page = await anyone.call(endpoints.readCase, { params: { id } })
    expect(page).toMatchObject({ number, kindLabel: '依申请公开', state: 'answered', receivedOn: '2026-11-23', village: '', category: '', spot: '', wordsShown: false, outcome: { label: '予以公开', words: '' } })
    expect(page.steps.every(({ words, attachments }) => words === '' && attachments.length === 0)).toBe(true)
    const list = await anyone.call(endpoints.listCases, { query: { kind: 'infoRequest' } })
    expect(list.items.map((item) => item.number)).toContain(number)
    expect((await anyone.call(endpoints.listCases, { query: { state: 'closed' } })).items.map((item) => item.number)).toContain(number)

    const secrets = [NAME, IDENTITY, WANTED, ANSWER, '某某工程公司', '某村某队', '某某@example.org', proof.id]
    const addresses = ['/', `/case?id=${id}`, '/cases', `/api/v1/cases/${id}`, `/api/v1/cases/${id}/due`, '/api/v1/cases', '/api/v1/home', `/api/v1/search?q=${encodeURIComponent(WANTED)}`, `/api/v1/search?q=${encodeURIComponent('中标价')}`, '/feeds/notices.atom', '/feeds/notices.json']
    for (const address of addresses) {
      const text = await (await anyone.fetch(address)).text()
      expect([address, secrets.filter((secret) => text.replaceAll(encodeURIComponent(WANTED), '').includes(secret) && !(address.includes('search') && secret === WANTED))]).toEqual([address, []])
    }
    expect((await anyone.call(endpoints.search, { query: { q: WANTED } })).items).toEqual([])
    expect((await anyone.fetch(`/api/v1/files/${proof.id}`)).status).toBe(404)

    // The applicant reads it all, but not the proof of identity, and not the third party's name.
    for (const mine of [await anyone.call(endpoints.trackByCode, { body: { number, queryCode } }), (await phone.call(endpoints.trackByTokens, { body: { receipts: [{ id, token }] } })).items[0]]) {
      const text = JSON.stringify(mine)
      for (const word of [WANTED, ANSWER]) expect(text).toContain(word)
      for (const word of [IDENTITY, '某某工程公司', proof.id]) expect(text).not.toContain(word)
    }
  })

  it('inside, name and identity are sealed: whoever is asked to look for the information does not see them', async () => {
    const { id } = await anEnteredRequest(office, { address: '某村某队', identityKind: 'idCard' })
    await act(office, id, 'assign', { organisation: 'stations' })
    for (const staff of [handler, leader, office]) {
      const text = JSON.stringify(await read(id, staff))
      expect(text).toContain(WANTED)
      for (const secret of [NAME, IDENTITY, '某村某队']) expect(text).not.toContain(secret)
    }
    expect((await handler.refused(endpoints.openContact, { params: { id } })).code).toBe('notAllowed')
    const opened = await office.call(endpoints.openContact, { params: { id } })
    expect(opened).toMatchObject({ name: NAME, phone: '13800001234', more: [{ label: '身份证明', value: '居民身份证' }, { label: '证件号码', value: IDENTITY }, { label: '地址', value: '某村某队' }] })
    expect((await read(id)).steps.at(-1)).toMatchObject({ verb: 'openContact' })
  })

  it('nothing of it stands in the log or unsealed in the row', async () => {
    await aRequest(test.phone(), { name: '王某封', identityNumber: '证号九九' })
    const { db } = test.house
    const rows = await db.read(wholeRow, "SELECT words, contact_sealed, details, details_sealed FROM case_file WHERE kind = 'infoRequest'", [])
    expect(rows.length).toBeGreaterThan(0)
    expect(JSON.stringify(rows)).not.toMatch(/王某封|证号/)
    expect(test.logged.join('\n')).not.toMatch(/王某封|证号|某申|衬砌/)
  })
})
