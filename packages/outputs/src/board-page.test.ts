import { gzipSync } from 'node:zlib'
import { boardPage } from './board-page'
import { attributesOf, wordsOf } from './testing/read-page'
import { boardReply, caseCard, noticeCard, today } from './testing/replies'

/** Characters without pattern, so that compression cannot help: the worst a clerk could paste. */
function noise(length: number, seed: number): string {
  let state = seed
  return Array.from({ length }, () => {
    state = (state * 1103515245 + 12345) % 2147483648
    return String.fromCodePoint(0x4e00 + (state % 20000))
  }).join('')
}

test('twenty notices of full length and ten long cases stay within 14 KB compressed', () => {
  const notices = Array.from({ length: 20 }, (_, at) => noticeCard({ id: `Nt7kQ2m${100 + at}`, title: noise(80, at + 1), summary: noise(120, at + 77), organisation: noise(10, at) }))
  const cases = Array.from({ length: 10 }, (_, at) => caseCard({ id: `Cs9pR3w${100 + at}`, words: noise(2000, at + 500) }))
  expect(gzipSync(boardPage(boardReply({ notices, cases }), today)).length).toBeLessThanOrEqual(14 * 1024)
})

test('a reader finds the board, its notices, the cases with plain states, and the three ways on', () => {
  const page = boardPage(boardReply(), today)
  const words = wordsOf(page)
  for (const said of [
    '平罗县灵沙乡人民政府', '胜利村公示栏', '位置待核', '我要反映', '投诉 · 建议', '查进度', '打电话', '0952-6801081',
    '关于2026年冬灌用水安排的通知', '11月25日起放冬灌水', '11月20日发布', '2019年1月10日发布', '示例', '全乡', '正在办', '收到了', '办好了', '还有 9 个工作日（12月4日前）', '内容正在审核',
  ]) expect(words).toContain(said)
  expect(attributesOf(page, 'href')).toEqual(expect.arrayContaining(['/new?board=K7MP4XQ2', '/track', 'tel:09526801081', '/notice?id=Nt7kQ2mXp4', '/case?id=Cs9pR3wTz8', '/notices?village=640221201203']))
})

test('位置待核 is said once, and not at all where the place is verified', () => {
  const { board } = boardReply()
  expect(wordsOf(boardPage(boardReply(), today)).split('位置待核')).toHaveLength(2)
  expect(wordsOf(boardPage(boardReply({ board: { ...board, placeVerified: true, place: '村部门口' } }), today))).not.toContain('位置待核')
})

test('an empty board says so and a real one has no word of 试用', () => {
  const words = wordsOf(boardPage(boardReply({ notices: [], cases: [], trial: false }), today))
  expect(words).toContain('还没有公开信息')
  expect(words).toContain('还没有公开的反映')
  expect(words).not.toContain('试用')
})
