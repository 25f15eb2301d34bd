import * as fc from 'fast-check'
import { normalise } from './normalise'
import { grams, queryGrams } from './search-grams'

describe('searching', () => {
  it('does not care about full width, case or ligatures', () => {
    expect(normalise('ＡＢＣ１２３（Ａ）')).toBe('abc123(a)')
    expect(grams('ＧＤＰ２０２６')).toEqual(grams('gdp2026'))
  })

  it('makes one number of every two neighbours, each once', () => {
    expect(grams('低保名单')).toHaveLength(3)
    expect(grams('低保低保')).toHaveLength(2)
  })

  it('knows order: 保低 is not 低保', () => expect(grams('保低')).not.toEqual(grams('低保')))

  it('takes digits, brackets and rare characters too', () => {
    expect(grams('〔2026〕12号')).toHaveLength(9)
    expect(grams('𠮷田')).toHaveLength(1)
  })

  it('knows a number by four digits in a row, wherever it stands in a longer one', () => {
    expect(grams('20261')).toHaveLength(6)
    expect(grams('202')).toHaveLength(2)
    expect(grams('编号2026117')).toEqual(expect.arrayContaining(queryGrams('2611')))
    expect(grams('编号26 11')).not.toEqual(expect.arrayContaining(queryGrams('2611')))
  })

  it('splits at white space, so that each word of a question counts', () => {
    expect(queryGrams('低保 名单')).toEqual([...grams('低保'), ...grams('名单')])
  })

  it.each(['水', ' 水 ', '', '水 电'])('“%s” has no pair to look up', (question) => expect(queryGrams(question)).toEqual([]))

  it('keeps a very long question short', () => {
    expect(queryGrams(Array.from({ length: 200 }, (_, i) => String.fromCodePoint(0x4e00 + i)).join(''))).toHaveLength(24)
  })

  it('finds every text by any part of it', () => {
    const words = fc.string({ unit: fc.constantFrom(...'灵沙乡低保名单２０1８ABab〔〕，', '𠮷', ' ') })
    fc.assert(fc.property(words, words, words, (before, part, after) => {
      expect(grams(before + part + after)).toEqual(expect.arrayContaining(queryGrams(part)))
    }))
  })

  it('gives unsigned 32-bit integers, spread well: all pairs of 200 characters', () => {
    const chars = Array.from({ length: 200 }, (_, i) => String.fromCodePoint(0x4e00 + i * 37))
    const all = chars.flatMap((a) => chars.flatMap((b) => grams(a + b)))
    expect(all.every((gram) => Number.isInteger(gram) && gram >= 0 && gram <= 0xffffffff)).toBe(true)
    expect(new Set(all).size).toBeGreaterThan(all.length - 5)
  })
})
