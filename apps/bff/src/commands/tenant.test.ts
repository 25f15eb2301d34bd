import { endpoints } from '@mingbai/contracts/endpoints'
import * as z from 'zod/mini'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { aStaff } from '../../../../test/factories/a-staff'
import { openTestHouse, type TestHouse } from '../../../../test/support/serve'
import { applyDifferences } from './apply-differences'
import { contentsOfFiles, tenantCommand } from './tenant'
import { readContents } from './tenant-contents'
import { findDifferences, type Difference } from './tenant-differences'
import { differenceLines } from './tenant-lines'

const TENANT = '640221201'
let test: TestHouse
let config = ''
let wanted: ReturnType<typeof contentsOfFiles> | undefined
beforeEach(async () => {
  test = await openTestHouse()
  wanted = undefined
  config = await mkdtemp(join(tmpdir(), 'mingbai-config-'))
  await cp('config', config, { recursive: true })
})
afterEach(async () => {
  await test.close()
  await rm(config, { recursive: true, force: true })
})

/** The operator edits a file of the tenant. */
async function edit(file: string, change: (text: string) => string): Promise<void> {
  const path = join(config, 'tenants/lingsha', file)
  const before = await readFile(path, 'utf8')
  const after = change(before)
  expect(after).not.toBe(before)
  await writeFile(path, after)
  wanted = undefined
}

/** Read once for each state of the files: it makes a whole database. */
async function differences(): Promise<Difference[]> {
  const { code, contents } = await (wanted ??= contentsOfFiles('lingsha', config))
  return findDifferences(contents, await readContents(test.house.db, code), code)
}
const apply = async () => applyDifferences(test.house.db, TENANT, await differences(), test.house.clock())
const shown = (found: Difference[]) => found.map(({ how, label, isEdited }) => [how, label, isEdited])

const newStation = JSON.stringify({ code: 'water-station', name: '水管站', kind: 'station', parent: '640221201', duty: { text: '管水渠。', source: '测试' } })
const eventRow = z.object({ actorId: z.nullable(z.string()), actorParty: z.string(), verb: z.string() })

it('finds nothing to do right after the first start', async () => {
  expect(await differences()).toEqual([])
  expect(differenceLines([], 'diff').join()).toContain('没有要改的')
})

it('adds a new row and changes an untouched one, logged in nobody’s name, and servers see it', async () => {
  await edit('organisations.json', (text) => text.replace('[', `[${newStation},`))
  await edit('case-categories.json', (text) => text.replace('路灯不亮', '路灯坏了'))
  await edit('tenant.json', (text) => text.replaceAll('0952-6801081', '0952-6801999'))
  const { generation } = await test.house.book()
  const found = await differences()
  expect(shown(found)).toEqual(expect.arrayContaining([['added', '水管站', false], ['changed', '路灯坏了', false], ['changed', '联系方式', false]]))
  expect(differenceLines(found, 'diff').join('\n')).toContain('名称：路灯不亮 → 路灯坏了')
  await apply()
  expect(await differences()).toEqual([])
  test.house.forgetBook()
  const book = await test.house.book()
  expect(book.organisations.get('water-station')?.name).toBe('水管站')
  expect(book.categories.get('streetlight')?.name).toBe('路灯坏了')
  expect(book.settings.office.phone).toBe('0952-6801999')
  expect(book.generation).toBe(generation + 1)
  expect(await test.house.db.read(eventRow, "SELECT actor_id, actor_party, verb FROM event WHERE object_type = 'organisation' AND object_id = 'water-station'")).toEqual([{ actorId: null, actorParty: 'system', verb: 'add' }])
})

it('leaves alone what the office has edited, and says so', async () => {
  const { client } = await aStaff(test, 'admin')
  await client.call(endpoints.saveCategory, { params: { code: 'streetlight' }, body: { name: '路灯的事', hint: '写灯杆号', kinds: ['complaint'], organisation: 'stations', active: true } })
  await edit('case-categories.json', (text) => text.replace('路灯不亮', '路灯坏了').replace('路坏了、出行不便', '路不好走'))
  expect(shown(await differences())).toEqual([['changed', '路不好走', false], ['changed', '路灯坏了', true]])
  expect(differenceLines(await differences(), 'apply').join('\n')).toMatch(/路灯坏了」——乡里在工作台改过，不动[\s\S]*已放进数据库 1 处，没有动的 1 处/)
  await apply()
  test.house.forgetBook()
  const { categories: now } = await test.house.book()
  expect([now.get('streetlight')?.name, now.get('road')?.name]).toEqual(['路灯的事', '路不好走'])
})

it('leaves alone an item of the catalogue that the office has edited or added, and changes the others', async () => {
  const { client, id } = await aStaff(test, 'office')
  const kept = { limitNote: '', channels: [{ name: '两微一端' as const, must: true }], readers: 'everyone' as const, responsible: id, standIn: null, active: true }
  const own = { name: '村集体分红', plainName: '', area: 'village-affairs', elements: ['分多少'], basis: '', timeClass: 'prompt' as const, limitCode: 'prompt' as const, body: 'villages', form: 'general' }
  await client.call(endpoints.changeItem, { params: { code: 'jobs-policy' }, body: kept })
  await client.call(endpoints.addItem, { body: { ...kept, own } })
  await edit('catalogue.json', (text) => text.replace('"name": "就业专项活动"', '"name": "就业活动"'))
  expect(shown(await differences())).toEqual([['changed', '就业创业政策和措施', true], ['changed', '就业活动', false]])
  await apply()
  expect(shown(await differences())).toEqual([['changed', '就业创业政策和措施', true]])
})

it('may change a row again that only the command has changed before', async () => {
  await edit('case-categories.json', (text) => text.replace('路灯不亮', '路灯坏了'))
  await apply()
  await edit('case-categories.json', (text) => text.replace('路灯坏了', '路灯不亮了'))
  expect(shown(await differences())).toEqual([['changed', '路灯不亮了', false]])
})

it('removes nothing, and does not miss what the office added itself', async () => {
  const { client } = await aStaff(test, 'admin')
  await client.call(endpoints.saveCategory, { params: { code: 'dogs' }, body: { name: '狗没拴', hint: '', kinds: ['complaint'], organisation: null, active: true } })
  await edit('channels.json', (text) => text.replace('"info-site"', '"info-page"'))
  expect(shown(await differences())).toEqual([['added', '政府信息网', false], ['removed', '政府信息网', false]])
  await apply()
  expect(shown(await differences())).toEqual([['removed', '政府信息网', false]])
})

it('does not take its own change of the contacts for an edit by the office', async () => {
  await edit('tenant.json', (text) => text.replaceAll('753400', '753401'))
  await apply()
  await edit('tenant.json', (text) => text.replaceAll('753401', '753402'))
  expect(shown(await differences())).toEqual([['changed', '联系方式', false]])
})

it('refuses an unknown verb and a folder without a database', async () => {
  await expect(tenantCommand(['merge', 'lingsha'], test.house.env, config)).rejects.toThrow('用法')
  const elsewhere = { ...test.house.env, databaseUrl: undefined, dataDir: join(config, 'none') }
  await expect(tenantCommand(['diff', 'lingsha'], elsewhere, config)).rejects.toThrow('还没有数据库')
})
