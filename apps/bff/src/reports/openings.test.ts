import { endpoints } from '@mingbai/contracts/endpoints'
import { aPublishedNotice } from '../../../../test/factories/a-notice'
import { anEnteredCase } from '../../../../test/factories/an-entered-case'
import { anEnteredRequest } from '../../../../test/factories/a-request'
import { aStaff } from '../../../../test/factories/a-staff'
import type { Client } from '../../../../test/support/client'
import { openTestHouse, type TestHouse } from '../../../../test/support/serve'
import { CaseFile } from '../cases/case-file.entity'
import { OfficialDocument } from '../documents/document.entity'
import { PlanPointRow } from '../plans/plan-point.entity'
import { AnnualReport, ReportFigureRow } from './annual-report.entity'

let test: TestHouse
let office: Client
let officeId: string
beforeEach(async () => {
  test = await openTestHouse()
  const staff = await aStaff(test, 'office')
  office = staff.client
  officeId = staff.id
})
afterEach(() => test.close())

const params = { year: '2026' }
const read = () => office.call(endpoints.staffReadReport, { params })
const figureOf = async (cell: string) => (await read()).figures.find((one) => one.cell === cell)
const openingBody = (value: string) => ({ kind: 'opening' as const, value, reason: '上半年纸质台账' })
const open = (cell: string, value: string) => office.call(endpoints.setReportFigure, { params: { ...params, cell }, body: openingBody(value) })
const changeover = (day: string | null, seq: number) => office.call(endpoints.saveReport, { params, body: { seq, changeover: day, texts: {} } })
/** A case as it would stand had it come in and been closed on these days. */
async function lived(id: string, receivedOn: string, closedOn: string | null, kind = 'proposal'): Promise<void> {
  await test.house.db.write((tx) => tx.update(CaseFile, { publicId: id }, { kind, receivedOn, closedOn }))
}
const aCaseOf = async (receivedOn: string, closedOn: string | null, kind = 'proposal') => lived((await anEnteredCase(office)).id, receivedOn, closedOn, kind)

it('the day of the changeover stands as long as a number is told up to it', async () => {
  await changeover('2026-06-30', 0)
  const { seq } = await open('article20.licence.handled', '10')
  for (const day of ['2026-05-31', null]) expect(await office.refused(endpoints.saveReport, { params, body: { seq, changeover: day, texts: {} } })).toMatchObject({ code: 'reportUnfit', message: expect.stringContaining('要先把它们拿掉') })
  const kept = await changeover('2026-06-30', seq)
  const free = await open('article20.licence.handled', '')
  expect([kept.changeover, (await changeover('2026-05-31', free.seq)).changeover]).toEqual(['2026-06-30', '2026-05-31'])
})

it('what is open at the end of the year is counted in here alone: it takes nothing from the old papers', async () => {
  await lived((await anEnteredRequest(office, { arrivedOn: '2026-11-22' })).id, '2026-03-01', null, 'infoRequest')
  await changeover('2026-06-30', 0)
  for (const cell of ['requests.carriedOut.person', 'requests.carriedOut.total', 'proceedings.direct.pending', 'overview.plan.done', 'overview.carriers.signs']) {
    expect(await office.refused(endpoints.setReportFigure, { params: { ...params, cell }, body: openingBody('1') })).toMatchObject({ code: 'reportUnfit', message: expect.stringContaining('登记进来接着办') })
    expect((await figureOf(cell))?.takesOpening).toBe(false)
  }
  await open('requests.new.total', '4')
  expect([(await figureOf('requests.new.total'))?.text, (await figureOf('requests.carriedOut.total'))?.text]).toEqual(['4', '1'])
})

it('a lawsuit from before the changeover counts once: told when it was decided before, counted while it is open', async () => {
  const lawsuit = async () => (await anEnteredCase(office, { kind: 'proceeding', source: 'letter', words: '对信息公开答复不服。', fields: { route: 'direct', court: '平罗县人民法院' } })).id
  await lived(await lawsuit(), '2026-02-01', null, 'proceeding')
  await lived(await lawsuit(), '2026-02-01', '2026-03-01', 'proceeding')
  await changeover('2026-06-30', 0)
  await open('proceedings.direct.total', '1')
  expect(await figureOf('proceedings.direct.total')).toMatchObject({ text: '2', opening: '1', counted: '1' })
})

it('a proposal that came in before the changeover and was closed after it is closed in this year, and once', async () => {
  await aCaseOf('2026-03-01', '2026-05-01')
  await aCaseOf('2026-03-01', '2026-08-01')
  await aCaseOf('2026-09-01', '2026-10-01')
  await aCaseOf('2026-09-01', null)
  await aCaseOf('2025-09-01', '2026-08-01')
  expect((await figureOf('overview.proposals.closed'))?.text).toBe('3')
  await changeover('2026-06-30', 0)
  await open('overview.proposals.received', '2')
  await open('overview.proposals.closed', '1')
  expect(await figureOf('overview.proposals.received')).toMatchObject({ text: '4', counted: '2' })
  expect(await figureOf('overview.proposals.closed')).toMatchObject({ text: '3', opening: '1', counted: '2' })
})

it('a document that was valid at the changeover and is repealed after it is taken off again, and stands among the records', async () => {
  const document = (n: number, madeOn: string, repealedOn: string | null): Partial<OfficialDocument> => ({
    id: `D${String(n).padStart(25, '0')}`, publicId: `D${String(n).padStart(9, '0')}`, tenant: '640221201', procedureVersion: 1, state: 'examined', seq: 1, number: `灵政发〔2026〕${n}号`, numberKey: `k${n}`, title: `规定${n}`, madeOn, organisation: 'office',
    openness: 'proactive', ground: '', normative: true, notice: null, evaluatedOn: madeOn, repealedOn, authorId: officeId, updatedAt: '2026-11-22T00:00:00.000Z',
  })
  await test.house.db.write((tx) => tx.insert(OfficialDocument, [document(1, '2020-01-01', '2026-08-01'), document(2, '2020-01-01', '2026-02-01'), document(3, '2026-08-01', null), document(4, '2026-08-01', '2026-09-01'), document(5, '2020-01-01', null)]))
  expect((await figureOf('article20.normative.valid'))?.text).toBe('2')
  await changeover('2026-06-30', 0)
  await open('article20.normative.valid', '6')
  expect(await figureOf('article20.normative.valid')).toMatchObject({ text: '6', counted: '0' })
  const { items } = await office.call(endpoints.readCellRecords, { params: { ...params, cell: 'article20.normative.valid' } })
  expect(items.map(({ label, amount }) => [label, amount])).toEqual([['规定3', ''], ['规定1', '-1']])
})

it('a point of the plan that was done after its year is not done in it', async () => {
  const point = (n: number, doneOn: string): Partial<PlanPointRow> => ({
    id: `P${String(n).padStart(25, '0')}`, publicId: `P${String(n).padStart(9, '0')}`, tenant: '640221201', year: 2025, month: 12, organisation: 'office', words: '清支渠', proof: '照片', state: 'approved', note: '', authorId: officeId,
    approvedOn: '2025-01-10', doneOn, linkType: null, linkId: null, doneWords: '', seq: 1, updatedAt: '2026-11-22T00:00:00.000Z',
  })
  await test.house.db.write((tx) => tx.insert(PlanPointRow, [point(1, '2025-12-31'), point(2, '2026-01-05')]))
  const { figures } = await office.call(endpoints.staffReadReport, { params: { year: '2025' } })
  expect(['overview.plan.points', 'overview.plan.done'].map((cell) => figures.find((one) => one.cell === cell)?.text)).toEqual(['2', '1'])
})

it('what the year before carried over is held against this one, where a report from before the system told it', async () => {
  const notice = await aPublishedNotice(office, (await aStaff(test, 'leader')).client)
  const at = '2026-11-22T00:00:00.000Z'
  const told = (cell: string, value: number): Partial<ReportFigureRow> => ({ id: cell.padEnd(26, '0').slice(-26), tenant: '640221201', year: 2025, cell, kind: 'reported', value, about: false, reason: '原文', enteredBy: null, enteredAt: at })
  await test.house.db.write(async (tx) => {
    await tx.insert(AnnualReport, { id: 'R'.padEnd(26, '0'), tenant: '640221201', year: 2025, seq: 1, reported: true, source: '县网站', changeover: null, texts: '{}', notice: notice.id, frozen: null, updatedAt: at })
    await tx.insert(ReportFigureRow, [told('requests.carriedOut.total', 3)])
  })
  expect((await read()).findings.filter(({ rule }) => rule === 'carried').map(({ sentence }) => sentence)).toEqual(['申请情况表“总计”一列：今年的上年结转写的是 0，去年报告的结转下年度是 3，差 3。'])
})
