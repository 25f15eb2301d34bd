import * as fc from 'fast-check'
import { lengthOf } from '../forms/source'
import { asText } from '../html'
import { attributesOf, headingsInOrder, tagsOf, wordsOf } from '../testing/read-page'
import { boardReply, notice, today } from '../testing/replies'
import { screenPage } from './screen-page'
import { type ScreenNotice, slidesOf } from './slides'

const { board, office, trial } = boardReply()
const one = (more: Partial<ScreenNotice> = {}): ScreenNotice => ({ ...notice(), until: null, ...more })
const page = (notices: ScreenNotice[], script: string | null = null) => screenPage({ board, office, trial, notices, origin: 'https://lingsha.cn/', script, today })

test('the first view says what it is about, the others the text in order, without the system’s remarks', () => {
  const words = slidesOf(one()).map(({ body }) => wordsOf(asText(body)).trim())
  expect(words).toEqual([
    '关于2026年冬灌用水安排的通知 11月25日起放冬灌水，各队按顺序浇，水费按亩收，先登记。',
    '关于2026年冬灌用水安排的通知 一、放水时间 冬灌水从11月25日开始放，到12月8日结束。请各队派人看好自家的口子，不要让水漫到路上。',
    expect.stringContaining('一队 11月25日 11月27日 张* 620'),
    expect.stringContaining('二、要办的事 浇水前三天到村部登记'),
  ])
  expect(words.join('')).not.toContain('不一致')
})

test('without a summary the beginning of the text speaks; what is all on the first view is not shown twice', () => {
  expect(slidesOf(one({ summary: '', blocks: [{ kind: 'paragraph', text: '明天停水。' }] })).map(({ body }) => wordsOf(asText(body)).trim())).toEqual(['关于2026年冬灌用水安排的通知 明天停水。'])
  expect(slidesOf(one({ summary: '', blocks: [] }))).toHaveLength(1)
})

test('a long title and a long summary take turns', () => {
  const [first, second] = slidesOf(one({ title: '关于进一步做好二〇二六年冬季防火防滑防煤气中毒各项工作的通知以及有关事项的说明'.repeat(2).slice(0, 80), summary: '请各家各户检查烟囱。'.repeat(12) }))
  expect(wordsOf(asText(first?.body ?? notFound()))).not.toContain('请各家各户')
  expect(wordsOf(asText(second?.body ?? notFound()))).toContain('请各家各户检查烟囱。请各家各户')
})

const notFound = (): never => {
  throw new Error('there is none')
}

test('a wide table is read on the phone, a long text ends with a word about where it goes on', () => {
  const wide = slidesOf(one({ blocks: [{ kind: 'table', caption: '', head: ['一', '二', '三', '四', '五', '六'], rows: [['1', '2', '3', '4', '5', '6']] }] }))
  expect(wordsOf(wide.map(({ body }) => asText(body)).join(''))).toContain('扫码在手机上看')
  const long = slidesOf(one({ blocks: [{ kind: 'paragraph', text: '请各队派人看好自家的口子，不要让水漫到路上。'.repeat(60) }] }))
  expect(long).toHaveLength(5)
  expect(wordsOf(long.slice(4).map(({ body }) => asText(body)).join(''))).toContain('扫码看全文')
})

test('no view holds more than six lines, each is left standing long enough to be read and not for ever', () => {
  const text = fc.array(fc.constantFrom('请清渠，', '11月25日', '1,200.50元', '灵沙村', '不要跑空路。', '字'.repeat(30)), { minLength: 1, maxLength: 60 }).map((parts) => parts.join(''))
  fc.assert(
    fc.property(fc.array(text, { maxLength: 5 }), (texts) => {
      for (const { body, seconds } of slidesOf(one({ blocks: texts.map((words) => ({ kind: 'paragraph', text: words })) })).slice(1)) {
        const paragraphs = [...asText(body).matchAll(/<p>(.*?)<\/p>/g)].map(([, words = '']) => Math.ceil(lengthOf(words) / 22))
        expect(paragraphs.reduce((sum, lines) => sum + lines, 0)).toBeLessThanOrEqual(6)
        expect(seconds).toBeGreaterThanOrEqual(8)
        expect(seconds).toBeLessThanOrEqual(30)
      }
    }),
  )
})

test('a page is Chinese, not for search engines, in order, without inline script or style attributes', () => {
  const written = page([one({ until: '2026-11-30T16:00:00.000Z' })], '/screens-0123.js')
  expect(written).toMatch(/^<!DOCTYPE html><html lang="zh-CN">/)
  expect(written).toContain('<meta name="robots" content="noindex">')
  expect(headingsInOrder(written)).toBe(true)
  expect(written).not.toMatch(/\s(style|on\w+)=|javascript:|<script>/)
  expect(attributesOf(written, 'src')).toEqual(['/screens-0123.js'])
  expect(wordsOf(written)).toContain('公开到 2026年11月30日')
  expect(new Set(attributesOf(written, 'data-until'))).toEqual(new Set(['2026-11-30T16:00:00.000Z']))
  expect(tagsOf(page([one()]))).not.toContain('script')
})

test('with nothing to show a wall says so, and where more can be read', () => {
  const words = wordsOf(page([]))
  for (const sentence of ['现在没有要播的公开信息', '0952-6801081', '胜利村公示栏']) expect(words).toContain(sentence)
})
