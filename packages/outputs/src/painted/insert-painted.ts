import { paintedCss } from '../css/painted-css'
import { feedPath } from '@mingbai/contracts/routes'
import { asText, dataBlock, html, trusted } from '../html'
import { sizeTag } from '../parts/size-script'
import type { Painted } from './painted'

const feedTitle = '最新公开'

/** `text` cut around the one place where `mark` stands; a build that lost it must fail loudly, not serve an empty page. */
function cut(text: string, mark: string | RegExp): [before: string, found: string, after: string] {
  const found = typeof mark === 'string' ? mark : (mark.exec(text)?.[0] ?? '')
  const at = found === '' ? -1 : text.indexOf(found)
  if (at < 0) throw new Error(`the built index.html has no ${String(mark)}`)
  return [text.slice(0, at), found, text.slice(at + found.length)]
}

const app = /<div[^>]*\bid=["']?app\b/
const stylesheet = /<link\b[^>]*\brel=["']?stylesheet\b[^>]*>/g

/**
 * Puts a painted first screen and the reply it was drawn from into the built index.html.
 * Taro's page takes both away once it stands (`main#painted`, `script#painted-data`). The app's own style sheets are
 * moved behind the painted words: in the head they would hold them back for a round trip.
 */
export function insertPainted(indexHtml: string, { title, description, feed, size, html: inside }: Painted, reply: unknown): string {
  const [start, , afterTitle] = cut(indexHtml, /<title>[^<]*<\/title>/)
  const [head, headEnd, body] = cut(afterTitle, '</head>')
  const [bodyStart, appDiv, rest] = cut(body, app)
  const tags = html`<title>${title}</title><meta name="description" content="${description}"><meta property="og:type" content="website"><meta property="og:title" content="${title}"><meta property="og:description" content="${description}">${
    feed && html`<link rel="alternate" type="application/atom+xml" title="${feedTitle}" href="${feedPath('atom', feed)}"><link rel="alternate" type="application/feed+json" title="${feedTitle}" href="${feedPath('json', feed)}">`
  }<style>${trusted(paintedCss)}</style>`
  const painted = html`<main id="painted" class="${size ? `w-page size-${size}` : 'w-page'}">${sizeTag}${inside}</main>${dataBlock('painted-data', reply)}`
  const sheets = head.match(stylesheet) ?? []
  return start + asText(tags) + head.replace(stylesheet, '') + headEnd + bodyStart + asText(painted) + sheets.join('') + appDiv + rest
}

/** The app with no page painted into it: it draws in the size that was chosen by itself, and an address may choose. */
export function insertSize(indexHtml: string): string {
  const [head, headEnd, body] = cut(indexHtml, '</head>')
  return head + asText(sizeTag) + headEnd + body
}

/** A page that is not painted: the data alone. */
export function insertData(indexHtml: string, reply: unknown): string {
  const [start, appDiv, rest] = cut(indexHtml, app)
  return start + asText(dataBlock('painted-data', reply)) + appDiv + rest
}
