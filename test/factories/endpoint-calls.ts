import { endpoints } from '@mingbai/contracts/endpoints'
import { randomBytes } from 'node:crypto'
import * as z from 'zod/mini'
import type { Client } from '../support/client'
import type { openTestHouse, TestHouse } from '../support/serve'
import { aCase } from './a-case'
import { aDocx } from './a-document'
import { aNotice } from './a-notice'
import { anUpload } from './a-photo'
import { anEnteredRequest, aRequest } from './a-request'
import { aHolidayNotice } from './a-holiday-notice'
import { anEnteredForm } from './an-entered-case'
import { anOutsideCase, anOutsideClient } from './an-outside-client'
import { aStaff } from './a-staff'
import { anAnswer, aSurvey, aTally } from './a-survey'
import { aBox, aTipOff } from './a-tip-off'
import { aPrintedReport } from './a-printed-report'
import { aWholeReport } from './a-whole-report'

/** What asks every endpoint once: `call` notes the endpoint and holds its answer to the contract. */
export interface Caller {
  test: TestHouse
  /** Another server, where settings of its own are needed. */
  open: typeof openTestHouse
  call: Client['call']
  called: Set<string>
  office: Client
  leader: Client
}

/** Sheets are printed only where the address is known. */
export async function sheetCalls({ open, called }: Caller): Promise<void> {
  const printing = await open({ env: { PUBLIC_URL: 'https://mingbai.example.cn' } })
  const { client } = await aStaff(printing, 'office')
  const call: typeof client.call = (endpoint, input) => {
    called.add(`${endpoint.method} ${endpoint.path}`)
    return client.call(endpoint, input)
  }
  const [board] = (await client.call(endpoints.listBoards)).items
  const code = board?.code ?? ''
  const { number } = await call(endpoints.makeSheet, { params: { code } })
  await call(endpoints.hangSheet, { params: { code, number: String(number) } })
  await call(endpoints.addSheetPhoto, { params: { code, number: String(number) }, body: { photo: (await anUpload(client)).id } })
  await call(endpoints.listSheets)
  await call(endpoints.readSheetPaper, { params: { code, number: String(number) }, query: { size: 'A4' } })
  await printing.close()
}

/** 举报箱. */
export async function tipOffCalls({ test, call, called }: Caller): Promise<void> {
  const { discipline } = await aBox(test)
  called.add('POST /api/v1/staff/tip-off-keys')
  const { id } = await aTipOff(test.phone())
  const asDiscipline: Client['call'] = (endpoint, input) => {
    called.add(`${endpoint.method} ${endpoint.path}`)
    return discipline.call(endpoint, input)
  }
  const { seq } = await asDiscipline(endpoints.readTipOff, { params: { id } })
  const { seq: opened } = await asDiscipline(endpoints.openTipOff, { params: { id }, body: { seq, reason: 'register' } })
  await asDiscipline(endpoints.actOnTipOff, { params: { id, verb: 'register' }, body: { seq: opened, fields: {} } })
  await asDiscipline(endpoints.listTipOffs)
  await asDiscipline(endpoints.listOpenings)
  await asDiscipline(endpoints.listTipOffKeys)
  const { closedByOperator: _operator, ...settings } = await asDiscipline(endpoints.readTipOffSettings)
  await asDiscipline(endpoints.saveTipOffSettings, { body: { ...settings, open: true } })
  await call(endpoints.turnIntoTipOff, { params: { id: (await aCase(test.phone())).id }, body: { seq: 1, words: '说的是村干部' } })
}

/** 公文登记. */
export async function registerCalls({ call, leader }: Caller): Promise<void> {
  const draft = { number: '平灵政发〔2026〕1号', title: '关于冬灌的通知', madeOn: '2026-11-01', organisation: 'office', openness: 'proactive' as const, ground: null, isNormative: false }
  const registered = await call(endpoints.registerDocument, { body: draft })
  const saved = await call(endpoints.saveDocument, { params: { id: registered.id }, body: { seq: registered.seq, draft } })
  const examined = await leader.call(endpoints.actOnDocument, { params: { id: saved.id, verb: 'examine' }, body: { seq: saved.seq, fields: { secrecyChecked: true } } })
  await call(endpoints.actOnDocument, { params: { id: examined.id, verb: 'repeal' }, body: { seq: examined.seq, fields: { repealedOn: '2026-11-22', note: '有新的' } } })
  await call(endpoints.readOfficialDocument, { params: { id: examined.id } })
  await call(endpoints.listDocuments)
}

/** Files are sent as forms, which `call` does not do. */
export async function documentCalls({ test, call, office, called }: Caller): Promise<void> {
  for (const endpoint of [endpoints.uploadDocument, endpoints.readDocument]) {
    const form = new FormData()
    if (endpoint === endpoints.uploadDocument) form.set('key', randomBytes(16).toString('hex'))
    form.set('file', new Blob([new Uint8Array(aDocx())]), '文.docx')
    const reply = await office.fetch(endpoint.path, { method: 'POST', body: form, headers: { origin: test.origin } })
    const answer: unknown = await reply.json()
    if (!reply.ok) throw new Error(JSON.stringify(answer))
    z.parse(endpoint.reply, answer)
    called.add(`${endpoint.method} ${endpoint.path}`)
  }
  const photo = await anUpload(office)
  await call(endpoints.lookedAtFile, { params: { id: photo.id }, body: { noPersonalData: true } })
  await call(endpoints.blurPicture, { params: { id: photo.id }, body: { boxes: [{ x: 0, y: 0, width: 0.2, height: 0.2 }] } })
  const { id } = await aNotice(office, { text: '请到环保局办理。' })
  await call(endpoints.checkNotice, { params: { id } })
  await call(endpoints.keepWords, { params: { id }, body: { found: '环保局', reason: '说的是从前的事' } })
  await call(endpoints.saveOwnWords, { body: { items: [{ found: '灵沙镇', say: '灵沙乡', why: '写错了' }] } })
  await call(endpoints.savePresets, { body: { bodies: [{ name: '县水务局', phone: '0952-6095003', days: 7 }], replies: [{ title: '已派人', words: '已派人去看。' }] } })
  await call(endpoints.readPresets)
  await call(endpoints.readOwnWords)
}

/** 监督. */
export async function supervisionCalls({ test, call, called, leader }: Caller): Promise<void> {
  await leader.call(endpoints.readSupervision)
  await (await aStaff(test, 'discipline')).client.call(endpoints.readContactOpenings)
  for (const { method, path } of [endpoints.readSupervision, endpoints.readContactOpenings]) called.add(`${method} ${path}`)
  await call(endpoints.readRechecks, { params: { month: '2026-10' } })
}

/** 放假安排. */
export async function calendarCalls({ call }: Caller): Promise<void> {
  const body = aHolidayNotice()
  const { digest } = await call(endpoints.previewCalendar, { body })
  await call(endpoints.confirmCalendar, { body: { ...body, digest: digest ?? '' } })
  expect((await call(endpoints.readCalendars)).toLoad).toBeNull()
}

/** 登记来件. */
export async function intakeCalls({ test, call, office, called }: Caller): Promise<void> {
  await call(endpoints.readIntakeForm)
  const { id } = await call(endpoints.enterCase, { body: anEnteredForm() })
  await call(endpoints.handReceipt, { params: { id } })
  const { staff } = await call(endpoints.listBoxOpenings)
  await call(endpoints.recordBoxOpening, { body: { box: '乡政府门口', openedOn: '2026-11-20', firstBy: staff[0]?.id ?? '', secondBy: staff[1]?.id ?? '', letters: 2, note: '' } })
  await call(endpoints.matchHeadings, { params: { system: 'otherBody' }, body: { headings: { 流程单: 'number', 经办: null } } })
  for (const endpoint of [endpoints.previewCaseImport, endpoints.confirmCaseImport]) {
    const form = new FormData()
    form.set('file', new Blob(['工单编号,诉求内容,受理时间\nNX1,路灯不亮了。,2026-11-20\n']), '工单.csv')
    const reply = await office.fetch(endpoint.path.replace(':system', 'hotline'), { method: 'POST', body: form, headers: { origin: test.origin } })
    const answer: unknown = await reply.json()
    if (!reply.ok) throw new Error(JSON.stringify(answer))
    z.parse(endpoint.reply, answer)
    called.add(`${endpoint.method} ${endpoint.path}`)
  }
}

/** What the county's portal shows already. */
export async function noticeImportCalls({ test, call, office, called }: Caller): Promise<void> {
  const { channels, items } = await call(endpoints.readNoticeImportForm)
  for (const endpoint of [endpoints.previewNoticeImport, endpoints.confirmNoticeImport]) {
    const form = new FormData()
    form.set('file', new Blob(['标题,发布日期,链接\n灵沙乡部门预算公开,2026-02-11,http://portal.example.cn/1\n']), '公开.csv')
    const reply = await office.fetch(`${endpoint.path}?channel=${channels[0]?.code}&item=${items[0]?.code}`, { method: 'POST', body: form, headers: { origin: test.origin } })
    const answer: unknown = await reply.json()
    if (!reply.ok) throw new Error(JSON.stringify(answer))
    z.parse(endpoint.reply, answer)
    called.add(`${endpoint.method} ${endpoint.path}`)
  }
}

/** 依申请公开. */
export async function requestCalls({ test, call, called, office }: Caller): Promise<void> {
  await aRequest(test.phone())
  const { id } = await anEnteredRequest(office, { arrivedOn: '2026-11-22' })
  for (const { method, path } of [endpoints.submitInfoRequest, endpoints.enterInfoRequest]) called.add(`${method} ${path}`)
  await call(endpoints.previewRequestLetter, { params: { id }, body: { verb: 'askCorrection', fields: { documentNumber: '', correctBy: '2026-12-10', words: '请写明是哪条渠。' } } })
  const { seq } = await call(endpoints.actOnCase, { params: { id, verb: 'askCorrection' }, body: { seq: 1, fields: { correctBy: '2026-12-10', words: '请写明是哪条渠。' } } })
  expect(seq).toBe(2)
  await call(endpoints.readRequestLetter, { params: { id, letter: '2' } })
}

/** 年度报告. */
export async function reportCalls({ call }: Caller): Promise<void> {
  await call(endpoints.listReports)
  await call(endpoints.readReport)
  const { items } = await call(endpoints.addReportEntry, { body: { kind: 'training', on: '2026-11-01', title: '业务培训', number: 12, amount: '', evidence: '签到表', training: { hours: 2.5, attendees: ['党政办甲'], attachments: [] } } })
  await call(endpoints.strikeReportEntry, { params: { id: items[0]?.id ?? '' }, body: { reason: '记错了' } })
  await call(endpoints.listReportEntries)
  // A year that is over.
  const params = { year: '2025' }
  const { seq } = await call(endpoints.saveReport, { params, body: { seq: 0, ...aWholeReport(2025) } })
  const set = await call(endpoints.setReportFigure, { params: { ...params, cell: 'overview.petitions.hard' }, body: { kind: 'manual', value: '5', reason: '信访台账' } })
  expect(set.seq).toBe(seq + 1)
  await call(endpoints.readCellRecords, { params: { ...params, cell: 'requests.new.total' } })
  const unknown = set.findings.find(({ rule }) => rule === 'lastYear')
  const looked = await call(endpoints.explainFinding, { params, body: { finding: unknown?.id ?? '', sentence: unknown?.sentence ?? '', reason: '去年的报告还没有补登' } })
  const made = await call(endpoints.submitReport, { params, body: { seq: looked.seq } })
  // Thought over once more before it is reviewed: the same notice is written anew.
  expect((await call(endpoints.submitReport, { params, body: { seq: made.seq } })).notice?.id).toBe(made.notice?.id)
  await call(endpoints.staffReadReport, { params })
  const printed = { year: '2020' }
  const entered = await call(endpoints.enterReport, { params: printed, body: aPrintedReport() })
  await call(endpoints.withdrawReport, { params: printed, body: { seq: entered.seq, reason: '登错了年份' } })
}

/** 群众评议: opened, answered on a phone, a sheet entered and struck out, what waits settled. */
export async function surveyCalls({ test, call, called }: Caller): Promise<void> {
  const params = { year: '2026' }
  const { id, seq } = await call(endpoints.openSurvey, { params, body: aSurvey() })
  await call(endpoints.readSurvey)
  for (let n = 0; n < 61; n++) await test.phone({ address: '10.0.0.8' }).call(endpoints.answerSurvey, { params: { id }, body: anAnswer() })
  called.add('POST /api/v1/surveys/:id/answers')
  await call(endpoints.changeSurvey, { params, body: { seq, draft: aSurvey({ untilOn: '2026-12-01' }) } })
  const { tallies } = await call(endpoints.enterTally, { params, body: aTally() })
  await call(endpoints.strikeTally, { params: { ...params, id: tallies[0]?.id ?? '' }, body: { reason: '登错了' } })
  await call(endpoints.settleHeld, { params, body: { counts: false, reason: '一个地方来的太多' } })
  await call(endpoints.listSurveys)
  await call(endpoints.staffReadSurvey, { params })
}

/** 接入单位. */
export async function outsideCalls({ test, call, called }: Caller): Promise<void> {
  const system = await anOutsideClient(test)
  called.add('POST /api/v1/staff/outside-clients')
  const created = await system.create(anOutsideCase())
  const { number } = z.parse(endpoints.createOutsideCase.reply, await created.json())
  const read = await system.read(number)
  z.parse(endpoints.readOutsideCase.reply, await read.json())
  for (const { method, path } of [endpoints.createOutsideCase, endpoints.readOutsideCase]) called.add(`${method} ${path}`)
  const { items } = await call(endpoints.listOutsideClients)
  await call(endpoints.resendToOutsideClient, { params: { id: items[0]?.id ?? '' } })
  await call(endpoints.changeOutsideAddress, { params: { id: items[0]?.id ?? '' }, body: { webhookUrl: 'https://hook.example.cn/b', before: items[0]?.webhookUrl ?? null } })
  await call(endpoints.cutOffOutsideClient, { params: { id: items[0]?.id ?? '' } })
}

/** 工作要点: the whole way of a point. */
export async function planCalls({ call, leader, called }: Caller): Promise<void> {
  const params = { year: '2026' }
  const draft = { organisations: ['office'], month: 11, text: '冬灌前把支渠清一遍', proof: '完工公示' }
  await call(endpoints.addPlanTask, { params: { year: '2025' }, body: draft })
  const decide = async (year: string) => {
    called.add(`${endpoints.decidePlan.method} ${endpoints.decidePlan.path}`)
    const { tasks } = await call(endpoints.submitPlan, { params: { year } })
    return leader.call(endpoints.decidePlan, { params: { year }, body: { approve: true, note: '', tasks: tasks.filter(({ state }) => state === 'submitted').map(({ id, seq }) => ({ id, seq })) } })
  }
  await decide('2025')
  const { tasks: [copied] } = await call(endpoints.copyPlan, { params })
  const { tasks: [changed] } = await call(endpoints.changePlanPoint, { params: { id: copied?.id ?? '' }, body: { seq: copied?.seq ?? 0, organisation: 'office', month: 11, text: '冬灌前把渠清一遍', proof: '公示' } })
  await call(endpoints.removePlanPoint, { params: { id: changed?.id ?? '' }, body: { seq: changed?.seq ?? 0 } })
  await call(endpoints.addPlanTask, { params, body: { ...draft, organisations: ['office', '640221201208'] } })
  const { tasks: [approved, other] } = await decide('2026')
  for (const { method, path } of [endpoints.amendPlanPoint, endpoints.strikePlanPoint]) called.add(`${method} ${path}`)
  await leader.call(endpoints.strikePlanPoint, { params: { id: other?.id ?? '' }, body: { seq: other?.seq ?? 0, reason: '村里今年没有支渠要清' } })
  await leader.call(endpoints.amendPlanPoint, { params: { id: approved?.id ?? '' }, body: { seq: approved?.seq ?? 0, month: 11, text: '封冻前把渠清一遍', proof: '公示', reason: '今年冬灌晚了半个月' } })
  await call(endpoints.finishPlanPoint, { params: { id: approved?.id ?? '' }, body: { seq: (approved?.seq ?? 0) + 1, link: null, words: '今年没有要清的渠' } })
  await call(endpoints.staffReadPlan, { params })
  await call(endpoints.readPlan)
  const of = { village: '640221201208', quarter: '2026-Q4' }
  await call(endpoints.listSelfChecks)
  await call(endpoints.readSelfCheck, { params: of })
  const { lines } = await call(endpoints.fillSelfCheck, { params: of, body: { seq: 0, answers: {}, saidBy: '村支书' } })
  const answers = Object.fromEntries(lines.map(({ line }) => [line, { tick: 'yes' as const, note: '' }]))
  const filled = await call(endpoints.fillSelfCheck, { params: of, body: { seq: 1, answers, saidBy: '村支书' } })
  const confirmed = await call(endpoints.confirmSelfCheck, { params: of, body: { seq: filled.seq, saidBy: '村支书' } })
  await call(endpoints.returnSelfCheck, { params: of, body: { seq: confirmed.seq, note: '写清哪一个月' } })
  await call(endpoints.readProofs, { query: { organisation: 'office' } })
}
