import { boardCode } from './board-code'

test.each([
  ['the address of the board page', { board: 'RR96WP8H' }, 'RR96WP8H'],
  ['WeChat’s q, percent-encoded once', { q: encodeURIComponent('https://host.example/b/RR96WP8H?s=12') }, 'RR96WP8H'],
  ['a q that was decoded on the way', { q: 'https://host.example/b/RR96WP8H?s=12' }, 'RR96WP8H'],
  ['a printed code from a host of before', { q: encodeURIComponent('http://old.example:8080/b/RR96WP8H') }, 'RR96WP8H'],
  ['another of our addresses', { q: encodeURIComponent('https://host.example/case?id=abc') }, ''],
  ['somebody else’s code', { q: '%E0%A4%A' }, ''],
  ['a code that cannot be ours', { board: '<script>' }, ''],
  ['nothing', {}, ''],
])('the board is read from %s', (_, params, code) => {
  expect(boardCode(params)).toBe(code)
})
