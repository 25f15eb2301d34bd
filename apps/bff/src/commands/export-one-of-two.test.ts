import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { aCase } from '../../../../test/factories/a-case'
import { aPublishedNotice } from '../../../../test/factories/a-notice'
import { anUpload } from '../../../../test/factories/a-photo'
import { recordPublicExamples } from '../../../../test/factories/public-examples'
import { aStaff } from '../../../../test/factories/a-staff'
import { aBox, aTipOff } from '../../../../test/factories/a-tip-off'
import { createPlace, type TestPlace } from '../../../../test/support/database'
import { everyRow } from '../../../../test/support/everything-stored'
import type { TestHouse } from '../../../../test/support/serve'
import { LINGSHA, namesOfLingsha, openTwoTownships, SAMPLE, writeSampleTownship } from '../../../../test/support/two-townships'
import { entities } from '../database/schema'
import { readEnv, type Env } from '../env'
import { extendLedger } from '../ledger/extend-ledger'
import { exportCommand, importCommand } from './export'
import { writeExport } from './exit/write-export'

const PASSPHRASE = '两个乡镇各拿各的，一行也不多'
const folder = mkdtempSync(join(tmpdir(), 'mingbai-two-exits-'))
const configDir = join(folder, 'config')
const outOf = (name: string): string => join(folder, name)
const places: TestPlace[] = []
let lingsha: TestHouse

beforeAll(async () => {
  cpSync(resolve('config'), configDir, { recursive: true })
  writeSampleTownship(configDir)
  const two = await openTwoTownships()
  lingsha = two.lingsha
  await recordPublicExamples(lingsha)
  for (const one of [lingsha, two.sample]) {
    const { code } = one.house
    const phone = one.phone()
    await aCase(phone, { village: `${code}208`, photos: [(await anUpload(phone)).id] })
    await aPublishedNotice((await aStaff(one, 'office')).client, (await aStaff(one, 'leader')).client, { title: `${code} 的通知`, text: '一、时间' })
    await aBox(one)
    await aTipOff(one.phone())
    lingsha.later(3_600_000)
    await extendLedger(one.house)
  }
  await writeExport(lingsha.house, outOf('lingsha'), PASSPHRASE)
  await writeExport(two.sample.house, outOf('sample'), PASSPHRASE)
}, 90_000)

afterAll(async () => {
  await lingsha.close()
  for (const place of places) await place.remove()
  rmSync(folder, { recursive: true })
})

const filesBelow = (path: string): string[] => readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name)).sort()
const relativeTo = (root: string) => filesBelow(root).map((path) => path.slice(root.length))
const lines = (name: string, table: string): string[] => readFileSync(join(outOf(name), 'tables', `${table}.jsonl`), 'utf8').split('\n').filter(Boolean)

/** Of the process and the county, and contents that both may use: counted apart. */
const apart = ['job', 'budget', 'wechat_token', 'stored_blob']

it('every row of the database is in one of the two exports, and in one alone', async () => {
  for (const entity of entities) {
    const { tableName } = lingsha.house.db.dataSource.getMetadata(entity)
    if (apart.includes(tableName)) continue
    const [ofLingsha, ofSample] = [lines('lingsha', tableName), lines('sample', tableName)]
    const rows = (await everyRow(lingsha)).filter((row) => row.startsWith(`${tableName} `))
    expect([tableName, ofLingsha.length + ofSample.length, new Set([...ofLingsha, ...ofSample]).size]).toEqual([tableName, rows.length, rows.length])
    const ofTenant = (code: string) => rows.filter((row) => row.includes(`"tenant":"${code}"`)).length
    if (rows.some((row) => row.includes('"tenant":'))) expect([tableName, ofLingsha.length, ofSample.length]).toEqual([tableName, ofTenant(LINGSHA), ofTenant(SAMPLE)])
  }
  for (const table of ['job', 'budget', 'wechat_token']) expect([table, lines('lingsha', table), lines('sample', table)]).toEqual([table, [], []])
})

it('no file of one holds a name, code, id or photo of the other', () => {
  const idsIn = (name: string): string[] => ['case_file', 'disclosure', 'staff', 'event', 'attachment', 'board', 'people_list', 'topic'].flatMap((table) => lines(name, table).flatMap((line) => [...line.matchAll(/"(?:id|public_id|code|number|blob_hash)":"([^"]{8,64})"/g)].map(([, id = '']) => id)))
  const [ofLingsha, ofSample] = [new Set(idsIn('lingsha')), new Set(idsIn('sample'))]
  const foreign: readonly (readonly [string, string[]])[] = [['sample', [...namesOfLingsha, ...[...ofLingsha].filter((id) => !ofSample.has(id))]], ['lingsha', [SAMPLE, '样例', ...[...ofSample].filter((id) => !ofLingsha.has(id))]]]
  for (const [name, words] of foreign) {
    expect(words.length).toBeGreaterThan(20)
    const found = filesBelow(outOf(name)).flatMap((path) => {
      const text = `${path.slice(folder.length)} ${readFileSync(path, 'latin1')} ${readFileSync(path, 'utf8')}`
      return words.filter((word) => text.includes(word)).map((word) => `${path.slice(folder.length)}: ${word}`)
    })
    expect(found).toEqual([])
  }
})

async function emptyPlace(engine: 'underTest' | 'embedded', tenant: string): Promise<Env> {
  const dataDir = mkdtempSync(join(folder, 'data-'))
  const place = engine === 'embedded' ? { dataDir, remove: async () => undefined } : await createPlace()
  places.push(place)
  return { ...readEnv({ DATA_DIR: place.dataDir, KEYS_FILE: join(dataDir, 'keys', 'keys.json'), EXPORT_PASSPHRASE: PASSPHRASE, TENANT: tenant }), databaseUrl: place.databaseUrl }
}

it.each(['lingsha', 'sample'])('%s goes alone to an empty system and back from the other engine with the same bytes', async (tenant) => {
  let from = outOf(tenant)
  for (const engine of ['embedded', 'underTest'] as const) {
    const there = await emptyPlace(engine, tenant)
    await importCommand([from], there)
    const next = outOf(`${tenant}-${engine}`)
    await exportCommand([next], there, configDir)
    expect(relativeTo(next)).toEqual(relativeTo(from))
    for (const name of relativeTo(from)) expect([name, readFileSync(next + name).equals(readFileSync(from + name))]).toEqual([name, true])
    from = next
  }
}, 60_000)
