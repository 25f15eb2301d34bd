import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createPool } from 'mysql2/promise'
import { readEnv } from '../../apps/bff/src/env'
import type { House } from '../../apps/bff/src/house'
import { makeKeys } from '../../apps/bff/src/keys/load-keys'
import { openHouse } from '../../apps/bff/src/open-house'
import { root, scratchFolder } from './servers'

/** A database with the tenant loaded and nothing else, that servers and baselines may open in turn. */
export interface Place {
  engine: 'MariaDB' | 'embedded'
  databaseUrl: string | null
  dataDir: string
  keysFile: string
}

/** @param server address of a MariaDB; null: the embedded database */
export async function makePlace(server: string | null): Promise<Place> {
  const dataDir = scratchFolder()
  const keysFile = join(dataDir, 'keys.json')
  writeFileSync(keysFile, JSON.stringify(makeKeys()))
  return { engine: server ? 'MariaDB' : 'embedded', databaseUrl: server && (await makeSchema(server)), dataDir, keysFile }
}

async function makeSchema(server: string): Promise<string> {
  const name = `bench_${randomBytes(4).toString('hex')}`
  const pool = createPool({ uri: server, connectionLimit: 1 })
  await pool.query(`create database ${name} character set utf8mb4 collate utf8mb4_bin`)
  await pool.end()
  const url = new URL(server)
  url.pathname = `/${name}`
  return url.href
}

interface InHouse {
  /** More settings. */
  more?: Record<string, string>
  clock?: () => Date
}

/** Opens the place in this process; on the embedded database no server may have it at the same time. */
export async function inHouse<T>({ databaseUrl, dataDir, keysFile }: Place, work: (house: House) => Promise<T>, { more = {}, clock = () => new Date() }: InHouse = {}): Promise<T> {
  const env = readEnv({ DATA_DIR: dataDir, KEYS_FILE: keysFile, LOG_LEVEL: 'error', ...(databaseUrl ? { DATABASE_URL: databaseUrl } : {}), ...more })
  const { house } = await openHouse(env, join(root, 'config'), { clock })
  try {
    return await work(house)
  } finally {
    await house.db.close()
  }
}
