import { nameOf, roleOf } from './accessibility'
import { confirm, pick, tap, type } from './controls'
import type { Host } from './host'
import type { Instance } from './instance'
import { controlValue } from './view'
import { attribute, classesOf, isOn, isShown, textOf, walk, type ViewNode } from './view-node'

/** What an element must be. A text is the whole text of the element, a pattern is looked for in it. Hidden elements are not found. */
export interface Query {
  text?: string | RegExp
  role?: string
  /** The name as announced: aria-label, label, or the words on it. */
  name?: string | RegExp
  className?: string
  tag?: string
  id?: string
}

export interface Element {
  readonly tag: string
  readonly text: string
  readonly role: string | undefined
  readonly name: string
  readonly classNames: string[]
  /** What a control holds now. */
  readonly value: unknown
  readonly disabled: boolean
  attribute(name: string): unknown
  find(query: Query): Element
  findAll(query: Query): Element[]
  tap(): Promise<void>
  input(text: string): Promise<void>
  confirm(): Promise<void>
  pick(wanted: string | number[]): Promise<void>
  /** For Page.trigger and for looking at the tree. */
  node: ViewNode
}

const flat = (text: string): string => text.replace(/\s+/g, ' ').trim()
const agrees = (text: string, wanted: string | RegExp): boolean => (typeof wanted === 'string' ? flat(text) === flat(wanted) : wanted.test(flat(text)))

function fits(node: ViewNode, query: Query): boolean {
  return (
    node.tag !== '#text' &&
    (query.tag === undefined || node.tag === query.tag) &&
    (query.id === undefined || node.attrs.id === query.id) &&
    (query.className === undefined || classesOf(node).includes(query.className)) &&
    (query.role === undefined || roleOf(node) === query.role) &&
    (query.name === undefined || agrees(nameOf(node).text, query.name)) &&
    (query.text === undefined || agrees(textOf(node), query.text)) &&
    isShown(node)
  )
}

/** The innermost elements that fit: a page "has" the text of its button too, but the button is meant. */
function matches(root: ViewNode | undefined, query: Query): ViewNode[] {
  const all = [...walk(root)].filter((node) => fits(node, query))
  const outer = new Set<ViewNode>()
  for (const node of all) for (let at = node.parent; at; at = at.parent) outer.add(at)
  return query.text === undefined ? all : all.filter((node) => !outer.has(node))
}

const describeQuery = (query: Query): string =>
  `{ ${Object.entries(query).map(([key, value]) => `${key}: ${value instanceof RegExp ? String(value) : JSON.stringify(value)}`).join(', ')} }`

export function findAllIn(host: Host, root: ViewNode | undefined, query: Query): Element[] {
  return matches(root, query).map((node) => toElement(host, node))
}

/** The one element that fits; none or several is an error that shows what is there. */
export function findIn(host: Host, root: ViewNode | undefined, query: Query): Element {
  const found = matches(root, query)
  const [only] = found
  if (only && found.length === 1) return toElement(host, only)
  const seen = root ? textOf(root) : '(nothing drawn)'
  const several = found.map((node) => `<${node.tag}> ${flat(textOf(node)).slice(0, 60)}`).join('\n')
  throw new Error(found.length === 0 ? `no element ${describeQuery(query)} in:\n${seen}` : `${found.length} elements ${describeQuery(query)}:\n${several}`)
}

function toElement(host: Host, found: ViewNode): Element {
  const page: Instance = found.owner.page ?? found.owner
  /** The page may have been drawn anew since: the element is the one with the same key. */
  const now = (): ViewNode => {
    const node = [...walk(page.root)].find((at) => at.key === found.key)
    if (!page.alive || !node) throw new Error(`<${found.tag}> "${flat(textOf(found))}" is no longer on the page`)
    return node
  }
  const act = async (work: () => void): Promise<void> => {
    if (host.phone.dialog) throw new Error(`a dialog is in front of the page: ${host.phone.dialog.title} ${host.phone.dialog.content}`)
    if (host.pages.current() !== page) throw new Error(`${page.path} is not the page in front`)
    work()
    await host.idle()
    host.problems.throwIfAny()
  }
  return {
    node: found,
    tag: found.tag,
    get text() { return textOf(now()) },
    get role() { return roleOf(now()) },
    get name() { return nameOf(now()).text },
    get classNames() { return classesOf(now()) },
    get value() { return controlValue(now()) },
    get disabled() { return isOn(now(), 'disabled') },
    attribute: (name) => attribute(now(), name),
    find: (query) => findIn(host, now(), query),
    findAll: (query) => findAllIn(host, now(), query),
    tap: () => act(() => tap(host, now())),
    input: (text) => act(() => type(host, now(), text)),
    confirm: () => act(() => confirm(host, now())),
    pick: (wanted) => act(() => pick(host, now(), wanted)),
  }
}
