import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { openDatabase } from '../../apps/bff/src/database/database'
import { migrate } from '../../apps/bff/src/database/migrate'
import { entities, migrations } from '../../apps/bff/src/database/schema'
import { loadTenant } from '../../apps/bff/src/load-tenant'
import { readTenantFiles } from '../../apps/bff/src/tenant/tenant-files'
import { START } from './start'
import { onServer, TEMPLATE } from './template'

/** Before all tests: what a first start makes, made once. Migrations and tenant took most of the time of the server's tests. */
export default async function makeTemplate(): Promise<void> {
  const server = process.env.TEST_DATABASE_URL
  const dataDir = await mkdtemp(join(tmpdir(), 'mingbai-template-'))
  const place = server ? { databaseUrl: await emptySchema(server), dataDir } : { dataDir }
  const db = await openDatabase({ ...place, entities })
  await migrate(db, migrations)
  await loadTenant(db, readTenantFiles(resolve('config/tenants/lingsha')), new Date(START))
  await db.close()
  process.env.TEST_TEMPLATE = dataDir
}

async function emptySchema(server: string): Promise<string> {
  await onServer(server, `drop database if exists ${TEMPLATE}; create database ${TEMPLATE} character set utf8mb4 collate utf8mb4_bin`)
  const url = new URL(server)
  url.pathname = `/${TEMPLATE}`
  return url.href
}
