import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Connection } from './embedded'
import { inUse } from './texts'

/**
 * Keeps DATA_DIR for this process. What locks is an open exclusive transaction on `mingbai.lock`: the kernel ends
 * it with its process however that dies, so there is never a stale lock, and containers that share a volume but not
 * their process numbers still see each other. `mingbai.pid` only serves the error message.
 * @returns the release
 */
export function lockFolder(dataDir: string): () => void {
  mkdirSync(dataDir, { recursive: true })
  const pidFile = join(dataDir, 'mingbai.pid')
  const lock = new Connection(join(dataDir, 'mingbai.lock'), { timeout: 0 })
  try {
    lock.exec('BEGIN EXCLUSIVE')
  } catch (cause) {
    lock.close()
    if (!isBusy(cause)) throw cause
    throw new Error(inUse(dataDir, readPid(pidFile)), { cause })
  }
  writeFileSync(pidFile, `${process.pid}\n`)
  return () => {
    rmSync(pidFile, { force: true })
    lock.close()
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'SQLITE_BUSY'
}

function readPid(pidFile: string): string {
  try {
    return readFileSync(pidFile, 'utf8').trim()
  } catch {
    return '?'
  }
}
