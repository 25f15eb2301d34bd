import type { FieldValues } from '@mingbai/contracts/common'
import type { RequestBlock, RequestLetter } from '@mingbai/contracts/info-requests'
import { composeLetter, type LetterFacts } from '@mingbai/outputs/requests/compose-letter'
import type { LetterKind } from '@mingbai/outputs/requests/letter-templates'
import { addWorkingDays } from '@mingbai/rules/clock/add-working-days'
import { shanghaiDate } from '@mingbai/rules/clock/local-date'
import { isGiven } from '@mingbai/rules/requests/decisions'
import { limitFrom, firstLine } from '../request-facts'
import type { CaseRow } from '../case-row'
import { textOf, type EventRow } from '../../engine/read-events'
import { lawOf } from './law-of'
import type { Scope } from '../../house'
import { previewTexts } from './texts'

/** A letter that was made, and the event it was made by. */
export interface MadeLetter {
  id: string
  kind: LetterKind
  event: EventRow
}

const kindByVerb: Readonly<Record<string, LetterKind>> = { enter: 'receipt', confirmReceipt: 'receipt', askCorrection: 'correction', extend: 'extension', approveAnswer: 'answer' }

/** Every letter of a case, oldest first. They are written anew from what the event holds, so that each reads as it was sent. */
export function madeLetters(row: Pick<CaseRow, 'details'>, events: readonly EventRow[]): MadeLetter[] {
  let disagreed = false
  return events.flatMap((event): MadeLetter[] => {
    const { verb, seq, privateText } = event
    const id = String(seq)
    if (verb === 'recordOpinion') disagreed = textOf(privateText, 'opinion') === 'disagrees'
    if (verb === 'consult') return [{ id, kind: consultLetter(textOf(privateText, 'consulted')), event }]
    if (verb === 'enter' && !row.details.receiptNumber) return []
    const kind = kindByVerb[verb]
    if (!kind) return []
    // §32: who objected is told what is given out all the same.
    const told = kind === 'answer' && disagreed && isGiven(textOf(privateText, 'outcome'))
    return [{ id, kind, event }, ...(told ? [{ id: `${id}-third`, kind: 'thirdDecision' as const, event }] : [])]
  })
}

/** The last day that stands in a receipt or an extension, and whether it was 预计 then. Letters made before that was kept are reckoned by what is known now. */
export function toldDue({ kind, event }: Pick<MadeLetter, 'kind' | 'event'>, { details, receivedOn }: Pick<CaseRow, 'details' | 'receivedOn'>, { tenant }: Pick<Scope, 'tenant'>): { dueOn: string; dueProvisional: boolean } {
  const { calendar } = tenant
  const [dueOn = '', word] = kind === 'receipt'
    ? [details.receiptUntil ?? limitFrom('request.answer', receivedOn, receivedOn, calendar) ?? '', details.receiptProvisional]
    : [textOf(event.privateText, 'until'), textOf(event.privateText, 'untilProvisional')]
  return { dueOn, dueProvisional: word ? word === 'yes' : dueOn !== '' && calendar.dayKind(dueOn).provisional }
}

const consultLetter = (consulted: string): LetterKind => (consulted === 'jointBody' ? 'jointBody' : 'thirdPerson')
const toOthers: readonly LetterKind[] = ['thirdPerson', 'jointBody', 'thirdDecision']

/** `applicant`: the name, unsealed by whoever may. */
export function writeLetter({ kind, event }: MadeLetter, row: CaseRow, events: readonly EventRow[], applicant: string, scope: Scope): RequestLetter {
  const { privateText } = event
  const given = (name: string) => textOf(privateText, name)
  const number = kind === 'receipt' ? (row.details.receiptNumber ?? '') : kind === 'thirdDecision' ? '' : given('documentNumber')
  const consult = events.findLast(({ verb, seq }) => verb === 'consult' && seq <= event.seq)
  return composeLetter(kind, {
    ...caseFacts(row, events, event.seq, scope), ...toldDue({ kind, event }, row, scope), number, date: shanghaiDate(new Date(event.at)), addressee: toOthers.includes(kind) ? textOf(consult?.privateText ?? null, 'consultee') : applicant,
    words: given('letterWords') || given('words'), outcome: given('outcome'), body: given('body'), bodyPhone: given('bodyPhone'), correctBy: given('correctBy'), days: given('extendBy'),
  })
}

/** The letter that a verb would make with what has been typed so far; null: that verb makes none. */
export function previewLetter(verb: string, fields: FieldValues, row: CaseRow, events: readonly EventRow[], scope: Scope): RequestLetter | null {
  const given = (name: string) => {
    const value = fields[name]
    return typeof value === 'string' ? value.trim() : ''
  }
  const isDraft = verb === 'approveAnswer'
  const kind = verb === 'propose' || isDraft ? 'answer' : verb === 'consult' ? consultLetter(given('consulted')) : kindByVerb[verb]
  if (!kind) return null
  const { details } = row
  const outcome = isDraft ? (details.draftOutcome ?? '') : given('outcome')
  if (kind === 'answer' && !outcome) return null
  const received = verb === 'confirmReceipt' ? given('confirmedOn') || scope.today : row.receivedOn
  const { calendar } = scope.tenant
  const dueOn = kind === 'receipt' ? (limitFrom('request.answer', received, received, calendar) ?? '') : row.lawDueOn && given('extendBy') ? addWorkingDays(row.lawDueOn, Number(given('extendBy')), calendar) : ''
  return composeLetter(kind, {
    ...caseFacts({ ...row, receivedOn: received }, events, Number.MAX_SAFE_INTEGER, scope), ...dueFacts(dueOn, scope), number: given('documentNumber') || previewTexts.number, date: scope.today,
    addressee: toOthers.includes(kind) ? given('consultee') || previewTexts.consultee : previewTexts.applicant,
    words: isDraft ? (details.draftWords ?? '') : given('letterWords') || given('words'), outcome,
    body: isDraft ? (details.draftBody ?? '') : given('body'), bodyPhone: isDraft ? (details.draftBodyPhone ?? '') : given('bodyPhone'), correctBy: given('correctBy'), days: given('extendBy'),
  })
}

const dueFacts = (dueOn: string, { tenant }: Scope) => ({ dueOn, dueProvisional: dueOn !== '' && tenant.calendar.dayKind(dueOn).provisional })

function caseFacts(row: CaseRow, events: readonly EventRow[], before: number, { tenant }: Scope): Pick<LetterFacts, 'law' | 'office' | 'info' | 'caseNumber' | 'receivedOn' | 'suppliedOn'> {
  const { office, fullName, county } = tenant.settings
  const corrected = events.some(({ verb, seq }) => verb === 'correct' && seq < before)
  return {
    law: lawOf(row), office: { fullName, department: office.department, phone: office.phone, address: office.address, county }, info: firstLine(row.words), caseNumber: row.number,
    receivedOn: row.receivedOn, suppliedOn: corrected ? (row.details.suppliedOn ?? '') : '',
  }
}

export function presentLetters(row: CaseRow, events: readonly EventRow[], scope: Scope): RequestBlock['letters'] {
  return madeLetters(row, events).map((letter) => {
    const { title, number } = writeLetter(letter, row, events, '', scope)
    return { id: letter.id, title, number, on: shanghaiDate(new Date(letter.event.at)) }
  })
}
