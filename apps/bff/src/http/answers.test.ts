import { endpoints } from '@mingbai/contracts/endpoints'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { aCase } from '../../../../test/factories/a-case'
import { actOnNotice, aNotice, aPublishedNotice } from '../../../../test/factories/a-notice'
import { anUpload } from '../../../../test/factories/a-photo'
import { articleCalls } from '../../../../test/factories/article-calls'
import { calendarCalls, documentCalls, intakeCalls, noticeImportCalls, outsideCalls, planCalls, registerCalls, reportCalls, requestCalls, sheetCalls, supervisionCalls, surveyCalls, tipOffCalls } from '../../../../test/factories/endpoint-calls'
import { messageCalls } from '../../../../test/factories/message-calls'
import { aStaff, PASSWORD } from '../../../../test/factories/a-staff'
import { staffPhoneCalls } from '../../../../test/factories/a-staff-phone'
import { wechatCalls } from '../../../../test/factories/wechat-calls'
import { fakeClients } from '../../../../test/support/fake-clients'
import { openTestHouse, type TestHouse } from '../../../../test/support/serve'
import { extendLedger } from '../ledger/extend-ledger'
import { register } from '../register'

const folder = mkdtempSync(join(tmpdir(), 'mingbai-clients-'))
const fail = (): never => {
  throw new Error('there is none')
}

let test: TestHouse
beforeAll(async () => {
  test = await openTestHouse({ clients: fakeClients(folder) })
})
afterAll(async () => {
  await test.close()
  rmSync(folder, { recursive: true })
})

it('every endpoint of contracts is served, none twice, and nothing else', () => {
  const nameOf = ({ method, path }: { method: string; path: string }) => `${method} ${path}`
  expect(register.map(({ endpoint }) => nameOf(endpoint)).sort()).toEqual(Object.values(endpoints).map(nameOf).sort())
})

it('every endpoint for staff refuses who has not signed in', async () => {
  for (const endpoint of Object.values(endpoints).filter(({ access }) => access === 'staff')) {
    const response = await test.phone().fetch(endpoint.path.replace(/:\w+/g, 'AAAAAAAAAA'), { method: endpoint.method })
    expect([endpoint.path, response.status]).toEqual([endpoint.path, 401])
  }
})

it('every endpoint answers with what its contract says', async () => {
  const office = (await aStaff(test, 'office', { roles: [{ role: 'office', organisation: 'office' }, { role: 'admin', organisation: 'office' }] })).client
  const leader = (await aStaff(test, 'leader')).client
  const phone = test.phone()
  const called = new Set<string>()
  const call: typeof office.call = (endpoint, input) => {
    called.add(`${endpoint.method} ${endpoint.path}`)
    return office.call(endpoint, input)
  }
  const tenant = await call(endpoints.readTenant)
  expect(tenant.villages).toHaveLength(11)
  const caller = { test, call, called, office, leader }
  await documentCalls(caller)
  await registerCalls(caller)
  const { items: [sign] } = await call(endpoints.addSigns, { body: { street: 'street-food', count: 2, words: '', subject: '' } })
  await call(endpoints.changeSign, { params: { id: sign?.id ?? '' }, body: { seq: 1, words: '手抓', subject: '', place: '', state: 'up', checkedOn: null } })
  await call(endpoints.listSigns)
  await call(endpoints.readHome, { query: { village: tenant.villages[0]?.code } })
  await call(endpoints.readCatalogue)
  const { areas } = await call(endpoints.staffReadCatalogue)
  const ownItem = { name: '村集体分红', plainName: '', area: areas[0]?.code ?? '', elements: ['多少钱'], basis: '', timeClass: 'prompt' as const, limitCode: 'prompt' as const, body: 'villages', form: 'general' }
  const kept = { limitNote: '', channels: [{ name: '两微一端' as const, must: true }], readers: 'everyone' as const, responsible: null, standIn: null, active: true }
  const addedItem = await call(endpoints.addItem, { body: { ...kept, own: ownItem } })
  await call(endpoints.changeItem, { params: { code: addedItem.code }, body: { ...kept, limitNote: '年底前', own: ownItem } })
  expect((await call(endpoints.staffReadItem, { params: { code: 'budget-accounts' } })).form?.fields.map(({ label }) => label)).toContain('“三公”经费')
  await call(endpoints.readDuties)
  const [duty] = (await call(endpoints.staffReadDuties)).items
  await call(endpoints.reportNil, { body: { item: duty?.item.code ?? '', organisation: duty?.organisation.code ?? '', period: duty?.period ?? '', reason: '这一期没有要公开的' } })
  const arisen = await call(endpoints.recordArising, { body: { item: 'relief-review', organisation: 'office', title: '十一月临时救助审批完', aroseOn: '2026-11-20' } })
  await call(endpoints.cancelArising, { params: { id: arisen.items.find(({ arose }) => arose)?.arose?.id ?? '' }, body: { reason: '登重了' } })
  const { id, number, queryCode, token } = await call(endpoints.submitCase, { body: (await import('../../../../test/factories/a-case')).aSubmission() })
  for (const endpoint of [endpoints.readCase, endpoints.staffReadCase]) await call(endpoint, { params: { id } })
  await phone.call(endpoints.sayAlsoMet, { params: { id } })
  called.add('POST /api/v1/cases/:id/also-met')
  const due = await call(endpoints.explainDue, { params: { id } })
  expect(due.clocks.map(({ title }) => title.slice(0, 4))).toEqual(['我们承诺', '法律最长'])
  await call(endpoints.readFigures, { query: { year: '2026' } })
  await call(endpoints.readPublishedFigures, { query: { year: '2026' } })
  await call(endpoints.readMoney)
  await call(endpoints.listCases, { query: { state: 'open', kind: 'complaint' } })
  await call(endpoints.trackByCode, { body: { number, queryCode } })
  await sheetCalls(caller)
  await wechatCalls(caller)
  await articleCalls(caller)
  await call(endpoints.readLedgerProof, { params: { id }, body: { proof: { token } } })
  test.later(3_600_000)
  await extendLedger(test.house)
  await call(endpoints.readLedger)
  await call(endpoints.readLedgerLeaves, { params: { number: '1' } })
  await call(endpoints.trackByTokens, { body: { receipts: [{ id, token }] } })
  await call(endpoints.staffListCases, { query: { q: '路灯' } })
  await call(endpoints.readInbox)
  await call(endpoints.actOnCase, { params: { id, verb: 'accept' }, body: { seq: 1, fields: {} } })
  await call(endpoints.openContact, { params: { id } })
  await call(endpoints.residentAct, { params: { id, verb: 'withdraw' }, body: { seq: 3, proof: { token }, fields: {} } })
  await anUpload(phone)
  called.add('POST /api/v1/uploads')

  const draft = await call(endpoints.createNotice, { body: (await aNotice(office)).draft })
  const saved = await call(endpoints.saveNotice, { params: { id: draft.id }, body: { seq: draft.seq, draft: draft.draft } })
  await call(endpoints.staffListNotices)
  await call(endpoints.staffReadNotice, { params: { id: draft.id } })
  const submitted = await call(endpoints.actOnNotice, { params: { id: draft.id, verb: 'submit' }, body: { seq: saved.seq, fields: {} } })
  await actOnNotice(leader, submitted, 'publish')
  await call(endpoints.listNotices)
  await call(endpoints.readNotice, { params: { id: draft.id } })
  const topicDraft = { title: '冬灌', intro: '冬灌的安排。', fromOn: '2026-11-20', untilOn: '2026-11-30', active: true, notices: [draft.id] }
  const topic = await call(endpoints.addTopic, { body: topicDraft })
  await call(endpoints.changeTopic, { params: { id: topic.id }, body: { seq: topic.seq, draft: topicDraft } })
  await call(endpoints.listTopics)
  await call(endpoints.readTopic, { params: { id: topic.id } })
  expect((await call(endpoints.findExplainable, { query: { q: '冬灌' } })).items).toHaveLength(2)
  await call(endpoints.readNoticeForms, { params: { id: draft.id } })
  const { items: posted } = await call(endpoints.recordPosting, { params: { id: draft.id }, body: { channel: 'wechat-account', board: null, link: 'https://mp.example.cn/s/1', postedOn: '2026-11-22', note: '' } })
  await call(endpoints.actOnPosting, { params: { id: posted[0]?.id ?? '', verb: 'cancel' }, body: { on: '2026-11-22', note: '登错了' } })
  await call(endpoints.readNoticePostings, { params: { id: draft.id } })
  await call(endpoints.readPostings)
  await call(endpoints.search, { query: { q: '冬灌' } })

  await call(endpoints.readChoices)
  const settings = await call(endpoints.readSettings)
  await call(endpoints.saveSettings, { body: { ...settings, office: { ...settings.office, hours: '8:30–17:30' } } })
  const { items: organisations } = await call(endpoints.listOrganisations)
  const { code: ofOrganisation = '', kindLabel: _kind, ...organisation } = organisations[0] ?? fail()
  await call(endpoints.saveOrganisation, { params: { code: ofOrganisation }, body: { ...organisation, phone: '0952-6801081' } })
  const { items: categories } = await call(endpoints.listCategories)
  const { code: ofCategory = '', ...category } = categories[0] ?? fail()
  await call(endpoints.saveCategory, { params: { code: ofCategory }, body: { ...category, hint: '路、灯、桥' } })
  const added = await call(endpoints.addBoard, { body: { name: '桥头公示栏', kind: 'notice', organisation: 'office', village: tenant.villages[0]?.code ?? null, place: '桥头', placeVerified: true, active: true } })
  await call(endpoints.changeBoard, { params: { id: added.id }, body: { name: '桥头公示栏', kind: 'notice', organisation: 'office', village: null, place: '桥西头', placeVerified: true, active: true } })
  expect((await call(endpoints.listBoards)).items.map(({ place }) => place)).toContain('桥西头')
  await call(endpoints.readBoard, { params: { code: added.code } })
  const { person } = await call(endpoints.addPerson, { body: { account: 'nobody', name: '新人', active: true, roles: [] } })
  await call(endpoints.changePerson, { params: { id: person.id }, body: { account: 'nobody', name: '新人', active: false, roles: [] } })
  await call(endpoints.resetPassword, { params: { id: person.id } })
  await call(endpoints.listPeople)
  const { colleagues } = await call(endpoints.readAbsences)
  const { mine } = await call(endpoints.addAbsence, { body: { role: 'office', organisation: 'office', deputy: colleagues[0]?.id ?? '', fromOn: '2026-11-22', untilOn: '2026-11-23', reason: '开会' } })
  await call(endpoints.endAbsence, { params: { id: mine[0]?.id ?? '' } })
  const list = await call(endpoints.createPeopleList, { body: { kind: 'subsidy', village: tenant.villages[0]?.code ?? '', title: '耕地地力保护补贴' } })
  const form = new FormData()
  form.set('file', new Blob(['户主姓名,金额\n张某甲,100\n']), '名单.csv')
  expect((await office.fetch(`/api/v1/staff/people-lists/${list.id}/import`, { method: 'POST', body: form, headers: { origin: test.origin } })).status).toBe(200)
  called.add('POST /api/v1/staff/people-lists/:id/import')
  const ready = await call(endpoints.readPeopleList, { params: { id: list.id } })
  const handedIn = await call(endpoints.actOnPeopleList, { params: { id: list.id, verb: 'submit' }, body: { seq: ready.seq, fields: {} } })
  await leader.call(endpoints.actOnPeopleList, { params: { id: list.id, verb: 'announce' }, body: { seq: handedIn.seq, fields: { secrecyChecked: true } } })
  const hung = [...(await test.house.book()).boards.values()].find(({ village }) => village === tenant.villages[0]?.code)
  expect((await call(endpoints.readVillageList, { params: { id: list.id }, query: { board: hung?.code } })).rows).toHaveLength(1)
  await call(endpoints.listPeopleLists)
  const { items: log } = await call(endpoints.readLog)
  const written = log.map(({ title, detail }) => `${title} ${detail}`).join('\n')
  for (const change of ['位置：桥头 → 桥西头', '→ 路、灯、桥', '电话： → 0952-6801081', '办公时间： → 8:30–17:30', '账号： → nobody']) expect(written).toContain(change)
  expect(log.every(({ staff }) => staff.startsWith('office'))).toBe(true)
  await planCalls(caller)
  await tipOffCalls(caller)
  await requestCalls(caller)
  await reportCalls(caller)
  await surveyCalls(caller)
  await intakeCalls(caller)
  await noticeImportCalls(caller)
  await outsideCalls(caller)
  await messageCalls(caller)
  await staffPhoneCalls(caller)
  await supervisionCalls(caller)
  await calendarCalls(caller)
  await call(endpoints.goLive)
  const { account, client } = await aStaff(test, 'admin')
  office.session = client.session
  await call(endpoints.signIn, { body: { account, password: PASSWORD } })
  await call(endpoints.changePassword, { body: { current: PASSWORD, next: 'another-good-one' } })
  await call(endpoints.readMe)
  await call(endpoints.readTownships)
  await call(endpoints.signOut)
  expect(Object.values(endpoints).map(({ method, path }) => `${method} ${path}`).filter((name) => !called.has(name))).toEqual([])
})

const common = { 'x-content-type-options': 'nosniff', 'x-frame-options': 'SAMEORIGIN', 'referrer-policy': 'same-origin', 'cross-origin-opener-policy': 'same-origin' }

it('every kind of answer carries its security headers and a policy without inline script', async () => {
  const { id } = await aCase(test.phone())
  const [board] = [...(await test.house.book()).boards.values()]
  const paths = ['/', `/case?id=${id}`, `/b/${board?.code}`, '/b/NOSUCHBD', '/nowhere', '/api/nowhere', '/api/v1/home', `/api/v1/cases/${id}`, '/api/openapi.json', '/console/', '/console/assets/app.0123abcd.js', '/js/app.0123abcd.js', '/js/none.js', '/healthz', '/r/AAAAAAAAAA', '/guide', `/api/v1/files/nothing`]
  for (const path of paths) {
    const { headers } = await test.phone().fetch(path)
    const policy = headers.get('content-security-policy') ?? ''
    for (const [name, value] of Object.entries(common)) expect([path, name, headers.get(name)]).toEqual([path, name, value])
    expect([path, policy]).toEqual([path, expect.stringContaining("script-src 'self'")])
    expect([path, policy]).toEqual([path, expect.not.stringMatching(/script-src[^;]*unsafe|unsafe-eval/)])
  }
})

it('an address that is no page is 404 as a page, under /api as JSON; never the shell', async () => {
  for (const path of ['/nowhere', '/pages/notice/index', '/case/1', '/js/none.js', '/.env', '/index.html']) {
    const response = await test.phone().fetch(path)
    const text = await response.text()
    expect([path, response.status, /id="app"/.test(text), /0952-6801081/.test(text)]).toEqual([path, 404, false, true])
  }
  for (const [path, method] of [['/api/v1/nowhere', 'GET'], ['/api/v1/cases', 'DELETE'], ['/api/v1/staff/nowhere', 'POST']] as const) {
    const response = await test.phone().fetch(path, { method })
    expect([path, response.status, (await response.json()).error.code]).toEqual([path, 404, 'notFound'])
  }
  expect((await test.phone().fetch('/case?id=AAAAAAAAAA')).status).toBe(404)
})

it('public pages come with their text in the first answer; a withdrawn one is gone from there too', async () => {
  const office = (await aStaff(test, 'office')).client
  const leader = (await aStaff(test, 'leader')).client
  const published = await aPublishedNotice(office, leader, { title: '画出来的通知' })
  for (const path of ['/', '/notices', `/notice?id=${published.id}`]) {
    const response = await test.phone().fetch(path)
    expect([path, response.status, (await response.text()).includes('画出来的通知')]).toEqual([path, 200, true])
  }
  await actOnNotice(leader, published, 'withdraw', { note: '写错了' })
  for (const path of ['/', '/notices', `/notice?id=${published.id}`]) expect([path, (await (await test.phone().fetch(path)).text()).includes('画出来的通知')]).toEqual([path, false])
})

it('built files are served compressed once and for long, HEAD gives the same without a body', async () => {
  for (const path of ['/js/app.0123abcd.js', '/console/assets/app.0123abcd.js']) {
    const response = await test.phone().fetch(path)
    expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'public, max-age=31536000, immutable'])
    expect(await response.text()).toContain('export const app')
  }
  for (const path of ['/', '/healthz', '/api/v1/home', '/js/app.0123abcd.js', '/console/']) {
    const response = await test.phone().fetch(path, { method: 'HEAD' })
    expect([path, response.status, await response.text()]).toEqual([path, 200, ''])
  }
  expect((await test.phone().fetch('/nowhere', { method: 'HEAD' })).status).toBe(404)
})

it('the console’s page carries a fresh nonce in policy and page', async () => {
  const nonces = await Promise.all([1, 2].map(async () => {
    const response = await test.phone().fetch('/console/cases')
    const nonce = /'nonce-([^']+)'/.exec(response.headers.get('content-security-policy') ?? '')?.[1] ?? ''
    expect(await response.text()).toContain(`nonce="${nonce}"`)
    return nonce
  }))
  expect(nonces[0]).not.toBe(nonces[1])
})

it('a board’s sheet is printed only by who may, and only when the address is known', async () => {
  const [board] = [...(await test.house.book()).boards.values()]
  const path = `/staff/boards/${board?.code}/sheet`
  expect((await test.phone().fetch(path)).status).toBe(401)
  const { client: handler } = await aStaff(test, 'handler')
  expect((await handler.fetch(path)).status).toBe(403)
  const { client: office } = await aStaff(test, 'office')
  const refused = await office.fetch(path)
  expect([refused.status, (await refused.text()).includes('PUBLIC_URL')]).toEqual([409, true])
})
