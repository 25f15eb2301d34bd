import { boardOf } from './board-of'

test('the board is known by its code, whatever host stands in the printed link', () => {
  expect(boardOf({ board: 'K7MP4XQ2' })).toBe('K7MP4XQ2')
  expect(boardOf({ q: 'https://old.example/b/K7MP4XQ2?s=3' })).toBe('K7MP4XQ2')
})

test.each([[{}], [{ board: '../x' }], [{ q: 'https://example.org/notice?id=1' }]])('%j names no board', (params) => {
  expect(boardOf(params)).toBe('')
})
