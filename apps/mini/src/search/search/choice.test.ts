import { choiceOf, periods } from './choice'

test('an address that makes no sense asks for nothing the server refuses', () => {
  expect(choiceOf({ q: ' 低保 ', type: 'people', from: '去年', to: '2026-12-31' })).toEqual({ q: '低保', village: undefined, area: undefined, type: undefined, from: undefined, to: '2026-12-31' })
})

test('periods are days in the calendar of today', () => {
  expect(periods('2026-01-05')).toEqual([
    { name: 'always', from: undefined, to: undefined },
    { name: 'month', from: '2025-12-06', to: undefined },
    { name: 'thisYear', from: '2026-01-01', to: undefined },
    { name: 'lastYear', from: '2025-01-01', to: '2025-12-31' },
  ])
})
