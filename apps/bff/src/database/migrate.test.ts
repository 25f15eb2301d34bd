import type { MigrationInterface, QueryRunner } from 'typeorm'
import { Column, Entity, Index } from 'typeorm'
import { createPlace, openTestDatabase } from '../../../../test/support/database'
import { flag, id26, instant, int, legalDate, longText, shortText } from './column-types'
import { openDatabase, type Database } from './database'
import { createJobTable, dropJobTable, Job } from './jobs'
import { migrate, migrateDown, type MigrationClass } from './migrate'
import { addColumns, addIndex, dropColumns, dropIndex } from './migration-tables'
import { rowCount } from './row-types'
import { aNote, CreateNote, Note } from './test-notes'

class AddPlace implements MigrationInterface {
  name = 'AddPlace1700000000002'

  async up(queryRunner: QueryRunner): Promise<void> {
    await addColumns(queryRunner, 'note', { village: shortText(40, { nullable: true }), weight: int({ default: 7 }) })
    await addIndex(queryRunner, 'note', { on: ['village', 'publishedAt'] })
  }

  async down(queryRunner: QueryRunner): Promise<void> {
    await dropIndex(queryRunner, 'note', { on: ['village', 'publishedAt'] })
    await dropColumns(queryRunner, 'note', ['village', 'weight'])
  }
}

class CreateJob implements MigrationInterface {
  name = 'CreateJob1700000000003'
  up = createJobTable
  down = dropJobTable
}

@Entity('note')
@Index(['org', 'publishedAt'])
@Index(['village', 'publishedAt'])
@Index(['submissionKey'], { unique: true })
class NoteWithPlace {
  @Column(id26({ primary: true })) id!: string
  @Column(shortText(12)) org!: string
  @Column(shortText(80)) title!: string
  @Column(longText({ nullable: true })) body!: string | null
  @Column(legalDate({ nullable: true })) day!: string | null
  @Column(instant()) publishedAt!: string
  @Column(flag({ default: 0 })) isSample!: boolean
  @Column(int({ default: 1 })) version!: number
  @Column(shortText(32, { nullable: true })) submissionKey!: string | null
  @Column(shortText(40, { nullable: true })) village!: string | null
  @Column(int({ default: 7 })) weight!: number
}

const all: MigrationClass[] = [CreateNote, AddPlace, CreateJob]

/** The statements that would bring the schema to what the entities say. */
async function drift(db: Database): Promise<string[]> {
  const log = await db.dataSource.driver.createSchemaBuilder().log()
  return log.upQueries.map(({ query }) => query)
}

it('goes up, down and up again with rows in the tables, and leaves no drift from the entities', async () => {
  const db = await openTestDatabase([NoteWithPlace, Job], all)
  expect(await drift(db)).toEqual([])
  const inVillage: Partial<NoteWithPlace> = { ...aNote('a'), village: '先锋村' }
  await db.write((tx) => tx.insert(NoteWithPlace, [inVillage, aNote('b')]))

  expect(await migrateDown(db, all, 2)).toBe(2)
  expect(await drift(db)).not.toEqual([])
  expect(await db.read(rowCount, 'select count(*) as n from note')).toEqual([{ n: 2 }])

  expect(await migrate(db, all)).toEqual(['AddPlace1700000000002', 'CreateJob1700000000003'])
  expect(await drift(db)).toEqual([])
  expect(await db.read(rowCount, 'select count(*) as n from note where weight = 7')).toEqual([{ n: 2 }])
  expect(await migrate(db, all)).toEqual([])

  expect(await migrateDown(db, all, 9)).toBe(3)
  expect(await migrate(db, all)).toHaveLength(3)
  await db.close()
})

it('goes on where a migration died half way', async () => {
  class DiesHalfWay implements MigrationInterface {
    name = 'AddPlace1700000000002'
    async up(queryRunner: QueryRunner): Promise<void> {
      await addColumns(queryRunner, 'note', { village: shortText(40, { nullable: true }) })
      throw new Error('power cut')
    }
    async down(): Promise<void> {}
  }
  const db = await openTestDatabase([NoteWithPlace], [CreateNote])
  await expect(migrate(db, [CreateNote, DiesHalfWay])).rejects.toThrow('power cut')
  expect(await migrate(db, [CreateNote, AddPlace])).toEqual(['AddPlace1700000000002'])
  expect(await drift(db)).toEqual([])
  await db.close()
})

it('is run by one of several that start at once; the others wait and find nothing to do', async () => {
  let runs = 0
  class Slow implements MigrationInterface {
    name = 'Slow1700000000009'
    async up(): Promise<void> {
      runs++
      await new Promise((resolve) => setTimeout(resolve, 150))
    }
    async down(): Promise<void> {}
  }
  const place = await createPlace()
  const opened = [await openDatabase({ ...place, entities: [Note] })]
  if (place.databaseUrl) for (let i = 0; i < 3; i++) opened.push(await openDatabase({ ...place, entities: [Note] }))
  const [first] = opened
  if (!first) throw new Error('nothing opened')
  const starters = place.databaseUrl ? opened : [first, first, first]
  const results = await Promise.allSettled(starters.map((db) => migrate(db, [CreateNote, Slow])))
  await Promise.all(opened.map((db) => db.close()))
  const names = results.flatMap((result) => (result.status === 'fulfilled' ? result.value : [String(result.reason)]))
  expect(names.sort()).toEqual(['CreateNote1700000000001', 'Slow1700000000009'])
  expect(runs).toBe(1)
  await place.remove()
})

it('refuses a list that is out of order or whose names would not survive bundling', async () => {
  class Nameless implements MigrationInterface {
    async up(): Promise<void> {}
    async down(): Promise<void> {}
  }
  const db = await openTestDatabase([Note], [CreateNote])
  await expect(migrate(db, [CreateJob, CreateNote])).rejects.toThrow('oldest first')
  await expect(migrate(db, [Nameless])).rejects.toThrow('needs a name')
  await db.close()
})
