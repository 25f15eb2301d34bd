import { escapeHtml } from './html'

/** XML 1.0 knows no other control characters, and no halves of a pair, not even written as entities. */
export const xmlText = (text: string): string => escapeHtml(text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g, ''))

export const xmlHead = '<?xml version="1.0" encoding="utf-8"?>\n'

const name = /^[A-Za-z_][\w.-]*$/

/** One element; `content` is XML already. Names come from our own code, and are still looked at. */
export function xmlElement(tag: string, content: string): string {
  if (!name.test(tag)) throw new Error(`not a name: ${tag}`)
  return content === '' ? `<${tag}/>` : `<${tag}>${content}</${tag}>`
}
