import { topicState } from './topics'

const days = { fromOn: '2026-06-01', untilOn: '2026-06-30' }
it.each([
  ['2026-05-31', 'ahead'], ['2026-06-01', 'current'], ['2026-06-30', 'current'], ['2026-07-01', 'ended'],
] as const)('安全生产月 on %s is %s', (today, state) => {
  expect(topicState(days, today)).toBe(state)
})

it('a 专栏 of one day is current on that day', () => {
  expect(topicState({ fromOn: '2026-06-01', untilOn: '2026-06-01' }, '2026-06-01')).toBe('current')
})
