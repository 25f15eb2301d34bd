import * as fc from 'fast-check'
import { encodeCode, formatCode, normaliseCode } from './query-code'

const bytes = fc.uint8Array({ minLength: 32, maxLength: 32 })

describe('a query code', () => {
  it('has the length asked for and no character that looks like another', () => {
    fc.assert(fc.property(bytes, (random) => expect(encodeCode(random, 10)).toMatch(/^[2-9ACDEFGHJKMNPRTVWXY]{10}$/)))
  })

  it('is the same for the same bytes and differs when any byte differs', () => {
    fc.assert(fc.property(bytes, fc.nat(31), (random, at) => {
      const other = Uint8Array.from(random)
      other[at] = ((random[at] ?? 0) + 1) % 256
      expect(encodeCode(random, 10)).toBe(encodeCode(Uint8Array.from(random), 10))
      expect(encodeCode(other, 10)).not.toBe(encodeCode(random, 10))
    }))
  })

  it('reads the bytes as one number: 0 and 27 are known', () => {
    expect(encodeCode(new Uint8Array(4), 4)).toBe('2222')
    expect(encodeCode(Uint8Array.of(0, 0, 0, 27), 4)).toBe('3322')
  })

  it('uses every character about as often', () => {
    const counts = new Map<string, number>()
    for (let i = 0; i < 26_000; i += 1) {
      const code = encodeCode(Uint8Array.of(i & 255, i >> 8, (i * 7) & 255, (i * 13) & 255), 1)
      counts.set(code, (counts.get(code) ?? 0) + 1)
    }
    expect(counts.size).toBe(26)
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150)
  })

  it('refuses too few bytes', () => expect(() => encodeCode(new Uint8Array(9), 10)).toThrow(RangeError))

  it('is shown in groups of five', () => {
    expect(formatCode('ACDEFGHJKM')).toBe('ACDEF-GHJKM')
    expect(formatCode('ACDEF')).toBe('ACDEF')
    expect(formatCode('ACDEFGHJKMNP')).toBe('ACDEF-GHJKM-NP')
  })

  it.each(['ACDEF-GHJKM', 'acdef ghjkm', ' ACDEF—GHJKM ', 'ＡＣＤＥＦ－ＧＨＪＫＭ', 'a c d e f g h j k m', 'ACDEF_GHJKM。'])('“%s” is understood', (typed) => {
    expect(normaliseCode(typed)).toBe('ACDEFGHJKM')
  })

  it('a Z, S, B or U can only be a misread 2, 5, 8 or V', () => expect(normaliseCode('zsbu')).toBe('258V'))

  it('comes back from every way of showing it', () => {
    fc.assert(fc.property(bytes, fc.integer({ min: 4, max: 16 }), (random, length) => {
      const code = encodeCode(random, length)
      expect(normaliseCode(formatCode(code))).toBe(code)
      expect(normaliseCode(formatCode(code).toLowerCase())).toBe(code)
      expect(normaliseCode(normaliseCode(code))).toBe(code)
    }))
  })
})
