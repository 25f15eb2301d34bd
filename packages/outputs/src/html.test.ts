import * as fc from 'fast-check'
import { asText, dataBlock, escapeHtml, html, safeJson, trusted } from './html'

/** Any code point. The library's own unit for it first draws up a table of all 1.1 million, for seconds. */
const anyCharacter = fc.nat(0x10ffff).map((code) => String.fromCodePoint(code))

const nasty = fc.oneof(
  fc.string({ unit: anyCharacter }),
  fc.array(fc.constantFrom('<', '>', '"', "'", '&', '=', '`', '/', ' ', '\n', '\0', '</script>', '<!--', '-->', ']]>', 'onload', 'javascript:', '&lt;', '字')).map((parts) => parts.join('')),
)
const unescape = (text: string) =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&')

test('whatever is typed can neither open a tag nor leave its attribute, and reads back unchanged', () => {
  fc.assert(
    fc.property(nasty, nasty, (value, words) => {
      const text = asText(html`<p title="${value}">${words}</p>`)
      const found = /^<p title="([^"<>]*)">([^<>]*)<\/p>$/.exec(text)
      expect(unescape(found?.[1] ?? 'left its place')).toBe(value)
      expect(unescape(found?.[2] ?? 'left its place')).toBe(words)
    }),
    { numRuns: 500 },
  )
})

test('fragments nest without being escaped again', () => {
  const items = ['一', '<b>'].map((item) => html`<li>${item}</li>`)
  expect(asText(html`<ul>${items}</ul>`)).toBe('<ul><li>一</li><li>&lt;b&gt;</li></ul>')
})

test('null, undefined and false leave no trace, 0 does', () => {
  expect(asText(html`<p>${null}${undefined}${false}${0}</p>`)).toBe('<p>0</p>')
})

test('an object that came as JSON is not taken for a fragment', () => {
  const sent = JSON.parse(JSON.stringify({ ...trusted('<b>'), html: '<b>', markup: '<b>' }))
  expect(asText(html`<p>${sent}</p>`)).not.toContain('<b>')
})

test('an attribute without quotes is refused', () => {
  expect(() => html`<p title=${'x'}>`).toThrow('without quotes')
})

test('JSON inside a page cannot end its block and reads back unchanged', () => {
  fc.assert(
    fc.property(fc.jsonValue(), nasty, (value, words) => {
      const text = safeJson([value, words])
      expect(text).not.toMatch(/[<>&\u2028\u2029]/)
      expect(JSON.parse(text)).toEqual(JSON.parse(JSON.stringify([value, words])))
    }),
  )
  expect(asText(dataBlock('painted-data', { a: '</script>' }))).toBe('<script type="application/json" id="painted-data">{"a":"\\u003c/script\\u003e"}</script>')
})

test('all five letters that mean something in HTML are escaped', () => {
  expect(escapeHtml(`&<>"'`)).toBe('&amp;&lt;&gt;&quot;&#39;')
})
