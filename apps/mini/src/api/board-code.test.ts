import { boardScene } from '@mingbai/contracts/routes'
import { boardCode, openedBoard } from './board-code'

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

test.each([
  ['the plain link on the paper', { q: encodeURIComponent('https://host.example/b/RR96WP8H?s=12') }, '12'],
  ['a link that carries more', { q: encodeURIComponent('https://host.example/b/RR96WP8H?from=wall&s=7#top') }, '7'],
  ['a mini-program code', { scene: encodeURIComponent(boardScene('RR96WP8H', '12')) }, '12'],
  ['a share card', { board: 'RR96WP8H', s: '12' }, '12'],
  ['a code without paper', { scene: boardScene('RR96WP8H') }, ''],
  ['a number that is none', { board: 'RR96WP8H', s: '12; drop' }, ''],
])('the number of the sheet is read from %s', (_, params, sheet) => {
  expect(openedBoard(params)).toEqual({ code: 'RR96WP8H', sheet })
})
