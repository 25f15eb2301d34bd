import { applicantKinds } from '@mingbai/rules/requests/applicants'
import { cellsOf, reportFormatOf } from '@mingbai/rules/reports/formats'
import * as z from 'zod/mini'
import type { Database } from '../../apps/bff/src/database/database'
import { sourcesOf } from '../../apps/bff/src/reports/cell-sources'

const counted = z.object({ whose: z.nullable(z.string()), name: z.nullable(z.string()), n: z.nullable(z.coerce.number()) })

const requests = "FROM case_file WHERE kind = 'infoRequest' AND sample = 0 AND state <> 'submitted'"
const ofKind = (kind: string) => `FROM case_file WHERE kind = '${kind}' AND sample = 0`
const online = "(outside_system = 'petitionNet' OR source = 'petitionNet')"
const entries = "FROM report_entry WHERE struck = '' AND happened_on LIKE '2026-%' GROUP BY kind"
const normative = "FROM official_document WHERE normative = 1 AND state <> 'discarded'"

/** Counted again in the plainest SQL, which shares nothing with the report: by one grouping after the other. */
const again = {
  new: `SELECT details AS whose, 'all' AS name, COUNT(*) AS n ${requests} AND received_on LIKE '2026-%' GROUP BY details`,
  carriedIn: `SELECT details AS whose, 'all' AS name, COUNT(*) AS n ${requests} AND received_on LIKE '2025-%' AND (closed_on IS NULL OR closed_on LIKE '2026-%') GROUP BY details`,
  carriedOut: `SELECT details AS whose, 'all' AS name, COUNT(*) AS n ${requests} AND closed_on IS NULL GROUP BY details`,
  outcomes: `SELECT details AS whose, COALESCE(outcome, 'none') AS name, COUNT(*) AS n ${requests} AND closed_on LIKE '2026-%' GROUP BY details, outcome`,
  proceedings: `SELECT details AS whose, COALESCE(outcome, 'pending') AS name, COUNT(*) AS n ${ofKind('proceeding')} AND (closed_on IS NULL OR closed_on LIKE '2026-%') GROUP BY details, outcome`,
  received: "SELECT kind AS whose, category AS name, COUNT(*) AS n FROM case_file WHERE sample = 0 AND received_on LIKE '2026-%' GROUP BY kind, category",
  proposalsClosed: `SELECT 'all' AS whose, 'all' AS name, COUNT(*) AS n ${ofKind('proposal')} AND received_on LIKE '2026-%' AND closed_on LIKE '2026-%'`,
  online: `SELECT 'all' AS whose, 'all' AS name, COUNT(*) AS n ${ofKind('petition')} AND ${online} AND received_on LIKE '2026-%'`,
  onlineClosed: `SELECT 'all' AS whose, 'all' AS name, COUNT(*) AS n ${ofKind('petition')} AND ${online} AND received_on LIKE '2026-%' AND closed_on LIKE '2026-%' AND NOT (law_due_on IS NOT NULL AND closed_on > law_due_on)`,
  openness: "SELECT 'all' AS whose, openness AS name, COUNT(*) AS n FROM official_document WHERE state <> 'discarded' AND made_on LIKE '2026-%' GROUP BY openness",
  normativeMade: `SELECT 'all' AS whose, 'all' AS name, COUNT(*) AS n ${normative} AND made_on LIKE '2026-%'`,
  normativeRepealed: `SELECT 'all' AS whose, 'all' AS name, COUNT(*) AS n ${normative} AND repealed_on LIKE '2026-%'`,
  normativeValid: `SELECT 'all' AS whose, 'all' AS name, COUNT(*) AS n ${normative} AND repealed_on IS NULL`,
  published: "SELECT 'all' AS whose, 'all' AS name, COUNT(*) AS n FROM disclosure WHERE sample = 0 AND author_id <> 'config' AND published_on LIKE '2026-%'",
  postings: "SELECT 'all' AS whose, channel AS name, COUNT(*) AS n FROM posting_record WHERE sample = 0 AND state = 'posted' AND posted_on LIKE '2026-%' GROUP BY channel",
  entries: `SELECT kind AS whose, 'entries' AS name, COUNT(*) AS n ${entries}`,
  numbers: `SELECT kind AS whose, 'numbers' AS name, SUM(number) AS n ${entries}`,
  money: `SELECT kind AS whose, 'money' AS name, SUM(amount) AS n ${entries}`,
  surveys: "SELECT 'all' AS whose, 'all' AS name, COUNT(*) AS n FROM survey WHERE figures_on LIKE '2026-%'",
  answers: "SELECT 'all' AS whose, 'all' AS name, COUNT(*) AS n FROM survey_answer WHERE held = 0",
  asked: "SELECT 'all' AS whose, 'all' AS name, SUM(people) AS n FROM survey_tally WHERE struck = ''",
  plan: "SELECT 'all' AS whose, CASE WHEN done_on IS NULL THEN 'open' ELSE 'done' END AS name, COUNT(*) AS n FROM plan_point WHERE state = 'approved' AND year = 2026 GROUP BY 1, 2",
  signs: "SELECT 'all' AS whose, 'all' AS name, COUNT(*) AS n FROM sign WHERE state = 'up'",
} as const

/** The rows of the national table, each with the outcomes that belong there. */
const rowsOf: Record<string, readonly string[]> = {
  granted: ['granted', 'alreadyPublic'], partly: ['partlyGranted'], 'refused.secret': ['stateSecret'], 'refused.law': ['lawForbids'], 'refused.security': ['security'], 'refused.thirdParty': ['thirdParty'], 'refused.internal': ['internal'],
  'refused.process': ['process'], 'refused.caseFile': ['caseFile'], 'refused.query': ['adminQuery'], 'unable.notHeld': ['notHeld', 'notOurs'], 'unable.needsMaking': ['needsMaking'], 'unable.unclear': ['stillUnclear'],
  'unhandled.petition': ['petitionMatter'], 'unhandled.repeated': ['repeated'], 'unhandled.publication': ['publication'], 'unhandled.excessive': ['excessive'], 'unhandled.reconfirm': ['reconfirm'],
  'other.notCorrected': ['notCorrected'], 'other.feeUnpaid': ['feeUnpaid'], 'other.other': ['otherEnd', 'none'],
}
/** Carriers of the register by their codes, as the synthetic year uses them. */
const carriers: Record<string, readonly string[]> = { website: ['info-site'], account: ['wechat-account'], boards: ['village-board'], kiosk: ['kiosk'], others: ['radio', 'village-sms'] }

type Counted = readonly { whose: string; name: string; n: number }[]
const sum = (rows: Counted, whose: string | null, names: readonly string[] | null): number => rows.filter((row) => (whose === null || row.whose.includes(`"${whose}"`) || row.whose === whose) && (names === null || names.includes(row.name))).reduce((all, { n }) => all + n, 0)

/** What the report of 2026 has to say over {@link aYearOfRecords}: every cell that is computed. */
export async function countYearAgain(db: Database): Promise<Record<string, number>> {
  const found = new Map<string, Counted>()
  for (const [which, sql] of Object.entries(again)) found.set(which, (await db.read(counted, sql)).map(({ whose, name, n }) => ({ whose: whose ?? '', name: name ?? '', n: n ?? 0 })))
  const of = (which: keyof typeof again, whose: string | null = null, names: readonly string[] | null = null) => sum(found.get(which) ?? [], whose, names)
  const requestCells = [...applicantKinds, null].flatMap((kind) => [
    ...(['new', 'carriedIn', 'carriedOut'] as const).map((row) => [row, of(row, kind)] as const), ...Object.entries(rowsOf).map(([row, outcomes]) => [row, of('outcomes', kind, outcomes)] as const), ['total', of('outcomes', kind)] as const,
  ].map(([row, n]) => [`requests.${row}.${kind ?? 'total'}`, n] as const))
  const proceedingCells = ['reconsideration', 'direct', 'afterReconsideration'].flatMap((route) => ['upheld', 'corrected', 'otherResult', 'pending', 'total'].map((column) => [`proceedings.${route}.${column}`, of('proceedings', route, column === 'total' ? null : [column])] as const))
  const entry = (kind: string, what: 'entries' | 'numbers' | 'money') => of(what, kind)
  const shareOf = (part: number, whole: number) => (whole === 0 ? 0 : Math.round((100 * part) / whole))
  return {
    ...Object.fromEntries([...requestCells, ...proceedingCells]),
    ...Object.fromEntries(['licence', 'penalty', 'compulsion'].map((kind) => [`article20.${kind}.handled`, entry(kind, 'numbers')])), 'article20.charges.amount': entry('charge', 'money'),
    'article20.normative.made': of('normativeMade'), 'article20.normative.repealed': of('normativeRepealed'), 'article20.normative.valid': of('normativeValid'),
    'overview.plan.points': of('plan'), 'overview.plan.done': of('plan', null, ['done']),
    'overview.documents.made': of('openness'), ...Object.fromEntries(['proactive', 'onRequest', 'closed'].map((name) => [`overview.documents.${name}`, of('openness', null, [name])])),
    'overview.published.items': of('published'), 'overview.postings.all': of('postings'), ...Object.fromEntries(Object.entries(carriers).map(([name, channels]) => [`overview.postings.${name}`, of('postings', null, channels)])),
    'overview.requests.received': of('new'), 'overview.disclosure.complaints': of('received', 'complaint', ['disclosure']), 'overview.processingFee.amount': entry('processingFee', 'money'),
    'overview.proposals.received': of('received', 'proposal'), 'overview.proposals.closed': of('proposalsClosed'), 'overview.proposals.rate': shareOf(of('proposalsClosed'), of('received', 'proposal')),
    'overview.petitions.online': of('online'), 'overview.petitions.onlineClosed': of('onlineClosed'), 'overview.petitions.rate': shareOf(of('onlineClosed'), of('online')),
    'overview.proceedings.reconsiderations': of('proceedings', 'reconsideration'), 'overview.proceedings.lawsuits': of('proceedings', 'direct') + of('proceedings', 'afterReconsideration'),
    'overview.carriers.spending': entry('spending', 'money'), 'overview.carriers.boards': entry('newBoard', 'numbers'), 'overview.carriers.signs': of('signs'), 'overview.staff.people': entry('staff', 'numbers'),
    'overview.training.times': entry('training', 'entries'), 'overview.training.people': entry('training', 'numbers'), 'overview.oversight.assessments': entry('assessment', 'entries'),
    'overview.oversight.reviews': entry('review', 'entries') + of('surveys'), 'overview.oversight.reviewPeople': entry('review', 'numbers') + of('answers') + of('asked'), 'overview.oversight.accountability': entry('accountability', 'numbers'),
  }
}

const form = reportFormatOf(2026)
const sources = sourcesOf(form)
const shares = cellsOf(form).filter(({ share }) => share).map(({ id }) => id)

/** Computed by the report and not counted again, or the other way round. */
export const notRecounted = (expected: Record<string, number>): string[] => {
  const computed = [...sources.keys(), ...shares]
  return [...computed.filter((cell) => !(cell in expected)), ...Object.keys(expected).filter((cell) => !computed.includes(cell))]
}

/** Every cell that opens; and of the requests the whole rows alone. */
export const openedCells: readonly string[] = [...sources.keys()]
export const openedRows = openedCells.filter((cell) => !applicantKinds.some((kind) => cell.endsWith(`.${kind}`)))
