import { clockRule } from './clock-rules'
import { explainDue } from './explain-due'
import { addMonths } from './local-date'
import { makeWorkCalendar } from './work-calendar'

it.each([
  ['2026-01-31', 1, '2026-02-28'],
  ['2024-01-31', 1, '2024-02-29'],
  ['2026-11-30', 3, '2027-02-28'],
  ['2026-12-15', 1, '2027-01-15'],
  ['2026-03-20', 3, '2026-06-20'],
])('%s and %i months is %s: the corresponding day, or the last of its month', (from, months, to) => {
  expect(addMonths(from, months)).toBe(to)
})

describe('three months to answer a deputy', () => {
  const calendar = makeWorkCalendar()

  it('end on the corresponding day, and move on from a day of rest', () => {
    const rule = clockRule('proposal.answer', '2026-03-20')
    expect(explainDue({ rule, startedOn: '2026-03-20', calendar })).toMatchObject({ dueOn: '2026-06-22', rolled: true })
    expect(explainDue({ rule, startedOn: '2026-03-23', calendar })).toMatchObject({ dueOn: '2026-06-23', rolled: false })
  })

  it('become six by an extension', () => {
    const rule = clockRule('proposal.answer', '2026-03-23')
    expect(explainDue({ rule, startedOn: '2026-03-23', calendar, extensions: [{ amount: 3, reason: '' }] }).dueOn).toBe('2026-09-23')
  })

  it('before 2025 rest on a text nobody has read here, and say so', () => {
    expect(clockRule('proposal.answer', '2018-03-20').verified).toBe(false)
  })
})
