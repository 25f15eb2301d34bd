import { dropCopy, keepCopy, readCopy } from './copies'
import { keyHere, noteAnswer, readTownship, townshipHeaders } from './township'

const stored = new Map<string, string>()
// Node has no storage of a browser: this is its contract, kept in memory.
Object.assign(globalThis, { window: { localStorage: { getItem: (key: string) => stored.get(key) ?? null, setItem: (key: string, value: string) => void stored.set(key, value), removeItem: (key: string) => void stored.delete(key) } } })

const reply = (of: string, township = '') => {
  const one = { of }
  noteAnswer(one, township)
  return one
}

const long = (of: string) => reply(of + '字'.repeat(190_000))

// The tests are one story: first a server with one township, then with two.
test('where there is one township nothing is sent of it, and keys are plain', () => {
  keepCopy('/notices', reply('灵沙'), '2026-11-28')
  expect([townshipHeaders(), keyHere('draft'), [...stored.keys()]]).toEqual([{}, 'draft', ['copy:/notices', 'copies']])
  expect(readCopy('/notices')).toEqual({ on: '2026-11-28', reply: { of: '灵沙' } })
})

test('what was kept of one township is never read as another’s, also where it was opened while another was read', () => {
  readTownship('640221201')
  keepCopy('/notices', reply('灵沙', '640221201'), '2026-11-28')
  keepCopy('/notice?id=abc', reply('样例', '640221998'), '2026-11-28')
  expect([readCopy('/notices')?.reply, readCopy('/notice?id=abc')]).toEqual([{ of: '灵沙' }, null])
  readTownship('640221998')
  expect([readCopy('/notices'), readCopy('/notice?id=abc')?.reply]).toEqual([null, { of: '样例' }])
  expect([townshipHeaders(), townshipHeaders('640221201'), keyHere('draft')]).toEqual([{ 'x-township': '640221998' }, { 'x-township': '640221201' }, 'draft:640221998'])
})

test('what was refused is gone in every township’s name', () => {
  readTownship('640221201')
  dropCopy('/notice?id=abc')
  readTownship('640221998')
  expect(readCopy('/notice?id=abc')).toBeNull()
})

test('the oldest make room by their size, and what is too long for one key is not kept', () => {
  const pages = Array.from({ length: 12 }, (_, at) => `/notice?id=${at}`)
  for (const page of pages) keepCopy(page, long(page), '2026-11-28')
  keepCopy('/short', reply('短'), '2026-11-28')
  keepCopy('/too-long', long('字'.repeat(20_000)), '2026-11-28')
  expect(pages.filter((page) => readCopy(page) === null)).toEqual(pages.slice(0, 2))
  expect([readCopy('/short')?.reply, readCopy('/too-long')]).toEqual([{ of: '短' }, null])
})

test('a phone that is full of other things keeps the newest, at the cost of the oldest', () => {
  const { localStorage } = window
  const setItem = (key: string, value: string) => {
    if ([...stored].reduce((sum, [name, words]) => (name === key ? sum : sum + words.length), value.length) > 600_000) throw new Error('full')
    stored.set(key, value)
  }
  stored.clear()
  Object.assign(window, { localStorage: { ...localStorage, setItem } })
  for (const page of ['/a', '/b', '/c', '/d']) keepCopy(page, long(page), '2026-11-28')
  expect(['/a', '/b', '/c', '/d'].filter((page) => readCopy(page) !== null)).toEqual(['/b', '/c', '/d'])
  Object.assign(window, { localStorage })
})
