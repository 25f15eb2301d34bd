import { caseImportSchema, importedCasesSchema } from '@mingbai/contracts/case-imports'
import { endpoints } from '@mingbai/contracts/endpoints'
import * as z from 'zod/mini'
import { anEnteredForm } from '../../../../../test/factories/an-entered-case'
import { aStaff } from '../../../../../test/factories/a-staff'
import { aWorkbook } from '../../../../../test/factories/a-table'
import type { Client } from '../../../../../test/support/client'
import { openTestHouse, type TestHouse } from '../../../../../test/support/serve'
import { rowCount } from '../../database/row-types'

let test: TestHouse
let office: Client
beforeEach(async () => {
  test = await openTestHouse()
  office = (await aStaff(test, 'office')).client
})
afterEach(() => test.close())

const head = ['序号', '工单编号', '来电人', '联系电话', '诉求类型', '诉求内容', '发生地址', '受理时间', '办理时限', '办理单位']
const table: (string | number)[][] = [
  ['平罗县12345热线工单'],
  head,
  [1, 'NX001', '王*', '13800001111', '投诉', '二队巷道的路灯不亮了。', '灵沙乡何家村二队', '2026-11-20 09:12:00', '2026-11-27', ''],
  [2, 'NX002', '', '', '咨询', '合作医疗在哪里交？', '灵沙乡', 46346.5, '', ''],
  [3, 'NX003', '李*', '13800002222', '建议', '渠边装个护栏。', '', '2026/11/21', '2026年12月1日', ''],
]

async function send(bytes: Uint8Array<ArrayBuffer> | string, { system = 'hotline', way = '/preview', who = office } = {}): Promise<Response> {
  const form = new FormData()
  form.set('file', new Blob([bytes]), '工单.xlsx')
  return who.fetch(`/api/v1/staff/case-imports/${system}${way}`, { method: 'POST', body: form, headers: { origin: test.origin } })
}
const preview = async (bytes: Uint8Array<ArrayBuffer> | string, options = {}) => z.parse(caseImportSchema, await (await send(bytes, options)).json())
const confirm = async (bytes: Uint8Array<ArrayBuffer> | string, options = {}) => z.parse(importedCasesSchema, await (await send(bytes, { ...options, way: '' })).json())
const codeOf = async (reply: Response) => z.parse(z.object({ error: z.object({ code: z.string() }) }), await reply.json()).error.code
const count = async () => (await test.house.db.read(rowCount, 'SELECT COUNT(*) AS n FROM case_file'))[0]?.n

it('a table of 12345 is shown before anything is written, then every row is a case with its number, day and due date', async () => {
  const seen = await preview(aWorkbook(table))
  expect([seen.message, seen.faults, seen.fresh, await count()]).toEqual(['', [], 3, 0])
  expect(seen.leftOut).toEqual(['序号', '办理单位'])
  expect(seen.rows.map(({ kindLabel, receivedOn, dueOn, village, hasContact }) => [kindLabel, receivedOn, dueOn, village, hasContact])).toEqual([
    ['投诉', '2026-11-20', '2026-11-27', '何家村', true], ['求助咨询', '2026-11-20', null, '', false], ['建议', '2026-11-21', '2026-12-01', '', true],
  ])
  const done = await confirm(aWorkbook(table))
  expect(done.entered.map(({ outsideNumber }) => outsideNumber)).toEqual(['NX001', 'NX002', 'NX003'])
  const item = await office.call(endpoints.staffReadCase, { params: { id: done.entered[0]?.id ?? '' } })
  expect(item.details).toEqual(expect.arrayContaining([{ label: '原来的编号', value: '12345 转来 NX001' }, { label: '对方要求办结', value: '2026-11-27' }]))
  expect([item.receivedOn, item.village]).toEqual(['2026-11-20', '何家村'])
  expect(await office.call(endpoints.openContact, { params: { id: item.id } })).toMatchObject({ name: '王*', phone: '13800001111' })
})

it('what is here already is marked and left out; confirmed twice, also at once, it is one case', async () => {
  await office.call(endpoints.enterCase, { body: anEnteredForm({ source: 'hotline', outside: { system: 'hotline', number: 'NX002', dueOn: null } }) })
  const seen = await preview(aWorkbook(table))
  expect([seen.fresh, seen.rows.map(({ known }) => known !== null)]).toEqual([2, [false, true, false]])
  const both = await Promise.all([confirm(aWorkbook(table)), confirm(aWorkbook(table))])
  expect(both.map(({ entered }) => entered.length)).toEqual(expect.arrayContaining([2]))
  expect(await confirm(aWorkbook(table))).toEqual({ entered: [], known: 3 })
  expect(await count()).toBe(3)
})

it('each wrong cell is named by row and column, and nothing at all is entered', async () => {
  const wrong = [...table, [4, 'NX001', '', '', '投诉', '又是这个编号。', '', '2026-11-21', '', ''], [5, 'NX005', '', '', '投诉', '', '', '2026-12-30', '5个工作日', ''], [6, '', '', '', '举报', '村干部的事。', '', '', '', '']]
  const { faults, rows } = await preview(aWorkbook(wrong))
  expect(rows).toHaveLength(3)
  expect(faults.map(({ row, column, reason }) => [row, column, reason.split('，')[0]])).toEqual([
    [6, '编号', '这个编号在表里有两行'], [7, '内容', '不能空着'], [7, '受理（登记）时间', '日子不能晚于今天'], [7, '办理时限', '看不出是哪一天'],
    [8, '编号', '不能空着'], [8, '受理（登记）时间', '不能空着'], [8, '类型', '检举控告、举报不能从表里登记'],
  ])
  expect([await codeOf(await send(aWorkbook(wrong), { way: '' })), await count()]).toEqual(['importUnfit', 0])
})

it('网上信访, also as CSV: 信访件 of their class, by the office alone', async () => {
  const csv = '信访编号,信访人姓名,信访目的,信访内容,转送时间\r\nXF1,王*,申诉求决,要求解决承包地界址。,2026-11-20\r\nXF2,,意见建议,建议修路。,2026-11-20\r\n'
  const { entered } = await confirm(csv, { system: 'petitionNet' })
  const items = await Promise.all(entered.map(({ id }) => office.call(endpoints.staffReadCase, { params: { id } })))
  expect(items.map(({ kindLabel, details }) => [kindLabel, details.find(({ label }) => label === '属于哪一类')?.value])).toEqual([['信访件', '申诉求决'], ['信访件', expect.any(String)]])
  const counter = (await aStaff(test, 'counter')).client
  expect(await codeOf(await send(csv, { system: 'petitionNet', who: counter }))).toBe('notAllowed')
  expect((await preview(aWorkbook(table), { who: counter })).fresh).toBe(3)
  expect(await codeOf(await send(csv, { who: (await aStaff(test, 'leader')).client }))).toBe('notAllowed')
})

it('a file without these columns, an empty one, and one of more than a thousand rows say so', async () => {
  const long = [head, ...Array.from({ length: 1001 }, (_, at) => [at, `N${at}`, '', '', '', '路灯坏了。', '', '2026-11-20', '', ''])]
  const messages = [await preview(aWorkbook([['姓名', '电话'], ['王*', '1']])), await preview(aWorkbook([head])), await preview(aWorkbook(long)), await preview(aWorkbook([['编号', '内容'], ['1', '路灯坏了。']]))]
  expect(messages.map(({ message, fresh }) => [message.slice(0, 6), fresh])).toEqual([['没有认出列名', 0], ['表里只有列名', 0], ['超过 100', 0], ['没有收到的日', 0]])
})

it('a head that nobody knows is shown, matched by hand, remembered for its source alone, and read', async () => {
  const strange = aWorkbook([['网格平台导出'], ['流程单', '群众说的', '交到乡里', '经办'], ['G1', '路灯坏了。', '2026-11-20', '张*']])
  const before = await preview(strange)
  expect([before.message.slice(0, 6), before.headings]).toEqual(['没有认出列名', ['流程单', '群众说的', '交到乡里', '经办'].map((text) => ({ text, column: null }))])
  const headings = { 流程单: 'number', 群众说的: 'words', 交到乡里: 'sentOn', 经办: null } as const
  expect(await office.call(endpoints.matchHeadings, { params: { system: 'hotline' }, body: { headings } })).toEqual({ remembered: 4 })
  expect(await preview(strange)).toMatchObject({ message: '', faults: [], fresh: 1, leftOut: ['经办'], rows: [{ outsideNumber: 'G1', receivedOn: '2026-11-20' }] })
  expect((await preview(strange, { system: 'otherBody' })).message).toMatch('没有认出列名')
  expect((await preview(aWorkbook(table))).fresh).toBe(3)
  expect((await office.call(endpoints.readLog)).items[0]).toMatchObject({ detail: expect.stringContaining('群众说的 → 内容') })
  const counter = (await aStaff(test, 'counter')).client
  expect((await counter.refused(endpoints.matchHeadings, { params: { system: 'petitionNet' }, body: { headings } })).code).toBe('notAllowed')
})

it('a thousand rows are entered in one go', async () => {
  const long = aWorkbook([head, ...Array.from({ length: 1000 }, (_, at) => [at, `N${at}`, '', '', '', '路灯坏了。', '', '2026-11-20', '', ''])])
  const done = await confirm(long)
  expect([done.entered.length, await count()]).toEqual([1000, 1000])
})
