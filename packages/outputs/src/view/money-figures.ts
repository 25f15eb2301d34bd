import type { MoneyPage } from '@mingbai/contracts/figures'
import { figureWords } from '@mingbai/rules/catalogue/figure-words'
import { solidBars, type FigureBar } from './figures'

export const moneyTexts = {
  lead: (year: number) => `${year}年补贴发到哪些村，“三公”花了多少`,
  description: '补贴发到哪些村、一共多少钱，“三公”每年花多少，照公开的名单和预算、决算数出来的。',
  subsidies: (year: number) => `${year}年的补贴`,
  noSubsidies: '这一年还没有公示完的补贴名单。',
  subsidyYears: '每年的补贴',
  threeCosts: '“三公”经费',
  threeCostsHint: '接待、公车、出国，这三样花的钱。',
  parts: (year: number, stage: string) => `${year}年${stage}里，各花在`,
  original: (year: number, stage: string) => `看${year}年${stage}的原文`,
  noThreeCosts: '“三公”经费的预算、决算还没有公开在这里。',
  none: '还没有公示完的补贴名单，“三公”经费也还没有公开在这里。',
  rules: [
    '补贴：只数公示已经完了的补贴名单，按公示完的那一年算。低保和救助的名单不在这里数。',
    '户次：一户在两份名单里，数两次。',
    '“三公”：照公开的预算、决算上写的。预算是打算花多少，决算是真花了多少，不能加在一起。',
  ],
  few: (least: number) => `不到 ${least} 户的名单，一分钱也没有算进来：户数太少，一看就知道是谁家。`,
  leftOut: (lists: number, least: number) => `另外有 ${lists} 份名单不到 ${least} 户，没有算进来。`,
} as const

const yuan = (amount: number) => `${figureWords(amount, { type: 'amount', unit: '元' })} 元`
const wan = (amount: number) => `${figureWords(amount, { type: 'amount', unit: '万元' })} 万元`
const households = (n: number) => `${n} 户次`

export const subsidyLines = ({ subsidies: { amount, households: n, villages } }: MoneyPage): [name: string, value: string][] =>
  [['一共', yuan(amount)], ['发到', `${villages.length} 个村，${households(n)}`]]

export const villageMoneyBars = ({ subsidies: { villages } }: MoneyPage): FigureBar[] =>
  withHouseholds(villages)

export const subsidyYearBars = ({ subsidyYears }: MoneyPage): FigureBar[] => withHouseholds(subsidyYears.map((one) => ({ ...one, label: `${one.year}年` })))

function withHouseholds(rows: readonly { label: string; amount: number; households: number }[]): FigureBar[] {
  const bars = solidBars(rows.map(({ label, amount }) => ({ label, count: amount })), yuan)
  return bars.map((bar, at) => ({ ...bar, words: `${bar.words}，${households(rows[at]?.households ?? 0)}` }))
}

export const threeCostBars = ({ threeCosts }: MoneyPage): FigureBar[] =>
  solidBars(threeCosts.map(({ year, stage, total }) => ({ label: `${year}年${stage}`, count: total })), wan)

export const partBars = (parts: MoneyPage['threeCosts'][number]['parts']): FigureBar[] => solidBars(parts.map(({ name, amount }) => ({ label: name, count: amount })), wan)

export const isEmptyMoney = ({ subsidies, subsidyYears, threeCosts }: MoneyPage): boolean => subsidies.leftOut + subsidyYears.length + threeCosts.length === 0

/** What stands under the sums: that something was left out, or that there is nothing. */
export const subsidyNotes = ({ subsidies: { villages, leftOut }, smallestCell }: MoneyPage): string[] => [
  ...(villages.length === 0 && leftOut === 0 ? [moneyTexts.noSubsidies] : []), ...(leftOut > 0 ? [moneyTexts.leftOut(leftOut, smallestCell)] : []),
]
