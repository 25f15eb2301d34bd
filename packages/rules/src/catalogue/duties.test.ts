import fc from 'fast-check'
import { addDays } from '../clock/local-date'
import { findDuties, periodsOf, periodWords, type DutiesInput } from './duties'
import { limitCodes, publishLimit } from './publish-limits'

const input = (more: Partial<DutiesInput> = {}): DutiesInput => ({
  items: [{ code: 'ledger', limitCode: 'quarterly', body: 'villages' }], villages: ['v1', 'v2'], township: 'town', offices: ['office', 'hall'],
  published: [], nilReturns: [], since: '2026-01-01', today: '2026-04-10', ...more,
})
const states = (more: Partial<DutiesInput> = {}) => findDuties(input(more)).map(({ organisation, period, state }) => `${organisation} ${period} ${state}`).sort()

describe('who must publish what by when', () => {
  test('each village every quarter: the last one overdue, this one due', () => {
    expect(states()).toEqual(['v1 2026-Q1 overdue', 'v1 2026-Q2 due', 'v2 2026-Q1 overdue', 'v2 2026-Q2 due'])
  })

  test('what a village published inside the period fulfils its own duty and no other village’s', () => {
    expect(states({ published: [{ item: 'ledger', organisation: 'v1', on: '2026-03-31' }] })).toContain('v1 2026-Q1 done')
    expect(states({ published: [{ item: 'ledger', organisation: 'v1', on: '2026-03-31' }] })).toContain('v2 2026-Q1 overdue')
    expect(states({ published: [{ item: 'ledger', organisation: 'town', on: '2026-03-31' }] })).toContain('v1 2026-Q1 overdue')
  })

  test('what another office of the township published fulfils the duty of an office, another item does not', () => {
    const items = [{ code: 'relief', limitCode: 'quarterly', body: 'hall' }]
    expect(states({ items, published: [{ item: 'relief', organisation: 'office', on: '2026-01-01' }] })).toContain('hall 2026-Q1 done')
    expect(states({ items, published: [{ item: 'other', organisation: 'hall', on: '2026-01-01' }] })).toContain('hall 2026-Q1 overdue')
  })

  test('an empty return counts for its own period alone', () => {
    expect(states({ nilReturns: [{ item: 'ledger', organisation: 'v2', period: '2026-Q1', on: '2026-04-02' }] })).toEqual(['v1 2026-Q1 overdue', 'v1 2026-Q2 due', 'v2 2026-Q1 done', 'v2 2026-Q2 due'])
  })

  test('the overdue ones come first, the longest waiting at the top', () => {
    const all = findDuties(input({ today: '2026-08-01' }))
    expect([...new Set(all.map(({ state, period }) => `${state} ${period}`))]).toEqual(['overdue 2026-Q1', 'overdue 2026-Q2', 'due 2026-Q3'])
  })
})

test.each([
  ['monthly', '2026-11-22', '2026-12-01', ['2026-12']],
  ['quarterly', '2026-11-22', '2026-11-22', ['2026-Q4']],
  ['halfYearly', '2026-11-22', '2027-01-01', ['2026-H2', '2027-H1']],
  ['yearly', '2026-12-25', '2026-12-31', []],
  ['byJanuary31', '2026-11-22', '2027-01-05', ['2027']],
  ['within20', '2026-01-01', '2026-06-01', []],
  ['unknown', '2026-01-01', '2026-06-01', []],
])('%s, opened on %s, on %s: the periods %j', (limit, since, today, keys) => {
  expect(periodsOf(limit, { since, today }).map(({ key }) => key)).toEqual(keys)
})

test.each([['2026', '2026年'], ['2026-H2', '2026年下半年'], ['2026-Q4', '2026年第四季度'], ['2026-03', '2026年3月']])('the period %s is called %s', (key, words) => {
  expect(periodWords(key)).toBe(words)
})

test('nothing is overdue that was due before the house was opened, whatever the days', () => {
  const day = fc.integer({ min: 0, max: 2000 }).map((n) => addDays('2025-01-01', n))
  fc.assert(fc.property(day, day, fc.constantFrom(...limitCodes), (a, b, limitCode) => {
    const [since, today] = a < b ? [a, b] : [b, a]
    const duties = findDuties(input({ items: [{ code: 'x', limitCode, body: 'office' }], since, today }))
    return duties.every(({ state, dueOn }) => dueOn > since && (state === 'overdue') === (dueOn < today))
  }))
})

test('a limit that stands nowhere is not passed off as checked', () => {
  for (const code of limitCodes) {
    const limit = publishLimit(code)
    if (limit?.kind !== 'open' && limit?.article === '') expect(limit.verified).toBe(false)
  }
})
