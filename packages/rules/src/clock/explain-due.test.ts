import * as fc from 'fast-check'
import { clockRule, promiseClock, type ClockRule } from './clock-rules'
import { explainDue } from './explain-due'
import { addDays, daysBetween, weekdayOf } from './local-date'
import { makeWorkCalendar, type SpecialDay } from './work-calendar'

const national = makeWorkCalendar()
const ningxia = makeWorkCalendar({
  localHolidays: [
    '2019-06-05', '2019-06-06', '2019-08-12', '2019-08-13', '2020-05-25', '2020-05-26', '2020-07-30', '2020-07-31',
    '2021-05-13', '2021-05-14', '2021-07-19', '2021-07-20', '2022-07-11', '2022-07-12',
  ].map((date): SpecialDay => ({ date, name: '民族节日', kind: 'off' })),
})

const workingDays = (amount: number): ClockRule => promiseClock(amount)
const naturalDays = (amount: number): ClockRule => ({ ...clockRule('complaint.notice', '2026-01-05'), amount })
const weekday = (date: string): string => `周${'日一二三四五六'.charAt(weekdayOf(date))}`

type Row = [start: string, startsOn: string, amount: number, due: string, duesOn: string]

// Written down with the State Council's notices of each year at hand, by numbering the working days of the year
// in one list, and not by the code under test.
describe('working days, counted from the day after receipt', () => {
  it.each<Row>([
    ['2026-09-21', '周一', 20, '2026-10-26', '周一'],
    ['2026-02-10', '周二', 20, '2026-03-16', '周一'],
    ['2026-02-13', '周五', 7, '2026-03-02', '周一'],
    ['2026-04-30', '周四', 15, '2026-05-25', '周一'],
    ['2025-09-26', '周五', 20, '2025-10-30', '周四'],
    ['2018-02-12', '周一', 15, '2018-03-09', '周五'],
    ['2018-09-20', '周四', 15, '2018-10-17', '周三'],
    ['2018-04-03', '周二', 2, '2018-04-08', '周日'],
    ['2018-12-28', '周五', 3, '2019-01-03', '周四'],
    ['2018-06-15', '周五', 7, '2018-06-27', '周三'],
    ['2019-02-01', '周五', 5, '2019-02-13', '周三'],
    ['2019-04-29', '周一', 5, '2019-05-08', '周三'],
    ['2019-09-27', '周五', 7, '2019-10-12', '周六'],
    ['2020-01-22', '周三', 5, '2020-02-06', '周四'],
    ['2020-06-24', '周三', 2, '2020-06-29', '周一'],
    ['2021-02-05', '周五', 5, '2021-02-18', '周四'],
    ['2021-09-17', '周五', 20, '2021-10-21', '周四'],
    ['2022-01-28', '周五', 7, '2022-02-11', '周五'],
    ['2022-09-30', '周五', 5, '2022-10-12', '周三'],
    ['2024-02-09', '周五', 5, '2024-02-22', '周四'],
    ['2024-05-10', '周五', 5, '2024-05-16', '周四'],
    ['2024-09-13', '周五', 15, '2024-10-11', '周五'],
    ['2024-12-31', '周二', 2, '2025-01-03', '周五'],
    ['2025-01-27', '周一', 5, '2025-02-10', '周一'],
    ['2025-04-30', '周三', 7, '2025-05-14', '周三'],
    ['2025-09-30', '周二', 5, '2025-10-14', '周二'],
    ['2025-12-31', '周三', 5, '2026-01-08', '周四'],
    ['2026-01-01', '周四', 5, '2026-01-08', '周四'],
    ['2026-02-13', '周五', 2, '2026-02-24', '周二'],
    ['2026-02-14', '周六', 2, '2026-02-25', '周三'],
    ['2026-02-27', '周五', 2, '2026-03-02', '周一'],
    ['2026-05-08', '周五', 5, '2026-05-14', '周四'],
    ['2026-06-18', '周四', 2, '2026-06-23', '周二'],
    ['2026-09-18', '周五', 2, '2026-09-21', '周一'],
    ['2026-09-19', '周六', 2, '2026-09-21', '周一'],
    ['2026-09-24', '周四', 15, '2026-10-22', '周四'],
    ['2026-11-20', '周五', 2, '2026-11-24', '周二'],
    ['2026-11-22', '周日', 2, '2026-11-24', '周二'],
  ])('from %s (%s), %i working days end on %s (%s)', (startedOn, startsOn, amount, due, duesOn) => {
    expect(weekday(startedOn)).toBe(startsOn)
    expect(weekday(due)).toBe(duesOn)
    expect(explainDue({ rule: workingDays(amount), startedOn, calendar: national })).toMatchObject({ dueOn: due, rolled: false, provisional: false })
  })

  it.each<Row>([
    ['2019-06-03', '周一', 5, '2019-06-13', '周四'],
    ['2019-08-09', '周五', 7, '2019-08-22', '周四'],
    ['2020-05-22', '周五', 2, '2020-05-28', '周四'],
    ['2020-07-29', '周三', 5, '2020-08-07', '周五'],
    ['2021-05-12', '周三', 15, '2021-06-04', '周五'],
    ['2021-07-16', '周五', 20, '2021-08-17', '周二'],
    ['2022-07-08', '周五', 2, '2022-07-14', '周四'],
    ['2022-07-01', '周五', 20, '2022-08-02', '周二'],
  ])('in Ningxia, with 开斋节 and 古尔邦节, from %s (%s) %i working days end on %s (%s)', (startedOn, startsOn, amount, due, duesOn) => {
    expect([weekday(startedOn), weekday(due)]).toEqual([startsOn, duesOn])
    expect(explainDue({ rule: workingDays(amount), startedOn, calendar: ningxia }).dueOn).toBe(due)
  })
})

describe('natural days count every day, and a last day of rest moves to the next working day', () => {
  it.each<[string, string, number, string, string, boolean]>([
    ['2026-11-22', '周日', 15, '2026-12-07', '周一', false],
    ['2026-10-10', '周六', 60, '2026-12-09', '周三', false],
    ['2022-05-01', '周日', 60, '2022-06-30', '周四', false],
    ['2022-05-01', '周日', 15, '2022-05-16', '周一', false],
    ['2026-11-20', '周五', 15, '2026-12-07', '周一', true],
    ['2026-11-21', '周六', 15, '2026-12-07', '周一', true],
    ['2026-09-16', '周三', 15, '2026-10-08', '周四', true],
    ['2026-08-02', '周日', 60, '2026-10-08', '周四', true],
    ['2026-02-01', '周日', 15, '2026-02-24', '周二', true],
    ['2026-01-31', '周六', 15, '2026-02-24', '周二', true],
    ['2026-04-17', '周五', 15, '2026-05-06', '周三', true],
    ['2025-09-17', '周三', 15, '2025-10-09', '周四', true],
  ])('from %s (%s), %i natural days end on %s (%s)', (startedOn, startsOn, amount, due, duesOn, rolled) => {
    expect([weekday(startedOn), weekday(due)]).toEqual([startsOn, duesOn])
    expect(explainDue({ rule: naturalDays(amount), startedOn, calendar: national })).toMatchObject({ dueOn: due, rolled, provisional: false })
  })

  it('a Sunday worked in exchange is no day of rest: from Saturday 2026-09-05, 15 days end on Sunday 2026-09-20', () => {
    expect(explainDue({ rule: naturalDays(15), startedOn: '2026-09-05', calendar: national })).toMatchObject({ dueOn: '2026-09-20', rolled: false })
  })

  it('a local holiday is a day of rest: from Sunday 2022-06-26, 15 days would end on Monday 07-11 (古尔邦节) and end on Wednesday 07-13', () => {
    expect(explainDue({ rule: naturalDays(15), startedOn: '2022-06-26', calendar: ningxia })).toMatchObject({ dueOn: '2022-07-13', rolled: true })
  })

  it('with an extension the days run on and only the new last day moves: 60 + 30 from Sunday 2026-08-02 end on Monday 11-02', () => {
    const due = explainDue({
      rule: clockRule('complaint.resolve', '2026-08-02'), startedOn: '2026-08-02', calendar: national,
      extensions: [{ amount: 30, reason: '情况复杂' }],
    })
    expect(due).toMatchObject({ dueOn: '2026-11-02', rolled: true, extended: 30, rule: { amount: 60, article: '《信访工作条例》第三十四条' } })
  })
})

describe('the list of days', () => {
  it('says of each day what it counted as: two working days from Friday 2026-09-18 over a Sunday worked in exchange', () => {
    expect(explainDue({ rule: workingDays(2), startedOn: '2026-09-18', calendar: national }).days).toEqual([
      { date: '2026-09-18', counted: null, why: 'startDay' },
      { date: '2026-09-19', counted: null, why: 'weekend' },
      { date: '2026-09-20', counted: 1, why: 'shiftedWorkday', name: '国庆节' },
      { date: '2026-09-21', counted: 2, why: 'weekday' },
    ])
  })

  it('shows the days over which the end has moved: 15 natural days from Friday 2026-11-20', () => {
    const { days } = explainDue({ rule: naturalDays(15), startedOn: '2026-11-20', calendar: national })
    expect(days.slice(-3)).toEqual([
      { date: '2026-12-05', counted: 15, why: 'weekend' },
      { date: '2026-12-06', counted: null, why: 'weekend' },
      { date: '2026-12-07', counted: null, why: 'weekday' },
    ])
  })
})

describe('time that the law leaves out', () => {
  const input = { rule: clockRule('request.answer', '2026-11-02'), startedOn: '2026-11-02', calendar: national }

  it('asked on Thursday 2026-11-05, answered on Tuesday 11-10: three working days later than Monday 11-30', () => {
    expect(explainDue(input).dueOn).toBe('2026-11-30')
    const due = explainDue({ ...input, pauses: [{ from: '2026-11-05', until: '2026-11-10' }] })
    expect(due.dueOn).toBe('2026-12-03')
    expect(due.days.slice(2, 10).map(({ date, counted, why }) => [date, counted, why])).toEqual([
      ['2026-11-04', 2, 'weekday'],
      ['2026-11-05', 3, 'weekday'],
      ['2026-11-06', null, 'paused'],
      ['2026-11-07', null, 'paused'],
      ['2026-11-08', null, 'paused'],
      ['2026-11-09', null, 'paused'],
      ['2026-11-10', null, 'paused'],
      ['2026-11-11', 4, 'weekday'],
    ])
  })

  it('asked and answered on one day gains nothing', () => {
    expect(explainDue({ ...input, pauses: [{ from: '2026-11-05', until: '2026-11-05' }] }).dueOn).toBe('2026-11-30')
  })

  it('two questions at the same time are left out once', () => {
    const pauses = [{ from: '2026-11-05', until: '2026-11-10' }, { from: '2026-11-06', until: '2026-11-09' }]
    expect(explainDue({ ...input, pauses }).dueOn).toBe('2026-12-03')
  })

  it('an answer that has not come yet makes the date 预计, as if it came today', () => {
    const pauses = [{ from: '2026-11-05', until: null }]
    expect(explainDue({ ...input, pauses, today: '2026-11-10' })).toMatchObject({ dueOn: '2026-12-03', provisional: true })
    expect(() => explainDue({ ...input, pauses })).toThrow(expect.objectContaining({ code: 'clock.openPauseNeedsToday' }))
  })

  it('an answer before its question is refused', () => {
    expect(() => explainDue({ ...input, pauses: [{ from: '2026-11-05', until: '2026-11-04' }] })).toThrow('clock.badPause')
  })
})

describe('a due date is 预计', () => {
  it('when working days reach into a year without a notice', () => {
    expect(explainDue({ rule: workingDays(20), startedOn: '2026-12-15', calendar: national })).toMatchObject({ dueOn: '2027-01-12', provisional: true })
  })
  it('when natural days end in such a year, but not when they end before', () => {
    expect(explainDue({ rule: naturalDays(60), startedOn: '2026-11-22', calendar: national }).provisional).toBe(true)
    expect(explainDue({ rule: naturalDays(15), startedOn: '2026-12-10', calendar: national }).provisional).toBe(false)
  })
  it('but not because natural days pass through it: only where they end is asked', () => {
    const calendar = makeWorkCalendar({ nationalYears: [{ year: 2028, days: [] }] })
    expect(explainDue({ rule: naturalDays(15), startedOn: '2027-12-20', calendar })).toMatchObject({ dueOn: '2028-01-04', provisional: false })
  })
})

it.each([[0], [-3], [2.5]])('an extension of %d days is refused', (amount) => {
  const extensions = [{ amount, reason: '情况复杂' }]
  expect(() => explainDue({ rule: naturalDays(60), startedOn: '2026-01-05', calendar: national, extensions })).toThrow('clock.badAmount')
})

describe('whatever the dates', () => {
  const start = fc.integer({ min: 0, max: 6500 }).map((days) => addDays('2006-01-01', days))
  const amount = fc.integer({ min: 1, max: 90 })
  const rule = fc.oneof(amount.map(workingDays), amount.map(naturalDays))
  const holiday = (around: string) => fc.integer({ min: -5, max: 150 }).map((days): SpecialDay => ({ date: addDays(around, days), name: '节', kind: 'off' }))

  it('the days follow each other, exactly as many are counted as the rule says, and the end comes after the start', () => {
    fc.assert(fc.property(start, rule, (startedOn, rule) => {
      const { days, dueOn } = explainDue({ rule, startedOn, calendar: national })
      expect(dueOn > startedOn).toBe(true)
      expect(days.map(({ date }) => date)).toEqual(Array.from({ length: daysBetween(startedOn, dueOn) + 1 }, (_, i) => addDays(startedOn, i)))
      expect(days.flatMap(({ counted }) => counted ?? [])).toEqual(Array.from({ length: rule.amount }, (_, i) => i + 1))
    }))
  })

  it('nothing is due on a day of rest', () => {
    fc.assert(fc.property(start, rule, (startedOn, rule) => {
      expect(national.dayKind(explainDue({ rule, startedOn, calendar: national }).dueOn).work).toBe(true)
    }))
  })

  it('one holiday more never makes a due date earlier', () => {
    const sample = start.chain((startedOn) => fc.record({ startedOn: fc.constant(startedOn), holidays: fc.array(holiday(startedOn), { maxLength: 8 }), more: holiday(startedOn), rule }))
    fc.assert(fc.property(sample, ({ startedOn, holidays, more, rule }) => {
      const before = explainDue({ rule, startedOn, calendar: makeWorkCalendar({ localHolidays: holidays }) })
      const after = explainDue({ rule, startedOn, calendar: makeWorkCalendar({ localHolidays: [...holidays, more] }) })
      expect(after.dueOn >= before.dueOn).toBe(true)
    }))
  })

  it('a pause of n days within a limit in natural days moves its end by n, before it moves for rest', () => {
    fc.assert(fc.property(start, fc.integer({ min: 2, max: 90 }), fc.nat(), fc.integer({ min: 0, max: 60 }), (startedOn, amount, offset, length) => {
      const rule = { ...naturalDays(amount), rollIfHoliday: false }
      const from = addDays(startedOn, offset % amount)
      const pauses = [{ from, until: addDays(from, length) }]
      expect(explainDue({ rule, startedOn, calendar: national, pauses }).dueOn).toBe(addDays(startedOn, amount + length))
    }))
  })

  it('a day later to start is never earlier to end', () => {
    fc.assert(fc.property(start, rule, (startedOn, rule) => {
      const later = explainDue({ rule, startedOn: addDays(startedOn, 1), calendar: national })
      expect(later.dueOn >= explainDue({ rule, startedOn, calendar: national }).dueOn).toBe(true)
    }))
  })
})
