import { isOverdue } from '@mingbai/rules/clock/due-state'
import { explainDue } from '@mingbai/rules/clock/explain-due'
import { findClockRule } from '@mingbai/rules/clock/clock-rules'
import type { WorkCalendar } from '@mingbai/rules/clock/work-calendar'
import { noRequestFacts, type InfoRequestFacts } from '@mingbai/rules/procedures/info-request'
import { isGiven } from '@mingbai/rules/requests/decisions'
import type { Scope } from '../house'
import { isPaused } from './case-clock'
import type { CaseRow } from './case-row'

export function requestFacts(row: CaseRow, { today, tenant, actor }: Pick<Scope, 'today' | 'tenant' | 'actor'>): InfoRequestFacts {
  if (row.kind !== 'infoRequest') return noRequestFacts
  const { details, lawDueOn, outcome } = row
  const until = limitFrom('request.correction', row.receivedOn, row.receivedOn, tenant.calendar)
  return {
    mayAskCorrection: !details.correctionAskedOn && (until === null || today <= until),
    correctionLapsed: Boolean(details.correctBy && today > details.correctBy),
    extensionAsked: Boolean(details.extensionDays),
    late: row.clockRunning && !isPaused(row) && lawDueOn !== null && isOverdue(lawDueOn, today),
    byAnother: details.draftedBy !== actor?.id,
    mayBecomePublic: isGiven(outcome) && !details.noticeId,
  }
}

/** The last day of a limit under the regulation in force for the application; null: that regulation sets none. */
export function limitFrom(clock: string, startedOn: string, receivedOn: string, calendar: WorkCalendar): string | null {
  const rule = findClockRule(clock, receivedOn)
  return rule ? explainDue({ rule, startedOn, calendar }).dueOn : null
}

/** What the receipt says of the last day, as it was known then: a letter reads for ever as it was given out. */
export function toldOnReceipt(receivedOn: string, calendar: WorkCalendar): Record<string, string> {
  const receiptUntil = limitFrom('request.answer', receivedOn, receivedOn, calendar)
  return receiptUntil ? { receiptUntil, receiptProvisional: provisionalWord(receiptUntil, calendar) } : {}
}

export const provisionalWord = (date: string, calendar: WorkCalendar): 'yes' | 'no' => (calendar.dayKind(date).provisional ? 'yes' : 'no')

/** What a form of the procedure is opened with: the extension as it was asked for, the answer as it was drafted last. */
export function requestPrefill(verb: string, field: string, { details }: CaseRow): string | undefined {
  const known: Record<string, string | undefined> = {
    'extend.extendBy': details.extensionDays, 'extend.words': details.extensionReason,
    'propose.outcome': details.draftOutcome, 'propose.words': details.draftWords, 'propose.body': details.draftBody, 'propose.bodyPhone': details.draftBodyPhone,
  }
  return known[`${verb}.${field}`] || undefined
}

/** What was asked for, in one line: the first that its description has, without the name of the field. */
export const firstLine = (words: string): string => (words.split('\n')[0] ?? '').replace(/^[^：]{1,6}：/, '').trim().slice(0, 80)
