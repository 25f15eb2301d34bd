import * as fc from 'fast-check'
import { addDays } from '../clock/local-date'
import { planDueOn, planDuties, planProgress } from './plan'
import { planProgresses } from './plan-progress'

it.each([[2026, 2, '2026-02-28'], [2028, 2, '2028-02-29'], [2026, 11, '2026-11-30'], [2026, 12, '2026-12-31']])('a point of %i-%i is due on %s', (year, month, dueOn) => {
  expect(planDueOn({ year, month })).toBe(dueOn)
})

it.each([['2026-10-31', 'ahead'], ['2026-11-01', 'due'], ['2026-11-30', 'due'], ['2026-12-01', 'overdue']])('a point of November stands on %s as %s', (today, progress) => {
  expect(planProgress({ year: 2026, month: 11, doneOn: null }, today)).toBe(progress)
  expect(planProgress({ year: 2026, month: 11, doneOn: '2026-10-02' }, today)).toBe('done')
})

it('days only move a point on, never back, and done it stays done', () => {
  fc.assert(fc.property(fc.integer({ min: 2018, max: 2040 }), fc.integer({ min: 1, max: 12 }), fc.integer({ min: 0, max: 800 }), fc.integer({ min: 0, max: 200 }), (year, month, from, more) => {
    const day = addDays('2017-12-01', from + (year - 2018) * 365)
    const at = (today: string) => planProgresses.filter((one) => one !== 'done').indexOf(planProgress({ year, month, doneOn: null }, today) as 'ahead' | 'due' | 'overdue')
    expect(at(addDays(day, more))).toBeGreaterThanOrEqual(at(day))
    expect(planProgress({ year, month, doneOn: day }, addDays(day, more))).toBe('done')
  }))
})

it('what lies ahead is no duty; an empty month said with its reason is one that is done', () => {
  const point = { id: 'p1', organisation: 'office', year: 2026, month: 11, doneOn: null, isEmpty: false }
  expect(planDuties([point, { ...point, id: 'p2', month: 12 }], '2026-11-20')).toMatchObject([{ period: 'p1', state: 'due', dueOn: '2026-11-30', isNil: false }])
  expect(planDuties([{ ...point, doneOn: '2026-11-19', isEmpty: true }], '2026-12-20')).toMatchObject([{ state: 'done', isNil: true }])
})
