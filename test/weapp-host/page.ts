import { bubble } from './events'
import { findAllIn, findIn, type Element, type Query } from './find'
import type { Fields } from './guest'
import type { Host } from './host'
import { callHook, type Instance } from './instance'
import { queryOf } from './pages'
import { accessibleTree, type AccessibleNode } from './tree'
import { textOf, type ViewNode } from './view-node'

/** One page of the stack as a person meets it. */
export interface Page {
  readonly path: string
  /** As onLoad got it: values still percent-encoded. */
  readonly query: Fields
  readonly data: unknown
  text(): string
  find(query: Query): Element
  findAll(query: Query): Element[]
  has(query: Query): boolean
  tree(): AccessibleNode
  /** What is drawn, for paint.ts. */
  readonly root: ViewNode | undefined
  /** The page's onPullDownRefresh. */
  pullDown(): Promise<void>
  /** The page's onReachBottom. */
  reachBottom(): Promise<void>
  /** What onShareAppMessage answers. */
  share(): unknown
  /** An event that has no gesture here, as `scrolltolower` of a scroll-view. */
  trigger(element: Element, type: string, detail?: Fields): Promise<void>
}

export function toPage(host: Host, instance: Instance): Page {
  const act = async (work: () => void): Promise<void> => {
    work()
    await host.idle()
    host.problems.throwIfAny()
  }
  return {
    path: instance.path,
    query: queryOf(instance),
    get data() { return instance.self.data },
    text: () => (instance.root ? textOf(instance.root) : ''),
    get root() { return instance.root },
    find: (query) => findIn(host, instance.root, query),
    findAll: (query) => findAllIn(host, instance.root, query),
    has: (query) => findAllIn(host, instance.root, query).length > 0,
    tree: () => {
      if (!instance.root) throw new Error(`${instance.path} is not drawn yet`)
      return accessibleTree(instance.root)
    },
    pullDown: () => act(() => callHook(host, instance, 'onPullDownRefresh')),
    reachBottom: () => act(() => callHook(host, instance, 'onReachBottom')),
    share: () => callHook(host, instance, 'onShareAppMessage', host.guest.copyIn({ from: 'menu' })),
    trigger: (element, type, detail = {}) => act(() => bubble(host, element.node, type, detail, false)),
  }
}
