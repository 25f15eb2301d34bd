import type { Appointment, Permission } from '@mingbai/rules/roles'
import type { Logger } from 'pino'
import type { Database } from './database/database'
import type { Env } from './env'
import type { Keys } from './keys/load-keys'
import type { Channel } from './outbox/channel'
import type { Book } from './tenant/book'
import type { FileStore } from './uploads/file-store'

/** What lives as long as the process, in the name of one tenant. */
export interface House {
  /** The tenant's division code. */
  code: string
  /** The same for every tenant of this database. */
  all: () => Promise<readonly House[]>
  db: Database
  env: Env
  keys: Keys
  files: FileStore
  log: Logger
  /** The ways out for messages that the operator has connected. */
  channels: readonly Channel[]
  /** The tenant as it is now: names, settings, calendar. At most one second old. */
  book: () => Promise<Book>
  /** After a write of this process: the next request sees it. */
  forgetBook: () => void
  /** Replaced in tests only; everything else asks the scope. */
  clock: () => Date
}

export interface StaffActor {
  id: string
  account: string
  name: string
  /** Their own. */
  appointments: Appointment[]
  /** Their own, then those of colleagues they stand in for today: counted where texts are reviewed, and nowhere else. */
  reviewsAs: Appointment[]
  permissions: ReadonlySet<Permission>
  mustChangePassword: boolean
  /** At work on a bound phone: `permissions` are those that a phone may have. */
  onPhone: boolean
  sessionHash: string
}

/** Somebody who signed in with WeChat. */
export interface ResidentActor {
  id: string
  sessionHash: string
}

/** What one request knows: the house, one instant, one legal date, who asks. */
export interface Scope extends House {
  now: Date
  /** `now`, ISO 8601 UTC. */
  at: string
  /** Asia/Shanghai. */
  today: string
  /** The tenant, read once for this request. */
  tenant: Book
  actor: StaffActor | null
  /** Only where `actor` is null. */
  resident: ResidentActor | null
  /** Random id of this phone or browser, made by itself; proves nothing. */
  device: string | null
  address: string
  /** PUBLIC_URL, else the origin the request came to. */
  origin: string
}

/** The same, for routes that let only staff in. */
export interface StaffScope extends Scope {
  actor: StaffActor
}

/** For routes that let only signed-in residents in. */
export interface ResidentScope extends Scope {
  resident: ResidentActor
}
