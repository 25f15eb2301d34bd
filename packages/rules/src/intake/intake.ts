import type { CaseKind } from '../case-kinds'
import { optional, required, type Field } from '../engine/procedure'
import { petitionClasses } from '../procedures/petition'
import { proceedingRoutes } from '../procedures/proceeding'
import { proposalForms } from '../procedures/proposal'
import type { Role } from '../roles'

/** What does not come by the app or a board: the office enters it, and says where it came from. */
export const enteredSources = [
  'phone', // 电话
  'letter', // 来信
  'visit', // 来访
  'mailbox', // 意见信箱
  'email', // 电子邮件
  'fax', // 传真
  'hotline', // 12345 转来
  'petitionNet', // 网上信访、信访系统
  'deputy', // 人大代表
  'inspection', // 巡察、督查
  'otherBody', // 别的单位转来
] as const
export type EnteredSource = (typeof enteredSources)[number]

/** Other systems with numbers of their own: one number is one case. */
export const outsideSystems = ['hotline', 'petitionNet', 'otherBody'] as const

/** 代办: who speaks for somebody, and how that person said yes. */
export const onBehalfRelations = ['family', 'gridWorker', 'villageWorker', 'otherHelper'] as const
export const consentWays = ['saidInPerson', 'saidByPhone', 'signedPaper'] as const

interface Entry {
  kind: CaseKind
  /** Who may enter it. */
  by: readonly Role[]
  /** Its own fields, kept with the case. */
  fields: readonly Field[]
}

/** What the office may enter. 依申请公开 has the form of the law, 举报 its sealed box. */
const entries = [
  { kind: 'complaint', by: ['office', 'counter', 'villageClerk'], fields: [] },
  { kind: 'suggestion', by: ['office', 'counter', 'villageClerk'], fields: [] },
  { kind: 'inquiry', by: ['office', 'counter', 'villageClerk'], fields: [] },
  { kind: 'petition', by: ['office'], fields: [required('petitionClass', 'choice', { options: petitionClasses })] },
  {
    kind: 'proposal', by: ['office', 'congress'],
    fields: [required('proposalForm', 'choice', { options: proposalForms }), optional('session', 'line', { maxLength: 60 }), required('deputies', 'line', { maxLength: 200 })],
  },
  { kind: 'proceeding', by: ['office'], fields: [required('route', 'choice', { options: proceedingRoutes }), required('court', 'line', { maxLength: 60 }), optional('documentNumber', 'line', { maxLength: 60 })] },
] as const satisfies readonly Entry[]

export const enteredKinds = ['complaint', 'suggestion', 'inquiry', 'petition', 'proposal', 'proceeding'] as const satisfies readonly CaseKind[]

/** The entries open to somebody who holds these roles. */
export function entriesFor(held: ReadonlySet<Role>): readonly Entry[] {
  const all: readonly Entry[] = entries
  return all.filter(({ by }) => by.some((role) => held.has(role)))
}
