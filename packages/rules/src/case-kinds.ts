/** Apart from the procedures themselves: clients name kinds, and must not carry the tables. */
export const caseKinds = [
  'complaint', // 投诉
  'suggestion', // 建议
  'inquiry', // 求助、咨询
  'infoRequest', // 依申请公开
  'petition', // 信访件
  'proposal', // 人大代表议案、建议
  'proceeding', // 行政复议、行政诉讼
] as const
export type CaseKind = (typeof caseKinds)[number]

/** What a resident sends in by the plain form; the other kinds have a form of their own, or come in through the office. */
export const residentKinds = ['complaint', 'suggestion', 'inquiry'] as const satisfies readonly CaseKind[]
