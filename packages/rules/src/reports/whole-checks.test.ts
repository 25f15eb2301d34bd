import { cellsOf, reportFormatOf } from './formats'
import { textPartsOf } from './text-checks'
import { checkWhole, type Whole } from './whole-checks'

const format = reportFormatOf(2026)
const texts = Object.fromEntries(textPartsOf(format, {}).map(({ id }) => [id, '没有。']))
/** January, everything written, everything counted, and last year's report at hand. */
const fine: Whole = {
  format, year: 2026, today: '2027-01-04', startedOn: '2025-05-01', takenOverTo: null, wholeBecause: '', parts: textPartsOf(format, texts), unfilled: new Set(), lastYear: new Map([['requests.carriedOut.total', 0]]),
}
const rules = (more: Partial<Whole>) => checkWhole({ ...fine, ...more }).map(({ rule, level }) => `${rule} ${level}`)
const sentences = (more: Partial<Whole>) => checkWhole({ ...fine, ...more }).map(({ sentence }) => sentence)

it('a year that is over, was here whole and is written about goes out on its first working day', () => {
  expect(checkWhole(fine)).toEqual([])
})

it('a year that runs does not go out, on its last day neither', () => {
  expect(rules({ today: '2026-12-31' })).toEqual(['running stop'])
  expect(sentences({ today: '2026-11-22' })).toEqual(['这一年还没有过完，现在的数算到2026年11月22日。平时可以看，文字可以先写；2027年1月1日起再定稿。'])
})

it.each<[string, Partial<Whole>, string[]]>([
  ['the system came within the year and nothing was joined on', { startedOn: '2026-05-01' }, ['joined stop']],
  ['it came on the first of January', { startedOn: '2026-01-01' }, []],
  ['old papers were taken over up to the day before', { startedOn: '2026-05-01', takenOverTo: '2026-04-30' }, []],
  ['they were taken over only up to March', { startedOn: '2026-05-01', takenOverTo: '2026-03-31' }, ['joined stop']],
  ['somebody says why nothing is missing', { startedOn: '2026-05-01', wholeBecause: '都已补登' }, []],
  ['the system came after the year', { startedOn: '2027-01-02' }, ['joined stop']],
  ['it came after the year, and the whole year was taken over', { startedOn: '2027-01-02', takenOverTo: '2026-12-31' }, []],
])('%s', (_case, more, found) => {
  expect(rules(more)).toEqual(found)
})

it('every part of the national form is written about; the free form asks for none', () => {
  expect(sentences({ parts: textPartsOf(format, { ...texts, 'general.oversight': ' ', preamble: '' }) })).toEqual(['“开头”还没有写。', '“（五）监督保障”还没有写。'])
  const free = reportFormatOf(2018)
  expect(rules({ format: free, parts: textPartsOf(free, {}), lastYear: null })).toEqual([])
})

it('a number that nobody counts and nobody filled is printed neither in a table nor in a sentence', () => {
  const unfilled = new Set(['overview.petitions.hard'])
  expect(rules({ unfilled })).toEqual([])
  const said = checkWhole({ ...fine, unfilled, parts: textPartsOf(format, { ...texts, other: '解决疑难问题{{概况.解决疑难复杂信访问题}}件，办了{{概况.办了的工作要点}}件。' }) })
  expect(said.map(({ rule, cells }) => [rule, cells])).toEqual([['filled', ['overview.petitions.hard']]])
  const old = reportFormatOf(2020)
  const inTable = checkWhole({ ...fine, format: old, parts: textPartsOf(old, texts), unfilled: new Set(['article20.licence.lastYear', 'overview.petitions.hard']) })
  expect(inTable.map(({ sentence }) => sentence)).toEqual(['“主动公开政府信息情况”里的“行政许可上一年项目数量”还没有人填：点开它，用“人工填报”。'])
  expect(cellsOf(old).map(({ id }) => id)).toContain('article20.licence.lastYear')
})

it.each<[string, Partial<Whole>, string[]]>([
  ['is over, was here whole and is written about', {}, []],
  ['runs', { today: '2020-12-31' }, ['running stop']],
  ['was joined on by nothing', { startedOn: '2020-05-01' }, ['joined stop']],
  ['has a part that nobody wrote', { parts: textPartsOf(reportFormatOf(2020), { ...texts, preamble: '' }) }, ['written stop']],
  ['has a number that nobody filled', { unfilled: new Set(['article20.purchases.items']) }, ['filled stop']],
  ['has no report before it', { lastYear: null }, ['lastYear look']],
])('a year in the form of 2019 that %s is told so', (_case, more, found) => {
  const old = reportFormatOf(2020)
  expect(rules({ format: old, year: 2020, today: '2021-01-04', startedOn: '2019-05-01', parts: textPartsOf(old, texts), ...more })).toEqual(found)
})

it('without a report of last year, or one that told what it carried over, it is said that nothing was compared', () => {
  expect([rules({ lastYear: null }), rules({ lastYear: new Map() })]).toEqual([['lastYear look'], ['lastYear look']])
})
