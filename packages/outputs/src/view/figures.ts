import type { FiguresPage } from '@mingbai/contracts/figures'
import { pages, pageUrl } from '@mingbai/contracts/routes'
import type { Chip } from './notice-lists'

export const figuresTexts = {
  lead: (year: number) => `${year}年收到的投诉、建议和求助咨询`,
  description: '多少件、多少天、按没按时办完、村民满不满意，一件一件数出来的。',
  headline: '总的看',
  outcomes: '办完的，结果怎样',
  outcomesHint: '办完了不等于解决了，所以分开数。',
  kinds: '各类多少',
  villages: '各村多少',
  which: '看哪一样的数',
  how: '怎么数的',
  rules: [
    '按期：在法律规定的期限内办完。到期还没办完的，算没按期；转给别的单位的、撤回的，不算在内。',
    '满意：村民自己评的。没有评价的单独数，不算满意。',
    '天数：从收到那天到办完那天，中间的一件要几天。',
  ],
  few: (least: number) => `少于 ${least} 件的，不算百分比：太少说明不了什么，也怕认出是谁。`,
  none: '这一年还没有收到。',
  sample: '现在是试用，数里有示例。',
} as const

const people = (n: number) => `${n} 人`
const cases = (n: number) => `${n} 件`
const percent = (share: number) => `${Math.round(share * 1000) / 10}%`

/** Name, number and what it is out of. */
export function figureLines({ all }: FiguresPage): [name: string, value: string][] {
  const { received, closed, open, withdrawn, referred, reopened, onTime, satisfied, unrated, medianDays } = all
  return [
    ['收到', cases(received)],
    ['办完', cases(closed)],
    ['还在办', cases(open)],
    ['按期办完', onTime.share === null ? tooFew(cases(onTime.of)) : `${percent(onTime.share)}（${cases(onTime.of)}里）`],
    ['村民满意', satisfied.share === null ? tooFew(`${people(satisfied.of)}评价`) : `${percent(satisfied.share)}（${people(satisfied.of)}评价）`],
    ['没有评价', cases(unrated)],
    ['多久办完', medianDays === null ? tooFew(cases(closed)) : `一般 ${medianDays} 天`],
    ['重办过', cases(reopened)],
    ['转给别的单位', cases(referred)],
    ['村民撤回', cases(withdrawn)],
  ]
}

const tooFew = (what: string) => `${what}，太少不算`

export interface FigureBar { label: string; words: string; /** 0 to 1, of the longest. */ length: number; /** 0 to 1, of this one: what is closed. */ done: number }

/** Bars of one colour, each out of the longest. */
export function solidBars(rows: readonly { label: string; count: number }[], words: (count: number) => string): FigureBar[] {
  const longest = Math.max(1, ...rows.map(({ count }) => count))
  return rows.map(({ label, count }) => ({ label, words: words(count), length: count / longest, done: 1 }))
}

export const outcomeBars = ({ all: { outcomes } }: FiguresPage): FigureBar[] => solidBars(outcomes, cases)

export function countBars(rows: FiguresPage['kinds']): FigureBar[] {
  const longest = Math.max(1, ...rows.map(({ received }) => received))
  return rows.map(({ label, received, closed }) => ({ label, words: `${cases(received)}，办完 ${closed}`, length: received / longest, done: received === 0 ? 0 : closed / received }))
}

const figurePages = ['figures', 'published', 'money', 'survey'] as const
export type FigurePageName = (typeof figurePages)[number]

/** From one page of figures to the others, of the same year. */
export const figureChips = (here: FigurePageName, year: number | undefined): Chip[] =>
  figurePages.map((name) => ({ to: pageUrl(name, { year: year === undefined ? undefined : String(year) }), words: pages[name].title, here: name === here }))
