import { checksOf, type Check } from './checks'
import { cellsOf, reportFormatOf } from './formats'
import { runChecks } from './run-checks'

type Given = Record<string, number>
const free = reportFormatOf(2018)

/** Numbers of the free form that agree with each other. */
const agreeing: Given = {
  'overview.documents.made': 9, 'overview.documents.proactive': 5, 'overview.documents.onRequest': 3, 'overview.documents.closed': 1, 'overview.requests.received': 2,
  'overview.published.items': 6, 'overview.postings.website': 1, 'overview.postings.account': 2, 'overview.postings.boards': 3, 'overview.postings.kiosk': 4, 'overview.published.cumulative': 10,
  'overview.proposals.received': 4, 'overview.proposals.closed': 3, 'overview.proposals.rate': 75, 'overview.petitions.online': 2, 'overview.petitions.onlineClosed': 1, 'overview.petitions.rate': 50,
}
const found = (more: Given) => runChecks({ format: free, values: new Map(Object.entries({ ...agreeing, ...more })), lastYear: null })

/** Each breaks one check of the free form and no other. */
const broken: [check: string, given: Given, sentence: string][] = [
  ['whole.overview.training.times', { 'overview.training.times': -1 }, '组织培训写的是 -1：要写不小于 0 的整数。'],
  ['documents', { 'overview.documents.made': 8 }, '制发公文：主动公开 5＋依申请公开 3＋不公开 1，加起来是 9，制发公文写的是 8，差 1。'],
  ['atMost.proposals', { 'overview.proposals.closed': 5, 'overview.proposals.rate': 125 }, '议案、建议：办结写的是 5，办理写的是 4，差 1。'],
  ['atMost.petitions', { 'overview.petitions.onlineClosed': 3, 'overview.petitions.rate': 150 }, '网上信访：按期办结写的是 3，投诉件写的是 2，差 1。'],
  ['share.proposals', { 'overview.proposals.rate': 79 }, '议案、建议办结率：办结 3，办理 4，应当是 75%，写的是 79%。'],
  ['share.petitions', { 'overview.petitions.rate': 100 }, '网上信访按期办结率：按期办结 1，投诉件 2，应当是 50%，写的是 100%。'],
  ['carriers', { 'overview.postings.boards': 4 }, '主动公开政府信息：政府信息网 1＋微信公众号 2＋公示栏 4，加起来是 7，主动公开写的是 6，差 1。'],
  ['carriers.cumulative', { 'overview.published.cumulative': 12 }, '累计主动公开：主动公开 6＋查阅机 4，加起来是 10，累计写的是 12，差 2。'],
  ['unclear.onRequest', { 'overview.requests.received': 0 }, '前面写依申请公开的公文有 3 件，后面写没有收到申请，看起来矛盾：前面说的是公文的公开属性（有人申请才给看），不是收到的申请。'],
  ['unclear.rate', { 'overview.petitions.complaintRate': 100 }, '“网上投诉率 100%”看不出是什么意思：没有说是谁和谁比，不能说明办得好不好。'],
]

it('numbers of the free form that agree are left alone', () => {
  expect(found({})).toEqual([])
})

it.each(broken)('%s is broken alone over the free form, and says what differs', (check, given, sentence) => {
  expect(found(given).map((one) => [one.id, one.sentence])).toEqual([[check, sentence]])
})

it('every check of the free form has had its case', () => {
  const cells = new Set(cellsOf(free).map(({ id }) => id))
  // A plan was kept in no year of the free form.
  const onForm = checksOf(free).filter((check) => cellsIn(check).every((cell) => cells.has(cell)))
  expect(broken.flatMap(([check]) => (check.startsWith('whole.') ? [] : [check])).sort()).toEqual(onForm.map(({ id }) => id).sort())
})

const cellsIn = (check: Check): string[] => {
  switch (check.kind) {
    case 'year': return [check.cell.cell]
    case 'remark': return [...check.given, ...check.zero]
    case 'share': return [check.cell, check.part.cell, check.of.cell]
    case 'sum':
    case 'atMost': return [...check.left, ...check.right].map(({ cell }) => cell)
  }
}

/** What makes a check speak where all else is 0. */
function spokenBy(check: Check): Given {
  switch (check.kind) {
    case 'year': return { [check.cell.cell]: 1 }
    case 'remark': return Object.fromEntries([...check.given.map((cell) => [cell, 1]), ...check.zero.map((cell) => [cell, 0])])
    case 'share': return { [check.cell]: 1 }
    case 'sum':
    case 'atMost': return { [check.left[0]?.cell ?? '']: 1 }
  }
}

it.each([2018, 2019, 2026])('each single check of the form of %s speaks when its number is another, and of its own cells', (year) => {
  const format = reportFormatOf(year)
  for (const check of checksOf(format)) {
    const lastYear = check.kind === 'year' ? new Map([[check.lastYear, 0]]) : null
    const spoken = runChecks({ format, values: new Map(Object.entries(spokenBy(check))), lastYear }).find(({ id }) => id === check.id)
    expect([check.id, spoken?.rule, spoken?.level]).toEqual([check.id, check.rule, check.level])
    expect([check.id, spoken?.cells]).toEqual([check.id, expect.arrayContaining(Object.keys(spokenBy(check)))])
  }
})
