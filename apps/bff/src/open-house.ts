import { join } from 'node:path'
import { pino, type Logger } from 'pino'
import { openDatabase } from './database/database'
import { migrate } from './database/migrate'
import { entities, migrations } from './database/schema'
import type { Env } from './env'
import type { House } from './house'
import { loadKeys } from './keys/load-keys'
import { openHouses } from './tenant/all-houses'
import { loadTenant } from './load-tenant'
import type { Channel } from './outbox/channel'
import { openChannels } from './outbox/open-channels'
import { readTenantFiles, type TenantFiles } from './tenant/tenant-files'
import { openFileStore } from './uploads/open-file-store'

export interface Opened {
  house: House
  files: TenantFiles
  /** Where the keys were made just now. */
  keysMadeAt: string | null
}

/** What tests put in place of the real thing. */
interface Replaced {
  clock?: () => Date
  log?: Logger
  channels?: readonly Channel[]
}

/** Standard error, so that what is printed for the operator stays readable. */
const operatorsLog = (env: Env): Logger => pino({ level: env.logLevel }, pino.destination({ dest: 2, sync: false }))

/** Database, keys, tenant: everything that must stand before the first request. @throws Error with a plain sentence */
export async function openHouse(env: Env, configDir: string, { clock = () => new Date(), log = operatorsLog(env), channels = openChannels(env) }: Replaced = {}): Promise<Opened> {
  const { keys, madeAt } = loadKeys({ dataDir: env.dataDir, keysFile: env.keysFile, mayMake: env.databaseUrl === undefined })
  const files = readTenantFiles(join(configDir, 'tenants', env.tenant))
  const db = await openDatabase({ databaseUrl: env.databaseUrl, dataDir: env.dataDir, entities })
  try {
    await migrate(db, migrations)
    await loadTenant(db, files, clock())
    const house = openHouses(db, files.tenant.code, { db, env, keys, clock, log, channels, files: openFileStore(env) })
    await Promise.all([house.book(), house.all()])
    return { house, files, keysMadeAt: madeAt }
  } catch (error) {
    await db.close()
    throw error
  }
}
