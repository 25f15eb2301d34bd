import { openedList } from './opened-list'

test.each([
  ['the code on the paper', 'https://board.example/b/RR96WP8H?s=1', { board: 'RR96WP8H', id: '' }],
  ['the address of a list', 'https://board.example/l/abcdefghij?name=x&board=RR96WP8H', { board: 'RR96WP8H', id: 'abcdefghij' }],
  ['a code as it stands on the paper', ' RR96WP8H ', { board: 'RR96WP8H', id: '' }],
  ['a list without its board', 'https://board.example/l/abcdefghij', { board: '', id: '' }],
  ['a code of somebody else', 'https://other.example/pay?to=1', { board: '', id: '' }],
])('%s', (_, text, opened) => {
  expect(openedList(text)).toEqual(opened)
})
