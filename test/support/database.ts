import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { randomBytes } from 'node:crypto'
import { createPool } from 'mysql2/promise'
import { openDatabase, type Database } from '../../apps/bff/src/database/database'
import type { EntityClass } from '../../apps/bff/src/database/engine'
import { migrate, type MigrationClass } from '../../apps/bff/src/database/migrate'

/**
 * A database that nobody else has: a temporary folder, or with TEST_DATABASE_URL a schema of its own on that server.
 * `close()` removes it.
 */
export async function openTestDatabase(
  entities: readonly EntityClass[],
  migrations: readonly MigrationClass[] = [],
): Promise<Database> {
  const place = await createPlace()
  const db = await openDatabase({ ...place, entities })
  await migrate(db, migrations)
  return {
    ...db,
    close: async () => {
      await db.close()
      await place.remove()
    },
  }
}

export interface TestPlace {
  /** Absent: embedded. */
  databaseUrl?: string
  dataDir: string
  remove(): Promise<void>
}

/** Where a database may be opened more than once, or by another process. */
export async function createPlace(): Promise<TestPlace> {
  const dataDir = await mkdtemp(join(tmpdir(), 'mingbai-test-'))
  const removeFolder = () => rm(dataDir, { recursive: true, force: true })
  const server = process.env.TEST_DATABASE_URL
  if (!server) return { dataDir, remove: removeFolder }

  const schema = `mingbai_test_${randomBytes(6).toString('hex')}`
  await onServer(server, `create database ${schema} character set utf8mb4 collate utf8mb4_bin`)
  const url = new URL(server)
  url.pathname = `/${schema}`
  return {
    databaseUrl: url.href,
    dataDir,
    remove: async () => {
      await onServer(server, `drop database ${schema}`)
      await removeFolder()
    },
  }
}

async function onServer(server: string, sql: string): Promise<void> {
  const { hostname, port, username, password } = new URL(server)
  const pool = createPool({
    host: hostname,
    port: Number(port || 3306),
    user: decodeURIComponent(username),
    password: decodeURIComponent(password),
    connectionLimit: 1,
  })
  await pool.query(sql)
  await pool.end()
}
