const markup = Symbol('markup')

/** HTML that is known to be safe. The symbol cannot come out of JSON, so nothing that was sent to us passes for it. */
export interface Fragment {
  readonly [markup]: string
}

/** What may stand in `${…}` of a template: words are escaped, fragments kept, nothing for null, undefined and false. */
export type Part = string | number | Fragment | null | undefined | false | readonly Part[]

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** For text and for quoted attribute values alike. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (letter) => entities[letter] ?? '')

/** Only for constants of our own code, never for anything that was typed, stored or sent. */
export const trusted = (constant: string): Fragment => ({ [markup]: constant })

const isMany = (part: Part): part is readonly Part[] => Array.isArray(part)

function written(part: Part): string {
  if (part === null || part === undefined || part === false) return ''
  if (typeof part === 'string') return escapeHtml(part)
  if (typeof part === 'number') return String(part)
  return isMany(part) ? part.map(written).join('') : part[markup]
}

/** A value after `name=` without quotes could end the attribute with a mere space; refused when the page is first drawn. */
const unquoted = /\s[\w-]+=\s*$/

export function html(strings: TemplateStringsArray, ...parts: Part[]): Fragment {
  const text = strings.map((string, at) => {
    if (at < parts.length && unquoted.test(string)) throw new Error(`attribute without quotes: ${string}`)
    return string + written(parts[at])
  })
  return trusted(text.join(''))
}

export const asText = (fragment: Fragment): string => fragment[markup]

/** JSON that a page may carry: no `</script>`, no `<!--`, no line separators that old script engines trip over. */
export const safeJson = (value: unknown): string =>
  JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`)

/** A data block that a script may read by its id; the browser never runs it. */
export const dataBlock = (id: string, value: unknown): Fragment =>
  html`<script type="application/json" id="${id}">${trusted(safeJson(value))}</script>`
