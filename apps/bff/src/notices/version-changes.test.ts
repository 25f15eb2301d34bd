import * as fc from 'fast-check'
import type { Block } from '@mingbai/contracts/blocks'
import type { TextChange } from '@mingbai/contracts/notices'
import { maskedWording, versionChanges } from './version-changes'

const wording = (title: string, ...lines: string[]) => ({ title, summary: '', blocks: lines.map((text): Block => ({ kind: 'paragraph', text })) })
const shown = (changes: TextChange[]) => changes.map((parts) => parts.map(({ kind, text }) => ({ same: text, out: `[-${text}]`, in: `[+${text}]` })[kind]).join(''))

it('says which characters of a line changed', () => {
  expect(shown(versionChanges(wording('放水时间', '从周二八点开始放水。', '先何家村。'), wording('放水时间', '从周一八点开始放水。', '先何家村。')))).toEqual(['从周[-二][+一]八点开始放水。'])
})

it('shows a line that is another one whole, a new one and a dropped one', () => {
  expect(shown(versionChanges(wording('甲', '先何家村。'), wording('甲', '电话见下表')))).toEqual(['[-先何家村。][+电话见下表]'])
  expect(shown(versionChanges(wording('甲'), wording('甲', '新的一段')))).toEqual(['[+新的一段]'])
  expect(shown(versionChanges(wording('甲', '旧的一段'), wording('甲')))).toEqual(['[-旧的一段]'])
  expect(versionChanges(wording('甲', '一样'), wording('甲', '一样'))).toEqual([])
})

it('reads a table by its rows', () => {
  const table = (amount: string): Block => ({ kind: 'table', caption: '', head: ['村', '元'], rows: [['何家村', amount], ['灵沙村', '300']] })
  const of = (amount: string) => ({ title: '补贴', summary: '', blocks: [table(amount)] })
  expect(shown(versionChanges(of('500'), of('800')))).toEqual(['何家村 · [-5][+8]00'])
})

it('does not show a telephone number again by showing that it was taken out', () => {
  const old = maskedWording(wording('甲', '联系王某 13912345678'), [])
  const next = maskedWording(wording('甲', '联系王某'), [])
  expect(JSON.stringify(versionChanges(old, next))).not.toContain('13912345678')
})

it('gives back both wordings of a line, whatever they are', () => {
  fc.assert(fc.property(fc.string({ minLength: 1, maxLength: 200 }), fc.string({ minLength: 1, maxLength: 200 }), (was, now) => {
    fc.pre(was !== now)
    const [parts = []] = versionChanges(wording('同', was), wording('同', now))
    const side = (left: 'in' | 'out') => parts.filter(({ kind }) => kind !== left).map(({ text }) => text).join('')
    expect([side('in'), side('out')]).toEqual([was, now])
  }))
})

it('two long texts that have nothing in common are compared in a moment', () => {
  const long = (seed: string) => wording('甲', ...Array.from({ length: 3000 }, (_, at) => `${seed}${at}`))
  const began = performance.now()
  expect(versionChanges(long('甲'), long('乙')).length).toBe(12)
  expect(performance.now() - began).toBeLessThan(1000)
})
