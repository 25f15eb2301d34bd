import * as fc from 'fast-check'
import { notice } from '../testing/replies'
import { sentencesOf } from './read-aloud'

test('title, summary and text are read in order; a figure comes with the name of its column', () => {
  const said = sentencesOf(notice())
  expect(said[0]).toBe('关于2026年冬灌用水安排的通知')
  const row = said.join('').indexOf('队，一队；开始，11月25日；')
  expect(row).toBeGreaterThan(said.join('').indexOf('各队浇水日期'))
  expect(said.join('')).toContain('亩数，1210')
})

test('nothing is lost and no piece is too long for a voice', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: fc.constantFrom('水', '费', '，', '。', '3', '：') })), (texts) => {
      const said = sentencesOf({ title: '', summary: '', blocks: texts.map((text) => ({ kind: 'paragraph', text })) })
      const heard = (words: string) => words.replace(/[，。：]/g, '')
      expect(heard(said.join(''))).toBe(heard(texts.join('')))
      expect(Math.max(0, ...said.map(({ length }) => length))).toBeLessThanOrEqual(80)
    }),
  )
})
