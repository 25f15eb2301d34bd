/**
 * Runs the server's tests on a MySQL-protocol database: the one in TEST_DATABASE_URL, or a private MariaDB that
 * lives in a temporary folder as long as this script does. Further arguments go to jest.
 */
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { availableParallelism } from 'node:os'
import { startPrivateMariadb } from './lib/private-mariadb.mjs'

/** What a power cut would lose is nothing to a test. */
const forgetful = ['--innodb-flush-log-at-trx-commit=0', '--innodb-flush-method=nosync', '--innodb-doublewrite=0']
const jestArguments = process.argv.slice(2)
const jestProgram = createRequire(import.meta.url).resolve('jest/bin/jest')
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
  process.exitCode = await runJest(process.env.TEST_DATABASE_URL || (await privateServer()))
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
} finally {
  stopServer()
}

async function privateServer() {
  const { url, stop } = await startPrivateMariadb(forgetful)
  stopServer = stop
  return url
}

function runJest(databaseUrl) {
  // Two at least: a suite waits for its database half of the time, and on two cores jest would run one after the other.
  const workers = Math.max(2, availableParallelism() - 1)
  const jest = spawn(process.execPath, [jestProgram, `--maxWorkers=${workers}`, ...jestArguments], {
    stdio: 'inherit',
    env: { ...process.env, SUITES: 'bff', TEST_DATABASE_URL: databaseUrl },
  })
  stopJest = () => jest.kill()
  return new Promise((resolve, reject) => {
    jest.on('error', reject)
    jest.on('exit', (code) => resolve(code ?? 1))
  })
}
