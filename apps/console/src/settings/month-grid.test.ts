import { runsOf, weeksOf } from './month-grid'

test('a month is laid out from Monday on, with nothing of its neighbours', () => {
  const weeks = weeksOf(2026, 2)
  expect(weeks.map((week) => week.filter(Boolean).length)).toEqual([1, 7, 7, 7, 6])
  expect([weeks[0]?.[6], weeks[4]?.[5], weeks[4]?.[6]]).toEqual(['2026-02-01', '2026-02-28', null])
  expect(weeksOf(2027, 2).flat()).toHaveLength(28)
})

test('days that follow each other for the same reason are told as one', () => {
  const off = (date: string, name = '元旦') => ({ date, name, kind: 'off' as const, of: 'national' as const })
  expect(runsOf([off('2026-01-01'), off('2026-01-02'), { ...off('2026-01-04'), kind: 'work' }, off('2026-01-31', '春节')]).map(({ from, to }) => [from, to])).toEqual([['2026-01-01', '2026-01-02'], ['2026-01-04', '2026-01-04'], ['2026-01-31', '2026-01-31']])
})
