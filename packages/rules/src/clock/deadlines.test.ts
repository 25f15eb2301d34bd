import * as fc from 'fast-check'
import { deadlinesReckoned, limitsReckoned, pausesReckoned } from '../testing/deadlines-reckoned'
import { clockRule, promiseClock, type ClockRule } from './clock-rules'
import { explainDue } from './explain-due'
import { addDays, daysBetween } from './local-date'
import { makeWorkCalendar } from './work-calendar'

const calendar = makeWorkCalendar()

/** `W20`: twenty working days; `C60`: sixty calendar days that move on from a day of rest. */
function ruleOf(code: string): ClockRule {
  const amount = Number(code.slice(1))
  return code.startsWith('W') ? promiseClock(amount) : { ...clockRule('complaint.notice', '2026-01-05'), amount }
}

const vectors = deadlinesReckoned.trim().split('\n').flatMap((line) => {
  const [startedOn = '', ...dues] = line.split(/:? /)
  return limitsReckoned.split(' ').map((code, at) => [startedOn, code, dues[at] ?? ''] as const)
})

it('there are more than two hundred and fifty of them, over five years', () => {
  expect(vectors.length + pausesReckoned.length).toBeGreaterThan(250)
  expect([...new Set(vectors.map(([startedOn]) => startedOn.slice(0, 4)))]).toEqual(['2018', '2024', '2025', '2026', '2027'])
})

test.each(vectors)('from %s, %s ends on %s', (startedOn, code, due) => {
  const { dueOn, provisional } = explainDue({ rule: ruleOf(code), startedOn, calendar })
  expect(`${dueOn}${provisional ? '?' : ''}`).toBe(due)
})

test.each(pausesReckoned)('from %s, %d working days with pauses %j and %d more end on %s', (startedOn, amount, pauses, more, dueOn) => {
  const extensions = more > 0 ? [{ amount: more, reason: '' }] : []
  expect(explainDue({ rule: promiseClock(amount), startedOn, calendar, pauses: pauses.map(([from, until]) => ({ from, until })), extensions }).dueOn).toBe(dueOn)
})

const start = fc.integer({ min: 0, max: 2500 }).map((days) => addDays('2018-01-02', days))
const amount = fc.integer({ min: 1, max: 60 })

describe('whatever the dates', () => {
  it('a further holiday never makes a due date earlier', () => {
    fc.assert(fc.property(start, amount, fc.integer({ min: 1, max: 90 }), fc.constantFrom('W', 'C'), (startedOn, days, later, unit) => {
      const rule = ruleOf(`${unit}${days}`)
      const more = makeWorkCalendar({ localHolidays: [{ date: addDays(startedOn, later), name: '开斋节', kind: 'off' }] })
      expect(explainDue({ rule, startedOn, calendar: more }).dueOn >= explainDue({ rule, startedOn, calendar }).dueOn).toBe(true)
    }))
  })

  it('a pause of n calendar days moves a limit of calendar days by n, when neither end is a day of rest', () => {
    const bare = (days: number): ClockRule => ({ ...ruleOf(`C${days}`), rollIfHoliday: false })
    fc.assert(fc.property(start, amount, fc.integer({ min: 1, max: 40 }), (startedOn, days, long) => {
      const paused = explainDue({ rule: bare(days), startedOn, calendar, pauses: [{ from: startedOn, until: addDays(startedOn, long) }] })
      expect(daysBetween(explainDue({ rule: bare(days), startedOn, calendar }).dueOn, paused.dueOn)).toBe(long)
    }))
  })

  it('a pause inside a pause changes nothing, and no pause or extension makes a due date earlier', () => {
    fc.assert(fc.property(start, amount, fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 20 }), (startedOn, days, after, long, more) => {
      const rule = promiseClock(days)
      const [from, until] = [addDays(startedOn, after), addDays(startedOn, after + long)]
      const inside = { from: addDays(from, Math.floor(long / 3)), until: addDays(from, Math.floor(long / 2)) }
      const plain = explainDue({ rule, startedOn, calendar }).dueOn
      const paused = explainDue({ rule, startedOn, calendar, pauses: [{ from, until }] }).dueOn
      expect(explainDue({ rule, startedOn, calendar, pauses: [{ from, until }, inside] }).dueOn).toBe(paused)
      expect(paused >= plain).toBe(true)
      expect(explainDue({ rule, startedOn, calendar, extensions: [{ amount: more, reason: '' }] }).dueOn > plain).toBe(true)
    }))
  })

  it('an extension given on the last day counts on from there: as if the limit had been longer from the start', () => {
    fc.assert(fc.property(start, amount, fc.integer({ min: 1, max: 30 }), (startedOn, days, more) => {
      expect(explainDue({ rule: promiseClock(days), startedOn, calendar, extensions: [{ amount: more, reason: '' }] }).dueOn).toBe(explainDue({ rule: promiseClock(days + more), startedOn, calendar }).dueOn)
    }))
  })
})
