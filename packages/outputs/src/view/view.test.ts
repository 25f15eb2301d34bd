import { boardPlace } from './boards'
import { withHeadingsInOrder } from './blocks'
import { caseTitle, excerpt } from './cases'
import { longDate, plainDate, shortDate } from './dates'
import { dueSources } from './due'
import { noticeFacts, overLabel, villagesText } from './notices'
import { telephoneUrl } from './phone'

test('a day of this year is said without the year', () => {
  expect(shortDate('2026-11-02', '2026-12-31')).toBe('11月2日')
  expect(shortDate('2025-12-31', '2026-01-01')).toBe('2025年12月31日')
  expect(longDate('2026-01-09')).toBe('2026年1月9日')
  expect(plainDate('2026-11-22')).toBe('2026年11月22日 星期日')
})

test('no village means the whole township; more than three are counted', () => {
  const named = (...names: string[]) => names.map((name) => ({ name }))
  expect(villagesText([])).toBe('全乡')
  expect(villagesText(named('胜利村', '先锋村'))).toBe('胜利村、先锋村')
  expect(villagesText(named('胜利村', '先锋村', '东灵村', '西灵村'))).toBe('胜利村、先锋村、东灵村等4个村')
})

test('a notice says whom it is for and until when, and that it is over from the day after', () => {
  const post = { villages: [], organisation: '民生服务中心', publishedOn: '2026-11-20', lastDay: '2026-12-05', groups: ['女性', '50岁以上'] }
  expect(noticeFacts(post, '2026-11-28')).toEqual(['全乡', '面向女性、50岁以上', '民生服务中心', '11月20日发布', '12月5日截止'])
  expect([overLabel(post, '2026-12-05'), overLabel(post, '2026-12-06'), overLabel({}, '2026-12-06')]).toEqual([null, '已截止', null])
})

test('an excerpt never cuts a character in two', () => {
  expect(excerpt('𠮷𠮷𠮷', 2)).toBe('𠮷𠮷…')
  expect(excerpt(' 路\n灯 ', 10)).toBe('路 灯')
})

test('a case without a category is called by its kind', () => {
  expect(caseTitle({ kindLabel: '投诉', category: '' })).toBe('投诉')
})

test('our promise and the limit of the law are told apart', () => {
  expect(dueSources({ promisedOn: '2026-12-04', lawOn: '2027-01-18', promiseProvisional: false, lawProvisional: false })).toEqual([
    ['我们承诺', '2026年12月4日前'], ['法律最长', '2027年1月18日前'],
  ])
  expect(dueSources({ promisedOn: null, lawOn: '2027-01-18', promiseProvisional: false, lawProvisional: true })[0]?.[1]).toContain('预计')
  expect(dueSources({ promisedOn: null, lawOn: null, promiseProvisional: false, lawProvisional: false })).toEqual([])
})

test('a text that starts with small headings skips no level', () => {
  const heading = (level: 2 | 3) => ({ kind: 'heading' as const, level, text: '' })
  expect(withHeadingsInOrder([heading(3), heading(2), heading(3)])).toEqual([heading(2), heading(2), heading(3)])
})

test('位置待核 is a mark of its own, not part of the place', () => {
  expect(boardPlace({ kindLabel: '公示栏', place: '胜利村（位置待核）' })).toBe('公示栏 · 胜利村')
  expect(boardPlace({ kindLabel: '电子屏', place: '' })).toBe('电子屏')
})

test('a telephone address has digits only', () => {
  expect(telephoneUrl('0952-680 1081')).toBe('tel:09526801081')
  expect(telephoneUrl('+86 952')).toBe('tel:+86952')
})
