import type { ActionField, FormValues } from './form-values'
import { initialValues, isFilled, toFieldValues } from './form-values'

const field = (name: string, type: ActionField['type'], more: Partial<ActionField> = {}): ActionField => ({ name, type, label: name, hint: '', required: false, ...more })
const photo = { id: 'a1', url: '/a1', thumbUrl: '/a1t', width: 4, height: 3, caption: '' }

const fields = [
  field('words', 'words', { required: true }),
  field('publicWords', 'words', { value: '某队的渠淤了' }),
  field('outcome', 'choice', { options: [{ value: 'solved', label: '解决了' }] }),
  field('organisation', 'organisation'),
  field('askAgainOn', 'date'),
  field('files', 'files'),
  field('urgent', 'yesNo', { value: 'true' }),
]

test('a form starts with what the server filled in, and nothing chosen where it filled in nothing', () => {
  expect(initialValues(fields)).toEqual({ words: '', publicWords: '某队的渠淤了', outcome: undefined, organisation: undefined, askAgainOn: '', files: [], urgent: true })
})

test('what is sent is trimmed, holds files as ids and leaves out what is empty', () => {
  const values: FormValues = { words: '  办好了 \n', publicWords: '   ', outcome: 'solved', organisation: undefined, askAgainOn: '', files: [photo], urgent: true }
  expect(toFieldValues(fields, values)).toEqual({ words: '办好了', outcome: 'solved', files: ['a1'], urgent: true })
})

test('a no is an answer and is sent', () => {
  expect(toFieldValues(fields, { urgent: false })).toEqual({ urgent: false })
})

test('only the fields of the action are sent, whatever else was typed before', () => {
  expect(toFieldValues([field('note', 'words')], { note: '看过', words: '另一张表里的' })).toEqual({ note: '看过' })
})

test.each([['   ', false], ['', false], [undefined, false], [[], false], ['字', true], [[photo], true], [false, true]])('%j counts as filled: %s', (value, filled) => {
  expect(isFilled(value)).toBe(filled)
})
