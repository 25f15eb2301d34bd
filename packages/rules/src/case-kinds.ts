/** Apart from the procedures themselves: clients name kinds, and must not carry the tables. */
export const caseKinds = ['complaint', 'suggestion'] as const
export type CaseKind = (typeof caseKinds)[number]
