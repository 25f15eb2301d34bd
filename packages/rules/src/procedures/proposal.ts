import { optional, required, type VerbRow } from '../engine/procedure'
import { reason, reply, satisfactions, type CommonFacts } from './case-rows'

/** 人大代表议案 and 建议、批评和意见, handed over by 人大主席团. How they were handled is published (代表法 2025 §51). */
export const proposalStates = [
  'handedOver', // 已安排去办
  'handling', // 承办中
  'answered', // 已答复代表
  'closed', // 已办结
  'following', // 跟踪办理
] as const
type ProposalState = (typeof proposalStates)[number]

export const proposalVerbs = ['assign', 'returnAssignment', 'report', 'meet', 'extend', 'answer', 'rate', 'handleAgain', 'close', 'follow', 'showWords', 'withholdWords'] as const
type ProposalVerb = (typeof proposalVerbs)[number]

/** 议案, put to the congress as a whole, or 建议、批评和意见. */
export const proposalForms = ['motion', 'advice'] as const

/** A 已解决或基本解决 · B 正在解决 · C 列入计划 · D 留作参考. By practice; their wording differs from place to place. */
export const proposalOutcomes = ['classA', 'classB', 'classC', 'classD'] as const

type Row = VerbRow<ProposalState, ProposalVerb, CommonFacts>

const handlers = ['handler', 'villageClerk', 'villageHead', 'counter'] as const

export const proposalRows: readonly Row[] = [
  // 主办 answers; 协办 give their part to it.
  { verb: 'assign', from: ['handedOver', 'handling'], to: 'handling', by: ['office', 'congress'], words: 'public', fields: [required('organisation', 'organisation'), optional('helpers', 'line', { maxLength: 200 }), optional('note', 'words', reason)] },
  { verb: 'returnAssignment', from: ['handling'], to: 'handedOver', by: handlers, words: 'staff', fields: [required('note', 'words', reason)] },
  { verb: 'report', from: ['handling', 'following'], to: 'same', by: ['office', ...handlers], words: 'public', fields: [required('words', 'words', reply), optional('files', 'files')] },
  // 面商: the one who answers talks with the deputy first. By provincial rules; recorded, never asked for as a condition.
  { verb: 'meet', from: ['handling', 'answered'], to: 'same', by: ['office', 'congress', ...handlers], words: 'parties', fields: [required('metOn', 'date'), required('words', 'words', reply)] },
  // 代表法 2025 §51: three months, six where much is touched and it is hard.
  { verb: 'extend', from: ['handling'], to: 'same', by: ['leader', 'congress'], when: ({ extended }) => !extended, clock: 'extend', words: 'public', fields: [required('words', 'words', reason)] },
  { verb: 'answer', from: ['handling'], to: 'answered', by: ['office', 'leader', ...handlers], clock: 'stop', words: 'public', fields: [required('outcome', 'choice', { options: proposalOutcomes }), required('words', 'words', reply), optional('files', 'files')] },
  // The deputy's own opinion, entered by 人大主席团 from the 征询意见表.
  { verb: 'rate', from: ['answered'], to: 'same', by: ['congress'], when: ({ rated }) => !rated, words: 'public', fields: [required('satisfaction', 'choice', { options: satisfactions }), optional('words', 'words', reason)] },
  { verb: 'handleAgain', from: ['answered'], to: 'handling', by: ['congress'], when: ({ rated }) => rated, clock: { start: 'proposal.answer' }, words: 'public', fields: [required('words', 'words', reason)] },
  { verb: 'close', from: ['answered', 'following'], to: 'closed', by: ['office', 'congress'], words: 'public', fields: [optional('words', 'words', { ...reply, oneOf: 'proof' }), optional('files', 'files', { oneOf: 'proof' })] },
  // B and C were promised, not done: they stay followed until they are.
  { verb: 'follow', from: ['answered', 'closed'], to: 'following', by: ['office', 'congress'], words: 'public', fields: [required('askAgainOn', 'date'), required('words', 'words', reason)] },
  { verb: 'showWords', from: [...proposalStates], to: 'same', by: ['office', 'congress'], when: ({ wordsState }) => wordsState === 'waiting' || wordsState === 'withheld', words: 'staff', fields: [required('publicWords', 'words', reply)] },
  { verb: 'withholdWords', from: [...proposalStates], to: 'same', by: ['office', 'congress'], when: ({ wordsState }) => wordsState === 'waiting' || wordsState === 'shown', words: 'public', fields: [required('words', 'words', reason)] },
]
