import { endpoints } from '@mingbai/contracts/endpoints'
import { proofsPath } from '@mingbai/contracts/proofs'
import { withQuery } from '@mingbai/contracts/routes'
import { selfCheckLines } from '@mingbai/rules/catalogue/self-check'
import { strFromU8, unzipSync } from 'fflate'
import * as z from 'zod/mini'
import { aCase } from '../../../../test/factories/a-case'
import { actOnNotice, aPublishedNotice } from '../../../../test/factories/a-notice'
import { anUpload } from '../../../../test/factories/a-photo'
import { aStaff } from '../../../../test/factories/a-staff'
import { closeCase } from '../../../../test/factories/act-on-case'
import { PeopleList } from '../people-lists/people-list.entity'
import { newId, newPublicId } from '../engine/ids'
import type { Client } from '../../../../test/support/client'
import { openTestHouse, type TestHouse } from '../../../../test/support/serve'

const HEJIA = '640221201208'
const quarter = '2026-Q4'
// 22 November 2026.
let test: TestHouse
let office: Client
let leader: Client
beforeEach(async () => {
  test = await openTestHouse({ env: { PUBLIC_URL: 'https://mingbai.example.cn' } })
  office = (await aStaff(test, 'office')).client
  leader = (await aStaff(test, 'leader')).client
})
afterEach(() => test.close())

interface Pack {
  names: string[]
  text: (part: string) => string
  size: number
}

async function packOf(client: Client, asked: Record<string, string>): Promise<Pack> {
  const answer = await client.fetch(withQuery(proofsPath, { quarter, ...asked }))
  expect([answer.status, answer.headers.get('content-type'), answer.headers.get('cache-control')]).toEqual([200, 'application/zip', 'private, no-store'])
  const bytes = new Uint8Array(await answer.arrayBuffer())
  const files = unzipSync(bytes)
  const text = (part: string) => Object.entries(files).filter(([name]) => name.includes(part)).map(([, content]) => strFromU8(content)).join('\n')
  return { names: Object.keys(files), text, size: bytes.length }
}

const count = async (client: Client, query: Record<string, string>) => (await client.call(endpoints.readProofs, { query: { quarter, ...query } })).found

/** Of 何家村, on a board, with a sheet that hung and was photographed. */
async function hung(): Promise<void> {
  const [board] = [...(await test.house.book()).boards.values()].filter(({ village }) => village === HEJIA)
  const photo = await anUpload(office)
  await aPublishedNotice(office, leader, { title: '冬灌: 放水/安排?', organisation: 'office', villages: [HEJIA], boards: [board?.id ?? ''], attachments: [photo.id] })
  const params = { code: board?.code ?? '', number: '1' }
  await office.call(endpoints.makeSheet, { params: { code: params.code } })
  await office.call(endpoints.hangSheet, { params })
  await office.call(endpoints.addSheetPhoto, { params, body: { photo: (await anUpload(office)).id } })
}

it('holds the texts, their files, where they hung and the pictures of it, under names that Windows takes, with an index that counts them', async () => {
  await hung()
  expect(await count(office, { organisation: 'office' })).toMatchObject({ notices: 1, gone: 0, attachments: 1, postings: 1, photos: 1, cases: 0 })
  const { names, text, size } = await packOf(office, { organisation: 'office' })
  expect(names).toEqual(['公开信息/0001 2026-11-22 冬灌 放水 安排.html', expect.stringMatching(/^公开信息\/0001 附件1.*\.(jpg|png|webp)$/), '公开信息清单.csv', '张贴登记.csv', expect.stringMatching(/^张贴照片\/0001 .*第1号\.(jpg|png|webp)$/), '目录.html'])
  for (const name of names) expect([name, /[\\:*?"<>|]|[. ]($|\/)/.test(name), name.length < 120]).toEqual([name, false, true])
  expect(text('公开信息/0001 2026')).toContain('从下周一起放水。')
  expect(text('张贴登记')).toContain('2026-11-22')
  const index = text('目录.html')
  for (const words of ['印证材料 2026年第四季度', '2026年10月1日到2026年12月31日', `href="${names[0]?.split('/').map(encodeURIComponent).join('/')}"`, '张贴照片（张）</td><td>1']) expect(index).toContain(words)
  // The size that was told is about the size that came.
  const told = (await count(office, { organisation: 'office' }))?.bytes ?? 0
  expect(size).toBeLessThan(told * 2)
})

it('of an item only what is filed under it; what is no longer public is told of and not packed', async () => {
  await aPublishedNotice(office, leader, { title: '留着的' })
  // Of one day the one that was begun first stands first.
  test.later(1000)
  const gone = await aPublishedNotice(office, leader, { title: '写错的' })
  await actOnNotice(leader, gone, 'withdraw', { note: '写错了' })
  const { names, text } = await packOf(office, { item: 'notices-service' })
  expect(names.filter((name) => name.startsWith('公开信息/'))).toEqual(['公开信息/0001 2026-11-22 留着的.html'])
  expect(text('公开信息清单')).toContain('写错的')
  expect(text('目录.html')).toContain('写错的：已不公开，正文没有放进来')
  expect(await count(office, { item: 'budget-accounts' })).toMatchObject({ notices: 0, bytes: 0 })
  expect((await packOf(office, { item: 'budget-accounts' })).text('目录.html')).toContain('这一季没有公开信息')
})

it('tells the outcome of cases as the public reads it, and of lists of people the number of households alone', async () => {
  const { id, number } = await aCase(test.phone(), { words: '三队东边的路灯坏了，找李某某没人管。', village: HEJIA })
  await closeCase(test, office, id)
  const { db, tenant, at } = await test.scope()
  await db.write((tx) => tx.insert(PeopleList, {
    id: newId(test.house.clock()), publicId: newPublicId(), tenant: tenant.code, procedureVersion: 1, state: 'announcing', seq: 1, kind: 'allowance', title: '十一月低保名单', village: HEJIA, organisation: HEJIA, authorId: 'A', columns: '[]', batch: '',
    households: 7, people: 9, amount: '0', audience: 'village', publicFrom: at, publicUntil: null, lastDay: '2026-12-01', paperUp: false, importState: 'done', importRows: 7, importNote: '{}', updatedAt: at, sample: false,
  }))
  const { names, text } = await packOf(office, { organisation: HEJIA })
  expect(names).toEqual(expect.arrayContaining(['办件结果.csv', '名单公示.csv']))
  expect(text('办件结果')).toContain(number)
  expect(text('名单公示')).toMatch(/十一月低保名单,低保,何家村,7,/)
  expect(text('目录.html')).toContain('名单里的人没有放进来')
  expect(names.some((name) => text(name).includes('李某某'))).toBe(false)
})

it('who reads not everything gets their own organisation’s and nobody else’s; without a choice, a quarter or a session nothing flows', async () => {
  await aPublishedNotice(office, leader, { title: '党政办的' })
  const clerk = (await aStaff(test, 'villageClerk', { organisation: HEJIA })).client
  expect((await clerk.call(endpoints.readProofs, { query: {} })).organisations.map(({ code }) => code)).toEqual([HEJIA])
  expect((await packOf(clerk, { item: 'notices-service' })).names.filter((name) => name.startsWith('公开信息/'))).toEqual([])
  const status = async (client: Client, query: Record<string, string>) => (await client.fetch(withQuery(proofsPath, query))).status
  expect([await status(clerk, { quarter, organisation: 'office' }), await status(office, { quarter }), await status(office, { quarter: '2026-Q5', organisation: 'office' }), await status(office, { quarter, organisation: 'nobody' }), await status(test.phone(), { quarter, organisation: 'office' })]).toEqual([403, 400, 400, 404, 401])
})

it('a file that the store has lost is named in the index, and the rest arrives', async () => {
  await hung()
  const [sheet] = await test.house.db.read(z.object({ blobHash: z.string() }), "SELECT blob_hash FROM attachment WHERE object_type = 'sheet'")
  await test.house.files.remove(sheet?.blobHash ?? '')
  const { names, text } = await packOf(office, { organisation: 'office' })
  expect(names.filter((name) => name.startsWith('张贴照片/'))).toEqual([])
  expect(text('目录.html')).toContain('文件读不出来，没有放进来')
})

it('of a village its 季度自查表 goes in once it is confirmed, with what was ticked', async () => {
  const head = (await aStaff(test, 'villageHead', { organisation: HEJIA })).client
  const params = { village: HEJIA, quarter }
  const answers = Object.fromEntries(selfCheckLines.map((line) => [line, line === 'finance' ? { tick: 'no' as const, note: '十一月的账十二月补上' } : { tick: 'yes' as const, note: '' }]))
  await head.call(endpoints.fillSelfCheck, { params, body: { seq: 0, answers, saidBy: '' } })
  expect([(await count(office, { organisation: HEJIA }))?.selfChecks, (await packOf(office, { organisation: HEJIA })).text('自查表')]).toEqual([0, ''])
  await head.call(endpoints.confirmSelfCheck, { params, body: { seq: 1, saidBy: '' } })
  expect((await count(office, { organisation: HEJIA }))?.selfChecks).toBe(1)
  const { names, text } = await packOf(office, { organisation: HEJIA })
  const name = '何家村 2026年第四季度政务村务公开自查表.html'
  expect(names).toContain(name)
  for (const words of ['■没有做到', '十一月的账十二月补上', '确认']) expect(text(name)).toContain(words)
  expect(text('目录.html')).toContain('季度自查表（份）')
  expect((await count(office, { organisation: 'office' }))?.selfChecks).toBe(0)
})
