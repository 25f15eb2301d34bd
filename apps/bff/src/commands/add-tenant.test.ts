import { endpoints } from '@mingbai/contracts/endpoints'
import { checkLedgerFile } from '@mingbai/outputs/ledger/check-file'
import * as z from 'zod/mini'
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { aCase } from '../../../../test/factories/a-case'
import { anUpload } from '../../../../test/factories/a-photo'
import { aStaff } from '../../../../test/factories/a-staff'
import { makeClient } from '../../../../test/support/client'
import { createFilledPlace, createPlace, type TestPlace } from '../../../../test/support/database'
import { placesOf } from '../../../../test/support/everything-stored'
import { openTestHouse, type TestHouse } from '../../../../test/support/serve'
import { LINGSHA, SAMPLE, writeSampleTownship } from '../../../../test/support/two-townships'
import { rowCount } from '../database/row-types'
import { readEnv, type Env } from '../env'
import { forEach } from '../jobs/start-jobs'
import { makeKeys } from '../keys/load-keys'
import { exportLedger } from '../ledger/export-ledger'
import { extendLedger } from '../ledger/extend-ledger'
import { openHouse } from '../open-house'
import { importCommand } from './export'
import { writeExport } from './exit/write-export'
import { tenantCommand } from './tenant'

const PASSPHRASE = '两个乡镇各管各的事情，互不相混'
const config = mkdtempSync(join(tmpdir(), 'mingbai-config-'))
let place: TestPlace
let env: Env
beforeEach(async () => {
  cpSync('config', config, { recursive: true })
  writeSampleTownship(config)
  place = await createFilledPlace()
  env = envAt(place)
  writeFileSync(join(place.dataDir, 'test-keys.json'), JSON.stringify(makeKeys()))
})
afterEach(() => rmSync(config, { recursive: true, force: true }))

const envAt = ({ dataDir, databaseUrl }: TestPlace, keys = join(dataDir, 'test-keys.json')): Env => ({ ...readEnv({ DATA_DIR: dataDir, KEYS_FILE: keys, EXPORT_PASSPHRASE: PASSPHRASE }), databaseUrl })
const add = () => tenantCommand(['add', 'sample'], env, config)

/** The operator changes one file of the folder. */
function edit(from: string, to: string): void {
  const file = join(config, 'tenants/sample/tenant.json')
  const before = readFileSync(file, 'utf8')
  expect(before).toContain(from)
  writeFileSync(file, before.replace(from, to))
}

async function passwordIn(lines: string[], test: TestHouse): Promise<void> {
  const [, account = '', password = ''] = /^ {2}(\w+) +(\S+)/.exec(lines.find((line) => line.startsWith('  admin')) ?? '') ?? []
  const client = makeClient(test.origin, { org: SAMPLE })
  expect(await client.call(endpoints.signIn, { body: { account, password } })).toMatchObject({ account: 'admin', mustChangePassword: true })
}

it('a folder and a command: the second township answers beside the first, each with its own numbers, staff and seals', async () => {
  const lines = await add()
  expect(lines[0]).toBe('已加上样例乡（640221998）：17 个公开栏。')
  const test = await openTestHouse({ filled: place })
  await passwordIn(lines, test)
  const [board] = [...(await (await test.house.all())[1]?.book())?.boards.values() ?? []]
  const visitor = makeClient(test.origin)
  const opened = await visitor.fetch(`/b/${board?.code ?? ''}`)
  expect((await opened.text()).includes('样例')).toBe(true)
  expect((await aCase(test.phone(), {})).number).toBe('灵沙2026-0001')
  expect((await aCase(visitor, { village: `${SAMPLE}208`, board: board?.code ?? null })).number).toBe('样例2026-0001')
  test.later(3_600_000)
  await forEach(extendLedger)(test.house)
  for (const org of [LINGSHA, SAMPLE]) expect((await makeClient(test.origin, { org }).call(endpoints.readLedger)).heads).toHaveLength(1)
  await test.close()
})

it('is refused in plain words: twice, with the number letters of another, with another owner, with a code that is no township', async () => {
  edit('"numberPrefix": "样例"', '"numberPrefix": "灵沙"')
  await expect(add()).rejects.toThrow('受理编号会分不清')
  edit('"numberPrefix": "灵沙"', '"numberPrefix": "样例"')
  edit('"owner": {\n    "code": "640221"', '"owner": {\n    "code": "640121"')
  await expect(add()).rejects.toThrow('只由一个县开办')
  edit('"code": "640121"', '"code": "640221"')
  await add()
  await expect(add()).rejects.toThrow('已经在数据库里了')
  await place.remove()
})

it('one of two leaves whole, with its pictures and its ledger, and nothing of the other goes with it', async () => {
  await add()
  const test = await openTestHouse({ filled: place })
  const org = SAMPLE
  const visitor = makeClient(test.origin, { org })
  // The same picture in both: each has it by itself.
  await anUpload(test.phone())
  const photo = await anUpload(visitor)
  const { number } = await aCase(visitor, { village: `${SAMPLE}208`, photos: [photo.id] })
  await aCase(test.phone(), { words: '只在灵沙的话。' })
  await aStaff(test, 'office')
  test.later(3_600_000)
  await forEach(extendLedger)(test.house)
  const folder = join(config, 'out')
  const [, sample] = await test.house.all()
  if (!sample) throw new Error('no second township')
  await writeExport(sample, folder, PASSPHRASE)
  await test.close()

  const empty = await createPlace()
  const there = envAt(empty, join(empty.dataDir, 'keys', 'keys.json'))
  await importCommand([folder], there)
  const { house } = await openHouse({ ...there, tenant: 'sample' }, config)
  expect((await house.all()).map(({ code }) => code)).toEqual([SAMPLE])
  expect(await placesOf({ house, place: { ...empty, dataDir: join(empty.dataDir, 'none') }, logged: [] }, [LINGSHA, '只在灵沙'])).toEqual([])
  expect(await house.db.read(z.object({ number: z.string() }), 'SELECT number FROM case_file')).toEqual([{ number }])
  expect(await house.db.read(rowCount, 'SELECT uses AS n FROM stored_blob')).toEqual([{ n: 1 }, { n: 1 }])
  let ledger = ''
  for await (const line of exportLedger({ ...house, tenant: await house.book() })) ledger += line
  expect(checkLedgerFile(ledger, [])).toMatchObject({ isFine: true })
  await house.db.close()
  await empty.remove()
}, 60_000)
