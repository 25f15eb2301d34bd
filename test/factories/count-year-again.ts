import { applicantKinds } from '@mingbai/rules/requests/applicants'
import { cellsOf, reportFormatOf } from '@mingbai/rules/reports/formats'
import * as z from 'zod/mini'
import type { Database } from '../../apps/bff/src/database/database'
import { sourcesOf } from '../../apps/bff/src/reports/cell-sources'

const plainRow = z.object({ id: z.string(), whose: z.nullable(z.string()), name: z.nullable(z.string()), n: z.coerce.number() })

const ofKind = (kind: string) => `FROM case_file WHERE kind = '${kind}' AND sample = 0`
const requests = `${ofKind('infoRequest')} AND state <> 'submitted'`
const online = "(outside_system = 'petitionNet' OR source = 'petitionNet')"
const normative = "FROM official_document WHERE normative = 1 AND state <> 'discarded'"
const surveys = (year: number) => `SELECT id FROM survey WHERE figures_on LIKE '${year}-%'`

/** Written down once more in the plainest SQL, which shares nothing with the report: each record, whose it is, what it is, how much it counts. */
function recordsAgain(year: number) {
  const [within, first, last] = [`LIKE '${year}-%'`, `'${year}-01-01'`, `'${year}-12-31'`]
  const one = (name: string, from: string, whose = "'all'") => `SELECT id, ${whose} AS whose, ${name} AS name, 1 AS n ${from}`
  const entries = (name: string, n: string) => `SELECT id, kind AS whose, '${name}' AS name, ${n} AS n FROM report_entry WHERE struck = '' AND happened_on ${within}`
  return {
    new: one("'all'", `${requests} AND received_on ${within}`, 'details'),
    carriedIn: one("'all'", `${requests} AND received_on < ${first} AND (closed_on IS NULL OR closed_on >= ${first})`, 'details'),
    carriedOut: one("'all'", `${requests} AND received_on <= ${last} AND (closed_on IS NULL OR closed_on > ${last})`, 'details'),
    outcomes: one("COALESCE(outcome, 'none')", `${requests} AND closed_on ${within}`, 'details'),
    proceedings: one(`CASE WHEN closed_on <= ${last} THEN outcome ELSE 'pending' END`, `${ofKind('proceeding')} AND received_on <= ${last} AND (closed_on IS NULL OR closed_on >= ${first})`, 'details'),
    received: one('category', `FROM case_file WHERE sample = 0 AND received_on ${within}`, 'kind'),
    proposalsClosed: one("'all'", `${ofKind('proposal')} AND received_on ${within} AND closed_on ${within}`),
    online: one("'all'", `${ofKind('petition')} AND ${online} AND received_on ${within}`),
    onlineClosed: one("'all'", `${ofKind('petition')} AND ${online} AND received_on ${within} AND closed_on ${within} AND NOT (law_due_on IS NOT NULL AND closed_on > law_due_on)`),
    openness: one('openness', `FROM official_document WHERE state <> 'discarded' AND made_on ${within}`),
    normativeMade: one("CASE WHEN notice IS NULL THEN 'shut' ELSE 'open' END", `${normative} AND made_on ${within}`),
    normativeRepealed: one("'all'", `${normative} AND repealed_on ${within}`),
    normativeValid: one("CASE WHEN notice IS NULL THEN 'shut' ELSE 'open' END", `${normative} AND made_on <= ${last} AND (repealed_on IS NULL OR repealed_on > ${last})`),
    published: one("'all'", `FROM disclosure WHERE sample = 0 AND author_id <> 'config' AND published_on ${within}`),
    publishedEver: one("'all'", `FROM disclosure WHERE sample = 0 AND author_id <> 'config' AND published_on <= ${last}`),
    postings: one('channel', `FROM posting_record WHERE sample = 0 AND state = 'posted' AND posted_on ${within}`),
    entries: entries('entries', '1'), numbers: entries('numbers', 'number'), money: entries('money', 'amount'),
    surveys: one("'all'", `FROM survey WHERE figures_on ${within}`),
    answers: `SELECT survey_id AS id, 'all' AS whose, 'all' AS name, 1 AS n FROM survey_answer WHERE held = 0 AND survey_id IN (${surveys(year)})`,
    asked: `SELECT survey_id AS id, 'all' AS whose, 'all' AS name, people AS n FROM survey_tally WHERE struck = '' AND survey_id IN (${surveys(year)})`,
    plan: one("CASE WHEN done_on IS NULL THEN 'open' ELSE 'done' END", `FROM plan_point WHERE state = 'approved' AND year = ${year}`),
    signs: one("'all'", "FROM sign WHERE state = 'up'"),
  }
}

/** The rows of the national table, each with the outcomes that belong there. */
const rowsOf: Record<string, readonly string[]> = {
  granted: ['granted', 'alreadyPublic'], partly: ['partlyGranted'], 'refused.secret': ['stateSecret'], 'refused.law': ['lawForbids'], 'refused.security': ['security'], 'refused.thirdParty': ['thirdParty'], 'refused.internal': ['internal'],
  'refused.process': ['process'], 'refused.caseFile': ['caseFile'], 'refused.query': ['adminQuery'], 'unable.notHeld': ['notHeld', 'notOurs'], 'unable.needsMaking': ['needsMaking'], 'unable.unclear': ['stillUnclear'],
  'unhandled.petition': ['petitionMatter'], 'unhandled.repeated': ['repeated'], 'unhandled.publication': ['publication'], 'unhandled.excessive': ['excessive'], 'unhandled.reconfirm': ['reconfirm'],
  'other.notCorrected': ['notCorrected'], 'other.feeUnpaid': ['feeUnpaid'], 'other.other': ['otherEnd', 'none'],
  // The one row of 2019.
  other: ['notCorrected', 'feeUnpaid', 'otherEnd', 'none'],
}
/** Carriers of the register by their codes, as the synthetic year uses them. */
const carriers: Record<string, readonly string[]> = { website: ['info-site'], account: ['wechat-account'], boards: ['village-board'], kiosk: ['kiosk'], others: ['radio', 'village-sms'] }

/** How much each record counts, by its id. */
export type Records = ReadonlyMap<string, number>
interface Group {
  whose: string
  name: string
  records: Records
}

/** One after the other; what a record counts twice is added up. */
function together(parts: readonly Records[]): Records {
  const all = new Map<string, number>()
  for (const part of parts) for (const [id, n] of part) all.set(id, (all.get(id) ?? 0) + n)
  return all
}

async function groupsOf(db: Database, sql: string): Promise<Group[]> {
  const groups = new Map<string, { whose: string; name: string; records: Map<string, number> }>()
  for (const { id, whose, name, n } of await db.read(plainRow, sql)) {
    const key = `${whose ?? ''} ${name ?? ''}`
    const group = groups.get(key) ?? { whose: whose ?? '', name: name ?? '', records: new Map<string, number>() }
    group.records.set(id, (group.records.get(id) ?? 0) + n)
    groups.set(key, group)
  }
  return [...groups.values()]
}

/** A cell as it has to be: its number, and exactly these records behind it; null: a share, which is of two others. */
export interface Recounted {
  value: number
  records: Records | null
}

/** What the report of a year has to say over {@link aYearOfRecords}: every cell of its form that is computed. */
export async function countYearAgain(db: Database, year = 2026): Promise<Record<string, Recounted>> {
  const found = new Map<string, Group[]>()
  for (const [which, sql] of Object.entries(recordsAgain(year))) found.set(which, await groupsOf(db, sql))
  const of = (which: keyof ReturnType<typeof recordsAgain>, whose: string | null = null, names: readonly string[] | null = null): Records =>
    together((found.get(which) ?? []).filter((group) => (whose === null || group.whose.includes(`"${whose}"`) || group.whose === whose) && (names === null || names.includes(group.name))).map(({ records }) => records))
  const requestCells = [...applicantKinds, null].flatMap((kind) => [
    ...(['new', 'carriedIn', 'carriedOut'] as const).map((row) => [row, of(row, kind)] as const), ...Object.entries(rowsOf).map(([row, outcomes]) => [row, of('outcomes', kind, outcomes)] as const), ['total', of('outcomes', kind)] as const,
  ].map(([row, records]) => [`requests.${row}.${kind ?? 'total'}`, records] as const))
  const proceedingCells = ['reconsideration', 'direct', 'afterReconsideration'].flatMap((route) => ['upheld', 'corrected', 'otherResult', 'pending', 'total'].map((column) => [`proceedings.${route}.${column}`, of('proceedings', route, column === 'total' ? null : [column])] as const))
  const entry = (kind: string, what: 'entries' | 'numbers' | 'money') => of(what, kind)
  const is2019 = reportFormatOf(year).id === 'form2019'
  const cells: Record<string, Records> = {
    ...Object.fromEntries([...requestCells, ...proceedingCells]),
    ...Object.fromEntries(['licence', 'penalty', 'compulsion'].map((kind) => [`article20.${kind}.handled`, entry(kind, 'numbers')])), 'article20.charges.amount': entry('charge', 'money'),
    'article20.purchases.items': entry('purchase', 'numbers'), 'article20.purchases.amount': entry('purchase', 'money'),
    'article20.normative.made': of('normativeMade'), 'article20.normative.opened': of('normativeMade', null, ['open']), 'article20.normative.repealed': of('normativeRepealed'), 'article20.normative.valid': of('normativeValid', null, is2019 ? ['open'] : null),
    'overview.plan.points': of('plan'), 'overview.plan.done': of('plan', null, ['done']),
    'overview.documents.made': of('openness'), ...Object.fromEntries(['proactive', 'onRequest', 'closed'].map((name) => [`overview.documents.${name}`, of('openness', null, [name])])),
    'overview.published.items': of('published'), 'overview.published.cumulative': of('publishedEver'), 'overview.postings.all': of('postings'), ...Object.fromEntries(Object.entries(carriers).map(([name, channels]) => [`overview.postings.${name}`, of('postings', null, channels)])),
    'overview.requests.received': of('new'), 'overview.disclosure.complaints': of('received', 'complaint', ['disclosure']), 'overview.processingFee.amount': entry('processingFee', 'money'),
    'overview.proposals.received': of('received', 'proposal'), 'overview.proposals.closed': of('proposalsClosed'),
    'overview.petitions.online': of('online'), 'overview.petitions.onlineClosed': of('onlineClosed'),
    'overview.proceedings.reconsiderations': of('proceedings', 'reconsideration'), 'overview.proceedings.lawsuits': together([of('proceedings', 'direct'), of('proceedings', 'afterReconsideration')]),
    'overview.carriers.spending': entry('spending', 'money'), 'overview.carriers.boards': entry('newBoard', 'numbers'), 'overview.carriers.signs': of('signs'), 'overview.staff.people': entry('staff', 'numbers'),
    'overview.training.times': entry('training', 'entries'), 'overview.training.people': entry('training', 'numbers'), 'overview.oversight.assessments': entry('assessment', 'entries'),
    'overview.oversight.reviews': together([entry('review', 'entries'), of('surveys')]), 'overview.oversight.reviewPeople': together([entry('review', 'numbers'), of('answers'), of('asked')]), 'overview.oversight.accountability': entry('accountability', 'numbers'),
  }
  const told = (cell: string) => [...(cells[cell] ?? new Map<string, number>()).values()].reduce((all, n) => all + n, 0)
  const shareOf = (part: string, whole: string): Recounted => ({ value: told(whole) === 0 ? 0 : Math.round((100 * told(part)) / told(whole)), records: null })
  const counted: Record<string, Recounted> = {
    ...Object.fromEntries(Object.entries(cells).map(([cell, records]) => [cell, { value: told(cell), records }])),
    'overview.proposals.rate': shareOf('overview.proposals.closed', 'overview.proposals.received'), 'overview.petitions.rate': shareOf('overview.petitions.onlineClosed', 'overview.petitions.online'),
  }
  const onForm = new Set(cellsOf(reportFormatOf(year)).map(({ id }) => id))
  return Object.fromEntries(Object.entries(counted).filter(([cell]) => onForm.has(cell)))
}

/** Computed by the report and not counted again, or the other way round. */
export function notRecounted(expected: Record<string, Recounted>, year = 2026): string[] {
  const form = reportFormatOf(year)
  const computed = [...sourcesOf(form).keys(), ...cellsOf(form).filter(({ share }) => share).map(({ id }) => id)]
  return [...computed.filter((cell) => !(cell in expected)), ...Object.keys(expected).filter((cell) => !computed.includes(cell))]
}

/** Every cell that opens; and of the requests the whole rows alone. */
export const openedCells = (year = 2026): string[] => [...sourcesOf(reportFormatOf(year)).keys()]
export const openedRows = (year = 2026): string[] => openedCells(year).filter((cell) => !applicantKinds.some((kind) => cell.endsWith(`.${kind}`)))
