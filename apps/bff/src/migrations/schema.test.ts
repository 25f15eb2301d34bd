import * as z from 'zod/mini'
import { migrate, migrateDown } from '../database/migrate'
import { migrations } from '../database/schema'
import { rowCount } from '../database/row-types'
import { aCase } from '../../../../test/factories/a-case'
import { openTestHouse, type TestHouse } from '../../../../test/support/serve'

let test: TestHouse
afterEach(() => test.close())

it('the real schema goes up, down and up again with rows in it, and does not drift from the entities', async () => {
  test = await openTestHouse()
  const { db } = test.house
  const drift = async () => (await db.dataSource.driver.createSchemaBuilder().log()).upQueries.map(({ query }) => query)
  await aCase(test.phone())
  expect(await drift()).toEqual([])
  expect(await db.read(rowCount, 'SELECT COUNT(*) AS n FROM case_file')).toEqual([{ n: 1 }])
  expect(await migrateDown(db, migrations, migrations.length)).toBe(migrations.length)
  expect(await drift()).not.toEqual([])
  expect(await migrate(db, migrations)).toHaveLength(migrations.length)
  expect(await drift()).toEqual([])
  expect(await migrate(db, migrations)).toEqual([])
})

it('every table of the schema belongs to an entity', async () => {
  test = await openTestHouse()
  const { db } = test.house
  const sql = db.engine === 'mysql' ? 'SELECT table_name AS name FROM information_schema.tables WHERE table_schema = DATABASE()' : "SELECT name FROM sqlite_master WHERE type = 'table'"
  const tables = (await db.read(z.object({ name: z.string() }), sql)).map(({ name }) => name).filter((name) => !['migrations', 'schema_lock', 'sqlite_sequence'].includes(name))
  expect(tables.sort()).toEqual(db.dataSource.entityMetadatas.map(({ tableName }) => tableName).sort())
})
