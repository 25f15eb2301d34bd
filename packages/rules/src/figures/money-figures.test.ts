import fc from 'fast-check'
import { smallestCell } from './case-figures'
import { subsidyYears, threeCostsOf, type CountedList } from './money-figures'

const list = (more: Partial<CountedList> = {}): CountedList => ({ village: 'hejia', endedOn: '2026-06-30', households: 40, amount: 1_000_000, ...more })

it('lists are summed by the year in which their 公示 ended and by village, most first', () => {
  expect(subsidyYears([list(), list({ amount: 500_000, households: 10 }), list({ village: 'lingsha', amount: 9_000_000 }), list({ endedOn: '2025-12-31' })])).toEqual([
    { year: 2026, households: 90, amount: 10_500_000, leftOut: 0, villages: [{ village: 'lingsha', lists: 1, households: 40, amount: 9_000_000 }, { village: 'hejia', lists: 2, households: 50, amount: 1_500_000 }] },
    { year: 2025, households: 40, amount: 1_000_000, leftOut: 0, villages: [{ village: 'hejia', lists: 1, households: 40, amount: 1_000_000 }] },
  ])
})

it('a list of fewer than five households is in no sum, and only that there was one is told', () => {
  expect(subsidyYears([list(), list({ village: 'lingsha', households: 4, amount: 777 })])).toEqual([expect.objectContaining({ households: 40, amount: 1_000_000, leftOut: 1, villages: [expect.objectContaining({ village: 'hejia' })] })])
  expect(subsidyYears([list({ households: 4 })])).toEqual([{ year: 2026, households: 0, amount: 0, villages: [], leftOut: 1 }])
})

const anyList: fc.Arbitrary<CountedList> = fc.record({
  village: fc.constantFrom('a', 'b', 'c'), endedOn: fc.constantFrom('2025-03-01', '2026-03-01'), households: fc.nat(12), amount: fc.nat(100_000),
})

it('one more short list changes no sum, so that no subtraction finds it; the villages make the year', () => {
  fc.assert(fc.property(fc.array(anyList), anyList, (lists, one) => {
    const sums = (of: readonly CountedList[]) => subsidyYears(of).map(({ leftOut: _, ...told }) => told).filter(({ households }) => households > 0)
    expect(sums([...lists, { ...one, households: one.households % smallestCell }])).toEqual(sums(lists))
    for (const { amount, villages } of subsidyYears(lists)) expect(villages.reduce((sum, each) => sum + each.amount, 0)).toBe(amount)
  }))
})

const three = [{ name: '因公出国（境）费', now: '0' }, { name: '公务接待费', now: '1.25万元' }, { name: '合计', now: '1.25' }]

it.each(['three-costs', 'budget-accounts'])('the “三公” of %s is read as its form reads it, without the row that adds up', (form) => {
  expect(threeCostsOf(form, { year: '2026', stage: '预算', three })).toEqual({ year: 2026, stage: '预算', total: 1_250_000, parts: [{ name: '因公出国（境）费', amount: 0 }, { name: '公务接待费', amount: 1_250_000 }] })
})

it('another form, no year or no figure says nothing', () => {
  expect(threeCostsOf('budget-spending', { year: '2026', stage: '预算', three })).toBeNull()
  expect(threeCostsOf('three-costs', { year: '', stage: '预算', three })).toBeNull()
  expect(threeCostsOf('three-costs', { year: '2026', stage: '预算', three: [{ name: '公务接待费', now: '不详' }] })).toBeNull()
})
