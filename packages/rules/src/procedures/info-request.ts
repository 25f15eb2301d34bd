import { optional, required, type Field, type VerbRow } from '../engine/procedure'
import { decisionCodes, decisionsOf } from '../requests/decisions'
import { reason, reply, type CommonFacts } from './case-rows'

/** 依申请公开. */
export const infoRequestStates = [
  'submitted', // 已提交
  'toConfirm', // 待确认收到
  'registered', // 已登记
  'correcting', // 等申请人补正
  'consulting', // 征求第三方意见
  'toApprove', // 答复待审核
  'toDeliver', // 答复待送达
  'answered', // 已答复
  'archived', // 已归档
  'abandoned', // 视为放弃
  'withdrawn', // 已撤回
] as const
type InfoRequestState = (typeof infoRequestStates)[number]

export const infoRequestVerbs = [
  'acknowledge', 'confirmReceipt', 'assign', 'returnAssignment', 'askCorrection', 'correct', 'lapse', 'consult', 'recordOpinion', 'askExtension', 'refuseExtension', 'extend',
  'propose', 'approveAnswer', 'sendBack', 'deliverAnswer', 'archive', 'publishAnswer', 'withdraw',
] as const
type InfoRequestVerb = (typeof infoRequestVerbs)[number]

export const infoRequestOutcomes = decisionCodes

const confirmationWays = ['byPhone', 'byHand', 'byMail', 'byEmail', 'online'] as const
const answerWays = ['byHand', 'byMail', 'byEmail', 'online'] as const
/** Whose opinion is asked: §32 a third party who would be hurt, §34 a body that made the information too. */
const consultees = ['thirdPerson', 'jointBody'] as const
const opinions = ['agrees', 'disagrees', 'silent'] as const

/** What the rows of this kind ask beyond the facts of every case. */
export interface InfoRequestFacts {
  /** Asked once, and within the seven working days of §30. */
  mayAskCorrection: boolean
  /** The day that the applicant was given is over. */
  correctionLapsed: boolean
  extensionAsked: boolean
  /** The time to answer is over: what is late cannot be made longer. */
  late: boolean
  /** Not the one who drafted the answer. */
  byAnother: boolean
  /** Given out in whole or in part, and not on its way to everybody yet (§44). */
  mayBecomePublic: boolean
}

/** Of every other kind. */
export const noRequestFacts: InfoRequestFacts = { mayAskCorrection: false, correctionLapsed: false, extensionAsked: false, late: false, byAnother: false, mayBecomePublic: false }

type Facts = CommonFacts & InfoRequestFacts
type Row = VerbRow<InfoRequestState, InfoRequestVerb, Facts>

const handlers = ['handler', 'counter', 'villageClerk', 'villageHead'] as const
const start = { start: 'request.answer' }
const documentNumber = optional('documentNumber', 'line', { maxLength: 40 })
const byApplicant: readonly Field[] = [required('words', 'words', reply), optional('files', 'files')]

/** The same under both regulations; `most`: the longest extension in working days. */
const shared = (law: '2007' | '2019', most: number, answerFrom: readonly InfoRequestState[]): readonly Row[] => [
  // §31 (3): internet and fax count from the day both sides have said yes. The office says so first; the applicant by a tap, or by telephone.
  { verb: 'acknowledge', from: ['submitted'], to: 'toConfirm', by: ['office'], words: 'parties', fields: [optional('words', 'words', reason)] },
  { verb: 'confirmReceipt', from: ['toConfirm'], to: 'registered', by: ['resident'], clock: start, words: 'parties' },
  { verb: 'confirmReceipt', from: ['submitted', 'toConfirm'], to: 'registered', by: ['office'], clock: start, words: 'parties', fields: [required('confirmedOn', 'date'), required('confirmedBy', 'choice', { options: confirmationWays }), documentNumber] },
  { verb: 'assign', from: ['registered'], to: 'same', by: ['office'], words: 'staff', fields: [required('organisation', 'organisation'), optional('note', 'words', reason)] },
  { verb: 'returnAssignment', from: ['registered'], to: 'same', by: handlers, words: 'staff', fields: [required('note', 'words', reason)] },
  // §33: the time that others are asked does not count.
  {
    verb: 'consult', from: ['registered'], to: 'consulting', by: ['office'], clock: 'pause', words: 'parties',
    fields: [required('consulted', 'choice', { options: consultees }), required('consultee', 'line', { maxLength: 60 }), required('letterWords', 'words', reply), documentNumber],
  },
  { verb: 'recordOpinion', from: ['consulting'], to: 'registered', by: ['office'], clock: 'resume', words: 'parties', fields: [required('reachedOn', 'date'), required('opinion', 'choice', { options: opinions }), optional('note', 'words', reply)] },
  // §33: agreed to by the one in charge, and told to the applicant.
  { verb: 'askExtension', from: ['registered'], to: 'same', by: ['office', ...handlers], when: ({ extended, extensionAsked, late }) => !extended && !extensionAsked && !late, words: 'staff', fields: [required('extendBy', 'number', { min: 1, max: most }), required('note', 'words', reason)] },
  { verb: 'extend', from: ['registered', 'consulting', 'toApprove'], to: 'same', by: ['leader'], when: ({ extended, late }) => !extended && !late, clock: 'extend', words: 'parties', fields: [required('extendBy', 'number', { min: 1, max: most }), required('words', 'words', reason), documentNumber] },
  { verb: 'refuseExtension', from: ['registered', 'consulting', 'toApprove'], to: 'same', by: ['leader'], when: ({ extended, extensionAsked }) => !extended && extensionAsked, words: 'staff', fields: [required('note', 'words', reason)] },
  // §45 审核: one drafts, another lets it go.
  {
    verb: 'propose', from: answerFrom, to: 'toApprove', by: ['office', ...handlers], words: 'staff',
    fields: [required('outcome', 'choice', { options: decisionsOf(law) }), required('words', 'words', reply), optional('body', 'line', { maxLength: 60 }), optional('bodyPhone', 'line', { maxLength: 30 }), optional('files', 'files')],
  },
  { verb: 'approveAnswer', from: ['toApprove'], to: 'toDeliver', by: ['leader', 'office'], when: ({ byAnother }) => byAnother, words: 'staff', fields: [documentNumber, optional('note', 'words', reason)] },
  { verb: 'sendBack', from: ['toApprove'], to: 'registered', by: ['leader', 'office'], words: 'staff', fields: [required('note', 'words', reason)] },
  // An answer is given on the day it reaches the applicant: until then the clock runs. The regulation asks for no proof of it; but whether it
  // came in time is the office's to show (《行政诉讼法》2017, 第三十四条第一款), so a picture of the receipt or a line on it is kept.
  { verb: 'deliverAnswer', from: ['toDeliver'], to: 'answered', by: ['office'], clock: 'stop', words: 'parties', fields: [required('deliveredBy', 'choice', { options: answerWays }), required('deliveredOn', 'date'), optional('files', 'files', { oneOf: 'proof' }), optional('deliveryNote', 'line', { maxLength: 120, oneOf: 'proof' })] },
  { verb: 'archive', from: ['answered'], to: 'archived', by: ['office'], words: 'staff', fields: [optional('note', 'words', reason)] },
  // §44: what several ask for, or what concerns many, becomes everybody's.
  { verb: 'publishAnswer', from: ['answered', 'archived'], to: 'same', by: ['office'], when: ({ mayBecomePublic }) => mayBecomePublic, words: 'staff', fields: [required('noticeTitle', 'line', { maxLength: 80 })] },
  {
    verb: 'withdraw', from: ['submitted', 'toConfirm', 'registered', 'correcting', 'consulting', 'toApprove'], to: 'withdrawn', by: ['resident', 'office'], clock: 'stop', words: 'parties', fields: [optional('words', 'words', reason)],
  },
]

/** 《政府信息公开条例》 of 2019. */
export const infoRequestRows: readonly Row[] = [
  ...shared('2019', 20, ['registered']),
  // §30: everything in one go within seven working days; the time to answer begins anew with the day the correction comes in.
  { verb: 'askCorrection', from: ['registered'], to: 'correcting', by: ['office'], when: ({ mayAskCorrection }) => mayAskCorrection, clock: 'pause', words: 'parties', fields: [required('words', 'words', reply), required('correctBy', 'date'), documentNumber] },
  { verb: 'correct', from: ['correcting'], to: 'registered', by: ['resident'], clock: start, words: 'parties', fields: byApplicant },
  { verb: 'correct', from: ['correcting'], to: 'registered', by: ['office'], clock: start, words: 'parties', fields: [required('suppliedOn', 'date'), ...byApplicant] },
  { verb: 'lapse', from: ['correcting'], to: 'abandoned', by: ['office'], when: ({ correctionLapsed }) => correctionLapsed, clock: 'stop', words: 'parties', fields: [optional('words', 'words', reason)] },
]

/** That of 2007: §21 (4) knows 更改、补充 without a number of days, and nothing that stops or restarts the clock for it. */
export const infoRequestStates2007 = infoRequestStates.filter((state) => state !== 'abandoned')
export const infoRequestRows2007: readonly Row[] = [
  ...shared('2007', 15, ['registered', 'correcting']),
  { verb: 'askCorrection', from: ['registered'], to: 'correcting', by: ['office'], when: ({ mayAskCorrection }) => mayAskCorrection, words: 'parties', fields: [required('words', 'words', reply), documentNumber] },
  { verb: 'correct', from: ['correcting'], to: 'registered', by: ['resident'], words: 'parties', fields: byApplicant },
  { verb: 'correct', from: ['correcting'], to: 'registered', by: ['office'], words: 'parties', fields: [required('suppliedOn', 'date'), ...byApplicant] },
]

/** What stays with the case, in the order it is read. */
export const infoRequestKeeps = [
  'applicantKind', 'channel', 'deliveryForm', 'deliveryWay', 'readingHelp', 'confirmedOn', 'confirmedBy', 'correctBy', 'suppliedOn', 'consulted', 'consultee', 'reachedOn', 'opinion', 'deliveredBy', 'deliveredOn', 'deliveryNote',
] as const
