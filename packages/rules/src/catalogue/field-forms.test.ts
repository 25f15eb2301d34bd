import fc from 'fast-check'
import { filledForm } from '../testing/fill-form'
import { checkFields, problemWords } from './check-fields'
import { composeFields, labelledFields, tableTotals } from './compose-fields'
import { fieldForm, fieldForms } from './field-forms'
import { keptFields, startingFields, type FieldForm, type FilledFields, type FilledRow } from './field-schema'

const context = { villages: ['何家村', '灵沙村'] }
const found = (code: string): FieldForm => {
  const form = fieldForm(code)
  if (!form) throw new Error(code)
  return form
}
const problems = (form: FieldForm, values: FilledFields) => checkFields(form, values, context).map((problem) => problemWords(form, problem))

const subsidy = found('budget-farm-subsidy')
const given: FilledRow[] = [{ village: '何家村', households: '120', money: '86,400' }, { village: '灵沙村', households: '95', money: '61200.5' }]
const filledSubsidy: FilledFields = {
  project: '2026年耕地地力保护补贴', year: '2026', budget: '15万元', source: '', standard: '每亩 90 元。', steps: '村里登记\n乡里核对', result: given, ask: '0952-6801081', watch: '0952-6801081',
}

describe('every form', () => {
  it.each(fieldForms.map((form) => [form.code, form] as const))('%s can be filled and makes a page with all of its labels', (_code, form) => {
    const values = filledForm(form)
    const unequal = problems(form, values).filter((words) => !/对不上|超过了/.test(words))
    expect(unequal).toEqual([])
    const page = composeFields(form, values)
    for (const { label } of form.fields) expect(page).toContain(label)
    expect(labelledFields(form, values).length).toBeGreaterThanOrEqual(form.fields.length)
  })

  it('has a code of its own, keys of their own, a choice with options, a table with at least two columns, and figures that exist', () => {
    expect(new Set(fieldForms.map(({ code }) => code)).size).toBe(fieldForms.length)
    for (const { code, fields, checks } of fieldForms) {
      const keys = fields.map(({ key }) => key)
      expect([code, new Set(keys).size]).toEqual([code, keys.length])
      for (const field of fields) {
        const columns = field.columns ?? []
        expect([code, field.key, field.type === 'table' ? columns.length > 1 : columns.length === 0]).toEqual([code, field.key, true])
        expect(new Set(columns.map(({ key }) => key)).size).toBe(columns.length)
        for (const one of [field, ...columns]) expect([code, one.key, one.type === 'choice' || one.type === 'choices' ? (one.options ?? []).length > 1 : !one.options]).toEqual([code, one.key, true])
      }
      for (const { of, plus, minus = [] } of checks) {
        for (const name of [of, ...plus, ...minus]) {
          const [key, column] = name.split('.')
          const field = fields.find((one) => one.key === key)
          expect([code, name, column ? field?.columns?.some((one) => one.key === column) : field?.type === 'amount' || field?.type === 'number']).toEqual([code, name, true])
        }
      }
    }
  })

  it('left empty, says at every field that must be filled that it is not', () => {
    for (const form of fieldForms) {
      const missing = new Set(checkFields(form, {}, context).map(({ field }) => field))
      expect([form.code, form.fields.filter(({ optional }) => !optional).map(({ key }) => key)]).toEqual([form.code, [...missing]])
    }
  })
})

it('a filled form is a page: lines, chapters, tables with units, separators and a total', () => {
  expect(problems(subsidy, filledSubsidy)).toEqual([])
  expect(composeFields(subsidy, filledSubsidy)).toBe([
    '项目名称：2026年耕地地力保护补贴', '年度：2026年', '预算规模：150,000元', '咨询电话：0952-6801081', '监督电话：0952-6801081', '',
    '一、补助标准', '每亩 90 元。', '', '二、发放程序', '村里登记', '乡里核对', '',
    '三、资金分配结果', '村\t户数（户）\t金额（元）', '何家村\t120\t86,400', '灵沙村\t95\t61,200.50', '合计\t215\t147,600.50',
  ].join('\n'))
  const table = subsidy.fields.find(({ key }) => key === 'result')
  expect(table && tableTotals(table, filledSubsidy).map(({ words }) => words)).toEqual(['215户', '147,600.50元'])
})

it('a total that does not add up is named with its row, its cell and both figures', () => {
  const wrong = { ...filledSubsidy, result: [...given, { village: '合 计', households: '215', money: '147600' }] }
  expect(checkFields(subsidy, wrong, context)).toEqual([{ field: 'result', row: 2, column: 'money', text: '合计写的是 147,600，各行加起来是 147,600.50' }])
  expect(problems(subsidy, wrong)).toEqual(['资金分配结果第 3 行“金额”：合计写的是 147,600，各行加起来是 147,600.50'])
  expect(problems(subsidy, { ...filledSubsidy, result: [...given, { village: '合计', households: '', money: '147600.5' }] })).toEqual([])
  expect(problems(subsidy, { ...filledSubsidy, result: [...given, { village: '小计', households: '1', money: '1' }] })).toEqual(['资金分配结果第 3 行“村”：小计行请去掉，合计由系统算'])
})

it('more given out than there was, and a balance that does not fit, are told with the figures', () => {
  expect(problems(subsidy, { ...filledSubsidy, budget: '140000' })).toEqual(['资金分配结果：资金分配结果合计 147,600.50元，超过了 预算规模 140,000元'])
  const finance = found('village-finance')
  const money = (sum: string) => [{ on: '', name: '项目', money: sum, note: '' }]
  const books = { village: '何家村', when: '2026-Q3', before: '1000', income: '500', spending: '700', left: '900', incomes: money('500'), spendings: money('700'), debts: [], checked: '10月8日审过，没有意见', note: '' }
  expect(problems(finance, books)).toEqual(['本期结余：对不上：本期结余 900元，而 上期结余 1,000元 + 本期收入 500元 − 本期支出 700元 是 800元'])
  expect(problems(finance, { ...books, left: '800' })).toEqual([])
})

it('an empty table of the “三公” begins with what must be listed, and empty rows count as none', () => {
  const form = found('three-costs')
  const start = startingFields(form)
  const rows = start.three
  expect(Array.isArray(rows) && rows.map(({ name }) => name)).toEqual(['因公出国（境）费', '公务用车购置费', '公务用车运行维护费', '公务接待费'])
  expect(problems(subsidy, { ...filledSubsidy, result: [{ village: ' ', households: '', money: '' }] })[0]).toContain('一行也没有')
})

it('what the form does not ask for is dropped, and what has the wrong shape', () => {
  expect(keptFields(subsidy, { project: '甲', result: '乙', other: '丙', ask: [{ a: 'b' }] })).toEqual({ project: '甲' })
  expect(keptFields(subsidy, { result: [{ village: '何家村', secret: '1' }] })).toEqual({ result: [{ village: '何家村', households: '', money: '' }] })
})

const anyRow = fc.record({ village: fc.constantFrom('何家村', '灵沙村'), households: fc.nat(5000).map(String), money: fc.integer({ min: 0, max: 1_000_000_000 }).map((cents) => (cents / 100).toFixed(2)) })

it('the total on the page is the sum of the rows on the page, whatever was filled in', () => {
  fc.assert(fc.property(fc.array(anyRow, { minLength: 2, maxLength: 20 }), (result) => {
    const lines = composeFields(subsidy, { ...filledSubsidy, result }).split('\n')
    const body = lines.slice(lines.findIndex((line) => line.startsWith('村\t')) + 1).map((line) => line.split('\t'))
    const cents = (cell = '') => Math.round(Number(cell.replaceAll(',', '')) * 100)
    const total = body.at(-1) ?? []
    expect(total[0]).toBe('合计')
    for (const at of [1, 2]) expect(body.slice(0, -1).reduce((sum, row) => sum + cents(row[at]), 0)).toBe(cents(total[at]))
  }))
})

it('whatever is typed into a form, its page keeps every table straight: as many cells in each line as in its head', () => {
  const anyText = fc.string({ maxLength: 40, unit: fc.constantFrom('甲', '1', ',', '\t', '\n', '\r', ' ', '一、', '-', '。') })
  fc.assert(fc.property(fc.constantFrom(...fieldForms), fc.array(anyText, { minLength: 1, maxLength: 8 }), (form, words) => {
    let at = 0
    const next = (): string => words[(at += 1) % words.length] ?? ''
    const values: FilledFields = Object.fromEntries(form.fields.map((field) => [field.key, field.type === 'table' ? [1, 2].map(() => Object.fromEntries((field.columns ?? []).map(({ key }) => [key, next()]))) : next()]))
    const page = composeFields(form, values)
    let head = 0
    for (const line of page.split('\n')) {
      const cells = line.split('\t').length
      if (cells === 1) head = 0
      else if (head === 0) head = cells
      else expect(cells).toBe(head)
    }
  }))
})
