import fc from 'fast-check'
import { fitWechatValue, wechatValueType, wechatValueTypes, type WechatValueType } from './wechat-values'

const types = Object.keys(wechatValueTypes).flatMap((name) => wechatValueType(`${name}1`) ?? [])
const shapes: Record<WechatValueType, RegExp> = {
  thing: /^.{1,20}$/su, character_string: /^[\x21-\x7e]{1,32}$/, number: /^\d{1,32}$/, letter: /^[A-Za-z]{1,32}$/, phrase: /^\p{Script=Han}{1,5}$/u, name: /^\p{Script=Han}{1,10}$/u,
}

describe('what a field of a WeChat template takes', () => {
  it.each([
    ['thing', '收到了，有结果就告诉您', '收到了，有结果就告诉您'],
    ['thing', '不归乡里管，转给了该管的单位，我们接着问', '不归乡里管，转给了该管的单位，我们接着问'],
    ['thing', '因为放假安排变了，这件事的期限也跟着改了', '因为放假安排变了，这件事的期限也跟着改了'],
    ['thing', '因为放假安排变了，这件事的期限也跟着改了几天', '因为放假安排变了，这件事的期限也跟着改…'],
    ['thing', ' 第一行\n第二行 ', '第一行 第二行'],
    ['thing', ' \n', '请点开看'],
    ['character_string', 'LS2026-0012', 'LS2026-0012'],
    ['character_string', '示例-0001', '-0001'],
    ['character_string', '示例', '-'],
    ['number', '共 3 件', '3'],
    ['letter', 'A栏', 'A'],
    ['phrase', '有人去办了（三队）', '有人去办了'],
    ['phrase', 'OK', '有进展'],
    ['name', '灵沙乡人民政府党政办公室', '灵沙乡人民政府党政办'],
  ] as const)('%s: %j becomes %j', (type, text, value) => {
    expect(fitWechatValue(type, text)).toBe(value)
  })

  it.each([['thing3', 'thing'], ['character_string12', 'character_string'], ['date4', null], ['amount1', null], ['thing', null], ['toString1', null], ['thing123', null]] as const)('%s is of the type %s', (field, type) => {
    expect(wechatValueType(field)).toBe(type)
  })

  it('whatever the text, the value has the shape of its type, and fitting it again changes nothing', () => {
    fc.assert(fc.property(fc.constantFrom(...types), fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.stringMatching(/^[一-龥A-Z0-9，。 \n]{0,60}$/u)), (type, text) => {
      const value = fitWechatValue(type, text)
      return shapes[type].test(value) && fitWechatValue(type, value) === value
    }), { numRuns: 500 })
  })

  it('what fits already is left as it is', () => {
    fc.assert(fc.property(fc.stringMatching(/^[一-龥，。]{1,20}$/u), (text) => fitWechatValue('thing', text) === text))
  })
})
