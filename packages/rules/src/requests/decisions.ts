/**
 * 三、本年度办理结果 of the national table (国办公开办函〔2021〕30号), row by row. 补正 and 缴费 rows and `other` of
 * (六)其他处理 are known by practice; the sheet itself was not at hand.
 */
export const resultRows = [
  'granted', 'partly',
  'refused.secret', 'refused.law', 'refused.security', 'refused.thirdParty', 'refused.internal', 'refused.process', 'refused.caseFile', 'refused.query',
  'unable.notHeld', 'unable.needsMaking', 'unable.unclear',
  'unhandled.petition', 'unhandled.repeated', 'unhandled.publication', 'unhandled.excessive', 'unhandled.reconfirm',
  'other.notCorrected', 'other.feeUnpaid', 'other.other',
] as const
export type ResultRow = (typeof resultRows)[number]

export interface Decision {
  code: string
  /** Where the national table counts it. */
  row: ResultRow
  /** Of the 2019 regulation, in the words of a letter. */
  article: string
  /** Of the 2007 regulation; null: that one knew no such answer. The 2007 text is cited from memory. */
  article2007: string | null
  /** What must come with it besides the words: name and telephone of the body that is responsible (§36 (5)). */
  needs: readonly ('body' | 'bodyPhone')[]
  /** 行政复议法 2023 §23 (4): 不予公开 goes to 复议 before a court. Whether 部分公开 does too is not said there. */
  reconsiderFirst: boolean
  /** Only after the applicant was asked to correct. */
  afterCorrection?: true
  /** False: the row or the article is from practice, not from a text that was at hand. */
  verified: boolean
}

const row = (code: string, row: ResultRow, article: string, article2007: string | null, more: Partial<Decision> = {}): Decision => ({ code, row, article, article2007, needs: [], reconsiderFirst: row.startsWith('refused'), verified: true, ...more })

/** Every answer of 《政府信息公开条例》 §30, §35–39 and of the national table; what the answer must say is in contracts/request-labels. */
const decisions = [
  row('granted', 'granted', '第三十六条第二项', '第二十一条第一项'),
  row('alreadyPublic', 'granted', '第三十六条第一项', '第二十一条第一项', { verified: false }),
  row('partlyGranted', 'partly', '第三十七条', '第二十二条', { reconsiderFirst: true, verified: false }),
  row('stateSecret', 'refused.secret', '第十四条、第三十六条第三项', '第十四条、第二十一条第二项'),
  row('lawForbids', 'refused.law', '第十四条、第三十六条第三项', null),
  row('security', 'refused.security', '第十四条、第三十六条第三项', '第八条、第二十一条第二项'),
  row('thirdParty', 'refused.thirdParty', '第十五条、第三十二条、第三十六条第三项', '第十四条、第二十三条'),
  row('internal', 'refused.internal', '第十六条第一款、第三十六条第三项', null),
  row('process', 'refused.process', '第十六条第二款、第三十六条第三项', null),
  row('caseFile', 'refused.caseFile', '第十六条第二款、第三十六条第三项', null),
  row('adminQuery', 'refused.query', '第三十六条第七项', null, { verified: false }),
  row('notHeld', 'unable.notHeld', '第三十六条第四项', '第二十一条第三项'),
  row('notOurs', 'unable.notHeld', '第三十六条第五项', '第二十一条第三项', { needs: ['body', 'bodyPhone'], verified: false }),
  row('needsMaking', 'unable.needsMaking', '第三十八条', null),
  row('stillUnclear', 'unable.unclear', '第三十条', null, { afterCorrection: true, verified: false }),
  row('petitionMatter', 'unhandled.petition', '第三十九条第一款', null),
  row('repeated', 'unhandled.repeated', '第三十六条第六项', null),
  row('publication', 'unhandled.publication', '第三十九条第二款', null),
  row('excessive', 'unhandled.excessive', '第三十五条', null),
  row('reconfirm', 'unhandled.reconfirm', '第二条', null, { verified: false }),
  row('feeUnpaid', 'other.feeUnpaid', '第四十二条', null, { verified: false }),
  row('otherEnd', 'other.other', '第三十六条', '第二十一条', { verified: false }),
] as const

/** 视为放弃 comes by a verb of its own and without a letter (§30). */
const lapsedDecision = row('notCorrected', 'other.notCorrected', '第三十条', null)

export const decisionCodes = [
  'granted', 'alreadyPublic', 'partlyGranted', 'stateSecret', 'lawForbids', 'security', 'thirdParty', 'internal', 'process', 'caseFile', 'adminQuery',
  'notHeld', 'notOurs', 'needsMaking', 'stillUnclear', 'petitionMatter', 'repeated', 'publication', 'excessive', 'reconfirm', 'feeUnpaid', 'otherEnd', 'notCorrected',
] as const
export type DecisionCode = (typeof decisionCodes)[number]

export const decisionOf = (code: string): Decision | undefined => [...decisions, lapsedDecision].find((decision) => decision.code === code)

/** The answers that a version of the regulation knows. */
export const decisionsOf = (law: '2007' | '2019'): string[] => decisions.filter(({ article2007 }) => law === '2019' || article2007 !== null).map(({ code }) => code)

/** What was given out may become 主动公开 (§44). */
export const isGiven = (code: string | null): boolean => code === 'granted' || code === 'partlyGranted'
