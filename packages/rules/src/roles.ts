/**
 * Who may do what that is not a verb on an object (those stand in the procedures).
 * The Chinese names of the roles are in contracts/labels.
 */
export const roles = [
  'office', // 党政办
  'leader', // 分管领导
  'handler', // 站所承办人
  'counter', // 民生服务中心窗口
  'villageClerk', // 村级信息员（村文书）
  'villageSupervisor', // 村务监督委员会
  'villageHead', // 村支书
  'discipline', // 乡纪委
  'congress', // 人大主席团
  'admin', // 管理员
] as const
export type Role = (typeof roles)[number]

/** Reviews that a colleague may take over for some days; the confidential desk of 乡纪委 and the administrator never. */
export const delegableRoles = ['leader', 'office', 'villageSupervisor', 'villageHead'] as const satisfies readonly Role[]

export const permissions = {
  'cases.readAll': ['office', 'leader', 'discipline'],
  'cases.readAssigned': ['handler', 'counter', 'villageClerk', 'villageHead', 'congress'],
  // 议案、建议 are theirs to hand over and to follow.
  'cases.readProposals': ['congress'],
  'cases.enter': ['office', 'counter', 'villageClerk', 'congress'],
  'cases.openContact': ['office', 'handler'],
  'notices.readAll': ['office', 'leader', 'discipline'],
  'notices.draft': ['office', 'handler', 'counter', 'villageClerk', 'congress'],
  // Straight to the public, since the county's portal shows it already.
  'notices.import': ['office'],
  // 公众号: in the township's name, to whoever follows it.
  'articles.send': ['office'],
  'notices.review': ['office', 'leader', 'discipline', 'villageSupervisor', 'villageHead'],
  'lists.read': ['office', 'leader', 'discipline', 'villageClerk', 'villageSupervisor', 'villageHead'],
  'lists.draft': ['office', 'villageClerk'],
  'duties.report': ['office', 'handler', 'counter', 'villageClerk', 'congress'],
  // 印证材料: everybody of what they may read anyway.
  'proofs.read': ['office', 'leader', 'discipline', 'handler', 'counter', 'villageClerk', 'villageSupervisor', 'villageHead', 'congress'],
  'selfChecks.read': ['office', 'leader', 'discipline', 'villageClerk', 'villageSupervisor', 'villageHead'],
  'selfChecks.fill': ['office', 'villageClerk', 'villageHead'],
  'selfChecks.return': ['office', 'leader'],
  'plans.write': ['office'],
  'plans.approve': ['leader'],
  'catalogue.manage': ['office', 'admin'],
  'topics.manage': ['office'],
  'documents.read': ['office', 'leader', 'discipline'],
  'documents.manage': ['office'],
  'reports.read': ['office', 'leader', 'discipline'],
  'reports.write': ['office'],
  'boards.manage': ['office', 'admin'],
  'settings.manage': ['office', 'admin'],
  'people.manage': ['admin'],
  'phones.manage': ['office', 'admin'],
  // To cut off a colleague's phone that is lost: from wherever one stands.
  'phones.end': ['office', 'admin'],
  // 监督: overdue, 督办, 抽查, repeats. The verbs stay with 乡纪委.
  'supervision.read': ['discipline', 'leader'],
  // Who looked at names and telephones, by name: those who supervise it, not those whom it may tell about.
  'openings.read': ['discipline'],
  'ledger.export': ['discipline'],
  // 纪检规则 §47: nobody else learns that there is one.
  'tipOffs.handle': ['discipline'],
  // 没送出去的消息.
  'messages.manage': ['office'],
  'log.read': ['office', 'admin', 'leader', 'discipline'],
} as const satisfies Record<string, readonly Role[]>
export type Permission = keyof typeof permissions

/** One appointment: a role held for one organisation (its code). */
export interface Appointment {
  role: Role
  organisation: string
  /** Name of the colleague who is away: held for the time of a delegation. */
  standInFor?: string
}

/** What comes with standing in for somebody: reviewing texts. Cases, contacts and settings stay with those appointed. */
const standInPermissions: ReadonlySet<Permission> = new Set<Permission>(['notices.readAll', 'notices.review', 'lists.read'])

export function standInPermissionsOf(appointments: readonly Appointment[]): Permission[] {
  return permissionsOf(appointments).filter((name) => standInPermissions.has(name))
}

export function permissionsOf(appointments: readonly Appointment[]): Permission[] {
  const held = new Set<Role>(appointments.map((appointment) => appointment.role))
  const isHeld = ([, allowed]: [string, readonly Role[]]) => allowed.some((role) => held.has(role))
  const names = Object.entries(permissions).filter(isHeld).map(([name]) => name)
  return names.filter(isPermission)
}

function isPermission(name: string): name is Permission {
  return name in permissions
}
