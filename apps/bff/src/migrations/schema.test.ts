import * as z from 'zod/mini'
import { migrate, migrateDown } from '../database/migrate'
import { migrations } from '../database/schema'
import { rowCount } from '../database/row-types'
import { aCase } from '../../../../test/factories/a-case'
import { openTestHouse, type TestHouse } from '../../../../test/support/serve'

let test: TestHouse
beforeAll(async () => void (test = await openTestHouse()))
afterAll(() => test.close())

const drift = async () => (await test.house.db.dataSource.driver.createSchemaBuilder().log()).upQueries.map(({ query }) => query)

it('every table of the schema belongs to an entity', async () => {
  const { db } = test.house
  const sql = db.engine === 'mysql' ? 'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()' : "SELECT name FROM sqlite_master WHERE type = 'table'"
  const tables = (await db.read(z.object({ name: z.string() }), sql)).map(({ name }) => name).filter((name) => !['migrations', 'schema_lock', 'sqlite_sequence'].includes(name))
  expect(tables.sort()).toEqual(db.dataSource.entityMetadatas.map(({ tableName }) => tableName).sort())
})

it('the real schema does not drift from the entities, and goes all the way down with rows in it', async () => {
  const { db } = test.house
  await aCase(test.phone())
  expect(await drift()).toEqual([])
  expect(await db.read(rowCount, 'SELECT COUNT(*) AS n FROM case_file')).toEqual([{ n: 1 }])
  expect(await migrateDown(db, migrations, migrations.length)).toBe(migrations.length)
  expect(await drift()).not.toEqual([])
})

it('from there it goes up again to the same schema, and then there is nothing left to do', async () => {
  const { db } = test.house
  expect(await migrate(db, migrations)).toHaveLength(migrations.length)
  expect(await drift()).toEqual([])
  expect(await migrate(db, migrations)).toEqual([])
})
