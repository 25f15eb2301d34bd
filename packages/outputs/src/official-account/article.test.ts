import * as fc from 'fast-check'
import { articleLink, articleOf, type ArticleSource } from './article'

const source: ArticleSource = {
  id: 'abcdefghij', title: '冬灌用水安排', summary: '一个村一个村轮着放水。', blocks: [{ kind: 'paragraph', text: '先何家村<后>灵沙村。' }], organisation: '水管所', township: '灵沙乡', phone: '0952-6801081', publicUrl: 'https://lingsha.example.cn',
}
const pictures = { pictures: ['http://mmbiz.example/1'], qr: 'http://mmbiz.example/qr' }

it('says the notice’s own text, then pictures, where to ask and the way back; nothing of it can be marks', () => {
  const link = articleLink(source, '01J')
  const { content, ...head } = articleOf(source, pictures, link)
  expect(head).toEqual({ title: '冬灌用水安排', author: '水管所', digest: '一个村一个村轮着放水。', content_source_url: expect.stringMatching(/^https:\/\/lingsha\.example\.cn\/.*abcdefghij.*article=01J$/) })
  expect(content).toContain('先何家村&lt;后&gt;灵沙村。')
  expect(content).toMatch(/0952-6801081.*https:\/\/lingsha\.example\.cn.*mmbiz\.example\/1.*扫码看全文.*mmbiz\.example\/qr/s)
})

it('no field is longer than WeChat takes, and what is left out is said', () => {
  fc.assert(fc.property(fc.string({ maxLength: 200 }), fc.integer({ min: 1, max: 120 }), (title, paragraphs) => {
    const text = '放水。'.repeat(100)
    const blocks = Array.from({ length: paragraphs }, () => ({ kind: 'paragraph' as const, text }))
    const made = articleOf({ ...source, title, summary: title, organisation: title, blocks }, pictures, 'https://x.example')
    expect([[...made.title].length <= 32, [...made.author].length <= 16, [...made.digest].length <= 120, made.content.length < 20_000]).toEqual([true, true, true, true])
    const shown = made.content.split(text).length - 1
    expect(made.content.includes('文字太长')).toBe(shown < paragraphs)
    // How much there is room for hangs on the title and the office's name, whose signs are escaped.
    expect(shown).toBeGreaterThanOrEqual(Math.min(paragraphs, 50))
  }), { numRuns: 60 })
})
