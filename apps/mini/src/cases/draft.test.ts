import { caseSubmissionSchema } from '@mingbai/contracts/submit-case'
import * as z from 'zod/mini'
import * as fc from 'fast-check'
import { atBoard } from './board-place'
import { aboutOf, draftSchema, faultsOf, isWorthKeeping, matters, newDraft, toSubmission, type Draft } from './draft'

const key = '0123456789abcdef0123456789abcdef'
const draft = (changes: Partial<Draft> = {}): Draft => ({ ...newDraft(key), words: '路灯坏了半个月', ...changes })

test('a form that finds nothing wrong is what the contract takes', () => {
  const forms = fc.record({
    matter: fc.constantFrom(...matters), words: fc.string({ maxLength: 2100 }), spot: fc.string({ maxLength: 70 }), village: fc.string(), category: fc.string(), board: fc.string(),
    contact: fc.constantFrom<Draft['contact']>('anonymous', 'phone'), contactName: fc.string({ maxLength: 30 }),
    contactPhone: fc.oneof(fc.string(), fc.constantFrom('13812345678', '+86 138 1234 5678', '0952-6801234', '6801234')),
    voice: fc.option(fc.record({ key: fc.string(), id: fc.string({ maxLength: 26 }), seconds: fc.integer({ min: 1, max: 60 }) })),
    hideFromHandler: fc.boolean(), tellMe: fc.boolean(), wordsPrivate: fc.boolean(), dangerous: fc.boolean(),
  })
  fc.assert(fc.property(forms, (form) => {
    const given = draft(form)
    fc.pre(Object.keys(faultsOf(given)).length === 0)
    expect(z.safeParse(caseSubmissionSchema, toSubmission(given)).success).toBe(true)
  }))
})

test('a broken thing and bad service are complaints, an idea is a suggestion, a question is one', () => {
  expect(matters.map((matter) => toSubmission(draft({ matter })).kind)).toEqual(['complaint', 'complaint', 'suggestion', 'inquiry'])
})

test('who stays anonymous sends neither name nor phone, even if they were typed before', () => {
  const typed = { contactName: '张', contactPhone: '13812345678', hideFromHandler: true }
  expect(toSubmission(draft({ ...typed, contact: 'anonymous' }))).toMatchObject({ contactName: '', contactPhone: '', hideFromHandler: false })
  expect(toSubmission(draft({ ...typed, contact: 'phone' }))).toMatchObject({ contactName: '张', contactPhone: '13812345678', hideFromHandler: true })
})

test.each([
  ['no words', { words: ' \n ' }, { words: 'wordsMissing' }],
  ['too few words', { words: '灯坏了' }, { words: 'wordsShort' }],
  ['too many words', { words: '灯'.repeat(2001) }, { words: 'wordsLong' }],
  ['a phone promised and not written', { contact: 'phone' }, { contactPhone: 'phoneMissing' }],
  ['a digit missing', { contact: 'phone', contactPhone: '1381234567' }, { contactPhone: 'phoneWrong' }],
  ['a wrong phone of somebody who then chose to stay anonymous', { contactPhone: '138' }, {}],
  ['nothing', {}, {}],
] satisfies Array<[string, Partial<Draft>, object]>)('what is found wrong: %s', (_, changes, faults) => {
  expect(faultsOf(draft(changes))).toEqual(faults)
})

test('a photo that did not arrive is said at the photos', () => {
  expect(faultsOf(draft(), { photo: true, voice: false })).toEqual({ photos: 'photosFailed' })
})

test('who has spoken need not write, and few words are enough beside it; a voice that did not arrive is said at the words', () => {
  const voice = { key: 'k', id: 'v1', seconds: 5 }
  for (const words of ['', '灯坏了']) {
    expect(faultsOf(draft({ words, voice }))).toEqual({})
    expect(z.parse(caseSubmissionSchema, toSubmission(draft({ words, voice })))).toMatchObject({ words, voice: 'v1' })
  }
  expect(faultsOf(draft({ voice }), { photo: false, voice: true })).toEqual({ words: 'voiceFailed' })
  expect(toSubmission(draft())).not.toHaveProperty('voice')
  expect(isWorthKeeping(draft({ words: '', voice }))).toBe(true)
})

describe('at a board', () => {
  const board = { code: 'RR96WP8H', name: '胜利村公示栏', kind: 'notice', kindLabel: '公示栏', place: '胜利村村部门口（位置待核）', placeVerified: false, village: { code: '640221201203', name: '胜利村' } }

  test('village and place are filled in', () => {
    expect(atBoard(draft(), board)).toEqual({ board: 'RR96WP8H', village: '640221201203', spot: '胜利村村部门口' })
  })

  test('a place that is only the village is not said twice', () => {
    expect(atBoard(draft(), { ...board, place: '胜利村（位置待核）' })).toMatchObject({ spot: '' })
  })

  test('what was chosen by hand stays', () => {
    expect(atBoard(draft({ placedByHand: true, village: '640221201200' }), board)).toEqual({ board: 'RR96WP8H' })
  })
})

test('an untouched form is not worth keeping; one that may have arrived is, even without words', () => {
  expect(isWorthKeeping(newDraft(key))).toBe(false)
  expect(isWorthKeeping(draft())).toBe(true)
  expect(isWorthKeeping({ ...newDraft(key), unanswered: [toSubmission(draft())] })).toBe(true)
})

test('what a case is about goes with it; a draft from before there was such a thing is still read', () => {
  const id = 'Nt7kQ2mXp4'
  expect(toSubmission(draft({ about: `notice:${id}` }))).toMatchObject({ about: { type: 'notice', id } })
  expect('about' in toSubmission(draft())).toBe(false)
  const { about: _, ...older } = draft()
  expect(z.parse(draftSchema, older).about).toBe('')
  expect([`list:${id}`, `case:${id}`, 'notice:../../x', ''].map((about) => aboutOf(about).about)).toEqual([{ type: 'list', id }, undefined, undefined, undefined])
})
