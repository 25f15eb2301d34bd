import { paintedCss } from '../css/painted-css'
import { asText } from '../html'
import { sizeTag } from '../parts/size-script'
import { paintedPages } from '../testing/all-pages'
import { wordsOf } from '../testing/read-page'
import { catalogue, notice, tenant, today } from '../testing/replies'
import { insertPainted, insertSize } from './insert-painted'
import { paintCatalogue } from './paint-catalogue'
import { paintNotice } from './paint-notices'

const index = '<!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>明白栏</title><script defer="defer" src="/js/app.js"></script></head><body><div id="app"></div></body></html>'
const scene = { tenant: tenant(), today }

test.each(Object.entries(paintedPages))('painted %s stands beside #app, in words, with the style that the CSP knows', (_, painted) => {
  const page = insertPainted(index, painted, { a: 1 })
  expect(page.indexOf('<main id="painted"')).toBeLessThan(page.indexOf('<div id="app">'))
  expect(/<style>(.*?)<\/style>/s.exec(page)?.[1]).toBe(paintedCss)
  expect(wordsOf(asText(painted.html))).toContain(painted.title.replace(/ · 灵沙乡明白栏$/, ''))
  expect(page).toContain(`<title>${painted.title}</title>`)
  expect(page).toContain(asText(painted.html))
  expect(page.match(/<title>/g)).toHaveLength(1)
  expect(page).toContain('<script defer="defer" src="/js/app.js">')
})

test('the reply lies beside the words, so that the page does not ask again', () => {
  const reply = notice({ title: '</script><b>$& 说明', summary: '$1' })
  const page = insertPainted(index, paintNotice(reply, scene), reply)
  expect(JSON.parse(/id="painted-data">(.*?)<\/script>/s.exec(page)?.[1] ?? '')).toEqual(reply)
  expect(page).toContain('<title>&lt;/script&gt;&lt;b&gt;$&amp; 说明 · 灵沙乡明白栏</title>')
  expect(page).toContain('<meta property="og:description" content="$1">')
})

test('the style sheets of the app do not hold back the painted words', () => {
  const built = index.replace('</head>', '<link href="/css/app.1.css" rel="stylesheet"><link rel=stylesheet href=/css/b.css><link rel="icon" href="/i.png"></head>')
  const page = insertPainted(built, paintNotice(notice(), scene), {})
  const [head = '', body = ''] = page.split('</head>')
  expect(head).not.toContain('.css')
  expect(head).toContain('<link rel="icon" href="/i.png">')
  expect(body.indexOf('/css/app.1.css')).toBeGreaterThan(body.indexOf('</main>'))
  expect(body).toContain('<link rel=stylesheet href=/css/b.css><div id="app">')
})

test('the letters are set before the first word, painted or not', () => {
  const script = asText(sizeTag)
  expect(insertPainted(index, paintNotice(notice(), scene), {})).toContain(`<main id="painted" class="w-page">${script}<header`)
  expect(insertSize(index)).toBe(index.replace('</head>', () => `${script}</head>`))
})

test('the index.html of another build is taken too; one without its places is refused', () => {
  expect(insertPainted(index.replace('"app"', 'app'), paintNotice(notice(), scene), {})).toContain('</script><div id=app>')
  expect(() => insertPainted('<html></html>', paintNotice(notice(), scene), {})).toThrow('index.html')
})

test('an unverified source of a duty is not shown as one', () => {
  const words = wordsOf(asText(paintCatalogue(catalogue, scene).html))
  expect(words).toContain('社会救助暂行办法')
  expect(words).not.toContain('某号文件')
})
