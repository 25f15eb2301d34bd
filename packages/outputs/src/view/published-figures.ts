import type { PublishedPage } from '@mingbai/contracts/figures'
import { solidBars, type FigureBar } from './figures'

export const publishedTexts = {
  lead: (year: number) => `${year}年公开了多少条、张贴发布了多少条次`,
  description: '公开了多少条，在公开栏、微信、大喇叭这些地方一共发布了多少条次，按月、按类数出来的。',
  noticesByMonth: '每月公开几条',
  postingsByMonth: '每月张贴、发布几条次',
  areas: '公开的是哪些事',
  carriers: '发布在哪里',
  carriersHint: '同一条发布在几个地方，就数几条次。',
  none: '这一年还没有公开信息。',
  noPostings: '这一年还没有张贴、发布的登记。',
  rules: [
    '条：一份公开信息数一条，按第一次公开的那一年、那个月算。后来改过的不重复数；公开过又撤下的也算。',
    '条次：一条信息在一个地方发布一次，数一条次。登记错了划掉的不算。',
    '条和条次说的是两回事，不能加在一起。',
  ],
} as const

const notices = (n: number) => `${n} 条`
const postings = (n: number) => `${n} 条次`

export const publishedLines = (page: PublishedPage): [name: string, value: string][] => [['公开', notices(page.notices)], ['张贴、发布', postings(page.postings)]]

const byMonth = (months: PublishedPage['months'], of: 'notices' | 'postings', words: (n: number) => string): FigureBar[] =>
  solidBars(months.map((one) => ({ label: `${one.month}月`, count: one[of] })), words)

export const noticeMonthBars = ({ months }: PublishedPage): FigureBar[] => byMonth(months, 'notices', notices)
export const postingMonthBars = ({ months }: PublishedPage): FigureBar[] => byMonth(months, 'postings', postings)
export const areaBars = ({ areas }: PublishedPage): FigureBar[] => solidBars(areas, notices)
export const carrierBars = ({ carriers }: PublishedPage): FigureBar[] => solidBars(carriers, postings)
