import { attribute, textOf, walk, type ViewNode } from './view-node'

/** What WeChat's screen readers take from the built-in components without an aria-role. */
const implicitRoles: Readonly<Record<string, string>> = {
  button: 'button', input: 'textbox', textarea: 'textbox', checkbox: 'checkbox', radio: 'radio', switch: 'switch', slider: 'slider',
  picker: 'combobox', image: 'img', navigator: 'link', 'radio-group': 'radiogroup', 'checkbox-group': 'group', progress: 'progressbar',
}

export function roleOf(node: ViewNode): string | undefined {
  const written = attribute(node, 'aria-role') ?? attribute(node, 'role')
  return typeof written === 'string' && written !== '' ? written : implicitRoles[node.tag]
}

const rootOf = (node: ViewNode): ViewNode => (node.parent ? rootOf(node.parent) : node)

function labelText(node: ViewNode): string | undefined {
  for (let at = node.parent; at; at = at.parent) if (at.tag === 'label') return textOf(at)
  const { id } = node.attrs
  if (typeof id !== 'string' || id === '') return undefined
  const label = [...walk(rootOf(node))].find((other) => other.tag === 'label' && other.attrs.for === id)
  return label && textOf(label)
}

export interface Name {
  text: string
  from: 'aria-label' | 'aria-labelledby' | 'label' | 'content' | 'placeholder' | 'none'
}

const namedByContent: ReadonlySet<string> = new Set(['button', 'link', 'heading', 'tab', 'option', 'menuitem', 'combobox', 'alert', 'status', 'checkbox', 'radio', 'switch'])

/** The name by which an element is announced, and where it comes from. A placeholder alone is a poor name: it goes when one types. */
export function nameOf(node: ViewNode): Name {
  const label = attribute(node, 'aria-label')
  if (typeof label === 'string' && label !== '') return { text: label, from: 'aria-label' }
  const labelledBy = attribute(node, 'aria-labelledby')
  if (typeof labelledBy === 'string' && labelledBy !== '') {
    const ids = labelledBy.split(/\s+/)
    const parts = [...walk(rootOf(node))].filter((other) => ids.includes(String(other.attrs.id))).map(textOf)
    return { text: parts.join(' '), from: 'aria-labelledby' }
  }
  const role = roleOf(node) ?? ''
  const fromLabel = ['textbox', 'checkbox', 'radio', 'switch', 'slider', 'combobox'].includes(role) ? labelText(node) : undefined
  if (fromLabel !== undefined && fromLabel !== '') return { text: fromLabel, from: 'label' }
  const content = namedByContent.has(role) ? textOf(node).replace(/\n/g, ' ') : ''
  if (content !== '') return { text: content, from: 'content' }
  const placeholder = node.attrs.placeholder
  if (role === 'textbox' && typeof placeholder === 'string' && placeholder !== '') return { text: placeholder, from: 'placeholder' }
  return { text: '', from: 'none' }
}
