import * as fc from 'fast-check'
import { countDuties, quartersAsked, selfCheckDueOn, selfCheckLines, selfCheckTicks, unfinished, type Answers } from './self-check'

const duty = (dueOn: string, state: 'due' | 'done' | 'overdue', doneOn: string | null = null) => ({ item: 'funds', organisation: 'v', period: dueOn, dueOn, state, doneOn, isNil: false })

it('what was due in the quarter is counted there: done, not done, done too late', () => {
  const duties = [duty('2026-09-30', 'overdue'), duty('2026-10-31', 'done', '2026-10-30'), duty('2026-11-30', 'done', '2026-12-02'), duty('2026-12-31', 'due')]
  expect(countDuties(duties, { from: '2026-10-01', until: '2026-12-31' })).toEqual([{ item: 'funds', due: 3, done: 2, late: 1 }])
})

it('a sheet is finished when every line is answered, and what is not in order says why', () => {
  fc.assert(fc.property(fc.array(fc.tuple(fc.constantFrom(...selfCheckLines), fc.constantFrom(...selfCheckTicks), fc.constantFrom('', ' ', '下月补上'))), (given) => {
    const answers: Answers = Object.fromEntries(given.map(([line, tick, note]) => [line, { tick, note }]))
    const open = unfinished(answers)
    for (const line of selfCheckLines) {
      const answer = answers[line]
      expect(open.includes(line)).toBe(!answer || (answer.tick === 'no' && !answer.note.trim()))
    }
  }))
})

it.each([
  ['2026-12-17', '2026-11-28', []],
  ['2026-12-18', '2026-11-28', ['2026-Q4']],
  ['2027-01-10', '2026-11-28', ['2026-Q4']],
  ['2027-03-31', '2026-11-28', ['2027-Q1', '2026-Q4']],
  ['2027-04-01', '2026-11-28', ['2027-Q1']],
  // The house was not there yet.
  ['2027-01-10', '2027-01-01', []],
])('on %s a house opened on %s asks for the sheets of %j', (today, since, asked) => {
  expect(quartersAsked(since, today)).toEqual(asked)
})

it('a sheet is late from the eleventh day after its quarter', () => {
  expect([selfCheckDueOn('2026-Q4'), selfCheckDueOn('2026-Q1')]).toEqual(['2027-01-10', '2026-04-10'])
})
