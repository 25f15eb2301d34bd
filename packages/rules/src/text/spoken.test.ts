import * as fc from 'fast-check'
import { hear } from '../testing/hear'
import { speak, speakInteger, speakNumber, spokenSeconds } from './spoken'

test.each([
  ['0', '零'], ['7', '七'], ['10', '十'], ['12', '十二'], ['20', '二十'], ['105', '一百零五'], ['110', '一百一十'], ['1005', '一千零五'], ['1050', '一千零五十'],
  ['10000', '一万'], ['10005', '一万零五'], ['100500', '十万零五百'], ['1200000', '一百二十万'], ['20000008', '二千万零八'], ['100000000', '一亿'], ['100010000', '一亿零一万'],
])('%s is said %s', (digits, spoken) => expect(speakInteger(digits)).toBe(spoken))

test('every whole number below 10^12 is heard as what it is', () => {
  fc.assert(fc.property(fc.oneof(fc.integer({ min: 0, max: 99_999 }), fc.integer({ min: 0, max: 999_999_999_999 })), (number) => hear(speakInteger(String(number))) === number), { numRuns: 2000 })
})

test('separators and decimals', () => {
  expect(speakNumber('12,345.60')).toBe('一万二千三百四十五点六零')
})

test.each([
  ['2026年11月24日', '二〇二六年十一月二十四日'],
  ['2026-11-24', '二〇二六年十一月二十四日'],
  ['11月24日—26日停水', '十一月二十四日到二十六日停水'],
  ['8:30-12:00', '八点三十分到十二点'],
  ['9:05', '九点零五分'],
  ['电话0952-6801081', '电话零九五二，六八零幺零八幺'],
  ['打12345或110。', '打幺二三四五或幺幺零。'],
  ['共12345元', '共一万二千三百四十五元'],
  ['每亩110元', '每亩一百一十元'],
  ['1,200.50元', '一千二百元五角'],
  ['0.05元', '五分'],
  ['3.05元', '三元零五分'],
  ['增长3.5%', '增长百分之三点五'],
  ['灵政发〔2026〕12号', '灵政发二〇二六年第十二号'],
  ['占2/3', '占三分之二'],
  ['3-5天', '三到五天'],
  ['３５户', '三十五户'],
  ['编号0012', '编号零零一二'],
  ['邮编：753400，邮箱lx@163.com', '邮编：七五三四零零，邮箱lx@一六三.com'],
  ['G109国道、A4纸、PM2.5', 'G一零九国道、A四纸、PM二点五'],
  ['化肥50kg', '化肥五十公斤'],
  ['气温-3℃', '气温零下三摄氏度'],
])('%s is read out as %s', (written, spoken) => expect(speak(written)).toBe(spoken))

test('no digit is left for the announcer to guess at', () => {
  const piece = fc.constantFrom('2026年', '1月', '08:00', '3.5%', '12元', '〔2026〕3号', '0952-6801081', '，', '每亩', '、', '到', '-', '人', '15', '2026-01-05', '007')
  fc.assert(fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => !/\d/.test(speak(pieces.join('')))))
})

test('a calm minute holds about two hundred and twenty syllables', () => {
  expect(spokenSeconds('水'.repeat(220))).toBe(55)
  expect(spokenSeconds('水'.repeat(8) + '。')).toBe(3)
})
