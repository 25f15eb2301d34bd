import fc from 'fast-check'
import type { Column } from './field-schema'
import { figureWords } from './figure-words'
import { readCell } from './read-cell'

const context = { villages: ['何家村', '灵沙村'] }
const yuan: Column = { key: 'a', label: '金额', type: 'amount', unit: '元' }
const wan: Column = { ...yuan, unit: '万元' }
const households: Column = { key: 'n', label: '户数', type: 'number', unit: '户' }
const land: Column = { key: 'n', label: '面积', type: 'number', unit: '亩' }
const of = (type: Column['type'], more: Partial<Column> = {}): Column => ({ key: 'c', label: '格', type, ...more })
const shown = (typed: string, column: Column): string => {
  const read = readCell(typed, column, context)
  return read.ok ? read.shown : `✗ ${read.why}`
}

it.each<[string, Column, string]>([
  ['1234567', yuan, '1,234,567'],
  ['1,234,567.50', yuan, '1,234,567.50'],
  ['１２３４．５', yuan, '1,234.50'],
  ['￥ 120 元', yuan, '120'],
  ['12.5万元', yuan, '125,000'],
  ['5000元', wan, '0.5'],
  ['0.123456', wan, '0.123456'],
  ['0', yuan, '0'],
  ['0.001', yuan, '✗ 小数最多 2 位'],
  ['-3', yuan, '✗ 不能是负数'],
  ['-3', { ...yuan, signed: true }, '-3'],
  ['一百', yuan, '✗ 要填数字'],
  ['1,23', yuan, '✗ 要填数字'],
  ['9999999999999999', yuan, '✗ 数字太大，请看看单位'],
  ['12 户', households, '12'],
  ['12.5', households, '✗ 要填整数'],
  ['12.50', land, '12.5'],
  ['12元', households, '✗ 要填数字'],
  ['2026/3/5', of('date'), '2026年3月5日'],
  ['2026年03月05日', of('date'), '2026年3月5日'],
  ['2026-02-30', of('date'), '✗ 要填日期，如 2026-03-05'],
  ['2026-03', of('month'), '2026年3月'],
  ['2026-13', of('month'), '✗ 要填月份，如 2026-03'],
  ['2026-Q3', of('period'), '2026年第三季度'],
  ['2026-Q5', of('period'), '✗ 请选一个时段'],
  ['预算', of('choice', { options: ['预算', '决算'] }), '预算'],
  ['概算', of('choice', { options: ['预算', '决算'] }), '✗ 请从“预算、决算”里选'],
  ['残疾人，女性', of('choices', { options: ['不限', '女性', '残疾人'] }), '女性、残疾人'],
  ['不限、女性', of('choices', { options: ['不限', '女性'] }), '✗ 选了“不限”，就不用再选别的'],
  ['青年', of('choices', { options: ['不限', '女性'] }), '✗ 请从“不限、女性”里选'],
  ['何家村', of('village'), '何家村'],
  ['河家村', of('village'), '✗ 没有叫“河家村”的村'],
  ['0952-6801081', of('phone'), '0952-6801081'],
  ['12345', of('phone'), '12345'],
  ['13800000000', of('phone'), '✗ 要填办公电话，如 0952-6801081'],
  ['甲\t乙\n丙', of('text'), '甲 乙 丙'],
])('%s', (typed, column, expected) => expect(shown(typed, column)).toBe(expected))

it('a figure that is shown can be read again and stays the same, in 元, 万元 and 亩', () => {
  const column = fc.constantFrom(yuan, wan, land).map((one): Column => ({ ...one, signed: true }))
  fc.assert(fc.property(column, fc.integer({ min: -10_000_000_000_000, max: 10_000_000_000_000 }), (one, hundredths) => {
    const words = figureWords(hundredths, one)
    expect(readCell(words, one, context)).toEqual({ ok: true, shown: words, hundredths })
  }))
})

it('whatever is typed, a cell is read or refused with words, and never breaks the line it stands in', () => {
  const column = fc.constantFrom<Column>(yuan, wan, households, of('text'), of('date'), of('month'), of('period'), of('village'), of('phone'))
  fc.assert(fc.property(column, fc.string({ maxLength: 60, unit: 'grapheme' }), (one, typed) => {
    const read = readCell(typed, one, context)
    expect(read.ok ? read.shown : read.why).not.toMatch(/[\t\n\r]/)
  }))
})
