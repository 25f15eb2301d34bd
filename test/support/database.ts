import { randomBytes } from 'node:crypto'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase, type Database } from '../../apps/bff/src/database/database'
import type { EntityClass } from '../../apps/bff/src/database/engine'
import { migrate, type MigrationClass } from '../../apps/bff/src/database/migrate'
import { fillFromTemplate, onServer, templateFolder } from './template'

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

/** Where a database may be opened more than once, or by another process. */
export interface TestPlace {
  /** Absent: embedded. */
  databaseUrl?: string
  dataDir: string
  remove(): Promise<void>
}

/** An empty place. */
export async function createPlace(): Promise<TestPlace> {
  const dataDir = await mkdtemp(join(tmpdir(), 'mingbai-test-'))
  const removeFolder = () => rm(dataDir, { recursive: true, force: true })
  const server = process.env.TEST_DATABASE_URL
  if (!server) return { dataDir, remove: removeFolder }

  const schema = `mingbai_test_${randomBytes(6).toString('hex')}`
  await onServer(server, `create database ${schema} character set utf8mb4 collate utf8mb4_bin`)
  return {
    databaseUrl: urlOf(server, schema),
    dataDir,
    remove: async () => {
      await onServer(server, `drop database ${schema}`)
      await removeFolder()
    },
  }
}

/** Numbers of the schemas in use by this test file. */
const inUse = new Set<number>()

/** A place with all tables and the tenant of config/ in them, as after a first start. */
export async function createFilledPlace(): Promise<TestPlace> {
  const dataDir = await mkdtemp(join(tmpdir(), 'mingbai-test-'))
  const removeFolder = () => rm(dataDir, { recursive: true, force: true })
  const server = process.env.TEST_DATABASE_URL
  if (!server) {
    await cp(templateFolder(), dataDir, { recursive: true })
    return { dataDir, remove: removeFolder }
  }

  // Making tables is what takes long on a server: a worker keeps its schemas, and each use begins with the template's rows.
  const number = Array.from({ length: inUse.size + 1 }, (_, at) => at).find((at) => !inUse.has(at)) ?? 0
  inUse.add(number)
  const schema = `mingbai_test_worker_${process.env.JEST_WORKER_ID ?? '0'}_${number}`
  await fillFromTemplate(server, schema)
  return {
    databaseUrl: urlOf(server, schema),
    dataDir,
    remove: async () => {
      inUse.delete(number)
      await removeFolder()
    },
  }
}

function urlOf(server: string, schema: string): string {
  const url = new URL(server)
  url.pathname = `/${schema}`
  return url.href
}
