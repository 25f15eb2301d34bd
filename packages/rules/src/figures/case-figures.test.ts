import fc from 'fast-check'
import { caseFigures, smallestCell, type CountedCase } from './case-figures'

const today = '2026-11-28'
const one = (more: Partial<CountedCase> = {}): CountedCase => ({
  kind: 'complaint', village: null, receivedOn: '2026-11-01', closedOn: '2026-11-11', withdrawn: false, referred: false, lawDueOn: '2026-12-31', paused: false, outcome: 'solved', satisfaction: null, reopened: 0, ...more,
})
const many = (n: number, more: Partial<CountedCase> = {}) => Array.from({ length: n }, () => one(more))
const open = { closedOn: null, outcome: null }

it('what is overdue and still open counts against us; what still has time does not count yet', () => {
  const figures = caseFigures([...many(6), ...many(2, { ...open, lawDueOn: '2026-11-20' }), ...many(3, open)], today)
  expect(figures.onTime).toEqual({ of: 8, share: 0.75 })
  expect(figures).toMatchObject({ received: 11, closed: 6, open: 5 })
})

it('closed on the last day is in time, a day later is late', () => {
  expect(caseFigures([...many(4, { lawDueOn: '2026-11-11' }), one({ lawDueOn: '2026-11-10' })], today).onTime).toEqual({ of: 5, share: 0.8 })
})

it('a clock that stands still, another body and what was withdrawn do not count', () => {
  const figures = caseFigures([...many(5), one({ ...open, lawDueOn: '2026-11-20', paused: true }), one({ ...open, lawDueOn: '2026-11-20', referred: true }), one({ withdrawn: true })], today)
  expect(figures).toMatchObject({ onTime: { of: 5, share: 1 }, referred: 1, withdrawn: 1, open: 2 })
})

it('nobody who kept silent is counted as content', () => {
  const figures = caseFigures([...many(3, { satisfaction: 'satisfied' }), one({ satisfaction: 'fairlySatisfied' }), one({ satisfaction: 'unsatisfied' }), ...many(95)], today)
  expect(figures).toMatchObject({ satisfied: { of: 5, share: 0.8 }, unrated: 95 })
})

it('fewer than five say nothing: no share, no middle', () => {
  expect(caseFigures(many(4, { satisfaction: 'unsatisfied' }), today)).toMatchObject({ closed: 4, onTime: { of: 4, share: null }, satisfied: { of: 4, share: null }, medianDays: null })
})

it('the middle of an even number lies between the two in the middle', () => {
  const days = (day: string) => one({ closedOn: `2026-11-${day}` })
  expect(caseFigures([days('02'), days('03'), days('05'), days('11'), days('20'), days('21')], today).medianDays).toBe(7)
  expect(caseFigures([days('02'), days('03'), days('05'), days('11'), days('20')], today).medianDays).toBe(4)
})

it('closed by outcome: closed is not solved', () => {
  expect(caseFigures([...many(2), one({ outcome: 'notSupported' })], today).outcomes).toEqual([{ outcome: 'solved', count: 2 }, { outcome: 'notSupported', count: 1 }])
})

const date = fc.integer({ min: 0, max: 300 }).map((n) => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10))
const counted: fc.Arbitrary<CountedCase> = fc.record({
  kind: fc.constant('complaint'), village: fc.constant(null), receivedOn: date, closedOn: fc.option(date), withdrawn: fc.boolean(), referred: fc.boolean(), lawDueOn: fc.option(date), paused: fc.boolean(),
  outcome: fc.option(fc.constantFrom('solved', 'explained')), satisfaction: fc.option(fc.constantFrom('satisfied', 'unsatisfied')), reopened: fc.nat(1),
})

it('the parts make the whole, shares lie between 0 and 1, and order does not matter', () => {
  fc.assert(fc.property(fc.array(counted), (cases) => {
    const figures = caseFigures(cases, today)
    expect(figures.closed + figures.open + figures.withdrawn).toBe(figures.received)
    for (const { of, share } of [figures.onTime, figures.satisfied]) {
      expect(share === null).toBe(of < smallestCell)
      if (share !== null) expect(share >= 0 && share <= 1).toBe(true)
    }
    expect(caseFigures([...cases].reverse(), today)).toEqual(figures)
  }))
})
