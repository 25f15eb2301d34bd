import type { Endpoint } from '@mingbai/contracts/endpoint'
import { endpoints } from '@mingbai/contracts/endpoints'
import { extendLedger } from '../../apps/bff/src/ledger/extend-ledger'
import type { Client, Input } from '../support/client'
import { openSmsGateway } from '../sms-gateway/gateway'
import { openTestHouse, type TestHouse } from '../support/serve'
import { openWechatServer } from '../wechat-server/server'
import { aCase, aSubmission, HEJIA } from './a-case'
import { aPublishedNotice } from './a-notice'
import { aPlanPoint } from './a-plan-point'
import { upload, aPhoto } from './a-photo'
import { readCode } from './a-phone'
import { aRequest } from './a-request'
import { anAnswer, aSurvey } from './a-survey'
import { aStaff, PASSWORD } from './a-staff'
import { aStaffPhone, PIN } from './a-staff-phone'
import { actOnCase } from './act-on-case'
import { cut, type Examples } from './cut-example'
import { anOutsideCase, anOutsideClient } from './an-outside-client'

const nameOf = (endpoint: Endpoint): string => Object.entries(endpoints).find(([, one]) => one === endpoint)?.[0] ?? ''

/** One call of every endpoint that is not for staff, with its real answer, cut to the size of an example. */
export async function recordPublicExamples(test: TestHouse): Promise<Examples> {
  const found: Examples = {}
  const office = (await aStaff(test, 'office')).client
  const leader = (await aStaff(test, 'leader')).client
  const phone = test.phone()
  const keep: Keep = (endpoint, input, reply) => void (found[nameOf(endpoint)] = { ...cut(input), reply: cut(reply) })
  const call: Client['call'] = async <E extends Endpoint>(endpoint: E, input?: Input<E>) => {
    const reply = await phone.call(endpoint, input)
    keep(endpoint, input ?? {}, reply)
    return reply
  }
  await call(endpoints.readTenant)
  await call(endpoints.readTownships)
  const [board] = [...(await test.house.book()).boards.values()].filter(({ village }) => village === HEJIA)
  const notice = await aPublishedNotice(office, leader, { title: '冬灌放水的通知', villages: [HEJIA], boards: [board?.id ?? ''] })
  const receipt = await call(endpoints.submitCase, { body: aSubmission({ board: board?.code ?? null }) })
  await actOnCase(test, office, receipt.id, 'showWords', { publicWords: '三队东边的路灯坏了半个月。' })
  await aRequest({ ...phone, call })
  await call(endpoints.readHome, { query: { village: HEJIA } })
  await call(endpoints.listNotices, { query: { village: HEJIA } })
  await call(endpoints.readNotice, { params: { id: notice.id } })
  const topic = await office.call(endpoints.addTopic, { body: { title: '冬春农田水利', intro: '清渠、冬灌、修闸的安排和进展。', fromOn: '2026-01-01', untilOn: '2026-12-31', active: true, notices: [notice.id] } })
  const survey = await office.call(endpoints.openSurvey, { params: { year: '2026' }, body: aSurvey({ fromOn: '2026-01-01', untilOn: '2026-12-24', figuresOn: '2026-12-31' }) })
  await call(endpoints.readSurvey)
  await call(endpoints.answerSurvey, { params: { id: survey.id }, body: anAnswer({ village: HEJIA }) })
  await call(endpoints.readTopic, { params: { id: topic.id } })
  await call(endpoints.readCatalogue)
  await call(endpoints.readDuties)
  await aPlanPoint(office, leader)
  await call(endpoints.readPlan)
  await call(endpoints.readBoard, { params: { code: board?.code ?? '' } })
  await call(endpoints.listCases, { query: { village: HEJIA, state: 'open' } })
  for (const endpoint of [endpoints.readCase, endpoints.explainDue, endpoints.sayAlsoMet]) await call(endpoint, { params: { id: receipt.id } })
  await call(endpoints.trackByCode, { body: { number: receipt.number, queryCode: receipt.queryCode } })
  await call(endpoints.trackByTokens, { body: { receipts: [{ id: receipt.id, token: receipt.token }] } })
  await call(endpoints.readFigures, { query: { year: '2026' } })
  await call(endpoints.readPublishedFigures, { query: { year: '2026' } })
  await call(endpoints.readMoney)
  await call(endpoints.readReport, { query: { year: '2018' } })
  await call(endpoints.search, { query: { q: '冬灌' } })
  const photo: unknown = await (await upload(phone, await aPhoto())).json()
  keep(endpoints.upload, { form: { key: 'acfa3feb858a544fb2de0b7f54460d74', file: 'photo.jpg' } }, photo)
  const toWithdraw = await aCase(phone)
  await call(endpoints.residentAct, { params: { id: toWithdraw.id, verb: 'withdraw' }, body: { seq: 1, proof: { token: toWithdraw.token }, fields: {} } })
  const hotline = await anOutsideClient(test)
  const sent: { number: string } = await (await hotline.create(anOutsideCase())).json()
  keep(endpoints.createOutsideCase, { body: anOutsideCase() }, sent)
  const page: unknown = await (await hotline.read(sent.number)).json()
  keep(endpoints.readOutsideCase, { params: { number: sent.number } }, page)
  const { account } = await aStaff(test, 'admin')
  keep(endpoints.signIn, { body: { account: 'office', password: '写自己的密码' } }, await test.phone().call(endpoints.signIn, { body: { account, password: PASSWORD } }))
  const { items: [owner] } = await office.call(endpoints.listPhones)
  const bound = await aStaffPhone(test, office, owner?.id ?? '')
  keep(endpoints.bindPhone, { body: { code: 'ACDE2345', pin: PIN, name: '红米手机' } }, { token: bound.token, id: bound.phoneId, me: await bound.call(endpoints.readMe) })
  keep(endpoints.openPhone, { body: { token: bound.token, pin: PIN } }, await test.phone().call(endpoints.openPhone, { body: { token: bound.token, pin: PIN } }))
  keep(endpoints.readVillageList, { params: { id: 'AAAAAAAAAA' }, query: { board: board?.code } }, await readList(test, office, leader, board?.code ?? ''))
  await call(endpoints.readRechecks, { params: { month: '2026-10' } })
  test.later(3_600_000)
  await extendLedger(test.house)
  await call(endpoints.readLedgerProof, { params: { id: receipt.id }, body: { proof: { token: receipt.token } } })
  await call(endpoints.readLedger)
  await call(endpoints.readLedgerLeaves, { params: { number: '1' } })
  await recordWechat(keep, receipt)
  await recordSms(keep)
  return found
}

type Keep = (endpoint: Endpoint, input: object, reply: unknown) => void

/** What needs a gateway for text messages: its reports, and a phone that follows a village. */
async function recordSms(keep: Keep): Promise<void> {
  const gateway = await openSmsGateway(() => test.house.clock(), { phoneCode: 'F1' })
  const test = await openTestHouse({ env: gateway.env })
  const reports = [{ id: 'unknown.0', arrived: true }]
  const reply: unknown = await (await gateway.report(test.origin, reports)).json()
  keep(endpoints.takeSmsReports, { body: { reports } }, reply)
  const phone = test.phone()
  const call: Client['call'] = async <E extends Endpoint>(endpoint: E, input?: Input<E>) => {
    const answer = await phone.call(endpoint, input)
    keep(endpoint, input ?? {}, answer)
    return answer
  }
  const token = '0123456789abcdef0123456789abcdef'
  const what = { kind: 'village', code: HEJIA } as const
  await call(endpoints.changeFollow, { body: { token, ...what, following: true } })
  await call(endpoints.changeFollow, { body: { token, kind: 'area', code: 'jobs', following: true } })
  await call(endpoints.narrowFollow, { body: { token, kind: 'area', code: 'jobs', groups: ['女性'] } })
  await call(endpoints.changeFollow, { body: { token, kind: 'area', code: 'jobs', following: false } })
  await call(endpoints.seeFollow, { body: { token, ...what } })
  await call(endpoints.claimFollowPhone, { body: { token, phone: '13900000000' } })
  await call(endpoints.confirmFollowPhone, { body: { token, code: await readCode(test, gateway) } })
  await call(endpoints.readFollows, { body: { token } })
  await call(endpoints.forgetFollowPhone, { body: { token } })
  await test.close()
  await gateway.close()
}

async function recordWechat(keep: Keep, { id, token }: { id: string; token: string }): Promise<void> {
  const wechat = await openWechatServer()
  const test = await openTestHouse({ env: wechat.env })
  const phone = test.phone()
  keep(endpoints.readWechat, {}, await phone.call(endpoints.readWechat))
  const body = { code: wechat.loginCode(wechat.person()), receipts: [{ id, token }] }
  keep(endpoints.openWechatSession, { body }, await phone.call(endpoints.openWechatSession, { body }))
  const follower = { token: '0123456789abcdef0123456789abcdef' }
  await phone.call(endpoints.changeFollow, { body: { ...follower, kind: 'village', code: HEJIA, following: true } })
  const told = { ...follower, code: wechat.loginCode(wechat.person()), answers: [{ template: 'T1', answer: 'accept' as const }] }
  keep(endpoints.tellFollowsByWechat, { body: told }, await phone.call(endpoints.tellFollowsByWechat, { body: told }))
  await test.close()
  await wechat.close()
}

async function readList(test: TestHouse, office: Client, leader: Client, board: string): Promise<unknown> {
  const list = await office.call(endpoints.createPeopleList, { body: { kind: 'subsidy', village: HEJIA, title: '耕地地力保护补贴' } })
  const form = new FormData()
  form.set('file', new Blob(['户主姓名,金额\n张某甲,100\n']), '名单.csv')
  await office.fetch(`/api/v1/staff/people-lists/${list.id}/import`, { method: 'POST', body: form, headers: { origin: test.origin } })
  const { seq } = await office.call(endpoints.readPeopleList, { params: { id: list.id } })
  const handedIn = await office.call(endpoints.actOnPeopleList, { params: { id: list.id, verb: 'submit' }, body: { seq, fields: {} } })
  await leader.call(endpoints.actOnPeopleList, { params: { id: list.id, verb: 'announce' }, body: { seq: handedIn.seq, fields: { secrecyChecked: true } } })
  return test.phone().call(endpoints.readVillageList, { params: { id: list.id }, query: { board } })
}
