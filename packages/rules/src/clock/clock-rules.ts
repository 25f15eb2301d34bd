import { ClockError } from './clock-error'
import type { LocalDate } from './local-date'

export type ClockUnit = 'workingDays' | 'calendarDays' | 'months'

/** The event whose day is day zero. That day itself never counts (《民法典》第二百零一条). */
export type DayZero = 'receipt' | 'acceptance' | 'formed' | 'consultation' | 'submission'

export interface ClockRule {
  id: string
  /** What must be done in that time, in plain Chinese. */
  what: string
  amount: number
  unit: ClockUnit
  dayZero: DayZero
  /** Where the number comes from, as it is shown: an article, or 我们承诺. */
  article: string
  source: 'law' | 'promise'
  /** Both days included; no `until`: still in force. */
  inForce: { from: LocalDate; until?: LocalDate }
  /** False: not yet read in the official text. Staff see 待核实, and it is never shown as 法定. */
  verified: boolean
  /**
   * A last day on a day of rest moves to the next working day (《民法典》第二百零三条; the same rule stood in
   * 《民法通则》第一百五十四条 before). A limit in working days cannot end on one.
   */
  rollIfHoliday: boolean
  /** The longest extension in all, in the same unit. */
  extension?: { amount: number; article: string }
}

// A promise is not law of a date: it holds for whatever day a case is entered with.
const sinceEver = { from: '1992-01-01' }
const petition2005 = { from: '2005-05-01', until: '2022-04-30' }
const petition2022 = { from: '2022-05-01' }
const disclosure2007 = { from: '2008-05-01', until: '2019-05-14' }
const disclosure2019 = { from: '2019-05-15' }

const naturalDays = { unit: 'calendarDays', source: 'law', verified: true, rollIfHoliday: true } as const
const workingDays = { unit: 'workingDays', source: 'law', verified: true, rollIfHoliday: false } as const

/**
 * Every limit that the house keeps, one row per version of the law. 建议 have no limit by law: only a promise.
 * The 2022 regulation sets days for telling the petitioner and for 申诉求决 (§31 item 6), nothing for 检举控告.
 */
export const clockRules: readonly ClockRule[] = [
  {
    ...naturalDays, id: 'complaint.notice', what: '书面告知是否受理', amount: 15, dayZero: 'receipt',
    article: '《信访条例》第二十二条', inForce: petition2005,
  },
  {
    ...naturalDays, id: 'complaint.notice', what: '书面告知接收情况和怎么处理', amount: 15, dayZero: 'receipt',
    article: '《信访工作条例》第二十三条', inForce: petition2022,
  },
  {
    ...naturalDays, id: 'complaint.resolve', what: '办结', amount: 60, dayZero: 'acceptance',
    article: '《信访条例》第三十三条', inForce: petition2005, extension: { amount: 30, article: '《信访条例》第三十三条' },
  },
  {
    ...naturalDays, id: 'complaint.resolve', what: '办结', amount: 60, dayZero: 'acceptance',
    article: '《信访工作条例》第三十四条', inForce: petition2022, extension: { amount: 30, article: '《信访工作条例》第三十四条' },
  },
  {
    ...workingDays, id: 'complaint.objection', what: '对转来的事项提出异议', amount: 5, dayZero: 'receipt',
    article: '《信访工作条例》第二十三条', inForce: petition2022,
  },
  {
    ...naturalDays, id: 'petition.notice', what: '书面告知是否受理', amount: 15, dayZero: 'receipt',
    article: '《信访条例》第二十二条', inForce: petition2005,
  },
  {
    ...naturalDays, id: 'petition.notice', what: '书面告知是否受理', amount: 15, dayZero: 'receipt',
    article: '《信访工作条例》第二十三条', inForce: petition2022,
  },
  {
    ...workingDays, id: 'petition.return', what: '提出异议，退回不归本乡管的', amount: 5, dayZero: 'receipt',
    article: '《信访工作条例》第二十三条', inForce: petition2022,
  },
  {
    ...naturalDays, id: 'petition.resolve', what: '办结并答复', amount: 60, dayZero: 'acceptance',
    article: '《信访条例》第三十三条', inForce: petition2005, extension: { amount: 30, article: '《信访条例》第三十三条' },
  },
  {
    ...naturalDays, id: 'petition.resolve', what: '办结并答复', amount: 60, dayZero: 'acceptance',
    article: '《信访工作条例》第三十四条', inForce: petition2022, extension: { amount: 30, article: '《信访工作条例》第三十四条' },
  },
  // The article of the earlier text is known by number only; it was not at hand.
  {
    ...naturalDays, id: 'proposal.answer', what: '答复代表', amount: 3, unit: 'months', dayZero: 'receipt', verified: false,
    article: '《代表法》（2010年）第四十二条', inForce: { from: '2010-10-28', until: '2025-03-11' }, extension: { amount: 3, article: '《代表法》（2010年）第四十二条' },
  },
  {
    ...naturalDays, id: 'proposal.answer', what: '答复代表', amount: 3, unit: 'months', dayZero: 'receipt',
    article: '《代表法》第五十一条', inForce: { from: '2025-03-12' }, extension: { amount: 3, article: '《代表法》第五十一条' },
  },
  {
    ...workingDays, id: 'words.review', what: '审核反映内容，能公开的公开', amount: 2, dayZero: 'submission',
    article: '我们承诺', source: 'promise', inForce: sinceEver,
  },
  {
    ...workingDays, id: 'disclosure.proactive', what: '主动公开', amount: 20, dayZero: 'formed',
    article: '《政府信息公开条例》（2007年）第十八条', inForce: disclosure2007,
  },
  {
    ...workingDays, id: 'disclosure.proactive', what: '主动公开', amount: 20, dayZero: 'formed',
    article: '《政府信息公开条例》第二十六条', inForce: disclosure2019,
  },
  {
    ...workingDays, id: 'request.answer', what: '答复公开申请', amount: 15, dayZero: 'receipt',
    article: '《政府信息公开条例》（2007年）第二十四条', inForce: disclosure2007,
    extension: { amount: 15, article: '《政府信息公开条例》（2007年）第二十四条' },
  },
  {
    ...workingDays, id: 'request.answer', what: '答复公开申请', amount: 20, dayZero: 'receipt',
    article: '《政府信息公开条例》第三十三条', inForce: disclosure2019,
    extension: { amount: 20, article: '《政府信息公开条例》第三十三条' },
  },
  {
    ...workingDays, id: 'request.correction', what: '一次说清要补正什么', amount: 7, dayZero: 'receipt',
    article: '《政府信息公开条例》第三十条', inForce: disclosure2019,
  },
  {
    ...workingDays, id: 'request.thirdParty', what: '第三方提出意见', amount: 15, dayZero: 'consultation',
    article: '《政府信息公开条例》第三十二条', inForce: disclosure2019,
  },
  {
    ...workingDays, id: 'request.jointBody', what: '共同制作的机关提出意见', amount: 15, dayZero: 'consultation',
    article: '《政府信息公开条例》第三十四条', inForce: disclosure2019,
  },
]

/** The version in force on the day of receipt; undefined where the law sets no limit (建议, for one). */
export function findClockRule(id: string, receivedOn: LocalDate): ClockRule | undefined {
  return clockRules.find(
    ({ id: own, inForce }) => own === id && inForce.from <= receivedOn && (!inForce.until || receivedOn <= inForce.until),
  )
}

/** As findClockRule, for callers who know that there must be one. Throws `clock.noRuleInForce`. */
export function clockRule(id: string, receivedOn: LocalDate): ClockRule {
  const rule = findClockRule(id, receivedOn)
  if (!rule) throw new ClockError('clock.noRuleInForce', `${id} on ${receivedOn}`)
  return rule
}

/** The office's own shorter time, in working days, from the tenant's settings; always shown as 我们承诺, never as law. */
export function promiseClock(days: number, id = 'promise'): ClockRule {
  if (!Number.isInteger(days) || days < 1) throw new ClockError('clock.badAmount', String(days))
  return {
    ...workingDays, id, what: '办完并答复', amount: days, dayZero: 'receipt',
    article: '我们承诺', source: 'promise', inForce: sinceEver,
  }
}
