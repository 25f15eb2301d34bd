import fc from 'fast-check'
import { smallestCell } from '../figures/case-figures'
import { surveyState, takesTallies } from './survey'
import { surveyGroups, surveyTotal, tallyAddsUp, type Tally } from './survey-figures'

const one = (village: string, answer: number | null, source: Tally['source'] = 'app'): Tally => ({ village, source, people: 1, counts: [[0, 1, 2, 3].map((at) => (at === answer ? 1 : 0))] })
const times = (n: number, tally: Tally) => Array.from({ length: n }, () => tally)

it('no answer is 未评价 and adds to no other; each is told of how many', () => {
  const total = surveyTotal([...times(3, one('a', 0)), ...times(2, one('a', null)), { village: 'a', source: 'paper', people: 10, counts: [[4, 3, 1, 0]] }], 1)
  expect(total).toEqual({ codes: ['app', 'paper'], people: 15, questions: [{ counts: [7, 3, 1, 0], unanswered: 4 }] })
})

it('fewer than five people tell nothing, not even all of them together', () => {
  expect(surveyTotal(times(4, one('a', 2)), 1)).toEqual({ codes: ['app'], people: 4, questions: null })
  expect(surveyGroups(times(4, one('a', 2)), 'village', 1)).toEqual([{ codes: ['a'], people: 4, questions: null }])
})

it('small villages are told together, and with the next one where they are still too few: nothing is left to subtract', () => {
  const tallies = [...times(9, one('big', 0)), ...times(6, one('middle', 1)), ...times(2, one('small', 2)), ...times(1, one('tiny', 3))]
  expect(surveyGroups(tallies, 'village', 1)).toEqual([
    { codes: ['big'], people: 9, questions: [{ counts: [9, 0, 0, 0], unanswered: 0 }] },
    { codes: ['tiny', 'small', 'middle'], people: 9, questions: [{ counts: [0, 6, 2, 1], unanswered: 0 }] },
  ])
})

it('a source of a few people stands in no row of its own', () => {
  const groups = surveyGroups([...times(8, one('a', 0)), ...times(5, one('a', 0, 'paper')), ...times(2, one('a', 2, 'phone'))], 'source', 1)
  expect(groups.map(({ codes, people }) => [codes, people])).toEqual([[['app'], 8], [['phone', 'paper'], 7]])
})

const aTally = fc.record({
  village: fc.constantFrom('', 'a', 'b', 'c', 'd'), source: fc.constantFrom('app' as const, 'phone' as const, 'paper' as const), people: fc.integer({ min: 0, max: 9 }),
}).chain((tally) => fc.array(fc.integer({ min: 0, max: Math.floor(tally.people / 4) }), { minLength: 4, maxLength: 4 }).map((answers): Tally => ({ ...tally, counts: [answers] })))

it('whatever was answered: the rows add up to the total, everybody stands in one, and none that tells is of fewer than five', () => {
  fc.assert(fc.property(fc.array(aTally, { maxLength: 12 }), fc.constantFrom('village' as const, 'source' as const), (tallies, by) => {
    const [total, groups] = [surveyTotal(tallies, 1), surveyGroups(tallies, by, 1)]
    expect(groups.reduce((sum, { people }) => sum + people, 0)).toBe(total.people)
    expect(groups.flatMap(({ codes }) => codes)).toHaveLength(new Set(tallies.filter(({ people }) => people > 0).map((tally) => tally[by])).size)
    for (const { people, questions } of groups) {
      if (questions) expect(people).toBeGreaterThanOrEqual(smallestCell)
      // Hidden beside others that are told would be had by subtraction.
      else expect(groups).toHaveLength(1)
    }
    if (total.questions) expect(groups.flatMap(({ questions }) => questions ?? []).reduce((sum, { counts, unanswered }) => sum + unanswered + counts.reduce((a, b) => a + b, 0), 0)).toBe(total.people)
  }))
})

it.each([
  [10, [[3, 3, 2, 2]], true],
  [10, [[3, 3, 2, 3]], false],
  [1, [[0, 0, 0, 0], [1, 0, 0, 0]], true],
])('a sheet of %d people with %j adds up: %s', (people, counts, fits) => {
  expect(tallyAddsUp({ people, counts })).toBe(fits)
})

it.each([
  ['2026-11-30', 'ahead', false],
  ['2026-12-01', 'current', true],
  ['2026-12-20', 'current', true],
  ['2026-12-21', 'counting', true],
  ['2026-12-26', 'out', false],
] as const)('on %s a round is %s; sheets are taken: %s', (today, state, takes) => {
  expect(surveyState({ fromOn: '2026-12-01', untilOn: '2026-12-20', figuresOn: '2026-12-26' }, today)).toBe(state)
  expect(takesTallies(state)).toBe(takes)
})
