import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { freePort } from '../../scripts/lib/private-mariadb.mjs'
import { atExit } from './at-exit'
import { openLine } from './load'
import type { Place } from './places'

/** As `npm start` does: what a request leaves behind is short-lived, and a small nursery holds it in 50 MB less. */
const asStarted = ['--max-semi-space-size=4']

export const root = resolve(__dirname, '../..')

/** Gone when this process ends. */
export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mingbai-bench-'))
  atExit(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export interface Running {
  port: number
  /** Milliseconds from the start of the process to the first good answer of /readyz. */
  readyAfter: number
  memory: () => number
  /** In order, as Ctrl-C does. */
  stop: () => Promise<void>
  /** kill -9. */
  kill: () => Promise<void>
}

/** PROFILE=folder: what the server spent its time on, for Chromium's devtools. */
const profiled = process.env.PROFILE ? ['--cpu-prof', `--cpu-prof-dir=${process.env.PROFILE}`] : []

interface OursOptions {
  /** With the built clients, as people run it; else the API alone. */
  clients?: boolean
  /** More settings. */
  more?: Record<string, string>
}

/** The built server over a place. Each request of a load may say whose it is (X-Forwarded-For). */
export async function startOurs({ databaseUrl, dataDir, keysFile }: Place, { clients = false, more = {} }: OursOptions = {}): Promise<Running> {
  const port = await freePort()
  // The server looks for its files from where it is started.
  const cwd = clients ? root : join(dataDir, 'api-only')
  if (!clients && !existsSync(cwd)) {
    mkdirSync(cwd)
    symlinkSync(join(root, 'config'), join(cwd, 'config'))
  }
  return running(port, cwd, [...asStarted, ...profiled, join(root, 'apps/bff/dist/main.cjs'), '--empty'], {
    PORT: String(port), HOST: '127.0.0.1', PUBLIC_URL: `http://127.0.0.1:${port}`, DATA_DIR: dataDir, KEYS_FILE: keysFile, DATABASE_URL: databaseUrl ?? '', TRUST_PROXY: '1', LOG_LEVEL: 'error', NODE_ENV: 'production', ...more,
  })
}

export type BareWork =
  | { kind: 'page' }
  | { kind: 'list'; sql: string; place: string[]; names: Record<string, string> }
  | { kind: 'like'; sql: string }
  | { kind: 'submission'; statements: { sql: string; params: (string | number | null)[]; varying: (string | null)[]; reads: boolean }[]; reply: string }

export interface BareOptions {
  work: BareWork
  /** Sent with every answer, so that both sides send the same bytes. */
  headers: Record<string, string>
  place: Place | null
}

/** What node:http and the bare driver can do: no framework, no checks, no escaping into layers. */
export async function startBare({ work, headers, place }: BareOptions): Promise<Running> {
  const port = await freePort()
  const file = join(place?.dataDir ?? scratchFolder(), `bare-${port}.json`)
  writeFileSync(file, JSON.stringify({ port, work, headers, databaseUrl: place?.databaseUrl ?? null, file: place ? join(place.dataDir, 'mingbai.db') : null }))
  return running(port, root, [join(root, 'test/bench/bare-server.mjs'), file], {})
}

async function running(port: number, cwd: string, args: string[], env: Record<string, string>): Promise<Running> {
  const start = performance.now()
  const child = spawn(process.execPath, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'inherit'] })
  const ended = once(child, 'exit').then(atExit(() => void child.kill('SIGKILL')))
  await untilReady(port, child)
  const end = async (signal: 'SIGTERM' | 'SIGKILL') => {
    child.kill(signal)
    await ended
  }
  return { port, readyAfter: performance.now() - start, memory: () => residentMemory(child), stop: () => end('SIGTERM'), kill: () => end('SIGKILL') }
}

async function untilReady(port: number, child: ChildProcess): Promise<void> {
  for (let tried = 0; tried < 6000; tried++) {
    if (child.exitCode !== null) throw new Error('a server ended before it was ready')
    try {
      const line = await openLine(port)
      await line.ask({ path: '/readyz' })
      line.close()
      return
    } catch {
      await sleep(5)
    }
  }
  throw new Error('a server was not ready in 30 s')
}

/** Bytes. */
function residentMemory({ pid }: ChildProcess): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
  return Number(kilobytes) * 1024
}
