import { nameOf, roleOf, type Name } from './accessibility'
import { controlValue } from './view'
import { attribute, classesOf, isHidden, isOn, textOf, type ViewNode } from './view-node'

/** What a screen reader gets of an element. */
export interface AccessibleNode {
  tag: string
  role: string | undefined
  name: string
  nameFrom: Name['from']
  text: string
  classNames: string[]
  id: string
  disabled: boolean
  value: unknown
  /** All aria-* attributes as written. */
  aria: Record<string, unknown>
  /** Somebody answers a tap on it. */
  tappable: boolean
  children: AccessibleNode[]
}

const dashed = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)

function ariaOf(node: ViewNode): Record<string, unknown> {
  const entries = Object.entries(node.attrs).map(([name, value]) => [dashed(name), value] as const)
  return Object.fromEntries(entries.filter(([name, value]) => name.startsWith('aria-') && value !== '' && value !== undefined && value !== null))
}

const listens = (node: ViewNode): boolean => ['bindtap', 'catchtap', 'bind:tap', 'catch:tap', 'mut-bind:tap'].some((name) => Boolean(node.attrs[name]))

/** A component's own element says nothing unless it was given a role: what it drew stands in its place. */
const speakingChildren = (node: ViewNode): ViewNode[] =>
  node.children
    .filter((child) => child.tag !== '#text' && !isHidden(child) && attribute(child, 'aria-hidden') !== true && attribute(child, 'aria-hidden') !== 'true')
    .flatMap((child) => (child.component && roleOf(child) === undefined ? speakingChildren(child) : [child]))

/** The drawn tree without hidden parts and without runs of bare text (their words are in `text`). */
export function accessibleTree(node: ViewNode): AccessibleNode {
  const { text: name, from: nameFrom } = nameOf(node)
  return {
    tag: node.tag, role: roleOf(node), name, nameFrom, text: textOf(node), classNames: classesOf(node), id: String(node.attrs.id ?? ''),
    disabled: isOn(node, 'disabled'), value: controlValue(node), aria: ariaOf(node), tappable: listens(node),
    children: speakingChildren(node).map(accessibleTree),
  }
}

function* everyNode(tree: AccessibleNode): Generator<AccessibleNode> {
  yield tree
  for (const child of tree.children) yield* everyNode(child)
}

/** The tree as indented lines, for reading and snapshots: `button "提交" (content)`. */
export function printTree(tree: AccessibleNode, depth = 0): string {
  const own = tree.children.length === 0 && tree.nameFrom !== 'content' ? tree.text.replace(/\n/g, ' ') : ''
  const name = tree.name === '' ? '' : ` "${tree.name}" (${tree.nameFrom})`
  const line = `${'  '.repeat(depth)}${tree.role ?? tree.tag}${name}${tree.disabled ? ' disabled' : ''}${own === '' ? '' : `: ${own}`}`
  return [line, ...tree.children.map((child) => printTree(child, depth + 1))].join('\n')
}

const interactive: ReadonlySet<string> = new Set(['button', 'link', 'textbox', 'checkbox', 'radio', 'switch', 'slider', 'combobox', 'img', 'tab'])

/** Elements of a role that needs a name and has none of its own (a placeholder does not count). */
export function namelessNodes(tree: AccessibleNode): AccessibleNode[] {
  return [...everyNode(tree)].filter(
    (node) => node.role !== undefined && interactive.has(node.role) && (node.name === '' || node.nameFrom === 'placeholder'),
  )
}
