import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { aCase } from '../../../../test/factories/a-case'
import { aPublishedNotice } from '../../../../test/factories/a-notice'
import { anUpload } from '../../../../test/factories/a-photo'
import { recordPublicExamples } from '../../../../test/factories/public-examples'
import { aStaff } from '../../../../test/factories/a-staff'
import { aBox, aTipOff } from '../../../../test/factories/a-tip-off'
import * as z from 'zod/mini'
import { createPlace, type TestPlace } from '../../../../test/support/database'
import { everyRow } from '../../../../test/support/everything-stored'
import type { TestHouse } from '../../../../test/support/serve'
import { LINGSHA, namesOfLingsha, openTwoTownships, SAMPLE, writeSampleTownship } from '../../../../test/support/two-townships'
import { entities } from '../database/schema'
import { systemScope } from '../engine/system-scope'
import { readEnv, type Env } from '../env'
import { readFigures } from '../figures/read-figures'
import { readMoney } from '../figures/read-money'
import { readPublishedFigures } from '../figures/read-published'
import type { House } from '../house'
import { extendLedger } from '../ledger/extend-ledger'
import { exportCommand, importCommand } from './export'
import { writeExport } from './exit/write-export'
import { openStopped } from './open-stopped'

const PASSPHRASE = '两个乡镇各拿各的，一行也不多'
const folder = mkdtempSync(join(tmpdir(), 'mingbai-two-exits-'))
const configDir = join(folder, 'config')
const outOf = (name: string): string => join(folder, name)
const places: TestPlace[] = []
let lingsha: TestHouse
const figuresBefore = new Map<string, unknown>()

/** All that the pages of figures show, at the instant at which they were counted first. */
async function figuresOf(house: House): Promise<unknown> {
  const { now, at, today } = await lingsha.scope()
  const scope = { ...(await systemScope(house)), now, at, today }
  const shown = { cases: await readFigures({}, scope), published: await readPublishedFigures({}, scope), money: await readMoney({}, scope) }
  expect([shown.cases.all.received > 0, shown.published.notices > 0]).toEqual([true, true])
  return shown
}

async function figuresThere(env: Env): Promise<unknown> {
  const { house } = await openStopped(env, configDir)
  try {
    return await figuresOf(house)
  } finally {
    await house.db.close()
  }
}

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
  for (const [name, { house }] of [['lingsha', lingsha], ['sample', two.sample]] as const) figuresBefore.set(name, await figuresOf(house))
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

/** Tables whose rows have no tenant of their own: by whose row each of theirs is somebody's. */
const belongsBy: Readonly<Record<string, [column: string, table: string, of: string]>> = {
  also_met: ['case_id', 'case_file', 'id'], disclosure_version: ['disclosure_id', 'disclosure', 'id'], explanation: ['disclosure_id', 'disclosure', 'id'], people_list_row: ['batch', 'people_list', 'batch'],
  topic_notice: ['topic_id', 'topic', 'id'], resident_case: ['resident_id', 'resident', 'id'], message_grant: ['resident_id', 'resident', 'id'], resident_follower: ['resident_id', 'resident', 'id'], staff_phone: ['session_hash', 'session', 'hash'],
}
const rowSchema = z.record(z.string(), z.unknown())

it.each([['lingsha', LINGSHA], ['sample', SAMPLE]])('in every table of %s each row is its own: by its code, or by the row of its own that it hangs on', async (name, code) => {
  const rowsOf = (table: string) => lines(name, table).map((line) => z.parse(rowSchema, JSON.parse(line)))
  const inDatabase = async (table: string): Promise<Record<string, unknown>[]> => z.parse(z.array(rowSchema), await lingsha.house.db.dataSource.query(`SELECT * FROM ${table}`))
  let seen = 0
  for (const entity of entities) {
    const { tableName: table, columns } = lingsha.house.db.dataSource.getMetadata(entity)
    if (apart.includes(table)) continue
    const rows = rowsOf(table)
    const [column, owner, key] = belongsBy[table] ?? (columns.some(({ databaseName }) => databaseName === 'tenant') ? ['tenant', null, ''] : ['code', null, ''])
    const owners = new Set(owner ? (await inDatabase(owner)).filter(({ tenant }) => tenant === code).map((row) => row[key]) : [code])
    expect([table, rows.filter((row) => !owners.has(row[column]))]).toEqual([table, []])
    expect([table, rows.length]).toEqual([table, (await inDatabase(table)).filter((row) => owners.has(row[column])).length])
    seen += rows.length
  }
  expect(seen).toBeGreaterThan(100)
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

it.each(['lingsha', 'sample'])('%s goes alone to an empty system, shows there the same figures, and goes back from the other engine with the same bytes', async (tenant) => {
  let from = outOf(tenant)
  for (const engine of ['embedded', 'underTest'] as const) {
    const there = await emptyPlace(engine, tenant)
    await importCommand([from], there)
    expect(await figuresThere(there)).toEqual(figuresBefore.get(tenant))
    const next = outOf(`${tenant}-${engine}`)
    await exportCommand([next], there, configDir)
    expect(relativeTo(next)).toEqual(relativeTo(from))
    for (const name of relativeTo(from)) expect([name, readFileSync(next + name).equals(readFileSync(from + name))]).toEqual([name, true])
    from = next
  }
}, 60_000)
