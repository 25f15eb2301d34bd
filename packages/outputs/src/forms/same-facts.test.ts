import { hear } from '@mingbai/rules/testing/hear'
import * as fc from 'fast-check'
import { asText } from '../html'
import { kioskNotice } from '../kiosk/kiosk-pages'
import { paintNotice } from '../painted/paint-notices'
import { screenPage } from '../screen/screen-page'
import { contentSheet } from '../sheets/content-sheet'
import { wordsOf } from '../testing/read-page'
import { boardReply, notice, tenant, today } from '../testing/replies'
import { broadcastScript, ledFrames, smsText } from './forms'
import { articleBody, plainText, portalHtml, portalText } from './portal'
import type { FormSource } from './source'

/** What a villager acts upon: a day, an amount, a place, a time. */
interface Facts { month: number; day: number; yuan: number; jiao: number; place: string; hour: number; minute: number }

const facts: fc.Arbitrary<Facts> = fc.record({
  month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }), yuan: fc.integer({ min: 1, max: 9_999_999 }), jiao: fc.integer({ min: 0, max: 9 }),
  place: fc.constantFrom('灵沙村', '先锋村', '东灵村', '二支渠'), hour: fc.integer({ min: 0, max: 23 }), minute: fc.integer({ min: 0, max: 59 }),
})

const two = (number: number): string => String(number).padStart(2, '0')
const dateOf = ({ month, day }: Facts): string => `${month}月${day}日`
const moneyOf = ({ yuan, jiao }: Facts): string => `${yuan.toLocaleString('en')}${jiao ? `.${jiao}0` : ''}元`
const timeOf = ({ hour, minute }: Facts): string => `${hour}:${two(minute)}`
const summaryOf = (one: Facts): string => `${dateOf(one)}${timeOf(one)}在${one.place}领${moneyOf(one)}。`

const sourceOf = (one: Facts) => notice({ title: '领钱', summary: summaryOf(one), blocks: [{ kind: 'paragraph', text: summaryOf(one) }] })
const formSource = (one: Facts): FormSource => ({ ...sourceOf(one), township: '灵沙乡', phone: '0952-6801081', publicUrl: 'https://lingsha.cn' })

const { board, office, trial } = boardReply()
const frame = { board, office, trial, origin: 'https://lingsha.cn', script: null, today }

/** Each form as somebody meets it who reads: the phone, the sheet of paper, the wall, the kiosk, LED, text message, another website. */
const writtenForms: Record<string, (one: Facts) => string> = {
  phone: (one) => wordsOf(asText(paintNotice(sourceOf(one), { tenant: tenant(), today }).html)),
  sheet: (one) => wordsOf(contentSheet({ board, office, trial, lists: [], notices: [sourceOf(one)], publicUrl: 'https://lingsha.cn', number: 1, madeOn: today, seal: null, size: 'A4' })),
  wall: (one) => wordsOf(screenPage({ ...frame, notices: [{ ...sourceOf(one), until: null }] })),
  kiosk: (one) => wordsOf(kioskNotice(frame, sourceOf(one))),
  led: (one) => ledFrames(formSource(one)).join(''),
  'text message': (one) => smsText(formSource(one)).text,
  'county portal, HTML': (one) => wordsOf(portalHtml(sourceOf(one))),
  'county portal, text': (one) => portalText(sourceOf(one)),
  公众号: (one) => wordsOf(articleBody(formSource(one))),
  'copied text': (one) => plainText(sourceOf(one).blocks),
}

test.each(Object.entries(writtenForms))('%s: day, time, amount and place of the summary stand there as they were approved', (_, form) => {
  fc.assert(
    fc.property(facts, (one) => {
      const text = form(one)
      return [dateOf(one), timeOf(one), moneyOf(one), one.place].every((fact) => text.includes(fact))
    }),
  )
})

test('read out, the listener hears the same day, time, amount and place', () => {
  const said = /([一二三四五六七八九十]+)月([一二三四五六七八九十]+)日([零一二三四五六七八九十]+)点(?:([零一二三四五六七八九十]+)分)?在(.+?)领([一二三四五六七八九十百千万亿零]+)元(?:([一二三四五六七八九])角)?。/
  fc.assert(
    fc.property(facts, (one) => {
      const [, month = '', day = '', hour = '', minute = '', place = '', yuan = '', jiao = ''] = said.exec(broadcastScript(formSource(one)).text) ?? []
      expect({ month: hear(month), day: hear(day), hour: hear(hour), minute: hear(minute), place, yuan: hear(yuan), jiao: hear(jiao) }).toEqual(one)
    }),
    { numRuns: 500 },
  )
})

test('a text message cut short leaves facts out, but changes none', () => {
  fc.assert(
    fc.property(facts, fc.array(fc.constantFrom('请带上身份证、', '自己来，', '早一点到，', '家里人也可以代领；'), { maxLength: 12 }), (one, before) => {
      const summary = before.join('') + summaryOf(one)
      const { text, length } = smsText({ ...formSource(one), summary })
      const figures = text.replace(/详情.*$/, '').match(/\d[\d,.:]*\d|\d/g) ?? []
      const known: string[] = summary.match(/\d[\d,.:]*\d|\d/g) ?? []
      return length <= 70 && figures.every((figure) => known.includes(figure))
    }),
  )
})
