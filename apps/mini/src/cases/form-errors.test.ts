import { fieldOfRefusal } from './form-errors'

test('a refusal is said at the field it is about', () => {
  expect(fieldOfRefusal({ code: 'badRequest', detail: { detail: 'contactPhone、words' } })).toBe('words')
  expect(fieldOfRefusal({ code: 'badRequest', detail: { detail: 'photos.0' } })).toBe('photos')
  expect(fieldOfRefusal({ code: 'fileNotFound', detail: {} })).toBe('photos')
  expect(fieldOfRefusal({ code: 'textTooLong', detail: {} })).toBe('words')
})

test('what is about the whole is said about the whole', () => {
  expect(fieldOfRefusal({ code: 'badRequest', detail: { detail: 'submissionKey' } })).toBeNull()
  expect(fieldOfRefusal({ code: 'storageFull', detail: {} })).toBeNull()
  expect(fieldOfRefusal({ code: 'noAnswer', detail: {} })).toBeNull()
})
