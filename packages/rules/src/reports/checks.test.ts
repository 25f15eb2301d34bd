import fc from 'fast-check'
import { checksOf, ruleTitles, type RuleCode } from './checks'
import { cellsOf, fieldOf, fillFields, reportFormatOf, tablesOf, type ReportFormat } from './formats'
import { figureText, readFigure } from './cell'
import { runChecks } from './run-checks'
import { checkNumbering, checkTexts } from './text-checks'

const form = reportFormatOf(2026)
const old = reportFormatOf(2019)
const free = reportFormatOf(2018)
type Given = Record<string, number>

/** Numbers that agree: two asked and one carried over, granted twice, one carried on; a 复议 upheld. */
const agreeing: Given = {
  'requests.new.person': 1, 'requests.new.business': 1, 'requests.new.total': 2, 'requests.carriedIn.person': 1, 'requests.carriedIn.total': 1,
  'requests.granted.person': 1, 'requests.granted.business': 1, 'requests.granted.total': 2, 'requests.total.person': 1, 'requests.total.business': 1, 'requests.total.total': 2,
  'requests.carriedOut.person': 1, 'requests.carriedOut.total': 1,
  'proceedings.reconsideration.upheld': 1, 'proceedings.reconsideration.total': 1, 'overview.proceedings.reconsiderations': 1, 'overview.requests.received': 2,
  'article20.normative.made': 2, 'article20.normative.repealed': 1, 'article20.normative.valid': 6, 'article20.charges.amount': 1_500_000,
  'overview.documents.made': 9, 'overview.documents.proactive': 5, 'overview.documents.onRequest': 3, 'overview.documents.closed': 1,
  'overview.postings.all': 4, 'overview.postings.website': 1, 'overview.postings.boards': 3, 'overview.proposals.received': 3, 'overview.proposals.closed': 3, 'overview.petitions.online': 1, 'overview.petitions.onlineClosed': 1,
}
const before: Given = { 'requests.carriedOut.person': 1, 'requests.carriedOut.total': 1, 'article20.normative.valid': 5 }
const mapped = (given: Given) => new Map(Object.entries(given))
/** What the form has a cell for. */
const onForm = (given: Given, format: ReportFormat): Given => Object.fromEntries(cellsOf(format).flatMap(({ id }) => (given[id] === undefined ? [] : [[id, given[id]]])))
const run = (more: Given, lastYear: Given | null = before, format = form, about: string[] = []) => runChecks({ format, values: mapped(format === free ? more : { ...onForm(agreeing, format), ...more }), about: new Set(about), lastYear: lastYear && mapped(lastYear) })

it.each([['2021', form], ['2019', old]])('numbers that agree are left alone over the form of %s, and a report without one before it too', (_year, format) => {
  expect(run({}, before, format)).toEqual([])
  expect(run({}, null, format)).toEqual([])
  expect(runChecks({ format, values: new Map(), lastYear: null })).toEqual([])
})

/** Each breaks one rule and no other, over both national forms; the last says what the form of 2019 says in other words, null: it has no such rule. */
const broken: [rule: RuleCode, given: Given, sentence: string, in2019?: string | null][] = [
  ['columns', { 'requests.carriedOut.person': 2, 'requests.carriedOut.total': 2 }, '申请情况表“自然人”一列：本年新收 1＋上年结转 1，加起来是 2，办理结果总计 1＋结转下年度 2，加起来是 3，差 1。'],
  ['kinds', { 'requests.granted.total': 1, 'requests.partly.total': 1 }, '申请情况表“予以公开”一行：自然人 1＋商业企业 1，加起来是 2，总计写的是 1，差 1。'],
  ['results', { 'requests.total.person': 2, 'requests.total.total': 3, 'requests.carriedOut.person': 0, 'requests.carriedOut.total': 0 }, '申请情况表“自然人”一列：予以公开 1，加起来是 1，（七）总计写的是 2，差 1。'],
  ['proceedings', { 'proceedings.direct.total': 1, 'overview.proceedings.lawsuits': 1 }, '复议诉讼表“未经复议直接起诉”：各项都是 0，总计写的是 1，差 1。'],
  ['valid', { 'article20.normative.valid': 7 }, '第二十条表“行政规范性文件”：上年现行有效 5，加制发 2，减废止 1，应当是 6，今年写的是 7，差 1。', null],
  ['whole', { 'article20.licence.handled': -1 }, '行政许可本年处理决定数量写的是 -1：要写不小于 0 的整数。', '行政许可处理决定数量写的是 -1：要写不小于 0 的整数。'],
  ['documents', { 'overview.documents.made': 8 }, '制发公文：主动公开 5＋依申请公开 3＋不公开 1，加起来是 9，制发公文写的是 8，差 1。'],
  ['carriers', { 'overview.postings.all': 6 }, '各渠道发布：网站 1＋公示栏 3，加起来是 4，各渠道发布写的是 6，差 2。'],
  ['received', { 'overview.requests.received': 3 }, '收到的申请：文中写的是 3，申请情况表写的是 2，差 1。'],
  ['lawsuits', { 'overview.proceedings.reconsiderations': 0 }, '行政复议：文中写的是 0，复议诉讼表写的是 1，差 1。'],
  ['atMost', { 'overview.proposals.closed': 4 }, '议案、建议：办结写的是 4，办理写的是 3，差 1。'],
  ['share', { 'overview.proposals.rate': 79 }, '议案、建议办结率：办结 3，办理 3，应当是 100%，写的是 79%。'],
  ['normative', { 'article20.normative.made': 10, 'article20.normative.valid': 14 }, '公文和规范性文件：制发规范性文件写的是 10，制发公文写的是 9，差 1。'],
]
const over2021 = broken.map(([rule, given, sentence]) => ({ rule, year: 2021, format: form, given, sentence }))
const over2019 = broken.flatMap(([rule, given, sentence, in2019 = sentence]) => (in2019 === null ? [] : [{ rule, year: 2019, format: old, given, sentence: in2019 }]))
it.each([...over2021, ...over2019])('$rule is broken alone over the form of $year, and says what differs', ({ rule, format, given, sentence }) => {
  expect(onForm(given, format)).toEqual(given)
  const found = run(given, before, format)
  expect(new Set(found.map((one) => one.rule))).toEqual(new Set([rule]))
  expect(found.map((one) => one.sentence)).toContain(sentence)
})

it('what the form of 2019 alone has: one row for all other results, and changes that may be below 0', () => {
  const found = run({ 'requests.granted.person': 0, 'requests.granted.total': 1, 'requests.other.person': 2, 'requests.other.total': 2 }, before, old)
  expect(found.map(({ rule, sentence }) => [rule, sentence])).toEqual([
    ['results', '申请情况表“自然人”一列：其他处理 2，加起来是 2，（七）总计写的是 1，差 1。'],
    ['results', '申请情况表“总计”一列：予以公开 1＋其他处理 2，加起来是 3，（七）总计写的是 2，差 1。'],
  ])
  expect(run({ 'article20.licence.change': -3 }, before, old)).toEqual([])
  // What is public of last year and of this one are other numbers there.
  expect(run({ 'article20.normative.valid': 70 }, before, old)).toEqual([])
})

it.each([['2021', form], ['2019', old]])('what last year carried over comes in this year, kind by kind, over the form of %s', (_year, format) => {
  const found = run({}, { ...before, 'requests.carriedOut.person': 0, 'requests.carriedOut.business': 1 }, format)
  expect(found.map(({ rule, sentence }) => [rule, sentence])).toEqual([
    ['carried', '申请情况表“自然人”一列：今年的上年结转写的是 1，去年报告的结转下年度是 0，差 1。'],
    ['carried', '申请情况表“商业企业”一列：今年的上年结转写的是 0，去年报告的结转下年度是 1，差 1。'],
  ])
})

it('the numbers of 2018 are told apart: 176 and 175, 518 and 514, about 774 and 900', () => {
  const given = {
    'overview.documents.made': 175, 'overview.documents.proactive': 79, 'overview.documents.onRequest': 93, 'overview.documents.closed': 4, 'overview.requests.received': 0,
    'overview.published.items': 514, 'overview.published.cumulative': 900, 'overview.postings.website': 130, 'overview.postings.account': 76, 'overview.postings.boards': 312, 'overview.postings.kiosk': 260, 'overview.petitions.complaintRate': 100,
  }
  expect(run(given, null, free, ['overview.published.cumulative', 'overview.postings.kiosk']).map(({ sentence }) => sentence)).toEqual([
    '制发公文：主动公开 79＋依申请公开 93＋不公开 4，加起来是 176，制发公文写的是 175，差 1。',
    '主动公开政府信息：政府信息网 130＋微信公众号 76＋公示栏 312，加起来是 518，主动公开写的是 514，差 4。',
    '累计主动公开：主动公开 514＋查阅机 260余，加起来大约是 774，累计写的是 900余，差大约 126。',
    '前面写依申请公开的公文有 93 件，后面写没有收到申请，看起来矛盾：前面说的是公文的公开属性（有人申请才给看），不是收到的申请。',
    '“网上投诉率 100%”看不出是什么意思：没有说是谁和谁比，不能说明办得好不好。',
  ])
})

it.each([['2021', form, '本年处理决定数量'], ['2019', old, '处理决定数量']])('a text that tells another number than the table of %s is found, a live number never differs', (_year, form, decisions) => {
  const values = mapped(onForm(agreeing, form))
  const check = (text: string) => checkTexts([{ id: 'general.requests', title: '（二）依申请公开', text }], form, values, 2026).map(({ sentence }) => sentence)
  expect(check(`今年收到政府信息公开申请2件，制发公文9件，行政复议1件${form === old ? '' : '，收取行政事业性收费1.5万元'}。`)).toEqual([])
  expect(check('今年新收{{申请.本年新收.总计}}件，收到申请{{申请.本年新收.总计}}件。')).toEqual([])
  expect(check('今年收到政府信息公开申请5件。')).toEqual(['“（二）依申请公开”里写“收到政府信息公开申请5件”，申请情况表里本年新收（总计）是 2件。'])
  expect(check('今年没有收到政府信息公开申请。')).toHaveLength(1)
  expect(check('予以公开2件，不予公开0件；行政处罚 3 件。')).toEqual([`“（二）依申请公开”里写“行政处罚 3 件”，第二十条表里行政处罚${decisions}是 0件。`])
  expect(check('{{第二十条.没有的}}')).toEqual(['“（二）依申请公开”里的“第二十条.没有的”不是这份报告里的数，请删掉再插入一次。'])
})

it('（四） twice in one chapter is seen; in two chapters it is not', () => {
  expect(checkNumbering(['一、甲', '（三）乙', '（四）丙', '(四) 丁']).map(({ sentence }) => sentence)).toEqual(['“（四）”用了两次：“（四）丙”和“(四) 丁”。'])
  expect(checkNumbering(['一、甲', '（四）丙', '二、乙', '（四）丁'])).toEqual([])
})

it('every rule has had its case, over each form that has it', () => {
  const rulesOf = (format: ReportFormat) => new Set<string>([...checksOf(format).map(({ rule }) => rule), 'whole'])
  expect(new Set([...over2021.map(({ rule }) => rule), 'carried'])).toEqual(rulesOf(form))
  expect(new Set([...over2019.map(({ rule }) => rule), 'carried'])).toEqual(rulesOf(old))
  const elsewhere: RuleCode[] = ['carried', 'text', 'unknownField', 'numbering', 'unclear', 'running', 'joined', 'written', 'filled', 'lastYear']
  expect([...broken.map(([rule]) => rule), ...elsewhere].sort()).toEqual(Object.keys(ruleTitles).sort())
})

it.each([2018, 2019, 2026])('in the format of %s every id and name is there once, and every number is printed once', (year) => {
  const format = reportFormatOf(year)
  const cells = cellsOf(format)
  for (const list of [cells.map(({ id }) => id), cells.map(({ name }) => name)]) expect(new Set(list).size).toBe(list.length)
  for (const { grid, lines, columns, headRows, cells: own } of tablesOf(format)) {
    const printed = grid.flat().flatMap((one) => ('cell' in one ? [one.cell] : []))
    expect([...printed].sort()).toEqual(own.map(({ id }) => id).sort())
    expect(lines.flatMap(({ total, parts }) => [...(total ? [total] : []), ...parts.map(({ cell }) => cell)]).sort()).toEqual(own.map(({ id }) => id).sort())
    // Spans fill a rectangle without a hole.
    const filled = grid.map(() => 0)
    grid.forEach((row, at) => row.forEach(({ wide = 1, high = 1 }) => Array.from({ length: high }, (_, below) => (filled[at + below] = (filled[at + below] ?? 0) + wide))))
    expect(filled).toEqual(grid.map(() => columns))
    expect(headRows).toBeLessThan(grid.length)
  }
  expect(fillFields(cells.map(fieldOf).join(' '), format, () => '1').unknown).toEqual([])
})

it('any requests that are counted one by one add up', () => {
  const kinds = ['person', 'business', 'research', 'welfare', 'legalService', 'otherBody']
  const rows = tablesOf(form).find(({ id }) => id === 'requests')?.cells.flatMap(({ id }) => (/^requests\.(.+)\.person$/.exec(id)?.[1] ?? [])) ?? []
  const results = rows.filter((row) => !['new', 'carriedIn', 'total', 'carriedOut'].includes(row))
  const one = fc.record({ kind: fc.constantFrom(...kinds), isNew: fc.boolean(), result: fc.option(fc.constantFrom(...results)) })
  fc.assert(fc.property(fc.array(one, { maxLength: 40 }), (requests) => {
    const values = new Map<string, number>()
    for (const { kind, isNew, result } of requests) {
      for (const row of [isNew ? 'new' : 'carriedIn', ...(result ? [result, 'total'] : ['carriedOut'])]) for (const column of [kind, 'total']) values.set(`requests.${row}.${column}`, (values.get(`requests.${row}.${column}`) ?? 0) + 1)
    }
    values.set('overview.requests.received', values.get('requests.new.total') ?? 0)
    expect(runChecks({ format: form, values, lastYear: null })).toEqual([])
  }))
})

it('万元 is typed with decimals and kept in 分; what is no number is refused', () => {
  const money = { unit: '万元' } as const
  expect(readFigure('1.2345', money)).toBe(1_234_500)
  expect(figureText(1_234_500, '万元')).toBe('1.2345')
  expect(figureText(30_000_000, '万元')).toBe('30')
  for (const wrong of ['', '-1', '1.5.', 'abc', '3000']) expect(readFigure(wrong, money)).toBeNull()
  expect(readFigure('-3', { unit: '项', signed: true })).toBe(-3)
  expect(readFigure('1.5', { unit: '件' })).toBeNull()
})
