import { endpoints } from '@mingbai/contracts/endpoints'
import { reportFilePath } from '@mingbai/contracts/reports'
import type { PrintedReport, StaffReport } from '@mingbai/contracts/staff-reports'
import { strFromU8, unzipSync } from 'fflate'
import * as z from 'zod/mini'
import { actOnNotice } from '../../../../test/factories/a-notice'
import { aPrintedReport } from '../../../../test/factories/a-printed-report'
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

const enter = (year: string, more: Partial<PrintedReport> = {}) => office.call(endpoints.enterReport, { params: { year }, body: aPrintedReport(more) })
const refused = (year: string, more: Partial<PrintedReport> = {}, by = office) => by.refused(endpoints.enterReport, { params: { year }, body: aPrintedReport(more) })
const open = (year: number) => test.phone().call(endpoints.readReport, { query: { year: String(year) } })
const lines = (page: Awaited<ReturnType<typeof open>>) => page.sections.flatMap((section) => section.lines)
const fileOf = z.looseObject({ publishedOn: z.nullable(z.string()), format: z.string(), asReported: z.boolean(), figures: z.array(z.looseObject({ id: z.string(), value: z.number(), about: z.boolean() })) })
const json = async (year: number) => z.parse(fileOf, await (await test.phone().fetch(reportFilePath(year, 'json'))).json())

async function published(report: StaffReport): Promise<StaffReport> {
  const params = { year: String(report.year) }
  const { notice } = await office.call(endpoints.submitReport, { params, body: { seq: report.seq } })
  let seen = await actOnNotice(office, await office.call(endpoints.staffReadNotice, { params: { id: notice?.id ?? '' } }), 'submit')
  expect(await refused(params.year, { seq: report.seq + 1 })).toMatchObject({ code: 'reportUnfit' })
  seen = await actOnNotice((await aStaff(test, 'office')).client, seen, 'pass')
  seen = await actOnNotice((await aStaff(test, 'discipline')).client, seen, 'pass', { secrecyChecked: 'yes' })
  await actOnNotice((await aStaff(test, 'leader')).client, seen, 'publish')
  return office.call(endpoints.staffReadReport, { params })
}

it('an earlier report is entered as it was printed: what does not add up is marked and goes out, what it did not tell stays untold', async () => {
  const entered = await enter('2020')
  expect(entered).toMatchObject({ isReported: true, form: 'form2019', mayWrite: false, mayEnter: true, printedOn: '2021-01-25' })
  expect(entered.figures).toHaveLength(11)
  expect(entered.findings.map(({ sentence }) => sentence)).toEqual(['“（二）依申请公开”里写“收到政府信息公开申请5件”，申请情况表里本年新收（总计）是 2件。'])
  const { seq } = await enter('2020', { seq: 1, figures: { ...aPrintedReport().figures, 'requests.new.total': '3' } })
  const { notice } = await published(await office.call(endpoints.staffReadReport, { params: { year: '2020' } }))
  const page = await open(2020)
  expect(seq).toBe(2)
  expect(page).toMatchObject({ isReported: true, publishedOn: '2021-01-25', formatLabel: '国办公开办函〔2019〕60号格式', years: [2020, 2018], corrections: ['来源：平罗县人民政府网站'] })
  expect(page.remarks).toEqual([
    '申请情况表“本年新收”一行：自然人 2，加起来是 2，总计写的是 3，差 1。',
    '“（二）依申请公开”里写“收到政府信息公开申请5件”，申请情况表里本年新收（总计）是 3件。',
  ])
  expect(lines(page)).toContainEqual(expect.objectContaining({ label: '一、本年新收政府信息公开申请数量', value: '3', marks: [1, 2] }))
  expect(lines(page)).toContainEqual(expect.objectContaining({ label: '制发公文', value: '160余' }))
  expect(lines(page).map(({ label }) => label)).not.toContain('二、上年结转政府信息公开申请数量')
  expect(page.sections.flatMap(({ blocks }) => blocks)).toContainEqual({ kind: 'paragraph', text: '2020年主动公开政府信息120条。' })
  const file = await json(2020)
  expect(file).toMatchObject({ format: 'form2019', asReported: true, publishedOn: '2021-01-25' })
  expect(file.figures).toHaveLength(11)
  expect(file.figures).toContainEqual(expect.objectContaining({ id: 'overview.documents.made', value: 160, about: true }))
  expect(await (await test.phone().fetch(reportFilePath(2020, 'csv'))).text()).toContain('requests.new.total')
  const word = strFromU8(unzipSync(Buffer.from(await (await test.phone().fetch(reportFilePath(2020, 'docx'))).arrayBuffer()))['word/document.xml'] ?? new Uint8Array())
  for (const words of ['公开栏更新不及时。', '160余', '—', '差 1。', '来源：平罗县人民政府网站']) expect([words, word.includes(words)]).toEqual([words, true])
  expect((await test.phone().fetch(reportFilePath(2020, 'pdf'))).status).toBe(200)
  expect((await test.phone().call(endpoints.readNotice, { params: { id: notice?.id ?? '' } })).report).toBe(2020)
})

it('what it told is last year to the year after it, and counts nothing of this year', async () => {
  const before = await office.call(endpoints.staffReadReport, { params: { year: '2026' } })
  await published(await enter('2020'))
  const next = await enter('2021', { form: 'form2021', printedOn: '2022-01-20', figures: { 'requests.carriedIn.total': '4' }, texts: {} })
  expect(next.findings.map(({ rule, sentence }) => [rule, sentence])).toEqual([['carried', '申请情况表“总计”一列：今年的上年结转写的是 4，去年报告的结转下年度是 1，差 3。']])
  const after = await office.call(endpoints.staffReadReport, { params: { year: '2026' } })
  const items = ({ figures }: StaffReport) => figures.find(({ cell }) => cell === 'overview.published.items')?.value
  expect(items(after)).toBe(items(before))
})

it('once published it is corrected with a reason, which stays beside the number, in the files and in its notice', async () => {
  const out = await published(await enter('2020'))
  const figures = { ...aPrintedReport().figures, 'article20.licence.handled': '14', 'requests.carriedOut.total': '' }
  expect(await refused('2020', { seq: out.seq, figures })).toMatchObject({ code: 'reportUnfit', message: expect.stringContaining('写明原因') })
  expect(await refused('2020', { seq: out.seq, form: 'free', figures: {}, reason: '换格式' })).toMatchObject({ code: 'reportUnfit' })
  expect((await enter('2020', { seq: out.seq })).seq).toBe(out.seq)
  const corrected = await enter('2020', { seq: out.seq, figures, reason: '录的时候少打一位' })
  await enter('2020', { seq: corrected.seq, figures, texts: { ...aPrintedReport().texts, other: '没有。' }, reason: '漏贴了第六部分' })
  const note = '2026-11-22更正：行政许可处理决定数量 4件 改为 14件；结转下年度（总计） 1件 改为 没有写。原因：录的时候少打一位'
  const page = await open(2020)
  expect(page.corrections).toEqual(['来源：平罗县人民政府网站', note, '2026-11-22更正：“六、其他需要报告的事项”的文字改过。原因：漏贴了第六部分'])
  expect(page.remarks).not.toContainEqual(expect.stringContaining('以公开信息页为准'))
  expect((await json(2020)).figures).toContainEqual(expect.objectContaining({ id: 'article20.licence.handled', value: 14 }))
  const notice = await test.phone().call(endpoints.readNotice, { params: { id: page.notice } })
  expect(notice.history.map(({ reason }) => reason)).toEqual(['漏贴了第六部分', '录的时候少打一位', ''])
  expect(JSON.stringify(notice.blocks)).toContain(note)
})

it('the report that came with the township is corrected the same way: every other figure and its marks stay, what was loaded stays readable', async () => {
  const before = await open(2018)
  const loaded = await office.call(endpoints.staffReadReport, { params: { year: '2018' } })
  expect(loaded).toMatchObject({ form: 'free', mayEnter: true, mayWithdraw: true })
  const figures = Object.fromEntries(loaded.figures.map(({ cell, text }) => [cell, text]))
  const body: PrintedReport = { seq: loaded.seq, form: 'free', source: loaded.source, printedOn: null, reason: '', figures, texts: loaded.texts }
  expect((await office.call(endpoints.enterReport, { params: { year: '2018' }, body })).seq).toBe(loaded.seq)
  const words = loaded.texts.words ?? ''
  const corrected = { ...body, figures: { ...figures, 'overview.staff.people': '3' }, texts: { words: words.replace(/(工作人员\t?)2人/g, '$13人') } }
  expect(await office.refused(endpoints.enterReport, { params: { year: '2018' }, body: corrected })).toMatchObject({ code: 'reportUnfit', message: expect.stringContaining('写明原因') })
  const after = await office.call(endpoints.enterReport, { params: { year: '2018' }, body: { ...corrected, reason: '摘录时看错了一个数' } })
  const note = '2026-11-22更正：从事信息公开工作人员 2人 改为 3人；“报告原文”的文字改过。原因：摘录时看错了一个数'
  const page = await open(2018)
  expect(page.corrections).toEqual([...before.corrections, note])
  expect([before.remarks.length, page.remarks]).toEqual([6, before.remarks])
  const told = (one: typeof page) => lines(one).filter(({ label }) => label !== '从事信息公开工作人员').map(({ label, value, marks }) => [label, value, marks])
  expect([lines(page).length, told(page)]).toEqual([lines(before).length, told(before)])
  expect(lines(page)).toContainEqual(expect.objectContaining({ label: '从事信息公开工作人员', value: '3人' }))
  // Where a figure was read from stays with it; the reason stands with the one that was changed.
  const noteOf = (cell: string) => after.figures.find((one) => one.cell === cell)?.note
  expect([noteOf('overview.documents.made'), noteOf('overview.staff.people')]).toEqual(['共制发公文175个', '摘录时看错了一个数'])
  // As it was loaded but for the one number; what stood over the table is a line of its own.
  const blocksOf = (one: typeof page) => one.sections.flatMap(({ blocks }) => blocks).map((block) => JSON.stringify(block).replace(/(工作人员(?:","|\\t)?)3人/g, '$12人'))
  const [kept, known] = [new Set(blocksOf(page)), blocksOf(before)]
  expect(known.filter((block) => !kept.has(block) && !block.includes('本系统从报告正文摘出'))).toEqual([])
  const notice = await test.phone().call(endpoints.readNotice, { params: { id: page.notice } })
  expect([notice.title, notice.history.map(({ reason }) => reason)]).toEqual([before.title, ['摘录时看错了一个数', '']])
  expect(JSON.stringify(notice.blocks)).toContain(note)
  expect((await json(2018)).figures).toContainEqual(expect.objectContaining({ id: 'overview.staff.people', value: 3 }))
})

it('an entry for a wrong year is withdrawn with a reason: whoever comes back is told, no list names it, the book keeps it, and the right one can be entered', async () => {
  const out = await published(await enter('2020'))
  const id = out.notice?.id ?? ''
  const withdraw = (seq: number, reason: string, year = '2020') => ({ params: { year }, body: { seq, reason } })
  expect(await office.refused(endpoints.withdrawReport, withdraw(out.seq, ' '))).toMatchObject({ code: 'badRequest' })
  expect(await office.refused(endpoints.withdrawReport, withdraw(out.seq - 1, '登错了年份'))).toMatchObject({ code: 'changedMeanwhile' })
  expect(await office.refused(endpoints.withdrawReport, withdraw(0, '还没有过', '2026'))).toMatchObject({ code: 'reportUnfit' })
  expect(await (await aStaff(test, 'leader')).client.refused(endpoints.withdrawReport, withdraw(out.seq, '登错了年份'))).toMatchObject({ code: 'notAllowed' })
  const catalogue = async () => (await test.phone().fetch('/open-data/catalog.jsonld')).text()
  expect(await catalogue()).toContain(reportFilePath(2020, 'json'))
  const counted = async () => (await office.call(endpoints.staffReadReport, { params: { year: '2026' } })).figures.find(({ cell }) => cell === 'overview.published.items')?.value
  const items = await counted()
  const feed = async () => (await test.phone().fetch('/feeds/notices.json')).text()
  expect(await feed()).toContain(id)
  const gone = await office.call(endpoints.withdrawReport, withdraw(out.seq, '登错了年份，这是2019年的报告'))
  expect(gone).toMatchObject({ isReported: true, mayEnter: true, mayWithdraw: false, withdrawn: { on: '2026-11-22', reason: '登错了年份，这是2019年的报告' }, notice: { published: false } })
  expect(gone.figures).toHaveLength(11)
  const sentence = '2020年的报告已撤下（2026年11月22日）。原因：登错了年份，这是2019年的报告'
  expect(await test.phone().refused(endpoints.readReport, { query: { year: '2020' } })).toMatchObject({ code: 'reportWithdrawn', message: sentence })
  expect(await test.phone().refused(endpoints.readNotice, { params: { id } })).toMatchObject({ code: 'reportWithdrawn', message: sentence })
  for (const path of [reportFilePath(2020, 'json'), reportFilePath(2020, 'csv'), reportFilePath(2020, 'pdf')]) {
    const answer = await test.phone().fetch(path)
    expect([path, answer.status, (await answer.text()).includes(sentence)]).toEqual([path, 410, true])
  }
  expect((await open(2018)).years).toEqual([2018])
  expect(await catalogue()).not.toContain('/reports/2020.')
  expect(await feed()).not.toContain(id)
  expect(await office.refused(endpoints.submitReport, { params: { year: '2020' }, body: { seq: gone.seq } })).toMatchObject({ code: 'reportUnfit' })
  const again = await enter('2020', { seq: gone.seq, figures: { 'requests.new.total': '7' }, texts: {} })
  expect([again.figures.map(({ text }) => text), again.withdrawn, again.notice, again.notes]).toEqual([['7'], null, null, ['来源：平罗县人民政府网站', '2026-11-22撤下以前登的。原因：登错了年份，这是2019年的报告']])
  expect(await counted()).toBe(items)
  const { notice } = await published(again)
  expect([notice?.id === id, (await open(2020)).years]).toEqual([false, [2020, 2018]])
})

it('an entry that nobody outside has seen is taken away without a word to them; what is under review stays', async () => {
  const draft = await office.call(endpoints.submitReport, { params: { year: '2020' }, body: { seq: (await enter('2020')).seq } })
  const id = draft.notice?.id ?? ''
  const { state } = await office.call(endpoints.staffReadNotice, { params: { id } })
  const gone = await office.call(endpoints.withdrawReport, { params: { year: '2020' }, body: { seq: draft.seq, reason: '登错了年份' } })
  expect([state, (await office.call(endpoints.staffReadNotice, { params: { id } })).state, gone.withdrawn?.reason]).toEqual(['draft', 'withdrawn', '登错了年份'])
  expect(await test.phone().refused(endpoints.readReport, { query: { year: '2020' } })).toMatchObject({ code: 'notFound' })
  expect((await office.call(endpoints.listReports, {})).items.find(({ year }) => year === 2020)?.stateLabel).toBe('以前发的报告，已撤下')
  const next = await office.call(endpoints.submitReport, { params: { year: '2020' }, body: { seq: (await enter('2020', { seq: gone.seq })).seq } })
  await actOnNotice(office, await office.call(endpoints.staffReadNotice, { params: { id: next.notice?.id ?? '' } }), 'submit')
  expect(await office.refused(endpoints.withdrawReport, { params: { year: '2020' }, body: { seq: next.seq, reason: '登错了年份' } })).toMatchObject({ code: 'reportUnfit' })
})

it('a report of free form is pasted whole, and its headings are looked at as they stand', async () => {
  const { seq, findings, blocks } = await enter('2015', { form: 'free', printedOn: null, figures: { 'overview.documents.made': '9', 'overview.documents.proactive': '3', 'overview.documents.onRequest': '4', 'overview.documents.closed': '1' }, texts: { words: '一、概述\n制发公文9件。\n（一）公开\n（一）申请' } })
  expect([seq, findings.map(({ sentence }) => sentence)]).toEqual([1, ['制发公文：主动公开 3＋依申请公开 4＋不公开 1，加起来是 8，制发公文写的是 9，差 1。', '“（一）”用了两次：“（一）公开”和“（一）申请”。']])
  expect(blocks).toContainEqual({ kind: 'heading', level: 2, text: '一、概述' })
})

it('only what could have been printed then is taken, from the office, and no year that is written in here', async () => {
  expect(await refused('2020', { form: 'form2021' })).toMatchObject({ code: 'reportUnfit', message: expect.stringContaining('还没有这种格式') })
  expect(await refused('2020', { printedOn: '2020-12-01' })).toMatchObject({ code: 'reportUnfit' })
  expect(await refused('2020', { figures: { 'requests.new.total': '两件' } })).toMatchObject({ code: 'reportUnfit', message: expect.stringContaining('“本年新收（总计）”要写数字') })
  expect(await refused('2020', { figures: { 'article20.none.made': '2' } })).toMatchObject({ code: 'reportUnfit' })
  expect(await refused('2020', { figures: {}, texts: {} })).toMatchObject({ code: 'reportUnfit' })
  expect(await refused('2018', { seq: 1 })).toMatchObject({ code: 'reportUnfit' })
  expect(await refused('2026')).toMatchObject({ code: 'reportUnfit' })
  expect(await refused('2020', {}, (await aStaff(test, 'leader')).client)).toMatchObject({ code: 'notAllowed' })
  await office.call(endpoints.saveReport, { params: { year: '2025' }, body: { seq: 0, changeover: null, texts: { problems: '还在写。' } } })
  expect(await refused('2025', { seq: 1, form: 'form2021', printedOn: '2026-01-20' })).toMatchObject({ code: 'reportUnfit' })
  await enter('2020')
  expect(await refused('2020')).toMatchObject({ code: 'changedMeanwhile' })
  const { items, mayEnter } = await office.call(endpoints.listReports, {})
  expect([items.find(({ year }) => year === 2020)?.stateLabel, mayEnter.includes(2019), mayEnter.includes(2020), mayEnter.includes(2026)]).toEqual(['以前发的报告，正在补登', true, false, false])
})
