import { newDraft, type Draft } from './draft'
import { keepDraft, readDraft, withFilesAtHand } from './keep-draft'

const kept = new Map<string, string>()
// Node has no storage of a browser: this is its contract, kept in memory.
Object.assign(globalThis, { window: { localStorage: { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value), removeItem: (key: string) => void kept.delete(key) } } })
beforeEach(() => kept.clear())

const HOUR = 3_600_000
const draft: Draft = { ...newDraft('0123456789abcdef0123456789abcdef', '640221201203'), words: '渠口堵了', photos: [{ key: 'k1', id: 'p1', thumbUrl: '/api/v1/files/p1/thumb' }] }

test('a draft comes back as it was, with its key: sent again it is the same case', () => {
  keepDraft(draft, HOUR)
  expect(readDraft()).toEqual({ ...draft, keptAt: HOUR })
})

test('photos that the server has swept, and that do not lie on the phone, are dropped; the words stay', async () => {
  expect(await withFilesAtHand({ ...draft, keptAt: HOUR }, 60 * HOUR)).toMatchObject({ draft: { photos: draft.photos }, photosGone: false })
  expect(await withFilesAtHand(draft, 73 * HOUR)).toMatchObject({ draft: { words: '渠口堵了', photos: [] }, photosGone: true })
})

test('a voice that the server has swept, and that does not lie on the phone, must be spoken again', async () => {
  const spoken: Draft = { ...draft, photos: [], voice: { key: 'k2', id: 'v1', seconds: 9 } }
  expect(await withFilesAtHand({ ...spoken, keptAt: HOUR }, 60 * HOUR)).toEqual({ draft: { ...spoken, keptAt: HOUR }, photosGone: false, voiceGone: false })
  expect(await withFilesAtHand(spoken, 73 * HOUR)).toMatchObject({ draft: { voice: null }, voiceGone: true })
})

test('a form emptied by hand leaves nothing behind', () => {
  keepDraft(draft, 0)
  keepDraft({ ...draft, words: ' ', photos: [] }, 0)
  expect(readDraft()).toBeNull()
})

test('what an older version left is no draft', () => {
  kept.set('draft', '{"words":"渠口堵了"}')
  expect(readDraft()).toBeNull()
})

test('a phone that keeps nothing says so', () => {
  const { localStorage } = window
  Object.assign(window, { localStorage: { ...localStorage, setItem: () => { throw new Error('full') } } })
  expect(keepDraft(draft, 0)).toBe(false)
  Object.assign(window, { localStorage })
})
