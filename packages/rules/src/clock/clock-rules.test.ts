import { clockRule, clockRules, findClockRule, promiseClock } from './clock-rules'
import { addDays } from './local-date'

describe('the law in force follows the date received', () => {
  it.each([
    ['a request received on Tuesday 2019-05-14 has 15 working days', 'request.answer', '2019-05-14', 15, '《政府信息公开条例》（2007年）第二十四条'],
    ['a request received on Wednesday 2019-05-15 has 20 working days', 'request.answer', '2019-05-15', 20, '《政府信息公开条例》第三十三条'],
    ['a complaint received on Saturday 2022-04-30 is told under the old regulation', 'complaint.notice', '2022-04-30', 15, '《信访条例》第二十二条'],
    ['a complaint received on Sunday 2022-05-01 is told under the new regulation', 'complaint.notice', '2022-05-01', 15, '《信访工作条例》第二十三条'],
    ['a complaint of 2018 is finished in 60 days', 'complaint.resolve', '2018-06-01', 60, '《信访条例》第三十三条'],
    ['a complaint of 2026 is finished in 60 days', 'complaint.resolve', '2026-11-22', 60, '《信访工作条例》第三十四条'],
    ['a document of 2018 is published in 20 working days', 'disclosure.proactive', '2018-01-02', 20, '《政府信息公开条例》（2007年）第十八条'],
    ['a document of 2026 is published in 20 working days', 'disclosure.proactive', '2026-01-05', 20, '《政府信息公开条例》第二十六条'],
    ['what is missing is asked for once, in 7 working days', 'request.correction', '2026-01-05', 7, '《政府信息公开条例》第三十条'],
    ['a third party has 15 working days', 'request.thirdParty', '2026-01-05', 15, '《政府信息公开条例》第三十二条'],
    ['what is not ours is objected to in 5 working days', 'complaint.objection', '2026-01-05', 5, '《信访工作条例》第二十三条'],
    ['words are reviewed in 2 working days, by our own promise', 'words.review', '2026-01-05', 2, '我们承诺'],
  ])('%s', (_, id, on, amount, article) => expect(clockRule(id, on)).toMatchObject({ amount, article }))

  it('extensions: 30 days for a complaint, 15 and then 20 working days for a request, none for telling', () => {
    expect(clockRule('complaint.resolve', '2026-01-05').extension?.amount).toBe(30)
    expect(clockRule('request.answer', '2019-05-14').extension?.amount).toBe(15)
    expect(clockRule('request.answer', '2019-05-15').extension?.amount).toBe(20)
    expect(clockRule('complaint.notice', '2026-01-05').extension).toBeUndefined()
  })

  it.each([
    ['a suggestion has no limit by law', 'suggestion.resolve', '2026-01-05'],
    ['before 2008-05-01 there was no disclosure regulation', 'request.answer', '2008-04-30'],
    ['the regulation of 2007 gave a third party no number of days', 'request.thirdParty', '2019-05-14'],
  ])('%s', (_, id, on) => {
    expect(findClockRule(id, on)).toBeUndefined()
    expect(() => clockRule(id, on)).toThrow(expect.objectContaining({ code: 'clock.noRuleInForce' }))
  })
})

describe('the table', () => {
  const versions = [...new Set(clockRules.map(({ id }) => id))].map((id) => clockRules.filter((rule) => rule.id === id))

  it('has versions of one clock follow each other without gap or overlap', () => {
    for (const rules of versions) {
      rules.slice(1).forEach((rule, i) => expect(rule.inForce.from).toBe(addDays(rules[i]?.inForce.until ?? '', 1)))
      expect(rules.at(-1)?.inForce.until).toBeUndefined()
    }
  })

  it('cites an article for every law, and calls a promise a promise', () => {
    for (const rule of clockRules) {
      expect(rule.article).toMatch(rule.source === 'law' ? /^《.+》.*第[一二三四五六七八九十]+条$/ : /^我们承诺$/)
    }
  })
})

describe('a promise', () => {
  it('is counted in working days and always labelled 我们承诺', () => {
    expect(promiseClock(10)).toMatchObject({ amount: 10, unit: 'workingDays', source: 'promise', article: '我们承诺' })
  })
  it.each([0, -1, 1.5, Number.NaN])('of %d days is refused', (days) => expect(() => promiseClock(days)).toThrow('clock.badAmount'))
})
