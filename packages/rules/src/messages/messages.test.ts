import * as fc from 'fast-check'
import { backOff, letterPatience, messagePatience } from './back-off'
import { messageChannels, nextChannel, type MessageChannel } from './channels'
import { whenToSend } from './quiet-hours'

describe('back-off', () => {
  it.each([[1, 10], [2, 20], [3, 40], [8, 1280], [9, 2560], [10, 3600], [12, 3600], [5000, 3600]])('after %i failed tries a message waits %i seconds', (tries, seconds) => {
    expect(backOff(tries, messagePatience)).toBe(seconds * 1000)
  })

  it('a message is tried for more than three hours, a letter to another system for some eighteen', () => {
    const hours = (patience: typeof messagePatience) => Array.from({ length: patience.mostTries - 1 }, (_, at) => backOff(at + 1, patience)).reduce((sum, ms) => sum + ms, 0) / 3_600_000
    expect([hours(messagePatience), hours(letterPatience)].map(Math.round)).toEqual([3, 18])
  })

  it('never shrinks, never passes its cap', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 2000 }), (tries) => {
      const [now, next] = [backOff(tries, letterPatience), backOff(tries + 1, letterPatience)]
      return now <= next && next <= letterPatience.capMs && now >= letterPatience.firstMs
    }))
  })
})

describe('quiet hours, 22:00–7:00 in Asia/Shanghai', () => {
  it.each([
    ['2026-11-28T21:59:59+08:00', '2026-11-28T21:59:59+08:00'],
    ['2026-11-28T22:00:00+08:00', '2026-11-29T07:00:00+08:00'],
    ['2026-11-30T23:30:00+08:00', '2026-12-01T07:00:00+08:00'],
    ['2026-12-31T23:59:59+08:00', '2027-01-01T07:00:00+08:00'],
    ['2026-11-28T00:00:00+08:00', '2026-11-28T07:00:00+08:00'],
    ['2026-11-28T06:59:59.999+08:00', '2026-11-28T07:00:00+08:00'],
    ['2026-11-28T07:00:00+08:00', '2026-11-28T07:00:00+08:00'],
    ['2026-11-28T12:00:00+08:00', '2026-11-28T12:00:00+08:00'],
  ])('what is ready at %s goes at %s', (ready, goes) => {
    expect(whenToSend(new Date(ready), false)).toEqual(new Date(goes))
    expect(whenToSend(new Date(ready), true)).toEqual(new Date(ready))
  })

  it('nothing goes early, nothing waits longer than nine hours, nothing goes at night, and asking again changes nothing', () => {
    fc.assert(fc.property(fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true }), (ready) => {
      const goes = whenToSend(ready, false)
      const hour = (goes.getUTCHours() + 8) % 24
      const waited = goes.getTime() - ready.getTime()
      return waited >= 0 && waited <= 9 * 3_600_000 && hour >= 7 && hour < 22 && whenToSend(goes, false).getTime() === goes.getTime()
    }))
  })
})

describe('the way of a message', () => {
  const all = new Set(messageChannels)
  it.each<[string, { wechat: boolean; sms: boolean }, MessageChannel[], MessageChannel | undefined, MessageChannel | null]>([
    ['WeChat where it is allowed', { wechat: true, sms: true }, ['wechat', 'sms'], undefined, 'wechat'],
    ['a text message where only a telephone was left', { wechat: false, sms: true }, ['wechat', 'sms'], undefined, 'sms'],
    ['a text message once WeChat could not', { wechat: true, sms: true }, ['wechat', 'sms'], 'wechat', 'sms'],
    ['nothing where nobody agreed', { wechat: false, sms: false }, ['wechat', 'sms'], undefined, null],
    ['nothing on a way that is not connected', { wechat: false, sms: true }, ['wechat'], undefined, null],
    ['past a way that is not connected', { wechat: true, sms: true }, ['sms'], undefined, 'sms'],
    ['nothing after the last', { wechat: true, sms: true }, ['wechat', 'sms'], 'sms', null],
  ])('%s', (_, reach, on, after, way) => {
    expect(nextChannel(reach, new Set(on), after)).toBe(way)
  })

  it('falling through from way to way ends, and no way is taken twice or without consent', () => {
    fc.assert(fc.property(fc.boolean(), fc.boolean(), (wechat, sms) => {
      const taken: MessageChannel[] = []
      for (let way = nextChannel({ wechat, sms }, all); way; way = nextChannel({ wechat, sms }, all, way)) taken.push(way)
      return new Set(taken).size === taken.length && taken.every((way) => ({ wechat, sms })[way])
    }))
  })
})
