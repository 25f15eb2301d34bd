import { caseActionLabels, caseStateLabels, caseStepLabels, outcomeLabels, satisfactionLabels } from '@mingbai/contracts/case-labels'
import { dutyStateLabels, residentFieldLabels } from '@mingbai/contracts/labels'
import { peopleListKindLabels } from '@mingbai/contracts/people-list-labels'
import { applicantActionLabels } from '@mingbai/contracts/request-labels'
import { concernedLabels, receiptStageLabels, receiptStepLabels } from '@mingbai/contracts/tip-off-labels'
import { findOfficialese } from '@mingbai/rules/text/officialese'
import { filesBelow, stringsIn } from './source-files'

/** Letters of law to one applicant and words for staff or machines: not a resident's screen. */
const notOnScreens = new RegExp([
  '\\.test\\.tsx?$',
  '^apps/mini/src/staff/',
  '^apps/bff/src/(cases/info-requests|cases/intake|http|inbox|proofs|reports|self-checks|settings|supervision)/',
  '^packages/outputs/src/(testing|requests|forms|open311|feeds)/',
].join('|'))

const sources = [
  ...filesBelow('apps/mini/src', /\.(ts|tsx)$/),
  ...filesBelow('packages/outputs/src', /\.ts$/),
  ...filesBelow('apps/bff/src', /texts\.ts$/),
  'packages/contracts/src/resident-labels.ts',
  'packages/contracts/src/fallback-errors.ts',
  'packages/contracts/src/public-errors.ts',
].filter((path) => !notOnScreens.test(path))

const byResidents = ['rate', 'reopen', 'provideInfo', 'withdraw'] as const

/** Tables that staff share: what of them comes to a resident's screen. */
const shared: Record<string, unknown> = {
  caseStateLabels, caseStepLabels, outcomeLabels, satisfactionLabels, residentFieldLabels, applicantActionLabels, dutyStateLabels, peopleListKindLabels,
  concernedLabels, receiptStageLabels, receiptStepLabels,
  residentActions: Object.fromEntries(byResidents.map((verb) => [verb, caseActionLabels[verb]])),
}

const wordsOf = (value: unknown): string[] => (typeof value === 'string' ? [value] : value && typeof value === 'object' ? Object.values(value).flatMap(wordsOf) : [])

const told = (where: string, texts: readonly string[]): string[] =>
  texts.flatMap((text) => findOfficialese(text).map(({ found, say }) => `${where}: “${found}”, say “${say}”: ${text}`))

test('the walk reads the tables of the app, of the pages and of the refusals', () => {
  expect(sources.length).toBeGreaterThan(150)
  for (const words of ['请说一段，或者写一写是什么事。', '看全部公开信息', '没有这块公开栏。请再扫一次，或打电话问乡里。', '期限暂停，等办完这一步接着算']) expect(sources.flatMap(stringsIn)).toContain(words)
})

test('a table that speaks 官话 is told, with the plain word', () => {
  expect(told('a table', wordsOf({ late: { label: '逾期', hint: '请知悉' } }))).toEqual(['a table: “逾期”, say “过期”: 逾期', 'a table: “知悉”, say “知道”: 请知悉'])
})

test('nothing a resident reads is 官话', () => {
  expect(sources.flatMap((path) => told(path, stringsIn(path)))).toEqual([])
})

test.each(Object.entries(shared))('%s, which staff share, is in plain words too', (name, table) => {
  expect(told(name, wordsOf(table))).toEqual([])
})
