import { execFileSync, spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/** Debian keeps daemons in sbin, which is not on every user's PATH. */
const env = { ...process.env, PATH: `${process.env.PATH}:/usr/sbin:/usr/local/sbin` }

export const hasMariadb = () => !spawnSync('mariadbd', ['--version'], { env }).error

/**
 * A MariaDB of our own in a temporary folder, with one empty database.
 * @param {string[]} [options] more options for the server
 * @returns {Promise<{ url: string, stop: () => void }>} `stop` ends the server and removes the folder; it may be called twice,
 *   and runs by itself when this process exits
 */
export async function startPrivateMariadb(options = []) {
  if (!hasMariadb()) {
    throw new Error('mariadbd is not installed: install mariadb-server, or name a server in TEST_DATABASE_URL=mysql://user:password@host:3306/test')
  }
  const folder = mkdtempSync(join(tmpdir(), 'mingbai-mariadb-'))
  let server
  const stop = () => {
    if (server?.pid !== undefined && server.exitCode === null) stopProcess(server.pid)
    server = undefined
    rmSync(folder, { recursive: true, force: true })
  }
  process.once('exit', stop)
  try {
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
    // A group of its own, so that Ctrl-C reaches the script first and the server is stopped in order.
    server = spawn(
      'mariadbd',
      ['--no-defaults', ...asRoot, data, `--socket=${join(folder, 's.sock')}`, `--port=${port}`, '--bind-address=127.0.0.1',
        `--log-error=${errorLog}`, `--tmpdir=${join(folder, 'tmp')}`, '--skip-name-resolve',
        '--character-set-server=utf8mb4', '--collation-server=utf8mb4_unicode_ci', '--innodb-buffer-pool-size=128M', ...options],
      { env, stdio: 'ignore', detached: true },
    )
    await waitUntilUp(server, port, errorLog)
    execFileSync('mariadb', ['--no-defaults', `--port=${port}`, '--host=127.0.0.1', '--user=root', '--execute=create database test'], { env })
    return { url: `mysql://root@127.0.0.1:${port}/test`, stop }
  } catch (error) {
    stop()
    throw error
  }
}

async function waitUntilUp(server, port, errorLog) {
  for (let waited = 0; waited < 30_000; waited += 100) {
    if (spawnSync('mariadb-admin', ['--no-defaults', `--port=${port}`, '--host=127.0.0.1', '--user=root', 'ping'], { env }).status === 0) return
    if (server.exitCode !== null) break
    await sleep(100)
  }
  throw new Error(`MariaDB did not start:\n${readFileSync(errorLog, 'utf8')}`)
}

/** Asks the server to end, waits for it, and after 10 s ends it the hard way. */
function stopProcess(pid) {
  const isAlive = () => spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim().replace(/^Z.*/, '') !== ''
  process.kill(pid, 'SIGTERM')
  for (let waited = 0; isAlive() && waited < 10_000; waited += 50) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 50)
  if (isAlive()) process.kill(pid, 'SIGKILL')
}

/** @returns {Promise<number>} a port of 127.0.0.1 that nobody listens on */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer()
    probe.on('error', reject)
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })
}
