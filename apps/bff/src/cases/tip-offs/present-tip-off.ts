import type { MyCase } from '@mingbai/contracts/cases'
import type { ActionView, Step } from '@mingbai/contracts/common'
import type { StaffTipOff, TipOffRow as TipOffRowView } from '@mingbai/contracts/staff-tip-offs'
import { openReasonLabels, receiptKindLabel, receiptStageLabels, receiptStepLabels, receiptWordsText, reporterFieldLabels, tipOffActionLabels, tipOffFieldLabels, tipOffResultLabels, tipOffStateLabels, tipOffStepLabels } from '@mingbai/contracts/tip-off-labels'
import { addWorkingDays } from '@mingbai/rules/clock/add-working-days'
import { shanghaiDate } from '@mingbai/rules/clock/local-date'
import { allowedRows } from '@mingbai/rules/engine/decide'
import type { Party } from '@mingbai/rules/engine/procedure'
import { openReasons, receiptStages, tipOffProcedure, type TipOffFacts } from '@mingbai/rules/tip-offs/procedure'
import { visible, type Viewer } from '@mingbai/rules/visibility'
import { textOf, type EventRow } from '../../engine/read-events'
import type { Scope, StaffScope } from '../../house'
import { Refusal } from '../../http/refusal'
import { partyTexts } from '../texts'
import { openReply } from './append-step'
import type { TipOffRow } from './tip-off-row'
import { tipOffTexts } from './texts'

/** Of every 举报, always. */
const shown = { audience: 'supervision', publicFrom: null, publicUntil: null } as const

/** 实名 ones are told within 15 working days (《纪检监察机关处理检举控告工作规则》, the chapter on 实名, read in reprints only). */
const TELL_WORKING_DAYS = 15

export const factsOf = (row: TipOffRow): TipOffFacts => ({ handedUp: row.handedUpOn !== null })

/** The only way out to staff: for who is not 乡纪委 there is no such thing. */
export function presentTipOffRow(row: TipOffRow, scope: StaffScope): TipOffRowView {
  const viewer: Viewer = { kind: 'staff', supervision: scope.actor.permissions.has('tipOffs.handle') }
  if (!visible(shown, viewer, scope.at)) throw new Refusal('notFound')
  return {
    id: row.publicId, number: row.number, state: row.state, stateLabel: tipOffStateLabels[row.state], tone: tipOffProcedure.final.includes(row.state) ? 'done' : row.state === 'received' ? 'soon' : 'going',
    receivedOn: row.receivedOn, tellBy: addWorkingDays(row.receivedOn, TELL_WORKING_DAYS, scope.tenant.calendar), converted: row.source === 'converted', crowded: row.crowded, handedUpOn: row.handedUpOn,
  }
}

export function presentStaffTipOff(row: TipOffRow, events: readonly EventRow[], names: ReadonlyMap<string, string>, files: number, scope: StaffScope): StaffTipOff {
  return {
    ...presentTipOffRow(row, scope),
    seq: row.seq,
    resultLabel: row.result ? tipOffResultLabels[row.result] : '',
    steps: events.filter(isOwnStep).map((event) => ({
      on: shanghaiDate(new Date(event.at)), at: event.at, verb: event.verb, title: titleOf(event.verb), by: event.actorId === null ? partyTexts.resident : (names.get(event.actorId) ?? ''), words: staffWords(event, row, scope),
    })),
    files,
    allowedActions: actions(row, new Set<Party>(['discipline'])).filter(({ verb }) => verb !== 'open'),
    openReasons: openReasons.map((value) => ({ value, label: openReasonLabels[value] })),
  }
}

/** Of a converted case the steps before are erased; what they said is inside the box. */
const isOwnStep = (event: EventRow): boolean => event.verb in tipOffStepLabels && event.privateText !== null

function titleOf(verb: string): string {
  const labels: Record<string, string> = tipOffStepLabels
  return labels[verb] ?? verb
}

function staffWords(event: EventRow, row: TipOffRow, { keys }: StaffScope): string {
  const labels: Record<string, string> = { ...openReasonLabels, ...tipOffResultLabels }
  const choice = textOf(event.privateText, 'reason') || textOf(event.privateText, 'result')
  const day = textOf(event.privateText, 'handedUpOn') || textOf(event.privateText, 'referredOn')
  return [
    labels[choice] ?? '',
    day,
    openReply(textOf(event.privateText, 'reply'), row.id, event.seq, keys),
    textOf(event.privateText, 'note') ? tipOffTexts.noteSealed : '',
    textOf(event.privateText, 'addition') ? tipOffTexts.additionSealed : '',
  ].filter(Boolean).join('\n')
}

function actions(row: TipOffRow, parties: ReadonlySet<Party>): ActionView[] {
  const labels = parties.has('resident') ? { ...tipOffFieldLabels, ...reporterFieldLabels } : tipOffFieldLabels
  const options: Record<string, string> = tipOffResultLabels
  return allowedRows(tipOffProcedure, { ...row, facts: factsOf(row) }, parties).map(({ verb, fields = [] }) => ({
    verb, ...tipOffActionLabels[verb],
    fields: fields.map((field) => ({
      name: field.name, type: field.type, required: field.required, ...(labels[field.name] ?? { label: field.name, hint: '' }), ...(field.maxLength ? { maxLength: field.maxLength } : {}),
      ...(field.options ? { options: field.options.map((value) => ({ value, label: options[value] ?? value })) } : {}),
    })),
  }))
}

/** What the receipt shows: three stages and the replies. Looks like any other case that keeps its words to itself. */
export function presentMyTipOff(row: TipOffRow, events: readonly EventRow[], scope: Scope): MyCase {
  const { office } = scope.tenant.settings
  const stage = receiptStages[row.state]
  const label = receiptStageLabels[stage]
  const shared = { village: '', category: '', words: receiptWordsText, wordsShown: false, due: null, sample: false }
  return {
    ...shared,
    id: row.publicId, number: row.number, kind: 'other', kindLabel: receiptKindLabel, state: stage, stateLabel: label, tone: stage === 'closed' ? 'done' : 'going', receivedOn: row.receivedOn,
    spot: '', about: null, alsoMet: 0, joinedTo: null, handledBy: '', steps: receiptSteps(row, events, scope),
    outcome: null, ratingLabel: '', office: { name: office.department, phone: office.phone },
    seq: row.seq, ownWords: '', ownPhotos: [], contactPhone: '', allowedActions: actions(row, new Set<Party>(['resident'])),
  }
}

function receiptSteps(row: TipOffRow, events: readonly EventRow[], { keys }: Scope): Step[] {
  const first: Step = { ...emptyStep, on: row.receivedOn, verb: 'submit', title: receiptStepLabels.received }
  let isHandling = false
  const later = events.filter(isOwnStep).flatMap((event): Step[] => {
    const on = shanghaiDate(new Date(event.at))
    const steps: Step[] = []
    if ((event.verb === 'register' || event.verb === 'check') && !isHandling) {
      isHandling = true
      steps.push({ ...emptyStep, on, verb: 'accept', title: receiptStepLabels.handling })
    }
    if (event.verb === 'add') steps.push({ ...emptyStep, on, verb: 'provideInfo', title: receiptStepLabels.added, by: partyTexts.resident })
    const words = openReply(textOf(event.privateText, 'reply'), row.id, event.seq, keys)
    if (words) steps.push({ ...emptyStep, on, verb: 'answer', title: receiptStepLabels.reply, words })
    if (endings.has(event.verb)) steps.push({ ...emptyStep, on, verb: 'close', title: receiptStepLabels.closed })
    return steps
  })
  return [first, ...later]
}

const endings: ReadonlySet<string> = new Set(['finish', 'letRest', 'refer'])
const emptyStep = { by: '', words: '', attachments: [] }
