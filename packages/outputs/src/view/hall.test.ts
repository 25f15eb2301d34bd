import { hall } from '../testing/replies'
import { hallLine, hallSentence } from './hall'

const said: readonly (readonly [string, Parameters<typeof hall>[0], string])[] = [
  ['open', { openOn: ['2026-11-27', '2026-11-30'] }, '今天开门 8:30–12:00，14:00–18:00'],
  ['no break at noon', { openOn: ['2026-11-27'], spans: [{ from: '09:00', until: '17:00' }] }, '今天开门 9:00–17:00'],
  ['a weekend', { openOn: ['2026-11-30'] }, '今天休息，下次开门 11月30日 星期一 8:30'],
  ['a holiday', { openOn: ['2026-12-01'], holidays: [{ on: '2026-11-27', name: '开斋节' }] }, '今天休息（开斋节），下次开门 12月1日 星期二 8:30'],
  ['a day that may still change', { openOn: ['2027-01-04'], provisionalFrom: '2026-12-29' }, '今天休息，下次开门 2027年1月4日 星期一 8:30（预计）'],
  ['a copy too old to know', { openOn: ['2026-11-02'] }, '工作日 8:30–12:00，14:00–18:00 开门，周末和节假日休息'],
]
it.each(said)('says plainly of the hall: %s', (_what, more, line) => {
  expect(hallLine(hall(more), '2026-11-27')).toBe(line)
})

it('asks to ring first while nobody has confirmed the hours, and stops once somebody has', () => {
  expect(hallSentence(hall(), '2026-11-23')).toBe('民生服务中心今天开门 8:30–12:00，14:00–18:00。时间还没核实，来前请先打电话。')
  expect(hallSentence(hall({ confirmed: true }), '2026-11-23')).toBe('民生服务中心今天开门 8:30–12:00，14:00–18:00')
})
