import { optional, required, type VerbRow } from '../engine/procedure'
import { reason, reply, satisfactions, type CommonFacts } from './case-rows'

/** 信访件: handed down or brought to the office, registered here beside its number in the national system. */
export const petitionStates = [
  'registered', // 已登记
  'objecting', // 已提出异议
  'returned', // 已退回转送机关
  'notAccepted', // 不予受理
  'accepted', // 已受理
  'handling', // 正在办
  'answered', // 已出具处理意见
  'closed', // 已办结
  'inReview', // 复查中
  'reviewed', // 已复查
  'inRecheck', // 复核中
  'finished', // 复核终结
  'withdrawn', // 撤回
] as const
type PetitionState = (typeof petitionStates)[number]

export const petitionVerbs = [
  'accept', 'objectToTransfer', 'objectionUpheld', 'objectionDenied', 'refuse', 'assign', 'returnAssignment', 'report', 'extend', 'answer', 'deliver', 'close',
  'rate', 'askReview', 'recordReview', 'askRecheck', 'recordRecheck', 'withdraw',
] as const
type PetitionVerb = (typeof petitionVerbs)[number]

/** 信访工作条例 §29–31: 建议意见 have no limit in days, 检举控告 go to 乡纪委, 申诉求决 have 60 days. */
export const petitionClasses = ['opinion', 'appeal'] as const

/** 信访工作条例 §32. */
export const petitionOutcomes = ['supported', 'explained', 'notSupported'] as const
/** 信访工作条例 §35, §36: what the level above may say. The township only keeps the record. */
const reviewResults = ['upheld', 'changed', 'revoked'] as const

type Row = VerbRow<PetitionState, PetitionVerb, CommonFacts>

const isAppeal = ({ details }: CommonFacts): boolean => details.petitionClass === 'appeal'
const handlers = ['handler', 'villageClerk', 'villageHead', 'counter'] as const
const document = optional('documentNumber', 'line', { maxLength: 60 })

export const petitionRows: readonly Row[] = [
  // §23: told in writing within 15 days whether and how it is handled. Only 申诉求决 has the 60 days of §34.
  { verb: 'accept', from: ['registered'], to: 'accepted', by: ['office'], when: isAppeal, clock: { start: 'petition.resolve' }, words: 'parties', fields: [optional('words', 'words', reason)] },
  { verb: 'accept', from: ['registered'], to: 'accepted', by: ['office'], when: (facts) => !isAppeal(facts), clock: 'stop', words: 'parties', fields: [optional('words', 'words', reason)] },
  // §23: what is not ours goes back within five working days, with the reason; the body that sent it decides.
  { verb: 'objectToTransfer', from: ['registered'], to: 'objecting', by: ['office'], words: 'staff', fields: [required('note', 'words', reason)] },
  { verb: 'objectionUpheld', from: ['objecting'], to: 'returned', by: ['office'], clock: 'stop', words: 'parties', fields: [required('words', 'words', reason)] },
  { verb: 'objectionDenied', from: ['objecting'], to: 'registered', by: ['office'], words: 'staff', fields: [required('note', 'words', reason)] },
  // §19, §22: already handled or under way at another level, or a matter of courts, 复议 or 监察: told why and where to go.
  { verb: 'refuse', from: ['registered'], to: 'notAccepted', by: ['office'], clock: 'stop', words: 'parties', fields: [required('words', 'words', reply), document] },
  { verb: 'assign', from: ['accepted', 'handling'], to: 'handling', by: ['office'], words: 'staff', fields: [required('organisation', 'organisation'), optional('note', 'words', reason)] },
  { verb: 'returnAssignment', from: ['handling'], to: 'accepted', by: handlers, words: 'staff', fields: [required('note', 'words', reason)] },
  { verb: 'report', from: ['accepted', 'handling'], to: 'same', by: ['office', ...handlers], words: 'parties', fields: [required('words', 'words', reply), optional('files', 'files')] },
  // §34: at most 30 days more, approved by the one in charge, and the petitioner is told why. Once.
  { verb: 'extend', from: ['accepted', 'handling'], to: 'same', by: ['leader'], when: (facts) => isAppeal(facts) && !facts.extended, clock: 'extend', words: 'parties', fields: [required('extendBy', 'number', { min: 1, max: 30 }), required('words', 'words', reason)] },
  // §32: 信访处理意见书. What the office drafts goes out under a leader's name.
  { verb: 'answer', from: ['accepted', 'handling'], to: 'answered', by: ['leader'], words: 'parties', fields: [required('outcome', 'choice', { options: petitionOutcomes }), required('words', 'words', reply), document, optional('files', 'files')] },
  { verb: 'deliver', from: ['answered'], to: 'same', by: ['office'], words: 'parties', fields: [required('deliveredBy', 'choice', { options: ['byHand', 'byMail', 'online'] }), required('deliveredOn', 'date'), optional('files', 'files')] },
  { verb: 'close', from: ['answered'], to: 'closed', by: ['office'], clock: 'stop', words: 'parties', fields: [required('words', 'words', reason), optional('files', 'files')] },
  { verb: 'rate', from: ['closed', 'reviewed', 'finished'], to: 'same', by: ['resident', 'office'], when: (facts) => !facts.rated, words: 'parties', fields: [required('satisfaction', 'choice', { options: satisfactions }), optional('words', 'words', reason)] },
  // §35: asked for within 30 days of the answer, at the level above; §36 the same once more. Afterwards it is not taken up again.
  // Whoever asks has the answer: this office's own time is over, closed or not.
  { verb: 'askReview', from: ['answered', 'closed'], to: 'inReview', by: ['office'], clock: 'stop', words: 'parties', fields: [required('body', 'line', { maxLength: 60 }), required('askedOn', 'date')] },
  { verb: 'recordReview', from: ['inReview'], to: 'reviewed', by: ['office'], words: 'parties', fields: [required('reviewResult', 'choice', { options: reviewResults }), required('words', 'words', reply), optional('files', 'files')] },
  { verb: 'askRecheck', from: ['reviewed'], to: 'inRecheck', by: ['office'], words: 'parties', fields: [required('body', 'line', { maxLength: 60 }), required('askedOn', 'date')] },
  { verb: 'recordRecheck', from: ['inRecheck'], to: 'finished', by: ['office'], words: 'parties', fields: [required('reviewResult', 'choice', { options: reviewResults }), required('words', 'words', reply), optional('files', 'files')] },
  { verb: 'withdraw', from: ['registered', 'accepted', 'handling'], to: 'withdrawn', by: ['resident', 'office'], clock: 'stop', words: 'parties', fields: [optional('words', 'words', reason)] },
]
