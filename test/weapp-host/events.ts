import { isFunction, type Fields } from './guest'
import type { Host } from './host'
import type { Instance } from './instance'
import type { ViewNode } from './view-node'

/** `data-user-name` reads as dataset.userName. */
function datasetOf(node: ViewNode): Fields {
  const entries = Object.entries(node.attrs).filter(([name]) => name.startsWith('data-') || /^data[A-Z]/.test(name))
  return Object.fromEntries(
    entries.map(([name, value]) => {
      const bare = name.startsWith('data-') ? name.slice(5) : name.charAt(4).toLowerCase() + name.slice(5)
      return [bare.toLowerCase().replace(/-([a-z0-9])/g, (_, letter: string) => letter.toUpperCase()), value]
    }),
  )
}

function marksOf(target: ViewNode): Fields {
  const marks: Fields = {}
  for (let at: ViewNode | undefined = target; at; at = at.parent) {
    for (const [name, value] of Object.entries(at.attrs)) {
      if (name.startsWith('mark:') && !(name.slice(5) in marks)) marks[name.slice(5)] = value
    }
  }
  return marks
}

const describe = (node: ViewNode): Fields => ({ id: node.attrs.id ?? '', dataset: datasetOf(node), offsetLeft: 0, offsetTop: 0 })

/** The handler names of one kind on one element; the compiler leaves `bind:tap` as written and turns `capture-bindtap` into camelCase. */
function handlerOf(node: ViewNode, prefix: 'bind' | 'catch' | 'mut-bind' | 'capture-bind' | 'capture-catch', type: string): string | undefined {
  const camel = prefix.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
  const value = node.attrs[`${prefix}:${type}`] ?? node.attrs[`${prefix}${type}`] ?? node.attrs[`${camel}${type.charAt(0).toUpperCase()}${type.slice(1)}`] ?? node.attrs[`${camel}${type}`]
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** WeChat tells of a missing method when the event comes; here it is found when the element is drawn. */
export function checkHandlers(host: Host, node: ViewNode): void {
  for (const [name, value] of Object.entries(node.attrs)) {
    if (!/^(capture-?)?(mut-)?(bind|catch)/i.test(name) || typeof value !== 'string' || value === '') continue
    if (!isFunction(node.owner.self[value])) host.problems.add(`Component "${node.owner.path}" does not have a method "${value}" to handle event "${name}".`)
  }
}

/** Seen from one wxml, what happened inside a component happened on the component's element. */
function retarget(target: ViewNode, owner: Instance): ViewNode {
  for (let at: ViewNode | undefined = target; at; at = at.parent) if (at.owner === owner) return at
  return target
}

function call(host: Host, node: ViewNode, handler: string, target: ViewNode, type: string, detail: unknown): void {
  const { owner } = node
  const method = owner.self[handler]
  if (!isFunction(method)) return
  const touch = /^(tap|touch|longpress|longtap)/.test(type)
  const finger = touch ? [{ identifier: 0, pageX: 0, pageY: 0, clientX: 0, clientY: 0 }] : []
  const event = host.guest.copyIn({
    type, timeStamp: Math.round(performance.now()),
    target: describe(retarget(target, owner)), currentTarget: describe(node),
    mark: marksOf(target), detail: detail ?? {}, touches: finger, changedTouches: finger,
  })
  host.problems.guard(`${handler} of ${owner.path} on ${type}`, () => method.call(owner.self, event))
}

/**
 * Sends an event the way it goes: capture from the page down, then up through the `bind` and `catch` attributes.
 * Without `bubbles` only the element itself hears it, as with input, change, submit.
 */
export function bubble(host: Host, target: ViewNode, type: string, detail: unknown, bubbles: boolean): void {
  const path: ViewNode[] = []
  for (let at: ViewNode | undefined = target; at; at = bubbles ? at.parent : undefined) path.push(at)
  for (const node of path.slice().reverse()) {
    const stop = handlerOf(node, 'capture-catch', type)
    const handler = stop ?? handlerOf(node, 'capture-bind', type)
    if (handler !== undefined) call(host, node, handler, target, type, detail)
    if (stop !== undefined) return
  }
  let muted = false
  for (const node of path) {
    const stop = handlerOf(node, 'catch', type)
    const mut = handlerOf(node, 'mut-bind', type)
    if (mut !== undefined && !muted) {
      muted = true
      call(host, node, mut, target, type, detail)
    }
    const handler = stop ?? handlerOf(node, 'bind', type)
    if (handler !== undefined) call(host, node, handler, target, type, detail)
    if (stop !== undefined) return
  }
}
