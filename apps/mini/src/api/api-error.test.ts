import { fallbackText } from '@mingbai/contracts/fallback-errors'
import { asApiError, refusal } from './api-error'
import { todayInShanghai } from './today'

test('a refusal of ours keeps its code, its sentence and what fills it', () => {
  const error = refusal(429, { error: { code: 'tooManyTries', message: '请等 30 秒再试', detail: { seconds: 30 } } })
  expect([error.code, error.message, error.detail]).toEqual(['tooManyTries', '请等 30 秒再试', { seconds: 30 }])
})

test.each([[502, 'busy'], [404, 'notFound'], [413, 'textTooLong'], [418, 'serverError']] as const)('an answer %d of a proxy in between is told as %s', (status, code) => {
  const error = refusal(status, null)
  expect([error.code, error.message]).toEqual([code, fallbackText(code)])
})

test('whatever else was thrown has a sentence too, and not its own', () => {
  expect(asApiError(new TypeError('x is undefined')).message).toBe(fallbackText('serverError'))
})

test('the day begins at midnight in Shanghai, in whatever zone the phone is', () => {
  expect(todayInShanghai(Date.parse('2026-11-22T15:59:59Z'))).toBe('2026-11-22')
  expect(todayInShanghai(Date.parse('2026-11-22T16:00:00Z'))).toBe('2026-11-23')
})
