import { findClockRule } from '@mingbai/rules/clock/clock-rules'
import { currentCaseProcedure } from '@mingbai/rules/procedures/cases'
import { decisionOf } from '@mingbai/rules/requests/decisions'
import { requestFieldLabels } from '@mingbai/contracts/request-labels'
import type { Tx } from '../database/transaction'
import type { Scope } from '../house'
import { Refusal } from '../http/refusal'
import { nextNumber } from '../tenant/next-number'
import { Attachment } from '../uploads/attachment.entity'
import { extendClock, startClock } from './case-clock'
import type { CaseFile } from './case-file.entity'
import type { CaseRow } from './case-row'
import type { CaseConsequences, CaseEffects } from './effects'
import { limitFrom, provisionalWord, toldOnReceipt } from './request-facts'
import { letterNumber, onlineConfirmation } from './texts'

const ANSWER = 'request.answer'

/** 依申请公开: what its verbs write beyond state and clock. */
export const requestEffects: CaseEffects = {
  confirmReceipt: ({ row, values: { text }, scope }) => {
    const on = text.confirmedOn || scope.today
    const { version } = currentCaseProcedure('infoRequest', on)
    const details = { confirmedOn: on, confirmedBy: text.confirmedBy || onlineConfirmation, receiptNumber: text.documentNumber ?? '', ...toldOnReceipt(on, scope.tenant.calendar) }
    return { receivedOn: on, procedureVersion: version, ...kept(row, details), ...startClock(ANSWER, on, on, scope.tenant) }
  },
  askCorrection: ({ row, values: { text }, scope }) => kept(row, { correctionAskedOn: scope.today, correctBy: text.correctBy ?? '' }),
  correct: ({ row, values: { text }, scope }) => {
    const on = text.suppliedOn || scope.today
    // Only the 2019 regulation begins the time anew (§30).
    const clock = findClockRule('request.correction', row.receivedOn) ? startClock(ANSWER, on, row.receivedOn, scope.tenant) : {}
    return { ...kept(row, { suppliedOn: on }), ...clock }
  },
  lapse: ({ scope }) => ({ outcome: 'notCorrected', closedOn: scope.today }),
  consult: ({ row, values: { text } }) => kept(row, { consulted: text.consulted ?? '', consultee: text.consultee ?? '', reachedOn: '', opinion: '' }),
  askExtension: ({ row, values: { text } }) => kept(row, { extensionDays: text.extendBy ?? '', extensionReason: text.note ?? '' }),
  refuseExtension: ({ row }) => kept(row, { extensionDays: '', extensionReason: '' }),
  propose: ({ row, values: { text }, scope }) =>
    kept(row, {
      draftOutcome: text.outcome ?? '', draftWords: text.words ?? '', draftBody: text.body ?? '', draftBodyPhone: text.bodyPhone ?? '', draftedBy: scope.actor?.id ?? '', draftSeq: String(row.seq + 1),
    }),
  approveAnswer: ({ row, values: { text }, scope }) => kept(row, { approvedOn: scope.today, answerNumber: text.documentNumber ?? '' }),
  deliverAnswer: ({ row, values: { text } }) => ({
    ...kept(row, { deliveredBy: text.deliveredBy ?? '', deliveredOn: text.deliveredOn ?? '', deliveryNote: text.deliveryNote ?? '' }), outcome: row.details.draftOutcome ?? null, closedOn: text.deliveredOn ?? null,
  }),
  publishAnswer: ({ row, values: { text } }) => kept(row, { noticeId: text.noticeId ?? '' }),
}

function kept({ details }: CaseRow, more: Record<string, string>): Pick<CaseFile, 'details'> {
  return { details: JSON.stringify({ ...details, ...more }) }
}

/** What its verbs check and hand out. A letter has its number from the day it is made. */
export const requestConsequences: CaseConsequences = {
  confirmReceipt: async (tx, { row, values: { text }, scope }) => {
    if (text.confirmedOn) onOrBetween(text.confirmedOn, row.receivedOn, scope.today)
    return numbered(tx, text, scope)
  },
  askCorrection: async (tx, { values: { text }, scope }) => {
    if (text.correctBy && text.correctBy <= scope.today) throw new Refusal('dayPastUnfit')
    return numbered(tx, text, scope)
  },
  correct: async (_tx, { row, values: { text }, scope }) => {
    if (text.suppliedOn) onOrBetween(text.suppliedOn, row.details.correctionAskedOn ?? row.receivedOn, scope.today)
  },
  consult: (tx, { values: { text }, scope }) => numbered(tx, text, scope),
  recordOpinion: async (_tx, { row, values: { text }, scope }) => {
    const reachedOn = text.reachedOn ?? ''
    onOrBetween(reachedOn, row.receivedOn, scope.today)
    if (text.opinion !== 'silent') return
    const clock = row.details.consulted === 'jointBody' ? 'request.jointBody' : 'request.thirdParty'
    const until = limitFrom(clock, reachedOn, row.receivedOn, scope.tenant.calendar)
    if (until !== null && scope.today <= until) throw new Refusal('opinionStillTime', { date: until })
  },
  // The verb is shared with 信访件: only this kind's notice is a numbered letter.
  extend: async (tx, { row, values: { text }, scope }) => {
    if (row.kind !== 'infoRequest') return
    const { lawDueOn } = extendClock(row, Number(text.extendBy), '', scope.today, scope.tenant.calendar)
    return { ...(await numbered(tx, text, scope)), until: lawDueOn ?? '', untilProvisional: lawDueOn ? provisionalWord(lawDueOn, scope.tenant.calendar) : '' }
  },
  propose: async (_tx, { row, values: { text } }) => {
    const decision = decisionOf(text.outcome ?? '')
    const missing = decision?.needs.find((name) => !text[name])
    if (missing) throw new Refusal('fieldMissing', { detail: requestFieldLabels[missing]?.label ?? missing })
    if (decision?.afterCorrection && !row.details.suppliedOn) throw new Refusal('notCorrectedYet')
  },
  approveAnswer: async (tx, { row, values: { text }, scope }) => {
    const { draftOutcome = '', draftWords = '', draftBody = '', draftBodyPhone = '' } = row.details
    return { ...(await numbered(tx, text, scope)), outcome: draftOutcome, words: draftWords, body: draftBody, bodyPhone: draftBodyPhone }
  },
  deliverAnswer: async (tx, { row, values: { text }, scope }) => {
    const { draftOutcome = '', draftWords = '', draftSeq, approvedOn, answerNumber = '' } = row.details
    onOrBetween(text.deliveredOn ?? '', approvedOn ?? row.receivedOn, scope.today)
    // What was given with the answer is the applicant's from now on.
    await tx.update(Attachment, { objectId: row.id, eventSeq: Number(draftSeq) }, { eventSeq: row.seq + 1, audience: 'parties' })
    return { outcome: draftOutcome, words: draftWords, documentNumber: answerNumber }
  },
}

async function numbered(tx: Tx, { documentNumber }: Record<string, string>, { tenant, today }: Scope): Promise<Record<string, string>> {
  if (documentNumber) return { documentNumber }
  const year = today.slice(0, 4)
  return { documentNumber: letterNumber(tenant.name, year, await nextNumber(tx, tenant.code, `request.letter.${year}`)) }
}

function onOrBetween(date: string, from: string, until: string): void {
  if (date > until) throw new Refusal('dayAheadUnfit')
  if (date < from) throw new Refusal('dayBeforeUnfit', { date: from })
}
