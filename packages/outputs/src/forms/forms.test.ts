import { speak } from '@mingbai/rules/text/spoken'
import * as fc from 'fast-check'
import { broadcastScript, LED_FRAME, ledFrames, SMS_LENGTH, smsText } from './forms'
import { beginning, cutInto, lengthOf, type FormSource } from './source'

/** The facts of a text as a reader would underline them: every figure, date, telephone number and village. */
const FACT = /\d[\d,.:-]*\d|\d|灵沙村|先锋村|东灵村|二支渠/g
const factsOf = (text: string): string[] => text.match(FACT) ?? []

const village = fc.constantFrom('灵沙村', '先锋村', '东灵村', '二支渠')
const clause = fc.oneof(
  fc.tuple(village, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 28 })).map(([where, month, day]) => `${where}从${month}月${day}日起停水`),
  fc.tuple(village, fc.integer({ min: 1, max: 999 }), fc.integer({ min: 1, max: 5_000_000 })).map(([where, households, money]) => `${where}${households}户共补贴${money.toLocaleString('en')}元`),
  fc.tuple(fc.integer({ min: 1, max: 12 }), fc.integer({ min: 10, max: 59 })).map(([hour, minute]) => `上午${hour}:${minute}开始放水`),
  fc.integer({ min: 1, max: 99 }).map((percent) => `已完成${percent}%`),
  fc.constantFrom('请提前把自家门前的渠清一清', '带上身份证和户口本', '不要跑空路'),
)
const sentence = fc.array(clause, { minLength: 1, maxLength: 4 }).map((clauses) => `${clauses.join('，')}。`)
const source: fc.Arbitrary<FormSource> = fc.record({
  id: fc.constant('abcdefghij'), title: clause.map((words) => `关于${words}的通知`), summary: fc.array(sentence, { minLength: 0, maxLength: 3 }).map((all) => all.join('').slice(0, 120).replace(/[^。]*$/, '')),
  blocks: fc.array(sentence.map((text) => ({ kind: 'paragraph' as const, text })), { maxLength: 4 }), organisation: fc.constant('水管所'), township: fc.constant('灵沙乡'), phone: fc.constant('0952-6801081'),
  publicUrl: fc.constantFrom(null, 'https://lingsha.example.cn'),
})

const wholeOf = (one: FormSource): string => [one.title, one.summary, ...one.blocks.map((block) => ('text' in block ? block.text : '')), one.phone, one.organisation].join('\n')

test('no frame of the screen is longer than 60 characters, no message longer than 70', () => {
  fc.assert(fc.property(source, (one) => ledFrames(one).every((frame) => lengthOf(frame) <= LED_FRAME) && smsText(one).length <= SMS_LENGTH && lengthOf(smsText(one).text) === smsText(one).length))
})

test('every figure, date and place of the short forms stands in the approved text, whole and unchanged', () => {
  fc.assert(
    fc.property(source, (one) => {
      const known = new Set(factsOf(wholeOf(one)))
      const message = smsText(one).text.replace(/详情.*$/, '')
      return [...ledFrames(one), message].flatMap(factsOf).every((fact) => known.has(fact))
    }),
  )
})

test('the screen loses nothing of title and summary', () => {
  fc.assert(fc.property(source, (one) => factsOf(`${one.title}\n${one.summary || one.title}`).every((fact) => ledFrames(one).join('').includes(fact))))
})

test('what is read out says every figure, date and place of the whole text', () => {
  fc.assert(
    fc.property(source, (one) => {
      const said = broadcastScript(one).text
      return wholeOf(one).split(/[，。\n]/).filter(Boolean).every((clauseText) => said.includes(speak(clauseText)))
    }),
  )
})

test('a text that is too long ends at a mark, and says that it goes on', () => {
  expect(beginning('三个村轮着放水，先灵沙、再先锋、后东灵，每村两天，请提前清好渠。', 14)).toBe('三个村轮着放水，先灵沙…')
  expect(beginning('共补贴1,234,567.80元整', 9)).toBe('共补贴…')
})

test('a figure too long for a frame begins the next one', () => {
  expect(cutInto('补贴总额为1,234,567.80元', 14)).toEqual(['补贴总额为', '1,234,567.80元'])
})

test('a message of the township reads like one', () => {
  const one = { id: 'abcdefghij', title: '这一轮灌溉用水安排', summary: '三个村轮着放水，每村两天，请提前清好自家门前的渠。', blocks: [], organisation: '站所', township: '灵沙乡', phone: '0952-6801081', publicUrl: 'https://lingsha.example.cn' }
  expect(smsText(one).text).toBe('【灵沙乡】三个村轮着放水，每村两天，请提前清好自家门前的渠。详情lingsha.example.cn/n/abcdefghij')
  expect(smsText({ ...one, publicUrl: null }).text).toBe('【灵沙乡】三个村轮着放水，每村两天，请提前清好自家门前的渠。问0952-6801081')
})
