import { decisionCodes, decisionOf, decisionsOf } from '@mingbai/rules/requests/decisions'
import { answerTemplates } from './answer-templates'
import { composeLetter, type LetterFacts } from './compose-letter'
import { letterPage } from './letter-page'
import { letterKinds, letterTemplates } from './letter-templates'

const facts: LetterFacts = {
  law: '2019', office: { fullName: '平罗县灵沙乡人民政府', department: '党政办', phone: '0952-6801081', address: '灵沙乡', county: '平罗县' },
  number: '灵沙乡依申请〔2026〕3号', date: '2026-11-27', addressee: '张*', info: '2025年村级道路招标结果', caseNumber: '灵沙2026-0007', receivedOn: '2026-11-02', words: '理由第一段。\n理由第二段。',
  body: '平罗县交通运输局', bodyPhone: '0952-6000000',
}
const plain = letterKinds.filter((kind) => kind !== 'answer')
const textOf = (letter: ReturnType<typeof composeLetter>) => [...letter.paragraphs, ...letter.remedies].join('\n')

describe.each(['2019', '2007'] as const)('under the regulation of %s', (law) => {
  it.each(decisionsOf(law))('an answer %s names what was asked, its article, the office’s words and how to contest it', (outcome) => {
    const letter = composeLetter('answer', { ...facts, law, outcome })
    const article = law === '2007' ? decisionOf(outcome)?.article2007 : decisionOf(outcome)?.article
    expect(letter.article).toContain(article)
    expect(textOf(letter)).toContain(`${law === '2007' ? '《政府信息公开条例》（2007年）' : '《政府信息公开条例》'}${article}`)
    expect(letter.paragraphs).toEqual(expect.arrayContaining(['理由第一段。', '理由第二段。']))
    expect(letter.paragraphs[0]).toBe('您（单位）申请公开“2025年村级道路招标结果”，本机关于2026年11月2日收到，登记编号：灵沙2026-0007。')
    expect(letter.remedies.length).toBeGreaterThan(0)
    expect(textOf(letter)).not.toMatch(/[{}]|undefined|null/)
  })

  it.each(plain)('a letter %s leaves no blank, and leaves out what it has nothing for', (kind) => {
    const full = composeLetter(kind, { ...facts, law, correctBy: '2026-12-20', dueOn: '2026-12-30', days: '10' })
    expect(textOf(full)).not.toMatch(/[{}]|undefined/)
    expect(full.paragraphs.length).toBe(letterTemplates[law][kind].paragraphs.reduce((sum, text) => sum + (text === '{words}' ? 2 : 1), 0))
    const bare = composeLetter(kind, { ...facts, law, words: '' })
    expect(bare.paragraphs).not.toContain('')
  })
})

it('every answer of the table but 视为放弃 has a letter', () => {
  expect(Object.keys(answerTemplates).sort()).toEqual(decisionCodes.filter((code) => code !== 'notCorrected').sort())
})

it('不予公开 goes to 复议 first since 2024, and only then to court; before, the choice was free', () => {
  const now = composeLetter('answer', { ...facts, outcome: 'stateSecret' }).remedies.join('')
  expect(now).toContain('应当先申请行政复议：自收到本告知书之日起60日内，向平罗县人民政府提出')
  expect(now).toContain('15日内，可以向人民法院起诉')
  expect(now).not.toContain('6个月')
  expect(composeLetter('answer', { ...facts, outcome: 'stateSecret', date: '2023-12-31' }).remedies.join('')).toContain('6个月内，向人民法院提起行政诉讼')
  expect(composeLetter('answer', { ...facts, outcome: 'granted' }).remedies.join('')).toContain('6个月')
  expect(composeLetter('answer', { ...facts, outcome: 'stateSecret', date: '2014-01-01' }).remedies.join('')).toContain('3个月')
})

it('非本机关 names the body and its telephone', () => {
  expect(textOf(composeLetter('answer', { ...facts, outcome: 'notOurs' }))).toContain('平罗县交通运输局。联系方式：0952-6000000')
})

it('the page to print carries number, addressee, words, date and issuer, escaped', () => {
  const page = letterPage(composeLetter('answer', { ...facts, outcome: 'granted', words: '<b>见附件</b>' }))
  for (const part of ['灵沙乡依申请〔2026〕3号', '张*：', '&lt;b&gt;见附件&lt;/b&gt;', '2026年11月27日', '平罗县灵沙乡人民政府']) expect(page).toContain(part)
})
