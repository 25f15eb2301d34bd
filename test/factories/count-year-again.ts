import { endpoints } from '@mingbai/contracts/endpoints'
import * as z from 'zod/mini'
import type { Database } from '../../apps/bff/src/database/database'
import type { Client } from '../support/client'

const counted = z.object({ name: z.nullable(z.string()), n: z.coerce.number() })

/** Counted again in the plainest SQL, which shares nothing with the report: by one grouping after the other. */
const again = {
  received: "SELECT 'all' AS name, COUNT(*) AS n FROM case_file WHERE kind = 'infoRequest' AND sample = 0 AND state <> 'submitted' AND received_on LIKE '2026-%'",
  carriedIn: "SELECT 'all' AS name, COUNT(*) AS n FROM case_file WHERE kind = 'infoRequest' AND sample = 0 AND state <> 'submitted' AND received_on LIKE '2025-%' AND (closed_on IS NULL OR closed_on LIKE '2026-%')",
  open: "SELECT 'all' AS name, COUNT(*) AS n FROM case_file WHERE kind = 'infoRequest' AND sample = 0 AND state = 'registered'",
  person: `SELECT 'all' AS name, COUNT(*) AS n FROM case_file WHERE kind = 'infoRequest' AND sample = 0 AND state <> 'submitted' AND received_on LIKE '2026-%' AND details LIKE '{"applicantKind":"person"%'`,
  outcomes: "SELECT COALESCE(outcome, 'none') AS name, COUNT(*) AS n FROM case_file WHERE kind = 'infoRequest' AND sample = 0 AND closed_on LIKE '2026-%' GROUP BY outcome",
  openness: "SELECT openness AS name, COUNT(*) AS n FROM official_document WHERE made_on LIKE '2026-%' GROUP BY openness",
  valid: "SELECT 'all' AS name, COUNT(*) AS n FROM official_document WHERE normative = 1 AND repealed_on IS NULL",
  postings: "SELECT channel AS name, COUNT(*) AS n FROM posting_record WHERE sample = 0 AND state = 'posted' AND posted_on LIKE '2026-%' GROUP BY channel",
  entries: "SELECT kind AS name, SUM(number) AS n FROM report_entry WHERE struck = '' AND happened_on LIKE '2026-%' GROUP BY kind",
  money: "SELECT kind AS name, SUM(amount) AS n FROM report_entry WHERE struck = '' AND happened_on LIKE '2026-%' GROUP BY kind",
} as const

/** The rows of the national table, each with the outcomes that belong there. */
const rowsOf: Record<string, readonly string[]> = {
  granted: ['granted', 'alreadyPublic'], partly: ['partlyGranted'], 'refused.secret': ['stateSecret'], 'refused.law': ['lawForbids'], 'refused.security': ['security'], 'refused.thirdParty': ['thirdParty'], 'refused.internal': ['internal'],
  'refused.process': ['process'], 'refused.caseFile': ['caseFile'], 'refused.query': ['adminQuery'], 'unable.notHeld': ['notHeld', 'notOurs'], 'unable.needsMaking': ['needsMaking'], 'unable.unclear': ['stillUnclear'],
  'unhandled.petition': ['petitionMatter'], 'unhandled.repeated': ['repeated'], 'unhandled.publication': ['publication'], 'unhandled.excessive': ['excessive'], 'unhandled.reconfirm': ['reconfirm'],
  'other.notCorrected': ['notCorrected'], 'other.feeUnpaid': ['feeUnpaid'], 'other.other': ['otherEnd', 'none'],
}

/** What the report of 2026 has to say over {@link aYearOfRecords}, cell by cell. */
export async function countYearAgain(db: Database): Promise<Record<string, number>> {
  const count = async (which: keyof typeof again) => new Map((await db.read(counted, again[which])).map(({ name, n }) => [name ?? '', n]))
  const one = async (which: keyof typeof again) => (await count(which)).get('all') ?? 0
  const [outcomes, openness, postings, entries, money] = [await count('outcomes'), await count('openness'), await count('postings'), await count('entries'), await count('money')]
  return {
    'requests.new.total': await one('received'), 'requests.new.person': await one('person'), 'requests.carriedIn.total': await one('carriedIn'), 'requests.carriedOut.total': await one('open'),
    'requests.total.total': [...outcomes.values()].reduce((sum, n) => sum + n, 0),
    ...Object.fromEntries(Object.entries(rowsOf).map(([name, codes]) => [`requests.${name}.total`, codes.reduce((sum, code) => sum + (outcomes.get(code) ?? 0), 0)])),
    ...Object.fromEntries(['proactive', 'onRequest', 'closed'].map((name) => [`overview.documents.${name}`, openness.get(name) ?? 0])), 'article20.normative.valid': await one('valid'),
    'overview.postings.website': postings.get('info-site') ?? 0, 'overview.postings.account': postings.get('wechat-account') ?? 0, 'overview.postings.boards': postings.get('village-board') ?? 0, 'overview.postings.kiosk': postings.get('kiosk') ?? 0,
    'overview.postings.others': (postings.get('radio') ?? 0) + (postings.get('village-sms') ?? 0),
    'article20.licence.handled': entries.get('licence') ?? 0, 'overview.training.people': entries.get('training') ?? 0, 'article20.charges.amount': money.get('charge') ?? 0,
  }
}

/** Cells whose records are many, few, summed, and of another table. */
export const openedCells = ['requests.granted.person', 'requests.carriedOut.business', 'requests.refused.secret.total', 'overview.postings.kiosk'] as const

/** All records behind a cell, page by page. @returns how many they are */
export async function openCell(office: Client, cell: string): Promise<number> {
  let [opened, before]: [number, string | undefined] = [0, undefined]
  do {
    const page: { items: unknown[]; next: string | null } = await office.call(endpoints.readCellRecords, { params: { year: '2026', cell }, query: { before } })
    opened += page.items.length
    before = page.next ?? undefined
  } while (before !== undefined)
  return opened
}
