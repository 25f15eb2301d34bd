import { endpoints } from '@mingbai/contracts/endpoints'
import { staffListSchema, type StaffList } from '@mingbai/contracts/people-lists'
import { zipSync } from 'fflate'
import * as z from 'zod/mini'
import { HEJIA, aSubmission } from '../../../../test/factories/a-case'
import { aStaff, type TestStaff } from '../../../../test/factories/a-staff'
import { aWorkbook } from '../../../../test/factories/a-table'
import type { Client } from '../../../../test/support/client'
import { openTestHouse, type TestHouse } from '../../../../test/support/serve'
import { rowCount } from '../database/row-types'
import { endAnnouncements } from './end-announcements'

const LINGSHA = '640221201200'
/** What the inbox says of lists. */
const waiting = async (who: Client, box: 'listsToReview' | 'listsToTakeDown') => (await who.call(endpoints.readInbox)).boxes.find(({ key }) => key === box)
let test: TestHouse
let clerk: TestStaff
let supervisor: TestStaff
let head: TestStaff
let boardOf: (village: string) => string
beforeEach(async () => {
  test = await openTestHouse()
  clerk = await aStaff(test, 'villageClerk', { organisation: HEJIA })
  supervisor = await aStaff(test, 'villageSupervisor', { organisation: HEJIA })
  head = await aStaff(test, 'villageHead', { organisation: HEJIA })
  const { boards } = await test.house.book()
  boardOf = (village) => [...boards.values()].find((board) => board.village === village)?.code ?? ''
})
afterEach(() => test.close())

const table = [
  ['何家村2026年耕地地力保护补贴公示表'],
  ['序号', '户主姓名', '身份证号', '村民小组', '补贴面积（亩）', '补贴金额（元）', '备注'],
  [1, '张某甲', '640221199001011234', '一队', 10.5, 1050.5, ''],
  [2, '张某乙', '640221199001011235', '二队', 0.3, 30, '无'],
]
const aList = () => clerk.client.call(endpoints.createPeopleList, { body: { kind: 'subsidy', village: HEJIA, title: '2026年耕地地力保护补贴' } })
const refused = z.object({ error: z.object({ code: z.string() }) })

async function upload(who: Client, { id }: { id: string }, bytes: Uint8Array<ArrayBuffer> | string): Promise<Response> {
  const form = new FormData()
  form.set('file', new Blob([bytes]), '名单.xlsx')
  return who.fetch(`/api/v1/staff/people-lists/${id}/import`, { method: 'POST', body: form, headers: { origin: test.origin } })
}
async function imported(bytes: Uint8Array<ArrayBuffer> | string, list?: StaffList): Promise<StaffList> {
  const reply = await upload(clerk.client, list ?? (await aList()), bytes)
  expect(reply.status).toBe(200)
  return z.parse(staffListSchema, await reply.json())
}
const act = (who: TestStaff, seen: StaffList, verb: string, fields: Record<string, string> = {}) => who.client.call(endpoints.actOnPeopleList, { params: { id: seen.id, verb }, body: { seq: seen.seq, fields } })
async function announced(): Promise<StaffList> {
  const passed = await act(supervisor, await act(clerk, await imported(aWorkbook(table)), 'submit'), 'pass')
  return act(head, passed, 'announce', { secrecyChecked: 'yes' })
}
const count = async (sql: string) => (await test.house.db.read(rowCount, `SELECT COUNT(*) AS n FROM ${sql}`))[0]?.n

it('a clerk’s file becomes a list: what is private is not read at all, what remains is summed', async () => {
  const list = await imported(aWorkbook(table))
  expect(list.lastImport).toMatchObject({ state: 'done', rows: 2, faults: [], leftOut: ['“序号”不在公示内容里，没有读进来', '“身份证号”是个人信息，没有读进来', '“备注”不在公示内容里，没有读进来'] })
  expect(list.preview).toEqual([
    { name: '张某甲', group: '一队', item: '', people: null, area: 1050, amount: 105_050 },
    { name: '张某乙', group: '二队', item: '', people: null, area: 30, amount: 3000 },
  ])
  expect(list.totals).toEqual({ households: 2, people: 0, amount: 108_050 })
  const stored = JSON.stringify(await test.house.db.read(z.object({ name: z.string(), groupName: z.string(), item: z.string() }), 'SELECT name, group_name, item FROM people_list_row'))
  expect(stored).not.toMatch(/6402211990/)
})

it.each([
  ['as Excel in China writes CSV', Buffer.from('bba7d6f7d0d5c3fb2cbdf0b6ee0ad5c5c4b3bcd72c3130300a', 'hex')],
  ['in UTF-8 with a mark', Buffer.from('\ufeff户主姓名,金额\n张某甲,100\n')],
])('reads a CSV %s', async (_name, bytes) => {
  const list = await imported(new Uint8Array(bytes))
  expect(list.preview.map(({ name, amount }) => [name, amount])).toEqual([['张某甲', 10_000]])
})

it('one bad row of five thousand, and nothing is changed: the old rows stay, the fault is told by row and cell', async () => {
  const first = await imported(aWorkbook(table))
  const rows = Array.from({ length: 5000 }, (_, at) => ['张某甲', at === 4998 ? '一千' : 100])
  const again = await imported(aWorkbook([['户主姓名', '金额'], ...rows]), first)
  expect(again.lastImport).toMatchObject({ state: 'failed', faults: [{ row: 5000, column: '金额（元）', text: '一千', reason: '金额要填数字，最多两位小数' }] })
  expect(again.lastImport.message).toBe('有 1 处不对，一行都没有导入。改好后整份再传一次。')
  expect([again.totals.households, again.preview[0]?.name, await count('people_list_row')]).toEqual([2, '张某甲', 2])
})

it.each([
  ['a formula', aWorkbook([['户主姓名', '金额'], ['张某甲', 1], ['张某乙', 2]], { formula: { row: 3, column: 2 } }), '公式'],
  ['a hidden row', aWorkbook([['户主姓名', '金额'], ['张某甲', 1]], { hiddenRows: [2] }), '隐藏'],
  ['a hidden column', aWorkbook([['户主姓名', '金额', '电话'], ['张某甲', 1, '13912345678']], { hiddenColumns: [3] }), '隐藏'],
  ['a telephone number where none belongs', aWorkbook([['户主姓名', '金额', '项目'], ['张某甲', 1, '13912345678']]), '电话'],
  ['a formula in a CSV', '户主姓名,金额\n张某甲,=1+1\n', '公式'],
])('%s is refused with its place, and its text is not repeated where it is private', async (_name, bytes, words) => {
  const { lastImport } = await imported(bytes)
  expect(lastImport.state).toBe('failed')
  expect(lastImport.faults.map(({ reason }) => reason).join()).toContain(words)
  expect(JSON.stringify(lastImport)).not.toContain('13912345678')
})

it.each([
  ['a hidden sheet', aWorkbook(table, { hiddenSheet: true }), '隐藏的工作表，请先删掉，只留要用的那张。（底册）'],
  ['a file that is no table', new Uint8Array([0x50, 0x4b, 3, 4, 1, 2, 3]), '文件坏了'],
  ['an old .xls', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1]), '另存为'],
  ['a zip that unpacks to nothing but size', zipSync({ 'xl/workbook.xml': new Uint8Array(40 * 1024 * 1024) }), '太大或不正常'],
  ['a table without names', '金额\n100\n', '户主姓名'],
  ['a table without the money', '户主姓名\n张某甲\n', '还缺这几列：金额（元）'],
  ['an empty table', '户主姓名,金额\n', '表里没有人'],
])('%s is told in plain words, and the list stays as it was', async (_name, bytes, words) => {
  const { lastImport, totals } = await imported(bytes)
  expect([lastImport.state, totals.households]).toEqual(['failed', 0])
  expect(lastImport.message).toContain(words)
})

it('goes from the clerk to the supervisors to the head, three people, and hangs for seven working days', async () => {
  const submitted = await act(clerk, await imported(aWorkbook(table)), 'submit')
  expect(submitted).toMatchObject({ stateLabel: '待村监委审', editable: false })
  expect((await upload(clerk.client, submitted, aWorkbook(table))).status).toBe(409)
  const waits = async () => Promise.all([supervisor, head].map(async ({ client }) => (await waiting(client, 'listsToReview'))?.count))
  expect(await waits()).toEqual([1, 0])
  const passed = await act(supervisor, submitted, 'pass')
  expect(await waits()).toEqual([0, 1])
  const own = await aStaff(test, 'villageHead', { roles: [{ role: 'villageHead', organisation: HEJIA }, { role: 'villageSupervisor', organisation: HEJIA }] })
  const both = await act(own, await act(clerk, await imported(aWorkbook(table)), 'submit'), 'pass')
  expect((await own.client.refused(endpoints.actOnPeopleList, { params: { id: both.id, verb: 'announce' }, body: { seq: both.seq, fields: { secrecyChecked: 'yes' } } })).code).toBe('reviewedAlready')
  const shown = await act(head, passed, 'announce', { secrecyChecked: 'yes' })
  // Sunday the 22nd of November: the seventh working day is Tuesday, the 1st of December.
  expect(shown).toMatchObject({ stateLabel: '公示中', lastDay: '2026-12-01' })
})

it('only the board of its own village opens it: no other board, no address, no list, search, feed or cache', async () => {
  const { id } = await announced()
  const phone = test.phone()
  const read = (board?: string) => phone.fetch(`/api/v1/lists/${id}${board ? `?board=${board}` : ''}`)
  const open = await read(boardOf(HEJIA))
  expect([open.status, open.headers.get('cache-control'), open.headers.get('x-robots-tag')]).toEqual([200, 'no-store', 'noindex'])
  expect(await open.text()).toContain('张某甲')
  for (const board of [undefined, boardOf(LINGSHA), 'ZZZZZZZZ']) expect(z.parse(refused, await (await read(board)).json()).error.code).toBe('listAtBoardOnly')
  expect((await read()).status).toBe(404)
  const elsewhere = ['/api/v1/notices', `/api/v1/notices?village=${HEJIA}`, `/api/v1/notices/${id}`, '/api/v1/home', `/api/v1/search?q=${encodeURIComponent('张某甲')}`, '/feeds/notices.atom', '/feeds/notices.json', `/api/v1/boards/${boardOf(HEJIA)}`, `/b/${boardOf(LINGSHA)}`, '/api/v1/catalogue']
  for (const path of elsewhere) expect(await (await phone.fetch(path)).text()).not.toContain('张某甲')
  const signedIn = await aStaff(test, 'villageHead', { organisation: LINGSHA })
  expect((await signedIn.client.refused(endpoints.readPeopleList, { params: { id } })).code).toBe('notFound')
})

it('ends by itself at midnight in Shanghai: totals stay, names go, and somebody is told to take the paper down', async () => {
  const list = await announced()
  const read = () => test.phone().call(endpoints.readVillageList, { params: { id: list.id }, query: { board: boardOf(HEJIA) } })
  test.later(9 * 86_400_000 + 14 * 3_600_000 - 1000)
  expect((await read()).rows).toHaveLength(2)
  test.later(1000)
  expect(await read()).toMatchObject({ rows: [], next: null, stateLabel: '公示已结束', totals: { households: 2, amount: 108_050 } })
  await endAnnouncements(test.house)
  const { client } = await aStaff(test, 'villageHead', { organisation: HEJIA })
  expect(await waiting(client, 'listsToTakeDown')).toMatchObject({ label: '请撤下纸质名单', count: 1, link: { path: `/lists/${list.id}`, label: list.title } })
  expect(await waiting((await aStaff(test, 'villageHead', { organisation: LINGSHA })).client, 'listsToTakeDown')).toMatchObject({ count: 0 })
  const over = await client.call(endpoints.readPeopleList, { params: { id: list.id } })
  expect(over).toMatchObject({ stateLabel: '公示已结束', paperUp: true })
  const down = await client.call(endpoints.actOnPeopleList, { params: { id: list.id, verb: 'takeDownPaper' }, body: { seq: over.seq, fields: {} } })
  expect(down.paperUp).toBe(false)
  expect(await waiting(client, 'listsToTakeDown')).toMatchObject({ count: 0 })
})

it('the board’s page names the list and leads to it; the page of the list keeps nothing and empties itself at its end', async () => {
  const { id } = await announced()
  const phone = test.phone()
  const board = await (await phone.fetch(`/b/${boardOf(HEJIA)}`)).text()
  expect(board).toContain('2026年耕地地力保护补贴')
  expect(board).not.toContain('张某甲')
  const page = await phone.fetch(`/l/${id}?board=${boardOf(HEJIA)}`)
  expect([page.status, page.headers.get('cache-control'), page.headers.get('x-robots-tag')]).toEqual([200, 'no-store', 'noindex'])
  const html = await page.text()
  for (const words of ['张某甲', '1,050.50元', '10.5亩', '公示到2026年12月1日', `/new?board=${boardOf(HEJIA)}&amp;about=list%3A${id}`]) expect(html).toContain(words)
  expect(html).toMatch(/http-equiv="refresh" content="\d+"/)
  const elsewhere = await phone.fetch(`/l/${id}?board=${boardOf(LINGSHA)}`)
  expect([elsewhere.status, (await elsewhere.text()).includes('请到村公示栏扫码')]).toEqual([404, true])
})

it('withdrawn, it is gone at once from its own board too', async () => {
  const list = await announced()
  await act(head, list, 'withdraw', { note: '有错，重新公示' })
  expect((await test.phone().fetch(`/api/v1/lists/${list.id}?board=${boardOf(HEJIA)}`)).status).toBe(404)
})

it('a villager finds their own household by name, and objects: a case that says what it is about', async () => {
  const { id } = await announced()
  const found = await test.phone().call(endpoints.readVillageList, { params: { id }, query: { board: boardOf(HEJIA), name: '张某乙' } })
  expect(found.rows.map(({ name }) => name)).toEqual(['张某乙'])
  await test.phone().call(endpoints.submitCase, { body: { ...aSubmission(), about: { type: 'list', id } } })
  expect(await count(`case_file WHERE about_type = 'list' AND about_id = '${id}'`)).toBe(1)
})
