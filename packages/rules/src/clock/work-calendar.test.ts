import * as fc from 'fast-check'
import { addDays, weekdayOf } from './local-date'
import { makeWorkCalendar, type SpecialDay } from './work-calendar'
import { specialDaysOf, yearToLoad } from './year-picture'

const national = makeWorkCalendar()

function workingDaysIn(year: number, calendar = national): number {
  let count = 0
  for (let date = `${year}-01-01`; date <= `${year}-12-31`; date = addDays(date, 1)) if (calendar.dayKind(date).work) count += 1
  return count
}

const off = (name: string, ...dates: string[]): SpecialDay[] => dates.map((date) => ({ date, name, kind: 'off' }))

/** As announced by the region; the 开斋节 of 2022 fell into the holiday from 30 April to 4 May. */
const ningxia = makeWorkCalendar({
  localHolidays: [
    ...off('开斋节', '2019-06-05', '2019-06-06', '2020-05-25', '2020-05-26', '2021-05-13', '2021-05-14'),
    ...off('古尔邦节', '2019-08-12', '2019-08-13', '2020-07-30', '2020-07-31', '2021-07-19', '2021-07-20', '2022-07-11', '2022-07-12'),
  ],
})

describe('the national calendar', () => {
  it.each([[2018, 250], [2019, 250], [2020, 249], [2021, 250], [2022, 249], [2024, 251], [2025, 248], [2026, 248]])(
    'has in %i %i working days', (year, days) => expect(workingDaysIn(year)).toBe(days),
  )

  it('knows why each day is what it is', () => {
    expect(national.dayKind('2026-11-23')).toEqual({ work: true, why: 'weekday', provisional: false })
    expect(national.dayKind('2026-11-22')).toEqual({ work: false, why: 'weekend', provisional: false })
    expect(national.dayKind('2026-10-01')).toEqual({ work: false, why: 'nationalHoliday', name: '国庆节', provisional: false })
    expect(national.dayKind('2026-10-10')).toEqual({ work: true, why: 'shiftedWorkday', name: '国庆节', provisional: false })
  })

  it.each(['2018-06-16', '2018-09-22'])('does not take the Saturday %s for a day worked in exchange, as another package does', (date) => {
    expect(national.dayKind(date)).toMatchObject({ work: false })
  })
})

describe('past the last holiday notice', () => {
  it('every day is marked 预计: the National Day of 2027 still looks like a working Friday', () => {
    expect(national.coveredThrough).toBe(2026)
    expect(national.dayKind('2027-10-01')).toEqual({ work: true, why: 'weekday', provisional: true })
    expect(national.dayKind('2027-10-02')).toEqual({ work: false, why: 'weekend', provisional: true })
    expect(national.dayKind('2003-10-06').provisional).toBe(true)
  })

  it('the last days of December stay 预计, since the next notice may move them', () => {
    expect(national.dayKind('2026-12-28').provisional).toBe(false)
    expect(national.dayKind('2026-12-31').provisional).toBe(true)
    expect(national.dayKind('2025-12-31').provisional).toBe(false)
  })

  it('the State Council’s notice entered in the console settles its year', () => {
    const calendar = makeWorkCalendar({
      nationalYears: [{ year: 2027, days: [...off('元旦', '2026-12-31', '2027-01-01'), { date: '2027-01-03', name: '元旦', kind: 'work' }] }],
    })
    expect(calendar.coveredThrough).toBe(2027)
    expect(calendar.dayKind('2026-12-31')).toEqual({ work: false, why: 'nationalHoliday', name: '元旦', provisional: false })
    expect(calendar.dayKind('2027-01-03')).toEqual({ work: true, why: 'shiftedWorkday', name: '元旦', provisional: false })
    expect(calendar.dayKind('2027-03-01')).toEqual({ work: true, why: 'weekday', provisional: false })
    expect(calendar.dayKind('2028-03-01').provisional).toBe(true)
  })

  it('a notice entered for a year that is bundled takes its place, the days of December that belong to it included', () => {
    const calendar = makeWorkCalendar({ nationalYears: [{ year: 2019, days: off('元旦', '2019-01-01') }] })
    expect(['2018-12-29', '2018-12-31', '2019-01-01', '2019-10-02'].map((date) => calendar.dayKind(date).why)).toEqual(['weekend', 'weekday', 'nationalHoliday', 'weekday'])
    expect(['2018-10-01', '2020-01-01'].map((date) => calendar.dayKind(date).why)).toEqual(['nationalHoliday', 'nationalHoliday'])
  })

  it('a year after a gap does not cover the gap', () => {
    const calendar = makeWorkCalendar({ nationalYears: [{ year: 2028, days: [] }] })
    expect(calendar.coveredThrough).toBe(2026)
    expect([calendar.dayKind('2027-03-01').provisional, calendar.dayKind('2028-03-01').provisional]).toEqual([true, false])
  })
})

describe('the holidays of Ningxia', () => {
  it.each([[2019, 246], [2020, 245], [2021, 246], [2022, 247]])('leave in %i %i working days', (year, days) => {
    expect(workingDaysIn(year, ningxia)).toBe(days)
  })

  it('are named', () => {
    expect(ningxia.dayKind('2022-07-11')).toEqual({ work: false, why: 'localHoliday', name: '古尔邦节', provisional: false })
  })

  it('may be worked for on a weekend or a national holiday; on a plain weekday that changes nothing', () => {
    const work: SpecialDay[] = ['2026-11-21', '2026-11-23', '2026-10-02'].map((date) => ({ date, name: '调休', kind: 'work' }))
    const calendar = makeWorkCalendar({ localHolidays: work })
    expect(calendar.dayKind('2026-11-21')).toEqual({ work: true, why: 'localWorkday', name: '调休', provisional: false })
    expect(calendar.dayKind('2026-10-02')).toMatchObject({ work: true, why: 'localWorkday' })
    expect(calendar.dayKind('2026-11-23')).toEqual({ work: true, why: 'weekday', provisional: false })
  })

  it('are refused when a date is misspelt', () => {
    expect(() => makeWorkCalendar({ localHolidays: off('开斋节', '2027-2-30') })).toThrow('clock.badDate')
  })
})

describe('the picture of a year', () => {
  it('holds the days that differ, by whose notice, and which are worked', () => {
    const days = specialDaysOf(2022, ningxia)
    expect(days.filter(({ date }) => date.startsWith('2022-07'))).toEqual(['11', '12'].map((day) => ({ date: `2022-07-${day}`, name: '古尔邦节', kind: 'off', of: 'local' })))
    expect(days.find(({ date }) => date === '2022-04-24')).toEqual({ date: '2022-04-24', name: '劳动节', kind: 'work', of: 'national' })
    expect(specialDaysOf(2018, national).filter(({ date }) => date >= '2018-12').map(({ date, kind }) => `${date} ${kind}`)).toEqual(['2018-12-29 work', '2018-12-30 off', '2018-12-31 off'])
  })

  it.each([['2026-10-31', null], ['2026-11-01', 2027], ['2026-12-31', 2027], ['2027-03-01', 2027], ['2027-11-01', 2027]])('on %s the year to load is %s', (today, year) => {
    expect(yearToLoad(today, national)).toBe(year)
  })

  it('once it is loaded there is nothing to load until the next November', () => {
    const calendar = makeWorkCalendar({ nationalYears: [{ year: 2027, days: [] }] })
    expect(['2026-11-01', '2027-10-31', '2027-11-01'].map((today) => yearToLoad(today, calendar))).toEqual([null, null, 2028])
  })
})

it('a day that is no notice’s business is worked exactly from Monday to Friday', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 8035 }), (days) => {
    const date = addDays('2004-01-01', days)
    const kind = national.dayKind(date)
    if (kind.why === 'weekday' || kind.why === 'weekend') {
      expect(kind.work).toBe(![0, 6].includes(weekdayOf(date)))
      expect(kind.name).toBeUndefined()
    } else {
      expect(kind.name).toBeTruthy()
    }
  }))
})
