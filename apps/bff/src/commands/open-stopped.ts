import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { embeddedFile } from '../database/sqlite-engine'
import type { Env } from '../env'
import { openHouse, type Opened } from '../open-house'

/** @throws Error where a wrong DATA_DIR would otherwise begin a new, empty database without a word */
export function requireDatabase({ databaseUrl, dataDir }: Env): void {
  if (databaseUrl === undefined && !existsSync(join(dataDir, embeddedFile))) throw new Error(`${dataDir} 里还没有数据库：请检查 DATA_DIR，或先启动一次服务。`)
}

/** Opens what the server uses, for a command that writes; the embedded database lets only one process in. */
export async function openStopped(env: Env, configDir: string): Promise<Opened> {
  requireDatabase(env)
  try {
    return await openHouse(env, configDir)
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error)
    throw new Error(`打不开数据库。如果服务正在运行，请先停下它（在它的窗口按 Ctrl-C）。\n${why}`, { cause: error })
  }
}
