import { format } from 'node:util'
import { fieldsOf, isFields, isFunction, type Fields, type Guest } from './guest'
import type { Host, Registered } from './host'
import type { Problems } from './problems'

/** The console and timers of the logic world. Nothing of a browser is there: a mini-program has no DOM, no fetch, no URL. */
export interface Timers {
  /** Timers that are due at once count as work to wait for. */
  soon: () => number
  clear: () => void
}

const soonLimit = 20

export function installTimers(guest: Guest, problems: Problems): Timers {
  const running = new Map<number, { handle: NodeJS.Timeout; soon: boolean }>()
  let last = 0
  const start = (repeat: boolean) => (work: unknown, delay: unknown, ...args: unknown[]): number => {
    const id = (last += 1)
    const wait = Number(delay ?? 0) || 0
    const run = (): void => {
      if (!repeat) running.delete(id)
      if (isFunction(work)) problems.guard('timer', () => work(...args))
    }
    running.set(id, { handle: repeat ? setInterval(run, wait) : setTimeout(run, wait), soon: !repeat && wait <= soonLimit })
    return id
  }
  const stop = (id: unknown): void => {
    const timer = typeof id === 'number' ? running.get(id) : undefined
    if (timer) clearTimeout(timer.handle)
    running.delete(Number(id))
  }
  Object.assign(guest.global, { setTimeout: start(false), setInterval: start(true), clearTimeout: stop, clearInterval: stop })
  return {
    soon: () => [...running.values()].filter((timer) => timer.soon).length,
    clear: () => [...running.keys()].forEach(stop),
  }
}

export function installConsole(guest: Guest, problems: Problems, lines: string[]): void {
  const write = (...words: unknown[]): void => void lines.push(format(...words))
  guest.global.console = {
    log: write, info: write, debug: write, trace: write, group: write, groupEnd: () => undefined, time: () => undefined, timeEnd: () => undefined,
    warn: (...words: unknown[]) => {
      write(...words)
      // Taro says this, and nothing else, when a wx API is missing.
      if (/暂不支持/.test(String(words[0]))) problems.add(`console.warn: ${format(...words)}`)
    },
    error: (...words: unknown[]) => problems.add(`console.error: ${format(...words)}`),
  }
}

/** App, Page, Component and their like. Gives access to what App() registered. */
export function installRegistration(host: Host): { app(): Fields | undefined } {
  let app: Fields | undefined
  // What an independent sub-package is given while there is no App; App() takes over what was put there.
  const stand: Fields = fieldsOf(host.guest.copyIn({}))
  const register = (kind: Registered['kind']) => (config: unknown): void => {
    const part = host.loader.registering()
    if (part === '') throw new Error(`${kind === 'page' ? 'Page' : 'Component'}() was called outside the script of a page or component`)
    host.registry.set(part, { kind, config: fieldsOf(config) })
  }
  const unsupported = (name: string) => (): void => {
    throw new Error(`${name} is not modelled by the host`)
  }
  Object.assign(host.guest.global, {
    App: (config: unknown) => {
      if (app) host.problems.add('App() was called twice')
      app = Object.assign(isFields(config) ? config : {}, stand)
    },
    Page: register('page'),
    Component: register('component'),
    Behavior: unsupported('Behavior'),
    getApp: (options: unknown) => app ?? (fieldsOf(options).allowDefault === true ? stand : undefined),
    getCurrentPages: () => host.pages.list().map((page) => page.self),
  })
  // Absent from the JavaScript engines of part of the phones.
  for (const name of ['Intl', 'WebAssembly', 'SharedArrayBuffer', 'Atomics']) Reflect.deleteProperty(host.guest.global, name)
  return { app: () => app }
}
