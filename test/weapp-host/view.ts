import { checkHandlers } from './events'
import { isFields, type Fields } from './guest'
import type { Host } from './host'
import { callHook, createInstance, detach, pageOf, pushProperties, type ControlState, type Instance } from './instance'
import { attribute, builtInTags, type ViewNode } from './view-node'

/** Light children of a component's element: they are drawn where its wxml has a slot, by the rules of who wrote them. */
interface SlotContent {
  raw: unknown[]
  place: Place
}

/** Where in which wxml a raw tree is being drawn. */
interface Place {
  owner: Instance
  slot: SlotContent | undefined
  /** Components met in this drawing of the owner. */
  seen: Map<string, Instance>
}

const rawChildren = (raw: Fields): unknown[] => (Array.isArray(raw.children) ? raw.children : [])

function makeNode(place: Place, parent: ViewNode | undefined, key: string, tag: string, attrs: Fields): ViewNode {
  return { key, tag, text: '', attrs, children: [], parent, owner: place.owner, component: undefined }
}

/** Draws the raw children into `parent`; virtual nodes (blocks, loops, templates) leave only their mark in the keys. */
function drawAll(host: Host, place: Place, list: unknown[], parent: ViewNode, path: string): void {
  list.forEach((raw, index) => {
    if (typeof raw === 'string' || typeof raw === 'number' || typeof raw === 'boolean') {
      const node = makeNode(place, parent, `${path}/${index}`, '#text', {})
      node.text = String(raw)
      parent.children.push(node)
      return
    }
    if (!isFields(raw)) return
    if (raw.tag === 'virtual') {
      const mark = raw.wxKey === undefined ? String(index) : `@${String(raw.wxKey)}`
      drawAll(host, place, rawChildren(raw), parent, `${path}/${mark}`)
      return
    }
    drawElement(host, place, raw, parent, `${path}/${index}`)
  })
}

function drawElement(host: Host, place: Place, raw: Fields, parent: ViewNode, key: string): void {
  const tag = String(raw.tag).replace(/^wx-/, '')
  const node = makeNode(place, parent, `${key}${tag}`, tag, isFields(raw.attr) ? raw.attr : {})
  checkHandlers(host, node)
  const component = place.owner.components.get(tag)
  if (component !== undefined) {
    parent.children.push(node)
    drawComponent(host, place, component, node, rawChildren(raw))
  } else if (tag === 'slot') {
    const name = String(node.attrs.name ?? '')
    const content = place.slot
    const mine = content?.raw.filter((child) => slotName(child) === name) ?? []
    if (content) drawAll(host, content.place, mine, parent, `${node.key}:${name}`)
  } else {
    if (!builtInTags.has(tag)) host.problems.add(`wxml warning: <${tag}> in ${place.owner.path} is no component`)
    parent.children.push(node)
    rememberControl(node)
    drawAll(host, place, rawChildren(raw), node, node.key)
  }
}

function slotName(raw: unknown): string {
  if (!isFields(raw) || raw.tag === 'virtual' || !isFields(raw.attr)) return ''
  return String(raw.attr.slot ?? '')
}

function drawComponent(host: Host, place: Place, path: string, node: ViewNode, light: unknown[]): void {
  const known = place.owner.children.get(node.key)
  if (!host.registry.has(path)) host.problems.guard(`component ${path}`, () => host.loader.register(path))
  if (!known && !host.registry.has(path)) return
  const instance = known ?? createInstance(host, path, pageOf(place.owner))
  place.seen.set(node.key, instance)
  instance.element = node
  node.component = instance
  pushProperties(host, instance, node.attrs)
  if (!known) {
    place.owner.children.set(node.key, instance)
    callHook(host, instance, 'attached')
  }
  draw(host, instance, node, { raw: light, place })
}

const controls: ReadonlyMap<string, string> = new Map([
  ['input', 'value'], ['textarea', 'value'], ['picker', 'value'], ['slider', 'value'], ['checkbox', 'checked'], ['radio', 'checked'], ['switch', 'checked'],
])

/** Forgets what was typed when the page itself gave the control another value. */
function rememberControl(node: ViewNode): void {
  const name = controls.get(node.tag)
  if (name === undefined) return
  const states = pageOf(node.owner).controls
  const written = JSON.stringify(node.attrs[name]) ?? ''
  const known = states.get(node.key)
  if (!known || known.attribute !== written) states.set(node.key, { attribute: written })
}

/** What a control holds now: what was typed or ticked since the page last wrote it, else what the page wrote. */
export function controlValue(node: ViewNode): unknown {
  const state: ControlState | undefined = pageOf(node.owner).controls.get(node.key)
  if (state && 'value' in state) return state.value
  const name = controls.get(node.tag)
  return name === undefined ? undefined : attribute(node, name)
}

export function setControlValue(node: ViewNode, value: unknown): void {
  const state = pageOf(node.owner).controls.get(node.key)
  if (state) state.value = value
}

/** Draws a page or component anew from its data; components that are gone are ended. */
export function draw(host: Host, instance: Instance, element?: ViewNode, slot?: SlotContent): void {
  const template = host.view.template(instance.path)
  if (!template) {
    host.problems.add(`${instance.path}.wxml is missing`)
    return
  }
  const raw = host.problems.guard(`wxml of ${instance.path}`, () => template(instance.self.data))
  const place: Place = { owner: instance, slot, seen: new Map() }
  const root = element ?? makeNode(place, undefined, '', 'page', {})
  instance.root = root
  if (isFields(raw)) drawAll(host, place, rawChildren(raw), root, root.key)
  for (const [key, child] of instance.children) {
    if (place.seen.has(key)) continue
    instance.children.delete(key)
    detach(host, child)
  }
  if (!instance.ready) {
    instance.ready = true
    if (instance.kind === 'component') callHook(host, instance, 'ready')
  }
}
