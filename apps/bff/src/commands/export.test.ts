import { checkLedgerFile } from '@mingbai/outputs/ledger/check-file'
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { aCase } from '../../../../test/factories/a-case'
import { actOnCase } from '../../../../test/factories/act-on-case'
import { aPublishedNotice } from '../../../../test/factories/a-notice'
import { anUpload } from '../../../../test/factories/a-photo'
import { aStaff } from '../../../../test/factories/a-staff'
import { aBox, aTipOff } from '../../../../test/factories/a-tip-off'
import { anOutsideClient } from '../../../../test/factories/an-outside-client'
import { createPlace, type TestPlace } from '../../../../test/support/database'
import { openTestHouse, type TestHouse } from '../../../../test/support/serve'
import { findCase } from '../cases/case-row'
import { openContact } from '../cases/read-case'
import { readEnv, type Env } from '../env'
import { exportLedger } from '../ledger/export-ledger'
import { extendLedger } from '../ledger/extend-ledger'
import { openHouse } from '../open-house'
import { entities } from '../database/schema'
import { exportCommand, importCommand } from './export'
import { manifestFile } from './exit/format'
import { writeExport } from './exit/write-export'

const PASSPHRASE = '灵沙乡的渠水流过十一个村'
const configDir = resolve('config')
const folder = mkdtempSync(join(tmpdir(), 'mingbai-exit-'))
const places: TestPlace[] = []
let test: TestHouse
let complaint: string
const first = join(folder, 'first')

beforeAll(async () => {
  test = await openTestHouse()
  const office = (await aStaff(test, 'office')).client
  const leader = (await aStaff(test, 'leader')).client
  const phone = test.phone()
  const photo = await anUpload(phone)
  const { id } = await aCase(phone, { words: '引号 " 反斜杠 \\ 换行\n和 \u2028 分隔符、😀 都在里面。', photos: [photo.id] })
  await actOnCase(test, office, id, 'showWords', { publicWords: '都在里面。' })
  await aPublishedNotice(office, leader)
  await anOutsideClient(test)
  await aBox(test)
  await aTipOff(test.phone())
  test.later(3_600_000)
  await extendLedger(test.house)
  complaint = id
  await writeExport(test.house, first, PASSPHRASE)
}, 60_000)

afterAll(async () => {
  await test.close()
  for (const place of places) await place.remove()
  rmSync(folder, { recursive: true })
})

/** An empty system: on the engine under test, or always on the embedded one. */
async function emptyPlace(engine: 'underTest' | 'embedded'): Promise<Env> {
  const dataDir = mkdtempSync(join(folder, 'data-'))
  const place = engine === 'embedded' ? { dataDir, remove: async () => undefined } : await createPlace()
  places.push(place)
  const read = readEnv({ DATA_DIR: place.dataDir, KEYS_FILE: join(dataDir, 'keys', 'keys.json'), EXPORT_PASSPHRASE: PASSPHRASE })
  return { ...read, databaseUrl: place.databaseUrl }
}

const filesBelow = (path: string): string[] => readdirSync(path).flatMap((name) => (statSync(join(path, name)).isDirectory() ? filesBelow(join(path, name)).map((below) => join(name, below)) : [name])).sort()

function expectSameBytes(a: string, b: string): void {
  expect(filesBelow(b)).toEqual(filesBelow(a))
  for (const name of filesBelow(a)) expect([name, readFileSync(join(b, name)).equals(readFileSync(join(a, name)))]).toEqual([name, true])
}

it('there and back between the engines: every export has the same bytes, and the ledger is still valid', async () => {
  const there = await emptyPlace('embedded')
  await importCommand([first], there)
  const second = join(folder, 'second')
  await exportCommand([second], there, configDir)
  expectSameBytes(first, second)
  const back = await emptyPlace('underTest')
  await importCommand([second], back)
  const third = join(folder, 'third')
  await exportCommand([third], back, configDir)
  expectSameBytes(first, third)

  const { house } = await openHouse(back, configDir, { clock: test.house.clock })
  const scope = { ...(await test.scope()), ...house, tenant: await house.book() }
  let ledger = ''
  for await (const line of exportLedger(scope)) ledger += line
  expect(checkLedgerFile(ledger, [])).toMatchObject({ isFine: true })
  const row = await findCase(house.db, scope.tenant.code, complaint)
  expect(row && openContact(row, house.keys).phone).toBe('13800001234')
  await house.db.close()
}, 120_000)

it('every table and every stored file is in it; contacts and secrets stand sealed, the keys are nowhere in the folder', () => {
  const tables = entities.map((entity) => `${test.house.db.dataSource.getMetadata(entity).tableName}.jsonl`).sort()
  expect(filesBelow(join(first, 'tables'))).toEqual(tables)
  expect(filesBelow(join(first, 'files')).length).toBeGreaterThanOrEqual(2)
  const all = filesBelow(first).map((name) => readFileSync(join(first, name), 'utf8')).join('\n')
  expect(all).toContain('"contact_sealed":"v1.')
  expect(all).not.toContain('13800001234')
  for (const { key } of [...test.house.keys.sealing, ...test.house.keys.lookup]) expect(all).not.toContain(key)
  expect(readFileSync(`${first}.keys.json`, 'utf8')).not.toContain(test.house.keys.sealing[0]?.key)
})

describe('what is refused, with nothing written', () => {
  const copyOf = (name: string): string => {
    const copy = join(folder, name)
    cpSync(first, copy, { recursive: true })
    cpSync(`${first}.keys.json`, `${copy}.keys.json`)
    return copy
  }
  const edit = (path: string, change: (text: string) => string) => writeFileSync(path, change(readFileSync(path, 'utf8')))

  it('a system that is not empty, and one that has keys', async () => {
    const full = await emptyPlace('underTest')
    await importCommand([first], full)
    await expect(importCommand([first], full)).rejects.toThrow('已经有了')
    const other = { ...full, keysFile: join(folder, 'other-keys.json') }
    await expect(importCommand([first], other)).rejects.toThrow(/已经有内容/)
    expect(existsSync(join(folder, 'other-keys.json'))).toBe(false)
  }, 60_000)

  it('a wrong passphrase, a short one, and a missing key file', async () => {
    const empty = await emptyPlace('embedded')
    await expect(importCommand([first], { ...empty, exportPassphrase: '不是这个口令不是这个口令' })).rejects.toThrow('口令不对')
    await expect(importCommand([first], { ...empty, exportPassphrase: '短' })).rejects.toThrow('至少 12 个字')
    const copy = copyOf('no-keys')
    rmSync(`${copy}.keys.json`)
    await expect(importCommand([copy], empty)).rejects.toThrow('没有找到密钥文件')
    await expect(importCommand([folder], empty)).rejects.toThrow('不是导出的文件夹')
  })

  it.each([
    ['a table', (copy: string) => edit(join(copy, 'tables', 'case_file.jsonl'), (text) => text.replace('路', '渠').replace('都在里面', '不在里面')), 'case_file.jsonl 被改过'],
    ['a stored file', (copy: string) => writeFileSync(join(copy, 'files', filesBelow(join(copy, 'files'))[0] ?? ''), 'other'), '被改过'],
    ['a missing table', (copy: string) => rmSync(join(copy, 'tables', 'event.jsonl')), '缺少'],
    ['the manifest', (copy: string) => edit(join(copy, manifestFile), (text) => text.replace(/"rows": \d+/g, '"rows": 7')), 'manifest.json 被改过'],
    ['a newer schema', (copy: string) => edit(join(copy, manifestFile), (text) => text.replace('"schema": [', '"schema": [\n  "FromTomorrow1900000000000",')), '更新的版本（这里没有：FromTomorrow1900000000000）'],
    ['a newer format', (copy: string) => edit(join(copy, manifestFile), (text) => text.replace('"version": 1', '"version": 2')), '第 2 版'],
    ['something else', (copy: string) => writeFileSync(join(copy, manifestFile), '[]'), '不是明白栏导出的'],
  ])('%s', async (name, spoil, words) => {
    const copy = copyOf(`spoilt ${name}`)
    spoil(copy)
    const empty = await emptyPlace('embedded')
    await expect(importCommand([copy], empty)).rejects.toThrow(words)
    expect(readdirSync(empty.dataDir)).toEqual([])
  })

  it('an export into a folder that holds something, or over a key file', async () => {
    await expect(writeExport(test.house, first, PASSPHRASE)).rejects.toThrow('已经有东西')
    const name = join(folder, 'taken')
    writeFileSync(`${name}.keys.json`, '{}')
    await expect(writeExport(test.house, name, PASSPHRASE)).rejects.toThrow('没有动它')
  })
})

it('an import that fails half way leaves nothing behind, and works after that', async () => {
  const empty = await emptyPlace('embedded')
  await expect(importCommand([first], { ...empty, keysFile: join(folder, 'second', manifestFile, 'keys.json') })).rejects.toThrow()
  await importCommand([first], empty)
  const again = join(folder, 'again')
  await exportCommand([again], empty, configDir)
  expectSameBytes(first, again)
}, 60_000)
