import * as fc from 'fast-check'
import { findPersonalData } from './find-personal-data'
import { maskName, maskPhone, maskText } from './mask-text'

const masked = (text: string): string => maskText(text, findPersonalData(text))

describe('a public text', () => {
  it.each([
    ['keeps the first three and last four digits of a mobile number', '请打13812345678', '请打138****5678'],
    ['masks a mobile number written with spaces or +86 in the same way', '请打+86 138 1234 5678', '请打138****5678'],
    ['keeps area code and last four digits of a landline', '请打（0952）6801234', '请打0952****1234'],
    ['drops an ID number and says so', '我是640221199001011238', '我是（身份证号已隐去）'],
    ['drops a card number and says so', '卡号6222021100001234567', '卡号（银行卡号已隐去）'],
    ['keeps the village and team of an address', '我家在灵沙村三队12号，没水', '我家在灵沙村三队（门牌号已隐去），没水'],
    ['drops a car plate and says so', '宁B12345乱停', '（车牌号已隐去）乱停'],
    ['masks everything that it holds', '13812345678、15912345678', '138****5678、159****5678'],
    ['is untouched when there is nothing to mask', '三队3号井坏了，2018年修的', '三队3号井坏了，2018年修的'],
  ])('%s', (_, text, result) => expect(masked(text)).toBe(result))

  it('has no personal data left, and masking it again changes nothing', () => {
    const digits = fc.stringMatching(/^\d{1,19}$/)
    const piece = fc.oneof(
      digits,
      fc.constantFrom('13812345678', '+86 138 1234 5678', '640221199001011238', '6222 0211 0000 1234 560', '0952-6801234', '（0952）', '(', ')', '+', '-', ' ', '*', 'X', '，', '卡号', '账号：', '灵沙村', '三队', '12号', '45号', '号', '院', '住', '街', '井', '3号楼', '2单元', '501', '宁B12345', '86', '138'),
    )
    fc.assert(fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
      const once = masked(pieces.join(''))
      expect(findPersonalData(once)).toEqual([])
      expect(masked(once)).toBe(once)
    }), { numRuns: 3000 })
  })

  it('keeps every word around what was masked', () => {
    const words = fc.stringMatching(/^[灵沙乡群众反映路灯不亮，。]{0,20}$/)
    fc.assert(fc.property(words, words, (before, after) => {
      expect(masked(`${before}13812345678${after}`)).toBe(`${before}138****5678${after}`)
    }))
  })
})

describe('a telephone number alone', () => {
  it.each([
    ['13812345678', '138****5678'],
    ['+86 138-1234-5678', '138****5678'],
    ['１３８１２３４５６７８', '138****5678'],
    ['0952-6801081', '0952****1081'],
    ['010 62345678', '010****5678'],
    ['6801081', '****'],
    ['', '****'],
  ])('%s is shown as %s', (phone, shown) => expect(maskPhone(phone)).toBe(shown))
})

describe('a name', () => {
  it.each([
    ['张三', '张*'],
    ['欧阳修', '欧**'],
    ['阿卜杜拉·买买提', '阿**'],
    ['马', '马*'],
    ['𠮷田', '𠮷*'],
    [' 张三 ', '张*'],
    ['', ''],
  ])('%s is shown as %s', (name, shown) => expect(maskName(name)).toBe(shown))
})
