import fc from 'fast-check'
import { addDays } from '../clock/local-date'
import { checkWords } from './word-check'
import { placeRules } from './words/place-names'
import { supersededWords } from './words/superseded'
import { typos } from './words/typos'

const on = '2026-11-22'
const foundIn = (text: string, more: Partial<Parameters<typeof checkWords>[1]> = {}): [string, string][] => checkWords(text, { on, ...more }).map(({ found, say }) => [found, say])
const PLACES = ['灵沙乡', '灵沙村', '东灵村', '先锋村', '何家村', '统一村', '平罗县', '石嘴山市', '宁夏回族自治区']

it('an old name is found as often as it stands there, with what to say instead', () => {
  expect(checkWords('请到国土资源局办理，国土资源局在一楼。', { on })).toEqual([{ found: '国土资源局', say: '自然资源局', why: '2018 年机构改革后改了名称', times: 2 }])
})

it('a text in today’s names has nothing to look at', () => {
  expect(foundIn('自然资源局、生态环境局、城乡居民基本医疗保险、税务局、卫生健康局、消防救援大队', { places: PLACES })).toEqual([])
})

it.each([
  ['2020-12-31', []],
  ['2021-02-24', []],
  ['2021-02-25', [['扶贫办', '乡村振兴局']]],
  ['2023-03-15', [['扶贫办', '乡村振兴局']]],
  ['2023-03-16', [['扶贫办', '农业农村局']]],
])('扶贫办 on %s: by the name of that day', (day, expected) => expect(foundIn('请找扶贫办。', { on: day })).toEqual(expected))

it.each([
  ['乡村振兴局发', [['乡村振兴局', '农业农村局']]],
  ['缴新农合', [['新农合', '城乡居民基本医疗保险']]],
  ['到计生办盖章', [['计生办', '卫生健康部门']]],
  ['五保户补助', [['五保户', '特困人员']]],
  ['社会抚养费', [['社会抚养费', '']]],
  ['按合同法办', [['合同法', '民法典']]],
  ['按劳动合同法办', []],
  ['计划生育家庭奖励扶助', []],
  ['公式栏', [['公式栏', '公示栏']]],
  ['己经完成', [['己经', '已经']]],
  ['自己经营', []],
  ['自已动手', [['自已', '自己']]],
  ['来自已脱贫的村', []],
  ['灵莎乡', [['灵莎', '灵沙']]],
  ['灵沙镇', [['灵沙镇', '灵沙乡']]],
  ['石咀山市', [['石咀山市', '石嘴山市']]],
  ['先峰村', [['先峰村', '先锋村']]],
  ['同一村的人', [['同一村', '统一村']]],
  ['东灵村、灵沙村、平罗县', []],
])('%s', (text, expected) => expect(foundIn(text, { places: PLACES })).toEqual(expected))

it('the office’s own list comes first, and its word replaces ours', () => {
  const own = [{ found: '扶贫办', say: '乡村振兴办', why: '本乡的叫法' }, { found: '灵沙镇', say: '灵沙乡', why: '写错了名字' }]
  expect(checkWords('灵沙镇扶贫办', { on, own, places: PLACES }).map(({ say, why }) => [say, why])).toEqual([['乡村振兴办', '本乡的叫法'], ['灵沙乡', '写错了名字']])
})

it('what is to be said instead is never itself something to look at, on the day it came to be said', () => {
  for (const { say, since } of [...supersededWords, ...typos]) expect([say, checkWords(say, { on: since })]).toEqual([say, []])
})

it('every rule is found wherever it stands, from its day and not before', () => {
  fc.assert(fc.property(fc.constantFrom(...supersededWords), fc.string(), fc.string(), ({ found, since, notIn }, before, after) => {
    fc.pre(!notIn)
    const text = `${before}${found}${after}`
    const first = [...supersededWords].filter((one) => one.found === found).map((one) => one.since).sort()[0] ?? since
    return checkWords(text, { on: since }).some((one) => one.found === found) && !checkWords(text, { on: addDays(first, -1) }).some((one) => one.found === found)
  }))
})

it('a place’s wrong spelling is never a real place’s name, and leads back to one', () => {
  const rules = placeRules(PLACES)
  expect(rules.length).toBeGreaterThan(10)
  for (const { found, say } of rules) expect([PLACES.includes(found), PLACES.some((place) => place.includes(say))]).toEqual([false, true])
})
