import { applicantKinds } from '@mingbai/rules/requests/applicants'
import type { Cell } from '@mingbai/rules/reports/cell'
import { tablesOf, type ReportFormat } from '@mingbai/rules/reports/formats'
import { proceedingColumns } from '@mingbai/rules/reports/table-proceedings'
import type { EntryKind } from '@mingbai/rules/reports/register'
import { proceedingRoutes } from '@mingbai/rules/procedures/proceeding'
import type { BaseName, Condition, Window } from './cell-bases'
import { howTexts } from './texts'

/** How one number is counted: the same condition counts its records and lists them. */
export interface CellSource {
  base: BaseName
  where: (window: Window) => Condition
  /** Records that an opening figure holds and that are no more: each is taken off. */
  minus?: (window: Window) => Condition
  /** A column that is added up; left out: each record is one. */
  sum?: 'number' | 'amount'
  how: string
  /** What stands at the end of the year, or has no day: nothing says which of it an opening figure would tell already. */
  takesOpening?: false
}

type Where = CellSource['where']
const joined = (word: 'AND' | 'OR', parts: readonly Where[]): Where => (window) => {
  const made = parts.map((part) => part(window))
  return { sql: made.map(({ sql }) => `(${sql})`).join(` ${word} `), params: made.flatMap(({ params }) => params) }
}
const all = (...parts: Where[]): Where => joined('AND', parts)
const any = (...parts: Where[]): Where => joined('OR', parts)
/** `?` stands for each value, in order. */
const is = (sql: string, ...params: string[]): Where => () => ({ sql, params })
const oneOf = (column: string, values: readonly string[]): Where => is(`${column} IN (${values.map(() => '?').join(', ')})`, ...values)
const noneOf = (column: string, values: readonly string[]): Where => is(`${column} NOT IN (${values.map(() => '?').join(', ')})`, ...values)
const during = (day: string): Where => ({ from, until, after }) => ({ sql: `${day} >= ? AND ${day} <= ? AND ${day} > ?`, params: [from, until, after] })
const upTo = (day: string): Where => ({ until, after }) => ({ sql: `${day} <= ? AND ${day} > ?`, params: [until, after] })
const openBefore: Where = ({ from, after }) => ({ sql: 'received_on < ? AND (closed_on IS NULL OR closed_on >= ?) AND received_on > ?', params: [from, from, after] })
/** All that is open at the end, whenever it came in: what was open at the changeover is worked on in here. */
const openAfter: Where = ({ until }) => ({ sql: 'received_on <= ? AND (closed_on IS NULL OR closed_on > ?)', params: [until, until] })

const received = during('received_on')
const ended = during('closed_on')

function requestSources(results: readonly string[]): [string, CellSource][] {
  const rows: [string, Pick<CellSource, 'where' | 'how' | 'takesOpening'>][] = [
    ['new', { where: received, how: howTexts.requestNew }], ['carriedIn', { where: openBefore, how: howTexts.carriedIn }],
    // The one row (六) of 2019 holds what the format of 2021 tells apart.
    ...results.map((result): [string, Pick<CellSource, 'where' | 'how'>] => [result, { where: all(ended, result === 'other' ? is("result LIKE 'other.%'") : is('result = ?', result)), how: howTexts.result }]),
    ['total', { where: ended, how: howTexts.result }], ['carriedOut', { where: openAfter, how: howTexts.carriedOut, takesOpening: false }],
  ]
  return rows.flatMap(([row, source]) => [
    ...applicantKinds.map((kind): [string, CellSource] => [`requests.${row}.${kind}`, { base: 'requests', ...source, where: all(source.where, is('applicant = ?', kind)) }]),
    // Counted by itself and not added up: an application without a kind of applicant then shows as a sum that is wrong.
    [`requests.${row}.total`, { base: 'requests', ...source }] satisfies [string, CellSource],
  ])
}

const decidedOrPending = any(ended, openAfter)
const proceedingWhere = (column: (typeof proceedingColumns)[number]): Where => (column === 'total' ? decidedOrPending : column === 'pending' ? openAfter : all(ended, is('outcome = ?', column)))
const proceedingSources: [string, CellSource][] = proceedingRoutes.flatMap((route) => proceedingColumns.map((column): [string, CellSource] => [
  `proceedings.${route}.${column}`, { base: 'proceedings', where: all(proceedingWhere(column), is('route = ?', route)), how: howTexts.proceeding, ...(column === 'pending' ? { takesOpening: false } : {}) },
]))

const made = during('made_on')
const valid: Where = all(upTo('made_on'), ({ until }) => ({ sql: 'repealed_on IS NULL OR repealed_on > ?', params: [until] }))
/** Valid at the changeover, and repealed since. */
const repealedSince: Where = ({ until, after }) => ({ sql: 'made_on <= ? AND repealed_on > ? AND repealed_on <= ?', params: [after, after, until] })
const document = (...parts: Where[]): CellSource => ({ base: 'documents', where: all(...parts), how: howTexts.document })
const isNormative = is('normative = 1')
const normative = (...parts: Where[]): CellSource => ({ base: 'documents', where: all(...parts, isNormative), how: howTexts.normative })
const opened = is('notice IS NOT NULL')
const inForce = (...more: Where[]): CellSource => ({ ...normative(valid, ...more), minus: all(repealedSince, ...more, isNormative) })

const entry = (kind: EntryKind, sum?: CellSource['sum']): CellSource => ({ base: 'entries', where: all(during('happened_on'), is('kind = ?', kind)), how: howTexts.entry, ...(sum ? { sum } : {}) })
const review = (sum?: 'number'): CellSource => ({ base: 'reviews', where: during('happened_on'), how: howTexts.review, ...(sum ? { sum } : {}) })
/** A point is of its year, whichever day it was approved on: an opening figure has no part in it. */
const plan = (...more: Where[]): CellSource => ({ base: 'plan', where: all(({ from }) => ({ sql: 'plan_year = ?', params: [from.slice(0, 4)] }), ...more), how: howTexts.plan, takesOpening: false })
const posting = (carrier: Where): CellSource => ({ base: 'postings', where: all(during('posted_on'), carrier), how: howTexts.posting })
const carriers = { website: ['website', 'column'], account: ['official-account'], boards: ['board'], kiosk: ['kiosk', 'reading-point'] } as const
const fromNet = is("outside_system = 'petitionNet' OR source = 'petitionNet'")
/** Of those that came in this year, before or after the changeover, the ones that an opening figure cannot tell: closed since. */
const closedOfYear: Where = ({ from, until, after }) => ({ sql: 'received_on >= ? AND received_on <= ? AND closed_on > ? AND closed_on <= ?', params: [from, until, after, until] })

const others: [string, CellSource][] = [
  ['article20.normative.made', normative(made)],
  ['article20.normative.repealed', normative(during('repealed_on'))],
  ['article20.licence.handled', entry('licence', 'number')], ['article20.penalty.handled', entry('penalty', 'number')], ['article20.compulsion.handled', entry('compulsion', 'number')],
  ['article20.charges.amount', entry('charge', 'amount')], ['article20.purchases.items', entry('purchase', 'number')], ['article20.purchases.amount', entry('purchase', 'amount')],
  ['overview.plan.points', plan()], ['overview.plan.done', plan(({ until }) => ({ sql: 'done_on <= ?', params: [until] }))],
  ['overview.documents.made', document(made)],
  ...(['proactive', 'onRequest', 'closed'] as const).map((openness): [string, CellSource] => [`overview.documents.${openness}`, document(made, is('openness = ?', openness))]),
  ['overview.published.items', { base: 'notices', where: during('published_on'), how: howTexts.notice }],
  ['overview.published.cumulative', { base: 'notices', where: upTo('published_on'), how: howTexts.notice }],
  ['overview.postings.all', { base: 'postings', where: during('posted_on'), how: howTexts.posting }],
  ...Object.entries(carriers).map(([key, kinds]): [string, CellSource] => [`overview.postings.${key}`, posting(oneOf('carrier', kinds))]),
  ['overview.postings.others', posting(noneOf('carrier', Object.values(carriers).flat()))],
  ['overview.requests.received', { base: 'requests', where: received, how: howTexts.requestNew }],
  ['overview.disclosure.complaints', { base: 'complaints', where: all(received, is('category = ?', 'disclosure')), how: howTexts.complaint }],
  ['overview.processingFee.amount', entry('processingFee', 'amount')],
  ['overview.proposals.received', { base: 'proposals', where: received, how: howTexts.proposal }],
  ['overview.proposals.closed', { base: 'proposals', where: closedOfYear, how: howTexts.proposal }],
  ['overview.petitions.online', { base: 'petitions', where: all(received, fromNet), how: howTexts.petition }],
  ['overview.petitions.onlineClosed', { base: 'petitions', where: all(closedOfYear, fromNet, is('law_due_on IS NULL OR closed_on <= law_due_on')), how: howTexts.petition }],
  ['overview.proceedings.reconsiderations', { base: 'proceedings', where: all(decidedOrPending, is('route = ?', 'reconsideration')), how: howTexts.proceeding }],
  ['overview.proceedings.lawsuits', { base: 'proceedings', where: all(decidedOrPending, oneOf('route', ['direct', 'afterReconsideration'])), how: howTexts.proceeding }],
  ['overview.carriers.spending', entry('spending', 'amount')], ['overview.carriers.boards', entry('newBoard', 'number')],
  ['overview.carriers.signs', { base: 'signs', where: is('1 = 1'), how: howTexts.sign, takesOpening: false }],
  ['overview.staff.people', entry('staff', 'number')], ['overview.training.times', entry('training')], ['overview.training.people', entry('training', 'number')],
  ['overview.oversight.assessments', entry('assessment')], ['overview.oversight.reviews', review()], ['overview.oversight.reviewPeople', review('number')], ['overview.oversight.accountability', entry('accountability', 'number')],
]

/** What can be counted of a format. A township makes no 规章 (立法法); what is missing here is entered by hand. */
export function sourcesOf(format: ReportFormat): Map<string, CellSource> {
  const requests = tablesOf(format).find(({ id }) => id === 'requests')
  const results = requests ? requests.cells.flatMap(({ id }) => (/^requests\.(.+)\.total$/.exec(id)?.[1] ?? [])).filter((row) => !['new', 'carriedIn', 'total', 'carriedOut'].includes(row)) : []
  const issued: [string, CellSource][] = format.id === 'form2019'
    ? [['article20.normative.opened', normative(made, opened)], ['article20.normative.valid', inForce(opened)]]
    : [['article20.normative.valid', inForce()]]
  const known = new Set(tablesOf(format).flatMap(({ cells }) => cells.map(({ id }) => id)))
  return new Map([...requestSources(results), ...proceedingSources, ...others, ...issued].filter(([cell]) => known.has(cell)))
}

/** Never above 0 in a township: 规章 are made by the State Council's departments, provinces and cities with districts (立法法 §91, §93). */
export const fixedZero = (cell: string): boolean => cell.startsWith('article20.rules.')

/** Whether the old papers can tell a part of it. */
export const takesOpening = (cell: Cell, source: CellSource | undefined): boolean => source?.takesOpening !== false && !cell.share && !cell.signed && !fixedZero(cell.id)
