import { execFileSync } from 'node:child_process'
import * as fc from 'fast-check'
import { addDays, compareDates, dayEnd, daysBetween, isLocalDate, shanghaiDate, weekdayOf } from './local-date'

const day = fc.date({ min: new Date('1993-01-01'), max: new Date('2099-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))

describe('the legal date', () => {
  it.each([
    ['2026-11-22T15:59:59.999Z', '2026-11-22'],
    ['2026-11-22T16:00:00.000Z', '2026-11-23'],
    ['2026-12-31T16:00:00.000Z', '2027-01-01'],
    ['2024-02-28T20:00:00.000Z', '2024-02-29'],
  ])('changes at midnight in Shanghai: at %s it is %s', (instant, date) => expect(shanghaiDate(new Date(instant))).toBe(date))

  it('does not depend on the time zone of the machine', () => {
    // A process of its own: only there does a change of TZ reach the engine.
    const code = `
      const { shanghaiDate, addDays, weekdayOf } = require('./local-date.ts')
      const zones = ['UTC', 'Asia/Shanghai', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Europe/London', 'Asia/Kathmandu']
      const seen = zones.map((zone) => {
        process.env.TZ = zone
        const dates = [shanghaiDate(new Date('2026-03-29T15:59:59Z')), shanghaiDate(new Date('2026-03-29T16:00:00Z')), addDays('2026-03-07', 2)]
        return { offset: new Date('2026-01-01').getTimezoneOffset(), told: [...dates, weekdayOf('2026-11-22')].join(' ') }
      })
      console.log(new Set(seen.map(({ offset }) => offset)).size, [...new Set(seen.map(({ told }) => told))].join())`
    const out = execFileSync(process.execPath, ['--require', 'tsx/cjs', '-e', code], { cwd: __dirname, encoding: 'utf8' })
    // Five offsets (London is on UTC in January), one answer.
    expect(out.trim()).toBe('5 2026-03-29 2026-03-30 2026-03-09 0')
  })
})

describe('dates', () => {
  it.each(['2026-02-29', '2026-13-01', '2026-00-10', '2026-1-1', '2026-11-22T00:00', '', '二〇二六年', '2026/11/22'])('“%s” is none', (text) => {
    expect(isLocalDate(text)).toBe(false)
    expect(() => addDays(text, 1)).toThrow('clock.badDate')
  })

  it('2024-02-29 is one', () => expect(isLocalDate('2024-02-29')).toBe(true))

  it('know their weekday', () => {
    expect(['2026-11-22', '2026-11-23', '1970-01-01', '1969-12-28'].map(weekdayOf)).toEqual([0, 1, 4, 0])
  })

  it('end at midnight in Asia/Shanghai', () => expect(dayEnd('2026-12-31')).toBe('2026-12-31T16:00:00.000Z'))

  it('go forth and back by days', () => {
    fc.assert(fc.property(day, fc.integer({ min: -4000, max: 4000 }), (date, days) => {
      const there = addDays(date, days)
      expect(daysBetween(date, there)).toBe(days)
      expect(addDays(there, -days)).toBe(date)
      expect(Math.sign(compareDates(there, date))).toBe(Math.sign(days))
    }))
  })
})
