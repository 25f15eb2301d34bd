import { setTimeout as sleep } from 'node:timers/promises'
import { MigrationExecutor, type DataSource, type MigrationInterface, type QueryRunner } from 'typeorm'
import type { Database } from './database'

/** A migration needs a `name` of its own that ends in 13 digits (milliseconds): class names do not survive bundling. */
export type MigrationClass = new () => MigrationInterface

/**
 * Brings the schema up to date. Many processes may start at once: on a server one leads under a row lock and the
 * others wait, then find nothing to do; the embedded database has one process anyway.
 * @param migrations in order, oldest first; those that ran before are skipped
 * @returns the names of those that ran now
 */
export async function migrate(db: Database, migrations: readonly MigrationClass[]): Promise<string[]> {
  return leading(db.dataSource, async () => {
    const executor = executorFor(db.dataSource, migrations)
    const ran = await executor.executePendingMigrations()
    return ran.map((migration) => migration.name)
  })
}

/** Takes the last `steps` migrations back. @returns how many there were to take back */
export async function migrateDown(db: Database, migrations: readonly MigrationClass[], steps: number): Promise<number> {
  return leading(db.dataSource, async () => {
    const executor = executorFor(db.dataSource, migrations)
    let undone = 0
    while (undone < steps && (await executor.getExecutedMigrations()).length > 0) {
      await executor.undoLastMigration()
      undone++
    }
    return undone
  })
}

const isEmbedded = (dataSource: DataSource) => dataSource.options.type === 'better-sqlite3'

function executorFor(dataSource: DataSource, migrations: readonly MigrationClass[]): MigrationExecutor {
  const instances = migrations.map((Migration) => new Migration())
  const stamps = instances.map(({ name }, i) => {
    const digits = /\d{13}$/.exec(name ?? '')?.[0]
    if (!digits) throw new Error(`Migration ${i + 1} needs a name ending in 13 digits, not ${name ?? 'none'}`)
    return Number(digits)
  })
  if (stamps.some((stamp, i) => stamp <= (stamps[i - 1] ?? 0))) throw new Error('Migrations must be listed oldest first')
  dataSource.migrations.splice(0, dataSource.migrations.length, ...instances)
  const executor = new MigrationExecutor(dataSource)
  // MySQL commits at every CREATE or ALTER: a transaction there would only pretend.
  executor.transaction = isEmbedded(dataSource) ? 'each' : 'none'
  return executor
}

const turns = new WeakMap<DataSource, Promise<unknown>>()

/** One after the other within this process; between processes only one leads. */
function leading<T>(dataSource: DataSource, work: () => Promise<T>): Promise<T> {
  const before = turns.get(dataSource) ?? Promise.resolve()
  const mine = before.then(() => (isEmbedded(dataSource) ? work() : underRowLock(dataSource, work)))
  turns.set(dataSource, mine.catch(() => undefined))
  return mine
}

/** The row lock is held by a connection that does nothing else, and falls with it if this process dies. */
async function underRowLock<T>(dataSource: DataSource, work: () => Promise<T>): Promise<T> {
  const guard = dataSource.createQueryRunner()
  try {
    await createLockRow(guard)
    await guard.query('START TRANSACTION')
    await takeLock(guard)
    return await work()
  } finally {
    await guard.query('ROLLBACK').catch(() => undefined)
    await guard.release()
  }
}

async function createLockRow(queryRunner: QueryRunner): Promise<void> {
  // Not the Table API: only the server can make "if not exists" hold for several that ask at once.
  await queryRunner.query('create table if not exists schema_lock (id int primary key)')
  await queryRunner.query('insert ignore into schema_lock (id) values (1)')
}

const lockTries = 20

/** A server gives up a waiting statement after some time (50 s by default); a long migration may need more. */
async function takeLock(guard: QueryRunner): Promise<void> {
  for (let tried = 1; ; tried++) {
    try {
      await guard.query('select id from schema_lock where id = 1 for update')
      return
    } catch (error) {
      if (tried === lockTries) throw error
      await sleep(100)
    }
  }
}
