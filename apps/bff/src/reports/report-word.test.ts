import type { Block } from '@mingbai/contracts/blocks'
import { reportPaper } from '@mingbai/outputs/paper/report-paper'
import { reportFormatOf } from '@mingbai/rules/reports/formats'
import { strFromU8, unzipSync } from 'fflate'
import type { PaperReport } from './public-report'
import { reportWord } from './report-word'

const table: Block = { kind: 'table', caption: '各村公开栏', head: ['村', '条数'], rows: [['何家村', '12'], ['灵沙村']] }
const report: PaperReport = {
  page: { year: 2018, years: [2018], title: '2018年报告', formatLabel: '自由格式', publishedOn: null, notice: 'AAAAAAAAAA', isReported: true, sections: [{ title: '', blocks: [{ kind: 'paragraph', text: '前言。' }, { kind: 'list', items: ['第一件', '第二件'] }, table], lines: [] }], remarks: [], corrections: [], sample: false },
  format: reportFormatOf(2018), values: {}, about: new Set(), mark: '', signedBy: '',
}

it('tables and lists of a printed report stay in its Word file and on its paper', async () => {
  const word = strFromU8(unzipSync(await reportWord(report, new Map()))['word/document.xml'] ?? new Uint8Array())
  const paper = JSON.stringify(reportPaper(report.page, '2018年', new Map()))
  for (const words of ['前言。', '第二件', '各村公开栏', '条数', '何家村', '12']) expect([words, word.includes(words), paper.includes(`"${words}"`)]).toEqual([words, true, true])
  expect(word.match(/<w:tr[ >]/g)).toHaveLength(3)
})

it('pages are numbered from both edges, and the township signs with the day; a printed report ends as it did', async () => {
  const signed: PaperReport = { ...report, page: { ...report.page, isReported: false, publishedOn: '2027-01-06' }, signedBy: '平罗县灵沙乡人民政府' }
  const files = unzipSync(await reportWord(signed, new Map()))
  const [document, settings] = ['word/document.xml', 'word/settings.xml'].map((name) => strFromU8(files[name] ?? new Uint8Array()))
  expect(document).toMatch(/平罗县灵沙乡人民政府.*2027年1月6日/s)
  const footers = Object.entries(files).filter(([name]) => /^word\/footer\d+\.xml$/.test(name)).map(([, content]) => strFromU8(content))
  expect(footers.map((one) => [one.includes('— '), one.includes('PAGE')])).toEqual([[true, true], [true, true]])
  expect(settings).toContain('<w:evenAndOddHeaders')
  expect(strFromU8(unzipSync(await reportWord(report, new Map()))['word/document.xml'] ?? new Uint8Array())).not.toContain('平罗县')
})
