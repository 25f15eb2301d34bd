import * as fc from 'fast-check'
import { daysLeft, dueState, isOverdue } from './due-state'
import { addDays } from './local-date'
import { makeWorkCalendar } from './work-calendar'

const calendar = makeWorkCalendar()

describe('a case due on Friday 2026-11-27', () => {
  it.each([
    ['2026-11-20', '周五', 5, 'onTime'],
    ['2026-11-23', '周一', 4, 'onTime'],
    ['2026-11-24', '周二', 3, 'soon'],
    ['2026-11-27', '周五', 0, 'soon'],
    ['2026-11-28', '周六', 0, 'overdue'],
    ['2026-11-30', '周一', -1, 'overdue'],
    ['2026-12-01', '周二', -2, 'overdue'],
  ])('on %s (%s) has %i working days left and is %s', (today, _, left, state) => {
    expect(daysLeft('2026-11-27', today, 'workingDays', calendar)).toBe(left)
    expect(dueState('2026-11-27', today, calendar)).toBe(state)
  })

  it('is late from the first minute of Saturday, not before', () => {
    expect(isOverdue('2026-11-27', '2026-11-27')).toBe(false)
    expect(isOverdue('2026-11-27', '2026-11-28')).toBe(true)
  })

  it('has 7 natural days left on Friday 2026-11-20 and is 3 late on Monday 11-30', () => {
    expect(daysLeft('2026-11-27', '2026-11-20', 'calendarDays', calendar)).toBe(7)
    expect(daysLeft('2026-11-27', '2026-11-30', 'calendarDays', calendar)).toBe(-3)
  })
})

it('before the National Day week nine days ahead may be 快到期: on Wednesday 2026-09-30 for Friday 10-09', () => {
  expect(dueState('2026-10-09', '2026-09-30', calendar)).toBe('soon')
})

it('never goes from late back to on time as the days pass', () => {
  const rank = { onTime: 0, soon: 1, overdue: 2 }
  fc.assert(fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: -40, max: 40 }), (day, ahead) => {
    const today = addDays('2026-01-10', day)
    const dueOn = addDays(today, ahead)
    expect(rank[dueState(dueOn, addDays(today, 1), calendar)]).toBeGreaterThanOrEqual(rank[dueState(dueOn, today, calendar)])
  }))
})

test('a promise of 3 working days is 快到期 only on its last, not from its first', () => {
  // Monday 23 November 2026 to Thursday the 26th: two days left on Tuesday, one on Wednesday.
  expect(dueState('2026-11-26', '2026-11-24', calendar, 3)).toBe('onTime')
  expect(dueState('2026-11-26', '2026-11-25', calendar, 3)).toBe('soon')
})

it('over ends of months, leap days and years it is the days counted one by one', () => {
  const calendar = makeWorkCalendar({ localHolidays: [{ date: '2024-04-10', name: '开斋节', kind: 'off' }] })
  const starts = ['2023-12-29', '2024-01-31', '2024-02-28', '2024-02-29', '2024-04-09', '2024-12-31']
  for (const today of starts) {
    let counted = 0
    for (let after = 1; after <= 430; after++) {
      const dueOn = addDays(today, after)
      if (calendar.dayKind(dueOn).work) counted += 1
      expect([today, dueOn, daysLeft(dueOn, today, 'workingDays', calendar), daysLeft(today, dueOn, 'workingDays', calendar)]).toEqual([today, dueOn, counted, 0 - counted])
    }
  }
})
