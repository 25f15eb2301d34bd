import * as z from 'zod/mini'
import { openTestHouse, type TestHouse } from '../../../../test/support/serve'
import { rowCount } from '../database/row-types'
import { makeSignIns } from '../samples/demo-sign-ins'
import { loadSamples } from '../samples/load-samples'
import { Staff } from '../people/staff.entity'
import { goLiveBySystem, goLiveCommand } from './go-live'

let test: TestHouse
beforeEach(async () => {
  test = await openTestHouse()
  await loadSamples(test.house, test.files, () => undefined)
})
afterEach(() => test.close())

const count = async (sql: string) => (await test.house.db.read(rowCount, sql))[0]?.n
const eventRow = z.object({ actorId: z.nullable(z.string()), actorParty: z.string() })

it('removes all samples, keeps what is real, and is logged in nobody’s name', async () => {
  const real = await count('SELECT COUNT(*) AS n FROM disclosure WHERE sample = 0')
  expect(await count('SELECT COUNT(*) AS n FROM case_file WHERE sample = 1')).toBeGreaterThan(0)
  await goLiveBySystem(test.house)
  for (const table of ['case_file', 'disclosure', 'event', 'posting', 'search_doc']) expect([table, await count(`SELECT COUNT(*) AS n FROM ${table} WHERE sample = 1`)]).toEqual([table, 0])
  expect(await count('SELECT COUNT(*) AS n FROM disclosure WHERE sample = 0')).toBe(real)
  expect((await test.house.book()).trial).toBe(false)
  expect(await test.house.db.read(eventRow, "SELECT actor_id, actor_party FROM event WHERE verb = 'goLive'")).toEqual([{ actorId: null, actorParty: 'system' }])
})

it('refuses a second time, as the console does', async () => {
  await goLiveBySystem(test.house)
  await expect(goLiveBySystem(test.house)).rejects.toMatchObject({ code: 'alreadyLive' })
})

it('refuses while sign-ins for trying out are left, names them, and removes nothing', async () => {
  await makeSignIns(test.house, true)
  const samples = await count('SELECT COUNT(*) AS n FROM case_file WHERE sample = 1')
  await expect(goLiveBySystem(test.house)).rejects.toMatchObject({ code: 'demoSignInsLeft', detail: { detail: expect.stringContaining('admin') } })
  expect(await count('SELECT COUNT(*) AS n FROM case_file WHERE sample = 1')).toBe(samples)
  await test.house.db.write((tx) => tx.update(Staff, { demo: true }, { active: false }))
  await goLiveBySystem(test.house)
})

it('begins no new database where there is none', async () => {
  const env = { ...test.house.env, databaseUrl: undefined, dataDir: `${test.place.dataDir}/nothing-here` }
  await expect(goLiveCommand(env, 'config')).rejects.toThrow('还没有数据库')
})
