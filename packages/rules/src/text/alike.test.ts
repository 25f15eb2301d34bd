import fc from 'fast-check'
import { alikeness, alikeRules } from './alike'

const said = (words: string, village: string | null = 'a', category: string | null = 'road', spot = '') => ({ words, village, category, spot })

it.each<[string, ReturnType<typeof said>, ReturnType<typeof said>, boolean]>([
  ['the same lamp in the same village', said('村口的路灯不亮了'), said('村口路灯坏了好几天，晚上看不见'), true],
  ['word for word, village not said', said('五队水渠漏水'), said('五队水渠漏水', null, null), true],
  ['the same words of another village', said('路灯不亮', 'a'), said('路灯不亮', 'b'), true],
  ['another matter in the same village', said('村口的路灯不亮了'), said('低保申请什么时候批下来'), false],
  ['another matter elsewhere', said('垃圾没人清运', 'a', 'clean'), said('低保申请什么时候批下来', 'b', 'relief'), false],
])('%s: worth a look %#', (_, one, other, isAlike) => {
  expect(alikeness(one, other) >= alikeRules.least).toBe(isAlike)
})

const anySaid = fc.record({ words: fc.string({ unit: 'grapheme' }), village: fc.option(fc.constantFrom('a', 'b')), category: fc.option(fc.constantFrom('x', 'y')), spot: fc.string({ unit: 'grapheme', maxLength: 10 }) })

it('likeness is between 0 and 1 and does not depend on the order', () => {
  fc.assert(fc.property(anySaid, anySaid, (one, other) => {
    const score = alikeness(one, other)
    expect(score).toBeGreaterThanOrEqual(0)
    expect(score).toBeLessThanOrEqual(1 + 1e-9)
    expect(alikeness(other, one)).toBeCloseTo(score, 9)
  }))
})
