import { endpoints } from '@mingbai/contracts/endpoints'
import { reportDraftPath, type ReportFinding, type StaffReport } from '@mingbai/contracts/staff-reports'
import { strFromU8, unzipSync } from 'fflate'
import { aStaff } from '../../../../test/factories/a-staff'
import type { Client } from '../../../../test/support/client'
import { openTestHouse, type TestHouse } from '../../../../test/support/serve'

let test: TestHouse
let office: Client
beforeEach(async () => {
  test = await openTestHouse()
  office = (await aStaff(test, 'office')).client
})
afterEach(() => test.close())

const params = { year: '2026' }
const read = () => office.call(endpoints.staffReadReport, { params })
function found({ findings }: StaffReport, rule: string): ReportFinding {
  const one = findings.find((finding) => finding.rule === rule)
  if (!one) throw new Error(`no finding of ${rule}`)
  return one
}
const bodyOf = ({ id, sentence }: ReportFinding, reason: string) => ({ params, body: { finding: id, sentence, reason } })
const wordOf = async () => strFromU8(unzipSync(Buffer.from(await (await office.fetch(reportDraftPath(2026, 'docx'))).arrayBuffer()))['word/document.xml'] ?? new Uint8Array())

it('what somebody has to look at is explained, counts as looked at, and is open again once its numbers are others', async () => {
  const written = await office.call(endpoints.saveReport, { params, body: { seq: 0, changeover: null, texts: { 'general.proactive': '和去年相比，行政处罚3件。' } } })
  const text = found(written, 'text')
  expect(text).toMatchObject({ level: 'look', explained: null })
  const looked = await office.call(endpoints.explainFinding, bodyOf(text, '这三件是派出所办的'))
  expect([looked.seq, found(looked, 'text').explained]).toEqual([2, { reason: '这三件是派出所办的', by: expect.stringMatching(/^office \d+ 2026-11-22$/) }])
  const again = await office.call(endpoints.explainFinding, bodyOf(text, '这三件都是派出所办的'))
  expect(found(again, 'text').explained?.reason).toBe('这三件都是派出所办的')
  await office.call(endpoints.addReportEntry, { body: { kind: 'penalty', on: '2026-03-01', title: '占道经营', number: 1, amount: '', evidence: '' } })
  const other = found(await read(), 'text')
  expect([other.id, other.explained]).toEqual([text.id, null])
  expect(await office.refused(endpoints.explainFinding, bodyOf(text, '这三件都是派出所办的'))).toMatchObject({ code: 'changedMeanwhile' })
})

it('the reason stands beside the finding in what goes to the reviews', async () => {
  const report = await read()
  expect(await wordOf()).not.toContain('说明：')
  await office.call(endpoints.explainFinding, bodyOf(found(report, 'lastYear'), '去年的报告还没有补登'))
  expect(await wordOf()).toContain('今年的上年结转没有和它对过。说明：去年的报告还没有补登')
})

it('what contradicts itself is not explained away, and nobody explains but who writes', async () => {
  const report = await read()
  expect(await office.refused(endpoints.explainFinding, bodyOf(found(report, 'running'), '等不及了'))).toMatchObject({ code: 'notFound' })
  expect(await office.refused(endpoints.explainFinding, bodyOf(found(report, 'lastYear'), ' '))).toMatchObject({ code: 'badRequest' })
  expect(await (await aStaff(test, 'leader')).client.refused(endpoints.explainFinding, bodyOf(found(report, 'lastYear'), '看过了'))).toMatchObject({ code: 'notAllowed' })
})
