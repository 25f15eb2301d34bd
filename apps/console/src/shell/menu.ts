import type { Permission } from '@mingbai/rules/roles'
import { texts } from './texts'

interface MenuItem {
  path: string
  label: string
  /** Any of these opens it; none: for everyone. */
  anyOf: readonly Permission[]
}

export const menu: readonly MenuItem[] = [
  { path: '/', label: texts.inbox, anyOf: [] },
  { path: '/cases', label: texts.cases, anyOf: ['cases.readAll', 'cases.readAssigned', 'cases.enter'] },
  { path: '/supervision', label: texts.supervision, anyOf: ['supervision.read'] },
  { path: '/tip-offs', label: texts.tipOffs, anyOf: ['tipOffs.handle'] },
  { path: '/notices', label: texts.notices, anyOf: ['notices.readAll', 'notices.draft', 'notices.review'] },
  { path: '/topics', label: texts.topics, anyOf: ['topics.manage'] },
  { path: '/catalogue', label: texts.catalogue, anyOf: ['notices.readAll', 'notices.draft', 'catalogue.manage'] },
  { path: '/plan', label: texts.plan, anyOf: ['notices.readAll', 'duties.report'] },
  { path: '/duties', label: texts.duties, anyOf: ['notices.readAll', 'duties.report'] },
  { path: '/lists', label: texts.lists, anyOf: ['lists.read'] },
  { path: '/official-documents', label: texts.documents, anyOf: ['documents.read'] },
  { path: '/postings', label: texts.postings, anyOf: ['notices.readAll'] },
  { path: '/self-checks', label: texts.selfChecks, anyOf: ['selfChecks.read'] },
  { path: '/proofs', label: texts.proofs, anyOf: ['proofs.read'] },
  { path: '/reports', label: texts.reports, anyOf: ['reports.read'] },
  { path: '/surveys', label: texts.surveys, anyOf: ['reports.read'] },
  { path: '/boards', label: texts.boards, anyOf: ['boards.manage'] },
  { path: '/signs', label: texts.signs, anyOf: ['boards.manage'] },
  { path: '/messages', label: texts.messages, anyOf: ['messages.manage'] },
  { path: '/people', label: texts.people, anyOf: ['people.manage'] },
  { path: '/phones', label: texts.phones, anyOf: ['phones.manage'] },
  { path: '/settings', label: texts.settings, anyOf: ['settings.manage'] },
  { path: '/log', label: texts.log, anyOf: ['log.read'] },
]

/** Whether the item is where the reader is; the inbox stands at the root and would match everything. */
export function isHere(item: Pick<MenuItem, 'path'>, location: string): boolean {
  return item.path === '/' ? location === '/' : location === item.path || location.startsWith(`${item.path}/`)
}
