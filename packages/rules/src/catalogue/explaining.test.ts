import { explains, wantsExplaining } from './explaining'

const document = { normative: true, openness: 'proactive', state: 'examined', isExplained: false } as const
const table: readonly (readonly [string, Partial<Parameters<typeof wantsExplaining>[0]>, boolean])[] = [
  ['a 规范性文件 in force that nobody has explained', {}, true],
  ['explained', { isExplained: true }, false],
  ['no 规范性文件', { normative: false }, false],
  ['not public', { openness: 'onRequest' }, false],
  ['not examined yet', { state: 'registered' }, false],
  ['废止', { state: 'repealed' }, false],
  ['struck out', { state: 'discarded' }, false],
]
it.each(table)('asks for a 解读, or does not: %s', (_what, more, asked) => {
  expect(wantsExplaining({ ...document, ...more })).toBe(asked)
})

it('knows a 解读 by its form', () => {
  expect([explains('explain'), explains('policy-file'), explains('')]).toEqual([true, false, false])
})
