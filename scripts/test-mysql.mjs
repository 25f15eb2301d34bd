/**
 * Runs the server's tests on a MySQL-protocol database: the one in TEST_DATABASE_URL, or a private MariaDB that
 * lives in a temporary folder as long as this script does. Further arguments go to jest.
 */
import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

const jestArguments = process.argv.slice(2)
const jestProgram = createRequire(import.meta.url).resolve('jest/bin/jest')
/** Debian keeps daemons in sbin, which is not on every user's PATH. */
const env = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/usr/local/sbin` }
let stopServer = () => {}
let stopJest = () => {}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
  process.on(signal, () => {
    stopJest()
    stopServer()
    process.exit(130)
  })
}

try {
  const databaseUrl = process.env.TEST_DATABASE_URL || (await startMariadb())
  process.exitCode = await runJest(databaseUrl)
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  stopServer()
}

function runJest(databaseUrl) {
  const jest = spawn(process.execPath, [jestProgram, ...jestArguments], {
    stdio: 'inherit',
    env: { ...env, SUITES: 'bff', TEST_DATABASE_URL: databaseUrl },
  })
  stopJest = () => jest.kill()
  return new Promise((resolve, reject) => {
    jest.on('error', reject)
    jest.on('exit', (code) => resolve(code ?? 1))
  })
}

/** @returns the address of its empty database */
async function startMariadb() {
  if (spawnSync('mariadbd', ['--version'], { env }).error) {
    throw new Error('mariadbd is not installed: install mariadb-server, or name a server in TEST_DATABASE_URL=mysql://user:password@host:3306/test')
  }
  const folder = mkdtempSync(join(tmpdir(), 'mingbai-mariadb-'))
  stopServer = () => rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(folder, 'tmp'))
  const asRoot = userInfo().uid === 0 ? ['--user=root'] : []
  const data = `--datadir=${join(folder, 'data')}`
  execFileSync(
    'mariadb-install-db',
    ['--no-defaults', data, '--auth-root-authentication-method=normal', '--skip-test-db', ...asRoot],
    { env, stdio: ['ignore', 'ignore', 'inherit'] },
  )
  const port = await freePort()
  const errorLog = join(folder, 'error.log')
  // A group of its own, so that Ctrl-C reaches this script first and the server is stopped in order.
  const server = spawn(
    'mariadbd',
    ['--no-defaults', ...asRoot, data, `--socket=${join(folder, 's.sock')}`, `--port=${port}`, '--bind-address=127.0.0.1',
      `--log-error=${errorLog}`, `--tmpdir=${join(folder, 'tmp')}`, '--skip-name-resolve',
      '--character-set-server=utf8mb4', '--collation-server=utf8mb4_unicode_ci', '--innodb-buffer-pool-size=128M'],
    { env, stdio: 'ignore', detached: true },
  )
  stopServer = () => {
    stopServer = () => {}
    if (server.pid !== undefined && server.exitCode === null) stopProcess(server.pid)
    rmSync(folder, { recursive: true, force: true })
  }
  for (let waited = 0; waited < 30_000; waited += 100) {
    if (spawnSync('mariadb-admin', ['--no-defaults', `--port=${port}`, '--host=127.0.0.1', '--user=root', 'ping'], { env }).status === 0) {
      return await createDatabase(port)
    }
    if (server.exitCode !== null) break
    await sleep(100)
  }
  throw new Error(`MariaDB did not start:\n${readFileSync(errorLog, 'utf8')}`)
}

function createDatabase(port) {
  execFileSync('mariadb', ['--no-defaults', `--port=${port}`, '--host=127.0.0.1', '--user=root', '--execute=create database test'], { env })
  return `mysql://root@127.0.0.1:${port}/test`
}

/** Asks the server to end, waits for it, and after 10 s ends it the hard way. */
function stopProcess(pid) {
  const isAlive = () => spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim().replace(/^Z.*/, '') !== ''
  process.kill(pid, 'SIGTERM')
  for (let waited = 0; isAlive() && waited < 10_000; waited += 50) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50)
  if (isAlive()) process.kill(pid, 'SIGKILL')
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}
