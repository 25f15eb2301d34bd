import { caseKinds } from '@mingbai/rules/case-kinds'
import * as fc from 'fast-check'
import { lengthOf } from '../forms/source'
import { messageText } from './message-text'
import { smsPieces } from './short-message'
import { reminderWords, stepWords } from './step-words'

const sender = { signature: '灵沙乡', phone: '0952-6095003', publicUrl: 'https://mb.lingsha.gov.cn' }
const told = Object.entries(stepWords).flatMap(([verb, words]) => (words === null ? [] : [[verb, words] as const]))
const step = (words: string, more: Record<string, string> = {}) => ({ kind: 'complaint', number: 'LS2026-0012', words, path: '/c/AAAAAAAAAA', ...more })

it('says who, what, how far and where to look', () => {
  expect(messageText('caseStep', step(stepWords.accept), sender).text).toBe('【灵沙乡】您反映的事（LS2026-0012）受理了，正在安排人办。看mb.lingsha.gov.cn/c/AAAAAAAAAA')
  expect(messageText('caseStep', step(stepWords.accept), { ...sender, publicUrl: null }).text).toBe('【灵沙乡】您反映的事（LS2026-0012）受理了，正在安排人办。问0952-6095003')
})

it('a long address leaves the number and the words; a longer one gives way to the telephone', () => {
  expect(messageText('caseStep', step(stepWords.refer), sender).text).toBe('【灵沙乡】LS2026-0012不归乡里管，转给了该管的单位，我们接着问。看mb.lingsha.gov.cn/c/AAAAAAAAAA')
  expect(messageText('caseStep', step(stepWords.refer), { ...sender, publicUrl: 'https://mingbailan.pingluo.shizuishan.gov.cn' }).text).toBe('【灵沙乡】您反映的事（LS2026-0012）不归乡里管，转给了该管的单位，我们接着问。问0952-6095003')
})

it.each(told)('%s: every kind of case has it in one message, with its words whole and its number', (_, words) => {
  for (const kind of caseKinds) {
    for (const publicUrl of [null, 'https://a.cn', 'https://mb.lingsha.gov.cn', 'https://mingbailan.lingshaxiang.pingluo.gov.cn:8443']) {
      const { text, subject, words: said, more } = messageText('caseStep', step(words, { kind }), { ...sender, publicUrl })
      expect(text).toBe(`【灵沙乡】${subject}${said}${more}`)
      expect(lengthOf(text)).toBeLessThanOrEqual(70)
      expect(text).toContain(words)
      expect(text).toContain('LS2026-0012')
    }
  }
})

it('staff are told the number, what to do and where, in one message', () => {
  for (const words of [reminderWords.danger, ...[reminderWords.soon, reminderWords.late, reminderWords.lateForLeader, reminderWords.lateForDiscipline].map((say) => say('2026-12-31'))]) {
    const { text } = messageText('staffCase', { number: '灵沙2026-0012', words, path: '/k/AAAAAAAAAA' }, sender)
    expect(lengthOf(text)).toBeLessThanOrEqual(70)
    expect(text).toMatch(/灵沙2026-0012.*看mb\.lingsha\.gov\.cn\/k\/AAAAAAAAAA$/)
  }
})

const address = fc.tuple(fc.domain(), fc.array(fc.stringMatching(/^[a-z0-9-]{1,20}$/), { maxLength: 3 })).map(([domain, path]) => `https://${[domain, ...path].join('/')}`)

it('whatever is put in, one message comes out, signed', () => {
  fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), fc.string({ maxLength: 40 }), address, (words, number, publicUrl) => {
    const { text } = messageText('caseStep', step(words, { number }), { ...sender, publicUrl })
    return lengthOf(text) <= 70 && text.startsWith('【灵沙乡】')
  }))
})

it.each([[1, 1], [70, 1], [71, 2], [134, 2], [135, 3]])('%i characters are %i messages to pay for', (length, pieces) => {
  expect(smsPieces('字'.repeat(length))).toBe(pieces)
})
