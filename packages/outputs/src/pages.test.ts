import { openDataPath } from '@mingbai/contracts/open-data'
import { countyPath, guidePath, pages, planPath } from '@mingbai/contracts/routes'
import * as fc from 'fast-check'
import { boardPage } from './board-page'
import { asText } from './html'
import { paintCase } from './painted/paint-cases'
import { paintNotice } from './painted/paint-notices'
import { sizeTag } from './parts/size-script'
import { allPages, serverPages } from './testing/all-pages'
import { attributesOf, headingsInOrder, tagsOf, wordsOf } from './testing/read-page'
import { boardReply, caseCard, casePage, notice, noticeCard, step, tenant, today } from './testing/replies'

const known = new Set<string>(Object.values(pages).map(({ path }) => path)).add(guidePath).add(planPath).add(openDataPath).add(countyPath)
const goesSomewhere = (address: string) => /^tel:\d+$/.test(address) || address === '#main' || address.startsWith('/api/v1/files/') || /^\/l\/\w{10}\?board=\w+$/.test(address) || /^\/reports\/(\d{4}\.(docx|pdf|csv|json)|schema\.json)$/.test(address) || /^\/b\/\w+(\/mini|\?size=standard)$/.test(address) || known.has(address.split('?')[0] ?? '')

describe.each(Object.entries(allPages))('page %s', (_, page) => {
  test('runs no script but the one of the letters, and carries no style or handler that a strict CSP would refuse', () => {
    expect(tagsOf(page.replace(asText(sizeTag), ''))).not.toContain('script')
    expect(page).not.toMatch(/\s(style|on\w+)=|javascript:|https?:/)
  })

  test('has one h1 first and skips no heading level', () => {
    const whole = page.includes('<h1') ? page : `<h1>${page}`
    expect(headingsInOrder(whole)).toBe(true)
  })

  test('every link leads to a page of ours or to the phone', () => {
    expect(attributesOf(page, 'href').filter((address) => !goesSomewhere(address))).toEqual([])
  })

  test('has the phone of the office in reach', () => {
    expect(attributesOf(page, 'href')).toContain('tel:09526801081')
    expect(wordsOf(page)).toContain('0952-6801081')
  })

  test('leaves no undefined or null for a reader to see', () => {
    expect(wordsOf(page)).not.toMatch(/undefined|null|\[object|NaN/)
  })
})

describe.each(Object.entries(serverPages))('document %s', (_, page) => {
  test('is Chinese, fits a phone, can be skipped into, and has its landmarks once', () => {
    expect(page).toMatch(/^<!DOCTYPE html><html lang="zh-CN">/)
    expect(page).toContain('name="viewport"')
    expect(attributesOf(page, 'href')[0]).toBe('#main')
    const tags = tagsOf(page)
    for (const landmark of ['header', 'main', 'footer', 'style', 'script']) expect(tags.filter((tag) => tag === landmark)).toHaveLength(1)
  })
})

/** Any code point. The library's own unit for it first draws up a table of all 1.1 million, for seconds. */
const anyCharacter = fc.nat(0x10ffff).map((code) => String.fromCodePoint(code))

test('words that somebody typed never become a tag or an attribute, wherever they are shown', () => {
  const plain = paintedTags('字')
  fc.assert(
    fc.property(fc.oneof(fc.string({ unit: anyCharacter }), fc.constantFrom('<script>', '"><img src=x onerror=1>', "' onclick='1", '</main>', '<!--')), (words) => {
      expect(paintedTags(`字${words}`)).toEqual(plain)
    }),
    { numRuns: 200 },
  )
})

/** Tags and attribute names of every page, with these words in every field that a person fills. */
function paintedTags(words: string): string[] {
  const scene = { tenant: tenant({ name: words, fullName: words }), today }
  const card = noticeCard({ title: words, summary: words, organisation: words })
  const one = caseCard({ words, category: words, village: words, number: words })
  const office = { township: words, fullName: words, phone: words }
  const board = { ...boardReply().board, name: words, place: words }
  const page = [
    boardPage(boardReply({ board, office, notices: [card], cases: [one] }), today),
    asText(paintNotice(notice({ ...card, blocks: [{ kind: 'paragraph', text: words }, { kind: 'table', caption: words, head: [words], rows: [[words]] }, { kind: 'remark', text: words }] }), scene).html),
    asText(paintCase(casePage({ ...one, spot: words, steps: [step({ words, by: words, title: words })], outcome: { label: words, words, on: today } }), scene).html),
  ].join('')
  return [...page.matchAll(/<[^>]*>/g)].map(([tag]) => tag.replace(/"[^"]*"/g, '""'))
}
