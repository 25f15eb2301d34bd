import { asText, html } from '../html'
import { inTownship } from './in-township'

const of = (to: string, org?: string) => /href="([^"]*)"/.exec(asText(inTownship(html`<a class="w-link" href="${to}">去</a>`, org)))?.[1]

test.each([
  ['/notices', '/notices?org=640221998'],
  ['/', '/?org=640221998'],
  ['/notices?village=640221998208&kind=1', '/notices?village=640221998208&amp;kind=1&amp;org=640221998'],
  ['/notices?org=640221998208', '/notices?org=640221998208'],
  ['/cases?kind=complaint&org=640221998208', '/cases?kind=complaint&amp;org=640221998208'],
  ['/open311/v2/discovery.json?jurisdiction_id=640221998', '/open311/v2/discovery.json?jurisdiction_id=640221998'],
  ['/api/v1/files/ABC', '/api/v1/files/ABC'],
  ['tel:0952-0000000', 'tel:0952-0000000'],
  ['https://www.12345.gov.cn/', 'https://www.12345.gov.cn/'],
  ['#main', '#main'],
])('where there are several, a link to %s leads to %s', (to, led) => expect(of(to, '640221998')).toBe(led))

test('where there is one township alone nothing is added', () => expect(of('/notices')).toBe('/notices'))

test('words are not taken for links', () => {
  const words = html`<p>${'<a href="/notices">去</a>'}</p>`
  expect(asText(inTownship(words, '640221998'))).toBe(asText(words))
})
