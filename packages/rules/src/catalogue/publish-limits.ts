import type { ClockUnit } from '../clock/clock-rules'

interface Words {
  /** As a resident reads it. */
  words: string
  /** Where the limit stands; empty: it stands nowhere, it is our own default. */
  article: string
  /** False: never shown as a limit of law. */
  verified: boolean
}

/** 公开时限, one row per limit the catalogue may name. */
export type PublishLimit = Words &
  (
    | { kind: 'afterFormed'; days: number; unit: ClockUnit }
    /** Once in every period of so many months; `dueBy` (month and day) where it is not the period's last day. */
    | { kind: 'periodic'; months: 1 | 3 | 6 | 12; dueBy?: string }
    | { kind: 'open' }
  )

const standards = '基层政务公开标准目录'
const villagers = '《村民委员会组织法》第三十条'
const noArticle = { article: '', verified: false }

export const publishLimits = {
  within7: { ...noArticle, kind: 'afterFormed', days: 7, unit: 'workingDays', words: '作出决定后 7 个工作日内' },
  within10: { kind: 'afterFormed', days: 10, unit: 'workingDays', words: '有了以后 10 个工作日内', article: standards, verified: true },
  within20: { kind: 'afterFormed', days: 20, unit: 'workingDays', words: '有了或变了以后 20 个工作日内', article: '《政府信息公开条例》第二十六条', verified: true },
  afterCongress: { kind: 'afterFormed', days: 20, unit: 'calendarDays', words: '人大批准后 20 天内', article: '《预算法》第十四条', verified: true },
  monthly: { kind: 'periodic', months: 1, words: '每月公开一次', article: villagers, verified: true },
  quarterly: { kind: 'periodic', months: 3, words: '每季度至少公开一次', article: villagers, verified: true },
  halfYearly: { ...noArticle, kind: 'periodic', months: 6, words: '每半年公开一次' },
  yearly: { ...noArticle, kind: 'periodic', months: 12, words: '每年公开一次' },
  byJanuary31: { kind: 'periodic', months: 12, dueBy: '01-31', words: '每年 1 月 31 日前', article: '《政府信息公开条例》第四十九条', verified: true },
  prompt: { kind: 'open', words: '有了就公开', article: '', verified: true },
  standing: { kind: 'open', words: '一直公开，变了就改', article: '', verified: true },
} as const satisfies Record<string, PublishLimit>

export type LimitCode = keyof typeof publishLimits

export const limitCodes = [
  'within7', 'within10', 'within20', 'afterCongress', 'monthly', 'quarterly', 'halfYearly', 'yearly', 'byJanuary31', 'prompt', 'standing',
] as const satisfies readonly LimitCode[]

/** Undefined for a code that an older or newer version wrote. */
export function publishLimit(code: string): PublishLimit | undefined {
  const known = limitCodes.find((own) => own === code)
  return known && publishLimits[known]
}
