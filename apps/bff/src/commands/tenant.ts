import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase, type Database } from '../database/database'
import { migrate } from '../database/migrate'
import { entities, migrations } from '../database/schema'
import type { Env } from '../env'
import { loadTenant } from '../load-tenant'
import { readTenantFiles } from '../tenant/tenant-files'
import { addTenant } from './add-tenant'
import { applyDifferences } from './apply-differences'
import { openStopped, requireDatabase } from './open-stopped'
import { readContents, type Contents } from './tenant-contents'
import { findDifferences } from './tenant-differences'
import { differenceLines } from './tenant-lines'

const usage = '用法：npm run tenant -- add 租户 （在现有的乡镇旁边加一个），npm run tenant -- diff 租户 （看配置和数据库哪里不一样），或 npm run tenant -- apply 租户 （把不一样的放进数据库，乡里改过的不动）'

/** Adds config/tenants/NAME as a further township, or compares it with the database and brings in what is new there. */
export async function tenantCommand([verb, name]: string[], env: Env, configDir: string): Promise<string[]> {
  if ((verb !== 'add' && verb !== 'diff' && verb !== 'apply') || !name) throw new Error(usage)
  requireDatabase(env)
  if (verb === 'add') return add(name, env, configDir)
  const { code, contents: wanted } = await contentsOfFiles(name, configDir)
  return verb === 'diff' ? diff(code, wanted, env) : apply(code, wanted, { ...env, tenant: name }, configDir)
}

async function add(name: string, env: Env, configDir: string): Promise<string[]> {
  const files = readTenantFiles(join(configDir, 'tenants', name))
  const { house } = await openStopped(env, configDir)
  try {
    return await addTenant(house, files)
  } finally {
    await house.db.close()
  }
}

/** What a first start would load, by loading it: into a database of its own that is thrown away. */
export async function contentsOfFiles(name: string, configDir: string): Promise<{ code: string; contents: Contents }> {
  const files = readTenantFiles(join(configDir, 'tenants', name))
  const dataDir = await mkdtemp(join(tmpdir(), 'mingbai-tenant-'))
  try {
    const db = await openDatabase({ dataDir, entities })
    try {
      await migrate(db, migrations)
      await loadTenant(db, files, new Date())
      return { code: files.tenant.code, contents: await readContents(db, files.tenant.code) }
    } finally {
      await db.close()
    }
  } finally {
    await rm(dataDir, { recursive: true, force: true })
  }
}

async function diff(code: string, wanted: Contents, { databaseUrl, dataDir }: Env): Promise<string[]> {
  const db = await openDatabase({ databaseUrl, dataDir, entities, readOnly: true })
  try {
    return differenceLines(await compare(db, code, wanted), 'diff')
  } finally {
    await db.close()
  }
}

async function apply(code: string, wanted: Contents, env: Env, configDir: string): Promise<string[]> {
  const { house } = await openStopped(env, configDir)
  try {
    const differences = await compare(house.db, code, wanted)
    await applyDifferences(house.db, code, differences, house.clock())
    return differenceLines(differences, 'apply')
  } finally {
    await house.db.close()
  }
}

const compare = async (db: Database, code: string, wanted: Contents) => findDifferences(wanted, await readContents(db, code), code)
