import fc from 'fast-check'
import { addDays } from '../clock/local-date'
import { makeWorkCalendar } from '../clock/work-calendar'
import { arisenDue, arisenDuties, type Arising } from './arisings'

const calendar = makeWorkCalendar()
const input = { published: [], nilReturns: [], villages: ['v1', 'v2'], township: 't', offices: ['office'], today: '2026-11-24', calendar }
const arising = (id: string, aroseOn: string, more: Partial<Arising> = {}): Arising => ({ id, item: 'aid', limitCode: 'within20', organisation: 'office', aroseOn, ...more })

test.each([
  // 2026-09-21 + 20 working days: 中秋 9/25–27, 国庆 10/1–7 and the worked days between, as the State Council's notice has them.
  ['within20', '2026-09-21', '2026-10-26'],
  ['within20', '2026-02-10', '2026-03-16'],
  ['within7', '2026-02-13', '2026-03-02'],
  // Twenty calendar days end on Sunday 1 March and move to Monday.
  ['afterCongress', '2026-02-09', '2026-03-02'],
])('%s counted from %s ends on %s', (limit, aroseOn, dueOn) => {
  expect(arisenDue(limit, aroseOn, calendar)?.dueOn).toBe(dueOn)
})

test('a limit of the calendar, or none, does not count from an event', () => {
  expect(['quarterly', 'prompt', 'nonsense'].map((limit) => arisenDue(limit, '2026-11-02', calendar))).toEqual([null, null, null])
})

test('each publication fulfils one, the oldest first; what was out before it arose does not count; a village’s own only', () => {
  const states = (published: { organisation: string; on: string }[], arisings: Arising[]) =>
    arisenDuties(arisings, { ...input, published: published.map((one) => ({ ...one, item: 'aid' })) }).map(({ period, state, doneOn }) => `${period} ${state} ${doneOn ?? ''}`)
  expect(states([{ organisation: 't', on: '2026-11-20' }], [arising('b', '2026-11-10'), arising('a', '2026-11-02')])).toEqual(['a done 2026-11-20', 'b due '])
  expect(states([{ organisation: 'office', on: '2026-11-01' }], [arising('a', '2026-11-02')])).toEqual(['a due '])
  expect(states([{ organisation: 'v2', on: '2026-11-20' }], [arising('a', '2026-10-02', { organisation: 'v1' })])).toEqual(['a overdue '])
})

test('nothing to publish, said with a reason, fulfils it and leaves the publication to the next', () => {
  const found = arisenDuties([arising('a', '2026-11-02'), arising('b', '2026-11-03')], { ...input, nilReturns: [{ item: 'aid', organisation: 'office', period: 'a', on: '2026-11-05' }], published: [{ item: 'aid', organisation: 'office', on: '2026-11-20' }] })
  expect(found.map(({ state, isNil }) => [state, isNil])).toEqual([['done', true], ['done', false]])
})

test('property: the due day is a working day, after the day it arose, and later for what arose later', () => {
  fc.assert(fc.property(fc.constantFrom('within7', 'within10', 'within20', 'afterCongress'), fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 0, max: 40 }), (limit, offset, later) => {
    const on = addDays('2024-01-01', offset)
    const first = arisenDue(limit, on, calendar)?.dueOn ?? ''
    const second = arisenDue(limit, addDays(on, later), calendar)?.dueOn ?? ''
    expect([calendar.dayKind(first).work, first > on, second >= first]).toEqual([true, true, true])
  }), { numRuns: 200 })
})
