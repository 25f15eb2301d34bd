import * as fc from 'fast-check'
import { addDays, daysBetween } from './local-date'
import { lastQuarters, quarterDays, quarterOf } from './quarter'

it('a quarter has its three months, a leap February too', () => {
  expect([quarterDays('2026-Q4'), quarterDays('2028-Q1')]).toEqual([{ from: '2026-10-01', until: '2026-12-31' }, { from: '2028-01-01', until: '2028-03-31' }])
  expect(lastQuarters('2026-02-14', 3)).toEqual(['2026-Q1', '2025-Q4', '2025-Q3'])
})

it('every day lies in exactly the quarter that it names, and the next begins the day after', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 9000 }), (days) => {
    const day = addDays('2018-01-01', days)
    const { from, until } = quarterDays(quarterOf(day))
    expect(daysBetween(from, day) >= 0 && daysBetween(day, until) >= 0).toBe(true)
    expect(quarterDays(quarterOf(addDays(until, 1))).from).toBe(addDays(until, 1))
  }))
})
