import { bubble } from './events'
import { fieldsOf, isFunction, type Fields } from './guest'
import type { Host } from './host'
import { componentPath, readPartJson } from './layout'
import { runObservers, setData } from './set-data'
import { findAll, type ViewNode } from './view-node'

/** What a person typed or ticked and no setData wrote; it holds until the attribute itself changes. */
export interface ControlState {
  attribute: string
  value?: unknown
}

/** A living page or component: the guest's `this` and what is drawn of it. */
export interface Instance {
  kind: 'page' | 'component'
  path: string
  /** The page that a component stands on; undefined for a page. */
  page: Instance | undefined
  self: Fields
  config: Fields
  /** Tags in its wxml that are components, with their paths. */
  components: Map<string, string>
  /** Properties as the parent last gave them, as JSON. */
  pushed: Map<string, string>
  children: Map<string, Instance>
  /** The element that a component fills; undefined for a page. */
  element: ViewNode | undefined
  root: ViewNode | undefined
  controls: Map<string, ControlState>
  alive: boolean
  ready: boolean
}

export const pageOf = (instance: Instance): Instance => instance.page ?? instance

const emptyByType: Fields = { String: '', Number: 0, Boolean: false, Array: [] }

function initialProperties(host: Host, config: Fields): Fields {
  const values: Fields = {}
  for (const [name, written] of Object.entries(fieldsOf(config.properties))) {
    const { type, value } = isFunction(written) || written === null ? { type: written, value: undefined } : fieldsOf(written)
    // Compared by name: the guest's String is not ours.
    values[name] = host.guest.copyIn(value ?? (isFunction(type) ? (emptyByType[type.name] ?? null) : null))
  }
  return values
}

/** Calls a lifetime of a component (declared in `lifetimes` or beside them) or a method of a page. */
export function callHook(host: Host, instance: Instance, name: string, ...args: unknown[]): unknown {
  const hook = instance.kind === 'page' ? instance.self[name] : (fieldsOf(instance.config.lifetimes)[name] ?? instance.config[name])
  if (!isFunction(hook)) return undefined
  return host.problems.guard(`${name} of ${instance.path}`, () => hook.apply(instance.self, args))
}

export function createInstance(host: Host, path: string, page: Instance | undefined): Instance {
  const registered = host.registry.get(path)
  if (!registered) throw new Error(`${path}.js did not call Page() or Component()`)
  const { kind, config } = registered
  if ((kind === 'page') !== (page === undefined)) throw new Error(`${path}.js registered a ${kind}, which cannot stand here`)
  const self = fieldsOf(host.guest.copyIn({ is: path, route: path, __route__: path, data: config.data ?? {} }))
  if (kind === 'component') Object.assign(fieldsOf(self.data), initialProperties(host, config))
  for (const [name, member] of Object.entries(kind === 'page' ? config : fieldsOf(config.methods))) {
    if (name !== 'data') self[name] = member
  }
  const own = readPartJson(host.dist, path).usingComponents ?? {}
  const instance: Instance = {
    kind, path, page, self, config,
    components: new Map([
      ...Object.entries(host.layout.app.usingComponents ?? {}).map(([tag, file]) => [tag, componentPath('app', file)] as const),
      ...Object.entries(own).map(([tag, file]) => [tag, componentPath(path, file)] as const),
    ]),
    pushed: new Map(), children: new Map(), element: undefined, root: undefined, controls: new Map(), alive: true, ready: false,
  }
  self.properties = self.data
  self.setData = (patch: unknown, done: unknown) => setData(host, instance, patch, done)
  self.triggerEvent = (type: unknown, detail: unknown, options: unknown) => {
    if (instance.element) bubble(host, instance.element, String(type), detail, fieldsOf(options).bubbles === true)
  }
  self.selectComponent = (selector: unknown) =>
    findAll(instance.root, String(selector)).find((node) => node.component)?.component?.self ?? null
  callHook(host, instance, 'created')
  return instance
}

/** Gives a component the attributes of its element. A property is pushed only when the parent changed it: the component may have set it itself. */
export function pushProperties(host: Host, instance: Instance, attrs: Fields): void {
  const changed: string[] = []
  for (const [name, declared] of Object.entries(fieldsOf(instance.config.properties))) {
    if (!(name in attrs)) continue
    const json = JSON.stringify(attrs[name]) ?? 'undefined'
    if (instance.pushed.get(name) === json) continue
    instance.pushed.set(name, json)
    const data = fieldsOf(instance.self.data)
    const before = data[name]
    data[name] = host.guest.copyIn(attrs[name])
    changed.push(name)
    const observer = fieldsOf(declared).observer
    if (isFunction(observer)) host.problems.guard(`observer of ${name} in ${instance.path}`, () => observer.call(instance.self, data[name], before))
  }
  if (changed.length > 0) runObservers(host, instance, changed)
}

/** Ends a component with everything in it. */
export function detach(host: Host, instance: Instance): void {
  if (!instance.alive) return
  for (const child of instance.children.values()) detach(host, child)
  instance.alive = false
  callHook(host, instance, 'detached')
}
