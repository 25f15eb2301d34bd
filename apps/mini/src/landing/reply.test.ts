import { refusalText, parseReply, NotOurs } from './reply'
import { sizeOf } from '@mingbai/outputs/view/type-size'

const reply = {
  board: { code: 'RR96WP8H', name: '灵沙村公示栏', kindLabel: '公示栏', place: '村部门口', village: { code: '1', name: '灵沙村' } },
  notices: [{ id: 'n', title: '放水', summary: '', organisation: '各站所', villages: [], publishedOn: '2026-11-26', corrected: false, sample: true }],
  lists: [{ id: 'l', title: '低保名单', kindLabel: '低保', lastDay: '2026-12-01', sample: false }],
  office: { township: '灵沙乡', phone: '0952-6801081' },
  trial: true,
  sheet: { number: 12, madeOn: '2026-11-20', isCurrent: false, updatedOn: '2026-11-24' },
}

test('what was read is what was sent, without what the page does not show', () => {
  const kept = parseReply({ ...reply, cases: [{ words: '路灯' }] })
  expect(kept).toEqual({ ...reply, board: { ...reply.board, village: { code: '1' } } })
  expect(parseReply(JSON.parse(JSON.stringify(kept)))).toEqual(kept)
  const { lists: _, ...before } = reply
  expect(parseReply(before).lists).toEqual([])
})

test.each([
  ['a page of the provider', '<html>请登录</html>'],
  ['nothing', null],
  ['a list', [reply]],
  ['an answer that was cut', { board: reply.board }],
  ['a notice without a title', { ...reply, notices: [{ id: 'n' }] }],
  ['another kind of name', { ...reply, board: { ...reply.board, name: 7 } }],
])('%s is not ours', (_, body) => {
  expect(() => parseReply(body)).toThrow(NotOurs)
})

test('the sentence of a refusal is shown, whatever else came is not', () => {
  expect(refusalText({ error: { code: 'boardNotFound', message: '没有这块公开栏。' } })).toBe('没有这块公开栏。')
  expect(refusalText('<html>502</html>')).toBeNull()
})

test.each([
  ['the size of WeChat', null, 16, 'standard'], ['larger', null, 19, 'large'], ['very large', null, 24, 'elder'], ['largest', null, 32, 'largest'], ['an old WeChat that does not say', null, undefined, 'standard'],
  ['what was chosen here', 'elder', 16, 'elder'], ['the largest chosen here', 'largest', 16, 'largest'], ['something else in the storage', 'huge', 16, 'standard'],
] as const)('letters follow %s', (_, chosen, setting, size) => {
  expect(sizeOf(chosen, setting)).toBe(size)
})
