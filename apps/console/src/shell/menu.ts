import type { Permission } from '@mingbai/rules/roles'
import { texts } from './texts'

export const menuGroups = ['mine', 'cases', 'publishing', 'posting', 'year', 'house'] as const
type MenuGroup = (typeof menuGroups)[number]

interface MenuItem {
  group: MenuGroup
  path: string
  label: string
  /** Any of these opens it; none: for everyone. */
  anyOf: readonly Permission[]
}

/** In the order of the menu; those of a group stand together. */
export const menu: readonly MenuItem[] = [
  { group: 'mine', path: '/', label: texts.inbox, anyOf: [] },
  { group: 'cases', path: '/cases', label: texts.cases, anyOf: ['cases.readAll', 'cases.readAssigned', 'cases.enter'] },
  { group: 'cases', path: '/supervision', label: texts.supervision, anyOf: ['supervision.read'] },
  { group: 'cases', path: '/tip-offs', label: texts.tipOffs, anyOf: ['tipOffs.handle'] },
  { group: 'publishing', path: '/notices', label: texts.notices, anyOf: ['notices.readAll', 'notices.draft', 'notices.review'] },
  { group: 'publishing', path: '/topics', label: texts.topics, anyOf: ['topics.manage'] },
  { group: 'publishing', path: '/catalogue', label: texts.catalogue, anyOf: ['notices.readAll', 'notices.draft', 'catalogue.manage'] },
  { group: 'publishing', path: '/duties', label: texts.duties, anyOf: ['notices.readAll', 'duties.report'] },
  { group: 'publishing', path: '/lists', label: texts.lists, anyOf: ['lists.read'] },
  { group: 'publishing', path: '/official-documents', label: texts.documents, anyOf: ['documents.read'] },
  { group: 'posting', path: '/postings', label: texts.postings, anyOf: ['notices.readAll'] },
  { group: 'posting', path: '/boards', label: texts.boards, anyOf: ['boards.manage'] },
  { group: 'posting', path: '/signs', label: texts.signs, anyOf: ['boards.manage'] },
  { group: 'posting', path: '/messages', label: texts.messages, anyOf: ['messages.manage'] },
  { group: 'year', path: '/plan', label: texts.plan, anyOf: ['notices.readAll', 'duties.report'] },
  { group: 'year', path: '/self-checks', label: texts.selfChecks, anyOf: ['selfChecks.read'] },
  { group: 'year', path: '/proofs', label: texts.proofs, anyOf: ['proofs.read'] },
  { group: 'year', path: '/reports', label: texts.reports, anyOf: ['reports.read'] },
  { group: 'year', path: '/surveys', label: texts.surveys, anyOf: ['reports.read'] },
  { group: 'year', path: '/figures', label: texts.figures, anyOf: [] },
  { group: 'house', path: '/people', label: texts.people, anyOf: ['people.manage'] },
  { group: 'house', path: '/phones', label: texts.phones, anyOf: ['phones.manage'] },
  { group: 'house', path: '/settings', label: texts.settings, anyOf: ['settings.manage'] },
  { group: 'house', path: '/log', label: texts.log, anyOf: ['log.read'] },
]

/** Whether the item is where the reader is; the inbox stands at the root and would match everything. */
export function isHere(item: Pick<MenuItem, 'path'>, location: string): boolean {
  return item.path === '/' ? location === '/' : location === item.path || location.startsWith(`${item.path}/`)
}
