import fc from 'fast-check'
import { addDays } from '../clock/local-date'
import { makeWorkCalendar } from '../clock/work-calendar'
import { hallToday } from './hall-today'
import { hallDays, hallSpans } from './opening'

const national = makeWorkCalendar()
const day = (today: string, calendar = national) => hallToday(hallDays(calendar, today), today)

const table: readonly (readonly [today: string, why: string, open: boolean, holiday: string, next: string])[] = [
  ['2026-11-27', 'a Friday: open, and next on Monday', true, '', '2026-11-30'],
  ['2026-11-28', 'a Saturday', false, '', '2026-11-30'],
  ['2026-09-30', 'the day before 国庆节', true, '', '2026-10-08'],
  ['2026-10-01', '国庆节: closed for a week', false, '国庆节', '2026-10-08'],
  ['2026-10-10', 'a Saturday worked in exchange', true, '', '2026-10-12'],
  ['2026-02-14', 'the Saturday worked for 春节', true, '', '2026-02-24'],
  ['2026-02-17', '春节, the longest closing', false, '春节', '2026-02-24'],
  ['2026-05-01', '劳动节', false, '劳动节', '2026-05-06'],
]

it.each(table)('%s, %s', (today, _why, open, holiday, next) => {
  expect(day(today)).toEqual({ open, holiday, next, provisional: false })
})

it('closes on the region’s own holiday, and opens on the weekend worked for it', () => {
  const ningxia = makeWorkCalendar({ localHolidays: [{ date: '2026-11-30', name: '开斋节', kind: 'off' }, { date: '2026-11-28', name: '开斋节', kind: 'work' }] })
  expect(day('2026-11-28', ningxia)).toMatchObject({ open: true, next: '2026-12-01' })
  expect(day('2026-11-30', ningxia)).toMatchObject({ open: false, holiday: '开斋节', next: '2026-12-01' })
})

it('says 预计 only of days whose national notice is not known yet', () => {
  expect(day('2026-12-28')).toMatchObject({ open: true, provisional: false })
  expect(day('2027-01-09')).toMatchObject({ open: false, next: '2027-01-11', provisional: true })
})

it('answers from an old copy as long as its days reach, and then says nothing rather than something wrong', () => {
  const copy = hallDays(national, '2026-11-02')
  expect(hallToday(copy, '2026-11-14')).toMatchObject({ open: false, next: '2026-11-16' })
  expect(hallToday(copy, '2026-11-28')).toBeNull()
})

it('never opens on a day that is no working day, never names a day behind as the next, on any day of the known years', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 365 * 10 }), (ahead) => {
    const today = addDays('2016-01-01', ahead)
    const said = day(today)
    expect(said?.open).toBe(national.dayKind(today).work)
    expect(said?.next).not.toBeNull()
    const next = said?.next ?? today
    expect(next > today && national.dayKind(next).work).toBe(true)
    for (let between = addDays(today, 1); between < next; between = addDays(between, 1)) expect(national.dayKind(between).work).toBe(false)
  }))
})

const times: readonly (readonly [string, readonly [string, string, string, string], number | null])[] = [
  ['a break at noon', ['08:30', '12:00', '14:00', '18:00'], 2],
  ['no break', ['08:30', '', '', '17:30'], 1],
  ['mornings only', ['08:30', '12:00', '', ''], 1],
  ['an afternoon before the morning', ['08:30', '12:00', '11:00', '18:00'], null],
  ['one time missing', ['08:30', '12:00', '14:00', ''], null],
  ['nothing', ['', '', '', ''], null],
  ['no such time', ['08:30', '12:60', '14:00', '18:00'], null],
  ['not two digits', ['8:30', '12:00', '14:00', '18:00'], null],
]
it.each(times)('makes a day of %s, or refuses', (_what, [morningFrom, morningUntil, afternoonFrom, afternoonUntil], spans) => {
  expect(hallSpans({ morningFrom, morningUntil, afternoonFrom, afternoonUntil })?.length ?? null).toBe(spans)
})
