import { endpoints } from '@mingbai/contracts/endpoints'
import { importedNoticesSchema, noticeImportSchema } from '@mingbai/contracts/notice-imports'
import { zipSync } from 'fflate'
import * as z from 'zod/mini'
import { deliverAll } from '../../../../../test/factories/deliver-all'
import { aStaff } from '../../../../../test/factories/a-staff'
import { aWorkbook } from '../../../../../test/factories/a-table'
import type { Client } from '../../../../../test/support/client'
import { openTestHouse, type TestHouse } from '../../../../../test/support/serve'
import { noticeFaultTexts } from './texts'

let test: TestHouse
let office: Client
beforeEach(async () => {
  test = await openTestHouse()
  office = (await aStaff(test, 'office')).client
})
afterEach(() => test.close())

const head = ['序号', '信息标题', '发文字号', '索引号', '所属栏目', '发布时间', '原文链接', '正文']
const PORTAL = 'http://www.pingluo.example.cn/xxgk/'
const table: (string | number)[][] = [
  ['灵沙乡信息公开目录'],
  head,
  [1, '灵沙乡2025年部门预算公开', '', '640221-2025-0007', '', '2025-02-11 10:00', `${PORTAL}1.html`, ''],
  [2, '关于做好春季防火工作的通知', '平灵政发〔2025〕12号', '640221-2025-0031', '', 45752, `${PORTAL}2.html`, '一、时间\n从清明前一周开始。'],
]
type Bytes = Uint8Array<ArrayBuffer> | string

async function send(bytes: Bytes, { way = '/preview', who = office, item = 'notices-service', channel = 'info-site' } = {}): Promise<Response> {
  const form = new FormData()
  form.set('file', new Blob([bytes]), '公开.xlsx')
  return who.fetch(`/api/v1/staff/notice-imports${way}?channel=${channel}${item && `&item=${item}`}`, { method: 'POST', body: form, headers: { origin: test.origin } })
}
const preview = async (bytes: Bytes, options = {}) => z.parse(noticeImportSchema, await (await send(bytes, options)).json())
const confirm = async (bytes: Bytes, options = {}) => z.parse(importedNoticesSchema, await (await send(bytes, { ...options, way: '' })).json())
const codeOf = async (reply: Response) => z.parse(z.object({ error: z.object({ code: z.string() }) }), await reply.json()).error.code
const notices = async () => (await test.phone().call(endpoints.listNotices)).items.filter(({ publishedOn }) => publishedOn.startsWith('2025'))

it('what the portal shows is looked at first, then stands here with its day, number, source and link, and was reviewed by nobody', async () => {
  const seen = await preview(aWorkbook(table))
  expect([seen.message, seen.faults, seen.fresh, seen.leftOut, await notices()]).toEqual(['', [], 2, ['序号'], []])
  expect(seen.rows.map(({ publishedOn, hasBody }) => [publishedOn, hasBody])).toEqual([['2025-02-11', false], ['2025-04-05', true]])
  expect(await confirm(aWorkbook(table))).toEqual({ entered: 2, known: 0 })
  const [newer, older] = await notices()
  const notice = await test.phone().call(endpoints.readNotice, { params: { id: newer?.id ?? '' } })
  expect(notice).toMatchObject({ publishedOn: '2025-04-05', indexNumber: '640221-2025-0031', organisation: '灵沙乡人民政府', elsewhere: { source: '县政府网站', link: `${PORTAL}2.html`, documentNumber: '平灵政发〔2025〕12号' }, postedAt: ['政府信息网'] })
  expect(older?.title).toBe('灵沙乡2025年部门预算公开')
  const staff = await office.call(endpoints.staffReadNotice, { params: { id: notice.id } })
  expect(staff.steps.map(({ verb, staff: by }) => [verb, by])).toEqual([['bringIn', expect.stringMatching(/./)]])
  expect(staff.desks.map(({ state }) => state)).toEqual(['draft', 'published'])
  expect(staff.allowedActions.map(({ verb }) => verb)).not.toContain('publish')
})

it('it counts as 条 and 条次 on its own days, and is found by its words', async () => {
  await confirm(aWorkbook(table))
  expect(await office.call(endpoints.readPostings, { query: { from: '2025-01-01', until: '2025-12-31' } })).toMatchObject({ published: 2, postings: 2 })
  expect((await office.call(endpoints.readPostings, { query: { from: '2026-11-01', until: '2026-11-30' } })).postings).toBe(0)
  await deliverAll(test)
  expect((await test.phone().call(endpoints.search, { query: { q: '春季防火' } })).items).toHaveLength(1)
})

it('the same link or 索引号 is left out, also when two confirm at once', async () => {
  const both = await Promise.all([confirm(aWorkbook(table)), confirm(aWorkbook(table))])
  expect(both.map(({ entered }) => entered)).toContain(2)
  expect(await notices()).toHaveLength(2)
  const again = [...table.slice(0, 2), [1, '换了标题的预算公开', '', '640221-2025-0007', '', '2025-02-11', `${PORTAL}moved.html`, ''], [2, '换了索引号的通知', '', '', '', '2025-04-05', `${PORTAL}2.html`, '']]
  expect((await preview(aWorkbook(again))).rows.map(({ known }) => known?.title)).toEqual(['灵沙乡2025年部门预算公开', '关于做好春季防火工作的通知'])
  expect(await confirm(aWorkbook(again))).toEqual({ entered: 0, known: 2 })
})

it('what is wrong is told by row and cell, and then not one row goes in', async () => {
  const good = table[2] ?? []
  const change = (at: number, value: string): (string | number)[] => good.map((cell, place) => (place === at ? value : place === 3 ? `N${at}${value}` : place === 6 ? `${PORTAL}x${at}${value}.html` : cell))
  const rows = [good, change(1, ''), change(1, '联系人电话13912345678的通知'), change(4, '没有这一栏'), change(5, '去年'), change(5, '2027-01-01'), change(6, 'javascript:alert(1)'), [...good]]
  const { faults } = await preview(aWorkbook([head, ...rows]))
  expect(faults.map(({ row, column, reason }) => [row, column, reason])).toEqual([
    [3, '标题', noticeFaultTexts.missing], [4, '标题', noticeFaultTexts.personalData], [5, '公开事项', noticeFaultTexts.item], [6, '发布日期', noticeFaultTexts.day], [7, '发布日期', noticeFaultTexts.ahead],
    [8, '链接', noticeFaultTexts.link], [9, '链接', noticeFaultTexts.twiceLink], [9, '索引号', noticeFaultTexts.twiceIndex],
  ])
  expect(faults[1]?.text).toBe('')
  expect(await codeOf(await send(aWorkbook([head, ...rows]), { way: '' }))).toBe('importUnfit')
  expect(await notices()).toEqual([])
})

it('a row without an item needs one chosen for it; a CSV does as well', async () => {
  const csv = `标题,日期,网址\n灵沙乡便民服务指南,2025-03-01,${PORTAL}9.html\n`
  expect((await preview(csv, { item: '' })).faults).toMatchObject([{ row: 2, reason: noticeFaultTexts.itemMissing }])
  expect(await confirm(csv)).toEqual({ entered: 1, known: 0 })
})

it.each<[string, Bytes, RegExp]>([
  ['half a file', aWorkbook(table).slice(0, 300), /坏|打不开|完整/],
  ['a bomb', zipSync({ 'xl/workbook.xml': new Uint8Array(400 * 1024 * 1024) }, { level: 9 }), /大/],
  ['a formula', aWorkbook(table, { formula: { row: 3, column: 2 } }), /^$/],
  ['no heading', '甲,乙\n1,2\n', /没有认出列名/],
  ['a table without a day', '标题,链接\n一条通知,http://a.cn/1\n', /没有日期/],
])('%s brings nothing in and says why', async (_what, bytes, message) => {
  const seen = await preview(bytes)
  expect([seen.message, seen.fresh === 0 || seen.faults.length > 0]).toEqual([expect.stringMatching(message), true])
  expect(await codeOf(await send(bytes, { way: '' }))).toBe('importUnfit')
})

it('only the office may bring in, and only from a website of the register', async () => {
  const handler = (await aStaff(test, 'handler')).client
  expect(await codeOf(await send(aWorkbook(table), { who: handler }))).toBe('notAllowed')
  expect(await codeOf(await send(aWorkbook(table), { channel: 'radio' }))).toBe('badRequest')
  expect((await office.call(endpoints.readNoticeImportForm)).channels.map(({ code }) => code).sort()).toEqual(['info-site', 'township-site'])
})
