import { optional, required, type VerbRow } from '../engine/procedure'
import { reason, reply, type CommonFacts } from './case-rows'

/** 行政复议 and 行政诉讼 against the township: others decide; we keep the record and count it (年报 table 3). */
export const proceedingStates = [
  'pending', // 尚未审结
  'decided', // 已有结果
] as const
type ProceedingState = (typeof proceedingStates)[number]

export const proceedingVerbs = ['report', 'recordDecision', 'correctDecision'] as const
type ProceedingVerb = (typeof proceedingVerbs)[number]

/** The three ways that table 3 of 国办公开办函〔2021〕30号 counts the same for 复议, direct 诉讼, and 诉讼 after 复议. */
export const proceedingRoutes = ['reconsideration', 'direct', 'afterReconsideration'] as const
export const proceedingOutcomes = ['upheld', 'corrected', 'otherResult'] as const

type Row = VerbRow<ProceedingState, ProceedingVerb, CommonFacts>

const decision = [
  required('outcome', 'choice', { options: proceedingOutcomes }), required('decidedOn', 'date'), optional('documentNumber', 'line', { maxLength: 60 }),
  required('words', 'words', reply), optional('files', 'files'),
]

export const proceedingRows: readonly Row[] = [
  { verb: 'report', from: ['pending'], to: 'same', by: ['office'], words: 'staff', fields: [required('words', 'words', reply), optional('files', 'files')] },
  { verb: 'recordDecision', from: ['pending'], to: 'decided', by: ['office'], words: 'staff', fields: decision },
  { verb: 'correctDecision', from: ['decided'], to: 'same', by: ['office'], words: 'staff', fields: [...decision, required('note', 'words', reason)] },
]
