import type { CaseKind } from '@mingbai/rules/case-kinds'
import type { WordsFor } from '@mingbai/rules/engine/procedure'
import { fieldLabels } from './labels'
import { requestFormLabels } from './request-labels'

interface FieldLabel {
  label: string
  hint: string
}

const isPublic = '会公开，不要写个人信息。'
const staffOnly = '只有工作人员能看到。'

const toResident: Record<WordsFor, FieldLabel> = {
  public: { label: '写给村民的话', hint: isPublic },
  parties: { label: '写给村民的话', hint: '只有反映人看得到，不会公开。' },
  staff: { label: '情况说明', hint: staffOnly },
}

/** What is written with a verb, by whom it reaches: what a hint promises is what happens. */
const wordsLabels: Record<CaseKind, Record<WordsFor, FieldLabel>> = {
  complaint: toResident,
  suggestion: toResident,
  inquiry: toResident,
  infoRequest: { ...toResident, parties: { label: '写给申请人的话', hint: '只给申请人看，不会公开。' } },
  petition: { ...toResident, parties: { label: '写给信访人的话', hint: '只给信访人看，不会公开。' } },
  proposal: { ...toResident, public: { label: '写给代表的话', hint: isPublic }, parties: { label: '写给代表的话', hint: '不会公开。' } },
  proceeding: toResident,
}

/** Where a field says more than whom it is for; by verb and field. */
const shared: Record<string, FieldLabel> = {
  'propose.words': { label: '写给村民的话', hint: '审核通过后会公开，不要写个人信息。' },
  'answerOversight.words': { label: '写给乡纪委的话', hint: staffOnly },
  'withholdWords.words': { label: '不公开的理由', hint: isPublic },
  'convert.words': { label: '为什么转', hint: isPublic },
  'part.words': { label: '为什么拆出来', hint: isPublic },
}

const ofKind: Partial<Record<CaseKind, Record<string, FieldLabel>>> = {
  infoRequest: requestFormLabels,
  petition: {
    'refuse.words': { label: '为什么不受理、该走哪条路', hint: '只给信访人看，不会公开。' },
    'rate.words': { label: '信访人怎么说', hint: '不会公开。' },
    'recordReview.words': { label: '复查意见的要点', hint: '只给信访人看，不会公开。' },
    'recordRecheck.words': { label: '复核意见的要点', hint: '只给信访人看，不会公开。' },
    'withdraw.words': { label: '为什么撤回', hint: '不会公开。' },
  },
  proposal: {
    'meet.words': { label: '商量了什么', hint: '不会公开。' },
    'rate.words': { label: '代表怎么说', hint: isPublic },
  },
  proceeding: {
    'recordDecision.words': { label: '结果的要点', hint: staffOnly },
    'correctDecision.words': { label: '结果的要点', hint: staffOnly },
  },
}

/** A field of a verb's form in the console. */
export function caseFieldLabel(kind: CaseKind, { verb, words = 'staff' }: { verb: string; words?: WordsFor }, name: string): FieldLabel {
  const own = ofKind[kind]?.[`${verb}.${name}`] ?? shared[`${verb}.${name}`]
  if (own) return own
  return name === 'words' ? wordsLabels[kind][words] : (fieldLabels[name] ?? { label: name, hint: '' })
}
