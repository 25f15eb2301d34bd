import { plainDate, shortDate } from './plain-date'

test('a date is said with its weekday: 22 November 2026 is a Sunday', () => {
  expect(plainDate('2026-11-22')).toBe('2026年11月22日 星期日')
})

test('a list leaves out the year that it is', () => {
  expect(shortDate('2026-11-02', '2026-11-22')).toBe('11月2日')
  expect(shortDate('2025-11-02', '2026-11-22')).toBe('2025年11月2日')
})
