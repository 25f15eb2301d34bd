import type { CaseCard } from '@mingbai/contracts/case-card'
import type { CasePage, MyCase } from '@mingbai/contracts/cases'
import type { Step } from '@mingbai/contracts/common'
import { caseKindLabels, caseStateLabels, caseStepLabels, notRatedLabel, outcomeLabels, satisfactionLabels } from '@mingbai/contracts/case-labels'
import { unverifiedLabel } from '@mingbai/contracts/follow-up-labels'
import { anonymousLabel, wordsHiddenTexts } from '@mingbai/contracts/resident-labels'
import type { CaseKind } from '@mingbai/rules/case-kinds'
import { requestSubmittedLabel } from '@mingbai/contracts/request-labels'
import { caseProcedureOf } from '@mingbai/rules/procedures/cases'
import type { Party } from '@mingbai/rules/engine/procedure'
import { shanghaiDate } from '@mingbai/rules/clock/local-date'
import { visible, type Viewer } from '@mingbai/rules/visibility'
import { textOf, type EventRow } from '../engine/read-events'
import type { Scope } from '../house'
import { Refusal } from '../http/refusal'
import { organisationName } from '../tenant/book'
import { picturesOf, presentAttachment, type AttachmentRow } from '../uploads/present-attachment'
import { presentActions } from './present-actions'
import { presentDue } from './case-clock'
import type { CaseRow } from './case-row'
import { presentAbout, type AboutRow } from './read-about'
import { presentOwnVoice, shownWords } from './present-voice'
import { remedyOf } from './remedy'
import { assignText, neverPublicForOwner, outcomeText, partyTexts, referText, voiceTexts } from './texts'

export type Life = { events: EventRow[]; attachments: AttachmentRow[]; about: AboutRow | null; main: CaseRow | null; alsoMet: number }

/** The only way out for a case's row: refuses as if it did not exist. */
export function presentCaseCard(row: CaseRow, scope: Scope, viewer: Viewer = { kind: 'anyone' }): CaseCard {
  if (!visible(row, viewer, scope.at)) throw new Refusal('caseNotFound')
  const due = presentDue(row, scope.today, scope.tenant.calendar)
  return {
    id: row.publicId,
    number: row.number,
    kind: row.kind,
    kindLabel: caseKindLabels[row.kind],
    village: organisationName(scope.tenant, row.village),
    category: scope.tenant.categories.get(row.category ?? '')?.name ?? '',
    ...publicWords(row),
    state: row.state,
    stateLabel: caseStateLabels[row.state],
    tone: toneOf(row, due?.state ?? null),
    receivedOn: row.receivedOn,
    due,
    sample: row.sample,
  }
}

function publicWords(row: CaseRow): { words: string; wordsShown: boolean } {
  if (row.kind === 'infoRequest') return { words: wordsHiddenTexts.request, wordsShown: false }
  if (caseProcedureOf(row.kind, row.procedureVersion).audience !== 'public') return { words: neverPublicForOwner, wordsShown: false }
  if (row.wordsState === 'shown') return { words: row.publicWords, wordsShown: true }
  if (row.wordsState === 'withheld') return { words: `${wordsHiddenTexts.withheld}${row.wordsReason}`, wordsShown: false }
  return { words: wordsHiddenTexts[row.wordsState], wordsShown: false }
}

function toneOf(row: CaseRow, dueState: string | null): CaseCard['tone'] {
  if (row.state === 'withdrawn' || row.state === 'abandoned') return 'plain'
  if (row.closedOn !== null) return 'done'
  if (dueState === 'lateLaw' || dueState === 'latePromise') return 'late'
  if (dueState === 'soon') return 'soon'
  return 'going'
}

export function presentCasePage(row: CaseRow, life: Life, scope: Scope, viewer: Viewer = { kind: 'anyone' }): CasePage {
  const card = presentCaseCard(row, scope, viewer)
  const { office } = scope.tenant.settings
  const outcome = outcomeOf(row)
  return {
    ...card,
    // Where something stands is public with the words that tell it, never before somebody has looked.
    spot: card.wordsShown || viewer.kind !== 'anyone' ? row.spot : '',
    about: presentAbout(life.about, { kind: 'anyone' }, scope.at),
    handledBy: organisationName(scope.tenant, row.assignedTo),
    alsoMet: life.alsoMet,
    joinedTo: life.main && visible(life.main, viewer.kind === 'staff' ? viewer : { kind: 'anyone' }, scope.at) ? { id: life.main.publicId, number: life.main.number } : null,
    steps: presentSteps(row, life, scope, viewer),
    outcome: outcome && row.closedOn ? { label: outcome, words: row.outcomeWords, on: row.closedOn } : null,
    ratingLabel: ratingLabel(row),
    office: { name: office.department, phone: office.phone },
  }
}

export function outcomeOf(row: CaseRow): string {
  const labels: Record<string, string> = outcomeLabels
  return (row.outcome && labels[row.outcome]) || ''
}

export function ratingLabel(row: CaseRow): string {
  const labels: Record<string, string> = satisfactionLabels
  const label = row.satisfaction ? labels[row.satisfaction] : undefined
  if (label) return label
  if (row.state !== 'closed') return ''
  return row.details.unverifiedOn ? unverifiedLabel : notRatedLabel
}

/** What only the office needs to see on a timeline. */
export const staffOnlyVerbs = [
  'nameConcerned', 'answerOversight', 'recheckPassed',
  'showWords', 'admit', 'returnAssignment', 'openContact', 'openVoice', 'makeDocument', 'handReceipt',
  'askExtension', 'refuseExtension', 'propose', 'approveAnswer', 'sendBack', 'archive', 'publishAnswer',
  'addNote', 'askHelp', 'endHelp', 'helpAnswer',
]
const untold: ReadonlySet<string> = new Set(staffOnlyVerbs)

/** Whether those whom a case concerns are told of the step. */
export const isTold = (verb: string): boolean => !untold.has(verb)

function presentSteps({ kind }: CaseRow, { events, attachments }: Life, scope: Scope, viewer: Viewer): Step[] {
  const shown = viewer.kind === 'staff' ? events : events.filter(({ verb }) => isTold(verb))
  return shown.map((event) => inWordsOf(kind, presentStep(event, attachments, scope, viewer)))
}

/** Whoever applies for a document need not be a villager, and complains of nothing. */
export function inWordsOf(kind: CaseKind, step: Step): Step {
  if (kind !== 'infoRequest') return step
  const by = step.by === partyTexts.resident ? partyTexts.applicant : step.by
  return { ...step, by, title: step.verb === 'submit' ? requestSubmittedLabel : step.title }
}

export function presentStep(event: EventRow, attachments: AttachmentRow[], scope: Scope, viewer: Viewer): Step {
  const files = attachments.filter(({ eventSeq, audience }) => eventSeq === event.seq && visible({ audience, publicFrom: null, publicUntil: null }, viewer, scope.at))
  const labels: Record<string, string> = caseStepLabels
  return {
    on: shanghaiDate(new Date(event.at)),
    verb: event.verb,
    title: labels[event.verb] ?? event.verb,
    by: textOf(event.publicText, 'by') || partyTexts.system,
    words: stepWords(event, viewer),
    attachments: files.map((file) => presentAttachment(file, scope.keys, scope.now)),
  }
}

function stepWords({ publicText, privateText }: EventRow, viewer: Viewer): string {
  const organisation = textOf(publicText, 'organisation')
  const body = textOf(publicText, 'body')
  const labels: Record<string, string> = outcomeLabels
  const outcome = labels[textOf(publicText, 'outcome') || (viewer.kind === 'anyone' ? '' : textOf(privateText, 'outcome'))]
  const lines = [
    outcome ? outcomeText(outcome) : '',
    organisation ? assignText(organisation) : '',
    body ? referText(body, textOf(publicText, 'bodyPhone'), textOf(publicText, 'askAgainOn')) : '',
    textOf(publicText, 'words'),
    viewer.kind === 'anyone' ? '' : textOf(privateText, 'words'),
    viewer.kind === 'anyone' ? '' : textOf(privateText, 'transcript'),
  ]
  return lines.filter(Boolean).join('\n')
}

/** Of a 信访件 the time to ask for 复查 runs from the answer, not from the closing of the file. */
function answerBeforeClosing(row: CaseRow, { events }: Life): CasePage['outcome'] {
  const answer = events.findLast(({ verb }) => verb === 'answer')
  if (row.kind !== 'petition' || row.state !== 'answered' || !answer) return null
  return { label: outcomeOf(row), words: row.outcomeWords, on: row.details.deliveredOn ?? shanghaiDate(new Date(answer.at)) }
}

/** What the person who complained sees. */
export function presentMyCase(row: CaseRow, life: Life, contactPhone: string, scope: Scope): MyCase {
  const viewer: Viewer = { kind: 'party' }
  const page = presentCasePage({ ...row, audience: row.audience === 'public' ? 'public' : 'parties' }, life, scope, viewer)
  const outcome = page.outcome ?? answerBeforeClosing(row, life)
  const photos = picturesOf(life.attachments).filter(({ eventSeq }) => eventSeq === null)
  const ownVoice = presentOwnVoice(row, life.attachments, scope)
  return {
    ...page,
    outcome: outcome && { ...outcome, words: [outcome.words, remedyOf(row, scope.tenant.settings)].filter(Boolean).join('\n') },
    seq: row.seq,
    ownWords: shownWords(row, voiceTexts.received),
    ...(ownVoice ? { ownVoice } : {}),
    ownPhotos: photos.map((photo) => presentAttachment(photo, scope.keys, scope.now)),
    contactPhone: contactPhone || anonymousLabel,
    allowedActions: presentActions(row, caseProcedureOf(row.kind, row.procedureVersion), new Set<Party>(['resident']), scope),
  }
}
