import type { SearchHit } from '@mingbai/contracts/search'
import { attributesOf, headingsInOrder, tagsOf, wordsOf } from '../testing/read-page'
import { boardReply, notice, noticeCard, today } from '../testing/replies'
import { kioskGone, kioskList, kioskNotice, kioskSearch, kioskStart } from './kiosk-pages'

const { board, office, trial } = boardReply()
const kiosk = { board, office, trial, origin: 'https://lingsha.cn', script: '/screens-0123.js', today }
const hit: SearchHit = { type: 'notice', id: 'Nt7kQ2mXp4', title: '低保发放', parts: [{ text: '本月', hit: false }, { text: '低保', hit: true }], on: '2026-11-12', sample: false }

const pages: Record<string, string> = {
  start: kioskStart(kiosk, { notices: [noticeCard()], areas: [{ code: 'relief', name: '社会救助', plainName: '低保、救助' }], villages: [{ code: '640221201203', name: '胜利村' }] }),
  list: kioskList(kiosk, { title: '低保、救助', items: [noticeCard()], next: 'k1', query: { area: 'relief' } }),
  emptyList: kioskList(kiosk, { title: '最新公开', items: [], next: null, query: {} }),
  search: kioskSearch(kiosk, '低保', [hit]),
  foundNothing: kioskSearch(kiosk, '<b>', []),
  notice: kioskNotice(kiosk, notice()),
  gone: kioskGone(kiosk),
}

describe.each(Object.entries(pages))('kiosk page %s', (name, page) => {
  test('leads nowhere but within the kiosk, remembers nothing, has the number of the office', () => {
    expect(attributesOf(page, 'href').filter((address) => !/^(\/kiosk\/K7MP4XQ2|data:,$)/.test(address))).toEqual([])
    expect(attributesOf(page, 'autocomplete').every((value) => value === 'off')).toBe(true)
    expect(tagsOf(page).filter((tag) => ['textarea', 'select'].includes(tag))).toEqual([])
    expect(wordsOf(page)).toContain('0952-6801081')
    expect(wordsOf(page)).not.toMatch(/我要反映|undefined|null|\[object/)
  })

  test('is in order, not for search engines, and has a way back to the start', () => {
    expect(headingsInOrder(page)).toBe(true)
    expect(page).toContain('content="noindex"')
    expect(page).not.toMatch(/\s(style|on\w+)=|<script>/)
    expect(page.includes('class="k-home"')).toBe(name !== 'start')
  })
})

test('the start offers words, newest, areas in plain names and villages', () => {
  const words = wordsOf(pages.start ?? '')
  for (const part of ['大家常找的 低保 补贴', '最新公开 关于2026年冬灌用水安排的通知', '按内容看 低保、救助 社会救助', '按村看 胜利村']) expect(words).toContain(part)
})

test('what was searched for is shown as words, never as marks', () => {
  expect(pages.foundNothing).toContain('找“&lt;b&gt;”')
  expect(wordsOf(pages.search ?? '')).toContain('低保发放 本月低保 11月12日')
})

test('attachments that are no pictures are opened on the phone', () => {
  const [picture] = notice().attachments
  const table = { ...(picture ?? { id: '', url: '', thumbUrl: '', caption: '' }), width: 0, height: 0 }
  expect(wordsOf(kioskNotice(kiosk, notice({ attachments: [table] })))).toContain('还有附件，请扫右下角的码')
  expect(tagsOf(pages.notice ?? '')).toContain('img')
})
