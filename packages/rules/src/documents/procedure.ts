import { optional, required, type Procedure, type VerbRow } from '../engine/procedure'

/** 公文公开属性. */
export const opennesses = ['proactive', 'onRequest', 'closed'] as const
export type Openness = (typeof opennesses)[number]

export const documentStates = ['registered', 'examined', 'repealed', 'discarded'] as const
export type DocumentState = (typeof documentStates)[number]
export const documentVerbs = ['edit', 'discard', 'examine', 'link', 'evaluate', 'reclassify', 'repeal'] as const
export type DocumentVerb = (typeof documentVerbs)[number]

/** Why a document is not made public, each with its article of the 《政府信息公开条例》. */
export const closedGrounds = {
  stateSecret: { words: '国家秘密', article: '第十四条' },
  lawForbids: { words: '法律、行政法规禁止公开', article: '第十四条' },
  security: { words: '危及国家安全、公共安全、经济安全、社会稳定', article: '第十四条' },
  thirdParty: { words: '商业秘密、个人隐私', article: '第十五条' },
  internal: { words: '内部事务信息', article: '第十六条' },
  process: { words: '过程性信息', article: '第十六条' },
  caseFile: { words: '行政执法案卷信息', article: '第十六条' },
} as const
export type ClosedGround = keyof typeof closedGrounds
export const closedGroundCodes = ['stateSecret', 'lawForbids', 'security', 'thirdParty', 'internal', 'process', 'caseFile'] as const satisfies readonly ClosedGround[]

export interface DocumentFacts {
  /** Not the one who entered it. */
  byAnother: boolean
  openness: Openness
  isLinked: boolean
}

type Row = VerbRow<DocumentState, DocumentVerb, DocumentFacts>
const reason = { maxLength: 500 }
const why = required('note', 'words', reason)

const rows: readonly Row[] = [
  { verb: 'edit', from: ['registered'], to: 'same', by: ['office'] },
  { verb: 'discard', from: ['registered'], to: 'discarded', by: ['office'], words: 'staff', fields: [why] },
  // 条例 §17: before anything leaves, somebody else has examined it and says so by name.
  { verb: 'examine', from: ['registered'], to: 'examined', by: ['office', 'leader'], when: (facts) => facts.byAnother, words: 'staff', fields: [required('secrecyChecked', 'yesNo'), optional('note', 'words', reason)] },
  { verb: 'link', from: ['examined', 'repealed'], to: 'same', by: ['office'], when: (facts) => facts.openness === 'proactive' && !facts.isLinked, words: 'staff', fields: [required('notice', 'line', { maxLength: 200 })] },
  // 条例 §18: what is not public is looked at again from time to time.
  { verb: 'evaluate', from: ['examined'], to: 'same', by: ['office', 'leader'], when: (facts) => facts.openness !== 'proactive', words: 'staff', fields: [why] },
  { verb: 'reclassify', from: ['examined'], to: 'registered', by: ['office', 'leader'], when: (facts) => !facts.isLinked, words: 'staff', fields: [required('openness', 'choice', { options: opennesses }), optional('ground', 'choice', { options: closedGroundCodes }), why] },
  { verb: 'repeal', from: ['examined'], to: 'repealed', by: ['office', 'leader'], words: 'staff', fields: [required('repealedOn', 'date'), why] },
]

export const documentProcedure: Procedure<DocumentState, DocumentVerb, DocumentFacts> = {
  id: 'document', version: 1, object: 'document', initial: 'registered', states: documentStates, final: ['repealed', 'discarded'], rows,
}

/** Not public and not looked at again for so long: our own rule, the regulation says only 定期 (§18). */
export const EVALUATE_AFTER_DAYS = 365

/** 平灵政发[2026]12号, 【2026】, (2026) → 平灵政发〔2026〕12号. Null: no 文号. */
export function documentNumber(typed: string): string | null {
  const found = /^\s*([\u4e00-\u9fff]{1,12})\s*[〔[(（【［]\s*(\d{4})\s*[〕\])）】］]\s*(?:第\s*)?0*(\d{1,4})\s*号\s*$/.exec(typed)
  return found ? `${found[1]}〔${found[2]}〕${found[3]}号` : null
}
