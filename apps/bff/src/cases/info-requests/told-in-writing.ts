import { letterTemplates } from '@mingbai/outputs/requests/letter-templates'
import { findClockRule } from '@mingbai/rules/clock/clock-rules'
import { shanghaiDate } from '@mingbai/rules/clock/local-date'
import { textOf, type EventRow } from '../../engine/read-events'
import type { Scope } from '../../house'
import type { CaseRow } from '../case-row'
import { lawOf } from './law-of'
import { madeLetters, toldDue } from './request-letters'

/** A letter that told somebody until when an answer is due. */
export interface ToldInWriting {
  title: string
  /** Empty: it had none. */
  number: string
  on: string
  until: string
  /** The step that made it. */
  seq: number
}

/** The newest letter that names the last day of the time that runs now; null: nobody has been told in writing. */
export function toldInWriting(row: Pick<CaseRow, 'details' | 'receivedOn'>, events: readonly EventRow[], scope: Pick<Scope, 'tenant'>): ToldInWriting | null {
  // A correction begins the time anew (条例 §30): what was said before tells nothing of it.
  const anew = findClockRule('request.correction', row.receivedOn) ? events.findLastIndex(({ verb }) => verb === 'correct') : -1
  const letter = madeLetters(row, events.slice(anew + 1)).findLast(({ kind }) => kind === 'receipt' || kind === 'extension')
  if (!letter) return null
  const { event } = letter
  const { dueOn: until } = toldDue(letter, row, scope)
  const templates = letterTemplates[lawOf(row)]
  const [title, number = ''] = letter.kind === 'receipt' ? [templates.receipt.title, row.details.receiptNumber] : [templates.extension.title, textOf(event.privateText, 'documentNumber')]
  return until ? { title, number, on: shanghaiDate(new Date(event.at)), until, seq: event.seq } : null
}
