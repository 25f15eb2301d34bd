import type { caseStepLabels } from '@mingbai/contracts/case-labels'
import type { ReminderLevel } from '@mingbai/rules/messages/reminders'
import type { CaseKind } from '@mingbai/rules/case-kinds'

/** What is told about, at the beginning of the message. */
export const subjectWords = {
  complaint: '您反映的事', suggestion: '您出的主意', inquiry: '您问的事', infoRequest: '您申请公开的事', petition: '您反映的事', proposal: '您提的建议', proceeding: '您的事',
} satisfies Record<CaseKind, string>

/**
 * Each step of a case in a few plain words, so that the message says it all without its link. Null: nothing is sent, because the
 * person did it, or because it is the office's own business.
 */
export const stepWords = {
  submit: '收到了，有结果就告诉您',
  enter: '登记了，有结果就告诉您',
  accept: '受理了，正在安排人办',
  askInfo: '要请您再补充一些情况',
  refer: '不归乡里管，转给了该管的单位，我们接着问',
  assign: '有人去办了',
  transcribe: '您录的话写成字了，请看看对不对',
  report: '有了新进展',
  answer: '有答复了',
  close: '办完了，请您看看满不满意',
  convert: '换了办理方式，期限从今天算',
  dueMoved: '因放假安排变了，期限跟着改',
  remindRating: '办完了，想请您说说满不满意',
  askStillGood: '修好一个月了，想问问还好着吗',
  follow: '还没办完，我们接着问',
  oversee: '乡纪委在督办',
  recheckFailed: '抽查没有办好，要重新办',
  join: '和另一件同样的事并在一起办',
  part: '改成单独办',
  objectToTransfer: '乡里认为该由别处办，正在商量',
  objectionUpheld: '退回了转来的单位，由那里办',
  objectionDenied: '由乡里接着办',
  refuse: '没有受理，理由和该找谁都写明了',
  extend: '还要多办几天，理由写明了',
  recordReview: '上级复查有意见了',
  recordRecheck: '上级复核有意见了',
  handleAgain: '要重新办',
  recordDecision: '有结果了',
  correctDecision: '结果作了更正',
  acknowledge: '收到了，请您确认一下',
  confirmReceipt: '登记了，从今天开始算答复期限',
  askCorrection: '要请您补正，过期就不再处理',
  lapse: '到期没有补正，不再处理',
  consult: '正在征求别人的意见，期限先停',
  recordOpinion: '征求的意见有了，期限接着算',
  deliverAnswer: '答复好了',
  correctTranscript: null, provideInfo: null, rate: null, reopen: null, withdraw: null, stillGood: null, brokenAgain: null, correct: null, askReview: null, askRecheck: null,
  openContact: null, openVoice: null, makeDocument: null, handReceipt: null, admit: null, returnAssignment: null, recordCallback: null, showWords: null, withholdWords: null, leaveUnrated: null,
  answerOversight: null, recheckPassed: null, addNote: null, askHelp: null, endHelp: null, helpAnswer: null, nameConcerned: null, deliver: null, meet: null,
  askExtension: null, refuseExtension: null, propose: null, approveAnswer: null, sendBack: null, archive: null, publishAnswer: null,
} satisfies Record<keyof typeof caseStepLabels, string | null>

const day = (date: string): string => `${Number(date.slice(5, 7))}月${Number(date.slice(8, 10))}日`

/** To staff. */
export const reminderWords = {
  soon: (dueOn) => `快到期了，${day(dueOn)}前要办好`,
  late: (dueOn) => `过了期限（${day(dueOn)}），请马上办`,
  lateForLeader: (dueOn) => `过了期限（${day(dueOn)}），请分管领导过问`,
  lateForDiscipline: (dueOn) => `过了期限多日（${day(dueOn)}），请乡纪委催办`,
  danger: '有危险，请马上看、马上处理',
} satisfies Record<ReminderLevel, (dueOn: string) => string> & { danger: string }
