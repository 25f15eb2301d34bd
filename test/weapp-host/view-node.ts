import type { Fields } from './guest'
import type { Instance } from './instance'

/** One element as drawn. Components appear as an element whose children are what the component drew. */
export interface ViewNode {
  /** The same while the element lives, by wx:key and place. */
  key: string
  /** '#text' for a run of text. */
  tag: string
  text: string
  attrs: Fields
  children: ViewNode[]
  parent: ViewNode | undefined
  /** The page or component whose wxml wrote the element: its methods answer the events. */
  owner: Instance
  component: Instance | undefined
}

/** WeChat's own components that the host knows; another tag must be a component of the mini-program. */
export const builtInTags: ReadonlySet<string> = new Set(
  ('view text button input textarea picker picker-view picker-view-column form label checkbox checkbox-group radio radio-group switch slider image icon ' +
    'navigator scroll-view swiper swiper-item rich-text block slot web-view video audio canvas map cover-view cover-image progress movable-area movable-view ' +
    'page-meta navigation-bar page-container root-portal match-media share-element official-account open-data ad camera live-player live-pusher editor ' +
    'keyboard-accessory selection double-tap-gesture-handler').split(' '),
)

export function* walk(node: ViewNode | undefined): Generator<ViewNode> {
  if (!node) return
  yield node
  for (const child of node.children) yield* walk(child)
}

/** Attributes come from the compiler as written or in camelCase: `aria-label` as `ariaLabel`, `data-sid` as is. */
export function attribute(node: ViewNode, name: string): unknown {
  const camel = name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())
  return node.attrs[name] ?? node.attrs[camel]
}

export const classesOf = (node: ViewNode): string[] => String(node.attrs.class ?? '').split(/\s+/).filter((name) => name !== '')

/** An attribute like `disabled`, which wxml writes as a boolean, a word or nothing. */
export function isOn(node: ViewNode, name: string): boolean {
  const value = attribute(node, name)
  return value !== undefined && value !== null && value !== false && value !== 'false'
}

export const isHidden = (node: ViewNode): boolean => isOn(node, 'hidden') || /display:\s*none/.test(String(node.attrs.style ?? ''))

export function isShown(node: ViewNode): boolean {
  for (let at: ViewNode | undefined = node; at; at = at.parent) if (isHidden(at)) return false
  return true
}

/** Elements by `#id`, `.class` or tag, with descendants by spaces: what selectComponent and createSelectorQuery take. */
export function findAll(root: ViewNode | undefined, selector: string): ViewNode[] {
  const steps = selector.trim().split(/\s*>>>\s*|\s+/)
  const fits = (node: ViewNode, step: string): boolean =>
    (step.match(/[#.]?[^#.]+/g) ?? []).every((part) => {
      if (part.startsWith('#')) return node.attrs.id === part.slice(1)
      if (part.startsWith('.')) return classesOf(node).includes(part.slice(1))
      return node.tag === part
    })
  const fitsChain = (node: ViewNode, chain: string[]): boolean => {
    const rest = chain.slice(0, -1)
    if (!fits(node, chain.at(-1) ?? '')) return false
    if (rest.length === 0) return true
    for (let at = node.parent; at; at = at.parent) if (fitsChain(at, rest)) return true
    return false
  }
  return [...walk(root)].filter((node) => fitsChain(node, steps))
}

/** The words of a rich-text element, whose content is HTML text or a list of nodes. */
function richText(nodes: unknown): string {
  if (typeof nodes === 'string') return nodes.replace(/<\/(p|div|h\d|li|tr)>|<br\s*\/?>/g, '\n').replace(/<[^>]*>/g, '')
  if (Array.isArray(nodes)) return nodes.map(richText).join('')
  if (typeof nodes === 'object' && nodes !== null) {
    return 'text' in nodes && typeof nodes.text === 'string' ? nodes.text : 'children' in nodes ? `${richText(nodes.children)}\n` : ''
  }
  return ''
}

const inlineTags: ReadonlySet<string> = new Set(['#text', 'text', 'label', 'navigator', 'icon', 'image'])

/** What can be read of an element: its text without hidden parts, blocks on lines of their own. Values of controls are not text. */
export function textOf(node: ViewNode): string {
  const collect = (at: ViewNode): string => {
    if (isHidden(at)) return ''
    if (at.tag === '#text') return at.text
    const inside = at.tag === 'rich-text' ? richText(at.attrs.nodes) : at.children.map(collect).join('')
    return inlineTags.has(at.tag) ? inside : `\n${inside}\n`
  }
  return collect(node).split('\n').map((line) => line.replace(/\s+/g, ' ').trim()).filter((line) => line !== '').join('\n')
}
