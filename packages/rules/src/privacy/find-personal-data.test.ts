import * as fc from 'fast-check'
import { findPersonalData, type PersonalDataKind } from './find-personal-data'

// Invented numbers: the ID's check digit is computed below, the telephone numbers belong to nobody we know.
const ID = '640221199001011238'

const kindsIn = (text: string, allow?: string[]): PersonalDataKind[] => findPersonalData(text, allow).map(({ kind }) => kind)
const textsIn = (text: string, allow?: string[]): string[] => findPersonalData(text, allow).map((found) => found.text)

describe('an ID number is found', () => {
  const ways: [string, string][] = [
    ['in a sentence', `身份证号${ID}，请查`],
    ['with a small x as its last digit', '64022119900101123x'],
    ['with a full-width X', '６４０２２１１９９００１０１１２３Ｘ'],
    ['in full-width digits', '６４０２２１１９９００１０１１２３８'],
    ['with one digit mistyped, for it still names the person', '640221199001011234'],
    ['as the 15 digits of an old card', '640221900101123'],
    ['glued to letters', `ID${ID}abc`],
  ]
  it.each(ways)('%s', (_, text) => expect(kindsIn(text)).toEqual(['idNumber']))

  it('in pieces, when its check digit is right', () => {
    const body = '64022119900101123'
    const digits = [...'0123456789X'].filter((last) => kindsIn(`640221 19900101 123${last}`).includes('idNumber'))
    const sum = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2].reduce((s, weight, i) => s + weight * Number(body[i]), 0)
    expect(digits).toEqual(['10X98765432'.charAt(sum % 11)])
  })
})

describe('a telephone number is found', () => {
  const ways: [string, string][] = [
    ['plain', '13812345678'],
    ['with spaces', '138 1234 5678'],
    ['with hyphens', '138-1234-5678'],
    ['with dots', '138.1234.5678'],
    ['as 7 and 4', '1381234 5678'],
    ['digit by digit', '1 3 8 1 2 3 4 5 6 7 8'],
    ['in full-width digits', '１３８１２３４５６７８'],
    ['with +86', '+8613812345678'],
    ['with +86 and spaces', '+86 138 1234 5678'],
    ['with full-width +86', '＋86-13812345678'],
    ['with 0086', '0086 13812345678'],
    ['with the invisible marks of an address book', '\u202d138 1234 5678\u202c'],
    ['a landline with its area code', '0952-6801234'],
    ['a landline with the area code in brackets', '(0952)6801234'],
    ['a landline in one piece', '09526801234'],
    ['a landline of a big city', '010-62345678'],
  ]
  it.each(ways)('%s', (_, text) => expect(kindsIn(`电话${text}。`)).toEqual(['phone']))

  it('and two in a row stay two', () => {
    expect(textsIn('13812345678 15912345678')).toEqual(['13812345678', '15912345678'])
  })

  it('with its plus sign or bracket inside the finding', () => {
    expect(textsIn('打+86 138 1234 5678')).toEqual(['+86 138 1234 5678'])
    expect(textsIn('打（0952）6801234')).toEqual(['（0952）6801234'])
    expect(textsIn('打我手机（13812345678）')).toEqual(['13812345678'])
  })

  it('but the office’s own number may stay, in any spelling', () => {
    expect(kindsIn('请打0952-6801081', ['0952 680 1081'])).toEqual([])
    expect(kindsIn('请打（0952）6801081', ['0952-6801081'])).toEqual([])
    expect(kindsIn('请打0952-6801082', ['0952-6801081'])).toEqual(['phone'])
    expect(kindsIn('+86 138 1234 5678', ['13812345678'])).toEqual([])
  })
})

describe('a bank card is found', () => {
  it.each([
    ['by its Luhn digit', '6222021100001234567'.replace(/7$/, '0')],
    ['in groups of four', '4000 0012 3456 7899'],
  ])('%s', (_, text) => {
    const lasts = [...'0123456789'].filter((last) => kindsIn(text.slice(0, -1) + last).includes('bankCard'))
    expect(lasts).toHaveLength(1)
  })

  it('a passbook number without a check digit is found after 账号 or 卡号', () => {
    expect(kindsIn('一卡通账号：1234567890')).toEqual(['bankCard'])
    expect(kindsIn('编号：1234567890')).toEqual([])
  })
})

describe('an address is found by its house number, and the village stays readable', () => {
  it.each([
    ['灵沙村三队12号', '12号'],
    ['我家住富贵村2组5号', '5号'],
    ['住在田家村5队18-2号院', '18-2号院'],
    ['胜利三队45号', '45号'],
    ['群众街十八号', '十八号'],
    ['团结路 6 号院', null],
    ['团结路6号院', '6号院'],
    ['幸福小区3号楼2单元501室', '3号楼2单元501室'],
    ['幸福小区2单元501', '2单元501'],
    ['5栋302室', '5栋302室'],
  ])('%s', (text, house) => expect(textsIn(text)).toEqual(house === null ? [] : [house]))

  it.each(['三队3号井坏了', '灵沙村5号渠没水', '胜利村二队2号泵站', '团结路12号灯杆不亮', '我们村15号停水', '三队12号开始修路', '3号楼前积水', '灵沙乡统一村', '三队第12号'])(
    'but not in “%s”',
    (text) => expect(kindsIn(text)).toEqual([]),
  )
})

describe('a car plate is found', () => {
  it.each(['宁B12345', '宁B·12345', '宁bd12345'])('%s', (text) => expect(kindsIn(`车牌${text}的车`)).toEqual(['plate']))
  it('but not letters alone', () => expect(kindsIn('青SHENGDA公司')).toEqual([]))
})

describe('ordinary numbers are not found', () => {
  it.each([
    '2018年1月1日至2018年12月31日', '640块', '〔2026〕12号', '国办公开办函〔2021〕30号', '130、76、312条', '投入3万余元，1,234,567.89元',
    '1500元', '2026-11-22 15:04', '2018-2019年', '640221201200', '753400', '电话6801081', 'plxlsx@163.com', '0.618', '12345',
    '办件编号 20261122-0001', '79+93+4=176', '2018 2019 2020 2021', '10:30-11:30', '第23条第4款', '亩产1200斤', '100000000元',
    '91640221MA76ABCD3X',
  ])('%s', (text) => expect(findPersonalData(text)).toEqual([]))

  it('any amount of money in 元 is left alone', () => {
    fc.assert(fc.property(fc.integer({ min: 0, max: 999_999_999 }), fc.integer({ min: 0, max: 99 }), (yuan, fen) => {
      expect(findPersonalData(`${yuan}.${fen}元`)).toEqual([])
      expect(findPersonalData(`共${yuan.toLocaleString('en')}元`)).toEqual([])
    }))
  })

  it('any date and any 文号 is left alone', () => {
    const date = fc.date({ min: new Date('1949-10-01'), max: new Date('2100-01-01'), noInvalidDate: true })
    fc.assert(fc.property(date, fc.integer({ min: 1, max: 999 }), (day, number) => {
      const iso = day.toISOString()
      expect(findPersonalData(`${iso.slice(0, 10)} ${iso.slice(11, 16)}，平政发〔${iso.slice(0, 4)}〕${number}号`)).toEqual([])
      expect(findPersonalData(`${day.getUTCFullYear()}年${day.getUTCMonth() + 1}月${day.getUTCDate()}日`)).toEqual([])
    }))
  })
})

describe('findings', () => {
  it('point into the text as it was given, also when it is full width', () => {
    const text = '甲１３８－１２３４－５６７８乙'
    expect(findPersonalData(text)).toEqual([{ kind: 'phone', start: 1, end: 14, text: '１３８－１２３４－５６７８' }])
  })

  it('do not overlap, the longer one stands, and they come in order', () => {
    const piece = fc.constantFrom(ID, '13812345678', '0952-6801234', ' ', '，', '6222 0211 0000 1234 560', '138', '2018', '村三队12号', '宁B12345', '住')
    fc.assert(fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const text = pieces.join('')
      const found = findPersonalData(text)
      found.forEach((one, i) => {
        expect(one.text).toBe(text.slice(one.start, one.end))
        expect(one.start).toBeGreaterThanOrEqual(found[i - 1]?.end ?? 0)
      })
    }))
    expect(kindsIn(`身份证${ID}`)).toEqual(['idNumber'])
  })

  it('come to an end on a text that is nothing but digits, spaces or place words', () => {
    for (const text of ['1 '.repeat(20_000), '1'.repeat(20_000), '住村'.repeat(10_000)]) expect(findPersonalData(text)).toEqual([])
  })
})
