import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { packageOf, readLayout } from './layout'
import { controlValue } from './view'
import { attribute, builtInTags, isHidden, isOn, type ViewNode } from './view-node'

/**
 * What the base library says of its own elements before any wxss does. `wx-` stands before each, as in WeChat's view:
 * a tag of HTML's would bring a browser's looks along.
 */
const ownLooks = `
  body { margin: 0; }
  wx-view, wx-navigator, wx-picker, wx-form, wx-scroll-view, wx-swiper, wx-rich-text, wx-checkbox-group, wx-radio-group { display: block; }
  wx-text { white-space: pre-line; }
  wx-image { display: inline-block; width: 320px; height: 240px; overflow: hidden; }
  wx-image > img { display: block; width: 100%; height: 100%; }
  wx-button { position: relative; display: block; margin: 0 auto; padding: 0 14px; box-sizing: border-box; overflow: hidden; border-radius: 5px; background: #f8f8f8; color: #000; font-size: 18px; line-height: 2.55555556; text-align: center; }
  wx-button::after { content: " "; position: absolute; top: 0; left: 0; width: 200%; height: 200%; box-sizing: border-box; border: 1px solid rgba(0, 0, 0, .2); border-radius: 10px; transform: scale(.5); transform-origin: 0 0; pointer-events: none; }
  wx-input { display: block; height: 1.4rem; min-height: 1.4rem; overflow: hidden; white-space: nowrap; }
  wx-textarea { display: block; width: 300px; height: 150px; position: relative; }
  wx-textarea[auto-height] { height: auto; }
  [data-typed]::before { content: attr(data-typed); white-space: pre-wrap; }
  [data-hint]::before { content: attr(data-hint); white-space: pre-wrap; color: #808080; }`

const escaped = (text: unknown): string => String(text ?? '').replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)

function withImports(dist: string, file: string): string {
  return readFileSync(path.join(dist, file), 'utf8').replace(/@import\s*"([^"]+)";?/g, (_, other: string) => withImports(dist, path.posix.join(path.posix.dirname(file), other)))
}

/** The rules that hold on a page: those of app.wxss and its own; an independent sub-package has its own alone. */
function rulesOf(dist: string, page: string, width: number): string {
  const layout = readLayout(dist)
  const files = [...(packageOf(layout, page).independent ? [] : ['app.wxss']), `${page}.wxss`]
  return files.filter((file) => existsSync(path.join(dist, file))).map((file) => withImports(dist, file)).join('\n')
    .replace(/([\d.]+)rpx/g, (_, length: string) => `${(Number(length) * width) / 750}px`)
    .replace(/[^{}]+(?=\{)/g, (selector) => selector.replace(/(^|[\s,>])([a-z][a-z-]*)(?![\w-]*\()/g, (whole, before: string, tag: string) => (tag === 'page' ? `${before}body` : builtInTags.has(tag) ? `${before}wx-${tag}` : whole)))
}

const attributesOf = (node: ViewNode): string =>
  [['id', node.attrs.id], ['class', node.attrs.class], ['style', node.attrs.style], ['role', attribute(node, 'aria-role')], ['aria-label', attribute(node, 'aria-label')]]
    .map(([name, value]) => (value === undefined || value === null || value === '' ? '' : ` ${String(name)}="${escaped(value)}"`)).join('')

const fitByMode: Record<string, string> = { aspectFill: 'cover', aspectFit: 'contain' }

/** What the base library puts inside its own elements. */
const insides: Record<string, (node: ViewNode) => string> = {
  image: (node) => `<img alt="" src="${escaped(node.attrs.src)}" style="object-fit: ${fitByMode[String(node.attrs.mode)] ?? 'fill'}">`,
  'rich-text': (node) => String(node.attrs.nodes ?? ''),
}

const isField = ({ tag }: ViewNode): boolean => tag === 'input' || tag === 'textarea'

/** As an attribute: what is typed is no text of the page, as in HTML. */
function typedIn(node: ViewNode): string {
  const value = String(controlValue(node) ?? '')
  const shown = isOn(node, 'password') ? '•'.repeat(value.length) : value
  return `${shown === '' ? ` data-hint="${escaped(node.attrs.placeholder)}"` : ` data-typed="${escaped(shown)}"`}${isOn(node, 'auto-height') ? ' auto-height' : ''}`
}

function drawn(node: ViewNode): string {
  if (node.tag === '#text') return escaped(node.text)
  if (isHidden(node)) return ''
  const children = node.children.map(drawn).join('')
  // A virtual host is no element of the view: what it drew stands in its place.
  if (node.component && isVirtual(node.component.config)) return children
  const tag = `wx-${node.tag}`
  return `<${tag}${attributesOf(node)}${isField(node) ? typedIn(node) : ''}>${insides[node.tag]?.(node) ?? children}</${tag}>`
}

const isVirtual = (config: { options?: unknown }): boolean => typeof config.options === 'object' && config.options !== null && 'virtualHost' in config.options && config.options.virtualHost === true

export interface Painted {
  dist: string
  path: string
  title: string
  root: ViewNode | undefined
}

/** A drawn page as a document that a browser shows as WeChat would: its own elements, their looks, the wxss of the dist. */
export function paint({ dist, path: page, title, root }: Painted, width = 390): string {
  return `<!doctype html><html lang="zh-CN"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escaped(title)}</title><style>${ownLooks}</style><style>${rulesOf(dist, page, width)}</style>
<body>${root?.children.map(drawn).join('') ?? ''}</body></html>`
}
