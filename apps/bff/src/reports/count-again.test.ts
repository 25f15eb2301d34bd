import { endpoints } from '@mingbai/contracts/endpoints'
import * as z from 'zod/mini'
import { aPublishedNotice } from '../../../../test/factories/a-notice'
import { aStaff } from '../../../../test/factories/a-staff'
import { aYearOfRecords } from '../../../../test/factories/a-year-of-records'
import { openTestHouse } from '../../../../test/support/serve'

/** A fiftieth of a township's busy decades; `REPORT_ROWS=300000` is the big run. */
const ROWS = Number(process.env.REPORT_ROWS ?? 6000)
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

it('a year of records counts the same in plain SQL, agrees with itself, and every number opens as many records as it says', async () => {
  const test = await openTestHouse()
  const { db } = test.house
  const { client: office, id: staffId } = await aStaff(test, 'office')
  const notice = await aPublishedNotice(office, (await aStaff(test, 'leader')).client)
  const [row] = await db.read(z.object({ id: z.string() }), 'SELECT id FROM disclosure WHERE public_id = ?', [notice.id])
  await aYearOfRecords(test.house, ROWS, { disclosureId: row?.id ?? '', staffId })
  const count = async (which: keyof typeof again) => new Map((await db.read(counted, again[which])).map(({ name, n }) => [name ?? '', n]))
  const one = async (which: keyof typeof again) => (await count(which)).get('all') ?? 0
  const report = await office.call(endpoints.staffReadReport, { params: { year: '2026' } })
  const told = (cell: string) => report.figures.find((figure) => figure.cell === cell)?.value
  const [outcomes, openness, postings, entries, money] = [await count('outcomes'), await count('openness'), await count('postings'), await count('entries'), await count('money')]
  const expected: Record<string, number> = {
    'requests.new.total': await one('received'), 'requests.new.person': await one('person'), 'requests.carriedIn.total': await one('carriedIn'), 'requests.carriedOut.total': await one('open'),
    'requests.total.total': [...outcomes.values()].reduce((sum, n) => sum + n, 0),
    ...Object.fromEntries(Object.entries(rowsOf).map(([name, codes]) => [`requests.${name}.total`, codes.reduce((sum, code) => sum + (outcomes.get(code) ?? 0), 0)])),
    ...Object.fromEntries(['proactive', 'onRequest', 'closed'].map((name) => [`overview.documents.${name}`, openness.get(name) ?? 0])), 'article20.normative.valid': await one('valid'),
    'overview.postings.website': postings.get('info-site') ?? 0, 'overview.postings.account': postings.get('wechat-account') ?? 0, 'overview.postings.boards': postings.get('village-board') ?? 0, 'overview.postings.kiosk': postings.get('kiosk') ?? 0,
    'overview.postings.others': (postings.get('radio') ?? 0) + (postings.get('village-sms') ?? 0),
    'article20.licence.handled': entries.get('licence') ?? 0, 'overview.training.people': entries.get('training') ?? 0, 'article20.charges.amount': money.get('charge') ?? 0,
  }
  expect(Object.fromEntries(Object.keys(expected).map((cell) => [cell, told(cell)]))).toEqual(expected)
  expect(told('requests.new.total')).toBeGreaterThan(ROWS / 8)
  expect(report.findings).toEqual([])
  for (const cell of ['requests.granted.person', 'requests.carriedOut.business', 'requests.refused.secret.total', 'overview.postings.kiosk']) {
    let [opened, before]: [number, string | undefined] = [0, undefined]
    do {
      const page: { items: unknown[]; next: string | null } = await office.call(endpoints.readCellRecords, { params: { year: '2026', cell }, query: { before } })
      opened += page.items.length
      before = page.next ?? undefined
    } while (before !== undefined)
    expect([cell, opened]).toEqual([cell, told(cell)])
  }
  await test.close()
}, 600_000)
