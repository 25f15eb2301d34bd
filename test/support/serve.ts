import { randomBytes } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { join, resolve } from 'node:path'
import { Writable } from 'node:stream'
import { pino } from 'pino'
import { makeApp } from '../../apps/bff/src/app'
import { readEnv } from '../../apps/bff/src/env'
import type { House, Scope } from '../../apps/bff/src/house'
import { closeServer } from '../../apps/bff/src/http/close-server'
import { serverOptions } from '../../apps/bff/src/http/server-options'
import { makeKeys } from '../../apps/bff/src/keys/load-keys'
import { openHouse } from '../../apps/bff/src/open-house'
import type { Channel } from '../../apps/bff/src/outbox/channel'
import type { Clients } from '../../apps/bff/src/pages/serve-clients'
import type { TenantFiles } from '../../apps/bff/src/tenant/tenant-files'
import { makeClient, type Client } from './client'
import { createFilledPlace, type TestPlace } from './database'
import { START } from './start'

export interface TestHouse {
  house: House
  files: TenantFiles
  place: TestPlace
  origin: string
  /** Lines of the log, each one JSON. */
  logged: string[]
  /** Moves the clock on. */
  later(milliseconds: number): void
  /** A phone that nobody has seen before. */
  phone(options?: { address?: string; device?: string }): Client
  /** Somebody with a session, from `aStaff`. */
  browser(session: string): Client
  scope(): Promise<Scope>
  close(): Promise<void>
}

interface Options {
  env?: Record<string, string>
  clients?: Clients
  /** Filled by the test, in place of an own one. */
  filled?: TestPlace
  /** Beside another house on the same database: a second process. */
  beside?: TestHouse
  /** The instant at which the test begins; ISO 8601 UTC. */
  start?: string
  /** In place of what the settings connect. */
  channels?: readonly Channel[]
}

export const newDevice = (): string => randomBytes(16).toString('hex')

/** The whole server over a database of its own, with the tenant of config/, on a free port. */
export async function openTestHouse({ env: more = {}, clients = { h5: null, console: null }, beside, start = START, channels, filled }: Options = {}): Promise<TestHouse> {
  const place = beside?.place ?? filled ?? (await createFilledPlace())
  const keysFile = join(place.dataDir, 'test-keys.json')
  if (!beside) writeFileSync(keysFile, JSON.stringify(makeKeys()))
  // Behind a proxy, so that a test can say which address a phone has.
  const read = readEnv({ DATA_DIR: place.dataDir, KEYS_FILE: keysFile, TRUST_PROXY: '1', LOG_LEVEL: 'info', ...more })
  const logged: string[] = []
  const log = pino({ level: read.logLevel }, new Writable({ write: (chunk: Buffer, _encoding, done) => (logged.push(chunk.toString()), done()) }))
  let now = Date.parse(start)
  const clock = () => new Date(now)
  const { house, files } = await openHouse({ ...read, databaseUrl: place.databaseUrl }, resolve('config'), { clock, log, ...(channels ? { channels } : {}) })
  const answer = makeApp(house, clients).callback()
  const server = createServer(serverOptions, (request, response) => void answer(request, response))
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  const origin = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
  return {
    house, files, place, origin, logged,
    later: (milliseconds) => void (now += milliseconds),
    phone: ({ address: seen, device = newDevice() } = {}) => makeClient(origin, { device, address: seen }),
    browser: (session) => makeClient(origin, { session }),
    async scope() {
      const { shanghaiDate } = await import('@mingbai/rules/clock/local-date')
      const at = clock()
      return { ...house, now: at, at: at.toISOString(), today: shanghaiDate(at), tenant: await house.book(), actor: null, resident: null, device: null, address: 'test', origin }
    },
    async close() {
      server.closeAllConnections()
      await closeServer(server)
      await house.db.close()
      if (!beside) await place.remove()
    },
  }
}
