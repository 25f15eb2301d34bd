import path from 'node:path'
import { ApiFailure } from './wx/define'
import { fieldsOf, type Fields } from './guest'
import type { Host } from './host'
import { callHook, createInstance, detach, type Instance } from './instance'
import { readPartJson } from './layout'

/** The platform keeps at most ten pages in the stack. */
const stackLimit = 10

export type OpenKind = 'navigateTo' | 'redirectTo' | 'switchTab' | 'reLaunch' | 'launch'

export interface PageStack {
  list(): Instance[]
  current(): Instance | undefined
  /** Throws ApiFailure with WeChat's reason. */
  open(kind: OpenKind, url: string): void
  back(delta: number): void
}

/** Query values stay encoded, as WeChat gives them to onLoad. */
function parseQuery(text: string): Record<string, string> {
  const pairs = text.split('&').filter((pair) => pair !== '')
  return Object.fromEntries(pairs.map((pair) => {
    const at = pair.indexOf('=')
    return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + 1)]
  }))
}

export function createPageStack(getHost: () => Host, loadPackage: (route: string) => void): PageStack {
  let stack: Instance[] = []
  const tabs = new Map<string, Instance>()
  const current = (): Instance | undefined => stack.at(-1)

  const unload = (page: Instance): void => {
    const host = getHost()
    callHook(host, page, 'onUnload')
    tabs.delete(page.path)
    detach(host, page)
  }

  const resolve = (url: string): { route: string; options: Record<string, string> } => {
    const [address = '', query = ''] = url.split('?')
    const base = current()?.path ?? getHost().layout.entry
    const route = address.startsWith('/') ? address.slice(1) : path.posix.join(path.posix.dirname(base), address)
    return { route, options: parseQuery(query) }
  }

  const check = (kind: OpenKind, route: string): void => {
    const { layout } = getHost()
    const isTab = layout.tabPages.has(route)
    if (!layout.pages.has(route)) throw new ApiFailure(`page "${route}" is not found`)
    if (isTab && (kind === 'navigateTo' || kind === 'redirectTo')) throw new ApiFailure(`can not ${kind} a tabbar page`)
    if (!isTab && kind === 'switchTab') throw new ApiFailure('can not switch to no-tabBar page')
    if (kind === 'navigateTo' && stack.length >= stackLimit) throw new ApiFailure('webview count limit exceed')
  }

  const create = (route: string, options: Fields): Instance => {
    const host = getHost()
    loadPackage(route)
    if (!host.registry.has(route)) host.loader.register(route)
    const page = createInstance(host, route, undefined)
    page.self.options = host.guest.copyIn(options)
    return page
  }

  const show = (page: Instance): void => {
    const host = getHost()
    host.phone.title = readPartJson(host.dist, page.path).navigationBarTitleText ?? host.phone.title
    callHook(host, page, 'onShow')
  }

  const enter = (page: Instance): void => {
    const host = getHost()
    if (host.layout.tabPages.has(page.path)) tabs.set(page.path, page)
    callHook(host, page, 'onLoad', page.self.options)
    show(page)
    host.redraw(page, () => callHook(host, page, 'onReady'))
  }

  const openTab = (route: string): void => {
    const before = current()
    if (before?.path === route) return
    for (const page of stack.filter((item) => tabs.get(item.path) !== item)) unload(page)
    if (before?.alive) callHook(getHost(), before, 'onHide')
    const known = tabs.get(route)
    const page = known ?? create(route, {})
    stack = [page]
    if (known) show(known)
    else enter(page)
  }

  return {
    list: () => stack,
    current,
    open: (kind, url) => {
      const { route, options } = resolve(url)
      check(kind, route)
      if (kind === 'switchTab') {
        openTab(route)
        return
      }
      const page = create(route, options)
      if (kind === 'navigateTo') {
        const before = current()
        if (before) callHook(getHost(), before, 'onHide')
        stack = [...stack, page]
      } else if (kind === 'redirectTo') {
        const before = current()
        if (before) unload(before)
        stack = [...stack.slice(0, -1), page]
      } else {
        for (const old of new Set([...stack, ...tabs.values()])) unload(old)
        stack = [page]
      }
      enter(page)
    },
    back: (delta) => {
      if (stack.length < 2) throw new ApiFailure('cannot navigate back at first page.')
      const keep = Math.max(1, stack.length - Math.max(1, delta))
      for (const page of stack.slice(keep).reverse()) unload(page)
      stack = stack.slice(0, keep)
      const top = current()
      if (top) show(top)
    },
  }
}

/** The query of a page as its onLoad got it. */
export const queryOf = (page: Instance): Fields => ({ ...fieldsOf(page.self.options) })
