import * as fc from 'fast-check'
import { addDays } from '../clock/local-date'
import { makeWorkCalendar } from '../clock/work-calendar'
import { isReminded, levelsReached, reminderDays, reminderLevels, type ReminderLevel } from './reminders'

const calendar = makeWorkCalendar()

describe('a case due on Friday 2026-11-27', () => {
  it.each<[string, string, ReminderLevel[]]>([
    ['2026-11-23', '周一', []],
    ['2026-11-24', '周二', ['soon']],
    ['2026-11-27', '周五', ['soon']],
    ['2026-11-28', '周六', ['late']],
    ['2026-11-30', '周一', ['late']],
    ['2026-12-01', '周二', ['late', 'lateForLeader']],
    ['2026-12-03', '周四', ['late', 'lateForLeader', 'lateForDiscipline']],
    ['2026-12-11', '周五', ['late', 'lateForLeader', 'lateForDiscipline']],
    ['2026-12-12', '周六', []],
  ])('has on %s (%s) come to %j', (today, _, levels) => {
    expect(levelsReached('2026-11-27', reminderDays(today, calendar))).toEqual(levels)
  })
})

it('whoever is told stays told as the days pass, until it is too old', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 300 }), fc.integer({ min: 1, max: 13 }), (day, after) => {
    const today = addDays('2026-01-10', day)
    const dueOn = addDays(today, -after)
    const [now, next] = [levelsReached(dueOn, reminderDays(today, calendar)), levelsReached(dueOn, reminderDays(addDays(today, 1), calendar))]
    return now.every((level) => next.includes(level)) && now.length > 0
  }))
})

it.each([
  ['handler', 'water', ['soon', 'late']],
  ['handler', 'roads', []],
  ['office', 'office', []],
  ['leader', 'office', ['lateForLeader']],
  ['discipline', 'discipline', ['lateForDiscipline']],
  ['admin', 'office', []],
] as const)('of a case that 水管站 handles, %s of %s is told %j', (role, organisation, levels) => {
  expect(reminderLevels.filter((level) => isReminded({ role, organisation }, level, 'water'))).toEqual(levels)
})

it('of a case that nobody handles yet the office is told', () => {
  expect(reminderLevels.filter((level) => isReminded({ role: 'office', organisation: 'office' }, level, null))).toEqual(['soon', 'late'])
})
