import type { CompiledView } from './compile'
import type { Fields, Guest } from './guest'
import type { Instance } from './instance'
import type { Layout, Package } from './layout'
import type { ModuleLoader } from './module-loader'
import type { PageStack } from './pages'
import type { Phone } from './phone'
import type { Problems } from './problems'

export interface Registered {
  kind: 'page' | 'component'
  config: Fields
}

export interface Meters {
  /** Bytes of JSON of each setData, in order. */
  setDataSizes: number[]
  firstData: Map<string, string>
  /** Bytes of answers as they came over the line (compressed when the server compresses). */
  bytesFetched: number
  requests: { method: string; url: string; status: number }[]
  /** Taps on elements; answers to the platform's own dialogs are not counted. */
  taps: number
  packages: Set<Package>
}

/** What every part of the host shares for one launched mini-program. */
export interface Host {
  dist: string
  /** Where wx.request really goes: scheme, host and port. */
  api: string
  guest: Guest
  view: CompiledView
  layout: Layout
  problems: Problems
  loader: ModuleLoader
  registry: Map<string, Registered>
  meters: Meters
  phone: Phone
  pages: PageStack
  launchOptions: Fields
  /** Callbacks of wx.onX, by X. */
  listeners: Map<string, Set<(...args: unknown[]) => unknown>>
  /** Runs work in a later turn of the event loop, as the platform does with every callback. */
  later(where: string, work: () => void): void
  /** Draws the page in a later turn; `done` runs after it is drawn. */
  redraw(page: Instance, done?: () => void): void
  /** Resolves when nothing is waiting for a later turn. Requests and timers of the mini-program are not waited for. */
  idle(): Promise<void>
  closed(): boolean
  /** While the handlers of a tap run: what WeChat allows only then. */
  inTap: boolean
  /** Requests under way: cut when the network goes or the mini-program is closed. */
  lines: Set<AbortController>
}
