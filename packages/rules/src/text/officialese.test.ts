import { findOfficialese } from './officialese'
import { keptTerms, officialese } from './words/officialese'

test.each([
  ['您的诉求已转有关部门，请知悉。', ['有关部门', '诉求', '知悉']],
  ['逾期不予办理。', ['不予', '逾期']],
  ['给予答复', ['给予']],
  ['收到了，五天内告诉您归谁办。', []],
  ['请看办事须知，必须本人来。', []],
  ['不予受理：不归乡里管。', []],
])('%s', (text, found) => expect(findOfficialese(text).map((one) => one.found)).toEqual(found))

test('what to say instead is not itself 官话', () => {
  expect(Object.entries(officialese).filter(([, say]) => findOfficialese(say).length > 0)).toEqual([])
})

test('every kept term would be found without its exception, and says why it stays', () => {
  for (const [term, why] of Object.entries(keptTerms)) {
    expect(Object.keys(officialese).some((word) => term.includes(word))).toBe(true)
    expect(why.length).toBeGreaterThan(10)
  }
})
