import { countWaiting, watchWaiting } from '../../api/waiting-count'
import { newDraft } from '../draft'
import { keepDraft, readDraft } from '../keep-draft'
import { backToForm, waitForLine } from './wait-for-line'
import { readWaiting, takeWaiting, updateWaiting } from './waiting-list'

const stored = new Map<string, string>()
// Node has no storage of a browser: this is its contract, kept in memory.
Object.assign(globalThis, { window: { localStorage: { getItem: (key: string) => stored.get(key) ?? null, setItem: (key: string, value: string) => void stored.set(key, value), removeItem: (key: string) => void stored.delete(key) } } })
beforeEach(() => stored.clear())

const draft = (at: number) => ({ ...newDraft(String(at).padStart(32, '0'), '640221201203'), words: `渠口堵了水流不过去 ${at}` })

const takeFirst = (words: string) => readWaiting().filter(({ body }) => body.words === words).forEach(takeWaiting)

test('what waits is told in the order in which it was handed in, and each once', () => {
  waitForLine(draft(1), 10)
  waitForLine(draft(2), 20)
  waitForLine({ ...draft(1), words: '渠口又堵了' }, 30)
  expect(readWaiting().map(({ body: { words }, since }) => [words, since])).toEqual([['渠口堵了水流不过去 2', 20], ['渠口又堵了', 30]])
  takeFirst('渠口堵了水流不过去 2')
  expect(countWaiting()).toBe(1)
})

test('whoever shows how many wait is told of each change, until they stop listening', () => {
  const told: number[] = []
  const stop = watchWaiting(() => told.push(countWaiting()))
  waitForLine(draft(1), 10)
  takeFirst('渠口堵了水流不过去 1')
  stop()
  waitForLine(draft(2), 10)
  expect(told).toEqual([1, 0])
})

test('a phone that holds twenty takes no more: the next stays on its form', () => {
  for (let at = 0; at < 20; at++) expect(waitForLine(draft(at), at)).toBe(true)
  expect(waitForLine(draft(99), 99)).toBe(false)
  expect(countWaiting()).toBe(20)
})

test('a note on one that has arrived meanwhile does not bring it back', () => {
  waitForLine(draft(1), 10)
  const [one] = readWaiting()
  takeFirst('渠口堵了水流不过去 1')
  if (one) updateWaiting({ ...one, problem: '太长了' })
  expect(readWaiting()).toEqual([])
})

test('a voice alone waits with its length, and comes back to the form with it', () => {
  const voice = { key: 'k', id: '', seconds: 7 }
  expect(waitForLine({ ...draft(1), words: '', voice }, 10)).toBe(true)
  const [one] = readWaiting()
  expect(one).toMatchObject({ voice, body: { words: '', voice: '' } })
  if (one) expect(backToForm(one, 30)).toBe('done')
  expect(readDraft()).toMatchObject({ words: '', voice })
})

test('one that goes back to the form keeps its key and what may have arrived of it, and takes no other draft’s place', () => {
  waitForLine(draft(1), 10)
  const [one] = readWaiting()
  if (!one) throw new Error('nothing waits')
  keepDraft({ ...draft(2), words: '另一件还没写完' }, 20)
  expect(backToForm(one, 30)).toBe('draftInWay')
  expect(countWaiting()).toBe(1)
  stored.delete('draft')
  // Sent meanwhile, without an answer: the row that was pressed was drawn before.
  updateWaiting({ ...one, tried: true })
  expect(backToForm(one, 30)).toBe('done')
  expect(countWaiting()).toBe(0)
  expect(readDraft()).toMatchObject({ submissionKey: draft(1).submissionKey, unanswered: [one.body] })
  expect(backToForm(one, 40)).toBe('gone')
})
