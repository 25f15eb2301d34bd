import { endpoints } from '@mingbai/contracts/endpoints'
import type { StaffReport } from '@mingbai/contracts/staff-reports'
import { actOnCase } from '../../../../test/factories/act-on-case'
import { actOnNotice, aPublishedNotice } from '../../../../test/factories/a-notice'
import { anEnteredCase } from '../../../../test/factories/an-entered-case'
import { anEnteredRequest } from '../../../../test/factories/a-request'
import { anUpload } from '../../../../test/factories/a-photo'
import { aWholeReport, disagreeing, UNTIL_JANUARY } from '../../../../test/factories/a-whole-report'
import { aStaff } from '../../../../test/factories/a-staff'
import { strFromU8, unzipSync } from 'fflate'
import Ajv from '@redocly/ajv/dist/2020'
import { reportFilePath, reportSchemaPath } from '@mingbai/contracts/reports'
import { reportDraftPath } from '@mingbai/contracts/staff-reports'
import type { Client } from '../../../../test/support/client'
import { openTestHouse, type TestHouse } from '../../../../test/support/serve'
import * as z from 'zod/mini'

let test: TestHouse
let office: Client
let leader: Client
beforeEach(async () => {
  test = await openTestHouse()
  office = (await aStaff(test, 'office')).client
  leader = (await aStaff(test, 'leader')).client
})
afterEach(() => test.close())

const of = (year: string) => ({ params: { year } })
const read = (year = '2026') => office.call(endpoints.staffReadReport, of(year))
const valueOf = ({ figures }: StaffReport, cell: string) => figures.find((one) => one.cell === cell)?.text
const records = (cell: string, year = '2026') => office.call(endpoints.readCellRecords, { params: { year, cell } })
const set = (cell: string, kind: 'opening' | 'correction' | 'manual', value: string, reason = '看过台账') => office.call(endpoints.setReportFigure, { params: { year: '2026', cell }, body: { kind, value, reason } })
const wordsOf = (docx: Uint8Array) => strFromU8(unzipSync(docx)['word/document.xml'] ?? new Uint8Array())
/** Held to the published schema by a validator that is not ours; what is wrong with it then. */
async function problems(report: unknown): Promise<string[]> {
  const holds = new Ajv({ strict: true, allErrors: true }).compile(await (await test.phone().fetch(reportSchemaPath)).json())
  return holds(report) ? [] : (holds.errors ?? []).map(({ instancePath, keyword }) => `${instancePath} ${keyword}`)
}
const published = async (year: number) => z.parse(z.looseObject({ figures: z.array(z.looseObject({ id: z.string() })) }), await (await test.phone().fetch(reportFilePath(year, 'json'))).json())
const addEntry = (more = {}) => office.call(endpoints.addReportEntry, { body: { kind: 'licence', on: '2026-03-01', title: '临时占道许可', number: 3, amount: '', evidence: '许可台账第3页', ...more } })

async function answered(outcome: string, applicantKind: 'person' | 'business' = 'person'): Promise<string> {
  const { id } = await anEnteredRequest(office, { arrivedOn: '2026-11-22', applicantKind })
  await actOnCase(test, office, id, 'propose', { outcome, words: '答复如下。', ...(outcome === 'notOurs' ? { body: '县水务局', bodyPhone: '0952-6095003' } : {}) })
  await actOnCase(test, leader, id, 'approveAnswer')
  await actOnCase(test, office, id, 'deliverAnswer', { deliveredBy: 'byHand', deliveredOn: '2026-11-22', deliveryNote: '签收' })
  return id
}

/** The year is over: sessions of November are too. */
async function january(): Promise<void> {
  test.later(UNTIL_JANUARY)
  office = (await aStaff(test, 'office')).client
  leader = (await aStaff(test, 'leader')).client
}

/** From the draft that a report became to the public. @param submitted asked once it is under review */
async function throughReviews(id: string, submitted?: () => Promise<void>): Promise<void> {
  let notice = await actOnNotice(office, await office.call(endpoints.staffReadNotice, { params: { id } }), 'submit')
  await submitted?.()
  notice = await actOnNotice((await aStaff(test, 'office')).client, notice, 'pass')
  notice = await actOnNotice((await aStaff(test, 'discipline')).client, notice, 'pass', { secrecyChecked: 'yes' })
  await actOnNotice(leader, notice, 'publish')
}

it('2018 is there whole, as it was printed: every number of it, and each sum that does not add up is marked', async () => {
  const page = await test.phone().call(endpoints.readReport, { query: { year: '2018' } })
  const told = Object.fromEntries(page.sections.flatMap(({ lines }) => lines.flatMap(({ label, value, marks }) => (value ? [[label, [value, marks]]] : []))))
  expect(told).toEqual({
    制发公文: ['175', [1]], 主动公开的公文: ['79', [1]], 依申请公开的公文: ['93', [1, 4]], 不公开的公文: ['4', [1]],
    主动公开政府信息: ['514条', [2, 3]], 累计主动公开: ['900余条', [3]], 政府信息网公布: ['130条', [2]], 微信公众号公开: ['76条', [2]], '乡、村公示栏公开': ['312条', [2]], 查阅机公开: ['260余条', [3]],
    收到政府信息公开申请: ['0', [4]], 信息公开方面的投诉和举报: ['0', []], '办理议案、建议意见': ['14', []], '办结议案、建议意见': ['11', []], '议案、建议办结率': ['79%', []],
    解决疑难复杂信访问题: ['5', []], 网上信访投诉件: ['11', []], 网上信访按期办结: ['11', []], 网上投诉率: ['100%', [5]], 网上信访按期办结率: ['100%', []], 行政复议: ['0', []], 行政诉讼: ['0', []],
    投入平台载体经费: ['3万余元', []], 新建公示栏: ['13个', []], 标语宣传牌: ['640块', []], 从事信息公开工作人员: ['2人', []],
  })
  expect(page.remarks.map((one) => one.replace(/.*差/u, '差'))).toEqual([
    '差 1。', '差 4。', '差大约 126。', expect.stringContaining('不是收到的申请'), expect.stringContaining('看不出是什么意思'), '“（四）”用了两次：“（四）回应解读及信访回复公开情况”和“（四）行政诉讼和行政复议情况”。',
  ])
  const words = page.sections.flatMap(({ blocks }) => blocks.flatMap((block) => (block.kind === 'paragraph' ? [block.text] : []))).join('')
  for (const told of ['900余条', '514条', '260余条', '3万余元', '640块']) expect(words).toContain(told)
  expect(await office.refused(endpoints.saveReport, { ...of('2018'), body: { seq: 1, changeover: null, texts: {} } })).toMatchObject({ code: 'reportUnfit' })
})

it('2018 as it was printed is held to the published schema, and what is wrong is named', async () => {
  const report = await published(2018)
  const [first, ...others] = report.figures
  expect(await problems(report)).toEqual([])
  expect(await problems({ ...report, figures: [{ ...first, value: '175' }, ...others] })).toEqual(['/figures/0/value type'])
  expect(await problems({ ...report, figures: [{ ...first, unit: '元' }, ...others] })).toEqual(['/figures/0/unit enum'])
  expect(await problems({ ...report, figures: [{ ...first, id: '制发公文' }, ...others] })).toEqual(['/figures/0/id pattern'])
  expect(await problems({ ...report, publishedOn: '3月1日', format: 'form2018' })).toEqual(expect.arrayContaining(['/publishedOn pattern', '/format enum']))
  const { remarks: _left, ...without } = report
  expect(await problems({ ...without, contact: '0952-6095003' })).toEqual([' required', ' additionalProperties'])
})

it('every number opens exactly the records that it counts, and the table agrees with itself', async () => {
  const [granted, notOurs] = [await answered('granted'), await answered('notOurs', 'business')]
  const { id: open } = await anEnteredRequest(office, { arrivedOn: '2026-11-22' })
  // Faxed, and nobody has confirmed it: it has not been received yet (条例 §31).
  await anEnteredRequest(office, { arrivedOn: '2026-11-22', channel: 'fax' })
  const proceeding = await anEnteredCase(office, { kind: 'proceeding', source: 'letter', words: '对信息公开答复不服。', fields: { route: 'reconsideration', court: '平罗县人民政府' } })
  const report = await read()
  expect(disagreeing(report)).toEqual([])
  expect(['new.total', 'new.person', 'granted.person', 'unable.notHeld.business', 'total.total', 'carriedOut.person', 'carriedIn.total'].map((cell) => valueOf(report, `requests.${cell}`))).toEqual(['3', '2', '1', '1', '2', '1', '0'])
  expect(valueOf(report, 'proceedings.reconsideration.pending')).toBe('1')
  const links = async (cell: string) => (await records(cell)).items.map(({ link }) => link.replace('/cases/', '')).sort()
  expect(await links('requests.new.total')).toEqual([granted, notOurs, open].sort())
  expect(await links('requests.total.total')).toEqual([granted, notOurs].sort())
  expect(await links('requests.carriedOut.total')).toEqual([open])
  expect(await links('proceedings.reconsideration.total')).toEqual([proceeding.id])
  for (const { cell, counted } of report.figures) {
    const { mayOpen, items } = await records(cell)
    if (mayOpen && items.length < 50 && items.every(({ amount }) => amount === '')) expect([cell, items.length]).toEqual([cell, Number(counted)])
  }
  expect((await read('2025')).figures.find(({ cell }) => cell === 'requests.new.total')?.value).toBe(0)
})

it('the small registers count, what was struck out does not, and what went out on boards and channels does', async () => {
  await addEntry()
  await addEntry({ kind: 'charge', title: '渡口收费', number: 1, amount: '1.25' })
  await addEntry({ kind: 'training', title: '业务培训', number: 12 })
  const { items } = await addEntry({ number: 40, title: '记重了' })
  await office.call(endpoints.strikeReportEntry, { params: { id: items.find(({ number }) => number === 40)?.id ?? '' }, body: { reason: '记重了' } })
  await aPublishedNotice(office, leader)
  const report = await read()
  expect(['article20.licence.handled', 'article20.charges.amount', 'overview.training.times', 'overview.training.people', 'article20.rules.made'].map((cell) => valueOf(report, cell))).toEqual(['3', '1.25', '1', '12', '0'])
  expect((await records('article20.licence.handled')).items).toEqual([{ id: expect.any(String), on: '2026-03-01', label: '临时占道许可', link: '/reports/entries', amount: '3' }])
  const published = await records('overview.published.items')
  expect(published.items.map(({ label }) => label)).toContain('冬灌用水安排')
  expect(published.items).toHaveLength(Number(valueOf(report, 'overview.published.items')))
  expect(await office.refused(endpoints.addReportEntry, { body: { kind: 'licence', on: '2027-01-01', title: '以后的', number: 1, amount: '', evidence: '' } })).toMatchObject({ code: 'dayAheadUnfit' })
  expect(await office.refused(endpoints.addReportEntry, { body: { kind: 'licence', on: '2026-01-01', title: '钱写错了', number: 1, amount: '5', evidence: '' } })).toMatchObject({ code: 'reportUnfit' })
})

it('what happened before the changeover comes from the old papers, what came after is counted, and nothing twice', async () => {
  await addEntry({ on: '2026-02-01', number: 2 })
  await addEntry({ on: '2026-07-01', number: 3 })
  expect(await office.refused(endpoints.setReportFigure, { params: { year: '2026', cell: 'article20.licence.handled' }, body: { kind: 'opening', value: '10', reason: '纸质台账' } })).toMatchObject({ code: 'reportUnfit' })
  await office.call(endpoints.saveReport, { ...of('2026'), body: { seq: 0, changeover: '2026-06-30', texts: {} } })
  const report = await set('article20.licence.handled', 'opening', '10', '上半年纸质台账')
  expect(report.figures.find(({ cell }) => cell === 'article20.licence.handled')).toMatchObject({ text: '13', source: 'mixed', opening: '10', counted: '3', openingNote: '上半年纸质台账', note: '' })
  expect((await records('article20.licence.handled')).items).toHaveLength(1)
  expect(await office.refused(endpoints.setReportFigure, { params: { year: '2026', cell: 'overview.carriers.signs' }, body: { kind: 'opening', value: '1', reason: '没有日子的数' } })).toMatchObject({ code: 'reportUnfit' })
  expect(await office.refused(endpoints.saveReport, { ...of('2026'), body: { seq: report.seq, changeover: null, texts: {} } })).toMatchObject({ code: 'reportUnfit' })
})

it('a number is corrected only with a reason, and what does not add up then keeps the report here', async () => {
  expect(await office.refused(endpoints.setReportFigure, { params: { year: '2026', cell: 'requests.new.total' }, body: { kind: 'correction', value: '5', reason: ' ' } })).toMatchObject({ code: 'badRequest' })
  const corrected = await set('requests.new.total', 'correction', '1', '漏登了一件')
  expect(corrected.figures.find(({ cell }) => cell === 'requests.new.total')).toMatchObject({ text: '1', source: 'corrected', counted: '0', note: '漏登了一件', by: expect.stringContaining('2026-11-22') })
  expect(corrected.findings.map(({ sentence }) => sentence)).toContain('申请情况表“本年新收”一行：各项都是 0，总计写的是 1，差 1。')
  expect(await office.refused(endpoints.submitReport, { ...of('2026'), body: { seq: corrected.seq } })).toMatchObject({ code: 'reportChecksOpen' })
  const back = await set('requests.new.total', 'correction', '')
  expect(disagreeing(back)).toEqual([])
  expect(await office.refused(endpoints.setReportFigure, { params: { year: '2026', cell: 'requests.new.total' }, body: { kind: 'manual', value: '5', reason: '算得出来的' } })).toMatchObject({ code: 'reportUnfit' })
  const { seq } = await set('overview.petitions.hard', 'manual', '5', '信访台账')
  const written = await office.call(endpoints.saveReport, { ...of('2026'), body: { seq, changeover: null, texts: { 'general.requests': '今年收到政府信息公开申请7件。' } } })
  expect(disagreeing(written)).toEqual(['“（二）依申请公开”里写“收到政府信息公开申请7件”，申请情况表里本年新收（总计）是 0件。'])
  expect(await office.refused(endpoints.saveReport, { ...of('2026'), body: { seq, changeover: null, texts: {} } })).toMatchObject({ code: 'changedMeanwhile' })
  const disciplined = (await aStaff(test, 'discipline')).client
  expect((await disciplined.call(endpoints.staffReadReport, of('2026'))).mayWrite).toBe(false)
})

it('a report goes out through the reviews with its numbers as they stood, and they stand still afterwards', async () => {
  await answered('granted')
  await addEntry()
  await set('overview.petitions.hard', 'manual', '5', '信访台账')
  await january()
  const { seq } = await read()
  const saved = await office.call(endpoints.saveReport, { ...of('2026'), body: { seq, ...aWholeReport(2026, { 'general.requests': '今年新收申请{{申请.本年新收.总计}}件，予以公开{{申请.予以公开.总计}}件。' }) } })
  const made = await office.call(endpoints.submitReport, { ...of('2026'), body: { seq: saved.seq } })
  expect(await test.phone().refused(endpoints.readReport, { query: { year: '2026' } })).toMatchObject({ code: 'notFound' })
  const id = made.notice?.id ?? ''
  await throughReviews(id, async () => expect((await read()).mayWrite).toBe(false))
  await addEntry({ number: 9 })
  const page = await test.phone().call(endpoints.readReport)
  expect(page).toMatchObject({ year: 2026, years: [2026, 2018], publishedOn: '2027-01-06', notice: id, title: '平罗县灵沙乡人民政府2026年政府信息公开工作年度报告', isReported: false, remarks: [expect.stringContaining('系统里没有去年的报告')] })
  expect(page.sections.flatMap(({ blocks }) => blocks)).toContainEqual({ kind: 'paragraph', text: '今年新收申请1件，予以公开1件。' })
  expect(page.sections.flatMap(({ lines }) => lines)).toContainEqual({ label: '行政许可（本年处理决定数量）', level: 2, value: '3', parts: [], marks: [] })
  expect(page.corrections).toEqual(['系统从2026-11-22起用，以前的也在数里：以前的都补登了', expect.stringMatching(/^解决疑难复杂信访问题 5件：人工填报（office \d+ 2026-11-22）。依据：信访台账$/)])
  expect((await test.phone().call(endpoints.readNotice, { params: { id } })).report).toBe(2026)
  const file = (ending: 'json' | 'csv' | 'docx' | 'pdf') => test.phone().fetch(reportFilePath(2026, ending))
  expect(await problems(await published(2026))).toEqual([])
  expect((await published(2026)).figures).toContainEqual({ id: 'article20.licence.handled', table: '主动公开政府信息情况', name: '第二十条.行政许可', value: 3, about: false, unit: '件' })
  expect(await (await file('csv')).text()).toContain('article20.licence.handled,主动公开政府信息情况,第二十条.行政许可,3,,件')
  const word = wordsOf(Buffer.from(await (await file('docx')).arrayBuffer()))
  expect(word).not.toContain('草稿')
  for (const words of ['2027年1月6日', '方正小标宋简体', '今年新收申请1件，予以公开1件。', '（本列数据的勾稽关系为', '解决疑难复杂信访问题 5件：人工填报']) expect(word).toContain(words)
  const pdf = await file('pdf')
  expect(Buffer.from(await pdf.arrayBuffer()).subarray(0, 5).toString()).toBe('%PDF-')
  const again = (ending: 'pdf' | 'docx') => test.phone().fetch(reportFilePath(2026, ending), { headers: { 'if-none-match': pdf.headers.get('etag') ?? '' } })
  expect([(await again('pdf')).status, (await again('docx')).status, Number(pdf.headers.get('ratelimit-limit'))]).toEqual([304, 200, 600])
  expect((await test.phone().fetch('/reports/2025.pdf')).status).toBe(404)
  expect((await test.phone().call(endpoints.readNotice, { params: { id } })).blocks).toContainEqual(expect.objectContaining({ kind: 'table', head: expect.arrayContaining(['自然人', '总计']) }))
  expect(await office.refused(endpoints.setReportFigure, { params: { year: '2026', cell: 'requests.new.total' }, body: { kind: 'correction', value: '5', reason: '已经发了' } })).toMatchObject({ code: 'reportUnfit' })
})

it('thought over before the review it is written anew: the same notice, the numbers of then; where they are from is printed, and what nobody told stands in no file', async () => {
  await january()
  const { seq } = await office.call(endpoints.saveReport, { ...of('2026'), body: { seq: 0, ...aWholeReport(2026), changeover: '2026-06-30' } })
  expect(seq).toBe(1)
  const first = await office.call(endpoints.submitReport, { ...of('2026'), body: { seq: (await set('article20.licence.handled', 'opening', '10', '上半年纸质台账')).seq } })
  await addEntry({ on: '2026-07-01', number: 9 })
  expect((await read()).seq).toBe(first.seq)
  const again = await office.call(endpoints.submitReport, { ...of('2026'), body: { seq: first.seq } })
  const id = again.notice?.id ?? ''
  expect([id, again.notice?.unchanged]).toEqual([first.notice?.id, true])
  await throughReviews(id)
  const { figures, corrections } = z.parse(z.looseObject({ figures: z.array(z.looseObject({ id: z.string(), value: z.number() })), corrections: z.array(z.string()) }), await published(2026))
  expect(figures.find((one) => one.id === 'article20.licence.handled')?.value).toBe(19)
  expect(corrections).toContain('行政许可本年处理决定数量：到2026-06-30为止 10件（接上以前的数，来源：上半年纸质台账），以后 9件（系统算出）。')
  expect(figures.map((one) => one.id)).not.toContain('overview.petitions.hard')
})

it('a report does not go out while its year runs, nor with a part that nobody wrote or a number that nobody filled', async () => {
  const refused = async () => office.refused(endpoints.submitReport, { ...of('2026'), body: { seq: (await read()).seq } })
  const save = async (more: Partial<ReturnType<typeof aWholeReport>>) => office.call(endpoints.saveReport, { ...of('2026'), body: { seq: (await read()).seq, ...aWholeReport(2026), ...more } })
  await save({})
  expect(await refused()).toMatchObject({ code: 'reportChecksOpen', message: expect.stringContaining('这一年还没有过完') })
  await january()
  await save({ wholeBecause: '' })
  expect(await refused()).toMatchObject({ code: 'reportChecksOpen', message: expect.stringContaining('系统从2026年11月22日起用，以前的没有接上') })
  await save({ texts: { ...aWholeReport(2026).texts, other: '' } })
  expect(await refused()).toMatchObject({ code: 'reportChecksOpen', message: expect.stringContaining('“六、其他需要报告的事项”还没有写') })
  await save({ texts: { ...aWholeReport(2026).texts, other: '解决疑难问题{{概况.解决疑难复杂信访问题}}件。' } })
  expect(await refused()).toMatchObject({ code: 'reportChecksOpen', message: expect.stringContaining('“解决疑难复杂信访问题”，这个数还没有人填') })
  await set('overview.petitions.hard', 'manual', '5', '信访台账')
  expect((await office.call(endpoints.submitReport, { ...of('2026'), body: { seq: (await read()).seq } })).notice?.draft).toBe(true)
})

it('the draft is read on paper before it goes out, marked as one of that day, by staff alone', async () => {
  await office.call(endpoints.saveReport, { ...of('2026'), body: { seq: 0, ...aWholeReport(2026, { other: '今年没有收费。' }) } })
  const draft = async (ending: string, year = 2026, client = office) => client.fetch(reportDraftPath(year, ending))
  const word = wordsOf(Buffer.from(await (await draft('docx')).arrayBuffer()))
  for (const words of ['草稿，数算到2026年11月22日', '今年没有收费。', '（本列数据的勾稽关系为', '平罗县灵沙乡人民政府']) expect(word).toContain(words)
  const pdf = await draft('pdf')
  expect([Buffer.from(await pdf.arrayBuffer()).subarray(0, 5).toString(), pdf.headers.get('cache-control')]).toEqual(['%PDF-', 'private, no-store'])
  expect([(await draft('docx', 2026, test.phone())).status, (await draft('csv')).status, (await draft('docx', 2018)).status, (await draft('docx', 2027)).status]).toEqual([401, 404, 404, 404])
})

it('a training is written down with who came, how long and its material; the report counts it and nobody outside reads a name', async () => {
  const file = await anUpload(office)
  const training = { hours: 2.5, attendees: ['何家村信息员', '灵沙村信息员', '灵沙村信息员'], attachments: [file.id] }
  const { items } = await addEntry({ kind: 'training', title: '集中培训：公开目录怎么填', number: 12, training })
  expect(items[0]).toMatchObject({ number: 12, training: { hours: 2.5, attendees: ['何家村信息员', '灵沙村信息员'], attachments: [{ id: file.id }] } })
  const material = items[0]?.training?.attachments[0]?.url ?? ''
  expect([(await test.phone().fetch(material.split('?')[0] ?? '')).status, (await office.fetch(material)).status]).toEqual([404, 200])
  const report = await read()
  expect(['overview.training.times', 'overview.training.people'].map((cell) => valueOf(report, cell))).toEqual(['1', '12'])
  expect(JSON.stringify([report, await records('overview.training.people')])).not.toContain('信息员')
  const body = { kind: 'training' as const, on: '2026-03-01', title: '人数写少了', number: 1, amount: '', evidence: '' }
  expect(await office.refused(endpoints.addReportEntry, { body: { ...body, training: { ...training, attachments: [] } } })).toMatchObject({ code: 'reportUnfit' })
  expect(await office.refused(endpoints.addReportEntry, { body: { ...body, kind: 'licence', training: { ...training, attachments: [] } } })).toMatchObject({ code: 'reportUnfit' })
  expect(await office.refused(endpoints.addReportEntry, { body: { ...body, number: 2, training } })).toMatchObject({ code: 'fileNotFound' })
})
