import { compileView, wxssError } from './compile'
import { findIn, type Element, type Query } from './find'
import { createGuest, fieldsOf, isFunction, type Fields } from './guest'
import type { Host, Meters } from './host'
import { callHook } from './instance'
import { readLayout } from './layout'
import { createModuleLoader } from './module-loader'
import { toPage, type Page } from './page'
import { createPageStack } from './pages'
import { createPhone, type Dialog, type Phone } from './phone'
import { describeError, WeappProblem, watchProblems } from './problems'
import { createSchedule, hookCurrent } from './schedule'
import { packageSizes } from './sizes'
import { installConsole, installRegistration, installTimers } from './world'
import { announce } from './wx/define'
import { createWx } from './wx/wx'
import { wechatSi } from './wx/wechat-si'

export interface LaunchOptions {
  /** The folder with app.json. */
  dist: string
  /** Scheme, host and port that answer wx.request, whatever address the build holds. */
  api: string
  /** The page to start on; the first of app.json when not given. */
  path?: string
  /** Values as written by a person; the host encodes them as WeChat does. */
  query?: Record<string, string>
  /** The plain link in a QR code by which WeChat opened the mini-program (普通链接二维码): arrives encoded as `q`, scene 1011. */
  scanned?: string
  scene?: number
  phone?: Partial<Phone>
  /** wx APIs that this phone's WeChat is too old for. */
  absentApis?: string[]
}

export interface Weapp {
  page(): Page
  /** The stack, bottom first. */
  pages(): Page[]
  /** Waits for an element on whatever page is in front and gives it. */
  see(query: Query, timeout?: number): Promise<Element>
  /** Waits for the element, then taps it. */
  tap(query: Query): Promise<void>
  /** Waits until `check` gives something truthy without throwing, and gives that; fails at once on a problem. */
  waitFor<T>(check: () => T, timeout?: number): Promise<NonNullable<T>>
  /** Waits for the platform's dialog. */
  dialog(): Promise<Dialog>
  tapTab(text: string): Promise<void>
  /** The back key or gesture. */
  back(): Promise<void>
  setNetwork(network: Phone['network']): Promise<void>
  /** WeChat goes to the background, or comes back. */
  hide(): Promise<void>
  show(): Promise<void>
  /** Days go by on the phone's clock; its timers stood still meanwhile, as those of a phone in a pocket do. */
  moveClock(milliseconds: number): void
  readonly phone: Phone
  readonly bytesFetched: number
  readonly requests: Meters['requests']
  readonly setDataSizes: readonly number[]
  /** The first setData of each page by its path, as JSON: what is seen before any server has answered. */
  readonly firstData: ReadonlyMap<string, string>
  readonly taps: number
  /** Bytes of the packages that had to come over the line so far. */
  readonly packageBytes: number
  readonly logs: readonly string[]
  /** Problems found so far, handed over and forgotten: for tests that provoke one. */
  takeProblems(): string[]
  /** WeChat is killed in the middle of whatever it does. @returns what stays on the phone, for the next launch */
  kill(): Pick<Phone, 'storage' | 'files'>
  /** Ends everything; fails when a problem was found and not taken. */
  close(): Promise<void>
}

/** Far above what a slow machine needs. */
const standardTimeout = 5000
const pollEvery = 5

function launchOptionsOf(options: LaunchOptions, entry: string): Fields & { path: string; query: Record<string, string> } {
  const query = Object.fromEntries(Object.entries(options.query ?? {}).map(([key, value]) => [key, encodeURIComponent(value)]))
  if (options.scanned !== undefined) {
    query.q = encodeURIComponent(options.scanned)
    query.scancode_time = String(Math.floor(Date.now() / 1000))
  }
  const scene = options.scene ?? (options.scanned === undefined ? 1001 : 1011)
  return { path: options.path ?? entry, query, scene, shareTicket: '', referrerInfo: {}, forwardMaterials: [], chatType: null, apiCategory: 'default' }
}

/** Starts a built mini-program as WeChat does. Rejects when its first page does not come up cleanly. */
export async function launchWeapp(options: LaunchOptions): Promise<Weapp> {
  const { dist } = options
  const layout = readLayout(dist)
  const sizes = packageSizes(dist, layout)
  const guest = createGuest('logic')
  const problems = watchProblems([guest])
  const phone = createPhone(options.phone)
  const meters: Meters = { setDataSizes: [], firstData: new Map(), bytesFetched: 0, requests: [], taps: 0, packages: new Set() }
  const logs: string[] = []
  const launchOptions = launchOptionsOf(options, layout.entry)
  const timers = installTimers(guest, problems)
  installConsole(guest, problems, logs)
  const schedule = createSchedule(() => host, problems, timers.soon)
  let closed = false

  const loadPackage = (route: string): void => {
    const part = layout.pages.get(route)
    const [main] = layout.packages
    if (part) meters.packages.add(part)
    if (!part || part.independent || registration.app()) return
    if (main) meters.packages.add(main)
    host.loader.load('app.js')
    const app = registration.app()
    if (!app) throw new Error('app.js did not call App()')
    for (const hook of ['onLaunch', 'onShow']) callApp(hook, guest.copyIn(launchOptions))
    if (layout.app.lazyCodeLoading === 'requiredComponents') return
    for (const [page, owner] of layout.pages) if (owner === main && !host.registry.has(page)) host.loader.register(page)
  }
  const callApp = (hook: string, ...args: unknown[]): void => {
    const method = fieldsOf(registration.app())[hook]
    if (isFunction(method)) problems.guard(`${hook} of the app`, () => method.apply(registration.app(), args))
  }

  const host: Host = {
    dist, api: options.api, guest, layout, problems, meters, phone, launchOptions,
    view: compileView(dist, problems),
    loader: createModuleLoader(dist, guest, layout, new Map([['wx069ba97219f66d99', () => wechatSi(phone, (callback, result) => host.later('callback of a plugin', () => void problems.guard('callback of a plugin', () => callback(guest.copyIn(result)))))]])),
    registry: new Map(), listeners: new Map(), lines: new Set(),
    pages: createPageStack(() => host, loadPackage),
    later: schedule.later, redraw: schedule.redraw, idle: schedule.idle, closed: () => closed, inTap: false,
  }
  guest.global.wx = createWx(host, options.absentApis ?? [])
  const registration = installRegistration(host)

  const stop = (): void => {
    closed = true
    schedule.stop()
    timers.clear()
    for (const line of host.lines) line.abort()
    problems.close()
  }
  const act = async (work: () => void): Promise<void> => {
    work()
    await host.idle()
    problems.throwIfAny()
  }
  const page = (): Page => {
    const current = host.pages.current()
    if (!current) throw new Error('no page is open')
    return toPage(host, current)
  }
  const waitFor = async <T>(check: () => T, timeout = standardTimeout): Promise<NonNullable<T>> => {
    const end = Date.now() + timeout
    for (;;) {
      problems.throwIfAny()
      let why: unknown
      try {
        const value = check()
        if (value !== null && value !== undefined && value !== false && value !== '' && value !== 0) return value
      } catch (error) {
        why = error
      }
      if (Date.now() > end) throw why instanceof Error ? why : new Error(`waited ${timeout} ms in vain on ${page().path}:\n${page().text()}`)
      await new Promise((resolve) => setTimeout(resolve, pollEvery))
    }
  }
  const see = (query: Query, timeout?: number): Promise<Element> => waitFor(() => findIn(host, host.pages.current()?.root, query), timeout)

  try {
    const styles = wxssError(dist)
    if (styles !== undefined) problems.add(styles)
    for (const route of layout.pages.keys()) if (!host.view.template(route)) problems.add(`${route}.wxml is missing`)
    const query = Object.entries(launchOptions.query).map(([key, value]) => `${key}=${value}`).join('&')
    host.pages.open('launch', `/${launchOptions.path}?${query}`)
    await host.idle()
    problems.throwIfAny()
    if (host.pages.current()?.root?.children.length === 0) throw new Error(`${launchOptions.path} shows nothing: it set no data`)
  } catch (error) {
    stop()
    const found = problems.take()
    throw found.length > 0 ? new WeappProblem([...found, describeError(error)]) : error
  }

  return {
    page, waitFor, see, phone, logs,
    pages: () => host.pages.list().map((instance) => toPage(host, instance)),
    tap: async (query) => (await see(query)).tap(),
    dialog: () => waitFor(() => phone.dialog),
    tapTab: (text) =>
      act(() => {
        const tabs = layout.app.tabBar?.list ?? []
        const index = tabs.findIndex((tab) => tab.text === text)
        const tab = tabs[index]
        if (!tab) throw new Error(`the tab bar has ${tabs.map((item) => item.text).join(' / ') || 'no tabs'}, not ${text}`)
        if (!layout.tabPages.has(page().path)) throw new Error(`${page().path} has no tab bar`)
        meters.taps += 1
        host.pages.open('switchTab', `/${tab.pagePath}`)
        const current = host.pages.current()
        if (current) callHook(host, current, 'onTabItemTap', guest.copyIn({ index, pagePath: tab.pagePath, text }))
      }),
    back: () => act(() => host.pages.back(1)),
    setNetwork: (network) =>
      act(() => {
        phone.network = network
        if (network === 'none') for (const line of host.lines) line.abort()
        announce(host, 'NetworkStatusChange', { isConnected: network !== 'none', networkType: network })
      }),
    hide: () =>
      act(() => {
        hookCurrent(host, 'onHide')
        callApp('onHide')
        announce(host, 'AppHide', {})
      }),
    show: () =>
      act(() => {
        callApp('onShow', guest.copyIn(launchOptions))
        announce(host, 'AppShow', launchOptions)
        hookCurrent(host, 'onShow')
      }),
    moveClock: (milliseconds) => void guest.run(`(() => { const now = Date.now; Date.now = () => now() + ${milliseconds} })()`, 'clock'),
    get bytesFetched() { return meters.bytesFetched },
    get requests() { return meters.requests },
    get setDataSizes() { return meters.setDataSizes },
    firstData: meters.firstData,
    get taps() { return meters.taps },
    get packageBytes() { return [...meters.packages].reduce((sum, part) => sum + (sizes.get(part.root) ?? 0), 0) },
    takeProblems: () => problems.take(),
    kill: () => {
      stop()
      return { storage: new Map(phone.storage), files: new Map(phone.files) }
    },
    close: async () => {
      await host.idle().finally(stop)
      problems.throwIfAny()
    },
  }
}
