import type { CaseCard } from '@mingbai/contracts/case-card'
import type { CasePage } from '@mingbai/contracts/cases'
import { longDate, shortDate } from './dates'

/** Words of a case on a card: one or two lines; cut between characters, never inside one. */
export function excerpt(words: string, length = 60): string {
  const letters = [...words.replace(/\s+/g, ' ').trim()]
  return letters.length <= length ? letters.join('') : `${letters.slice(0, length).join('')}…`
}

/** 投诉 · 路灯不亮 */
export const caseTitle = (one: Pick<CaseCard, 'kindLabel' | 'category'>): string =>
  [one.kindLabel, one.category].filter((word) => word !== '').join(' · ')

/** Where and when: the line under a case's title. */
export const receivedFacts = (one: Pick<CaseCard, 'village' | 'receivedOn'>, today: string): string[] =>
  [one.village || '全乡', `${shortDate(one.receivedOn, today)}收到`]

/** In a list also how long it may still take. */
export const caseFacts = (one: Pick<CaseCard, 'village' | 'receivedOn' | 'due'>, today: string): string[] =>
  [...receivedFacts(one, today), ...(one.due ? [one.due.text] : [])]

const raters: Record<string, string> = { proposal: '代表评价', petition: '评价' }
/** Who says whether they are satisfied: of a 代表建议 the deputies. */
export const ratingTitle = (kind: string): string => raters[kind] ?? '村民评价'

/** The line under the outcome. An application for documents is rated by nobody. */
export const outcomeFacts = ({ kind, ratingLabel }: Pick<CasePage, 'kind' | 'ratingLabel'>, on: string): string =>
  [longDate(on), ...(ratingLabel ? [`${ratingTitle(kind)}：${ratingLabel}`] : [])].join(' · ')

export const caseTexts = {
  steps: '办到哪一步了',
  words: '反映的内容',
  result: '办理结果',
  number: '编号',
  place: '地点',
  handledBy: '承办单位',
  about: '这件事',
  regarding: '说的是',
  titled: (title: string) => `《${title}》`,
  ask: '问这件事',
  together: '一起办的',
  seeTogether: (number: string) => `和 ${number} 是同一件事`,
  alsoMet: '也遇到的',
  people: (n: number) => `${n} 人`,
  none: '还没有公开的反映。',
}
