import { endpoints } from '@mingbai/contracts/endpoints'
import { extendLedger } from '../../apps/bff/src/ledger/extend-ledger'
import type { TestHouse } from '../support/serve'
import { aCase, aSubmission } from './a-case'
import { actOnNotice, aNotice } from './a-notice'
import { anUpload } from './a-photo'
import { aStaff, PASSWORD } from './a-staff'
import { staffPhoneCalls } from './a-staff-phone'
import { aVoiceUpload } from './a-voice'
import { articleCalls } from './article-calls'
import { calendarCalls, documentCalls, intakeCalls, noticeImportCalls, outsideCalls, planCalls, registerCalls, reportCalls, requestCalls, sheetCalls, supervisionCalls, surveyCalls, tipOffCalls, type Caller } from './endpoint-calls'
import { messageCalls } from './message-calls'
import { wechatCalls } from './wechat-calls'

const fail = (): never => {
  throw new Error('there is none')
}

/** Asks every endpoint once, each answer held to its contract. @returns the names of those that were asked */
export async function callEveryEndpoint(test: TestHouse, open: Caller['open']): Promise<Set<string>> {
  const office = (await aStaff(test, 'office', { roles: [{ role: 'office', organisation: 'office' }, { role: 'admin', organisation: 'office' }] })).client
  const leader = (await aStaff(test, 'leader')).client
  const called = new Set<string>()
  const call: typeof office.call = (endpoint, input) => {
    called.add(`${endpoint.method} ${endpoint.path}`)
    return office.call(endpoint, input)
  }
  const caller: Caller = { test, open, call, called, office, leader }
  const ways = [
    documentCalls, registerCalls, catalogueCalls, caseCalls, noticeCalls, settingsCalls, peopleListCalls, logCalls, sheetCalls, wechatCalls, articleCalls, planCalls, tipOffCalls, requestCalls, reportCalls,
    surveyCalls, intakeCalls, noticeImportCalls, outsideCalls, messageCalls, staffPhoneCalls, supervisionCalls, calendarCalls, goLiveCalls,
  ]
  for (const way of ways) await way(caller)
  return called
}

/** 目录, 宣传牌 and 公开任务. */
async function catalogueCalls({ call }: Caller): Promise<void> {
  const tenant = await call(endpoints.readTenant)
  expect(tenant.villages).toHaveLength(11)
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
}

/** 办件 and what stands in the ledger of it. */
async function caseCalls({ test, call, called }: Caller): Promise<void> {
  const phone = test.phone()
  const { id, number, queryCode, token } = await call(endpoints.submitCase, { body: aSubmission() })
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
  await call(endpoints.openVoice, { params: { id: (await aCase(phone, { words: '', voice: (await aVoiceUpload(phone)).id })).id } })
  await call(endpoints.residentAct, { params: { id, verb: 'withdraw' }, body: { seq: 3, proof: { token }, fields: {} } })
  await anUpload(phone)
  called.add('POST /api/v1/uploads')
}

/** 公开信息, 专栏 and 发布登记. */
async function noticeCalls({ call, office, leader }: Caller): Promise<void> {
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
}

/** 设置. */
async function settingsCalls({ call }: Caller): Promise<void> {
  const tenant = await call(endpoints.readTenant)
  await call(endpoints.readChoices)
  const settings = await call(endpoints.readSettings)
  await call(endpoints.saveSettings, { body: { ...settings, office: { ...settings.office, hours: '8:30–17:30' } } })
  const { items: organisations } = await call(endpoints.listOrganisations)
  const { code: ofOrganisation = '', kindLabel: _kind, ...organisation } = organisations.find(({ kind }) => kind === 'village') ?? fail()
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
}

/** 名单. */
async function peopleListCalls({ test, call, called, office, leader }: Caller): Promise<void> {
  const tenant = await call(endpoints.readTenant)
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
}

async function logCalls({ call }: Caller): Promise<void> {
  const { items: log } = await call(endpoints.readLog)
  const written = log.map(({ title, detail }) => `${title} ${detail}`).join('\n')
  for (const change of ['位置：桥头 → 桥西头', '→ 路、灯、桥', '电话： → 0952-6801081', '办公时间： → 8:30–17:30', '账号： → nobody']) expect(written).toContain(change)
  expect(log.every(({ staff }) => staff.startsWith('office'))).toBe(true)
}

/** 正式启用, and a session from its beginning to its end. */
async function goLiveCalls({ test, call, office }: Caller): Promise<void> {
  await call(endpoints.goLive)
  const { account, client } = await aStaff(test, 'admin')
  office.session = client.session
  await call(endpoints.signIn, { body: { account, password: PASSWORD } })
  await call(endpoints.changePassword, { body: { current: PASSWORD, next: 'another-good-one' } })
  await call(endpoints.readMe)
  await call(endpoints.readTownships)
  await call(endpoints.signOut)
}
